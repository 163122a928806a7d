/** What the clauses look at: the actual, what it is held against, the gap on the good side, and the tolerance. */

import type { Day } from "../calendar";
import type { Settings } from "../settings";
import { comparable, minus, plainly, type Figure } from "./figure";
import { figureOf } from "./figure-reading";
import type { Polarity } from "./figure-words";
import type { Measure } from "./measure";
import { toTarget } from "./variance";

export type MeasureSettings = Pick<Settings, "measureTolerancePercent" | "measureTolerancePoints" | "improvingCounts">;

export interface Against {
  readonly figure: Figure;
  /** "final target" where its day is still to come and no trajectory says what is expected now. */
  readonly as: "trajectory" | "target" | "final target";
}

export interface MeasureFacts {
  readonly measure: Measure;
  readonly asAt: Day;
  readonly settings: MeasureSettings;
  readonly polarity: Polarity | null;
  /** X. */
  readonly actual: Figure | null;
  /** C: the trajectory for the period, else the target. */
  readonly against: Against | null;
  /** T. */
  readonly target: Figure | null;
  readonly deadlinePassed: boolean;
  /** B and the figure before, where they can be set against X. */
  readonly baseline: Figure | null;
  readonly previous: Figure | null;
  /** False where X and C are of different units or bases. */
  readonly sameUnit: boolean;
  /** g: how far X is on the good side of C; null where it is not known, and for a range. Without binary noise, otherwise unrounded. */
  readonly gap: number | null;
  /** How far X is outside a range C, 0 inside; null where C is no range. */
  readonly outside: number | null;
  /** t, in X's unit: a share for percentages; null where there is no C. */
  readonly tolerance: number | null;
}

/** Puts a measure's figures against each other (domain conventions 1.5). */
export function factsOfMeasure(measure: Measure, asAt: Day, settings: MeasureSettings): MeasureFacts {
  const actual = figureOf(measure.actual);
  const target = figureOf(measure.target);
  const trajectory = figureOf(measure.trajectory);
  const polarity = measure.polarity.value;
  const deadlinePassed = measure.deadline !== null && measure.deadline.day < asAt;
  const against: Against | null = trajectory
    ? { figure: trajectory, as: "trajectory" }
    : target && { figure: target, as: measure.deadline === null || deadlinePassed ? "target" : "final target" };
  const sameUnit = actual === null || against === null || comparable(actual, against.figure);
  const beside = (figure: Figure | null): Figure | null =>
    figure && actual && comparable(actual, figure) ? figure : null;
  const ranged = isRange(against);
  return {
    measure,
    asAt,
    settings,
    polarity,
    actual,
    against,
    target,
    deadlinePassed,
    baseline: beside(figureOf(measure.baseline)),
    previous: beside(figureOf(measure.previous)),
    sameUnit,
    gap: actual && against && polarity && sameUnit && !ranged ? goodSide(actual, against.figure, polarity) : null,
    outside: actual && against && sameUnit && ranged ? outsideOf(actual.value, against.figure) : null,
    tolerance: actual && against ? toleranceOf(actual, against.figure, settings) : null,
  };
}

export function isRange(against: Against | null): boolean {
  return against !== null && against.figure.upTo !== null;
}

function goodSide(x: Figure, c: Figure, polarity: Polarity): number | null {
  return toTarget(x.value, c.value, polarity).value;
}

function outsideOf(x: number, range: Figure): number {
  const high = range.upTo ?? range.value;
  if (x < range.value) return minus(range.value, x);
  return x > high ? minus(x, high) : 0;
}

/** Percentage points for percentages, a share of |C| for the rest; of a range, of the nearer end. */
function toleranceOf(x: Figure, c: Figure, settings: MeasureSettings): number {
  if (c.kind === "percent") return plainly(settings.measureTolerancePoints / 100);
  const near = c.upTo !== null && x.value > c.value ? c.upTo : c.value;
  return plainly((Math.abs(near) * settings.measureTolerancePercent) / 100);
}

/** True where `a` is better than `b`; false where they are level. */
export function isBetter(a: Figure, b: Figure, polarity: Polarity): boolean {
  return polarity === "higher" ? a.value > b.value : a.value < b.value;
}

/** True where X meets the final target T by its own words: "over 90%" is not met by 90%. */
export function meetsTarget({ actual, target, polarity }: MeasureFacts): boolean {
  if (!actual || !target || target.upTo !== null || !polarity || !comparable(actual, target)) return false;
  const gap = goodSide(actual, target, polarity);
  return gap !== null && (isStrict(target) ? gap > 0 : gap >= 0);
}

export function isStrict({ bound }: Figure): boolean {
  return bound === "more than" || bound === "less than";
}
