/** Counts by theme and by recommendation with one headline each and the rule it follows, and a chart of the themes. */

import { columnLetter } from "../../grid";
import type { Group, Review, ReviewRow } from "../../review-schema";
import {
  CHART_WORDS,
  formula,
  headingLine,
  layOut,
  sectionLine,
  text,
  topLines,
  wordsOfChart,
  type Line,
} from "../blocks";
import {
  countColumns,
  findsExactly,
  groupCount,
  groupedRecommendation,
  rowsOfGroup,
  type CountColumn,
} from "../count-table";
import { hasPlan, nothingRated, sharedRef } from "../facts";
import { asAtLine, filled, pageStarts, paper, reportTitle, singleRows, tableRun, type Run } from "../page";
import type { ReportOptions } from "../report-options";
import type { ChartModel } from "../sheet-model";
import { capitalised, listOf, plural } from "../words";
import { wordingOf } from "../wording";
import type { SheetEntry } from "./sheet";

/** Rows of a line of text each that the chart stands on: two for each bar, and room for title and key. */
const CHART_ROWS_FOR_A_BAR = 2;
const CHART_ROWS_BESIDE = 6;
const MOST_BARS = 12;
/** Themes that the chart's text spells out. */
const MOST_SPELT = 6;

export const byTheme: SheetEntry = {
  id: "by-theme",
  name: "By theme",
  kind: "pack",
  about: "Counts by theme and recommendation, a headline for each with its rule, and a chart.",
  offered: (review) =>
    review.rows.length === 0
      ? hasPlan(review)
      : review.rollup.byTheme.length + review.rollup.byRecommendation.length > 0,
  build: (review, options) => {
    const columns = countColumns(review, options);
    const rated = !nothingRated(review);
    const widths = filled([
      { width: 34, share: 3 },
      ...columns.map(() => ({ width: 11 })),
      { width: 9 },
      ...(rated ? [{ width: 30, share: 2 }] : []),
    ]);
    const { byTheme: themes, byRecommendation: recommendations } = review.rollup;
    const top = topLines(`By theme – ${reportTitle(review, options)}`, summaryOf(review), [`${asAtLine(review)}.`]);
    const themeTable = tableOf("Theme", groupsOf(review, themes, "theme"), top.length + 1, review, options, columns);
    const charted = themes.length > 1 && themes.length <= MOST_BARS;
    const chartText = chartWords(review, themes, columns);
    const wordLines = charted ? wordsOfChart(chartText, widths, 0) : [];
    const chartTop = top.length + themeTable.length + wordLines.length + 1;
    const chartLines: Line[] = charted
      ? [...wordLines, ...Array.from({ length: chartRows(themes) }, () => ({ cells: [] }))]
      : [];
    const after = top.length + themeTable.length + chartLines.length;
    const table = tableOf(
      "Recommendation",
      groupsOf(review, recommendations, "recommendation"),
      after + 1,
      review,
      options,
      columns,
    );
    // The last table's headings are repeated on the pages that it runs on to.
    const headingRow = table.length > 0 ? after + 2 : themeTable.length > 0 && !charted ? top.length + 2 : null;
    const { block, heights } = layOut([...top, ...themeTable, ...chartLines, ...table], widths);
    const runs: Run[] = [
      [{ from: 1, rows: top.length + Math.min(3, themeTable.length) }],
      ...singleRows(top.length + 4, top.length + themeTable.length),
      ...(charted ? [[{ from: top.length + themeTable.length + 1, rows: chartLines.length }]] : []),
      tableRun(after + 1, table.length),
    ];
    return {
      widths,
      heights,
      blocks: [block],
      tables: [],
      charts: charted ? [chartOf(themes, columns, chartText, top.length + 2, chartTop, widths.length, rated)] : [],
      frozenRows: 0,
      print: paper(review, options, {
        breaksBefore: pageStarts(runs, heights, widths, headingRow),
        ...(headingRow === null ? {} : { titleRows: [headingRow, headingRow] as const }),
      }),
    };
  },
};

