/** Rows of headings: which row of a sheet is one, over one row or two, and what each of its columns means. */

import { isFigure } from "./column-content";
import { comparable, plainText } from "./cell-text";
import type { ColumnField } from "./columns";
import { isPlanField } from "./columns";
import { lastColumn, valueAt, type Grid } from "../grid";
import { LONGEST_HEADING, matchHeading, matchHeadingFirmly, type HeadingMatch } from "./match-heading";
import type { TableColumn } from "./plan-row";

export interface HeadingRow {
  readonly row: number;
  /** 1 or 2. */
  readonly rows: number;
  readonly columns: readonly TableColumn[];
  /** Headings that stand broken over two cells: "Re" | "commendation". */
  readonly broken: readonly { readonly column: number; readonly whole: string }[];
  /** Distinct plan fields found. */
  readonly fields: ReadonlySet<ColumnField>;
}

/** At least one heading in this many must be known word for word before the others are looked at more loosely. */
const FIRM_SHARE = 4;

interface HeadingCell {
  readonly column: number;
  readonly text: string;
}

/**
 * Reads a row as plan headings; undefined where it is none. The row below is read with it where the headings take two. Within a table,
 * where no blank row stands above it, a row with a long text is a row of the plan.
 */
export function readHeadingRow(grid: Grid, row: number, isWithinTable = false): HeadingRow | undefined {
  const cells = headingCells(grid, row);
  if (!cells) return undefined;
  // A note beside the headings is no reason to miss them; without their very words, a long text is what a row of the plan has.
  const hasNote = cells.some(({ text }) => isLong(text));
  if (hasNote && (isWithinTable || !cells.some(isForActions))) return undefined;
  const single = headingOf(row, 1, cells);
  if (hasNote) return single && namesThePlan(single.columns) ? single : undefined;
  const below = cells.length > 0 ? headingCells(grid, row + 1) : undefined;
  const double =
    below && !below.some(({ text }) => isLong(text)) && isSecondRow(cells, below)
      ? headingOf(row, 2, over(cells, below))
      : undefined;
  if (
    double &&
    double.fields.size > (single?.fields.size ?? 0) &&
    double.fields.size > (headingOf(row + 1, 1, below ?? [])?.fields.size ?? 0)
  ) {
    return accept(double, cells.length);
  }
  return single && accept(single, cells.length);
}

/** A day and nothing else: a row of the plan has one or a few, its headings none, and a chart of weeks has many. */
const WHOLE_DAY = /^\s*\d{1,2}(?:[/.-]\d{1,2}[/.-]|(?:st|nd|rd|th)? (?:\p{L}{3,9}) )(?:\d{2}|\d{4})\s*$/u;
const MOST_DAYS = 4;

/** Longer than a heading with its guidance, or a sentence. */
const isLong = (text: string): boolean => text.length > 400 || (text.length > 60 && /[.;]\s*$/.test(text.slice(-20)));

/** One look at each cell, before the row is gone over as headings. */
function isForActions({ text }: HeadingCell): boolean {
  const field = isLong(text) ? undefined : matchHeadingFirmly(core(text))?.field;
  return field === "action" || field === "recommendation";
}

/** The text cells of a row that could be headings; undefined where the row cannot be one. */
function headingCells(grid: Grid, row: number): HeadingCell[] | undefined {
  const values = grid.values[row - grid.firstRow];
  if (!values) return undefined;
  const cells: HeadingCell[] = [];
  let others = 0;
  let days = 0;
  for (const [index, value] of values.entries()) {
    if (value === "") continue;
    if (typeof value !== "string") others += 1;
    else if (value.trim() !== "") {
      if (WHOLE_DAY.test(value)) days += 1;
      cells.push({ column: grid.firstColumn + index, text: value });
    }
  }
  if (days > 0 && days <= MOST_DAYS) return undefined;
  return others > cells.length ? undefined : cells;
}

/** A second row of headings is short words only, at least one of which means something by itself or under the first. */
function isSecondRow(above: readonly HeadingCell[], below: readonly HeadingCell[]): boolean {
  if (below.length === 0 || below.length > above.length + 4) return false;
  return (
    below.every(({ text }) => text.length <= 40 && !isFigure(text, "General")) &&
    below.some(({ text }) => matchHeadingFirmly(text) !== undefined || text.length <= 20)
  );
}

/** Each column's heading from both rows; a heading above reaches right over blanks, as when its cells are merged. */
function over(above: readonly HeadingCell[], below: readonly HeadingCell[]): HeadingCell[] {
  const columns = [...new Set([...above, ...below].map(({ column }) => column))].sort((a, b) => a - b);
  const upper = new Map(above.map(({ column, text }) => [column, text]));
  const lower = new Map(below.map(({ column, text }) => [column, text]));
  let reach = "";
  return columns.map((column) => {
    const top = upper.get(column);
    const bottom = lower.get(column);
    if (top !== undefined) reach = top;
    if (bottom === undefined) return { column, text: top ?? "" };
    const own = matchHeadingFirmly(bottom);
    const together = `${top ?? reach} ${bottom}`.trim();
    const joined = matchHeadingFirmly(together);
    if (joined) return { column, text: together };
    return { column, text: own ? bottom : together };
  });
}

