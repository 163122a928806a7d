/** A sheet of ours as it stands in the workbook, and what we remember of having written it. */

import type { CellValue } from "../../grid";
import { heldAs, type Held } from "./cell-print";

export interface StandingSheet {
  /** The id in our mark. */
  readonly id: string;
  /** The tab's name now. */
  readonly name: string;
  /** The first used cell, rows and columns as Excel counts. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
  /** As `Range.formulas` gives them: the value again where there is no formula. */
  readonly formulas: readonly (readonly unknown[])[];
  /** Excel's number format codes, US spelling; what tells a day from a number. */
  readonly numberFormats: readonly (readonly string[])[];
  /** As it was stored; null where there is none: written by an older version, or by a program that took it away. */
  readonly record: string | null;
  /** True where the writing of the sheet was begun and did not come to its end. */
  readonly unfinished: boolean;
}

/** What stands at a row and column as Excel counts. */
export function standingAt(sheet: StandingSheet, row: number, column: number): { value: CellValue; formula: unknown } {
  const [r, c] = [row - sheet.firstRow, column - sheet.firstColumn];
  return { value: sheet.values[r]?.[c] ?? "", formula: sheet.formulas[r]?.[c] ?? "" };
}

/** From A1 on, rows equally long. */
export function standingRows(sheet: StandingSheet): Held[][] {
  const above = Array.from({ length: sheet.firstRow - 1 }, (): Held[] => []);
  const before = Array.from({ length: sheet.firstColumn - 1 }, (): Held => "");
  const width = before.length + (sheet.values[0]?.length ?? 0);
  const rows = sheet.values.map((row, r) => [
    ...before,
    ...row.map((value, c) => heldAs(value, sheet.formulas[r]?.[c])),
  ]);
  return [...above, ...rows].map((row) => [...row, ...Array.from({ length: width - row.length }, (): Held => "")]);
}
