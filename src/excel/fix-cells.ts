/** Makes changes to cells of the officer's that were shown and agreed to, and only while each cell still holds what was read. */

import type { Fix } from "../domain/finding";
import { cellAddress, type CellValue } from "../domain/grid";
import { Stop } from "./in-excel";
import { codeOf } from "./office-failure";
import { gated } from "./text-gate";

export interface FixedCells {
  readonly applied: readonly Fix[];
  /** Not made: the cell holds something else by now, or its sheet is gone. */
  readonly changed: readonly Fix[];
}

/** How far the changes came, for the sentence that is said when they break off, and for beginning again. */
export class FixLog {
  readonly made = new Set<Fix>();
  /** False from when changes are sent until it is known what came of them. */
  isCertain = true;

  kept(of: number): string {
    if (!this.isCertain) return "Some changes may not have been made; trying again makes those that are missing.";
    if (this.made.size === 0) return "No cell was changed.";
    return `${this.made.size} of ${of} changes ${this.made.size === 1 ? "was" : "were"} made; trying again makes the rest.`;
  }
}

/** Fixes made in one go; more come in further rounds. A cell costs some 1,500 bytes to ask for, those that its row is known by 1,500 more. */
const FIXES_IN_A_REQUEST = 500;

/**
 * Three requests for each 500 fixes: which sheets there are, what the cells hold, and the changes. Where `log` holds what was made
 * already, the work is begun a second time; a cell that holds the change already counts as changed.
 */
export async function fixCells(
  context: Excel.RequestContext,
  fixes: readonly Fix[],
  log: FixLog = new FixLog(),
): Promise<FixedCells> {
  const changed: Fix[] = [];
  const left = fixes.filter((fix) => !log.made.has(fix));
  for (let from = 0; from < left.length; from += FIXES_IN_A_REQUEST) {
    changed.push(...(await fixSome(context, left.slice(from, from + FIXES_IN_A_REQUEST), log)));
  }
  return { applied: fixes.filter((fix) => log.made.has(fix)), changed };
}

/** Gives those that were not made. */
async function fixSome(context: Excel.RequestContext, fixes: readonly Fix[], log: FixLog): Promise<readonly Fix[]> {
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
    return [{ fix, sheet, range, beside: askBeside(sheet, fix) }];
  });
  await context.sync();
  const here = asked.filter(({ beside }) => beside.every(({ text, range }) => String(range.values[0]?.[0]) === text));
  for (const { fix } of here.filter(({ fix, range }) => holdsNew(fix, range))) log.made.add(fix);
  const standing = here.filter(({ fix, range }) => !log.made.has(fix) && stillHolds(fix, range));
  refuseLocked(
    standing.filter(({ sheet, range }) => sheet.protection.protected && range.format.protection.locked !== false),
  );
  for (const { fix, range } of standing) {
    const number = fix.numbers?.new;
    // Before the value, or Excel makes of it what the old format says. A number under the same format needs none.
    if (number && range.numberFormat[0]?.[0] !== number.format) range.numberFormat = [[number.format]];
    range.values = [[number ? number.value : written(fix, range)]];
  }
  log.isCertain = standing.length === 0;
  try {
    await context.sync();
    for (const { fix } of standing) log.made.add(fix);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    await lookAgain(context, standing, log);
    if (standing.some(({ fix }) => !log.made.has(fix))) throw error;
  }
  log.isCertain = true;
  return fixes.filter((fix) => !log.made.has(fix));
}

interface Asked {
  readonly fix: Fix;
  readonly range: Excel.Range;
}

/** What stands in the cells by which the row and the column are known. */
function askBeside(sheet: Excel.Worksheet, { beside = [] }: Fix): { text: string; range: Excel.Range }[] {
  return beside.map(({ row, column, text }) => {
    const range = sheet.getRange(cellAddress({ row, column }));
    range.load("values");
    return { text, range };
  });
}

/** What was made where Excel broke off: a request is no transaction. Where Excel answers this no more, it is not known. */
async function lookAgain(context: Excel.RequestContext, standing: readonly Asked[], log: FixLog): Promise<void> {
  for (const { range } of standing) range.load("values,formulas,text,numberFormat");
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return;
  }
  for (const { fix } of standing.filter(({ fix, range }) => holdsNew(fix, range))) log.made.add(fix);
  log.isCertain = true;
}

/** The change stands there already: made before Excel broke off, or by somebody else. */
function holdsNew({ new: now, numbers }: Fix, { values, formulas }: Excel.Range): boolean {
  const value: CellValue = values[0]?.[0];
  if (formulas[0]?.[0] !== value) return false;
  return numbers?.new ? value === numbers.new.value : String(value) === now;
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
