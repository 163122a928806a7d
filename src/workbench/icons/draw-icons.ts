/** Draws every size of every icon from its drawing: `npm run icons`. Needs a Chromium (CHROMIUM names it, else /usr/bin/chromium). */

import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

import { chromium } from "playwright-core";

const FOLDER = resolve(__dirname, "../../../assets/icons");

/** 16, 32 and 80 are what Excel asks of a command; the others spare it scaling them; 64 and 128 stand in the list of add-ins. */
const SIZES: Readonly<Record<string, readonly number[]>> = {
  planproof: [16, 20, 24, 32, 40, 48, 64, 80, 128],
  check: [16, 20, 24, 32, 40, 48, 64, 80],
  pack: [16, 20, 24, 32, 40, 48, 64, 80],
  highlight: [16, 20, 24, 32, 40, 48, 64, 80],
  pane: [16, 20, 24, 32, 40, 48, 64, 80],
};

async function drawIcons(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(SIZES)) {
    const drawing = readFileSync(resolve(FOLDER, `${name}.svg`), "utf8");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
      );
      writeFileSync(resolve(FOLDER, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
  await browser.close();
}

drawIcons().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
