/** From opening the pane to a Check button that answers, beside a page that loads Microsoft's library and nothing else, in a real Chromium. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium, type Browser } from "playwright-core";

import { openBook } from "../../src/host/book/open-book";
import { createHost } from "../../src/host/bridge";
import { buildPages } from "../../src/workbench/page/build";
import { findChromium } from "../../src/workbench/page/find-chromium";
import { serve } from "../../src/workbench/page/static-server";
import { LIBRARY, officeJs } from "../support/office-js";
import { sampleBytes } from "../support/sample-bytes";
import { watchPane } from "./pane-watch";

const RUNS = 7;
const WIRE = "/wire";
const BARE = "bare/bare.html";
/** Says that it is ready as soon as Microsoft's library does. */
const BARE_PAGE = `<!doctype html><html lang="en-GB"><head><title>Bare</title><script src="${LIBRARY}"></script><script src="bare.js"></script></head><body></body></html>`;
const BARE_SCRIPT = `addEventListener("DOMContentLoaded", () => void Office.onReady().then(() => {
  const button = document.createElement("button");
  button.textContent = "Check plan";
  document.body.append(button);
}));`;

export interface StartUp {
  /** Milliseconds of the page's clock: the middle one of several openings, each without anything kept from the one before. */
  readonly bare: number;
  readonly pane: number;
}

/** Null where there is no Chromium. */
export async function measureStartUp(): Promise<StartUp | null> {
  const executablePath = findChromium();
  if (!executablePath) return null;
  const folder = mkdtempSync(join(tmpdir(), "planproof-start-"));
  buildPages("add-in", folder, "as it ships");
  mkdirSync(join(folder, "bare"));
  writeFileSync(join(folder, BARE), BARE_PAGE);
  writeFileSync(join(folder, "bare/bare.js"), BARE_SCRIPT);
  const server = await serve(folder, 0);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const bare: number[] = [];
    const pane: number[] = [];
    // In turn, so that a busy moment falls on both alike.
    for (let run = 0; run < RUNS; run += 1) {
      bare.push(await opening(browser, `${address}${BARE}`));
      pane.push(await opening(browser, `${address}taskpane.html`));
    }
    return { bare: middle(bare), pane: middle(pane) };
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From navigation to the first frame in which the button stands there and may be clicked. */
async function opening(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 320, height: 768 }, locale: "en-GB" });
  const page = await context.newPage();
  const host = createHost(await openBook(sampleBytes("live-tracker.xlsx")));
  await page.addInitScript(watchPane, WIRE);
  await page.route(`**${WIRE}`, (route) =>
    route.fulfill({ body: host.answer(route.request().postData() ?? "") ?? "" }),
  );
  await page.route(LIBRARY, (route) => route.fulfill({ contentType: "text/javascript", body: officeJs() }));
  await page.goto(address);
  const took = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const button = [...document.querySelectorAll("button")].find(
            (each) => each.textContent?.trim() === "Check plan" && !each.disabled,
          );
          if (button) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await context.close();
  return took;
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
