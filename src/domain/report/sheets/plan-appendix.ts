/** The plan under its own headings, each recommendation once as a heading line, with our columns to the right of the officer's. */

import { plainText } from "../../plan/cell-text";
import type { Review, ReviewRow } from "../../review-schema";
import { dayCell, filler, layOut, overflowing, text, topLines, type Line } from "../blocks";
import { dateNow, firstDate, hasMoved, hasPlan, nothingRated, refOf, sharedRef } from "../facts";
import {
  asAtLine,
  DAY_WIDTH,
  filled,
  pageStarts,
  paper,
  reportTitle,
  singleRows,
  standingLine,
  type FlexibleColumn,
  type Run,
} from "../page";
import { presetOf } from "../presets";
import type { ReportOptions } from "../report-options";
import type { SheetCell } from "../sheet-model";
import { plural } from "../words";
import { wordingOf } from "../wording";
import type { SheetEntry } from "./sheet";

const NO_TEXT = "None recorded";
/** Characters from which a date is a sentence and wants room. */
const LONG_DATE = 60;

interface AppendixColumn extends FlexibleColumn {
  readonly heading: string;
  readonly cell: (row: ReviewRow) => SheetCell;
}

export const planAppendix: SheetEntry = {
  id: "plan-appendix",
  name: "Plan appendix",
  kind: "pack",
  about: "The whole plan under its own headings, with status, assessment and dates to the right.",
  // A plan put forward to be agreed is this sheet alone: a pack of none would say nothing.
  offered: (review, options) => hasPlan(review) || !presetOf(options.preset).ratings,
  build: (review, options) => {
    const columns = columnsOf(review, options);
    // Without a row there are no columns to speak of, and the lines at the top want the width of the page.
    const widths = filled(review.rows.length === 0 ? [{ width: 20, share: 1 }] : columns);
    const ours = columns[ownColumns(review).length]?.heading;
    const added =
      review.rows.length === 0 || !ours
        ? ""
        : ` The column ${ours} and those to its right are added to the plan's own.`;
    const top = topLines(`Appendix – ${reportTitle(review, options)}`, summaryOf(review), [
      `${asAtLine(review)}. ${standingLine(options)}${added}`,
    ]);
    const headingRow = top.length + 1;
    const heading: Line = { cells: columns.map((column) => text(column.heading, "heading")) };
    const runs = recommendationRuns(review, widths, columns);
    const table = runs.length === 0 ? [] : [heading, ...runs.flatMap(({ heads, rows }) => [...heads, ...rows])];
    const { block, heights } = layOut([...top, ...table], widths);
    let next = headingRow + 1;
    const kept = runs.map(({ heads, rows }): Run => {
      const from = next;
      next += heads.length + rows.length;
      return [{ from, rows: heads.length + 1 }, ...singleRows(from + heads.length + 1, next - 1).flat()];
    });
    const breaksBefore = pageStarts([[{ from: 1, rows: headingRow }], ...kept], heights, widths, headingRow);
    return {
      widths,
      heights,
      blocks: [block],
      tables: [],
      charts: [],
      frozenRows: 0,
      print: paper(review, options, runs.length === 0 ? {} : { titleRows: [headingRow, headingRow], breaksBefore }),
    };
  },
};

function summaryOf(review: Review): string {
  const { recommendations, themes } = review.counts;
  if (!hasPlan(review))
    return `This workbook holds ${plural(review.measures.length, "measure")} and no plan of actions, so there is no plan to agree.`;
  if (review.rows.length === 0) return "No action rows were found in the plan.";
  const under = recommendations > 0 ? ` under ${plural(recommendations, "recommendation")}` : "";
  const and = themes > 0 ? `${under === "" ? " under" : " and"} ${plural(themes, "theme")}` : "";
  return `The plan in full: ${plural(review.rows.length, "action line")}${under}${and}.`;
}

/** The plan's own columns under its own headings; those it lacks are left out. */
function ownColumns(review: Review): AppendixColumn[] {
  const headings = review.tables.filter(({ kind }) => kind === "actions").flatMap((table) => table.headings);
  const longDates = review.rows.some(({ due }) => due.text.length > LONG_DATE);
  const own = (field: string, size: FlexibleColumn, value: (row: ReviewRow) => string | null): AppendixColumn[] => {
    const heading = headings.find((each) => each.field === field)?.heading.trim();
    if (heading === undefined && !review.rows.some((row) => value(row))) return [];
    return [{ ...size, heading: heading || DEFAULT_HEADINGS[field] || field, cell: (row) => text(orNone(value(row))) }];
  };
  return [
    ...own("ref", { width: 6 }, refOf),
    ...own("action", { width: 26, share: 3 }, (row) => row.action),
    ...own("measure", { width: 18, share: 2 }, (row) => row.measure),
    ...own("owner", { width: 15 }, (row) => row.ownerText),
    ...own("due", { width: 12, share: longDates ? 1 : 0 }, (row) => row.due.text),
  ];
}

const DEFAULT_HEADINGS: Readonly<Record<string, string>> = {
  ref: "Ref",
  action: "Action",
  measure: "Success measure",
  owner: "Responsibility",
  due: "Date",
};

