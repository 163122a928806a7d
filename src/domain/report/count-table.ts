/** Counts of groups of rows by rating or, where nothing is rated, by date position: as formulas over the Action data sheet. */

import { columnLetter } from "../grid";
import { comparable } from "../plan/cell-text";
import { recommendationName } from "../plan/recommendation-name";
import { POSITIONS, RATINGS, type Group, type Review, type ReviewRow } from "../review-schema";
import { dataRange, NONE } from "./action-data-columns";
import { formula, number } from "./blocks";
import { nothingRated } from "./facts";
import type { ReportOptions } from "./report-options";
import type { Role } from "./roles";
import type { SheetCell } from "./sheet-model";
import { wordingOf } from "./wording";

/** A column of counts: the word counted, the column of the Action data sheet it stands in, and which rows it counts. */
export interface CountColumn {
  readonly word: string;
  readonly data: "rating" | "position";
  readonly bar: Role;
  readonly holds: (row: ReviewRow) => boolean;
}

/** Ratings, or date positions in a plan that nothing is rated in. */
export function countColumns(review: Review, options: ReportOptions): CountColumn[] {
  return nothingRated(review) ? positionColumns(review, options) : ratingColumns(review, options);
}

/** Ratings, closed only where there are any. */
export function ratingColumns(review: Review, options: ReportOptions): CountColumn[] {
  const wording = wordingOf(review, options);
  return RATINGS.filter((rating) => rating !== "closed" || review.rollup.all.closed > 0).map((rating) => ({
    word: wording.name(rating),
    data: "rating",
    bar: `chart.${rating}`,
    holds: ({ reported }) => reported.rating === rating,
  }));
}

/** Date positions that there are. */
export function positionColumns(review: Review, options: ReportOptions): CountColumn[] {
  const wording = wordingOf(review, options);
  return POSITIONS.filter((position) => (review.rollup.positions[position] ?? 0) > 0).map((position) => ({
    word: wording.position(position),
    data: "position",
    bar: POSITION_BARS[position],
    holds: (row) => row.position === position,
  }));
}

/** Dark for what presses, light for what does not; never green, which would say that a date to come is work on track. */
const POSITION_BARS: Readonly<Record<(typeof POSITIONS)[number], Role>> = {
  passed: "chart.red",
  softPassed: "chart.amber",
  dueSoon: "chart.blue",
  later: "chart.later",
  noFixedDate: "chart.grey",
};

/** The rows that a group of the roll-up counts; the group without a name holds those that have none. */
export function rowsOfGroup(review: Review, group: Group, textOf: (row: ReviewRow) => string | null): ReviewRow[] {
  const key = comparable(group.name);
  const named = review.rows.filter((row) => keyOf(textOf(row)) === key);
  return named.length > 0 ? named : review.rows.filter((row) => keyOf(textOf(row)) === "");
}

/** What the groups by recommendation are told apart by: one in parts is one. */
export function groupedRecommendation({ recommendation, part }: ReviewRow): string | null {
  return recommendationName(recommendation === null ? null : recommendation.replace(/\s+/g, " ").trim() || null, part);
}

function keyOf(text: string | null): string {
  return text === null ? "" : comparable(text);
}

/**
 * What Excel's COUNTIFS would read as more than the words themselves: comparisons, wildcards, fractions, times and days; numbers with
 * signs, in brackets or of money; more digits than Excel keeps; truths and errors.
 */
const READ_AS_MORE = [
  /^[-+.(£$€¥]|^\d{16}/,
  /^(?:true|false)$|^#/i,
  /^[=<>]|[*?~]|[^\S ]/,
  /^(?!\d+(?:\.\d+)?$)\d[\d/:.,%e\s-]*$/i,
  /^(?=\D*\d)(?=.*?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/is,
];
const LONGEST_CRITERION = 255;

/** A column of the Action data sheet by which COUNTIFS may find a group's rows. */
export type Finder = "theme" | "recommendation" | "ref" | "lead" | "plan" | "sheet";

/** What stands in that column. */
const standsIn = (row: ReviewRow, by: Finder): string | null =>
  writtenIn(by === "plan" ? (row.plan?.name ?? null) : row[by]);

/**
 * The column among `finders`, in order, by which COUNTIFS finds exactly these rows and no others, with what it looks for: one
 * spelling, no wildcard, no more than 255 characters. Null where there is none.
 */
export function findsExactly(
  review: Review,
  rows: readonly ReviewRow[],
  finders: readonly Finder[],
): { readonly by: Finder; readonly spelling: string | null } | null {
  for (const by of finders) {
    const spellings = new Set(rows.map((row) => standsIn(row, by)));
    const [spelling = null] = spellings;
    const plain =
      spelling === null ||
      (spelling.length <= LONGEST_CRITERION &&
        !READ_AS_MORE.some((form) => form.test(spelling)) &&
        !isOddNumber(spelling));
    if (spellings.size !== 1 || !plain) continue;
    const alike = review.rows.filter((row) => sameToExcel(standsIn(row, by), spelling)).length;
    if (alike === rows.length) return { by, spelling };
  }
  return null;
}

/**
 * The count of a group's rows in one column: a formula over the Action data sheet wherever COUNTIFS finds exactly these rows, else
 * the number alone. `nameCell` holds the group's name; it is looked for where it is what the data sheet says, else the words are.
 */
export function groupCount(
  review: Review,
  options: ReportOptions,
  column: CountColumn,
  rows: readonly ReviewRow[],
  found: ReturnType<typeof findsExactly>,
  nameCell: { readonly row: number; readonly column: number; readonly text: string },
): SheetCell {
  const count = rows.filter(column.holds).length;
  if (!found) return number(count);
  const { by, spelling } = found;
  const criterion =
    spelling === nameCell.text ? `$${columnLetter(nameCell.column)}${nameCell.row}` : quoted(spelling ?? NONE);
  const ranges = [dataRange(review, options, by), dataRange(review, options, column.data)];
  return formula(count, `=COUNTIFS(${ranges[0]},${criterion},${ranges[1]},${quoted(column.word)})`);
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** null where the Action data sheet says that nothing is recorded. */
function writtenIn(text: string | null): string | null {
  return text === null || text.trim() === "" ? null : text;
}

/** Case aside; and to COUNTIFS "1" and "1.0" are one number. */
function sameToExcel(one: string | null, other: string | null): boolean {
  const [a, b] = [one ?? NONE, other ?? NONE];
  return a.toLowerCase() === b.toLowerCase() || (isNumber(a) && isNumber(b) && Number(a) === Number(b));
}

/**
 * A number in another spelling than the plain one ("0012", "1e5", "0x10"), of which programs think differently, as they do of long
 * ones; references and numbers of recommendations are short.
 */
const isOddNumber = (text: string): boolean =>
  (isNumber(text) && !/^(?:0|[1-9]\d{0,5})(?:\.\d{1,9})?$/.test(text)) || /^infinity$/i.test(text.trim());

const isNumber = (text: string): boolean => text.trim() !== "" && Number.isFinite(Number(text));
