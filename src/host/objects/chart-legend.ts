/** ChartLegend: the key to a chart's series. */

import { hostType, property } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { boolean, oneOf } from "../wire/shapes";
import { changeableChart, chartOf } from "./chart";
import type { ChartRef } from "./chart";

export const chartLegendType: HostType<ChartRef> = hostType<ChartRef>("ChartLegend", {
  properties: {
    Visible: property(
      (ref) => chartOf(ref).legend.visible,
      boolean,
      (ref, visible) => {
        const chart = changeableChart(ref);
        chart.legend = { ...chart.legend, visible };
      },
    ),
    Position: property(
      (ref) => chartOf(ref).legend.position,
      oneOf("Top", "Bottom", "Left", "Right", "Corner"),
      (ref, position) => {
        const chart = changeableChart(ref);
        chart.legend = { ...chart.legend, position };
      },
    ),
  },
});
