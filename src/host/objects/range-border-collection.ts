/** RangeBorderCollection: the edges of cells. */

import type { BorderEdge } from "../book/book";
import { finder, hostType, readOnly } from "../wire/host-type";
import { index, oneOf } from "../wire/shapes";
import { HostError } from "../wire/host-error";
import type { Area } from "./cells/area";
import { rangeBorderType } from "./range-border";

/** In Excel's order; diagonals are known and not drawn here. */
const EDGES: readonly BorderEdge[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
];

export const rangeBorderCollectionType = hostType<Area>("RangeBorderCollection", {
  properties: { Count: readOnly(() => EDGES.length) },
  items: (area) => EDGES.map((edge) => rangeBorderType.of({ area, edge })),
  item: finder("RangeBorder", [oneOf(...EDGES, "DiagonalDown", "DiagonalUp")], (area, edge) => {
    if (edge === "DiagonalDown" || edge === "DiagonalUp") {
      throw new HostError("NotImplemented", "The stand-in has no diagonal borders.");
    }
    return rangeBorderType.of({ area, edge });
  }),
  finders: {
    GetItemAt: finder("RangeBorder", [index], (area, at) => {
      const edge = EDGES[at];
      return edge ? rangeBorderType.of({ area, edge }) : null;
    }),
  },
});
