/** The plan's own index of areas, where a sheet has one: a table of names such as "Action area no." and "Action area". */

import { plainText } from "./cell-text";
import { valueAt, type CellRef, type Grid } from "../grid";
import type { PlanTable } from "./plan-row";
import { isBlank } from "./sheet-lines";

export interface Area {
  readonly name: string;
  readonly cell: CellRef;
}

/** Names in the order of the index; undefined where no sheet has one. An index holds areas, perhaps their numbers, and no more. */
export function readAreas(grids: readonly Grid[], tables: readonly PlanTable[]): readonly Area[] | undefined {
  const index = tables.find(
    ({ kind, columns }) =>
      kind === "other" &&
      columns.some(({ field, sure }) => field === "theme" && sure >= 0.9) &&
      columns.every(({ field }) => field === "theme" || field === "ref"),
  );
  const grid = grids.find(({ sheet }) => sheet === index?.sheet);
  const column = index?.columns.find(({ field }) => field === "theme")?.column;
  if (!index || !grid || column === undefined) return undefined;
  const areas: Area[] = [];
  for (let row = index.headerRow + 1; row <= index.bottom; row += 1) {
    const value = valueAt(grid, row, column);
    if (!isBlank(value)) areas.push({ name: plainText(String(value)), cell: { sheet: grid.sheet, row, column } });
  }
  return areas;
}
