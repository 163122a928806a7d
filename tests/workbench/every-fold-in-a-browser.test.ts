/** Every view of the pane with every fold opened, in a real Chromium: nothing that axe finds, nothing lost at 400% zoom, with forced colours or with less motion. */

import type { Page } from "playwright-core";

import { faultsHere, inBrowser, onEachPage } from "../support/in-browser";
import { largePlan } from "../support/large-plan";
import { sampleBytes } from "../support/sample-bytes";

jest.setTimeout(480_000);

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const VIEWS = ["Check", "Status", "Pack", "Set-up"];
/** What an officer's screen shows at a zoom of 400%: WCAG 2.2, 1.4.10. */
const ZOOMED = { width: 320, height: 256 };

inBrowser("every view of the pane, with every fold opened", () => {
  let page: Page;

  onEachPage(async (opened, address) => {
    page = opened;
    await page.goto(address);
  });

  const pane = () => page.getByLabel("PlanProof pane");
  const settled = () => pane().getByRole("button", { name: "Stop" }).waitFor({ state: "detached" });

  async function checkSample(): Promise<void> {
    await page.getByRole("button", { name: "Open the sample" }).click();
    await pane().getByRole("button", { name: "Check plan" }).click();
    await pane().getByText("34 action rows read").waitFor();
    await settled();
  }

  /** The sample with a finding accepted, an issue, a decision and a returned file: every part has something to show. */
  async function fillEveryPart(): Promise<void> {
    await checkSample();
    await pane()
      .getByRole("button", { name: /Action plan F32/ })
      .click();
    await pane().getByRole("button", { name: "Accept …" }).click();
    await pane().getByRole("textbox", { name: "Reason" }).fill("Agreed with the chair");
    await pane().getByRole("button", { name: "Accept this finding" }).click();
    await pane().getByText("Accepted findings and rules left out (1)").waitFor();
    await settled();
    await pane().getByRole("tab", { name: "Pack" }).click();
    await pane().getByLabel("Committee").fill("Health Scrutiny Committee");
    await pane().getByLabel("Meeting").fill("2024-09-12");
    await pane().getByRole("tabpanel").getByLabel("Rate as at").fill("2024-08-31");
    await pane().getByText("Issue to the committee", { exact: true }).click();
    await pane().getByRole("button", { name: "Issue this version" }).click();
    await pane()
      .getByText(/^\d+ sheets written$/)
      .waitFor();
    await settled();
    await pane().getByLabel("Meeting").fill("2024-11-14");
    await pane().getByRole("tabpanel").getByLabel("Rate as at").fill("2024-10-31");
    await pane().getByRole("button", { name: "Build draft" }).click();
    await settled();
    await pane()
      .getByText(/^\d+ sheets written$/)
      .waitFor();
  }

  /** What is made when a fold is opened may hold folds of its own. */
  async function openFolds(): Promise<void> {
    const shut = pane().locator("[role=tabpanel]:not([hidden]) details:not([open]) > summary");
    for (let rounds = 0; rounds < 60 && (await shut.count()) > 0; rounds += 1) {
      await shut.first().press("Enter");
      await settled();
    }
    await pane().getByRole("tabpanel").getByText("One moment …").first().waitFor({ state: "detached" });
  }

  async function eachView(look: (view: string) => Promise<void>): Promise<void> {
    for (const view of VIEWS) {
      await pane().getByRole("tab", { name: view }).click();
      await openFolds();
      await look(view);
    }
  }

  /** Things of the pane that reach beyond it to the side, and so would have to be scrolled to. */
  const tooWide = () =>
    pane().evaluate((place) => {
      const edge = place.getBoundingClientRect().right + 1;
      return [...place.querySelectorAll("[role=tabpanel]:not([hidden]) *")]
        .filter((each) => each.getBoundingClientRect().right > edge && each.getBoundingClientRect().width > 1)
        .map((each) => each.outerHTML.slice(0, 120));
    });

  test("axe finds nothing, and at 400% zoom nothing is lost or has to be scrolled to the side", async () => {
    await fillEveryPart();
    await pane().getByRole("tab", { name: "Status" }).click();
    await pane().getByText("Returns from owners", { exact: true }).click();
    await pane()
      .getByLabel("Returned files from this computer")
      .setInputFiles({ name: "estates.xlsx", mimeType: XLSX, buffer: Buffer.from(sampleBytes("live-tracker.xlsx")) });
    await pane().getByText("Came back as sent: estates.xlsx.").waitFor();
    await pane().locator("summary", { hasText: "What has changed" }).click();
    await pane()
      .getByRole("button", { name: /^Not so: pair/ })
      .first()
      .click();
    const found: string[] = [];
    await eachView(async (view) => {
      for (const size of [{ width: 1366, height: 768 }, { width: 450, height: 720 }, ZOOMED]) {
        await page.setViewportSize(size);
        found.push(...[...(await faultsHere(page)), ...(await tooWide())].map((fault) => `${view}: ${fault}`));
      }
    });
    expect(found).toEqual([]);
    // Nothing that stays in its place leaves too little room for the rest.
    await page.setViewportSize(ZOOMED);
    const stuck = await pane().evaluate(
      (place) =>
        [...place.querySelectorAll("*")].filter((each) => /sticky|fixed/.test(getComputedStyle(each).position)).length,
    );
    expect(stuck).toBe(0);
  });

  test("with forced colours everything is told by words and borders, and axe finds nothing", async () => {
    await page.emulateMedia({ forcedColors: "active" });
    await checkSample();
    await pane().getByRole("tab", { name: "Status" }).click();
    const red = pane().getByRole("button", { name: /^Red \d+$/ });
    await red.click();
    // Pressed and not pressed differ by more than colours of ours, which are gone.
    const lookOf = (name: RegExp) =>
      pane()
        .getByRole("button", { name })
        .evaluate((each) => getComputedStyle(each).textDecorationLine + getComputedStyle(each).borderStyle);
    expect(await lookOf(/^Red \d+$/)).not.toBe(await lookOf(/^Amber \d+$/));
    expect(await lookOf(/^Amber \d+$/)).toContain("solid");
    // The tab that is shown stands out from the others by its line, in a colour of the person's own.
    const lineOf = (name: string) =>
      pane()
        .getByRole("tab", { name })
        .evaluate((each) => getComputedStyle(each).borderBottomColor);
    expect(await lineOf("Status")).not.toBe(await lineOf("Pack"));
    expect(await lineOf("Pack")).toBe(await lineOf("Check"));
    const found: string[] = [];
    await eachView(async (view) => {
      found.push(...(await faultsHere(page)).map((fault) => `${view}: ${fault}`));
    });
    expect(found).toEqual([]);
  });

  test("where less motion is wanted nothing moves, not even while the plan is checked", async () => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page
      .getByLabel("Workbook from this computer")
      .setInputFiles({ name: "large.xlsx", mimeType: XLSX, buffer: Buffer.from(await largePlan(2_100)) });
    await pane().getByRole("button", { name: "Check plan" }).waitFor();
    await page.route(
      (address) => /judge/.test(address.pathname),
      () => undefined,
    );
    await pane().getByRole("button", { name: "Check plan" }).click();
    await pane().getByText("Checking the plan …").waitFor();
    await pane().getByRole("progressbar").waitFor();
    const moving = await page.evaluate(() =>
      document.getAnimations().flatMap(({ effect, playState }) => {
        const { duration, iterations } = effect?.getComputedTiming() ?? {};
        const target = effect instanceof KeyframeEffect ? (effect.target?.className ?? "") : "";
        return playState === "running" && Number(duration) > 100 && iterations === Infinity ? [String(target)] : [];
      }),
    );
    expect(moving).toEqual([]);
    await pane().getByRole("button", { name: "Stop" }).click();
    await pane()
      .getByText(/^Stopped\./)
      .waitFor();
  });
});
