/** A real Chromium for tests, where there is one; and what is watched on every page: errors, policy, requests elsewhere, axe. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium, type Browser, type Page } from "playwright-core";

import { buildPages } from "../../src/workbench/page/build";
import { serve } from "../../src/workbench/page/static-server";
import { findChromium } from "../../src/workbench/page/find-chromium";

const executablePath = findChromium();
/** Set where a run without a browser must not pass for one with it. */
const insists = process.env["PLANPROOF_BROWSER"] === "required";
if (!executablePath) {
  const sentence = "The pages were not tried in a browser: no Chromium was found. Name one in CHROME_PATH.";
  if (insists) throw new Error(sentence);
  process.stderr.write(`${sentence}\n`);
}

/** `describe`, or a skipped one where no Chromium is found, which is said. */
export const inBrowser = executablePath ? describe : describe.skip;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });
}

export interface ServedPages {
  readonly address: string;
  readonly close: () => void;
}

/** Builds the pages and serves them on this machine; PLANPROOF_PAGES names a folder of pages built before, which spares the build. */
export async function servePages(what: "add-in" | "workbench"): Promise<ServedPages> {
  const built = process.env["PLANPROOF_PAGES"];
  const folder = built ?? mkdtempSync(join(tmpdir(), `planproof-${what}-`));
  if (built === undefined) buildPages(what, folder);
  const server = await serve(folder, 0);
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      if (built === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

const PATIENCE_MS = 120_000;

export interface WatchedPage {
  readonly page: Page;
  /** Errors of the page, and breaches of its content security policy. */
  readonly broken: string[];
  /** Requests to anywhere but the address given. */
  readonly elsewhere: string[];
}

/** A new page that is watched from its first moment. */
export async function watchPage(browser: Browser, address: string): Promise<WatchedPage> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: "en-GB" });
  // A busy machine is no fault of the page: the test's own patience ends what never comes.
  page.setDefaultTimeout(PATIENCE_MS);
  const broken: string[] = [];
  const elsewhere: string[] = [];
  page.on("pageerror", (error) => broken.push(error.message));
  page.on("request", (request) => {
    if (![address, "blob:", "data:"].some((start) => request.url().startsWith(start))) elsewhere.push(request.url());
  });
  page.on("console", (message) => {
    if (message.text().startsWith("Policy:") || message.type() === "error") broken.push(message.text());
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      window.console.info(`Policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  return { page, broken, elsewhere };
}

/**
 * For the suite it is called in: the workbench, built and served once, and for each test a new page, which `begin` is given before it
 * goes anywhere; at the end nothing on it was broken and it asked nothing elsewhere.
 */
export function onEachPage(begin: (page: Page, address: string) => void | Promise<void>): void {
  let pages: ServedPages;
  let browser: Browser;
  let watched: WatchedPage;
  beforeAll(async () => {
    pages = await servePages("workbench");
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    pages?.close();
  });
  beforeEach(async () => {
    watched = await watchPage(browser, pages.address);
    await begin(watched.page, pages.address);
  });
  afterEach(async () => {
    expect({ broken: watched.broken, elsewhere: watched.elsewhere }).toEqual({ broken: [], elsewhere: [] });
    await watched.page.close();
  });
}

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const SIZES = [
  { width: 320, height: 720 },
  { width: 1366, height: 768 },
];

/** Everything that axe finds, at both sizes; and whether the page is wider than the window. */
export async function pageFaults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    found.push(...(await faultsHere(page)));
  }
  return found;
}

/** As `pageFaults`, at the size that the window has. What is wrong stays wrong: a colour on its way, or a part not drawn yet, is looked at again. */
export async function faultsHere(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  for (let looks = 1; ; looks += 1) {
    const found = await lookOnce(page);
    if (found.length === 0 || looks === LOOKS) return found;
    await page.waitForTimeout(PAUSE_MS);
  }
}
const LOOKS = 3;
const PAUSE_MS = 700;

async function lookOnce(page: Page): Promise<string[]> {
  const { width } = page.viewportSize() ?? { width: 0 };
  // Only what is wrong comes back: all that passes, thousands of elements of it, takes longer to hand over than to find.
  const violations = await page.evaluate<readonly { id: string; nodes: { html: string }[] }[]>(
    'axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  const found = violations.map(({ id, nodes }) => `${width}: ${id}: ${nodes[0]?.html ?? ""}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return wide > width ? [...found, `${width}: the page is ${wide} wide`] : found;
}
