/** A whole month in the workbench by keyboard alone, at 320 px and on an officer's screen: no mouse, nothing that axe finds, nothing against the policy. */

import { readFileSync } from "node:fs";

import type { Page } from "playwright-core";

import { readAddress } from "../../src/domain/grid";
import { faultsHere, inBrowser, onEachPage } from "../support/in-browser";
import { Keyboard } from "../support/keyboard";

jest.setTimeout(480_000);

const SIZES = [
  { width: 320, height: 720 },
  { width: 1366, height: 768 },
];

inBrowser("the whole way by keyboard", () => {
  let page: Page;
  let keys: Keyboard;
  let pointed: () => Promise<number>;
  let address: string;

  onEachPage(async (opened, at) => {
    [page, address] = [opened, at];
    keys = new Keyboard(page);
    pointed = await Keyboard.watchPointer(page);
    // Playwright takes choosers over from the first that listens: well before one opens, or the browser's own dialog would be quicker.
    page.on("filechooser", () => undefined);
  });

  const pane = () => page.getByLabel("PlanProof pane");
  const there = { state: "attached" } as const;
  const cellHolds = (address: string, text: string) =>
    page.locator(`#cell-${address}`, { hasText: text }).waitFor(there);
  /** The cell is selected, and the grid takes what is typed. */
  const isSelected = async (address: string): Promise<void> => {
    await page.locator(`#cell-${address}[aria-current=true]`).waitFor(there);
    const { top, left } = readAddress(address) ?? { top: 0, left: 0 };
    await page.locator(`[data-sheet-grid][data-selected="${top - 1},${left - 1}"]`).waitFor(there);
  };
  const finding = (cell: string) => new RegExp(`Action plan ${cell}(?!\\d)`);
  const hasNoFault = async (): Promise<void> => {
    await pane().getByRole("button", { name: "Stop" }).waitFor({ state: "detached" });
    expect(await faultsHere(page)).toEqual([]);
  };

  /** From a finding in the pane to its cell, a new text, and back to a fresh check. */
  async function typeInCell(cell: string, text: string): Promise<void> {
    await isSelected(cell);
    await keys.press("Escape");
    await page.waitForFunction(() => document.activeElement?.closest("[data-sheet-grid]"));
    await keys.type(text);
    await keys.press("Enter");
    await cellHolds(cell, text);
    await pane().getByText("The workbook has changed since it was checked.").waitFor();
    await keys.toPane("Check");
    await keys.tabTo("Check again");
    await keys.press("Enter");
    await pane().getByText("The workbook has changed since it was checked.").waitFor({ state: "detached" });
  }

  test.each(SIZES)("at $width by $height", async (size) => {
    await page.setViewportSize(size);
    await page.goto(address);

    // Open the sample.
    await page.getByRole("button", { name: "Open the sample" }).waitFor();
    await keys.tabTo("Open the sample");
    await hasNoFault();
    await keys.press("Enter");
    await page.waitForFunction(() => document.activeElement?.closest("[aria-label=Ribbon]"));
    await page.locator("[data-sheet-grid] .fortune-sheet-overlay").waitFor();

    // Check, from the ribbon, and jump to a cell.
    expect((await keys.focused()).name).toBe("Check plan");
    await keys.press("Enter");
    await pane().getByText("34 action rows read").waitFor();
    await hasNoFault();
    await keys.toPane("Check");
    await keys.tabTo("Next finding");
    await keys.press("Enter");
    await isSelected("N21");
    await keys.tabTo(finding("H35"));
    await keys.press("Enter");

    // A date typed with a slip; the change on offer mends it, and the focus goes on to what stands there then.
    await typeInCell("H35", "31 st March 2025");
    await keys.tabTo(/Action plan H35.*Change on offer/);
    await keys.press("Enter");
    await keys.tabTo("Change it");
    await hasNoFault();
    await keys.press("Enter");
    await pane().getByText("1 cell was changed.").first().waitFor();
    await page
      .locator("#cell-H35", { hasText: "31 March 2025" })
      .or(page.locator("#cell-H35", { hasText: "31/03/2025" }))
      .waitFor(there);
    await page.waitForFunction(() => document.activeElement?.closest("[aria-label=Findings]"));

    // One finding accepted, with its reason.
    await keys.tabTo(finding("F32"), "Shift+Tab");
    await keys.press("Enter");
    await keys.tabTo("Accept …");
    await keys.press("Enter");
    await keys.tabTo("Reason");
    await keys.type("Agreed with the chair");
    await hasNoFault();
    await keys.press("Enter");
    await pane()
      .getByRole("button", { name: finding("F32") })
      .waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement?.closest("[aria-label=Findings]"));

    // Another policy.
    await keys.toPane("Check");
    for (const _tab of ["Status", "Pack", "Set-up"]) await keys.press("ArrowRight");
    await keys.tabTo("How actions are rated");
    await keys.press("Enter");
    await keys.tabTo("Policy");
    await keys.press("ArrowDown");
    await pane()
      .getByText(/The plan is rated by ".+" now\./)
      .first()
      .waitFor();
    expect((await keys.focused()).name).toBe("Policy");
    await hasNoFault();
    const policy = await pane().getByRole("combobox", { name: "Policy" }).inputValue();

    // The pack.
    await keys.toPane("Set-up");
    await keys.press("ArrowLeft");
    await keys.tabTo("Committee");
    await keys.type("Health Scrutiny Committee");
    await keys.tabTo("Build draft");
    await keys.press("Enter");
    await pane()
      .getByText(/^\d+ sheets written$/)
      .waitFor();
    await hasNoFault();

    // A cell edited: its finding goes.
    await keys.toPane("Pack");
    await keys.press("Home");
    await keys.tabTo(finding("H32"));
    await keys.press("Enter");
    await typeInCell("H32", "31/03/2025");
    await pane()
      .getByRole("button", { name: finding("H32") })
      .waitFor({ state: "detached" });
    await hasNoFault();

    // Saved, and the saved file opened again: accepted, policy, pack and cells are in it.
    await keys.tabTo("Download", "Shift+Tab");
    const coming = page.waitForEvent("download");
    await keys.press("Enter");
    const bytes = readFileSync(await (await coming).path());
    await keys.tabTo("Open a workbook", "Shift+Tab");
    const chooser = page.waitForEvent("filechooser");
    await keys.press("Enter");
    await (
      await chooser
    ).setFiles({ name: "saved.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    await page
      .getByText(/^saved\.xlsx/)
      .first()
      .waitFor();
    await page.getByRole("navigation", { name: "Sheets" }).getByRole("button", { name: "Front sheet" }).waitFor();
    await page.waitForFunction(() => document.activeElement?.closest("[aria-label=Ribbon]"));
    await keys.press("Enter");
    await pane().getByText("34 action rows read").waitFor();
    await pane().getByText("Accepted findings and rules left out (1)").waitFor();
    expect(
      await pane()
        .getByRole("button", { name: finding("F32") })
        .count(),
    ).toBe(0);
    await keys.toPane("Check");
    await keys.press("End");
    await keys.tabTo("How actions are rated");
    await keys.press("Enter");
    await keys.tabTo("Policy");
    expect(await pane().getByRole("combobox", { name: "Policy" }).inputValue()).toBe(policy);
    await keys.toPane("Set-up");
    await keys.press("ArrowLeft");
    expect(await pane().getByLabel("Committee").inputValue()).toBe("Health Scrutiny Committee");
    await hasNoFault();

    expect(await pointed()).toBe(0);
    expect(keys.unseen).toEqual([]);
  });
});
