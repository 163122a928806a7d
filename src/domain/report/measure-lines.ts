/** What the front sheet says of a workbook that holds measures and no plan: how they are rated, and what their ratings mean. */

import { MEASURE_CLAUSES } from "../measures/measure-policies";
import { RATINGS, type Review, type ReviewMeasure } from "../review-schema";
import type { Line } from "./blocks";
import { said, section } from "./front-lines";
import type { ReportOptions } from "./report-options";
import { listOf, plural } from "./words";
import { wordingOf } from "./wording";

/** "Red: 2 measures. Off target 1 and Worse than at the start 1." */
export function measureStandLines(review: Review, options: ReportOptions): Line[] {
  const { name, role } = wordingOf(review, options);
  return [
    section("Where we stand"),
    ...byRating(review).flatMap(([rating, measures]) =>
      said(name(rating), `${plural(measures.length, "measure")}. ${labelsOf(measures)}.`, role(rating)),
    ),
  ];
}

/** What the clauses say that rated them. */
export function measureKeyLines(review: Review, options: ReportOptions): Line[] {
  const { name, role } = wordingOf(review, options);
  return [
    section("What the key means"),
    ...byRating(review).flatMap(([rating, measures]) => {
      const used = new Set(measures.map((measure) => measure.case));
      const titles = MEASURE_CLAUSES.filter((clause) => clause.rating === rating && used.has(clause.case));
      return said(name(rating), `${titles.map(({ title }) => title).join("; ")}.`, role(rating));
    }),
  ];
}

const byRating = ({ measures }: Review) =>
  RATINGS.map((rating) => [rating, measures.filter((measure) => measure.rating === rating)] as const).filter(
    ([, rated]) => rated.length > 0,
  );

function labelsOf(measures: readonly ReviewMeasure[]): string {
  const counts = new Map<string, number>();
  for (const { label = "No reason given" } of measures) counts.set(label, (counts.get(label) ?? 0) + 1);
  // All for one reason: the count stands before it.
  if (counts.size === 1) return [...counts.keys()].join("");
  return listOf([...counts].map(([label, count]) => `${label} ${count}`));
}
