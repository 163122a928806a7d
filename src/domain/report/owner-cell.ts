/** A cell of the tracker on its way into an owner's file. */

import { fromSerial } from "../calendar";
import { isDateFormat } from "../dates/number-format";
import { formatAt, textAt, valueAt, type Grid } from "../grid";
import { plainText } from "../plan/cell-text";
import { dayCell, number, text } from "./blocks";
import type { SheetCell } from "./sheet-model";

/** As the tracker has it, without formatting codes; a day stays a day, and a share a share. */
export function cellFrom(grid: Grid, row: number, column: number): SheetCell {
  const value = valueAt(grid, row, column);
  if (value === "") return { content: { kind: "empty" }, role: "body" };
  const format = formatAt(grid, row, column);
  if (typeof value === "number" && isDateFormat(format) && grid.dateSystem === "1900") {
    const day = fromSerial(value);
    if (day !== undefined) return dayCell(day);
  }
  if (typeof value === "number" && /^0(?:\.0)?%$/.test(format))
    return number(value, format === "0%" ? "share" : "share.fine");
  return text(plainText(typeof value === "string" ? value : textAt(grid, row, column)));
}
