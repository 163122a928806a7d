/** ChartLineFormat: the line of a series, which in a line chart is its colour. */

import { hostType, property } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { colour } from "../wire/shapes";
import { hexOf } from "./cells/colours";
import { seriesColour, setSeriesColour } from "./chart-fill";
import type { SeriesRef } from "./chart-series";

export const chartLineFormatType: HostType<SeriesRef> = hostType<SeriesRef>("ChartLineFormat", {
  properties: {
    Color: property(seriesColour, colour, (ref, value) => setSeriesColour(ref, hexOf(value))),
  },
});
