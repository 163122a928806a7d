/** The add-in's own page as it is built, under its own policy, in a real Chromium: Microsoft's client and the stand-in in place of Excel. */

import type { Browser } from "playwright-core";

import { openBook } from "../../src/host/book/open-book";
import { createHost, type Host } from "../../src/host/bridge";
import {
  inBrowser,
  openBrowser,
  pageFaults,
  servePages,
  watchPage,
  type ServedPages,
  type WatchedPage,
} from "../support/in-browser";
import { largePlan } from "../support/large-plan";
import { LIBRARY, officeJs } from "../support/office-js";
import { sampleBytes } from "../support/sample-bytes";

jest.setTimeout(240_000);

inBrowser("the add-in's page in a browser", () => {
  let pages: ServedPages;
  let browser: Browser;
  let address: string;
  let watched: WatchedPage;

  beforeAll(async () => {
    pages = await servePages("add-in");
    address = pages.address;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    pages?.close();
  });
  beforeEach(async () => {
    watched = await watchPage(browser, address);
  });
  afterEach(async () => {
    await watched.page.close();
  });

  async function withExcel(bytes: Uint8Array = sampleBytes("live-tracker.xlsx")): Promise<Host> {
    const host = createHost(await openBook(bytes));
    await watched.page.exposeFunction("toHost", (text: string) => host.answer(text));
    await watched.page.route(LIBRARY, (route) => route.fulfill({ contentType: "text/javascript", body: officeJs() }));
    await watched.page.goto(`${address}taskpane.html`);
    return host;
  }

  test("checks, selects, rates and packs, with nothing against the policy, no request of ours elsewhere, and nothing that axe finds", async () => {
    const host = await withExcel();
    const { page, broken, elsewhere } = watched;
    await page.setViewportSize({ width: 320, height: 720 });
    await page.getByLabel("Rate as at").fill("2024-10-31");
    await page.getByRole("button", { name: "Check plan" }).click();
    await page.getByText("34 action rows read").waitFor();
    await page.getByRole("button", { name: /Action plan F32/ }).click();
    await page.getByText("How to mend it", { exact: true }).waitFor();
    expect(host.book.selection().box).toMatchObject({ row: 31, column: 5 });
    expect(await pageFaults(page)).toEqual([]);
    await page.getByRole("tab", { name: "Status" }).click();
    expect(await pageFaults(page)).toEqual([]);
    await page.getByRole("tab", { name: "Pack" }).click();
    await page.getByRole("tabpanel").getByRole("button", { name: "Build draft" }).click();
    await page.getByText(/^\d+ sheets written$/).waitFor();
    expect(await pageFaults(page)).toEqual([]);
    await page.getByText("Nothing leaves the workbook: 0 requests to other addresses, and 1 by Microsoft").waitFor();
    expect(host.book.sheets().map(({ name }) => name)).toContain("Front sheet");
    expect(host.breakdowns).toEqual([]);
    expect(broken).toEqual([]);
    expect(elsewhere).toEqual([LIBRARY]);
  });

  test("a large plan is judged in a worker under the pane's own policy, and stopping ends the worker", async () => {
    await withExcel(await largePlan(2_100));
    const { page, broken, elsewhere } = watched;
    const started = page.waitForEvent("worker");
    await page.getByRole("button", { name: "Check plan" }).click();
    await started;
    await page.getByText("2,100 action rows read").waitFor();
    // It stays for the next check.
    expect(page.workers()).toEqual([await started]);
    // One whose script does not come never answers, and is stopped.
    await page.route((await started).url(), () => undefined);
    await page.reload();
    await page.getByRole("button", { name: "Check plan" }).click();
    await page.getByText("Checking the plan …").waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText(/^Stopped\. Your own sheets are as they were/).waitFor();
    expect(page.workers()).toEqual([]);
    expect(broken).toEqual([]);
    expect(elsewhere).toEqual([LIBRARY, LIBRARY]);
  });

  test("where Microsoft's library is blocked, the pane says so and what to do", async () => {
    const { page } = watched;
    await page.route(LIBRARY, (route) => route.abort());
    await page.goto(`${address}taskpane.html`);
    await page.getByText(/Microsoft's Office library could not be loaded/).waitFor();
    expect(await pageFaults(page)).toEqual([]);
  });
});
