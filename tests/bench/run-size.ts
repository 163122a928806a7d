/** `npm run size`: what the pane loads before anything is clicked, compressed, beside what it may; ends with 1 where it is over. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildPages } from "../../src/workbench/page/build";
import { firstLoadOf, MOST_BYTES, sumOf } from "../support/first-load";

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const folder = mkdtempSync(join(tmpdir(), "planproof-size-"));
try {
  buildPages("add-in", folder, "as it ships");
  const files = firstLoadOf((file) => readFileSync(join(folder, file)));
  for (const { file, bytes } of files) process.stdout.write(`  ${kB(bytes).padStart(9)}  ${file}\n`);
  const all = sumOf(files);
  const verdict = all <= MOST_BYTES ? "PASS" : "OVER";
  process.stdout.write(`  ${verdict}  first load of the pane ${kB(all)}, at most ${kB(MOST_BYTES)}\n`);
  if (all > MOST_BYTES) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
