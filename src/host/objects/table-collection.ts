/** TableCollection: the tables of the workbook, or of one sheet. */

import { overlap } from "../book/address";
import { HostError, invalidArgument } from "../wire/host-error";
import { finder, hostType, method, readOnly } from "../wire/host-type";
import type { HostObject, HostType } from "../wire/host-type";
import type { Session } from "../wire/session";
import { boolean, either, index, objectOf, text } from "../wire/shapes";
import { cellsAnywhere, guardSheet, sheetOf } from "./cells/area";
import { rangeType } from "./range";
import { tableType } from "./table";
import type { TableRef } from "./table-parts";

/** `sheetId` null is all the workbook's tables. */
export interface TablesRef {
  readonly session: Session;
  readonly sheetId: string | null;
}

interface Listed extends TableRef {
  readonly name: string;
}

function listed({ session, sheetId }: TablesRef): Listed[] {
  return session.book
    .sheets()
    .filter((sheet) => sheetId === null || sheet.id === sheetId)
    .flatMap((sheet) => sheet.tables().map(({ id, name }) => ({ session, sheetId: sheet.id, id, name })));
}

/** By name in any case, or by id. */
function byKey(ref: TablesRef, key: string): HostObject | null {
  const found = listed(ref).find((table) => table.name.toLowerCase() === key.toLowerCase() || String(table.id) === key);
  return found ? tableType.of(found) : null;
}

export const tableCollectionType: HostType<TablesRef> = hostType<TablesRef>("TableCollection", {
  properties: { Count: readOnly((ref) => listed(ref).length) },
  items: (ref) => listed(ref).map((table) => tableType.of(table)),
  item: finder("Table", [text], byKey),
  finders: {
    Add: finder("Table", [either(objectOf("Range"), text), boolean], (ref, given, hasHeaders) => {
      const cells =
        typeof given === "string" ? cellsAnywhere(ref.session, ref.sheetId, given) : rangeType.targetOf(given);
      if (ref.sheetId !== null && ref.sheetId !== cells.sheetId)
        throw invalidArgument("The range is on another sheet.");
      if (!hasHeaders)
        throw new HostError("NotImplemented", "The stand-in adds tables over a heading row that is there.");
      const sheet = sheetOf(cells);
      guardSheet(sheet);
      if (sheet.tables().some((table) => overlap(table.box, cells.box)))
        throw invalidArgument("A table cannot overlap another table.");
      const { id } = sheet.addTable(cells.box, null);
      return tableType.of({ session: ref.session, sheetId: cells.sheetId, id });
    }),
    GetItemAt: finder("Table", [index], (ref, at) => {
      const table = listed(ref)[at];
      return table ? tableType.of(table) : null;
    }),
    GetItemOrNullObject: finder("Table", [text], byKey),
  },
  methods: { GetCount: method([], (ref) => listed(ref).length) },
});
