/** How a paper counts ratings and date positions: in words where the policy prints none of its own. */

import { POSITIONS, RATINGS, type Position, type Rating, type Review, type ReviewRow } from "../../review-schema";
import { countColumns } from "../count-table";
import { nothingRated } from "../facts";
import { RATING_NAMES, listOf, percentOf, thousands } from "../words";
import { gradesOf } from "../wording";
import type { PaperContext } from "./paper-context";
import type { PaperTable } from "./paper-model";

/** "complete", "rated red"; where the policy prints words in place of colours, those, in quotation marks. */
export function stateWord({ review }: PaperContext, rating: Rating): string {
  return gradesOf(review).state(rating);
}

/** "1 complete, 2 rated green and 1 rated red": only what there is. */
export function countsInWords(context: PaperContext, rows: readonly ReviewRow[]): string {
  return listOf(
    RATINGS.map((rating) => ({ rating, count: rows.filter(({ reported }) => reported.rating === rating).length }))
      .filter(({ count }) => count > 0)
      .map(({ rating, count }) => `${thousands(count)} ${stateWord(context, rating)}`),
  );
}

/** Counts and shares by rating, or by date position where nothing is rated, each with what it means. */
export function standingTable(context: PaperContext): PaperTable {
  const { review } = context;
  const rated = !nothingRated(review);
  const lines = rated ? ratingLines(context) : positionLines(context);
  const total = review.rows.length;
  return {
    kind: "table",
    title: rated ? "Actions by rating" : "Actions by date position",
    columns: [
      { heading: rated ? "Rating" : "Date position", width: 20, numeric: false },
      { heading: rated ? "Made up of" : "What it means", width: 58, numeric: false },
      { heading: "Actions", width: 10, numeric: true },
      { heading: "Share", width: 10, numeric: true },
    ],
    lines: [
      ...lines.map(({ name, role, meaning, count }) => ({
        kind: "cells" as const,
        cells: [
          { text: name, role },
          { text: meaning, role: "body" as const },
          { text: thousands(count), role: "number" as const },
          { text: percentOf(count, total), role: "share" as const },
        ],
      })),
      {
        kind: "cells",
        cells: [
          { text: "Total", role: "body.strong" },
          { text: "All that the plan lists", role: "body.strong" },
          { text: thousands(total), role: "number.strong" },
          { text: percentOf(total, total), role: "share.strong" },
        ],
      },
    ],
  };
}

interface StandingLine {
  readonly name: string;
  readonly role: ReturnType<PaperContext["wording"]["role"]>;
  readonly meaning: string;
  readonly count: number;
}

function ratingLines({ review, wording }: PaperContext): StandingLine[] {
  return RATINGS.filter((rating) => rating !== "closed" || review.rollup.all.closed > 0).map((rating) => ({
    name: wording.name(rating),
    role: wording.role(rating),
    meaning: labelsOf(review, rating),
    count: review.rollup.all[rating],
  }));
}

/** What the ratings of one colour are made up of, the commonest first; "None" where there are none. */
function labelsOf(review: Review, rating: Rating): string {
  const counts = new Map<string, number>();
  for (const { reported } of review.rows) {
    if (reported.rating === rating) counts.set(reported.label, (counts.get(reported.label) ?? 0) + 1);
  }
  const labels = [...counts].sort((a, b) => b[1] - a[1]);
  const [only] = labels;
  if (!only) return "None";
  if (labels.length === 1 && only[0] !== RATING_NAMES[rating]) return only[0];
  return labels.map(([label, count]) => `${label}: ${thousands(count)}`).join("; ");
}

function positionLines({ review, wording }: PaperContext): StandingLine[] {
  return POSITIONS.filter((position) => (review.rollup.positions[position] ?? 0) > 0).map((position) => ({
    name: wording.position(position),
    role: "body.strong",
    meaning: POSITION_MEANINGS[position],
    count: review.rollup.positions[position] ?? 0,
  }));
}

const POSITION_MEANINGS: Readonly<Record<Position, string>> = {
  passed: "The date has passed, whether or not the work is done",
  softPassed: "The first end date is past, and the plan allows a later one",
  dueSoon: "The date is near",
  later: "The date is further ahead",
  noFixedDate: "Ongoing, tied to another event, to be confirmed, or not given",
};

/** Counts of each theme or recommendation; null where there are no groups to count. */
export function groupTable(context: PaperContext): PaperTable | null {
  const { review, options, groups, groupNoun } = context;
  if (groupNoun === "plan" || groups.length < 2) return null;
  const columns = countColumns(review, options);
  const name = groupNoun === "theme" ? "Theme" : "Recommendation";
  return {
    kind: "table",
    title: `Actions by ${groupNoun} and ${nothingRated(review) ? "date position" : "rating"}`,
    columns: [
      { heading: name, width: 34, numeric: false },
      ...columns.map(({ word }) => ({ heading: word, width: 12, numeric: true })),
      { heading: "Total", width: 10, numeric: true },
    ],
    lines: groups.map(({ name: group, rows }) => ({
      kind: "cells" as const,
      cells: [
        { text: group, role: "body.strong" as const },
        ...columns.map(({ holds }) => ({ text: thousands(rows.filter(holds).length), role: "number" as const })),
        { text: thousands(rows.length), role: "number.strong" as const },
      ],
    })),
  };
}
