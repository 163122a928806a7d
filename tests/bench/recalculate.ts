/**
 * `npm run recalculate`: packs every sample, takes the computed values out of its formulas, lets LibreOffice compute them afresh, and
 * compares: what PlanProof counted and what a spreadsheet counts must be the same. Needs LibreOffice (`soffice`) on the machine.
 */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { cellAddress } from "../../src/domain/grid";
import { openBook } from "../../src/host/book/open-book";
import { readArguments } from "../../src/workbench/cli/arguments";
import { runCall } from "../../src/workbench/cli/run-call";

const SAMPLES = resolve(__dirname, "../../assets/samples");
const PACKS = [
  ["stockton-action-plan.xlsx", "2024-09-30"],
  ["stockton-action-plan.xlsx", "2025-04-01"],
  ["staffordshire-access-plan.xlsx", "2021-12-29"],
  ["pcarp-checklists.xlsx", "2024-01-31"],
  ["llr-measures.xlsx", "2024-06-30"],
  ["live-tracker.xlsx", "2024-10-31"],
] as const;

async function recalculate(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "planproof-recalculated-"));
  let wrong = 0;
  for (const [sample, asAt] of PACKS) {
    const packed = join(folder, `${asAt}-${sample}`);
    const typed = readArguments([
      "pack",
      join(SAMPLES, sample),
      "--as-at",
      asAt,
      "--preset",
      "delivery-group",
      "--out",
      packed,
    ]);
    if (!typed.ok) throw new Error(typed.sentence);
    const status = await runCall(typed.call, {
      give: () => undefined,
      say: (sentence) => process.stderr.write(`${sentence}\n`),
    });
    if (status !== 0) throw new Error(`${sample} could not be packed.`);
    const bare = join(folder, `bare-${asAt}-${sample}`);
    writeFileSync(bare, withoutValues(readFileSync(packed)));
    execFileSync("soffice", ["--headless", "--convert-to", "xlsx", "--outdir", join(folder, "out"), bare], {
      stdio: "ignore",
    });
    const differences = await compare(packed, join(folder, "out", `bare-${asAt}-${sample}`));
    wrong += differences.lines.length;
    process.stdout.write(
      `${sample} as at ${asAt}: ${differences.formulas} formulas, ${differences.lines.length} differ\n`,
    );
    for (const line of differences.lines) process.stdout.write(`  ${line}\n`);
  }
  return wrong;
}

/** The package with every formula's stored value taken out, so that whoever opens it must compute. */
function withoutValues(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    parts[name] = strToU8(strFromU8(part).replace(/(<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/g, "$1"));
  }
  return zipSync(parts);
}

async function compare(packed: string, recalculated: string): Promise<{ formulas: number; lines: string[] }> {
  const ours = await openBook(readFileSync(packed));
  const theirs = await openBook(readFileSync(recalculated));
  const lines: string[] = [];
  let formulas = 0;
  for (const sheet of ours.sheets()) {
    const other = theirs.sheets().find(({ name }) => name === sheet.name);
    const box = sheet.usedBox(true);
    if (!box) continue;
    if (!other) {
      lines.push(`${sheet.name}: wanted a sheet, got none`);
      continue;
    }
    const wanted = sheet.values(box);
    const got = other.values(box);
    sheet.formulas(box).forEach((row, r) =>
      row.forEach((formula, c) => {
        if (typeof formula !== "string" || !formula.startsWith("=")) return;
        formulas += 1;
        const [mine, its] = [wanted[r]?.[c], got[r]?.[c]];
        const same = typeof mine === "number" && typeof its === "number" ? Math.abs(mine - its) < 1e-9 : mine === its;
        const place = cellAddress({ row: box.row + r + 1, column: box.column + c + 1 });
        if (!same) lines.push(`${sheet.name}!${place}: wanted ${mine}, got ${its}, by ${formula}`);
      }),
    );
  }
  return { formulas, lines };
}

recalculate().then(
  (wrong) => process.exit(wrong === 0 ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
