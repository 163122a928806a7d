/** Chart: a chart and its parts. */

import type { BookChart } from "../book/book";
import { HostError } from "../wire/host-error";
import { child, hostType, method, property, readOnly } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { optional, rangeOrAddress, text } from "../wire/shapes";
import { bounding, guardSheet } from "./cells/area";
import { frameOf } from "./cells/rows-and-columns";
import { chartAxesType } from "./chart-axes";
import { chartDataLabelsType } from "./chart-data-labels";
import { chartLegendType } from "./chart-legend";
import { chartSeriesCollectionType } from "./chart-series-collection";
import { chartTitleType } from "./chart-title";
import { cellsGiven } from "./range";
import { worksheetType } from "./worksheet";
import type { SheetRef } from "./worksheet";

export interface ChartRef extends SheetRef {
  readonly id: string;
}

export function chartOf({ session, sheetId, id }: ChartRef): BookChart {
  const chart = session
    .sheet(sheetId)
    .charts()
    .find((each) => each.id === id);
  if (!chart) throw new HostError("ItemNotFound", "The chart is no longer on the sheet.");
  return chart;
}

/** The chart, for a change that a protected sheet refuses. */
export function changeableChart(ref: ChartRef): BookChart {
  guardSheet(ref.session.sheet(ref.sheetId));
  return chartOf(ref);
}

/** In points, by the cells that the chart covers. */
function frame(ref: ChartRef): ReturnType<typeof frameOf> {
  return frameOf(ref.session.sheet(ref.sheetId), chartOf(ref).place);
}

export const chartType: HostType<ChartRef> = hostType<ChartRef>("Chart", {
  properties: {
    Id: readOnly(({ id }) => id),
    Name: property(
      (ref) => chartOf(ref).name,
      text,
      (ref, name) => {
        changeableChart(ref).name = name;
      },
    ),
    ChartType: readOnly((ref) => chartOf(ref).type),
    // A chart's place is kept in cells: it is moved by setPosition only.
    Top: readOnly((ref) => frame(ref).top),
    Left: readOnly((ref) => frame(ref).left),
    Height: readOnly((ref) => frame(ref).height),
    Width: readOnly((ref) => frame(ref).width),
  },
  children: {
    Axes: child("ChartAxes", (ref) => chartAxesType.of(ref)),
    DataLabels: child("ChartDataLabels", (ref) => chartDataLabelsType.of({ ...ref, series: null })),
    Legend: child("ChartLegend", (ref) => chartLegendType.of(ref)),
    Series: child("ChartSeriesCollection", (ref) => chartSeriesCollectionType.of(ref)),
    Title: child("ChartTitle", (ref) => chartTitleType.of(ref)),
    Worksheet: child("Worksheet", ({ session, sheetId }) => worksheetType.of({ session, sheetId })),
  },
  methods: {
    Delete: method([], (ref) => {
      changeableChart(ref);
      ref.session.sheet(ref.sheetId).removeChart(ref.id);
    }),
    SetPosition: method([rangeOrAddress, optional(rangeOrAddress)], (ref, from, to) => {
      const start = cellsGiven(ref, from).box;
      const end = to === null || to === undefined ? start : cellsGiven(ref, to).box;
      changeableChart(ref).place = bounding(start, end);
    }),
  },
  id: ({ id }) => ({ Id: id }),
});
