/** ChartSeriesFormat: how a series looks. */

import { child, hostType } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { chartFillType } from "./chart-fill";
import { chartLineFormatType } from "./chart-line-format";
import type { SeriesRef } from "./chart-series";

export const chartSeriesFormatType: HostType<SeriesRef> = hostType<SeriesRef>("ChartSeriesFormat", {
  children: {
    Fill: child("ChartFill", (ref) => chartFillType.of(ref)),
    Line: child("ChartLineFormat", (ref) => chartLineFormatType.of(ref)),
  },
});
