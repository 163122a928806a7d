/** Heights, widths and hiding of rows and columns, in points; the file counts widths in characters of the default font. */

import type { SheetPart } from "./sheet-part";
import { childrenOf, element, flag, numberOf, removeElement, setAttribute } from "./xml";
import type { Element } from "./xml";
import { lastColumn } from "./address";

const pointsPerPixel = 0.75;
const defaultHeight = 15;

/** ECMA-376 part 1, 18.3.1.13; `digitPixels` is what the widest digit of the workbook's usual font takes. */
const pointsOfWidth = (width: number, digitPixels: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / digitPixels)) / 256) * digitPixels) * pointsPerPixel;

/** The same formula backwards: a width that gives these points, to a pixel. */
export function widthOfPoints(points: number, digitPixels: number): number {
  const pixels = Math.round(points / pointsPerPixel);
  return Math.trunc((pixels / digitPixels) * 256) / 256 + (pixels % digitPixels ? 1 / 256 : 0);
}

function columnElement(part: SheetPart, column: number): Element | undefined {
  const cols = part.child("cols");
  return (
    cols &&
    childrenOf(cols, "col").find(
      (one) => column + 1 >= (numberOf(one, "min") ?? 0) && column + 1 <= (numberOf(one, "max") ?? 0),
    )
  );
}

/** Gives the columns an element to themselves, splitting those that cover more. */
export function editColumns(part: SheetPart, column: number, columns: number, edit: (col: Element) => void): void {
  part.touch();
  const cols = part.ensure("cols");
  const first = column + 1;
  const last = Math.min(column + columns, lastColumn + 1);
  for (const one of childrenOf(cols, "col")) {
    const min = numberOf(one, "min") ?? 1;
    const max = numberOf(one, "max") ?? min;
    if (max < first || min > last) continue;
    for (const [from, to] of [
      [min, first - 1],
      [last + 1, max],
    ] as const) {
      if (from > to) continue;
      const rest = one.cloneNode(true) as Element;
      setAttribute(rest, "min", Math.max(min, from));
      setAttribute(rest, "max", Math.min(max, to));
      cols.insertBefore(rest, one);
    }
    setAttribute(one, "min", Math.max(min, first));
    setAttribute(one, "max", Math.min(max, last));
  }
  const within = childrenOf(cols, "col").filter(
    (one) => (numberOf(one, "min") ?? 0) >= first && (numberOf(one, "max") ?? 0) <= last,
  );
  let next = first;
  const gaps: [number, number][] = [];
  for (const one of within.sort((a, b) => (numberOf(a, "min") ?? 0) - (numberOf(b, "min") ?? 0))) {
    const min = numberOf(one, "min") ?? 0;
    if (min > next) gaps.push([next, min - 1]);
    next = (numberOf(one, "max") ?? 0) + 1;
    edit(one);
  }
  if (next <= last) gaps.push([next, last]);
  for (const [min, max] of gaps) {
    const made = element(cols, "col", { min, max, width: defaultWidth(part) });
    cols.appendChild(made);
    edit(made);
  }
  const sorted = childrenOf(cols, "col").sort((a, b) => (numberOf(a, "min") ?? 0) - (numberOf(b, "min") ?? 0));
  for (const one of sorted) removeElement(one);
  for (const one of sorted) cols.appendChild(one);
}

function defaultWidth(part: SheetPart): number {
  const format = part.child("sheetFormatPr");
  const base = numberOf(format, "baseColWidth") ?? 8;
  const { digitPixels } = part;
  return (
    numberOf(format, "defaultColWidth") ??
    widthOfPoints(Math.ceil((base * digitPixels + 5) / 8) * 8 * pointsPerPixel, digitPixels)
  );
}

export function columnWidth(part: SheetPart, column: number): number {
  const col = columnElement(part, column);
  if (flag(col, "hidden")) return 0;
  return pointsOfWidth(numberOf(col, "width") ?? defaultWidth(part), part.digitPixels);
}

export function setColumnWidth(part: SheetPart, column: number, columns: number, points: number): void {
  editColumns(part, column, columns, (col) => {
    setAttribute(col, "width", widthOfPoints(points, part.digitPixels));
    setAttribute(col, "customWidth", 1);
    setAttribute(col, "hidden", points === 0 ? 1 : undefined);
    col.removeAttribute("bestFit");
  });
}

export const isColumnHidden = (part: SheetPart, column: number): boolean => flag(columnElement(part, column), "hidden");

/** The style that empty cells of the column have. */
export const columnStyle = (part: SheetPart, column: number): number =>
  numberOf(columnElement(part, column), "style") ?? 0;

const isOn = (text: string | undefined): boolean => text === "1" || text === "true";

export function rowHeight(part: SheetPart, row: number): number {
  const attributes = part.cells.rows.get(row)?.attributes;
  if (isRowHidden(part, row)) return 0;
  const height = Number(attributes?.get("ht"));
  if (Number.isFinite(height) && height > 0) return height;
  return numberOf(part.child("sheetFormatPr"), "defaultRowHeight") ?? defaultHeight;
}

export function setRowHeight(part: SheetPart, row: number, rows: number, points: number): void {
  part.touch();
  for (let at = row; at < row + rows; at++) {
    const own = part.cells.row(at);
    if (points === 0) own.setAttribute("hidden", "1");
    else {
      own.setAttribute("ht", String(points));
      own.setAttribute("customHeight", "1");
      own.setAttribute("hidden", undefined);
    }
  }
}

export function isRowHidden(part: SheetPart, row: number): boolean {
  const own = part.cells.rows.get(row)?.attributes.get("hidden");
  return own === undefined ? flag(part.child("sheetFormatPr"), "zeroHeight") : isOn(own);
}

export function setRowHidden(part: SheetPart, row: number, rows: number, hidden: boolean): void {
  part.touch();
  for (let at = row; at < row + rows; at++) {
    part.cells.row(at).setAttribute("hidden", hidden ? "1" : undefined);
  }
}
