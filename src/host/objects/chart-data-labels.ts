/** ChartDataLabels: the numbers written on a chart. */

import { child, hostType, property } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { LABEL_PLACES } from "../book/chart-xml";
import { boolean, colour, oneOf, text } from "../wire/shapes";
import { hexOf } from "./cells/colours";
import { changeableChart, chartOf } from "./chart";
import type { ChartRef } from "./chart";
import { seriesColour, setSeriesColour } from "./chart-fill";

export interface LabelsRef extends ChartRef {
  /** The series whose labels they are; null for those of the whole chart. */
  readonly series: number | null;
}

const seriesOf = (ref: LabelsRef): number[] =>
  ref.series === null ? chartOf(ref).seriesColours.map((_, at) => at) : [ref.series];

export const chartFontType: HostType<LabelsRef> = hostType<LabelsRef>("ChartFont", {
  properties: {
    Color: property(
      (ref) => seriesColour({ ...ref, at: ref.series ?? 0 }, "labelColours"),
      colour,
      (ref, value) => {
        for (const at of seriesOf(ref)) setSeriesColour({ ...ref, at }, hexOf(value), "labelColours");
      },
    ),
  },
});

export const chartDataLabelFormatType: HostType<LabelsRef> = hostType<LabelsRef>("ChartDataLabelFormat", {
  children: { Font: child("ChartFont", (ref) => chartFontType.of(ref)) },
});

/** The book labels all series of a chart in one number format. */
export const chartDataLabelsType: HostType<LabelsRef> = hostType<LabelsRef>("ChartDataLabels", {
  properties: {
    ShowValue: property(
      (ref) => (ref.series === null ? chartOf(ref).dataLabels : (chartOf(ref).seriesLabels[ref.series] ?? false)),
      boolean,
      (ref, shown) => {
        const chart = changeableChart(ref);
        if (ref.series === null) chart.dataLabels = shown;
        else chart.seriesLabels = chart.seriesLabels.map((labelled, at) => (at === ref.series ? shown : labelled));
      },
    ),
    Position: property(
      (ref) => chartOf(ref).labelPlaces[ref.series ?? 0] || null,
      oneOf(...Object.keys(LABEL_PLACES)),
      (ref, place) => {
        const chart = changeableChart(ref);
        chart.labelPlaces = chart.labelPlaces.map((now, at) => (seriesOf(ref).includes(at) ? place : now));
      },
    ),
    NumberFormat: property(
      (ref) => chartOf(ref).labelFormat || "General",
      text,
      (ref, format) => {
        changeableChart(ref).labelFormat = format;
      },
    ),
  },
  children: { Format: child("ChartDataLabelFormat", (ref) => chartDataLabelFormatType.of(ref)) },
});
