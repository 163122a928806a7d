/** What the plan's coverage comes to as plain data, for the review. */

import { daysBetween, type Day } from "../calendar";
import { cellAddress } from "../grid";
import type { Review } from "../review-schema";
import { lastDayOf, type Coverage, type Covering } from "./cover-plan";

export type ReviewCoverage = Review["coverage"][number];

export function toReviewCoverage({ coverings }: Coverage): ReviewCoverage[] {
  return coverings.map(plainly);
}

function plainly({ match, answer, suggestion, decision }: Covering): ReviewCoverage {
  const { list, item, matches, score, terms } = match;
  return {
    list: list.id,
    id: item.id,
    verdict: decision?.verdict ?? suggestion,
    rows: matches.map(({ place }) => ({ sheet: place.sheet, row: place.row })),
    terms: [...terms],
    title: list.title,
    years: list.years,
    kind: list.kind,
    commitment: item.commitment,
    ask: item.ask,
    measure: item.measure,
    due: item.dueText,
    dueDay: item.dueDay,
    suggestion,
    score,
    matches: matches.map(({ place, terms: words, sectionAgrees }) => ({
      sheet: place.sheet,
      row: place.row,
      cell: cellAddress(place.cell),
      terms: [...words],
      sectionAgrees,
      daysAfter: daysAfter(item.dueDay, lastDayOf(place)),
    })),
    answer: answer === null ? null : answer.words,
    decided: decision === null ? null : { verdict: decision.verdict, reason: decision.reason },
  };
}

/** Positive where the plan's day is later than the national one. */
function daysAfter(national: Day | null, local: Day | null): number | null {
  return national === null || local === null ? null : daysBetween(national, local);
}