function summaryOf(review: Review): string {
  if (review.rows.length === 0) return "No action rows were found in the plan.";
  const { themes, recommendations } = review.counts;
  const parts = [
    themes > 0 ? plural(themes, "theme") : "",
    recommendations > 0 ? plural(recommendations, "recommendation") : "",
  ].filter((part) => part !== "");
  if (parts.length === 0) return "The plan names no theme and no recommendation.";
  return `${plural(review.rows.length, "action line")} by ${listOf(parts)}.`;
}

interface CountedGroup {
  readonly group: Group;
  readonly rows: readonly ReviewRow[];
  readonly by: "theme" | "recommendation";
}

function groupsOf(review: Review, groups: readonly Group[], by: "theme" | "recommendation"): CountedGroup[] {
  const nameOf = by === "theme" ? ({ theme }: ReviewRow) => theme : groupedRecommendation;
  return groups.map((group) => ({ group, rows: rowsOfGroup(review, group, nameOf), by }));
}

/** A section line, a heading line and a line for each group; nothing where there are no groups. */
function tableOf(
  heading: string,
  groups: readonly CountedGroup[],
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
      ...(anyRated ? [{ heading: "Headline and its rule" }] : []),
    ]),
    ...groups.map(({ group, rows, by }, index): Line => {
      const row = firstRow + 2 + index;
      const name = nameOf(review, group, rows, by);
      const found = findsExactly(review, rows, by === "theme" ? ["theme"] : ["ref", "recommendation"]);
      return {
        cells: [
          text(name, by === "theme" ? "body.strong" : "body"),
          ...columns.map((column) => groupCount(review, options, column, rows, found, { row, column: 1, text: name })),
          formula(rows.length, `=SUM(B${row}:${lastCount}${row})`, "number.strong"),
          ...(anyRated ? [text(group.headline, role(group.headlineRating))] : []),
        ],
      };
    }),
  ];
}

/** A theme by its name alone, which the formulas beside it look for; a recommendation with the plan's number for it. */
function nameOf(review: Review, group: Group, rows: readonly ReviewRow[], by: "theme" | "recommendation"): string {
  if (by === "theme") return rows[0]?.theme ?? group.name;
  const number = sharedRef(rows, review);
  const words = rows.length === 1 ? (rows[0]?.recommendation ?? group.name) : group.name;
  return number === null || rows[0]?.recommendation === null ? words : `${number}. ${words}`;
}

const chartRows = (themes: readonly Group[]): number => themes.length * CHART_ROWS_FOR_A_BAR + CHART_ROWS_BESIDE;

/** What the chart shows, in words: "Access: 2 blue, 1 red. Workforce: …". */
function chartWords(review: Review, themes: readonly Group[], columns: readonly CountColumn[]): string {
  const spelt = groupsOf(review, themes.slice(0, MOST_SPELT), "theme").map(({ group, rows, by }) => {
    const counts = columns.map((column) => ({
      word: column.word.toLowerCase(),
      count: rows.filter(column.holds).length,
    }));
    const some = counts.filter(({ count }) => count > 0).map(({ word, count }) => `${count} ${word}`);
    return `${capitalised(nameOf(review, group, rows, by))}: ${listOf(some)}.`;
  });
  const rest = themes.length - spelt.length;
  return [
    CHART_WORDS,
    ...spelt,
    rest > 0 ? `The other ${rest === 1 ? "theme is" : `${rest} themes are`} in the table above.` : "",
  ]
    .join(" ")
    .trim();
}

function chartOf(
  themes: readonly Group[],
  columns: readonly CountColumn[],
  altText: string,
  headingRow: number,
  top: number,
  width: number,
  rated: boolean,
): ChartModel {
  return {
    kind: "stacked bar",
    title: rated ? "Actions by theme and rating" : "Actions by theme and date position",
    altText,
    data: { top: headingRow, left: 1, bottom: headingRow + themes.length, right: columns.length + 1 },
    place: { top, left: 1, bottom: top + chartRows(themes) - 1, right: width },
    series: columns.map(({ bar }) => bar),
  };
}
