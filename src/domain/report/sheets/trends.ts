/** A line chart for each measure with three points or more, in words, with its numbers beside it. */

import type { Review } from "../../review-schema";
import {
  CHART_WORDS,
  headingLine,
  layOut,
  number,
  sectionLine,
  text,
  topLines,
  wordsOfChart,
  type Line,
} from "../blocks";
import { printFigure } from "../figure-roles";
import { trendsOf, type Trend, type TrendPoint } from "../measure-trends";
import { asAtLine, filled, pageStarts, paper, reportTitle, type Run } from "../page";
import type { ChartModel } from "../sheet-model";
import { listOf, plural } from "../words";
import type { SheetEntry } from "./sheet";

const COLUMNS = [{ width: 20 }, { width: 11 }, { width: 11 }, { width: 4 }, { width: 60, share: 1 }] as const;
/** Column of the chart, from 1: beside the table, with a little room between. */
const CHART_COLUMN = COLUMNS.length;
/** Rows of a line of text each that a chart needs, its table's headings among them: three charts stand on a page. */
const CHART_ROWS = 8;

export const trends: SheetEntry = {
  id: "trends",
  name: "Trends",
  kind: "pack",
  about: "A line chart of each measure with three points or more, its numbers beside it.",
  offered: (review) => trendsOf(review).length > 0,
  build: (review, options) => {
    const widths = filled(COLUMNS);
    const found = trendsOf(review);
    const top = topLines(`Trends – ${reportTitle(review, options)}`, summaryOf(review, found), [
      `${asAtLine(review)}. Each chart has its own scale; the numbers are beside it.`,
    ]);
    const { lines, charts, runs } = layTrends(found, top.length, widths);
    const { block, heights } = layOut([...top, ...lines], widths);
    const [first = [], ...others] = runs;
    const kept: Run[] = [[{ from: 1, rows: top.length + (first[0]?.rows ?? 0) }], ...others];
    return {
      widths,
      heights,
      blocks: [block],
      tables: [],
      charts,
      frozenRows: 0,
      print: paper(review, options, { breaksBefore: pageStarts(kept, heights, widths, null) }),
    };
  },
};

function summaryOf({ measures }: Review, found: readonly Trend[]): string {
  const names = new Set(measures.map(({ sheet, name }) => `${sheet}!${name.toLowerCase()}`)).size;
  return `${found.length} of ${plural(names, "measure")} ${found.length === 1 ? "has" : "have"} three figures or more.`;
}

interface LaidTrends {
  readonly lines: readonly Line[];
  readonly charts: readonly ChartModel[];
  /** Each with its heading, words, numbers and chart stays on one page. */
  readonly runs: readonly Run[];
}

/** The trends below the `above` first rows of a sheet. */
function layTrends(trends: readonly Trend[], above: number, widths: readonly number[]): LaidTrends {
  const lines: Line[] = [];
  const charts: ChartModel[] = [];
  const runs: Run[] = [];
  for (const trend of trends) {
    const from = above + lines.length + 1;
    const said = wordsOf(trend);
    const words = wordsOfChart(said, widths, 0);
    const headingRow = from + 1 + words.length;
    const rows = Math.max(CHART_ROWS, trend.points.length + 1);
    const columns = trend.against === null ? 2 : 3;
    const numbers = trend.points.map((point) => numbersOf(point, trend));
    const room = Array.from({ length: rows - 1 - numbers.length }, (): Line => ({ cells: [] }));
    lines.push(sectionLine(`Trend: ${trend.name}`), ...words, headingsOf(trend), ...numbers, ...room);
    charts.push({
      kind: "line",
      title: trend.name,
      altText: said,
      data: { top: headingRow, left: 1, bottom: headingRow + numbers.length, right: columns },
      place: { top: headingRow, left: CHART_COLUMN, bottom: headingRow + rows - 1, right: widths.length },
      series: trend.against === null ? ["chart.actual"] : ["chart.actual", "chart.against"],
      line: lineOf(trend),
    });
    runs.push([{ from, rows: 1 + words.length + rows }]);
  }
  return { lines, charts, runs };
}

/** Room above and below the lines for the labels, in parts of the height that the lines take. */
const AROUND = 0.35;
/** More where labels stand under the lines: the axis has its own words there. */
const UNDER = 0.7;

/** Labels stand away from what the line is held against; the axis runs from a little below the figures to a little above. */
function lineOf({ points, figures }: Trend): NonNullable<ChartModel["line"]> {
  const all = points.flatMap(({ actual, against }) => (against === null ? [actual] : [actual, against]));
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const height = most - least || Math.abs(most) || 1;
  const below = points.filter(({ actual, against }) => against !== null && actual < against).length * 2 > points.length;
  const tidy = (value: number): number => Number(value.toPrecision(3));
  return {
    figures,
    labels: below ? "below" : "above",
    from: tidy(least - height * (below ? UNDER : AROUND)),
    to: tidy(most + height * AROUND),
  };
}

function headingsOf({ against }: Trend): Line {
  return headingLine([
    { heading: "Period" },
    { heading: "Actual", numeric: true },
    ...(against === null ? [] : [{ heading: against, numeric: true }]),
  ]);
}

function numbersOf(point: TrendPoint, { against, figures }: Trend): Line {
  const held = against === null || point.against === null ? [] : [number(point.against, figures)];
  return { cells: [text(point.when, "body.strong"), number(point.actual, figures), ...held] };
}

/** "What the chart shows. 13 at the baseline, 16 last time and 17 in Sep 2024, against a target of 19; higher is better." */
function wordsOf({ points, against, polarity, figures }: Trend): string {
  const print = (value: number): string => printFigure(value, figures);
  const told = listOf(points.map(({ when, actual }) => `${print(actual)} ${whenSaid(when)}`));
  const goals = [...new Set(points.map((point) => point.against))].filter((value) => value !== null);
  const [only] = goals;
  const held =
    against === null || only === undefined
      ? ""
      : goals.length === 1
        ? `, against ${against === "Target" ? "a target of" : "an expected"} ${print(only)}`
        : `, against ${listOf(points.map((point) => print(point.against ?? 0)))} ${against === "Target" ? "wanted" : "expected"}`;
  const side = polarity === null ? "" : `; ${polarity} is better`;
  return `${CHART_WORDS} ${told}${held}${side}.`;
}

function whenSaid(when: string): string {
  if (when === "Baseline") return "at the baseline";
  if (when === "Last time" || when === "Now") return when.toLowerCase();
  return `in ${when}`;
}
