/** A large plan in a real browser: it is judged in a worker under the page's own policy, it can be stopped, and what owners sent back is read in another. */

import type { Page } from "playwright-core";

import { openBook } from "../../src/host/book/open-book";
import { inBrowser, onEachPage } from "../support/in-browser";
import { largePlan } from "../support/large-plan";
import { sampleBytes } from "../support/sample-bytes";

jest.setTimeout(240_000);

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** With ten columns, above the number of cells from which a worker is used. */
const ACTIONS = 2_100;

inBrowser("threads of the workbench", () => {
  let page: Page;
  let large: Uint8Array;

  beforeAll(async () => {
    large = await largePlan(ACTIONS);
  });
  onEachPage(async (opened, address) => {
    page = opened;
    await page.goto(address);
    await page.getByRole("button", { name: "Open the sample" }).waitFor();
  });

  const pane = () => page.getByLabel("PlanProof pane");
  const check = () => pane().getByRole("button", { name: "Check plan" });
  const open = async (): Promise<void> => {
    await page
      .getByLabel("Workbook from this computer")
      .setInputFiles({ name: "large.xlsx", mimeType: XLSX, buffer: Buffer.from(large) });
    await check().waitFor();
  };
  const isJudge = (name: string): boolean => /judge/.test(name);

  const judges = () => page.workers().filter((worker) => isJudge(worker.url()));

  test("it runs there, its outcome is shown, and the next check finds it running; for a small plan it is ended", async () => {
    await open();
    await check().click();
    await pane().getByText("2,100 action rows read").waitFor();
    const [judge] = judges();
    await check().click();
    await pane().getByRole("button", { name: "Stop" }).waitFor({ state: "detached" });
    expect(judges()).toEqual([judge]);
    await page.getByRole("button", { name: "Open the sample" }).click();
    await check().click();
    await pane().getByText("34 action rows read").waitFor();
    expect(judges()).toEqual([]);
  });

  test("stopped while it runs: the worker is ended at once, the pane says so, and a check afterwards comes to its end", async () => {
    await open();
    // A worker whose script does not come is at work for as long as the test needs.
    await page.route(
      (address) => isJudge(address.pathname),
      () => undefined,
    );
    await check().click();
    await pane().getByText("Checking the plan …").waitFor();
    await pane().getByRole("button", { name: "Stop" }).click();
    await pane()
      .getByText(/^Stopped\. Your own sheets are as they were/)
      .waitFor();
    expect(judges()).toEqual([]);
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await pane().getByRole("button", { name: "Try again" }).click();
    await pane().getByText("2,100 action rows read").waitFor();
  });

  test("while another workbook is opened, nothing can be begun with the one before it; a click waits for the new one", async () => {
    await open();
    let serve: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (serve = resolve));
    await page.route("**/assets/samples/*", async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole("button", { name: "Open the sample" }).click();
    await page.getByText("Opening live-tracker.xlsx …").waitFor();
    await expect(check().click({ timeout: 1_000 })).rejects.toThrow(/Timeout/);
    const clicked = check().click();
    serve();
    await clicked;
    await pane().getByText("34 action rows read").waitFor();
  });

  test("copies that came back as files are read beside the tracker, which stays as it was; one that is no workbook is left out and said", async () => {
    await page.getByRole("button", { name: "Open the sample" }).click();
    await check().click();
    await pane().getByText("34 action rows read").waitFor();
    await pane().getByRole("tab", { name: "Status" }).click();
    await pane().getByText("Returns from owners", { exact: true }).click();
    const files = pane().getByLabel("Returned files from this computer");
    const tracker = Buffer.from(sampleBytes("live-tracker.xlsx"));
    const answered = await changedCopy();
    await files.setInputFiles([
      { name: "digital lead.xlsx", mimeType: XLSX, buffer: Buffer.from(answered) },
      { name: "estates.xlsx", mimeType: XLSX, buffer: tracker },
      { name: "letter.xlsx", mimeType: XLSX, buffer: Buffer.from("not a workbook") },
    ]);
    await pane()
      .getByText(/2 files beside the plan: digital lead\.xlsx, estates\.xlsx\./)
      .waitFor();
    await pane()
      .getByText(/Left out: letter\.xlsx: The file is not an Excel workbook/)
      .waitFor();
    await pane().getByText("Came back as sent: estates.xlsx.").waitFor();
    await pane().getByRole("button", { name: "Change 1 cell" }).click();
    await page.locator("#cell-P6", { hasText: "Answered by the owner" }).waitFor({ state: "attached" });
  });
});

/** The sample with one cell of the first action's progress answered. */
async function changedCopy(): Promise<Uint8Array> {
  const book = await openBook(sampleBytes("live-tracker.xlsx"));
  book.sheets()[0]!.setValues({ row: 5, column: 15, rows: 1, columns: 1 }, [["Answered by the owner"]]);
  return book.save();
}
