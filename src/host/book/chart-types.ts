/** Office.js chart types and the file's elements for them. */

export interface ChartShape {
  readonly element: "barChart" | "lineChart" | "pieChart" | "doughnutChart" | "areaChart";
  readonly direction?: "bar" | "col";
  readonly grouping?: "clustered" | "stacked" | "percentStacked" | "standard";
  readonly marker?: boolean;
}

export const chartShapes: Readonly<Record<string, ChartShape>> = {
  BarClustered: { element: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { element: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { element: "barChart", direction: "bar", grouping: "percentStacked" },
  ColumnClustered: { element: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { element: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { element: "barChart", direction: "col", grouping: "percentStacked" },
  Line: { element: "lineChart", grouping: "standard", marker: false },
  LineMarkers: { element: "lineChart", grouping: "standard", marker: true },
  LineStacked: { element: "lineChart", grouping: "stacked", marker: false },
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
};
