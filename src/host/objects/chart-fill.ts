/** ChartFill: the colour of a series. */

import { hostType, method } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { colour } from "../wire/shapes";
import { hexOf } from "./cells/colours";
import { changeableChart, chartOf } from "./chart";
import type { SeriesRef } from "./chart-series";

type ColourList = "seriesColours" | "outlineColours" | "labelColours";

/** The book keeps one colour a series for its bars or its line, one for the line around a bar, one for its labels. */
export function seriesColour(ref: SeriesRef, list: ColourList = "seriesColours"): string {
  return chartOf(ref)[list][ref.at] ?? "";
}

export function setSeriesColour(ref: SeriesRef, value: string, list: ColourList = "seriesColours"): void {
  const chart = changeableChart(ref);
  const colours = [...chart[list]];
  while (colours.length <= ref.at) colours.push("");
  colours[ref.at] = value;
  chart[list] = colours;
}

export const chartFillType: HostType<SeriesRef> = hostType<SeriesRef>("ChartFill", {
  methods: {
    SetSolidColor: method([colour], (ref, value) => setSeriesColour(ref, hexOf(value))),
    Clear: method([], (ref) => setSeriesColour(ref, "")),
  },
});
