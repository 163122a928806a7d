/** ChartSeriesFormat: how a series looks. */

import { child, hostType } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { chartFillType } from "./chart-fill";
import type { SeriesRef } from "./chart-series";

export const chartSeriesFormatType: HostType<SeriesRef> = hostType<SeriesRef>("ChartSeriesFormat", {
  children: { Fill: child("ChartFill", (ref) => chartFillType.of(ref)) },
});
