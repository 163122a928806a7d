/** ChartGridlines: the lines behind a chart's bars. */

import { HostError } from "../wire/host-error";
import { hostType, property } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { boolean } from "../wire/shapes";
import { changeableChart, chartOf } from "./chart";
import type { AxisRef } from "./chart-axis";

export const chartGridlinesType: HostType<AxisRef> = hostType<AxisRef>("ChartGridlines", {
  properties: {
    Visible: property(
      (ref) => ref.axis === "value" && chartOf(ref).axes.gridlines,
      boolean,
      (ref, gridlines) => {
        if (ref.axis !== "value")
          throw new HostError("NotImplemented", "The stand-in draws the lines of the value axis only.");
        const chart = changeableChart(ref);
        chart.axes = { ...chart.axes, gridlines };
      },
    ),
  },
});
