/** What a sheet says about the plan as a whole: its title and its own dates ("as at …", "updated …"). */

import type { DateReading } from "../dates/date-reading";
import type { CellRef, CellValue, Grid } from "../grid";
import { formatAt, lastRow, textAt, valueAt } from "../grid";
import { filledColumns, isNoteLine, sectionName } from "./sheet-lines";
import { plainText } from "./cell-text";
import type { PlanTable, StatedDay } from "./plan-row";

type Read = (value: CellValue, numberFormat: string) => DateReading;

/** The words that a plan's own dates stand behind; what follows them is read as a date. */
const WORDS = {
  asAt: /(?:^|[\s(¹²³*†])(?:as at|as of|position at|position as at|status at|correct at|correct as at|reporting date)\s*:?\s*/i,
  updated: /(?:^|[\s(])(?:last updated|updated on|date updated|updated|last reviewed|version date)\s*:?\s*/i,
  agreed:
    /(?:^|[\s(])(?:plan agreed|agreed on|agreed|plan approved|approved on|approved|adopted|plan date|date of plan)\s*:?\s*(?:on |by .{1,40}? on )?/i,
} as const;

export type Stated = Record<keyof typeof WORDS, StatedDay | null>;

/**
 * The first line of each kind that gives a day. Lines inside tables are not asked, save for a table of words above the plan itself:
 * there "As at" and its day stand in two cells side by side.
 */
export function readStated(grids: readonly Grid[], tables: readonly PlanTable[], read: Read): Stated {
  const found: Stated = { asAt: null, updated: null, agreed: null };
  for (const grid of grids) {
    const onSheet = tables.filter(({ sheet }) => sheet === grid.sheet);
    const plan = onSheet.find(({ kind }) => kind === "actions");
    const here = onSheet.filter(({ kind, bottom }) => !(kind === "other" && plan && bottom < plan.top));
    for (let row = grid.firstRow; row <= lastRow(grid); row += 1) {
      const table = here.find(({ top, bottom }) => row >= top && row <= bottom);
      if (table) {
        row = table.bottom;
        continue;
      }
      const filled = filledColumns(grid, row);
      if (filled.length === 0 || filled.length > 6) continue;
      for (const column of filled) {
        for (const kind of ["asAt", "updated", "agreed"] as const) {
          found[kind] ??= dayAfter(WORDS[kind], grid, row, column, filled, read);
        }
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
  for (const sentence of value.split(/ {2,}|\t|\|/).flatMap((part) => plainText(part).split(/[.;\n] |\n/))) {
    const match = words.exec(sentence);
    if (!match || !isAboutPlan(sentence.slice(0, match.index))) continue;
    const behind = sentence.slice(match.index + match[0].length).replace(/(?<![).\s])[).\s]+$/, "");
    if (behind.length > 60) continue;
    if (behind !== "") return stated(read(behind, "General"), read, text, { sheet: grid.sheet, row, column });
    const next = filled.find((each) => each > column);
    if (next === undefined) continue;
    const reading = read(valueAt(grid, row, next), formatAt(grid, row, next));
    return stated(reading, read, `${text} ${textAt(grid, row, next)}`, { sheet: grid.sheet, row, column: next });
  }
  return null;
}

/** A figure's own date ("280.6 WTE since 2019 (as at 25/11/21)") is not the plan's. */
function isAboutPlan(before: string): boolean {
  return !/\d/.test(before) && before.split(" ").length <= 10;
}

function stated(reading: DateReading, read: Read, text: string, cell: CellRef): StatedDay | null {
  const day = reading.end ?? reading.start;
  if (day !== null) return { day, text, cell };
  const better = reading.suggestion === null ? null : read(reading.suggestion, "General").end;
  return better === null ? null : { day: better, text, cell, suggested: true };
}

/** "2024/25", "2024-25", "2024/2025", "24/25". */
const FINANCIAL_YEAR = /(?<![\d/.-])(?:20)?(\d\d) ?[/–-] ?(?:20)?(\d\d)(?![\d/.-])/g;

/** The financial year named by the plan's sheets, titles and headings, where it is one and the same in all that name any. */
export function planYearOf(tables: readonly PlanTable[]): { readonly starts: number; readonly text: string } | null {
  const lines = tables
    .filter(({ kind }) => kind === "actions" || kind === "checklist")
    .flatMap(({ sheet, titles, columns }) => [sheet, ...titles, ...columns.map(({ heading }) => heading)]);
  const years = lines.flatMap((line) =>
    [...line.matchAll(FINANCIAL_YEAR)].flatMap(([text, first, second]) =>
      (Number(first) + 1) % 100 === Number(second) ? [{ starts: 2000 + Number(first), text }] : [],
    ),
  );
  const [year] = years;
  return year && years.every(({ starts }) => starts === year.starts) ? year : null;
}

/** A line that could not be a plan's title: an appendix mark, a date, a note, a section's name, an agenda item. */
function isNoTitle(line: string): boolean {
  return (
    line.length < 5 ||
    line.length > 160 ||
    /^(?:appendix|annex|enclosure|item|agenda item|attachment|schedule|paper|ref)\b.{0,12}$/i.test(line) ||
    /^[-–•*]/.test(line) ||
    /[.:;]$/.test(line) ||
    /^(?:as at|as of|position at|position as at|last updated|updated|plan agreed|agreed|approved|version)\b/i.test(
      line,
    ) ||
    isNoteLine(line) ||
    sectionName(line) !== undefined ||
    /\(?continued\)?$/i.test(line)
  );
}

/** The first line that could be a title at the top of the first sheet of the plan; else above its tables; else of the workbook. */
export function titleOf(grids: readonly Grid[], tables: readonly PlanTable[]): string | null {
  const plan = tables.filter(({ kind }) => kind === "actions" || kind === "checklist");
  const home = grids.find(({ sheet }) => sheet === plan[0]?.sheet);
  return (
    (home && titleOnTop(home, tables)) ??
    plan.flatMap(({ titles }) => titles).find((line) => !isNoTitle(line)) ??
    grids.map((grid) => titleOnTop(grid, tables)).find((title) => title !== undefined) ??
    null
  );
}

/** A sheet's longest front matter. */
const FRONT_MATTER = 40;

/** The first line above all tables of a sheet that could be a title. */
function titleOnTop(grid: Grid, tables: readonly PlanTable[]): string | undefined {
  const tops = tables.filter(({ sheet }) => sheet === grid.sheet).map(({ top }) => top);
  const first = Math.min(...tops, lastRow(grid) + 1, grid.firstRow + FRONT_MATTER);
  for (let row = grid.firstRow; row < first; row += 1) {
    const filled = filledColumns(grid, row);
    if (filled.length !== 1) continue;
    const line = plainText(String(valueAt(grid, row, filled[0] ?? 1))).split("\n")[0] ?? "";
    if (!isNoTitle(line)) return line;
  }
  return undefined;
}
