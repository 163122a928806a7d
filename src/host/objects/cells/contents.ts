/** What cells hold, as Range reads and writes it. */

import type { Value } from "../../book/book";
import { invalidArgument } from "../../wire/host-error";
import { isUnbounded, sheetOf } from "./area";
import type { Cells } from "./area";
import { filled, fitted } from "./grid";
import { typedDate } from "./typed-dates";

/** The arrays, or null where Excel gives null without an error: whole rows or columns, or too many cells. */
function unlessTooMany<T>(cells: Cells, read: () => T): T | null {
  const { box, session } = cells;
  return isUnbounded(box) || box.rows * box.columns > session.limits.cellsRead ? null : read();
}

export const values = (cells: Cells): Value[][] | null => unlessTooMany(cells, () => sheetOf(cells).values(cells.box));
export const formulas = (cells: Cells): Value[][] | null =>
  unlessTooMany(cells, () => sheetOf(cells).formulas(cells.box));
export const texts = (cells: Cells): string[][] | null => unlessTooMany(cells, () => sheetOf(cells).text(cells.box));

export function numberFormats(cells: Cells): string[][] | null {
  const { box } = cells;
  const sheet = sheetOf(cells);
  return unlessTooMany(cells, () =>
    filled(box.rows, box.columns, (row, column) => sheet.format(box.row + row, box.column + column).numberFormat),
  );
}

const ERRORS = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!"]);

/** Excel's RangeValueType of each value. An error's text typed as text looks the same in `values`, and so here. */
export function valueTypes(cells: Cells): string[][] | null {
  return values(cells)?.map((row) => row.map(typeOf)) ?? null;
}

function typeOf(value: Value): string {
  if (value === "") return "Empty";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return "Double";
  return ERRORS.has(value) ? "Error" : "String";
}

/** Values or formulas: Excel takes both alike, a text that begins with "=" being a formula either way. */
export function setContents(cells: Cells, given: (Value | null)[][] | Value, member: string): void {
  const { box, session } = cells;
  const rows = fitted<Value | null>(box, given, member);
  for (const row of rows) {
    for (const value of row) {
      if (typeof value !== "string") continue;
      const isFormula = value.startsWith("=");
      if (isFormula && value.length > session.limits.formulaLength) {
        throw invalidArgument(
          `A formula has at most ${session.limits.formulaLength} characters, this one ${value.length}.`,
        );
      }
      if (!isFormula && value.replace(/^'/, "").length > session.limits.textLength) {
        throw invalidArgument(
          `A cell holds at most ${session.limits.textLength} characters, this text has ${value.length}.`,
        );
      }
    }
  }
  const sheet = sheetOf(cells);
  const formats: [row: number, column: number, format: string][] = [];
  const entered = rows.map((row, down) =>
    row.map((value, across) => {
      const date = typeof value === "string" ? typedDate(value, session.thisYear) : undefined;
      if (!date) return value;
      const { numberFormat } = sheet.format(box.row + down, box.column + across);
      if (numberFormat === "@") return value;
      if (numberFormat === "General") formats.push([box.row + down, box.column + across, date.format]);
      return session.book.dateSystem === "1904" && date.serial >= 1 ? date.serial - DAYS_1904 : date.serial;
    }),
  );
  sheet.setValues(box, entered);
  for (const [row, column, format] of formats) sheet.setNumberFormats({ row, column, rows: 1, columns: 1 }, [[format]]);
  session.noteChange(cells.sheetId, box);
}

/** Days between the two systems of counting. */
const DAYS_1904 = 1_462;

export function setNumberFormats(cells: Cells, given: (string | null)[][] | string): void {
  sheetOf(cells).setNumberFormats(cells.box, fitted<string | null>(cells.box, given, "Range.numberFormat"));
}
