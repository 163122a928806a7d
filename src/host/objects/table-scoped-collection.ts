/** TableScopedCollection: the tables that touch a range. */

import { contains, overlap } from "../book/address";
import { finder, hostType, method } from "../wire/host-type";
import type { HostObject, HostType } from "../wire/host-type";
import { text } from "../wire/shapes";
import { sheetOf } from "./cells/area";
import type { Cells } from "./cells/area";
import { tableType } from "./table";

export interface Scope extends Cells {
  /** Only tables that lie in the range as a whole. */
  readonly fullyContained: boolean;
}

function inScope(scope: Scope): { name: string; object: HostObject }[] {
  const lies = scope.fullyContained ? contains : overlap;
  return sheetOf(scope)
    .tables()
    .filter((table) => lies(scope.box, table.box))
    .map(({ id, name }) => ({ name, object: tableType.of({ session: scope.session, sheetId: scope.sheetId, id }) }));
}

function byName(scope: Scope, key: string): HostObject | null {
  return inScope(scope).find(({ name }) => name.toLowerCase() === key.toLowerCase())?.object ?? null;
}

export const tableScopedCollectionType: HostType<Scope> = hostType<Scope>("TableScopedCollection", {
  items: (scope) => inScope(scope).map(({ object }) => object),
  item: finder("Table", [text], byName),
  finders: {
    GetFirst: finder("Table", [], (scope) => inScope(scope)[0]?.object ?? null),
    GetItemOrNullObject: finder("Table", [text], byName),
  },
  methods: { GetCount: method([], (scope) => inScope(scope).length) },
});
