/** TableColumnCollection: the columns of a table, by name in any case, by id, or by place. */

import { finder, hostType, method, readOnly } from "../wire/host-type";
import type { HostObject, HostType } from "../wire/host-type";
import { either, index, number, text } from "../wire/shapes";
import { tableColumnType } from "./table-column";
import { headingsOf } from "./table-parts";
import type { TableRef } from "./table-parts";

function at(ref: TableRef, place: number): HostObject | null {
  return place >= 0 && place < headingsOf(ref).length ? tableColumnType.of({ ...ref, at: place }) : null;
}

function byKey(ref: TableRef, key: string | number): HostObject | null {
  if (typeof key === "number") return at(ref, key - 1);
  return at(
    ref,
    headingsOf(ref).findIndex((name) => name.toLowerCase() === key.toLowerCase()),
  );
}

export const tableColumnCollectionType: HostType<TableRef> = hostType<TableRef>("TableColumnCollection", {
  properties: { Count: readOnly((ref) => headingsOf(ref).length) },
  items: (ref) => headingsOf(ref).flatMap((_, place) => at(ref, place) ?? []),
  item: finder("TableColumn", [either(text, number)], byKey),
  finders: {
    GetItemAt: finder("TableColumn", [index], at),
    GetItemOrNullObject: finder("TableColumn", [either(text, number)], byKey),
  },
  methods: { GetCount: method([], (ref) => headingsOf(ref).length) },
});
