/**
 * START HERE for figures: what each derived figure of a workbook is, worked out again, and whether the printed one agrees.
 *
 * PlanTable -figureTable-> square of printed numbers -inferSide-> relations -workOut-> verdicts, with the cell to blame where several fail
 */

import type { Grid } from "../grid";
import type { PlanTable } from "../plan/plan-row";
import { figureTable } from "./figure-table";
import { judgeTable } from "./judge-table";
import type { JudgedFigure } from "./figure";

/** Judges every derived cell of the tables of figures and measures. Never throws. */
export function checkTables(grids: readonly Grid[], tables: readonly PlanTable[]): JudgedFigure[] {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return tables.flatMap((table) => {
    const grid = bySheet.get(table.sheet);
    if (!grid || (table.kind !== "figures" && table.kind !== "measures")) return [];
    const figures = figureTable(grid, table);
    return figures ? [...judgeTable(figures).figures] : [];
  });
}
