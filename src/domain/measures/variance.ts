/**
 * The variances of a measure, one function each. All work on unrounded figures and round nothing; printing rounds, once. The rules are
 * those of the domain conventions 2.1; percentages are shares (74% is 0.74).
 */

import { addMonths, daysBetween, type Day } from "../calendar";
import { minus, plainly } from "./figure";
import type { Polarity } from "./figure-words";

/** A figure that may be hidden to protect people, or not be there at all. Blank is not nought. */
export type Known = number | "suppressed" | null;

export type Variance =
  | { readonly value: number }
  /** What is printed in place of a number, with the reason. */
  | { readonly value: null; readonly marker: "n/a" | "[c]"; readonly why: string };

const notKnown = (why: string): Variance => ({ value: null, marker: "n/a", why });
/** A difference from a hidden figure would give the figure away (GP Patient Survey: results of fewer than 10 people are hidden). */
const HIDDEN: Variance = { value: null, marker: "[c]", why: "a figure is suppressed" };
const NO_BASE = "no base figure";

function ofBoth(a: Known, b: Known, work: (a: number, b: number) => Variance): Variance {
  if (a === "suppressed" || b === "suppressed") return HIDDEN;
  if (a === null) return notKnown("no figure");
  if (b === null) return notKnown(NO_BASE);
  return work(a, b);
}

/** New − old, signed, in their own unit. */
export function absoluteChange(now: Known, before: Known): Variance {
  return ofBoth(now, before, (a, b) => ({ value: minus(a, b) }));
}

/** (new − old) ÷ |old|, as a share. n/a for a base of nought, and for a negative one, of which a percentage means nothing. */
export function percentChange(now: Known, before: Known): Variance {
  return ofBoth(now, before, (a, b) => {
    if (b === 0) return notKnown(NO_BASE);
    return b < 0 ? notKnown("the base is negative") : { value: plainly(minus(a, b) / Math.abs(b)) };
  });
}

/** The difference of two percentages: 61.4% − 55.2% is 6.2 percentage points, never 6.2%. Shares in, a share out (0.062). */
export function pointsChange(now: Known, before: Known): Variance {
  return absoluteChange(now, before);
}

/** This period ÷ a base that stays the same − 1, as a share; the base is named wherever it is printed. */
export function cumulativeGrowth(period: Known, base: Known): Variance {
  return ofBoth(period, base, (a, b) =>
    b <= 0 ? notKnown(b === 0 ? NO_BASE : "the base is negative") : { value: plainly(a / b - 1) },
  );
}

/** Part ÷ total, as a share; the total is printed beside it. A part over its whole is n/a: one of the two is wrong. */
export function shareOfTotal(part: Known, total: Known): Variance {
  return ofBoth(part, total, (a, b) => {
    if (b <= 0) return notKnown("no total");
    return a > b ? notKnown("the part exceeds the whole") : { value: plainly(a / b) };
  });
}

/** Own − peer, in points or in their unit; never a variance from a target. */
export function benchmarkDifference(own: Known, peer: Known): Variance {
  return ofBoth(own, peer, (a, b) => ({ value: minus(a, b) }));
}

/** How far the actual is on the good side of where the trajectory wants it now: positive is good (domain conventions 1.5). */
export function toTrajectory(actual: Known, trajectory: Known, polarity: Polarity): Variance {
  return ofBoth(actual, trajectory, (x, c) => ({ value: polarity === "higher" ? minus(x, c) : minus(c, x) }));
}

/** The same against the target. */
export function toTarget(actual: Known, target: Known, polarity: Polarity): Variance {
  return toTrajectory(actual, target, polarity);
}

/** Target − actual, signed, so that it is negative where the figure must fall; 0 once the target is met. */
export function stillNeeded(target: Known, actual: Known, polarity: Polarity): Variance {
  return ofBoth(actual, target, (x, t) => {
    const rest = minus(t, x);
    return { value: polarity === "higher" ? Math.max(0, rest) : Math.min(0, rest) };
  });
}

/** Still needed ÷ months left, in whole months and the days of a started one. n/a where the deadline is not known or is here. */
export function pacePerMonth(needed: Known, from: Day, deadline: Day | null): Variance {
  if (needed === "suppressed") return HIDDEN;
  if (needed === null) return notKnown("no figure");
  if (deadline === null) return notKnown("no deadline");
  const months = monthsUntil(from, deadline);
  return months <= 0 ? notKnown("the deadline has passed") : { value: plainly(needed / months) };
}

/** Months from one day to a later one, a started month by its days; 0 where the second is not later. */
export function monthsUntil(from: Day, until: Day): number {
  if (until <= from) return 0;
  const whole = wholeMonths(from, until);
  const start = addMonths(from, whole);
  return whole + daysBetween(start, until) / daysBetween(start, addMonths(from, whole + 1));
}

/** Whole months from one day to another, negative where the second is earlier. From the last day of February to 31 March is one. */
export function wholeMonths(from: Day, until: Day): number {
  let months =
    (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(until.slice(5, 7)) - Number(from.slice(5, 7));
  if (addMonths(from, months) > until) months -= 1;
  return months;
}
