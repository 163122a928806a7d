/** ChartFill: the colour of a series. */

import { hostType, method } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { colour } from "../wire/shapes";
import { hexOf } from "./cells/colours";
import { changeableChart, chartOf } from "./chart";
import type { SeriesRef } from "./chart-series";

/** The book keeps one colour a series, for its bars or its line. */
export function seriesColour(ref: SeriesRef): string {
  return chartOf(ref).seriesColours[ref.at] ?? "";
}

export function setSeriesColour(ref: SeriesRef, value: string): void {
  const chart = changeableChart(ref);
  const colours = [...chart.seriesColours];
  while (colours.length <= ref.at) colours.push("");
  colours[ref.at] = value;
  chart.seriesColours = colours;
}

export const chartFillType: HostType<SeriesRef> = hostType<SeriesRef>("ChartFill", {
  methods: {
    SetSolidColor: method([colour], (ref, value) => setSeriesColour(ref, hexOf(value))),
    Clear: method([], (ref) => setSeriesColour(ref, "")),
  },
});
