/**
 * Variation and assurance in the words of NHS England's Making Data Count, for series of 12 or more points. Its blue and orange mean
 * something else than BRAG's, so nothing of this stands on a sheet with ratings (domain conventions 1.1).
 */

import { minus } from "./figure";
import type { Polarity } from "./figure-words";

/** Fewer points give trial limits only, and no words are offered. */
export const POINTS_NEEDED = 12;
/** Limits are locked on the first 12 points, so that they do not move with each new one. */
const POINTS_FOR_LIMITS = 12;
/** From the mean moving range to the process limits of an individuals chart, and to two thirds of the way. */
const LIMIT = 2.66;
const NEAR = (LIMIT * 2) / 3;
/** A run of this many on one side of the mean, or rising, or falling. */
const RUN = 7;

export interface ProcessLimits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

export type SpecialCause =
  "outside the limits" | "seven on one side" | "seven rising or falling" | "two of three near a limit";

export type Variation =
  | "Special cause: improvement"
  | "Special cause: concern"
  | "Special cause: neither good nor bad is said"
  | "Common cause: no significant change";
export type Assurance =
  "Consistently meets the target" | "Consistently misses the target" | "Meets and misses the target at random";

export interface DataCount {
  readonly limits: ProcessLimits;
  /** For each point, the rules that mark it; empty for common cause. */
  readonly causes: readonly (readonly SpecialCause[])[];
  /** What the newest point says. */
  readonly variation: Variation;
  /** Null where there is no target or nothing says which side is good. */
  readonly assurance: Assurance | null;
}

/**
 * Words for a series in order of time, without gaps; null for fewer than 12 points. Rules as published with NHSRplotthedots
 * (github.com/nhs-r-community/NHSRplotthedots, ptd_calculate_point_type and ptd_calculate_assurance_type).
 */
export function countData(
  points: readonly number[],
  polarity: Polarity | null,
  target: number | null,
): DataCount | null {
  if (points.length < POINTS_NEEDED) return null;
  const limits = limitsOf(points.slice(0, POINTS_FOR_LIMITS));
  const causes = points.map((_, index) => causesAt(points, index, limits));
  return {
    limits,
    causes,
    variation: variationOf(points, causes, limits, polarity),
    assurance: assuranceOf(limits, polarity, target),
  };
}

/** Mean ± 2.66 × the mean of the moving ranges, which are the sizes of the steps from point to point. */
export function limitsOf(points: readonly number[]): ProcessLimits {
  const mean = points.reduce((sum, point) => sum + point, 0) / points.length;
  const steps = points.slice(1).map((point, index) => Math.abs(point - (points[index] ?? point)));
  const range = steps.length === 0 ? 0 : steps.reduce((sum, step) => sum + step, 0) / steps.length;
  return { mean, lower: mean - LIMIT * range, upper: mean + LIMIT * range };
}

function causesAt(points: readonly number[], index: number, limits: ProcessLimits): SpecialCause[] {
  const found: SpecialCause[] = [];
  if (isOutside(points[index], limits)) found.push("outside the limits");
  if (inRun(points, index, RUN, (run) => onOneSide(run, limits.mean))) found.push("seven on one side");
  if (inRun(points, index, RUN, isTrend)) found.push("seven rising or falling");
  if (isNear(points[index], limits) && inRun(points, index, 3, (run) => twoNear(run, limits))) {
    found.push("two of three near a limit");
  }
  return found;
}

/** True where the point is one of some `length` points in a row that pass the test. */
function inRun(
  points: readonly number[],
  index: number,
  length: number,
  test: (run: readonly number[]) => boolean,
): boolean {
  for (let start = Math.max(0, index - length + 1); start <= index && start + length <= points.length; start += 1) {
    if (test(points.slice(start, start + length))) return true;
  }
  return false;
}

function onOneSide(run: readonly number[], mean: number): boolean {
  return run.every((point) => minus(point, mean) > 0) || run.every((point) => minus(point, mean) < 0);
}

function isTrend(run: readonly number[]): boolean {
  const steps = run.slice(1).map((point, index) => point - (run[index] ?? point));
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}

function isOutside(point: number | undefined, { lower, upper }: ProcessLimits): boolean {
  return point !== undefined && (minus(point, upper) > 0 || minus(lower, point) > 0);
}

/** Between two thirds of the way to a limit and the limit. */
function isNear(point: number | undefined, limits: ProcessLimits): boolean {
  if (point === undefined || isOutside(point, limits)) return false;
  const way = ((limits.upper - limits.mean) * NEAR) / LIMIT;
  return minus(Math.abs(point - limits.mean), way) > 0;
}

/** Three on one side of the mean, two of them near the limit. */
function twoNear(run: readonly number[], limits: ProcessLimits): boolean {
  return onOneSide(run, limits.mean) && run.filter((point) => isNear(point, limits)).length >= 2;
}

/** The newest point decides: on which side of the mean it stands, and whether that side is the good one. */
function variationOf(
  points: readonly number[],
  causes: readonly (readonly SpecialCause[])[],
  { mean }: ProcessLimits,
  polarity: Polarity | null,
): Variation {
  const newest = points.at(-1) ?? mean;
  if ((causes.at(-1) ?? []).length === 0) return "Common cause: no significant change";
  if (polarity === null) return "Special cause: neither good nor bad is said";
  return newest > mean === (polarity === "higher") ? "Special cause: improvement" : "Special cause: concern";
}

/** A target beyond both limits is always met or always missed, by the side that is good; one between them is neither. */
function assuranceOf(
  { lower, upper }: ProcessLimits,
  polarity: Polarity | null,
  target: number | null,
): Assurance | null {
  if (target === null || polarity === null) return null;
  if (target > upper) return polarity === "higher" ? "Consistently misses the target" : "Consistently meets the target";
  if (target < lower) return polarity === "higher" ? "Consistently meets the target" : "Consistently misses the target";
  return "Meets and misses the target at random";
}
