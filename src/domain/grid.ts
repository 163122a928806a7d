/** The cells of a sheet as plain arrays, and the only place that knows A1 notation. */

/** As Excel hands it over: "" is an empty cell, an error arrives as its text ("#REF!"), a date as its serial number. */
export type CellValue = string | number | boolean;

/** A cell as Excel counts it: row 1 is the first, column 1 is A. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A cell with text struck through: all of it, or, where `runs` are given, parts of it. */
export interface StruckCell extends CellRef {
  /** The text cut where the striking begins and ends; empty where Excel does not say which part is struck. */
  readonly runs?: readonly StruckRun[];
}

export interface StruckRun {
  readonly text: string;
  readonly struck: boolean;
}

/**
 * What one sheet holds, from its first used cell on. `values[r][c]` stands in row `firstRow + r`, column `firstColumn + c`;
 * the other arrays have the same shape or are absent where nobody asked for them.
 */
export interface Grid {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Excel's number format codes, US spelling; what tells a date serial from a number. */
  readonly numberFormats?: readonly (readonly string[])[];
  /** The text Excel displays ("-2%", "31/03/2025"); what was printed. */
  readonly text?: readonly (readonly string[])[];
  /** Rows, as Excel counts, that are hidden or filtered out. */
  readonly hiddenRows?: readonly number[];
  /** Excel Tables on the sheet: what the user has already declared to be a table. */
  readonly excelTables?: readonly { readonly name: string; readonly address: string }[];
  /** Cells with text struck through, where the host was asked for it. */
  readonly struckCells?: readonly StruckCell[];
  /** "1904" for workbooks that began on an old Mac: their serials are 1,462 days behind. */
  readonly dateSystem: "1900" | "1904";
}

/** The value at a cell, "" outside the grid. Row and column as Excel counts. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? "";
}

/** The number format at a cell, "General" where none is known. */
export function formatAt(grid: Grid, row: number, column: number): string {
  return grid.numberFormats?.[row - grid.firstRow]?.[column - grid.firstColumn] ?? "General";
}

/** The displayed text of a cell; where the host gave none, the value as a string. */
export function textAt(grid: Grid, row: number, column: number): string {
  return grid.text?.[row - grid.firstRow]?.[column - grid.firstColumn] ?? String(valueAt(grid, row, column));
}

/** Last row and last column of the grid, as Excel counts; one less than the first where it is empty. */
export function lastRow(grid: Grid): number {
  return grid.firstRow + grid.values.length - 1;
}
export function lastColumn(grid: Grid): number {
  return grid.firstColumn + (grid.values[0]?.length ?? 0) - 1;
}

/** 1 -> "A", 27 -> "AA". */
export function columnLetter(column: number): string {
  let letters = "";
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" -> 1, "AA" -> 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** "C6", without the sheet. */
export function cellAddress(ref: { readonly row: number; readonly column: number }): string {
  return `${columnLetter(ref.column)}${ref.row}`;
}

/** "A4:F73", without the sheet; a single cell where both corners are one. */
export function rangeAddress(top: number, left: number, bottom: number, right: number): string {
  const first = cellAddress({ row: top, column: left });
  const last = cellAddress({ row: bottom, column: right });
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as a formula or a link wants it: 'Jo''s plan'. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** "'Action plan'!C6": what a link inside the workbook points at. */
export function linkAddress(ref: CellRef): string {
  return `${quotedSheet(ref.sheet)}!${cellAddress(ref)}`;
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Reads "A4:F73", "$A$4:$F$73", "Sheet!A4" or "C6"; undefined where it is none of these. */
export function readAddress(address: string): Area | undefined {
  const local = address.slice(address.lastIndexOf("!") + 1);
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(local);
  if (!match) return undefined;
  const [, left = "", top = "", right, bottom] = match;
  const leftColumn = columnNumber(left);
  return {
    top: Number(top),
    left: leftColumn,
    bottom: bottom ? Number(bottom) : Number(top),
    right: right ? columnNumber(right) : leftColumn,
  };
}
