/** A returned copy of the plan, read as the tracker itself is read. */

import type { Grid } from "../grid";
import { findTables } from "../plan/find-tables";
import { readRows } from "../plan/read-rows";
import type { Settings } from "../settings";
import type { PlanCopy } from "./compare-returns";

/** Tables and rows of these sheets. What the officer said of the tracker's columns holds for its copies, sheet by sheet. */
export function readCopy(name: string, grids: readonly Grid[], settings: Settings): PlanCopy {
  const { tables } = findTables(grids, settings);
  const { rows } = readRows(grids, tables, settings);
  return { name, grids, tables, rows };
}
