/** A changed cell as the file spells it. */

import type { Cell } from "./cell-grid";
import type { SharedStrings } from "./shared-strings";
import { escapeCellText, escapeXml } from "./xml";

/** `prefix` is that of the sheet's elements, "" for most. A pending formula never computed goes without a value. */
export function writeCell(cell: Cell, name: string, prefix: string, strings: SharedStrings): string {
  const { formula, pending, computed } = cell;
  const tag = `${prefix}c`;
  const start = `<${tag} r="${name}"${cell.style ? ` s="${cell.style}"` : ""}`;
  if (formula === undefined && cell.value === "") return `${start}/>`;
  const written = formula === undefined ? "" : `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
  if (pending && !computed) return `${start}>${written}</${tag}>`;
  const { value, isError } = pending && computed ? computed : cell;
  const put = (type: string, text: string): string =>
    `${start}${type && ` t="${type}"`}>${written}<${prefix}v>${text}</${prefix}v></${tag}>`;
  if (typeof value === "number") return put("", String(value));
  if (typeof value === "boolean") return put("b", value ? "1" : "0");
  if (isError) return put("e", escapeXml(value));
  return formula === undefined
    ? put("s", String(strings.indexOf(value)))
    : put("str", escapeXml(escapeCellText(value)));
}
