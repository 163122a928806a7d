/** A returned copy of the plan, read as the tracker itself is read. */

import type { Grid } from "../grid";
import { findTables } from "../plan/find-tables";
import { readRows } from "../plan/read-rows";
import type { Settings } from "../settings";
import type { PlanCopy } from "./compare-returns";
import { withoutOwnColumns } from "./owner-file";

/**
 * Tables and rows of these sheets. What stands in the columns that an owner's file has around the tracker's own is no part of the
 * plan: the name of a sheet or "Please give the recovery action" could pass for headings. What the officer said of the tracker's columns holds for its copies, sheet by sheet.
 */
export function readCopy(name: string, grids: readonly Grid[], settings: Settings): PlanCopy {
  const plans = grids.map(withoutOwnColumns);
  const { tables } = findTables(plans, settings);
  const { rows } = readRows(plans, tables, settings);
  return { name, grids, tables, rows };
}
