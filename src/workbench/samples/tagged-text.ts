/**
 * Sample workbooks written down as tagged text: a line a row, the row's look first, cells after tabs; a line "sheet" begins a sheet
 * with its name, column widths, frozen rows, rows to repeat in print and, where its figures are figures, the word "numbers".
 * "@2024-09-30" is a real date, "60%" alone in a cell a real percentage.
 */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { readDay, toSerial } from "../../domain/calendar";
import type { RowLook, Sample, SampleCell, SampleRow, SampleSheet } from "./sample";

const LOOKS: readonly RowLook[] = ["title", "subtitle", "heading", "band", "body", "total", "plain", "text"];

/** Reads `name`.tsv beside this file. Throws where the text is not as described: it is ours. */
export function sampleFromText(name: string, title: string): Sample {
  const sheets: (Omit<SampleSheet, "rows"> & { rows: SampleRow[]; numbers: boolean })[] = [];
  for (const line of readFileSync(resolve(__dirname, `${name}.tsv`), "utf8").split("\n")) {
    if (line === "") continue;
    const [tag = "", ...cells] = line.split("\t");
    if (tag === "sheet") {
      sheets.push(sheetOf(cells));
      continue;
    }
    const sheet = sheets.at(-1);
    const look = LOOKS.find((each) => each === tag);
    if (!sheet || !look) throw new Error(`${name}.tsv has a line that begins with "${tag}".`);
    sheet.rows.push({ look, cells: cells.map((cell) => cellOf(cell, look === "body" && sheet.numbers)) });
  }
  return { file: `${name}.xlsx`, title, sheets };
}

function sheetOf([name = "", widths = "", frozen = "0", titleRows = "", numbers = ""]: readonly string[]) {
  return {
    name,
    widths: widths.split(",").map(Number),
    rows: [],
    frozenRows: Number(frozen),
    titleRows: titleRows || null,
    numbers: numbers === "numbers",
  };
}

/** A figure as an officer types it: "-2%" is stored as -0.02 and shown as typed; "6,948,96 1" stays the text it is. */
function cellOf(text: string, numbers: boolean): SampleCell {
  const written = text.replaceAll("\\n", "\n");
  const day = written.startsWith("@") ? readDay(written.slice(1)) : undefined;
  if (day) return { number: toSerial(day), format: "dd/mm/yyyy" };
  if (/^\d+%$/.test(written)) return { number: Number.parseInt(written, 10) / 100, format: "0%" };
  const match = numbers ? /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%?)$/.exec(written) : null;
  if (!match) return written;
  const [, sign = "", whole = "", decimals = "", percent = ""] = match;
  const value = Number(`${sign}${whole.replaceAll(",", "")}${decimals ? `.${decimals}` : ""}`);
  const places = decimals ? `.${"0".repeat(decimals.length)}` : "";
  const number = percent ? Number((value / 100).toFixed(decimals.length + 2)) : value;
  return { number, format: `${whole.includes(",") ? "#,##0" : "0"}${places}${percent}` };
}