/** Long headings carry guidance behind their first words: "Action (say what will be done and …)". */
function core(text: string): string {
  const plain = plainText(text);
  if (plain.length <= LONGEST_HEADING) return plain;
  return plain.slice(0, LONGEST_HEADING).split(/[\n(:–]/)[0] ?? "";
}

function headingOf(row: number, rows: number, cells: readonly HeadingCell[]): HeadingRow | undefined {
  const firm = cells.map(({ text }) => matchHeadingFirmly(core(text)));
  const broken: { column: number; whole: string }[] = [];
  const columns: TableColumn[] = [];
  let known = firm.some((each) => each !== undefined);
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    const next = cells[index + 1];
    if (!cell) continue;
    const whole =
      next && !firm[index] && !firm[index + 1] && next.column === cell.column + 1
        ? `${cell.text.trim()}${next.text.trim()}`
        : "";
    const joined = whole ? matchHeadingFirmly(whole) : undefined;
    if (next && joined) {
      known = true;
      broken.push({ column: cell.column, whole });
      columns.push(
        { ...columnOf(cell, joined), sure: 0.9, brokenBefore: next.column },
        { ...columnOf(next, joined), sure: 0.9 },
      );
      index += 1;
    } else columns.push(columnOf(cell, firm[index]));
  }
  const sure = columns.filter(({ field }) => field !== null).length;
  if (!known || (sure * FIRM_SHARE < cells.length && !namesThePlan(columns))) return undefined;
  const read = columns.map((column) =>
    column.field ? column : columnOf({ column: column.column, text: column.heading }, loosely(column.heading)),
  );
  const fields = new Set(read.flatMap(({ field }) => (field ? [field] : [])));
  return { row, rows, columns: read, broken, fields };
}

/** What is to be done, who by and when, each word for word: headings of a plan, however many columns stand beside them. */
function namesThePlan(columns: readonly TableColumn[]): boolean {
  const has = (...fields: ColumnField[]): boolean =>
    columns.some(({ field, sure }) => field !== null && sure >= 0.9 && fields.includes(field));
  return has("action", "recommendation") && has("owner", "lead") && has("due", "revised");
}

function loosely(heading: string): HeadingMatch | undefined {
  const text = core(heading);
  return text.split(" ").length <= 12 ? matchHeading(text) : undefined;
}

function columnOf(cell: HeadingCell, match: HeadingMatch | undefined): TableColumn {
  return {
    column: cell.column,
    heading: plainText(cell.text).replaceAll("\n", " "),
    field: match?.field ?? null,
    sure: match?.sure ?? 0,
    from: "heading",
  };
}

/** Enough of a plan's columns to be its headings, and no more strange cells than known ones. */
function accept(heading: HeadingRow, cells: number): HeadingRow | undefined {
  const plan = [...heading.fields].filter((field) => isPlanField(field));
  const has = (...fields: ColumnField[]): boolean => fields.some((field) => heading.fields.has(field));
  const enough =
    (has("action") && plan.length >= 2) ||
    (has("recommendation") && has("due", "owner", "lead", "revised", "status")) ||
    (plan.length >= 3 && has("due", "owner", "lead", "revised"));
  if (!enough) return undefined;
  const matched = heading.columns.filter(({ field }) => field !== null).length;
  const most = matched * 2 >= Math.min(cells, heading.columns.length) || plan.length >= 4;
  return most || namesThePlan(heading.columns) ? heading : undefined;
}

/** True where two rows of headings say the same: the same headings in the same order, or the same fields read from them. */
export function sameHeadings(a: readonly TableColumn[], b: readonly TableColumn[]): boolean {
  const words = (columns: readonly TableColumn[]): string =>
    columns.map(({ heading }) => comparable(heading).replaceAll(" ", "")).join("");
  if (words(a) === words(b)) return true;
  const fields = (columns: readonly TableColumn[]): string =>
    columns
      .flatMap(({ field, brokenBefore }) => (field && field !== "ref" && brokenBefore === undefined ? [field] : []))
      .join(" ");
  const heads = new Set(a.map(({ heading }) => comparable(heading)));
  const shared = b.filter(({ heading }) => heads.has(comparable(heading))).length;
  return fields(a) === fields(b) && shared * 2 >= b.length;
}

/** The last column that the row below any heading could reach; the sheet's own width. */
export function widthOf(grid: Grid): number {
  return lastColumn(grid);
}

/** The heading at a place as it stands there. */
export function headingText(grid: Grid, row: number, column: number): string {
  return plainText(String(valueAt(grid, row, column)));
}
