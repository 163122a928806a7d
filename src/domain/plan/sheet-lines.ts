/** The lines of a sheet that stand outside columns: titles, notes, page marks; told by their words alone. */

import { comparable, plainText } from "./cell-text";
import { valueAt, type CellValue, type Grid } from "../grid";

const SPACE = 32;
/** Most cells begin with a letter or a figure, and are told by it. */
export const isBlank = (value: CellValue): boolean =>
  typeof value === "string" &&
  (value === "" || ((value.charCodeAt(0) <= SPACE || value.charCodeAt(0) > 126) && value.trim() === ""));

/** The columns of a row that hold something, as Excel counts. */
export function filledColumns(grid: Grid, row: number): number[] {
  const values = grid.values[row - grid.firstRow] ?? [];
  const columns: number[] = [];
  for (let index = 0; index < values.length; index += 1) {
    if (!isBlank(values[index] ?? "")) columns.push(grid.firstColumn + index);
  }
  return columns;
}

/** A footnote, a source, a key or a page mark: it belongs to the table above, never to the one below. */
export function isNoteLine(text: string): boolean {
  const plain = plainText(text);
  return (
    /^(?:[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡]|<sup>)/.test(plain) ||
    /^(?:notes?|nb|n\.b\.|sources?|data source|key|footnote)(?:\s*[:.–-]|$)|^(?:note that|page \d)/i.test(plain) ||
    /^(?:sheet|p\.?) ?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?$/i.test(plain)
  );
}

/** A section's own name: "Action area 2 – Access", "Commitment: Capacity", "Priority 3: Workforce". */
const SECTION =
  /^(?:commitment|theme|workstream|work stream|domain|section|objective|strategic objective|aim|goal|ambition|pillar|strand|chapter|standard|enabler|programme|project|part|priority|priority area|action area|area|area of work|focus area|service|directorate|category|topic|recommendation|key line of enquiry|kloe)(?: (?:no\.? ?)?(?:\d{1,3}[a-z]?|[a-z]|[ivx]{1,5}))?\s?(?:[:–—.-]|$)\s*/i;

/** The section's name without its label and number; undefined where the line has no such label. */
export function sectionName(text: string): string | undefined {
  const plain = plainText(text).replaceAll("\n", " ");
  const match = SECTION.exec(plain);
  if (!match) return undefined;
  const name = plain.slice(match[0].length).trim();
  return name === "" ? plain : name;
}

/** "Workload (Continued)" -> "Workload"; undefined where nothing is continued. */
export function withoutContinued(text: string): string | undefined {
  const match =
    /^(.{1,300}?)\s{0,4}[-–—:,]?\s{0,4}[([]?\s{0,4}(?:continued|cont['’]?d?\.?|contd\.?)\s{0,4}[)\]]?$/i.exec(
      text.trimEnd(),
    );
  return match?.[1];
}

/** The words of a row's only cell, or of all its cells. */
export function lineText(grid: Grid, row: number): string {
  return filledColumns(grid, row)
    .map((column) => plainText(String(valueAt(grid, row, column))).replaceAll("\n", " "))
    .join(" ");
}

export const sameLine = (a: string, b: string): boolean => comparable(a) === comparable(b);
