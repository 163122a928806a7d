/** The months in which much falls due at once, and what falls due in the next 30, 60 and 90 days in one table, whose headings every page repeats. */

import {
  addDays,
  addMonths,
  dateOf,
  daysInMonth,
  monthOf,
  MONTH_NAMES,
  printDay,
  yearOf,
  type Day,
} from "../../calendar";
import type { Review, ReviewRow } from "../../review-schema";
import { dataRange } from "../action-data-columns";
import {
  CHART_WORDS,
  dayCell,
  formula,
  headingLine,
  layOut,
  link,
  number,
  sectionLine,
  text,
  topLines,
  wordsOfChart,
  type Line,
} from "../blocks";
import {
  actionOf,
  dateNow,
  daysPast,
  hasPlan,
  isOpen,
  lateRows,
  lineNoun,
  nothingRated,
  refOf,
  targetOf,
} from "../facts";
import { asAtLine, DAY_WIDTH, filled, pageStarts, paper, reportTitle, tableRun, type Run } from "../page";
import type { ReportOptions } from "../report-options";
import type { ChartModel } from "../sheet-model";
import { listOf, plural } from "../words";
import { wordingOf } from "../wording";
import type { SheetEntry } from "./sheet";

const SPANS = [30, 60, 90] as const;
const MONTHS = 12;
/** A month holds a pile-up where a third of all open actions fall due in it, five or more. */
const PILE_SHARE = 1 / 3;
const PILE_LEAST = 5;
const COLUMNS = [
  { width: DAY_WIDTH },
  { width: 11 },
  { width: 14 },
  { width: 8 },
  { width: 30, share: 3 },
  { width: 18, share: 1 },
  { width: 20, share: 1 },
] as const;

export const dueNext: SheetEntry = {
  id: "due-next",
  name: "Due next",
  kind: "pack",
  about: "What falls due in 30, 60 and 90 days, and actions due by month.",
  offered: hasPlan,
  build: (review, options) => {
    const widths = filled(COLUMNS);
    const asAt = review.asAt as Day;
    const open = review.rows.filter(isOpen);
    const months = monthsFrom(asAt, open);
    const top = topLines(`Due next – ${reportTitle(review, options)}`, summaryOf(review, open, asAt), [
      `${asAtLine(review)}. Complete and closed actions are left out.`,
      ...pileUps(months, open, lineNoun(review)),
    ]);
    const anyAhead = months.some(({ rows }) => rows.length > 0);
    const words = anyAhead ? wordsOfChart(chartWords(months), widths, 0) : [];
    const byMonth = open.length === 0 ? [] : monthLines(review, options, months, words);
    const monthRow = top.length + 2 + words.length;
    const list = review.rows.length === 0 ? [] : listLines(review, options, open);
    const listFrom = top.length + byMonth.length + 1;
    const titleRow = list.length > 2 ? listFrom + 1 : null;
    const { block, heights } = layOut([...top, ...byMonth, ...list], widths);
    const runs: Run[] = [
      [{ from: 1, rows: top.length + byMonth.length }],
      list.length > 2 ? tableRun(listFrom, list.length) : [{ from: listFrom, rows: list.length }],
    ];
    const breaksBefore = pageStarts(runs, heights, widths, titleRow);
    return {
      widths,
      heights,
      blocks: [block],
      tables: [],
      charts: anyAhead ? [chartOf(months, monthRow, widths.length)] : [],
      frozenRows: 0,
      print: paper(review, options, {
        breaksBefore,
        ...(titleRow === null ? {} : { titleRows: [titleRow, titleRow] as const }),
      }),
    };
  },
};

function summaryOf(review: Review, open: readonly ReviewRow[], asAt: Day): string {
  if (review.rows.length === 0) return "No action rows were found in the plan.";
  if (open.length === 0) return "Every action is complete or closed.";
  const counts = SPANS.map((days) => dueWithin(open, asAt, -1, days).length);
  const late = lateRows(review).length;
  const past = late > 0 ? `${late} ${late === 1 ? "is past its date" : "are past their dates"}; ` : "";
  const next =
    counts[2] === 0
      ? "none falls due in the next 90 days"
      : `${counts[0]} ${counts[0] === 1 ? "falls" : "fall"} due in 30 days, ${counts[1]} in 60 and ${counts[2]} in 90`;
  return `Of ${plural(open.length, `open ${lineNoun(review)}`)}, ${past}${next}.`;
}

/** Open rows due after `from` days and within `to` days of the as-at day, soonest first. */
function dueWithin(open: readonly ReviewRow[], asAt: Day, from: number, to: number): ReviewRow[] {
  const [after, last] = [addDays(asAt, from), addDays(asAt, to)];
  return open
    .filter((row) => {
      const due = dateNow(row);
      return due !== null && due > after && due <= last;
    })
    .sort((a, b) => ((dateNow(a) ?? "") < (dateNow(b) ?? "") ? -1 : 1));
}

/** "30 days", "31 to 60 days". */
const spanWords = (index: number): string =>
  index === 0 ? `${SPANS[0]} days` : `${(SPANS[index - 1] ?? 0) + 1} to ${SPANS[index]} days`;

