/** RangeCollection: the single ranges of a RangeAreas. */

import { finder, hostType, method } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { index } from "../wire/shapes";
import type { Cells } from "./cells/area";
import { rangeOf } from "./range";

export const rangeCollectionType: HostType<readonly Cells[]> = hostType<readonly Cells[]>("RangeCollection", {
  items: (ranges) => ranges.map(rangeOf),
  finders: {
    GetItemAt: finder("Range", [index], (ranges, at) => {
      const cells = ranges[at];
      return cells ? rangeOf(cells) : null;
    }),
  },
  methods: { GetCount: method([], (ranges) => ranges.length) },
});
