/** ChartSeries: one series of a chart. */

import { child, hostType, property, readOnly } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { boolean, number } from "../wire/shapes";
import { invalidArgument } from "../wire/host-error";
import { changeableChart, chartOf } from "./chart";
import type { ChartRef } from "./chart";
import { chartDataLabelsType } from "./chart-data-labels";
import { chartSeriesFormatType } from "./chart-series-format";
import { byColumns } from "./chart-series-collection";

export interface SeriesRef extends ChartRef {
  readonly at: number;
}

/** A series is named by the heading of its column or row. */
function nameOf(ref: SeriesRef): string {
  const { data, seriesBy } = chartOf(ref);
  const { row, column, rows, columns } = data.box;
  const inColumns = byColumns(seriesBy, data.box);
  const step = (inColumns ? columns : rows) > 1 ? ref.at + 1 : ref.at;
  const cell = inColumns ? { row, column: column + step } : { row: row + step, column };
  return ref.session.sheet(data.sheetId).text({ ...cell, rows: 1, columns: 1 })[0]?.[0] ?? "";
}

export const chartSeriesType: HostType<SeriesRef> = hostType<SeriesRef>("ChartSeries", {
  properties: {
    Name: readOnly(nameOf),
    ChartType: readOnly((ref) => chartOf(ref).type),
    HasDataLabels: property(
      (ref) => chartOf(ref).seriesLabels[ref.at] ?? false,
      boolean,
      (ref, shown) => {
        const chart = changeableChart(ref);
        chart.seriesLabels = chart.seriesLabels.map((labelled, at) => (at === ref.at ? shown : labelled));
      },
    ),
    // The book spaces the bars of all series alike.
    GapWidth: property(
      (ref) => chartOf(ref).gapWidth,
      number,
      (ref, gap) => {
        if (gap < 0 || gap > 500) throw invalidArgument("A gap is 0 to 500 percent of a bar.");
        changeableChart(ref).gapWidth = gap;
      },
    ),
  },
  children: {
    DataLabels: child("ChartDataLabels", (ref) => chartDataLabelsType.of({ ...ref, series: ref.at })),
    Format: child("ChartSeriesFormat", (ref) => chartSeriesFormatType.of(ref)),
  },
});
