/** TableRow: a row of a table below its heading, known by its place. */

import { finder, hostType, property, readOnly } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { boolean, either, gridWithGapsOr, number, text } from "../wire/shapes";
import { cellsOf } from "./cells/area";
import type { Cells } from "./cells/area";
import { setContents, values } from "./cells/contents";
import { rangeOf } from "./range";
import { bodyOfTable } from "./table-parts";
import type { TableRef } from "./table-parts";

export interface TableRowRef extends TableRef {
  readonly at: number;
}

function cells(ref: TableRowRef): Cells {
  const { session, sheetId, box } = bodyOfTable(ref);
  return cellsOf(session, sheetId, { ...box, row: box.row + ref.at, rows: 1 });
}

export const tableRowType: HostType<TableRowRef> = hostType<TableRowRef>("TableRow", {
  properties: {
    Index: readOnly(({ at }) => at),
    Values: property(
      (ref) => values(cells(ref)),
      gridWithGapsOr(either(either(text, boolean), number)),
      (ref, given) => setContents(cells(ref), given, "TableRow.values"),
    ),
  },
  finders: { GetRange: finder("Range", [], (ref) => rangeOf(cells(ref))) },
});
