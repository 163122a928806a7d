/** ChartTitle: the words over a chart. */

import { hostType, property } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { boolean, text } from "../wire/shapes";
import { HostError } from "../wire/host-error";
import { changeableChart, chartOf } from "./chart";
import type { ChartRef } from "./chart";

export const chartTitleType: HostType<ChartRef> = hostType<ChartRef>("ChartTitle", {
  properties: {
    Text: property(
      (ref) => chartOf(ref).title,
      text,
      (ref, title) => {
        changeableChart(ref).title = title;
      },
    ),
    Visible: property(
      (ref) => chartOf(ref).title !== "",
      boolean,
      (ref, visible) => {
        const chart = changeableChart(ref);
        if (visible && chart.title === "")
          throw new HostError("NotImplemented", "The stand-in shows a title that has words.");
        if (!visible) chart.title = "";
      },
    ),
  },
});
