/** Adds columns to the right of a plan that were shown and clicked: headings, formats and Excel's own rules, never over anything that stands there. */

import type { NewColumn } from "../app/workbook-port";
import { cellAddress, rangeAddress } from "../domain/grid";
import { send, Stop } from "./in-excel";

export interface AddedColumn {
  readonly heading: string;
  /** "P6:P39". */
  readonly address: string;
}

/** A plan grows: Excel's rules reach this far below its last row. */
const ROWS_BELOW = 50;

const WIDTHS: Readonly<Record<NewColumn["holds"], number>> = { status: 84, day: 72, percent: 66, text: 190 };

/**
 * Three requests: look, look closer, add. Throws `Stop`, with nothing changed, where the sheet is not as it was shown. May be begun
 * again where it broke off: the headings come last, and one of ours that stands over empty cells is no obstacle.
 */
export async function addColumns(
  context: Excel.RequestContext,
  columns: readonly NewColumn[],
): Promise<readonly AddedColumn[]> {
  const [first] = columns;
  if (!first) return [];
  const sheet = context.workbook.worksheets.getItemOrNullObject(first.sheet);
  await context.sync();
  if (sheet.isNullObject) throw gone(first.sheet);
  sheet.protection.load("protected");
  sheet.autoFilter.load("isDataFiltered");
  sheet.tables.load("items/name");
  await context.sync();
  if (sheet.protection.protected) throw isProtected(first.sheet);
  const heading = first.beside && at(sheet, first.beside, first.headingRow);
  heading?.load("values");
  const tables = sheet.tables.items.map((table) => ({ table, range: table.getRange() }));
  for (const { table, range } of tables) {
    table.autoFilter.load("isDataFiltered");
    range.load("rowIndex,columnIndex,rowCount,columnCount");
  }
  const wanted = columns.map((column) => {
    const range = sheet.getRange(addressOf(column, ROWS_BELOW));
    range.load("values,formulas");
    return { column, range };
  });
  await context.sync();
  if (sheet.autoFilter.isDataFiltered || tables.some(({ table }) => table.autoFilter.isDataFiltered)) {
    throw filtered(first.sheet);
  }
  if (heading && String(heading.values[0]?.[0] ?? "") !== first.beside?.text) throw moved(first);
  const full = wanted.filter(({ column, range }) => !isFree(column, range.formulas as unknown[][]));
  if (full.length > 0)
    throw taken(full.map(({ column }) => cellAddress({ row: column.headingRow, column: column.column })));
  const table = tables.find(({ range }) => endsBefore(range, first));
  for (const column of columns) dress(sheet, column);
  for (const column of columns) at(sheet, column, column.headingRow).values = [[column.heading]];
  if (table) grow(sheet, table.table, table.range, columns.length);
  await send(context);
  return columns.map((column) => ({ heading: column.heading, address: addressOf(column) }));
}

/** Empty, but for our heading where an earlier attempt came so far. */
function isFree({ heading }: NewColumn, formulas: readonly unknown[][]): boolean {
  const [first, ...below] = formulas.flat();
  return (first === "" || first === heading) && below.every((each) => each === "");
}

const at = (sheet: Excel.Worksheet, { column }: { readonly column: number }, row: number, bottom = row): Excel.Range =>
  sheet.getRange(rangeAddress(row, column, bottom, column));

/** All but the heading. */
function dress(sheet: Excel.Worksheet, column: NewColumn): void {
  const { headingRow, firstRow, lastRow, heading, holds, words } = column;
  const before = { column: column.column - 1 };
  at(sheet, column, headingRow).copyFrom(at(sheet, before, headingRow), "Formats");
  at(sheet, column, firstRow, lastRow).copyFrom(at(sheet, before, firstRow, lastRow), "Formats");
  const cells = sheet.getRange(addressOf({ ...column, headingRow: firstRow }, ROWS_BELOW));
  cells.numberFormat = FORMATS[holds] as unknown as string[][];
  cells.format.columnWidth = WIDTHS[holds];
  const rule = ruleOf(holds, words ?? []);
  if (!rule) return;
  cells.dataValidation.rule = rule.rule;
  cells.dataValidation.errorAlert = { title: heading, message: rule.says, showAlert: true, style: rule.style };
}

/** One code for every cell of a range ("Set range format"); the typings know only arrays. */
const FORMATS: Readonly<Record<NewColumn["holds"], string>> = {
  status: "General",
  day: "dd/mm/yyyy",
  percent: "0%",
  text: "General",
};

function ruleOf(
  holds: NewColumn["holds"],
  words: readonly string[],
): { rule: Excel.DataValidationRule; says: string; style: "Stop" | "Warning" } | null {
  switch (holds) {
    case "status":
      return {
        rule: { list: { inCellDropDown: true, source: words.join(",") } },
        says: "Choose one of the words of the list. The arrow beside the cell shows them.",
        style: "Stop",
      };
    case "day":
      return {
        rule: { date: { formula1: "2000-01-01", operator: "GreaterThanOrEqualTo" } },
        says: "This is not a date from 2000 on. Without one nobody can say whether the action is late.",
        style: "Warning",
      };
    case "percent":
      return {
        rule: { decimal: { formula1: 0, formula2: 1, operator: "Between" } },
        says: "Type a percentage from 0% to 100%.",
        style: "Stop",
      };
    case "text":
      return null;
  }
}

/** The table whose right edge the new columns touch takes them in. */
function endsBefore(range: Excel.Range, { headingRow, column }: NewColumn): boolean {
  return range.rowIndex + 1 === headingRow && range.columnIndex + range.columnCount + 1 === column;
}

function grow(sheet: Excel.Worksheet, table: Excel.Table, range: Excel.Range, by: number): void {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const last = columnIndex + columnCount + by;
  table.resize(sheet.getRange(rangeAddress(rowIndex + 1, columnIndex + 1, rowIndex + rowCount, last)));
}

function addressOf({ headingRow, lastRow, column }: NewColumn, below = 0): string {
  return rangeAddress(headingRow, column, lastRow + below, column);
}

const refusal = (kind: "gone" | "protected" | "unwritable", sentence: string, detail: string, retry: boolean): Stop =>
  new Stop({ kind, sentence: `${sentence} Nothing was changed.`, detail, retry });

const gone = (sheet: string): Stop =>
  refusal("gone", `There is no sheet "${sheet}" any more. Check the plan again.`, "sheet gone", false);
const isProtected = (sheet: string): Stop =>
  refusal(
    "protected",
    `"${sheet}" is protected against changes. Take the protection off (Review, Unprotect Sheet), then add the columns again.`,
    "protected sheet",
    true,
  );
const moved = ({ sheet, headingRow, beside }: NewColumn): Stop =>
  refusal(
    "gone",
    `The headings of "${sheet}" stand in row ${headingRow} no more (${cellAddress({ row: headingRow, column: beside?.column ?? 1 })} read "${beside?.text ?? ""}"). Check the plan again, then add the columns.`,
    "headings moved",
    false,
  );
/** Excel puts what is written under a filter into the wrong rows. */
const filtered = (sheet: string): Stop =>
  refusal(
    "unwritable",
    `"${sheet}" is filtered, and new columns could land in the wrong rows. Clear the filter (Data, Clear), then add the columns again.`,
    "filtered sheet",
    true,
  );
const taken = (cells: readonly string[]): Stop =>
  refusal(
    "unwritable",
    `Something stands where the new columns would go (${cells.join(", ")} or below). Make room to the right of the plan, then check again.`,
    "cells in use",
    false,
  );
