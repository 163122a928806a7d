/** A file that was made for an owner says of each line which row of the tracker it is, and has room for an answer in words. */

import { textAt, valueAt, type CellValue, type Grid } from "../grid";
import { comparable } from "../plan/cell-text";
import { OWNER_FILE_AFTER, OWNER_FILE_BEFORE } from "../plan/owner-file-columns";
import { textOf, valueOf, type PlanRow, type PlanTable } from "../plan/plan-row";
import type { PlanCopy } from "./compare-returns";

/** Columns of the sheet, as Excel counts. */
interface OwnerFileColumns {
  readonly sheet: number;
  readonly row: number;
  readonly reply: number;
  /** All that are the file's and not the tracker's. */
  readonly all: ReadonlySet<number>;
}

/** Null for a table of any other file: a tracker may well have a column that is headed "Row". */
export function ownerFileColumns({ columns }: Pick<PlanTable, "columns">): OwnerFileColumns | null {
  const before = columns.slice(0, OWNER_FILE_BEFORE.length);
  const after = columns.slice(-OWNER_FILE_AFTER.length);
  const isNamed = (names: readonly string[], found: typeof columns): boolean =>
    names.length === found.length && names.every((name, index) => found[index]?.heading.trim() === name);
  const [sheet, row] = before;
  const reply = after.at(-1);
  if (!sheet || !row || !reply || !isNamed(OWNER_FILE_BEFORE, before) || !isNamed(OWNER_FILE_AFTER, after)) return null;
  return {
    sheet: sheet.column,
    row: row.column,
    reply: reply.column,
    all: new Set([...before, ...after].map(({ column }) => column)),
  };
}

/** The sheet with nothing under the headings that are the file's own; any other sheet as it is. */
export function withoutOwnColumns(grid: Grid): Grid {
  const top = grid.values.findIndex((row) => ownPlaces(row) !== null);
  const own = new Set(ownPlaces(grid.values[top] ?? []));
  if (own.size === 0) return grid;
  const bare = <T>(rows: readonly (readonly T[])[], nothing: T): T[][] =>
    rows.map((row, index) => row.map((value, column) => (index > top && own.has(column) ? nothing : value)));
  return {
    ...grid,
    values: bare<CellValue>(grid.values, ""),
    ...(grid.text ? { text: bare(grid.text, "") } : {}),
  };
}

/** Where the file's own headings stand in a row of headings, from 0: its first cells and its last. The tracker may have a "Rating" of its own between them. */
function ownPlaces(cells: readonly CellValue[]): readonly number[] | null {
  const headings = cells.map((value) => String(value).trim());
  const end = headings.reduce((last, heading, index) => (heading === "" ? last : index + 1), 0);
  const start = end - OWNER_FILE_AFTER.length;
  const isThere =
    start >= OWNER_FILE_BEFORE.length &&
    OWNER_FILE_BEFORE.every((name, index) => headings[index] === name) &&
    OWNER_FILE_AFTER.every((name, index) => headings[start + index] === name);
  return isThere
    ? [...OWNER_FILE_BEFORE.map((_, index) => index), ...OWNER_FILE_AFTER.map((_, index) => start + index)]
    : null;
}

/**
 * Rows of the tracker with the lines of an owner's file that name them. A line whose action is another's by now is left to be found
 * by its words: rows may have moved since the file was sent.
 */
export function pairedByPlace(tracker: PlanCopy, copy: PlanCopy): ReadonlyMap<PlanRow, PlanRow> {
  const byPlace = new Map(tracker.rows.map((row) => [`${row.row}!${row.sheet}`, row]));
  const pairs = new Map<PlanRow, PlanRow>();
  for (const line of copy.rows) {
    const columns = ownerFileColumns(copy.tables[line.table] ?? { columns: [] });
    const grid = copy.grids.find(({ sheet }) => sheet === line.sheet);
    if (!columns || !grid) continue;
    const place = `${valueAt(grid, line.row, columns.row)}!${textAt(grid, line.row, columns.sheet).trim()}`;
    const row = byPlace.get(place);
    if (row && !pairs.has(row) && comparable(actionOf(row)) === comparable(actionOf(line))) pairs.set(row, line);
  }
  return pairs;
}

/** What an owner wrote under "Your reply"; "" for none, and for any other file. */
export function replyIn(copy: PlanCopy, line: PlanRow): string {
  const columns = ownerFileColumns(copy.tables[line.table] ?? { columns: [] });
  const grid = copy.grids.find(({ sheet }) => sheet === line.sheet);
  return columns && grid ? textAt(grid, line.row, columns.reply).trim() : "";
}

const actionOf = (row: PlanRow): string => valueOf(row.action) ?? textOf(row.action);
