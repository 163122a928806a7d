/** By which cells a row and a column are known again when a change is made: rows are inserted and sorted while the officer reads. */

import type { Fix, HeldCell } from "../domain/finding";
import { columnNumber, readAddress, valueAt, type Grid } from "../domain/grid";
import type { Review } from "../domain/review-schema";
import type { Reviewed } from "./run-review";

type Seen = { readonly review: Pick<Review, "tables">; readonly reading: Pick<Reviewed["reading"], "grids"> };
type Table = Review["tables"][number];

/** In a plan a row is known by these, as a person knows it. */
const KNOWN_BY = ["ref", "action"] as const;

/**
 * The fixes, each with the cells by which its row and its column are known: the heading above it, and the row's reference and
 * action; where it has neither, all its other cells. Cells that are to be changed with it do not count. What is known already stays.
 */
export function besideOf(fixes: readonly Fix[], { review, reading }: Seen): readonly Fix[] {
  const changing = new Set(fixes.map(({ cell }) => `${cell.sheet}!${cell.row}!${cell.column}`));
  return fixes.map((fix) => {
    if (fix.beside) return fix;
    const grid = reading.grids.find(({ sheet }) => sheet === fix.cell.sheet);
    const table = review.tables.find((each) => holds(each, fix));
    if (!grid || !table) return fix;
    const counts = ({ row, column }: HeldCell): boolean => !changing.has(`${fix.cell.sheet}!${row}!${column}`);
    return { ...fix, beside: [headingOf(grid, table, fix), ...rowOf(grid, table, fix, counts)].filter(counts) };
  });
}

function holds({ sheet, headerRow, address }: Table, { cell }: Fix): boolean {
  const area = readAddress(address);
  return sheet === cell.sheet && cell.row > headerRow && area !== null && area !== undefined && cell.row <= area.bottom;
}

const headingOf = (grid: Grid, { headerRow }: Table, { cell }: Fix): HeldCell => held(grid, headerRow, cell.column);

function rowOf(grid: Grid, table: Table, { cell }: Fix, counts: (cell: HeldCell) => boolean): readonly HeldCell[] {
  const all = Object.values(table.columns).map((column) => held(grid, cell.row, columnNumber(String(column))));
  const known = KNOWN_BY.flatMap((field) => {
    const column = table.columns[field];
    return column === undefined ? [] : [held(grid, cell.row, columnNumber(column))];
  });
  const telling = known.filter((each) => counts(each) && each.text !== "");
  return telling.length > 0 ? telling : all;
}

function held(grid: Grid, row: number, column: number): HeldCell {
  return { row, column, text: String(valueAt(grid, row, column) ?? "") };
}
