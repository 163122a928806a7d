/** Counts of groups of rows by rating or, where nothing is rated, by date position: as formulas over the Action data sheet. */

import { columnLetter } from "../grid";
import { comparable } from "../plan/cell-text";
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

/** Ratings, closed only where there are any; date positions in a plan that nothing is rated in. */
export function countColumns(review: Review, options: ReportOptions): CountColumn[] {
  const wording = wordingOf(review, options);
  if (nothingRated(review)) {
    return POSITIONS.filter((position) => (review.rollup.positions[position] ?? 0) > 0).map((position) => ({
      word: wording.position(position),
      data: "position",
      bar: POSITION_BARS[position],
      holds: (row) => row.position === position,
    }));
  }
  return RATINGS.filter((rating) => rating !== "closed" || review.rollup.all.closed > 0).map((rating) => ({
    word: wording.name(rating),
    data: "rating",
    bar: `chart.${rating}`,
    holds: ({ reported }) => reported.rating === rating,
  }));
}

/** Dark for what presses, light for what does not. */
const POSITION_BARS: Readonly<Record<(typeof POSITIONS)[number], Role>> = {
  passed: "chart.red",
  softPassed: "chart.amber",
  dueSoon: "chart.blue",
  later: "chart.green",
  noFixedDate: "chart.grey",
};

/** The rows that a group of the roll-up counts; the group without a name holds those that have none. */
export function rowsOfGroup(review: Review, group: Group, textOf: (row: ReviewRow) => string | null): ReviewRow[] {
  const key = comparable(group.name);
  const named = review.rows.filter((row) => keyOf(textOf(row)) === key);
  return named.length > 0 ? named : review.rows.filter((row) => keyOf(textOf(row)) === "");
}

function keyOf(text: string | null): string {
  return text === null ? "" : comparable(text);
}

/** What Excel's COUNTIFS would read as more than the words themselves. */
const READ_AS_MORE = /^[=<>]|[*?~]/;
const LONGEST_CRITERION = 255;

/**
 * The count of a group's rows in one column. A formula over the Action data sheet wherever COUNTIFS finds exactly these rows:
 * one spelling, no wildcard, no more than 255 characters; else the number alone.
 */
export function groupCount(
  review: Review,
  options: ReportOptions,
  column: CountColumn,
  rows: readonly ReviewRow[],
  by: "theme" | "recommendation" | "lead",
  nameCell: { readonly row: number; readonly column: number },
): SheetCell {
  const count = rows.filter(column.holds).length;
  const spellings = new Set(rows.map((row) => writtenIn(row[by])));
  const [spelling = null] = spellings;
  const plain = spelling === null || (!READ_AS_MORE.test(spelling) && spelling.length <= LONGEST_CRITERION);
  const alike = review.rows.filter((row) => sameToExcel(writtenIn(row[by]), spelling)).length;
  if (spellings.size !== 1 || !plain || alike !== rows.length) return number(count);
  const criterion = spelling === null ? `"${NONE}"` : `$${columnLetter(nameCell.column)}${nameCell.row}`;
  const ranges = [dataRange(review, options, by), dataRange(review, options, column.data)];
  return formula(count, `=COUNTIFS(${ranges[0]},${criterion},${ranges[1]},"${column.word.replaceAll('"', '""')}")`);
}

/** null where the Action data sheet says that nothing is recorded. */
function writtenIn(text: string | null): string | null {
  return text === null || text.trim() === "" ? null : text;
}

function sameToExcel(one: string | null, other: string | null): boolean {
  return (one ?? NONE).toLowerCase() === (other ?? NONE).toLowerCase();
}