function columnsOf(review: Review, options: ReportOptions): AppendixColumn[] {
  const own = ownColumns(review);
  const dates: AppendixColumn[] = review.rows.some(hasMoved)
    ? [
        { heading: unlike("First date", own), width: DAY_WIDTH, cell: (row) => dateCell(firstDate(row), row) },
        { heading: unlike("Date now", own), width: DAY_WIDTH, cell: (row) => dateCell(dateNow(row), row) },
      ]
    : [{ heading: unlike("Date read as", own), width: DAY_WIDTH, cell: (row) => dateCell(dateNow(row), row) }];
  if (!presetOf(options.preset).ratings) return [...own, ...dates];
  const anyMoved = review.rows.some(hasMoved);
  const wording = wordingOf(review, options);
  const assessment = unlike("Assessment", own);
  return nothingRated(review)
    ? [
        ...own,
        {
          heading: unlike("Date position", own),
          width: 14,
          cell: (row) => text(wording.position(row.position), "body.strong"),
        },
        // Where no date has moved, the assessment says the date as it was read.
        { heading: assessment, width: 24, share: 1, cell: (row) => text(row.variance.because) },
        ...(anyMoved ? dates : []),
      ]
    : [
        ...own,
        {
          heading: unlike("Status", own),
          width: 13,
          cell: (row) => text(wording.rated(row.reported), wording.role(row.reported.rating)),
        },
        { heading: assessment, width: 18, share: 2, cell: (row) => text(row.reported.because) },
        ...dates,
      ];
}

/** Headings stay unique where the plan already has one of ours. */
function unlike(heading: string, own: readonly AppendixColumn[]): string {
  const taken = own.some((column) => column.heading.toLowerCase() === heading.toLowerCase());
  return taken ? `${heading} (assessed)` : heading;
}

function dateCell(day: ReturnType<typeof dateNow>, row: ReviewRow): SheetCell {
  if (day !== null) return dayCell(day);
  return text(row.due.class === "blank" ? NO_TEXT : "No fixed date");
}

/** The plan's words without the formatting codes and bullets that other programs left in its cells. */
function orNone(value: string | null): string {
  return value === null ? NO_TEXT : plainText(value) || NO_TEXT;
}

interface LineRun {
  readonly heads: readonly Line[];
  readonly rows: Line[];
}

/** The lines of each recommendation, its theme's band with the first: what should stay together on paper. */
function recommendationRuns(review: Review, widths: readonly number[], columns: readonly AppendixColumn[]): LineRun[] {
  const { rows } = review;
  const runs: LineRun[] = [];
  const sameUnder = rowsByRecommendation(rows);
  /** Plans on several sheets may have the same themes and numbers: each band says whose it is. */
  const manySheets = new Set(rows.map(({ sheet }) => sheet)).size > 1;
  let theme: string | null = null;
  let sheet: string | null = null;
  let under: string | null = null;
  rows.forEach((row, index) => {
    const key = JSON.stringify([row.table, row.recommendation, row.recommendation === null ? row.part : null]);
    const newSheet = manySheets && row.sheet !== sheet;
    const newTheme = newSheet || (row.theme !== null && row.theme !== theme);
    if (newTheme || key !== under || index === 0) {
      const heads =
        row.recommendation === null
          ? []
          : recommendationLines(review, row, sameUnder.get(recommendationKey(row)) ?? [], widths);
      runs.push({ heads: [...(newTheme ? [bandLine(bandOf(row, manySheets))] : []), ...heads], rows: [] });
    }
    theme = row.theme;
    sheet = row.sheet;
    under = key;
    runs.at(-1)?.rows.push({ cells: columns.map((column) => column.cell(row)) });
  });
  return runs;
}

const recommendationKey = ({ table, recommendation }: ReviewRow): string => JSON.stringify([table, recommendation]);

function rowsByRecommendation(rows: readonly ReviewRow[]): ReadonlyMap<string, readonly ReviewRow[]> {
  const lists = new Map<string, ReviewRow[]>();
  for (const row of rows) {
    const key = recommendationKey(row);
    const list = lists.get(key);
    if (list) list.push(row);
    else lists.set(key, [row]);
  }
  return lists;
}

const bandOf = ({ sheet, theme }: ReviewRow, manySheets: boolean): string =>
  manySheets ? [sheet, theme].filter((part) => part !== null).join(" – ") : (theme ?? "");

const bandLine = (theme: string): Line => ({ cells: [text(theme, "band")], fill: "band", air: 3 });

/** The recommendation's number in the first column, its text over the rest, a line a row. */
function recommendationLines(
  review: Review,
  row: ReviewRow,
  same: readonly ReviewRow[],
  widths: readonly number[],
): Line[] {
  const number = sharedRef(same, review);
  return overflowing(row.recommendation ?? "", "recommendation", widths, 1).map((line, index) => ({
    cells: [
      index === 0 && number !== null ? text(number, "recommendation") : filler("recommendation"),
      text(line, "recommendation"),
    ],
    fill: "recommendation",
  }));
}
