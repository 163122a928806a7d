/** Counts by theme and by recommendation with one headline each and the rule it follows, and a chart of the themes. */

import { columnLetter } from "../../grid";
import type { Group, Review, ReviewRow } from "../../review-schema";
import { formula, headingLine, layOut, sectionLine, text, topLines, type Line } from "../blocks";
import { countColumns, groupCount, rowsOfGroup, type CountColumn } from "../count-table";
import { nothingRated } from "../facts";
import { asAtLine, filled, paper, reportTitle } from "../page";
import type { ReportOptions } from "../report-options";
import type { ChartModel } from "../sheet-model";
import { plural } from "../words";
import { wordingOf } from "../wording";
import type { SheetEntry } from "./sheet";

/** Rows that the chart stands on, a line of text high each. */
const CHART_ROWS = 16;
const MOST_BARS = 15;

export const byTheme: SheetEntry = {
  id: "by-theme",
  name: "By theme",
  kind: "pack",
  about: "Counts by theme and recommendation, a headline for each with its rule, and a chart.",
  offered: ({ rows, rollup }) => rows.length === 0 || rollup.byTheme.length + rollup.byRecommendation.length > 0,
  build: (review, options) => {
    const columns = countColumns(review, options);
    const rated = !nothingRated(review);
    const widths = filled([
      { width: 30, share: 3 },
      ...columns.map(() => ({ width: 11 })),
      { width: 9 },
      ...(rated ? [{ width: 30, share: 2 }] : []),
    ]);
    const { byTheme: themes, byRecommendation: recommendations } = review.rollup;
    const top = topLines(`By theme – ${reportTitle(review, options)}`, summaryOf(review), [`${asAtLine(review)}.`]);
    const themeTable = tableOf("Theme", themes, "theme", top.length + 1, review, options, columns);
    const charted = themes.length > 1 && themes.length <= MOST_BARS;
    const chartTop = top.length + themeTable.length + 1;
    const chartLines: Line[] = charted ? Array.from({ length: CHART_ROWS }, () => ({ cells: [] })) : [];
    const after = top.length + themeTable.length + chartLines.length;
    const recommendationTable = tableOf(
      "Recommendation",
      recommendations,
      "recommendation",
      after + 1,
      review,
      options,
      columns,
    );
    const { block, heights } = layOut([...top, ...themeTable, ...chartLines, ...recommendationTable], widths);
    return {
      widths,
      heights,
      blocks: [block],
      tables: [],
      charts: charted ? [chartOf(themes, columns, top.length + 2, chartTop, widths.length, rated)] : [],
      frozenRows: 0,
      print: paper(review, options, { breaksBefore: charted && recommendations.length > 0 ? [after + 1] : [] }),
    };
  },
};

function summaryOf(review: Review): string {
  if (review.rows.length === 0) return "No action rows were found in the plan.";
  const { themes, recommendations } = review.counts;
  if (themes === 0 && recommendations === 0) return "The plan names no theme and no recommendation.";
  return `${plural(review.rows.length, "action line")} by ${plural(themes, "theme")} and ${plural(recommendations, "recommendation")}.`;
}

/** A section line, a heading line and a line for each group; nothing where there are no groups. */
function tableOf(
  heading: string,
  groups: readonly Group[],
  by: "theme" | "recommendation",
  firstRow: number,
  review: Review,
  options: ReportOptions,
  columns: readonly CountColumn[],
): Line[] {
  if (groups.length === 0) return [];
  const { role } = wordingOf(review, options);
  const anyRated = !nothingRated(review);
  const lastCount = columnLetter(columns.length + 1);
  return [
    sectionLine(`By ${heading.toLowerCase()}`),
    headingLine([
      { heading },
      ...columns.map(({ word }) => ({ heading: word, numeric: true })),
      { heading: "Total", numeric: true },
      ...(anyRated ? [{ heading: "Headline" }] : []),
    ]),
    ...groups.map((group, index): Line => {
      const row = firstRow + 2 + index;
      const rows = rowsOfGroup(review, group, (each) => each[by]);
      return {
        cells: [
          text(nameOf(group, rows, by), "body.strong"),
          ...columns.map((column) => groupCount(review, options, column, rows, by, { row, column: 1 })),
          formula(rows.length, `=SUM(B${row}:${lastCount}${row})`, "number.strong"),
          ...(anyRated ? [text(group.headline, role(group.headlineRating))] : []),
        ],
      };
    }),
  ];
}

/** A theme by its name alone, which the formulas beside it look for. */
function nameOf(group: Group, rows: readonly ReviewRow[], by: "theme" | "recommendation"): string {
  return rows[0]?.[by] ?? group.name;
}

function chartOf(
  themes: readonly Group[],
  columns: readonly CountColumn[],
  headingRow: number,
  top: number,
  width: number,
  rated: boolean,
): ChartModel {
  return {
    kind: "stacked bar",
    title: rated ? "Actions by theme and rating" : "Actions by theme and date position",
    altText: `Stacked bar chart: ${themes.length} themes, for each the number of actions ${
      rated ? "of each rating" : "in each date position"
    }. The numbers are in the table above.`,
    data: { top: headingRow, left: 1, bottom: headingRow + themes.length, right: columns.length + 1 },
    place: { top, left: 1, bottom: top + CHART_ROWS - 1, right: width },
    series: columns.map(({ bar }) => bar),
  };
}
