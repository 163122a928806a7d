/** The plan's own index of areas, where a sheet has one: the names that its actions should stand under. */

import { textAt, type CellRef, type Grid } from "../grid";
import { oneLine } from "../plan/cell-text";
import type { PlanTable } from "../plan/plan-row";

/** Headings of a column that lists areas; a number beside it is another column. */
const AREA_HEADING = /^(?:action |priority |key |work ?)?(?:area|theme|stream|section|programme|project)s?$/i;

/** Longer cells are no names. */
const LONGEST_NAME = 120;

/** Names and their cells, from tables that are no plan and have a column of areas; none where there is no such table. */
export function areasListed(
  grids: readonly Grid[],
  tables: readonly PlanTable[],
): readonly { readonly name: string; readonly cell: CellRef }[] {
  return tables.flatMap((table) => {
    const grid = grids.find(({ sheet }) => sheet === table.sheet);
    const column = table.columns.find(({ heading }) => AREA_HEADING.test(heading.trim()))?.column;
    if (!grid || column === undefined || table.kind !== "other") return [];
    const first = table.headerRow + Math.max(1, table.headerRows);
    return Array.from({ length: table.bottom - first + 1 }, (_, index) => {
      const cell = { sheet: table.sheet, row: first + index, column };
      return { name: oneLine(textAt(grid, cell.row, column)), cell };
    }).filter(({ name }) => name !== "" && name.length <= LONGEST_NAME);
  });
}
