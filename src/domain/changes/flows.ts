/** Why the figures moved: the rows that left each rating and those that came to it, which add up to the difference exactly. */

import { RATINGS, type Rating } from "../ratings";

/** One row on its way from one report to the next; null where it was not in the plan. */
export interface Step {
  readonly from: Rating | null;
  readonly to: Rating | null;
}

export interface Flow<T extends Step> {
  readonly from: Rating | null;
  readonly to: Rating | null;
  readonly steps: readonly T[];
}

export type RatingCounts = Readonly<Record<Rating, number>>;

export interface Account<T extends Step> {
  readonly rating: Rating;
  readonly before: number;
  /** Flows into it, the largest first; none of them from itself. */
  readonly into: readonly Flow<T>[];
  readonly outOf: readonly Flow<T>[];
  readonly after: number;
}

export function countRatings(ratings: Iterable<Rating>): RatingCounts {
  const counts = Object.fromEntries(RATINGS.map((rating) => [rating, 0])) as Record<Rating, number>;
  for (const rating of ratings) counts[rating] += 1;
  return counts;
}

/** An account for each rating: before, plus what came, minus what went, is after. */
export function accountsOf<T extends Step>(steps: readonly T[]): readonly Account<T>[] {
  const flows = new Map<string, { readonly from: Rating | null; readonly to: Rating | null; readonly steps: T[] }>();
  for (const step of steps) {
    if (step.from === step.to) continue;
    const key = `${step.from}>${step.to}`;
    const flow = flows.get(key);
    if (flow) flow.steps.push(step);
    else flows.set(key, { from: step.from, to: step.to, steps: [step] });
  }
  const largest = [...flows.values()].sort((a, b) => b.steps.length - a.steps.length);
  return RATINGS.map((rating) => ({
    rating,
    before: steps.filter(({ from }) => from === rating).length,
    into: largest.filter(({ to }) => to === rating),
    outOf: largest.filter(({ from }) => from === rating),
    after: steps.filter(({ to }) => to === rating).length,
  }));
}
