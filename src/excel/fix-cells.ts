/** Makes changes to cells of the officer's that were shown and agreed to, and only while each cell still holds what was read. */

import type { Fix } from "../domain/finding";
import { cellAddress, type CellValue } from "../domain/grid";
import { Stop } from "./in-excel";
import { gated } from "./text-gate";

export interface FixedCells {
  readonly applied: readonly Fix[];
  /** Not made: the cell holds something else by now, or its sheet is gone. */
  readonly changed: readonly Fix[];
}

/** Fixes made in one go; more come in further rounds. A cell costs some 1,500 bytes to ask for. */
const FIXES_IN_A_REQUEST = 1000;

/**
 * Three requests for each 1,000 fixes: which sheets there are, what the cells hold, and the changes. `made` holds what was made
 * already where the work is begun a second time; it is added to.
 */
export async function fixCells(
  context: Excel.RequestContext,
  fixes: readonly Fix[],
  made: Set<Fix> = new Set(),
): Promise<FixedCells> {
  const changed: Fix[] = [];
  const left = fixes.filter((fix) => !made.has(fix));
  for (let from = 0; from < left.length; from += FIXES_IN_A_REQUEST) {
    const now = await fixSome(context, left.slice(from, from + FIXES_IN_A_REQUEST));
    for (const fix of now.applied) made.add(fix);
    changed.push(...now.changed);
  }
  return { applied: fixes.filter((fix) => made.has(fix)), changed };
}

async function fixSome(context: Excel.RequestContext, fixes: readonly Fix[]): Promise<FixedCells> {
  const worksheets = context.workbook.worksheets;
  worksheets.load("items/name");
  await context.sync();
  const sheets = new Map(worksheets.items.map((sheet) => [sheet.name, sheet]));
  const asked = fixes.flatMap((fix) => {
    const sheet = sheets.get(fix.cell.sheet);
    if (!sheet) return [];
    sheet.protection.load("protected");
    const range = sheet.getRange(cellAddress(fix.cell));
    range.load("values,formulas,text,numberFormat");
    range.format.protection.load("locked");
    return [{ fix, sheet, range }];
  });
  await context.sync();
  const standing = asked.filter(({ fix, range }) => stillHolds(fix, range));
  refuseLocked(
    standing.filter(({ sheet, range }) => sheet.protection.protected && range.format.protection.locked !== false),
  );
  for (const { fix, range } of standing) {
    const number = fix.numbers?.new;
    // Before the value, or Excel makes of it what the old format says. A number under the same format needs none.
    if (number && range.numberFormat[0]?.[0] !== number.format) range.numberFormat = [[number.format]];
    range.values = [[number ? number.value : written(fix, range)]];
  }
  await context.sync();
  const applied = standing.map(({ fix }) => fix);
  return { applied, changed: fixes.filter((fix) => !applied.includes(fix)) };
}

/** A formula is never overwritten: what it shows is computed, and its sources are elsewhere. */
function stillHolds(fix: Fix, range: Excel.Range): boolean {
  const value: CellValue = range.values[0]?.[0];
  const formula: CellValue = range.formulas[0]?.[0];
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return false;
  if (fix.numbers?.old && value === fix.numbers.old.value) return true;
  return String(value) === fix.old || range.text[0]?.[0] === fix.old;
}

/**
 * A number stays a number where a number was. All else is text: in a cell that is not formatted as text an apostrophe says so,
 * since Excel would read "5/4/2025" the American way and take "2-1" for a date.
 */
function written(fix: Fix, range: Excel.Range): string | number {
  const value: CellValue = range.values[0]?.[0];
  if (typeof value === "number" && fix.new.trim() !== "" && Number.isFinite(Number(fix.new))) return Number(fix.new);
  if (fix.new === "") return "";
  return range.numberFormat[0]?.[0] === "@" ? gated(fix.new) : `'${fix.new}`;
}

function refuseLocked(locked: readonly { readonly fix: Fix }[]): void {
  if (locked.length === 0) return;
  const names = [...new Set(locked.map(({ fix }) => `"${fix.cell.sheet}"`))];
  throw new Stop({
    kind: "protected",
    sentence:
      `${names.join(", ")} ${names.length === 1 ? "is" : "are"} protected against changes. Nothing was changed. ` +
      "Take the protection off (Review, Unprotect Sheet), then make the change again.",
    detail: `${locked.length} locked cells on ${names.length} sheets`,
    retry: true,
  });
}
