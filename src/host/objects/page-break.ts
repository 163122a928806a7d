/** PageBreak: one place where a page is made to end. */

import { finder, hostType, readOnly } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { cellsOf } from "./cells/area";
import { rangeOf } from "./range";
import type { SheetRef } from "./worksheet";

export interface BreakRef extends SheetRef {
  /** The first row of the next page, from 0. */
  readonly row: number;
}

export const pageBreakType: HostType<BreakRef> = hostType<BreakRef>("PageBreak", {
  properties: {
    RowIndex: readOnly(({ row }) => row),
    ColumnIndex: readOnly(() => 0),
  },
  finders: {
    GetCellAfterBreak: finder("Range", [], ({ session, sheetId, row }) =>
      rangeOf(cellsOf(session, sheetId, { row, column: 0, rows: 1, columns: 1 })),
    ),
  },
  id: ({ row }) => ({ _Id: String(row) }),
});
