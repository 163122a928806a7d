/** ChartAxisTitle: the words beside an axis. */

import { HostError } from "../wire/host-error";
import { hostType, property } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { boolean, text } from "../wire/shapes";
import { changeableChart, chartOf } from "./chart";
import type { AxisRef } from "./chart-axis";

function titleOf(ref: AxisRef): string {
  const { categoryTitle, valueTitle } = chartOf(ref).axes;
  return ref.axis === "category" ? categoryTitle : valueTitle;
}

function setTitle(ref: AxisRef, title: string): void {
  const chart = changeableChart(ref);
  chart.axes = { ...chart.axes, ...(ref.axis === "category" ? { categoryTitle: title } : { valueTitle: title }) };
}

export const chartAxisTitleType: HostType<AxisRef> = hostType<AxisRef>("ChartAxisTitle", {
  properties: {
    Text: property(titleOf, text, setTitle),
    Visible: property(
      (ref) => titleOf(ref) !== "",
      boolean,
      (ref, visible) => {
        if (visible && titleOf(ref) === "")
          throw new HostError("NotImplemented", "The stand-in shows a title that has words.");
        if (!visible) setTitle(ref, "");
      },
    ),
  },
});
