/** All that stands on a sheet of ours once it is filled: what its cells hold and how they look, tables, charts, sizes, and how it prints. */

import type { SheetModel } from "../domain/report/sheet-model";
import { formatSteps } from "./format-cells";
import { layOutSteps } from "./lay-out-sheet";
import type { Step } from "./requests";
import { cellSteps } from "./write-cells";

/** Steps for an empty sheet; `tableNames` gives tables their names in this workbook. */
export function fillSteps(model: SheetModel, tableNames: ReadonlyMap<string, string> = new Map()): readonly Step[] {
  return [...model.blocks.flatMap(cellSteps), ...formatSteps(model.blocks), ...layOutSteps(model, tableNames)];
}
