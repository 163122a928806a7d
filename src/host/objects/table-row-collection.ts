/** TableRowCollection: the rows of a table below its heading; new ones go below the last. */

import { HostError, invalidArgument } from "../wire/host-error";
import { finder, hostType, method, readOnly } from "../wire/host-type";
import type { HostObject, HostType } from "../wire/host-type";
import { boolean, either, index, listOf, number, optional, text, whole } from "../wire/shapes";
import { cellsOf } from "./cells/area";
import { setContents } from "./cells/contents";
import { tableRowType } from "./table-row";
import { changeableTable, tableOf } from "./table-parts";
import type { TableRef } from "./table-parts";

const entry = either(either(text, boolean), number);

const countOf = (ref: TableRef): number => Math.max(tableOf(ref).box.rows - 1, 0);

function at(ref: TableRef, place: number): HostObject | null {
  return place < countOf(ref) ? tableRowType.of({ ...ref, at: place }) : null;
}

/** Below the last row where the cells there are empty; Excel would make room elsewhere too. */
function add(ref: TableRef, place: number | null | undefined, given: unknown[][] | unknown): HostObject | null {
  const { box } = changeableTable(ref);
  const count = countOf(ref);
  if (place !== null && place !== undefined && place !== -1 && place !== count)
    throw new HostError("NotImplemented", "The stand-in adds rows below the last row of a table only.");
  const rows = Array.isArray(given) ? (Array.isArray(given[0]) ? given : [given]) : [Array(box.columns).fill(given)];
  if (rows.some((row: unknown[]) => row.length !== box.columns))
    throw invalidArgument(`A row of this table has ${box.columns} cells.`);
  const below = cellsOf(ref.session, ref.sheetId, { ...box, row: box.row + box.rows, rows: rows.length });
  const sheet = ref.session.sheet(ref.sheetId);
  if (
    sheet
      .values(below.box)
      .flat()
      .some((value) => value !== "")
  )
    throw new HostError("NotImplemented", "The stand-in moves nothing that stands below a table.");
  sheet.resizeTable(ref.id, { ...box, rows: box.rows + rows.length });
  setContents(below, rows as never, "TableRowCollection.add");
  return at(ref, count);
}

export const tableRowCollectionType: HostType<TableRef> = hostType<TableRef>("TableRowCollection", {
  properties: { Count: readOnly(countOf) },
  items: (ref) => Array.from({ length: countOf(ref) }, (_, place) => tableRowType.of({ ...ref, at: place })),
  finders: {
    Add: finder(
      "TableRow",
      [optional(whole), either(listOf(either(listOf(entry), entry)), entry), optional(boolean)],
      (ref, place, values, _alwaysInsert) => add(ref, place, values),
    ),
    GetItemAt: finder("TableRow", [index], at),
  },
  methods: { GetCount: method([], countOf) },
});
