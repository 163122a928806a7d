/** A real Chromium for tests, where there is one; and what is watched on every page: errors, policy, requests elsewhere, axe. */

import { readFileSync } from "node:fs";

import { chromium, type Browser, type Page } from "playwright-core";

import { findChromium } from "../../src/workbench/page/find-chromium";

const executablePath = findChromium();
if (!executablePath)
  process.stderr.write("The pages were not tried in a browser: no Chromium was found. Name one in CHROME_PATH.\n");

/** `describe`, or a skipped one where no Chromium is found, which is said. */
export const inBrowser = executablePath ? describe : describe.skip;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });
}

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

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const SIZES = [
  { width: 320, height: 720 },
  { width: 1366, height: 768 },
];

/** What axe holds for serious or critical, at both sizes; and whether the page is wider than the window. */
export async function pageFaults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<{
      violations: { id: string; impact: string; nodes: { html: string }[] }[];
    }>("axe.run()");
    found.push(
      ...violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${size.width}: ${id}: ${nodes[0]?.html ?? ""}`),
    );
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > size.width) found.push(`${size.width}: the page is ${wide} wide`);
  }
  return found;
}
