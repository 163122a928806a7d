/** Rows and columns under a range: hidden or not, and where they lie in points. */

import type { Box, BookSheet } from "../../book/book";
import { isWholeColumns, sheetOf } from "./area";
import type { Cells } from "./area";
import { sharedAlong } from "./formats";

/** How many rows from `from` on need asking when a million are meant: beyond everything on the sheet all are alike. */
export function rowsWorth(sheet: BookSheet, from: number): number {
  const used = sheet.usedBox(false);
  const end = used ? used.row + used.rows : 0;
  return Math.max(end - from, 0) + 1;
}

export function rowHidden(cells: Cells): boolean | null {
  const sheet = sheetOf(cells);
  const { row, rows } = cells.box;
  const count = isWholeColumns(cells.box) ? rowsWorth(sheet, row) : rows;
  return sharedAlong(row, count, (at) => sheet.isRowHidden(at));
}

export function columnHidden(cells: Cells): boolean | null {
  const sheet = sheetOf(cells);
  return sharedAlong(cells.box.column, cells.box.columns, (at) => sheet.isColumnHidden(at));
}

export function setRowHidden(cells: Cells, hidden: boolean): void {
  const sheet = sheetOf(cells);
  sheet.setRowHidden(cells.box.row, cells.box.rows, hidden);
}

/** Excel hides a column by giving it no width. */
export function setColumnHidden(cells: Cells, hidden: boolean): void {
  const sheet = sheetOf(cells);
  const { column, columns } = cells.box;
  if (hidden) sheet.setColumnWidth(column, columns, 0);
  else {
    for (let at = column; at < column + columns; at += 1) {
      if (sheet.isColumnHidden(at)) sheet.setColumnWidth(at, 1, STANDARD_WIDTH);
    }
  }
}

/** Points: 8.43 letters of 11 point Calibri, 64 pixels. */
const STANDARD_WIDTH = 48;

function heightOf(sheet: BookSheet, from: number, count: number): number {
  let sum = 0;
  for (let at = from; at < from + count; at += 1) sum += sheet.isRowHidden(at) ? 0 : sheet.rowHeight(at);
  return sum;
}

function widthOf(sheet: BookSheet, from: number, count: number): number {
  let sum = 0;
  for (let at = from; at < from + count; at += 1) sum += sheet.isColumnHidden(at) ? 0 : sheet.columnWidth(at);
  return sum;
}

export const top = (cells: Cells): number => heightOf(sheetOf(cells), 0, cells.box.row);
export const left = (cells: Cells): number => widthOf(sheetOf(cells), 0, cells.box.column);
export const height = (cells: Cells): number => heightOf(sheetOf(cells), cells.box.row, cells.box.rows);
export const width = (cells: Cells): number => widthOf(sheetOf(cells), cells.box.column, cells.box.columns);

/** Points from the sheet's corner and size, of a box that something lies over. */
export function frameOf(sheet: BookSheet, box: Box): { top: number; left: number; height: number; width: number } {
  return {
    top: heightOf(sheet, 0, box.row),
    left: widthOf(sheet, 0, box.column),
    height: heightOf(sheet, box.row, box.rows),
    width: widthOf(sheet, box.column, box.columns),
  };
}
