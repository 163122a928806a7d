/** Table: an Excel Table with a heading row. */

import type { Box } from "../book/book";
import { invalidArgument } from "../wire/host-error";
import { child, finder, hostType, method, property, readOnly } from "../wire/host-type";
import type { HostObject, HostType } from "../wire/host-type";
import { boolean, either, objectOf, text } from "../wire/shapes";
import { autoFilterType } from "./auto-filter";
import { cellsAnywhere, cellsOf } from "./cells/area";
import { rangeOf, rangeType } from "./range";
import { tableColumnCollectionType } from "./table-column-collection";
import { changeableTable, tableOf } from "./table-parts";
import type { TableRef } from "./table-parts";
import { tableRowCollectionType } from "./table-row-collection";
import { tableSortType } from "./table-sort";
import { worksheetType } from "./worksheet";

/** Letters, digits, "_", "." and "\", no digit first, no cell's name. Source: "Rename an Excel table". */
const GOOD_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const CELL_NAME = /^(?:[A-Za-z]{1,3}\d+|[RrCc])$/;

function rename(ref: TableRef, name: string): void {
  if (!GOOD_NAME.test(name) || CELL_NAME.test(name) || name.length > 255)
    throw invalidArgument(`"${name}" cannot be a table's name.`);
  const taken = ref.session.book
    .sheets()
    .flatMap((sheet) => sheet.tables())
    .some((table) => table.id !== ref.id && table.name.toLowerCase() === name.toLowerCase());
  // Only InvalidArgument, as Excel has it: a taken name has no code of its own.
  if (taken) throw invalidArgument(`Another table is named ${name}.`);
  changeableTable(ref).name = name;
}

function part(ref: TableRef, cut: (box: Box) => Box): HostObject {
  return rangeOf(cellsOf(ref.session, ref.sheetId, cut(tableOf(ref).box)));
}

export const tableType: HostType<TableRef> = hostType<TableRef>("Table", {
  properties: {
    Id: readOnly(({ id }) => String(id)),
    Name: property((ref) => tableOf(ref).name, text, rename),
    Style: property(
      (ref) => tableOf(ref).style,
      text,
      (ref, style) => {
        changeableTable(ref).style = style;
      },
    ),
    ShowFilterButton: property(
      (ref) => tableOf(ref).showFilterButton,
      boolean,
      (ref, shown) => {
        changeableTable(ref).showFilterButton = shown;
      },
    ),
    ShowBandedRows: property(
      (ref) => tableOf(ref).showBandedRows,
      boolean,
      (ref, shown) => {
        changeableTable(ref).showBandedRows = shown;
      },
    ),
  },
  children: {
    AutoFilter: child("AutoFilter", ({ session, sheetId, id }) => autoFilterType.of({ session, sheetId, tableId: id })),
    Columns: child("TableColumnCollection", (ref) => tableColumnCollectionType.of(ref)),
    Rows: child("TableRowCollection", (ref) => tableRowCollectionType.of(ref)),
    Sort: child("TableSort", (ref) => tableSortType.of(ref)),
    Worksheet: child("Worksheet", ({ session, sheetId }) => worksheetType.of({ session, sheetId })),
  },
  finders: {
    GetRange: finder("Range", [], (ref) => part(ref, (box) => box)),
    GetHeaderRowRange: finder("Range", [], (ref) => part(ref, (box) => ({ ...box, rows: 1 }))),
    GetDataBodyRange: finder("Range", [], (ref) =>
      part(ref, (box) => ({ ...box, row: box.row + 1, rows: Math.max(box.rows - 1, 1) })),
    ),
    ConvertToRange: finder("Range", [], (ref) => {
      const { box } = changeableTable(ref);
      ref.session.sheet(ref.sheetId).removeTable(ref.id, true);
      return rangeOf(cellsOf(ref.session, ref.sheetId, box));
    }),
  },
  methods: {
    Resize: method([either(objectOf("Range"), text)], (ref, given) => {
      changeableTable(ref);
      const cells =
        typeof given === "string" ? cellsAnywhere(ref.session, ref.sheetId, given) : rangeType.targetOf(given);
      ref.session.sheet(ref.sheetId).resizeTable(ref.id, cells.box);
    }),
    Delete: method([], (ref) => {
      changeableTable(ref);
      ref.session.sheet(ref.sheetId).removeTable(ref.id, false);
    }),
  },
  id: ({ id }) => ({ Id: String(id) }),
});
