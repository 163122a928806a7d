/** What falls due in the next 30, 60 and 90 days, and the months in which much falls due at once. */

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
import { dayCell, formula, headingLine, layOut, link, number, sectionLine, text, topLines, type Line } from "../blocks";
import { dateNow, daysPast, isOpen, lineNoun, nothingRated, refOf } from "../facts";
import { asAtLine, filled, paper, reportTitle } from "../page";
import type { ReportOptions } from "../report-options";
import type { ChartModel } from "../sheet-model";
import { plural } from "../words";
import { wordingOf } from "../wording";
import { targetOf } from "./exceptions";
import type { SheetEntry } from "./sheet";

const SPANS = [30, 60, 90] as const;
const MONTHS = 12;
const CHART_ROWS = 15;
/** A month holds a pile-up where a third of all open actions fall due in it, five or more. */
const PILE_SHARE = 1 / 3;
const PILE_LEAST = 5;
const COLUMNS = [
  { width: 22 },
  { width: 12 },
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
  build: (review, options) => {
    const widths = filled(COLUMNS);
    const asAt = review.asAt as Day;
    const open = review.rows.filter(isOpen);
    const months = monthsFrom(asAt, open);
    const top = topLines(`Due next – ${reportTitle(review, options)}`, summaryOf(review, open, asAt), [
      `${asAtLine(review)}. Complete and closed actions are left out.`,
      ...pileUps(months, open, lineNoun(review)),
    ]);
    const spans = SPANS.flatMap((days, index) => spanLines(review, options, open, SPANS[index - 1] ?? -1, days));
    const first = top.length + spans.length + 1;
    const monthTable = open.length === 0 ? [] : monthLines(review, options, months);
    const chartTop = first + monthTable.length;
    const chartLines: Line[] = monthTable.length === 0 ? [] : Array.from({ length: CHART_ROWS }, () => ({ cells: [] }));
    const { block, heights } = layOut([...top, ...spans, ...monthTable, ...chartLines], widths);
    return {
      widths,
      heights,
      blocks: [block],
      tables: [],
      charts: monthTable.length === 0 ? [] : [chartOf(months, first + 1, chartTop, widths.length)],
      frozenRows: 0,
      print: paper(review, options, { breaksBefore: monthTable.length > 0 && spans.length > 0 ? [first] : [] }),
    };
  },
};

function summaryOf(review: Review, open: readonly ReviewRow[], asAt: Day): string {
  if (review.rows.length === 0) return "No action rows were found in the plan.";
  if (open.length === 0) return "Every action is complete or closed.";
  const counts = SPANS.map((days) => `${dueWithin(open, asAt, -1, days).length} in ${days} days`);
  return `Of ${plural(open.length, `open ${lineNoun(review)}`)}, due: ${counts.join(", ")}.`;
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

function spanLines(
  review: Review,
  options: ReportOptions,
  open: readonly ReviewRow[],
  from: number,
  to: number,
): Line[] {
  const rows = dueWithin(open, review.asAt as Day, from, to);
  const { rated, position, role } = wordingOf(review, options);
  const anyRated = !nothingRated(review);
  const heading = from < 0 ? `In the next ${to} days` : `In ${from + 1} to ${to} days`;
  if (rows.length === 0) return [sectionLine(heading), { cells: [text("Nothing falls due.", "message")] }];
  return [
    sectionLine(`${heading}: ${rows.length}`),
    headingLine([
      { heading: "Date" },
      { heading: "Days", numeric: true },
      { heading: "Ref" },
      { heading: "Action" },
      { heading: "Lead" },
      { heading: anyRated ? "Status" : "Date position" },
    ]),
    ...rows.map((row): Line => ({
      cells: [
        dayCell(dateNow(row) ?? (review.asAt as Day)),
        number(daysPast(review, row) ?? 0, "days"),
        link(refOf(row) ?? `Row ${row.row}`, targetOf(row)),
        text(row.action),
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

function monthLines(review: Review, options: ReportOptions, months: readonly Month[]): Line[] {
  const { name } = wordingOf(review, options);
  const [now, rating] = [dataRange(review, options, "now"), dataRange(review, options, "rating")];
  const openOnly = (["blue", "closed"] as const).map((each) => `,${rating},"<>${name(each)}"`).join("");
  return [
    sectionLine("Open actions due by month"),
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

function chartOf(months: readonly Month[], headingRow: number, top: number, width: number): ChartModel {
  const most = months.reduce((a, b) => (b.rows.length > a.rows.length ? b : a));
  return {
    kind: "column",
    title: "Open actions due by month",
    altText: `Column chart of open actions due in each of the next ${months.length} months; the most, ${most.rows.length}, in ${monthName(most)}. The numbers are in the table above.`,
    data: { top: headingRow, left: 1, bottom: headingRow + months.length, right: 2 },
    place: { top, left: 1, bottom: top + CHART_ROWS - 1, right: width },
    series: ["chart.blue"],
  };
}
