/** RangeFill: the ground of cells. */

import { child, hostType, method, property } from "../wire/host-type";
import type { Child } from "../wire/host-type";
import { colour } from "../wire/shapes";
import type { Area } from "./cells/area";
import { hexOf } from "./cells/colours";
import { setFormats, shared } from "./cells/formats";

export const rangeFillType = hostType<Area>("RangeFill", {
  properties: {
    // Cells without a fill read as white, as in Excel.
    Color: property(
      (area) => shared(area, (format) => (format.fill === "" ? "#FFFFFF" : format.fill)),
      colour,
      (area, value) => setFormats(area, { fill: hexOf(value) }),
    ),
  },
  methods: {
    Clear: method([], (area) => setFormats(area, { fill: "" })),
  },
});

export const fillChild: Child<Area> = child("RangeFill", (area) => rangeFillType.of(area));
