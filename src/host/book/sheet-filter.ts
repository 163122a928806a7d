/** Filters of a sheet: its own filter buttons, and whether rows are filtered away, by them or by a table's. */

import { parseBox } from "./address";
import type { Box } from "./book";
import * as layout from "./sheet-layout";
import type { SheetPart } from "./sheet-part";
import type { SheetTables } from "./sheet-tables";
import { attribute, childrenOf } from "./xml";

export function filterBox(part: SheetPart): Box | null {
  const filter = part.child("autoFilter");
  return filter ? parseBox(attribute(filter, "ref") ?? "") : null;
}

/** Takes the filter away and shows the rows under it, as Excel does. */
export function removeFilter(part: SheetPart): void {
  const box = filterBox(part);
  if (!box) return;
  part.drop("autoFilter");
  layout.setRowHidden(part, box.row, box.rows, false);
}

export function isFiltered(part: SheetPart, tables: SheetTables): boolean {
  const hasCriteria = (filter: ReturnType<SheetPart["child"]>): boolean =>
    filter !== undefined && childrenOf(filter, "filterColumn").length > 0;
  return (
    hasCriteria(part.child("autoFilter")) ||
    tables.all().some((table) => hasCriteria(childrenOf(table.root, "autoFilter")[0]))
  );
}
