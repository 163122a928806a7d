/** ChartLineFormat: the line of a series: in a line chart its colour, elsewhere the line around its bars. */

import { hostType, property } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { colour } from "../wire/shapes";
import { hexOf } from "./cells/colours";
import { chartOf } from "./chart";
import { seriesColour, setSeriesColour } from "./chart-fill";
import type { SeriesRef } from "./chart-series";

const listOf = (ref: SeriesRef): "seriesColours" | "outlineColours" =>
  chartOf(ref).type.startsWith("Line") ? "seriesColours" : "outlineColours";

export const chartLineFormatType: HostType<SeriesRef> = hostType<SeriesRef>("ChartLineFormat", {
  properties: {
    Color: property(
      (ref) => seriesColour(ref, listOf(ref)),
      colour,
      (ref, value) => setSeriesColour(ref, hexOf(value), listOf(ref)),
    ),
  },
});
