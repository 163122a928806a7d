/** ChartDataLabels: the numbers written on a chart. */

import { hostType, property } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { boolean } from "../wire/shapes";
import { changeableChart, chartOf } from "./chart";
import type { ChartRef } from "./chart";

export const chartDataLabelsType: HostType<ChartRef> = hostType<ChartRef>("ChartDataLabels", {
  properties: {
    ShowValue: property(
      (ref) => chartOf(ref).dataLabels,
      boolean,
      (ref, shown) => {
        changeableChart(ref).dataLabels = shown;
      },
    ),
  },
});
