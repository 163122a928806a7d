/** ChartAxes: the axis of categories and the axis of values. */

import { child, hostType } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import type { ChartRef } from "./chart";
import { chartAxisType } from "./chart-axis";

export const chartAxesType: HostType<ChartRef> = hostType<ChartRef>("ChartAxes", {
  children: {
    CategoryAxis: child("ChartAxis", (ref) => chartAxisType.of({ ...ref, axis: "category" })),
    ValueAxis: child("ChartAxis", (ref) => chartAxisType.of({ ...ref, axis: "value" })),
  },
});
