/** What a sheet says about the plan as a whole: its title and its own dates ("as at …", "updated …"). */

import type { Day } from "../calendar";
import type { DateReading } from "../dates/date-reading";
import type { CellValue, Grid } from "../grid";
import { formatAt, lastRow, textAt, valueAt } from "../grid";
import { filledColumns, isNoteLine, sectionName } from "./sheet-lines";
import { plainText } from "./cell-text";
import type { PlanTable, StatedDay } from "./plan-row";

type Read = (value: CellValue, numberFormat: string) => DateReading;

const AS_AT =
  /(?:^|[\s(])(?:as at|as of|position at|position as at|status at|correct at|correct as at|data as at|reporting date)\s*:?\s*(.{0,60})$/i;
const UPDATED =
  /(?:^|[\s(])(?:last updated|updated on|date updated|updated|last reviewed|version date|date of plan|plan date)\s*:?\s*(.{0,60})$/i;

export interface Stated {
  readonly asAt: StatedDay | null;
  readonly updated: StatedDay | null;
}

/** The first line of each kind that gives a day; lines inside tables are not asked. */
export function readStated(grids: readonly Grid[], tables: readonly PlanTable[], read: Read): Stated {
  const found: { asAt: StatedDay | null; updated: StatedDay | null } = { asAt: null, updated: null };
  for (const grid of grids) {
    const here = tables.filter(({ sheet }) => sheet === grid.sheet);
    for (let row = grid.firstRow; row <= lastRow(grid); row += 1) {
      if (found.asAt && found.updated) return found;
      const table = here.find(({ top, bottom }) => row >= top && row <= bottom);
      if (table) {
        row = table.bottom;
        continue;
      }
      const filled = filledColumns(grid, row);
      if (filled.length === 0 || filled.length > 6) continue;
      for (const column of filled) {
        found.asAt ??= dayAfter(AS_AT, grid, row, column, filled, read);
        found.updated ??= dayAfter(UPDATED, grid, row, column, filled, read);
      }
    }
  }
  return found;
}

/** The day behind the words in the same cell, or in the next filled one. */
function dayAfter(
  words: RegExp,
  grid: Grid,
  row: number,
  column: number,
  filled: readonly number[],
  read: Read,
): StatedDay | null {
  const value = valueAt(grid, row, column);
  if (typeof value !== "string" || value.length > 200) return null;
  const text = plainText(value);
  const match = words.exec(text);
  if (!match) return null;
  const behind = (match[1] ?? "").replace(/[).\s]+$/, "").trim();
  if (behind !== "") return stated(read(behind, "General"), text, grid.sheet, row, column);
  const next = filled.find((each) => each > column);
  if (next === undefined) return null;
  const reading = read(valueAt(grid, row, next), formatAt(grid, row, next));
  return stated(reading, `${text} ${textAt(grid, row, next)}`, grid.sheet, row, next);
}

function stated(reading: DateReading, text: string, sheet: string, row: number, column: number): StatedDay | null {
  const day: Day | null = reading.end ?? reading.start;
  return day === null ? null : { day, text, cell: { sheet, row, column } };
}

/** A line that could not be a plan's title: an appendix mark, a date, a note, a section's name, an agenda item. */
function isNoTitle(line: string): boolean {
  return (
    line.length < 5 ||
    line.length > 160 ||
    /^(?:appendix|annex|enclosure|item|agenda item|attachment|schedule|paper|ref)\b.{0,12}$/i.test(line) ||
    AS_AT.test(line) ||
    UPDATED.test(line) ||
    isNoteLine(line) ||
    sectionName(line) !== undefined ||
    /\(?continued\)?$/i.test(line)
  );
}

/** The first title line above a table of the plan; else the first line of the workbook that could be one. */
export function titleOf(grids: readonly Grid[], tables: readonly PlanTable[]): string | null {
  const plan = tables.filter(({ kind }) => kind === "actions" || kind === "checklist");
  for (const { titles } of plan) {
    const title = titles.find((line) => !isNoTitle(line));
    if (title !== undefined) return title;
  }
  for (const grid of grids) {
    const first = Math.min(
      ...tables.filter(({ sheet }) => sheet === grid.sheet).map(({ top }) => top),
      lastRow(grid) + 1,
      grid.firstRow + 40,
    );
    for (let row = grid.firstRow; row < first; row += 1) {
      const filled = filledColumns(grid, row);
      if (filled.length !== 1) continue;
      const line = plainText(String(valueAt(grid, row, filled[0] ?? 1))).split("\n")[0] ?? "";
      if (!isNoTitle(line)) return line;
    }
  }
  return null;
}
