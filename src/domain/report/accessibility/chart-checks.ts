/** Points about charts: a title, the same in words, and their numbers on the sheet. */

import type { ChartModel, SheetModel } from "../sheet-model";
import { text } from "../blocks";
import {
  cellAt,
  EVERY_KIND,
  faultAt,
  isBlank,
  onEachSheet,
  span,
  wordsOf,
  type AccessCheck,
  type AccessFault,
} from "./check";
import { GOOD, withCells, withChart } from "./example-pack";

const hasChart = ({ charts }: SheetModel): boolean => charts.length > 0;

/** A check asked of each chart. */
function onEachChart(faultsOf: (sheet: SheetModel, chart: ChartModel) => readonly string[]): AccessCheck["check"] {
  return onEachSheet((sheet) =>
    sheet.charts.flatMap((chart): AccessFault[] =>
      faultsOf(sheet, chart).map((said) => faultAt(sheet, { row: chart.place.top, column: chart.place.left }, said)),
    ),
  );
}

/** The words that stand on the sheet above a chart, as one text. */
function wordsAbove(sheet: SheetModel, { place }: ChartModel): string {
  return span(1, place.top)
    .flatMap((row) => span(1, sheet.widths.length).map((column) => wordsOf(cellAt(sheet, row, column)?.content)))
    .filter((words) => words !== "")
    .join(" ");
}

function isNumber(sheet: SheetModel, row: number, column: number): boolean {
  const content = cellAt(sheet, row, column)?.content;
  return content?.kind === "number" || (content?.kind === "formula" && typeof content.value === "number");
}

export const CHART_CHECKS: readonly AccessCheck[] = [
  {
    id: "charts-titled",
    title: "Every chart has a title and alternative text",
    why: "The text is read out in the picture's place.",
    appliesTo: EVERY_KIND,
    has: hasChart,
    check: onEachChart((_sheet, { title, altText }) => [
      ...(title.trim() === "" ? ["The chart here has no title."] : []),
      ...(altText.trim() === "" ? ["The chart here has no alternative text."] : []),
    ]),
    examples: { pass: [GOOD], fail: [withChart({ title: "" }), withChart({ altText: " " })] },
  },
  {
    id: "charts-in-words",
    title: "What a chart shows stands in words above it",
    why: "Excel lets no add-in give a chart alternative text, so everybody gets the words.",
    appliesTo: EVERY_KIND,
    has: hasChart,
    check: onEachChart((sheet, chart) =>
      chart.altText.trim() === "" || wordsAbove(sheet, chart).includes(chart.altText.trim())
        ? []
        : ["What the chart here shows does not stand above it in words."],
    ),
    examples: {
      pass: [GOOD],
      fail: [withCells("Front sheet", { A7: text("Red and green.", "note") }), withChart({ altText: "Red 7." })],
    },
  },
  {
    id: "charts-with-numbers",
    title: "The numbers of a chart stand on its sheet, under headings",
    why: "Whoever cannot tell bars apart reads the table.",
    appliesTo: EVERY_KIND,
    has: hasChart,
    check: onEachChart((sheet, { data }) => {
      const { top, left, bottom, right } = data;
      const heads = [
        ...span(left + 1, right).map((column) => [top, column]),
        ...span(top + 1, bottom).map((row) => [row, left]),
      ];
      const bare = heads.some(([row = 0, column = 0]) => isBlank(cellAt(sheet, row, column)?.content));
      const counted = span(top + 1, bottom).some((row) => span(left + 1, right).some((c) => isNumber(sheet, row, c)));
      return [
        ...(bare ? ["The chart here draws from a row or column without a heading."] : []),
        ...(counted ? [] : ["The numbers of the chart here are not on the sheet."]),
      ];
    }),
    examples: {
      pass: [GOOD],
      fail: [
        withChart({ data: { top: 20, left: 1, bottom: 22, right: 2 } }),
        withCells("Front sheet", { B4: text("", "heading.number") }),
      ],
    },
  },
];
