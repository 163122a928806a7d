/** Formats of cells together: what they share is read as it is, what differs among them is read as null. */

import type { CellFormat } from "../../book/book";
import { sampled, sheetOf } from "./area";
import type { Area } from "./area";

/** What `pick` gives for every cell, or null where cells differ. Source: "Blank and null values in Excel add-ins". */
export function shared<V>(area: Area, pick: (format: CellFormat) => V): V | null {
  const sheet = sheetOf(area);
  let first: { value: V } | undefined;
  for (const [row, column] of sampled(sheet, area)) {
    const value = pick(sheet.format(row, column));
    if (first && first.value !== value) return null;
    first ??= { value };
  }
  return first ? first.value : null;
}

/** Whether all text is struck through: null where cells differ, or the letters of one cell. Source: reference of RangeFont.strikethrough. */
export function sharedStrike(area: Area): boolean | null {
  const sheet = sheetOf(area);
  const [first = null, ...rest] = area.boxes.map((box) => sheet.struck(box));
  return rest.every((each) => each === first) ? first : null;
}

export function setFormats(area: Area, format: Partial<CellFormat>): void {
  const sheet = sheetOf(area);
  for (const box of area.boxes) sheet.setFormat(box, format);
}

/** A property of all the rows or columns of an area, or null where they differ. */
export function sharedAlong<V>(from: number, count: number, read: (at: number) => V): V | null {
  const first = read(from);
  for (let at = from + 1; at < from + count; at += 1) if (read(at) !== first) return null;
  return first;
}
