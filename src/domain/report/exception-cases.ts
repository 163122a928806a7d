/** Which rows are exceptions, and on which line of the sheet each stands. */

import type { Review, ReviewRow } from "../review-schema";
import { openAsksOn } from "./asked-last-time";
import { daysPast, groupRepeats, joinSameActions, REPEATS } from "./facts";

/** Rows of the sheet above its first exception: title, summary, note and headings. */
export const EXCEPTIONS_ABOVE = 4;

/**
 * One line of the sheet: a row, the rows of one action that stands more than once, or `many`: five and more alike; `question` where it is not rated and the date is asked about.
 */
export interface Case {
  readonly row: ReviewRow;
  readonly group: readonly ReviewRow[];
  readonly many: boolean;
  readonly question: boolean;
}

function caseOf(group: readonly ReviewRow[], question: boolean): Case {
  const [row] = group;
  if (!row) throw new Error("A group of rows is empty.");
  return { row, group, many: group.length >= REPEATS, question };
}

/** The lines of the sheet in order: what is red or amber, then what is asked. */
export function exceptionCases(review: Review): readonly Case[] {
  return [
    ...joinSameActions(groupRepeats(pressing(review))).map((group) => caseOf(group, false)),
    ...joinSameActions(groupRepeats(unanswered(review))).map((group) => caseOf(group, true)),
    ...stillAsked(review).map((row) => caseOf([row], false)),
  ];
}

/** Rows of the plan -> the row of the Exceptions sheet on which each stands; those that are no exception are not among them. */
export function exceptionRows(review: Review): ReadonlyMap<ReviewRow, number> {
  return new Map(
    exceptionCases(review).flatMap(({ group }, index) => group.map((row) => [row, EXCEPTIONS_ABOVE + 1 + index])),
  );
}

/** Reds then ambers, the latest first, then in plan order. */
export function pressing(review: Review): ReviewRow[] {
  const of = (rating: "red" | "amber") =>
    review.rows
      .filter(({ reported }) => reported.rating === rating)
      .sort((a, b) => (daysPast(review, b) ?? -Infinity) - (daysPast(review, a) ?? -Infinity) || 0);
  return [...of("red"), ...of("amber")];
}

/** Rows that are not rated although their date has passed or is near: a question each. */
export function unanswered(review: Review): ReviewRow[] {
  return review.rows
    .filter(
      ({ reported, position }) => reported.rating === "grey" && position !== "later" && position !== "noFixedDate",
    )
    .sort((a, b) => (daysPast(review, b) ?? 0) - (daysPast(review, a) ?? 0));
}

/** Rows on which a committee has asked for something and that are no exception otherwise: they stay until it is done. */
export function stillAsked(review: Review): ReviewRow[] {
  if (review.decisions === undefined) return [];
  const others = new Set([...pressing(review), ...unanswered(review)]);
  return review.rows.filter((row) => !others.has(row) && openAsksOn(review, row).length > 0);
}
