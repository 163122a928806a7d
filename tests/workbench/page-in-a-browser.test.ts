/** The workbench in a real Chromium: open, check, jump, mend, pack, download; no serious fault by axe, no breach of the policy, no request elsewhere. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Browser, Page } from "playwright-core";

import { openBook } from "../../src/host/book/open-book";
import { buildPages } from "../../src/workbench/page/build";
import { serve } from "../../src/workbench/page/static-server";
import { inBrowser, openBrowser, pageFaults, watchPage, type WatchedPage } from "../support/in-browser";

jest.setTimeout(240_000);

inBrowser("the workbench in a browser", () => {
  let folder: string;
  let server: Server;
  let browser: Browser;
  let page: Page;
  let address: string;
  let watched: WatchedPage;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "planproof-workbench-"));
    buildPages("workbench", folder);
    server = await serve(folder, 0);
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    watched = await watchPage(browser, address);
    page = watched.page;
    await page.goto(address);
  });
  afterEach(async () => {
    expect(watched.broken).toEqual([]);
    expect(watched.elsewhere).toEqual([]);
    await page.close();
  });

  const pane = () => page.getByLabel("PlanProof pane");
  const openSample = async (): Promise<void> => {
    await page.getByRole("button", { name: "Open the sample" }).click();
    await page.getByRole("grid", { name: "Sheet Action plan" }).waitFor();
  };
  const check = async (): Promise<void> => {
    await pane().getByRole("button", { name: "Check plan" }).click();
    await pane().getByText("34 action rows read").waitFor();
  };
  const tabs = () => page.getByRole("navigation", { name: "Sheets" }).getByRole("button").allTextContents();

  test("the first page has no serious fault", async () => {
    await page.getByRole("button", { name: "Open the sample" }).waitFor();
    expect(await pageFaults(page)).toEqual([]);
  });

  test("checks the sample; a click on a finding selects its cell in the sheet", async () => {
    await openSample();
    await check();
    await pane()
      .getByRole("button", { name: /Action plan H35/ })
      .click();
    await page.locator("#cell-H35[aria-selected=true]").waitFor();
    expect(await page.locator("#cell-H35").textContent()).toBe("Late autumn or so");
    expect(await pageFaults(page)).toEqual([]);
    await pane().getByRole("tab", { name: "Status" }).click();
    expect(await pageFaults(page)).toEqual([]);
  });

  test("an edit reaches the add-in, a change on offer mends the cell, and it can be taken back", async () => {
    await openSample();
    await page.locator("#cell-H6").click();
    const typed = page.getByRole("textbox", { name: "H6" });
    await typed.fill("31 st March 2025");
    await typed.press("Enter");
    await page.locator("#cell-H6", { hasText: "31 st March 2025" }).waitFor();
    await check();
    await pane()
      .getByRole("button", { name: /Action plan H6.*Change on offer/ })
      .click();
    await pane().getByRole("button", { name: "Change it" }).click();
    await page
      .locator("#cell-H6", { hasText: "31 March 2025" })
      .or(page.locator("#cell-H6", { hasText: "31/03/2025" }))
      .waitFor();
    await pane().getByText("1 cell was changed.").first().waitFor();
  });

  test("builds the pack by the ribbon, says what was written, and the download holds it", async () => {
    await openSample();
    await page.getByRole("region", { name: "Ribbon" }).getByRole("button", { name: "Build pack" }).click();
    await pane()
      .getByText(/^\d+ sheets written$/)
      .waitFor();
    const wanted = [
      "Action plan",
      "Measures",
      "Front sheet",
      "Exceptions",
      "Plan appendix",
      "Checks",
      "Action data",
      "Notes",
    ];
    await page.getByRole("navigation", { name: "Sheets" }).getByRole("button", { name: "Notes" }).waitFor();
    expect(await tabs()).toEqual(expect.arrayContaining(wanted));
    expect(await pageFaults(page)).toEqual([]);
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download" }).click();
    const path = await (await coming).path();
    const book = await openBook(new Uint8Array(readFileSync(path)));
    expect(book.sheets().map(({ name }) => name)).toEqual(await tabs());
  });

  test("with the keyboard alone: check, step to a finding, change the view", async () => {
    await openSample();
    await pane().getByRole("tab", { name: "Check" }).focus();
    await page.keyboard.press("Tab");
    await pane().getByRole("button", { name: "Check plan" }).press("Enter");
    await pane().getByText("34 action rows read").waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Check plan");
    await pane().getByRole("button", { name: "Next finding" }).press("Enter");
    await page.locator("[aria-selected=true][id^=cell]").waitFor();
    await pane().getByRole("tab", { name: "Check" }).press("ArrowRight");
    await pane()
      .getByText(/34 actions, as at 31 October 2024/)
      .waitFor();
    await page.getByRole("grid").press("ArrowDown");
    await page.getByRole("grid").press("ArrowRight");
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
