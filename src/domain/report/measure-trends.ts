/** What measures have done over time: those with three points or more, from a line a period or from baseline, last time and now. */

import type { Review, ReviewMeasure } from "../review-schema";
import { figureRole, type FigureRole } from "./figure-roles";

/** Two points are no trend. */
const FEWEST_POINTS = 3;
export interface TrendPoint {
  /** "Sep 2024", "Baseline". */
  readonly when: string;
  readonly actual: number;
  /** What it is held against at that time; null where that is not known. */
  readonly against: number | null;
}

export interface Trend {
  /** "Calls answered within ten minutes". */
  readonly name: string;
  readonly points: readonly TrendPoint[];
  /** "Expected" at each time, "Target" for what is wanted in the end; null where nothing is known for every point. */
  readonly against: "Expected" | "Target" | null;
  readonly polarity: ReviewMeasure["polarity"];
  readonly figures: FigureRole;
}

/** In the order of the measures: those kept as a line a period, and those with a baseline, a figure before and one now. */
export function trendsOf({ measures }: Review): readonly Trend[] {
  const series = new Map<string, ReviewMeasure[]>();
  for (const measure of measures) {
    const key = JSON.stringify([measure.sheet, measure.name.toLowerCase(), measure.unit]);
    series.set(key, [...(series.get(key) ?? []), measure]);
  }
  return [...series.values()].flatMap((lines) => (lines.length === 1 ? ofOneLine(lines[0]) : ofLines(lines)));
}

/** A line a period, in order of time. */
function ofLines(lines: readonly ReviewMeasure[]): Trend[] {
  const dated = lines.flatMap((line) =>
    line.periodEnd && line.period !== null && line.actual !== null
      ? [{ line, end: line.periodEnd, period: line.period, actual: line.actual }]
      : [],
  );
  if (new Set(dated.map(({ end }) => end)).size !== dated.length) return [];
  const points = dated
    .sort((a, b) => (a.end < b.end ? -1 : 1))
    .map(({ line, period, actual }): TrendPoint => ({ when: period, actual, against: line.trajectory ?? line.target }));
  return trendOf(lines.at(-1), points, lines.every(({ trajectory }) => trajectory !== null) ? "Expected" : "Target");
}

function ofOneLine(measure: ReviewMeasure | undefined): Trend[] {
  if (!measure || measure.baseline === null || measure.previous === null || measure.actual === null) return [];
  const when = measure.period ?? "Now";
  const against = measure.target;
  return trendOf(
    measure,
    [
      { when: "Baseline", actual: measure.baseline, against },
      { when: "Last time", actual: measure.previous, against },
      { when, actual: measure.actual, against },
    ],
    "Target",
  );
}

function trendOf(
  measure: ReviewMeasure | undefined,
  points: readonly TrendPoint[],
  as: "Expected" | "Target",
): Trend[] {
  if (!measure || points.length < FEWEST_POINTS) return [];
  const against = points.every((point) => point.against !== null) ? as : null;
  const all = points.flatMap((point) => [point.actual, ...(point.against === null ? [] : [point.against])]);
  const unit = measure.unit === null || measure.unit === "%" ? "" : ` (${measure.unit})`;
  return [
    {
      name: `${measure.name}${unit}`,
      points,
      against,
      polarity: measure.polarity,
      figures: figureRole(measure.unit, all),
    },
  ];
}
