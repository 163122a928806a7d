/** TableSort: puts the rows of a table in order; the file keeps the order and not what it was sorted by. */

import { hostType, method } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { boolean, oneOf, optional } from "../wire/shapes";
import { SORT_FIELDS, sortRows } from "./cells/sort-rows";
import { bodyOfTable } from "./table-parts";
import type { TableRef } from "./table-parts";

export const tableSortType: HostType<TableRef> = hostType<TableRef>("TableSort", {
  methods: {
    Apply: method(
      [SORT_FIELDS, optional(boolean), optional(oneOf("PinYin", "StrokeCount"))],
      (ref, fields, matchCase, _method) => sortRows(bodyOfTable(ref), fields, matchCase ?? false, false),
    ),
  },
});
