/** ChartAxis: one axis of a chart. */

import { HostError } from "../wire/host-error";
import { child, hostType, property, readOnly } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { boolean, number, text } from "../wire/shapes";
import { changeableChart, chartOf } from "./chart";
import type { ChartRef } from "./chart";
import { chartAxisTitleType } from "./chart-axis-title";
import { chartGridlinesType } from "./chart-gridlines";

export interface AxisRef extends ChartRef {
  readonly axis: "category" | "value";
}

/** Where the axis of values begins or ends; "" where Excel decides. */
const endOf = (end: "minimum" | "maximum") =>
  property<AxisRef, number>(
    (ref) => (ref.axis === "value" ? (chartOf(ref).axes[end] ?? "") : ""),
    number,
    (ref, value) => {
      if (ref.axis !== "value") throw new HostError("NotImplemented", "The stand-in sets the ends of the value axis.");
      const chart = changeableChart(ref);
      chart.axes = { ...chart.axes, [end]: value };
    },
  );

export const chartAxisType: HostType<AxisRef> = hostType<AxisRef>("ChartAxis", {
  properties: {
    Type: readOnly(({ axis }) => (axis === "category" ? "Category" : "Value")),
    ReversePlotOrder: property(
      (ref) => ref.axis === "category" && chartOf(ref).axes.reversed,
      boolean,
      (ref, reversed) => {
        if (ref.axis !== "category")
          throw new HostError("NotImplemented", "The stand-in turns the axis of categories only.");
        const chart = changeableChart(ref);
        chart.axes = { ...chart.axes, reversed };
      },
    ),
    Visible: property(
      (ref) => ref.axis === "category" || chartOf(ref).axes.valueVisible,
      boolean,
      (ref, valueVisible) => {
        if (ref.axis !== "value") throw new HostError("NotImplemented", "The stand-in hides the axis of values only.");
        const chart = changeableChart(ref);
        chart.axes = { ...chart.axes, valueVisible };
      },
    ),
    Minimum: endOf("minimum"),
    Maximum: endOf("maximum"),
    NumberFormat: property(
      (ref) => (ref.axis === "value" ? chartOf(ref).axes.valueFormat || "General" : "General"),
      text,
      (ref, valueFormat) => {
        if (ref.axis !== "value")
          throw new HostError("NotImplemented", "The stand-in formats the numbers of the value axis.");
        const chart = changeableChart(ref);
        chart.axes = { ...chart.axes, valueFormat };
      },
    ),
  },
  children: {
    MajorGridlines: child("ChartGridlines", (ref) => chartGridlinesType.of(ref)),
    Title: child("ChartAxisTitle", (ref) => chartAxisTitleType.of(ref)),
  },
});
