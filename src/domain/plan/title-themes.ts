/** Themes that stand in the title of a table: "Action area 1 - Communications", "Workload (Continued)". */

import { comparable } from "./cell-text";
import { lastRow, type CellRef, type Grid } from "../grid";
import type { PlanTable, Reading, ReadingNote } from "./plan-row";
import { filledColumns, lineText, sectionName, withoutContinued } from "./sheet-lines";

export interface TitleThemes {
  /** By index into the list of tables. */
  readonly byTable: ReadonlyMap<number, Reading<string>>;
  readonly notes: readonly ReadingNote[];
}

/** A title is a theme where it is labelled as a section, or where tables of one sheet have one title each and these differ. */
export function titleThemes(grids: readonly Grid[], tables: readonly PlanTable[]): TitleThemes {
  const byTable = new Map<number, Reading<string>>();
  const notes: ReadingNote[] = [];
  const plans = tables.flatMap((table, index) =>
    table.kind === "actions" || table.kind === "checklist" ? [{ table, index }] : [],
  );
  for (const { table, index } of plans) {
    const line = themeLine(
      table,
      plans.map((each) => each.table),
    );
    const grid = grids.find(({ sheet }) => sheet === table.sheet);
    if (line === undefined || !grid) continue;
    const cell = cellOf(grid, table, line);
    const whole = withoutContinued(line);
    if (whole !== undefined)
      notes.push({ kind: "continued", cell, values: { section: sectionName(whole) ?? whole, row: cell.row } });
    const value = sectionName(whole ?? line) ?? whole ?? line;
    byTable.set(index, { kind: "inherited", value, text: line, cell });
  }
  return { byTable, notes };
}

function themeLine(table: PlanTable, plans: readonly PlanTable[]): string | undefined {
  const labelled = table.titles.filter(
    (line) => line.length <= 120 && sectionName(line) !== undefined && !/[.;]$/.test(line),
  );
  if (labelled.length > 0) return labelled.at(-1);
  const neighbours = plans.filter(({ sheet }) => sheet === table.sheet);
  const single = neighbours.length > 1 && neighbours.every(({ titles }) => titles.length === 1);
  const distinct = new Set(
    neighbours.map(({ titles }) => comparable(withoutContinued(titles[0] ?? "") ?? titles[0] ?? "")),
  ).size;
  return single && distinct > 1 ? table.titles[0] : undefined;
}

function cellOf(grid: Grid, table: PlanTable, line: string): CellRef {
  for (let row = Math.min(table.top - 1, lastRow(grid)); row >= grid.firstRow; row -= 1) {
    if (lineText(grid, row) === line)
      return { sheet: grid.sheet, row, column: filledColumns(grid, row)[0] ?? grid.firstColumn };
  }
  return { sheet: grid.sheet, row: table.top, column: table.left };
}