/** All that falls due in the longest of the spans, in one table, soonest first. */
function listLines(review: Review, options: ReportOptions, open: readonly ReviewRow[]): Line[] {
  const { rated, position, role } = wordingOf(review, options);
  const anyRated = !nothingRated(review);
  const due = SPANS.flatMap((to, index) =>
    dueWithin(open, review.asAt as Day, SPANS[index - 1] ?? -1, to).map((row) => ({ row, within: spanWords(index) })),
  );
  const heading = `In the next ${SPANS.at(-1)} days`;
  if (due.length === 0) return [sectionLine(heading), { cells: [text("Nothing falls due.", "message")] }];
  return [
    sectionLine(`${heading}: ${plural(due.length, lineNoun(review))}`),
    headingLine([
      { heading: "Date" },
      { heading: "Days", numeric: true },
      { heading: "Within" },
      { heading: "Ref" },
      { heading: "Action" },
      { heading: "Lead" },
      { heading: anyRated ? "Status" : "Date position" },
    ]),
    ...due.map(({ row, within }): Line => ({
      cells: [
        dayCell(dateNow(row) ?? (review.asAt as Day)),
        number(daysPast(review, row) ?? 0, "days"),
        text(within),
        link(refOf(row) ?? `Row ${row.row}`, targetOf(row)),
        text(actionOf(row)),
        text(row.lead ?? "None recorded"),
        anyRated ? text(rated(row.reported), role(row.reported.rating)) : text(position(row.position)),
      ],
    })),
  ];
}

interface Month {
  readonly start: Day;
  readonly end: Day;
  readonly rows: readonly ReviewRow[];
}

/** Twelve months from that of the as-at day. */
function monthsFrom(asAt: Day, open: readonly ReviewRow[]): Month[] {
  const first = addDays(asAt, 1 - dateOf(asAt));
  return Array.from({ length: MONTHS }, (_, index) => {
    const start = addMonths(first, index);
    const end = addDays(start, daysInMonth(yearOf(start), monthOf(start)) - 1);
    const rows = open.filter((row) => {
      const due = dateNow(row);
      return due !== null && due >= start && due <= end;
    });
    return { start, end, rows };
  });
}

const monthName = ({ start }: Month): string => `${MONTH_NAMES[monthOf(start) - 1]} ${yearOf(start)}`;
const dateFormula = (day: Day): string => `DATE(${yearOf(day)},${monthOf(day)},${dateOf(day)})`;

/** The section with the words of the chart and the table that the chart is drawn from; one sentence where no date lies ahead. */
function monthLines(review: Review, options: ReportOptions, months: readonly Month[], words: readonly Line[]): Line[] {
  const { name } = wordingOf(review, options);
  if (words.length === 0) {
    const from = months[0] ? monthName(months[0]) : "now";
    const none = `No open ${lineNoun(review)} has a date in the ${MONTHS} months from ${from}.`;
    return [sectionLine("Open actions due by month"), { cells: [text(none, "message")] }];
  }
  const [now, rating] = [dataRange(review, options, "now"), dataRange(review, options, "rating")];
  const openOnly = (["blue", "closed"] as const).map((each) => `,${rating},"<>${name(each)}"`).join("");
  return [
    sectionLine("Open actions due by month"),
    ...words,
    headingLine([{ heading: "Month" }, { heading: "Actions", numeric: true }]),
    ...months.map((month): Line => ({
      cells: [
        text(monthName(month), "body.strong"),
        formula(
          month.rows.length,
          `=COUNTIFS(${now},">="&${dateFormula(month.start)},${now},"<="&${dateFormula(month.end)}${openOnly})`,
        ),
      ],
    })),
  ];
}

function pileUps(months: readonly Month[], open: readonly ReviewRow[], noun: string): string[] {
  return months
    .filter(({ rows }) => rows.length >= PILE_LEAST && rows.length >= open.length * PILE_SHARE)
    .map((month) => {
      const days = new Set(month.rows.map(dateNow));
      const [only] = days;
      const when = days.size === 1 && only ? `all on ${printDay(only)}` : "in one month";
      return `Much falls due at once: ${plural(month.rows.length, noun)} in ${monthName(month)}, ${when}.`;
    });
}

/** "What the chart shows. Open actions due: 2 in September 2024, 30 in March 2025; none in the other 10 months to August 2025." */
function chartWords(months: readonly Month[]): string {
  const some = months.filter(({ rows }) => rows.length > 0);
  const none = months.length - some.length;
  const last = months.at(-1);
  const rest = none === 0 || !last ? "" : `; none in the other ${plural(none, "month")} to ${monthName(last)}`;
  return `${CHART_WORDS} Open actions due: ${listOf(some.map((month) => `${month.rows.length} in ${monthName(month)}`))}${rest}.`;
}

/** Beside its table. */
function chartOf(months: readonly Month[], headingRow: number, width: number): ChartModel {
  return {
    kind: "column",
    title: "Open actions due by month",
    altText: chartWords(months),
    data: { top: headingRow, left: 1, bottom: headingRow + months.length, right: 2 },
    place: { top: headingRow, left: 3, bottom: headingRow + months.length, right: width },
    series: ["chart.blue"],
  };
}
