/** ChartSeriesCollection: the series that a chart draws. */

import type { Box } from "../book/book";
import { finder, hostType, method, readOnly } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { index } from "../wire/shapes";
import { chartOf } from "./chart";
import type { ChartRef } from "./chart";
import { chartSeriesType } from "./chart-series";

/** Whether series lie in columns. Left to itself Excel takes the fewer of rows and columns as series. */
export function byColumns(seriesBy: "Rows" | "Columns" | "Auto", box: Box): boolean {
  return seriesBy === "Columns" || (seriesBy === "Auto" && box.rows >= box.columns);
}

/** The first column or row names the categories, so it is no series. */
function countSeries(ref: ChartRef): number {
  const { data, seriesBy } = chartOf(ref);
  const across = byColumns(seriesBy, data.box) ? data.box.columns : data.box.rows;
  return Math.max(across - 1, 1);
}

export const chartSeriesCollectionType: HostType<ChartRef> = hostType<ChartRef>("ChartSeriesCollection", {
  properties: { Count: readOnly(countSeries) },
  items: (ref) => Array.from({ length: countSeries(ref) }, (_series, at) => chartSeriesType.of({ ...ref, at })),
  finders: {
    GetItemAt: finder("ChartSeries", [index], (ref, at) =>
      at < countSeries(ref) ? chartSeriesType.of({ ...ref, at }) : null,
    ),
  },
  methods: { GetCount: method([], countSeries) },
});
