/** RangeSort: puts the rows of a range in order. */

import { HostError } from "../wire/host-error";
import { hostType, method } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { boolean, oneOf, optional } from "../wire/shapes";
import type { Cells } from "./cells/area";
import { SORT_FIELDS, sortRows } from "./cells/sort-rows";

export const rangeSortType: HostType<Cells> = hostType<Cells>("RangeSort", {
  methods: {
    Apply: method(
      [
        SORT_FIELDS,
        optional(boolean),
        optional(boolean),
        optional(oneOf("Rows", "Columns")),
        optional(oneOf("PinYin", "StrokeCount")),
      ],
      (cells, fields, matchCase, hasHeaders, orientation, _method) => {
        if (orientation === "Columns") throw new HostError("NotImplemented", "The stand-in sorts rows only.");
        sortRows(cells, fields, matchCase ?? false, hasHeaders ?? false);
      },
    ),
  },
});
