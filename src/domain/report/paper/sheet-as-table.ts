/** A sheet of the pack as a table of the paper: the appendix in Word holds what the sheet prints, word for word. */

import { printDay } from "../../calendar";
import { plainText } from "../../plan/cell-text";
import { grouped } from "../../thousands";
import { LOOKS } from "../roles";
import type { SheetBody } from "../sheets/sheet";
import type { SheetCell } from "../sheet-model";
import { plural } from "../words";
import { columnWidths } from "./column-widths";
import type { PaperLine, PaperTable } from "./paper-model";

/**
 * The first table on a sheet, from its heading row to its end; null where the sheet has none. Lines that a sheet lays over several rows,
 * since it merges no cells, are joined again.
 */
export function sheetAsTable(sheet: SheetBody, title: string): PaperTable | null {
  const rows = sheet.blocks.flatMap(({ cells }) => cells);
  const top = rows.findIndex(isHeadingRow);
  const headings = rows[top];
  if (!headings) return null;
  const lines: PaperLine[] = [];
  for (const row of rows.slice(top + 1)) {
    const across = acrossOf(row);
    const last = lines.at(-1);
    if (across && last?.kind === "across" && last.role === across.role && continues(row)) {
      lines[lines.length - 1] = { ...across, text: `${last.text} ${across.text}` };
    } else {
      lines.push(across ?? { kind: "cells", cells: row.map((cell) => ({ text: textOf(cell), role: cell.role })) });
    }
  }
  const told = lines.flatMap((line) => (line.kind === "cells" ? [line.cells] : []));
  const widths = columnWidths(headings.map(textOf), told);
  return {
    kind: "table",
    title,
    columns: headings.map((cell, index) => ({
      heading: textOf(cell),
      width: widths[index] ?? 10,
      numeric: cell.role === "heading.number",
    })),
    lines,
  };
}

const isHeadingRow = (row: readonly SheetCell[]): boolean =>
  row.length > 1 && row.every(({ role, content }) => role.startsWith("heading") && content.kind !== "empty");

/** A band or a recommendation, which stands in one cell, or two with its number, and fills the line. */
function acrossOf(row: readonly SheetCell[]): Extract<PaperLine, { kind: "across" }> | null {
  const role = row[0]?.role;
  if (role !== "band" && role !== "recommendation") return null;
  const text = row
    .map(textOf)
    .filter((part) => part !== "")
    .join(" ");
  return { kind: "across", text, role };
}

/** True for the second and further rows of one text: their first cell is empty. */
const continues = ([first]: readonly SheetCell[]): boolean => first?.content.kind === "empty";

function textOf({ content, role }: SheetCell): string {
  switch (content.kind) {
    case "empty":
      return "";
    case "text":
    case "link":
      return plainText(content.text);
    case "day":
      // A day of the month stays with its month.
      return printDay(content.day).replace(" ", "\u00a0");
    case "formula":
      return typeof content.value === "number" ? numberText(content.value, role) : content.value;
    case "number":
      return numberText(content.number, role);
  }
}

/** As the sheet's number format shows it. */
function numberText(value: number, role: SheetCell["role"]): string {
  if (role === "days" || role === "days.since") {
    const past = role === "days" ? "late" : "ago";
    return value === 0 ? "Due on the day" : `${plural(Math.abs(value), "day")} ${value > 0 ? past : "left"}`;
  }
  const format = LOOKS[role].numberFormat;
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  if (format.endsWith("%")) return `${(value * 100).toFixed(decimals)}%`;
  if (!format.startsWith("#")) return String(value);
  const [whole = "", part] = Math.abs(value).toFixed(decimals).split(".");
  return `${value < 0 ? "−" : ""}${grouped(whole)}${part === undefined ? "" : `.${part}`}`;
}
