/** TableColumn: a column of a table, known by its place. */

import { hostType, finder, readOnly, property } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { text } from "../wire/shapes";
import { cellsOf } from "./cells/area";
import { values } from "./cells/contents";
import { rangeOf } from "./range";
import { changeableTable, columnOfTable, headingsOf } from "./table-parts";
import type { TableRef } from "./table-parts";

export interface TableColumnRef extends TableRef {
  readonly at: number;
}

export const tableColumnType: HostType<TableColumnRef> = hostType<TableColumnRef>("TableColumn", {
  properties: {
    Id: readOnly(({ at }) => at + 1),
    Index: readOnly(({ at }) => at),
    Name: property(
      (ref) => headingsOf(ref)[ref.at] ?? "",
      text,
      (ref, name) => {
        changeableTable(ref);
        const { session, sheetId, box } = columnOfTable(ref, ref.at);
        session.sheet(sheetId).setValues({ ...box, rows: 1 }, [[`'${name}`]]);
      },
    ),
    Values: readOnly((ref) => values(columnOfTable(ref, ref.at))),
  },
  finders: {
    GetRange: finder("Range", [], (ref) => rangeOf(columnOfTable(ref, ref.at))),
    GetHeaderRowRange: finder("Range", [], (ref) => {
      const { session, sheetId, box } = columnOfTable(ref, ref.at);
      return rangeOf(cellsOf(session, sheetId, { ...box, rows: 1 }));
    }),
    GetDataBodyRange: finder("Range", [], (ref) => {
      const { session, sheetId, box } = columnOfTable(ref, ref.at);
      return rangeOf(cellsOf(session, sheetId, { ...box, row: box.row + 1, rows: Math.max(box.rows - 1, 1) }));
    }),
  },
  id: ({ at }) => ({ Id: at + 1 }),
});
