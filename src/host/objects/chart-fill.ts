/** ChartFill: the colour of a series. */

import { hostType, method } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { colour } from "../wire/shapes";
import { hexOf } from "./cells/colours";
import { changeableChart } from "./chart";
import type { SeriesRef } from "./chart-series";

function setColour(ref: SeriesRef, value: string): void {
  const chart = changeableChart(ref);
  const colours = [...chart.seriesColours];
  while (colours.length <= ref.at) colours.push("");
  colours[ref.at] = value;
  chart.seriesColours = colours;
}

export const chartFillType: HostType<SeriesRef> = hostType<SeriesRef>("ChartFill", {
  methods: {
    SetSolidColor: method([colour], (ref, value) => setColour(ref, hexOf(value))),
    Clear: method([], (ref) => setColour(ref, "")),
  },
});
