/** Tables that stand side by side: a sheet is cut at wholly blank columns where what stands beyond them is another table. */

import { lastColumn, lastRow, readAddress, valueAt, type Grid } from "../grid";
import type { ColumnField } from "./columns";
import { readHeadingRow, type HeadingRow } from "./heading-rows";
import { filledColumns, isBlank } from "./sheet-lines";

/** How far down a row of headings is looked for. */
const LOOK = 200;

/** The sheet as one grid or several, left to right; each keeps its place, so that addresses stay true. */
export function panesOf(grid: Grid): readonly Grid[] {
  const groups = columnGroups(grid);
  if (groups.length < 2) return [grid];
  const panes: ColumnGroup[] = [];
  for (const group of groups) {
    const before = panes.at(-1);
    if (before && group.declared !== true && !standsApart(grid, before, group))
      panes[panes.length - 1] = { ...before, right: group.right };
    else panes.push(group);
  }
  return panes.length === 1 ? [grid] : panes.map((pane) => part(grid, pane));
}

interface ColumnGroup {
  readonly left: number;
  readonly right: number;
  /** True where an Excel Table begins here right beside another: two tables by the officer's own word. */
  readonly declared?: boolean;
}

/** Runs of columns that hold anything, between columns that hold nothing. */
function columnGroups(grid: Grid): ColumnGroup[] {
  const used = new Set<number>();
  for (const row of grid.values) {
    for (let index = 0; index < row.length; index += 1) {
      if (row[index] !== "" && !used.has(index) && !isBlank(row[index] ?? "")) used.add(index);
    }
  }
  const groups: ColumnGroup[] = [];
  const declared = declaredStarts(grid);
  for (const index of [...used].sort((a, b) => a - b)) {
    const column = grid.firstColumn + index;
    const before = groups.at(-1);
    if (before?.right === column - 1 && !declared.has(column)) groups[groups.length - 1] = { ...before, right: column };
    else groups.push({ left: column, right: column, ...(declared.has(column) ? { declared: true } : {}) });
  }
  return groups;
}

/** The first columns of Excel Tables that stand beside another on the same rows, with no column between. */
function declaredStarts({ excelTables = [] }: Grid): ReadonlySet<number> {
  const areas = excelTables.flatMap(({ address }) => readAddress(address) ?? []);
  const beside = areas.filter((area) =>
    areas.some(({ right, top, bottom }) => right === area.left - 1 && top <= area.bottom && bottom >= area.top),
  );
  return new Set(beside.map(({ left }) => left));
}

/** The sheet's cells from one column to another. */
function part(grid: Grid, { left, right }: ColumnGroup): Grid {
  const cut = <T>(rows: readonly (readonly T[])[]): (readonly T[])[] =>
    rows.map((row) => row.slice(left - grid.firstColumn, right - grid.firstColumn + 1));
  return {
    ...grid,
    firstColumn: left,
    values: cut(grid.values),
    ...(grid.numberFormats ? { numberFormats: cut(grid.numberFormats) } : {}),
    ...(grid.text ? { text: cut(grid.text) } : {}),
  };
}

/** True where one side is a plan without the other, and the other is a second plan or adds nothing that a plan has. */
function standsApart(grid: Grid, before: ColumnGroup, group: ColumnGroup): boolean {
  const [left, right] = [part(grid, before), part(grid, group)];
  const [first, second] = [headingsIn(left), headingsIn(right)];
  if (first && second) return areTwoPlans(first, second);
  if (first) return addsNothing(grid, left, first, right);
  if (second) return addsNothing(grid, right, second, left);
  return false;
}

function headingsIn(grid: Grid): HeadingRow | undefined {
  for (let row = grid.firstRow; row <= Math.min(lastRow(grid), grid.firstRow + LOOK); row += 1) {
    const heading = filledColumns(grid, row).length >= 2 ? readHeadingRow(grid, row) : undefined;
    if (heading) return heading;
  }
  return undefined;
}

/** Two plans say twice what is to be done, and twice who or when. */
function areTwoPlans(a: HeadingRow, b: HeadingRow): boolean {
  const both = (...any: ColumnField[]): boolean => any.some((field) => a.fields.has(field) && b.fields.has(field));
  return both("action", "recommendation") && both("due", "revised", "owner", "lead");
}

/** What the meanings of a key or of an abbreviation stand under. */
const EXPLAINS = /\b(?:meaning|meanings|means|definition|definitions|explanation|key)\b/i;

/** Two columns or more, whose headings beside the plan's say nothing that a plan has, explain words, or stand on other rows. */
function addsNothing(grid: Grid, plan: Grid, heading: HeadingRow, aside: Grid): boolean {
  const columns = lastColumn(aside) - aside.firstColumn + 1;
  if (columns < 2) return false;
  const beside: { column: number; text: string }[] = [];
  for (let row = heading.row; row < heading.row + heading.rows; row += 1) {
    for (const column of filledColumns(aside, row)) beside.push({ column, text: String(valueAt(aside, row, column)) });
  }
  if (beside.length === 0) return true;
  if (beside.some(({ text }) => EXPLAINS.test(text))) return true;
  const together = readHeadingRow(grid, heading.row);
  const own = new Set(heading.columns.map(({ column }) => column));
  const added = together?.columns.filter(
    ({ column, field }) =>
      !own.has(column) &&
      column >= aside.firstColumn &&
      column <= lastColumn(aside) &&
      field !== null &&
      !heading.fields.has(field),
  );
  if (added && added.length > 0) return false;
  return !runsAlong(plan, aside, heading.row + heading.rows);
}

/** Rows enough to tell by, nearly all of which have cells on both sides. */
function runsAlong(plan: Grid, aside: Grid, top: number): boolean {
  let [both, either] = [0, 0];
  for (let row = top; row <= lastRow(plan); row += 1) {
    const [here, there] = [filledColumns(plan, row).length >= 2, filledColumns(aside, row).length > 0];
    if (here || there) either += 1;
    if (here && there) both += 1;
  }
  return both >= 6 && both * 10 >= either * 8;
}
