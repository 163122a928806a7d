/** The little language of tests for sheets: rows as arrays, or as lines of text with | between the cells. */

import { readAddress, type CellValue, type Grid } from "../../src/domain/grid";

export interface GridExtras {
  /** Number format codes by address ("F5"), where a cell's is not General. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Displayed text by address, where it is not the value as it stands. */
  readonly text?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
  readonly excelTables?: Grid["excelTables"];
  readonly struckCells?: Grid["struckCells"];
  readonly dateSystem?: Grid["dateSystem"];
}

/**
 * A sheet from its first used cell on: `gridOf("Plan", "A4", [["Action", "Due"], ["Write to practices", "March 2025"]])`, or
 * the same as text, where a cell that is nothing but a number becomes a number:
 * `gridOf("Plan", "A4", "Action | Due\nWrite to practices | March 2025")`. Short rows are filled up with empty cells.
 */
export function gridOf(
  sheet: string,
  topLeft: string,
  rows: readonly (readonly CellValue[])[] | string,
  extras: GridExtras = {},
): Grid {
  const area = readAddress(topLeft);
  if (!area) throw new Error(`Not an address: ${topLeft}`);
  const cells = typeof rows === "string" ? rowsOfText(rows) : rows;
  const width = Math.max(0, ...cells.map((row) => row.length));
  const values = cells.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  const at = (address: string): [number, number] => {
    const found = readAddress(address);
    if (!found) throw new Error(`Not an address: ${address}`);
    return [found.top - area.top, found.left - area.left];
  };
  const numberFormats = values.map((row) => row.map(() => "General"));
  for (const [address, format] of Object.entries(extras.formats ?? {})) {
    const [row, column] = at(address);
    (numberFormats[row] ?? [])[column] = format;
  }
  const text = values.map((row) => row.map(String));
  for (const [address, shown] of Object.entries(extras.text ?? {})) {
    const [row, column] = at(address);
    (text[row] ?? [])[column] = shown;
  }
  return {
    sheet,
    firstRow: area.top,
    firstColumn: area.left,
    values,
    numberFormats,
    text,
    hiddenRows: extras.hiddenRows ?? [],
    excelTables: extras.excelTables ?? [],
    struckCells: extras.struckCells ?? [],
    dateSystem: extras.dateSystem ?? "1900",
  };
}

function rowsOfText(block: string): CellValue[][] {
  return block
    .replace(/^\n/, "")
    .replace(/\n\s*$/, "")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cellOf(cell.trim())));
}

function cellOf(text: string): CellValue {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
