/** Takes the README's pictures of the pane beside the sheet: `npm run pictures`. Needs a Chromium (CHROME_PATH, or on the PATH). */

import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { chromium, type Page } from "playwright-core";

import { buildPages } from "../page/build";
import { findChromium } from "../page/find-chromium";
import { serve } from "../page/static-server";

const PICTURES = resolve(__dirname, "../../../assets/pictures");
const MOST_BYTES = 200_000;

/** Each picture: what is done before it is taken, on the page as the one before it left it. */
const SHOTS: readonly {
  readonly name: string;
  readonly height: number;
  readonly pose: (page: Page) => Promise<void>;
}[] = [
  {
    name: "pane",
    height: 820,
    pose: async (page) => {
      await page.getByRole("button", { name: "Open the sample" }).click();
      await page.getByRole("region", { name: "Ribbon" }).getByRole("button", { name: "Check plan" }).click();
      await page.getByText(/action rows read/).waitFor();
      await page.getByRole("button", { name: "Next finding" }).click();
      await page.locator("#cell-N21[aria-current=true]").waitFor({ state: "attached" });
      await toTop(page, "34 findings");
    },
  },
  {
    name: "pane-status",
    height: 760,
    pose: async (page) => {
      await page.getByRole("tab", { name: "Status" }).click();
      await page.getByRole("button", { name: /^Red \d+$/ }).click();
      await page.getByRole("list", { name: "Rows with their ratings" }).getByRole("button").first().click();
      await page.getByLabel("PlanProof pane").evaluate((pane) => pane.scrollTo(0, 0));
    },
  },
  {
    name: "pane-pack",
    height: 680,
    pose: async (page) => {
      await page.getByRole("tab", { name: "Pack" }).click();
      await page.getByLabel("Committee").fill("Health Scrutiny Committee");
      await page.getByLabel("Meeting").fill("2024-11-14");
      await page.getByRole("tabpanel").getByRole("button", { name: "Build draft" }).click();
      await page.getByLabel("What was written").getByRole("button", { name: "Exceptions" }).click();
      await page.getByRole("table", { name: "Sheet Exceptions" }).waitFor({ state: "attached" });
    },
  },
  {
    name: "pane-setup",
    height: 700,
    pose: async (page) => {
      await page.getByRole("navigation", { name: "Sheets" }).getByRole("button", { name: "Action plan" }).click();
      await page.getByRole("tab", { name: "Set-up" }).click();
      await page.getByText("How actions are rated", { exact: true }).click();
      await page.getByRole("combobox", { name: "Policy" }).waitFor();
      await page.getByLabel("PlanProof pane").evaluate((pane) => pane.scrollTo(0, 0));
    },
  },
];

/** Scrolls the pane until these words stand at its top, beneath the tabs. */
async function toTop(page: Page, words: string): Promise<void> {
  await page
    .getByLabel("PlanProof pane")
    .getByText(words, { exact: true })
    .evaluate((heading) => {
      const pane = heading.closest("aside");
      pane?.scrollBy(0, heading.getBoundingClientRect().top - pane.getBoundingClientRect().top - 56);
    });
}

async function takePictures(): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium was found; name one in CHROME_PATH.");
  const folder = mkdtempSync(join(tmpdir(), "planproof-workbench-"));
  buildPages("workbench", folder);
  const server = await serve(folder, 0);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ locale: "en-GB" });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    mkdirSync(PICTURES, { recursive: true });
    for (const { name, height, pose } of SHOTS) {
      await page.setViewportSize({ width: 1366, height });
      await pose(page);
      // The sheet is drawn anew a moment after the add-in has gone quiet.
      await page.waitForTimeout(600);
      const path = join(PICTURES, `${name}.png`);
      await page.screenshot({ path });
      const { size } = statSync(path);
      process.stdout.write(`${name}.png: ${size} bytes\n`);
      if (size > MOST_BYTES) throw new Error(`${name}.png is over ${MOST_BYTES} bytes.`);
    }
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

takePictures().then(undefined, (error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
