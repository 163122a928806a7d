/** The workbench in a real Chromium: open, check, jump, mend, pack, edit, save, open again; nothing that axe finds, no breach of the policy, no request elsewhere. */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import type { Page } from "playwright-core";

import { openBook } from "../../src/host/book/open-book";
import { ADD_IN } from "../../src/workbench/page/desk";
import { inBrowser, onEachPage, pageFaults } from "../support/in-browser";

jest.setTimeout(240_000);

inBrowser("the workbench in a browser", () => {
  let page: Page;
  let address: string;

  onEachPage(async (opened, at) => {
    [page, address] = [opened, at];
    await page.goto(address);
  });

  const pane = () => page.getByLabel("PlanProof pane");
  const ribbon = () => page.getByRole("region", { name: "Ribbon" });
  const sheetTabs = () => page.getByRole("navigation", { name: "Sheets" });
  const tabs = () => sheetTabs().getByRole("button").allTextContents();
  /** The sheet's cells as they are read aloud: what the grid's canvas draws. */
  const cell = (address: string) => page.locator(`#cell-${address}`);
  const selected = (address: string) => page.locator(`#cell-${address}[aria-current=true]`);
  const grid = () => page.locator("[data-sheet-grid] .fortune-sheet-overlay");
  const there = { state: "attached" } as const;

  const openSample = async (): Promise<void> => {
    await page.getByRole("button", { name: "Open the sample" }).click();
    await page.getByRole("table", { name: "Sheet Action plan" }).waitFor(there);
    await grid().waitFor();
  };
  const check = async (): Promise<void> => {
    await pane().getByRole("button", { name: "Check plan" }).click();
    await pane().getByText("34 action rows read").waitFor();
  };
  const typeInto = async (address: string, text: string): Promise<void> => {
    const field = page.getByRole("textbox", { name: address });
    await field.fill(text);
    await field.press("Enter");
  };
  const saved = async (): Promise<Uint8Array> => {
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download" }).click();
    return new Uint8Array(readFileSync(await (await coming).path()));
  };

  test("the first page has no fault", async () => {
    await page.getByRole("button", { name: "Open the sample" }).waitFor();
    await page
      .getByText(/stands in for Excel/)
      .first()
      .waitFor();
    expect(await pageFaults(page)).toEqual([]);
  });

  test("combines plans in several files into a new workbook, and says which it left out", async () => {
    const named = (name: string) => resolve(__dirname, "../../assets/samples", name);
    await page.getByLabel("as at").fill("2024-10-31");
    await page
      .getByLabel("Workbooks to combine")
      .setInputFiles([named("live-tracker.xlsx"), __filename, named("stockton-action-plan.xlsx")]);
    await page.getByText(/^2 plans with 78 action lines in one, rated as at 31 October 2024;.*Left out: /).waitFor();
    await page.getByRole("table", { name: "Sheet Across plans" }).waitFor(there);
    expect((await tabs())[0]).toBe("Across plans");
    expect(await pageFaults(page)).toEqual([]);
  });

  test("checks the sample; a click on a finding selects its cell in the sheet", async () => {
    await openSample();
    await check();
    await pane()
      .getByRole("button", { name: /Action plan H35/ })
      .click();
    await selected("H35").waitFor(there);
    expect(await cell("H35").textContent()).toBe("Late autumn or so");
    await page.getByRole("textbox", { name: "H35" }).waitFor();
    expect(await pageFaults(page)).toEqual([]);
    await pane().getByRole("tab", { name: "Status" }).click();
    expect(await pageFaults(page)).toEqual([]);
  });

  test("what is typed in the grid reaches the workbook, and the finding goes", async () => {
    await openSample();
    await check();
    const finding = pane().getByRole("button", { name: /Action plan H35/ });
    await finding.click();
    await selected("H35").waitFor(there);
    await grid().focus();
    await page.keyboard.type("30/11/2024");
    await page.keyboard.press("Enter");
    await page.locator("#cell-H35", { hasText: "30/11/2024" }).waitFor(there);
    await pane().getByText("The workbook has changed since it was checked.").waitFor();
    await pane().getByRole("button", { name: "Check again" }).click();
    await finding.waitFor({ state: "detached" });
  });

  test("a cell is emptied, and a block of cells pasted, by the keys of every spreadsheet", async () => {
    await openSample();
    await page.getByRole("table", { name: "Sheet Action plan" }).waitFor(there);
    await grid().focus();
    await page.keyboard.press("ArrowDown");
    await selected("A2").waitFor(there);
    await page.keyboard.press("Delete");
    await page.waitForFunction(() => document.querySelector("#cell-A2")?.textContent === "");
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "left\tright\nbelow\t12");
      const at = document.querySelector("[data-sheet-grid] .fortune-sheet-overlay");
      at?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    await page.locator("#cell-B3", { hasText: "12" }).waitFor(there);
    expect(await cell("A2").textContent()).toBe("left");
  });

  test("a change on offer mends the cell, and it can be taken back", async () => {
    await openSample();
    await page.getByRole("textbox", { name: "A1" }).waitFor();
    await check();
    await pane()
      .getByRole("button", { name: /Action plan H35/ })
      .click();
    await selected("H35").waitFor(there);
    await typeInto("H35", "31 st March 2025");
    await page.locator("#cell-H35", { hasText: "31 st March 2025" }).waitFor(there);
    await pane().getByRole("button", { name: "Check plan" }).click();
    await pane()
      .getByRole("button", { name: /Action plan H35.*Change on offer/ })
      .click();
    await pane().getByRole("button", { name: "Change it" }).click();
    await page
      .locator("#cell-H35", { hasText: "31 March 2025" })
      .or(page.locator("#cell-H35", { hasText: "31/03/2025" }))
      .waitFor(there);
    await pane().getByText("1 cell was changed.").first().waitFor();
  });

  test("a finding is accepted with a reason, and another policy rates the plan; both are in the saved file", async () => {
    await openSample();
    await check();
    const finding = pane().getByRole("button", { name: /Action plan H35/ });
    await finding.click();
    await pane().getByRole("button", { name: "Accept …" }).click();
    await pane().getByRole("textbox", { name: "Reason" }).fill("Agreed with the chair");
    expect(await pageFaults(page)).toEqual([]);
    await pane().getByRole("button", { name: "Accept this finding" }).click();
    await finding.waitFor({ state: "detached" });
    await pane().getByRole("tab", { name: "Set-up" }).click();
    await pane().getByText("How actions are rated", { exact: true }).click();
    await pane().getByRole("combobox", { name: "Policy" }).selectOption("strict-dates");
    await pane()
      .getByText(/The plan is rated by ".+" now\./)
      .first()
      .waitFor();
    expect(await pageFaults(page)).toEqual([]);
    const settings = (await openBook(await saved(), { addIn: ADD_IN }))
      .settings()
      .map(({ value }) => value)
      .join(" ");
    expect(settings).toContain("strict-dates");
    expect(settings).toContain("Agreed with the chair");
  });

  test("builds the pack by the ribbon; its links lead to their cells; saved and opened again it holds it all", async () => {
    await openSample();
    await ribbon().getByRole("button", { name: "Build pack" }).click();
    await pane()
      .getByText(/^\d+ sheets written$/)
      .waitFor();
    const wanted = ["Action plan", "Measures", "Front sheet", "Exceptions", "Plan appendix", "Checks", "Action data"];
    await sheetTabs().getByRole("button", { name: "Notes" }).waitFor();
    expect(await tabs()).toEqual(expect.arrayContaining([...wanted, "Notes"]));
    expect(await pageFaults(page)).toEqual([]);
    await sheetTabs().getByRole("button", { name: "Checks" }).click();
    await page.getByRole("table", { name: "Sheet Checks" }).waitFor(there);
    await grid().focus();
    // One at a time: a key is pressed again only where the page was not listening yet and the cell before is still the one.
    const way = ["A1", "B1", "C1", "C2", "C3", "C4", "C5", "C6"];
    for (const [index, next] of way.slice(1).entries()) {
      const key = index < 2 ? "ArrowRight" : "ArrowDown";
      for (let attempt = 1; (await selected(next).count()) === 0 && attempt <= 12; attempt += 1) {
        if ((await selected(way[index] ?? "").count()) > 0) await grid().press(key);
        await selected(next)
          .waitFor({ ...there, timeout: 5_000 })
          .catch(() => undefined);
      }
      await selected(next).waitFor({ ...there, timeout: 5_000 });
    }
    await page.getByRole("button", { name: /^Go to Action plan, / }).click();
    await page.getByRole("table", { name: "Sheet Action plan" }).waitFor(there);
    const bytes = await saved();
    const book = await openBook(bytes);
    expect(book.sheets().map(({ name }) => name)).toEqual(await tabs());
    await page.getByLabel("Workbook from this computer").setInputFiles({
      name: "saved.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(bytes),
    });
    await page.getByText(/^saved\.xlsx · stands in for Excel/).waitFor();
    await sheetTabs().getByRole("button", { name: "Front sheet" }).click();
    await page.getByRole("table", { name: "Sheet Front sheet" }).waitFor(there);
  });

  test("with the keyboard alone: F6 from part to part, check, step to a finding, type, change the view, pack", async () => {
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    /** A key pressed before the page listens for it is lost: it is pressed again, as a person would. */
    const reach = async (key: string, name: string): Promise<void> => {
      for (let times = 0; times < 8 && (await focused()) !== name; times += 1) {
        await page.keyboard.press(key);
        await page.waitForTimeout(50);
      }
      expect(await focused()).toBe(name);
    };
    await page.getByText("Open a workbook").first().waitFor();
    await reach("Tab", "Open a workbook");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await grid().waitFor();
    await page.waitForFunction(() => document.activeElement?.closest("[aria-label=Ribbon]"));
    expect(await focused()).toBe("Check plan");
    await page.keyboard.press("Enter");
    await pane().getByText("34 action rows read").waitFor();
    await reach("F6", "Check");
    await pane().getByRole("button", { name: "Next finding" }).press("Enter");
    await page.locator("td[aria-current=true]:not(#cell-A1)").waitFor(there);
    await page.keyboard.press("Shift+F6");
    await page.keyboard.press("Shift+F6");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.type("typed by hand");
    await page.keyboard.press("Enter");
    await page.locator("td", { hasText: "typed by hand" }).waitFor(there);
    await reach("F6", "Check");
    await page.keyboard.press("ArrowRight");
    await pane()
      .getByText(/34 actions, as at 31 October 2024/)
      .waitFor();
    await pane().getByRole("tab", { name: "Pack" }).focus();
    await page.keyboard.press("Enter");
    await pane().getByRole("tabpanel").getByRole("button", { name: "Build draft" }).press("Enter");
    await pane()
      .getByText(/^\d+ sheets written$/)
      .waitFor();
  });

  test("a file that is no workbook: a sentence, and the page stays as it was", async () => {
    await page.getByLabel("Workbook from this computer").setInputFiles({
      name: "letter.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("not a workbook"),
    });
    await page.getByText("letter.xlsx: The file is not an Excel workbook (.xlsx).").waitFor();
    await openSample();
  });
});
