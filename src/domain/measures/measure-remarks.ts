/** THE remarks that go with a rated measure and never change its rating (domain conventions 1.5), each one entry. */

import { printDay } from "../calendar";
import { comparable, halfLastPlace, printDifference, printFigure } from "./figure";
import type { Comparator } from "./measure";
import { noFigure } from "./measure-sentences";
import { isBetter, isStrict, meetsTarget, type MeasureFacts } from "./measure-facts";
import { benchmarkDifference, pacePerMonth, stillNeeded, wholeMonths } from "./variance";

export interface MeasureRemark {
  readonly id: string;
  /** The sentence; null where there is nothing to say. */
  readonly say: (facts: MeasureFacts) => string | null;
}

export const MEASURE_REMARKS: readonly MeasureRemark[] = [
  {
    id: "no-figure",
    say: (facts) => (facts.polarity === null && facts.actual === null ? noFigure(facts) : null),
  },
  {
    id: "direction",
    say: (facts) => {
      const { actual, previous } = facts;
      if (!actual || !previous) return null;
      const word = directionOf(facts);
      if (actual.value === previous.value) return `No change from ${printFigure(previous)} ${beforeName(facts)}.`;
      const way = actual.value > previous.value ? "up" : "down";
      const change = `${way} ${printDifference(actual.value - previous.value, actual, previous)} from ${printFigure(previous)} ${beforeName(facts)}`;
      return word === null ? `${change.charAt(0).toUpperCase()}${change.slice(1)}.` : `${word}: ${change}.`;
    },
  },
  {
    id: "deadline-passed",
    say: (facts) => {
      const { measure, deadlinePassed, target } = facts;
      if (!measure.deadline || !deadlinePassed || !target) return null;
      const met = meetsTarget(facts) || facts.actual === null ? "" : " and the target is not met";
      return facts.polarity === null
        ? `The deadline, ${printDay(measure.deadline.day)}, has passed.`
        : `The deadline, ${printDay(measure.deadline.day)}, has passed${met}.`;
    },
  },
  {
    id: "pace",
    say: (facts) => {
      const { actual, target, measure } = facts;
      const needed = neededOf(facts);
      const pace = paceOf(facts);
      if (!actual || !target || needed === null || needed === 0 || pace === null || !measure.deadline) return null;
      const way = needed > 0 ? "rise" : "fall";
      const rate = printDifference(pace, actual, target, 1).replace(/ percentage points?$/, "");
      return `Still needed by ${printDay(measure.deadline.day)}: a ${way} of ${printDifference(needed, actual, target)}, ${rate} a month.`;
    },
  },
  {
    id: "rounded",
    say: (facts) =>
      restsOnRounding(facts)
        ? "Based on a rounded figure: the unrounded one may fall on the other side of the target."
        : null,
  },
  {
    id: "approximate",
    say: ({ actual }) => (actual?.approximate ? "The figure itself is approximate." : null),
  },
  {
    id: "data-age",
    say: (facts) => {
      const months = dataAgeOf(facts);
      if (months === null || facts.actual === null) return null;
      if (months < 0) return "The period of the figure ends after the report date.";
      if (months === 0) return null;
      return `Latest figure is ${months} ${months === 1 ? "month" : "months"} before the report date.`;
    },
  },
];

/** Whole months from the end of the figure's period to the report date, negative where it ends later; null where no period is known. */
export function dataAgeOf({ measure, asAt }: MeasureFacts): number | null {
  const end = measure.period?.end ?? null;
  if (end === null) return null;
  return end > asAt ? -1 : wholeMonths(end, asAt);
}

export function directionOf({
  actual,
  previous,
  polarity,
}: MeasureFacts): "Improving" | "Worsening" | "No change" | null {
  if (!actual || !previous) return null;
  if (actual.value === previous.value) return "No change";
  if (polarity === null) return null;
  return isBetter(actual, previous, polarity) ? "Improving" : "Worsening";
}

/** Target − actual; null for a range, different units, or where either is missing. */
export function neededOf({ actual, target, polarity }: MeasureFacts): number | null {
  if (!actual || !target || !polarity || target.upTo !== null || !comparable(actual, target)) return null;
  return stillNeeded(target.value, actual.value, polarity).value;
}

export function paceOf(facts: MeasureFacts): number | null {
  const needed = neededOf(facts);
  return pacePerMonth(needed, facts.asAt, facts.measure.deadline?.day ?? null).value;
}

function beforeName({ measure }: MeasureFacts): string {
  const name = measure.previousName.trim();
  return name === "" || /^(?:previous|prior|last)\b/i.test(name) ? lastWords(name) : `in ${name}`;
}

const LAST: Readonly<Record<string, string>> = {
  "last month": "last month",
  "last quarter": "last quarter",
  "last year": "last year",
  "previous month": "last month",
  "previous quarter": "last quarter",
  "previous year": "last year",
  "prior year": "last year",
};
const lastWords = (name: string): string => LAST[name.toLowerCase()] ?? "last time";

/** True where the figure is printed rounded and, before rounding, may have been on the other side of what it is held against. */
export function restsOnRounding({ actual, gap, against }: MeasureFacts): boolean {
  if (!actual || gap === null || !against) return false;
  const half = halfLastPlace(actual);
  if (half === null) return false;
  return isStrict(against.figure) && gap === 0 ? true : Math.abs(gap) < half;
}

/** "5 percentage points below Midlands (79%, March 24)": each comparator that can be set beside the figure; a benchmark is never a target. */
export function benchmarksOf({ measure, actual }: MeasureFacts): string[] {
  if (!actual) return [];
  return sameTime(measure.comparators, measure.period?.text ?? null).flatMap(({ name, period, figure: reading }) => {
    if (reading.kind !== "figure" || !comparable(actual, reading.figure)) return [];
    const peer = reading.figure;
    const difference = benchmarkDifference(actual.value, peer.value).value;
    if (difference === null) return [];
    const beside = `${name} (${printFigure(peer)}, ${period ?? "date not given"})`;
    if (difference === 0) return [`Level with ${beside}.`];
    return [`${printDifference(difference, actual, peer)} ${difference > 0 ? "above" : "below"} ${beside}.`];
  });
}

/** Where a comparator stands for several periods, the one of the figure's own period is the one to compare with. */
function sameTime(comparators: readonly Comparator[], period: string | null): Comparator[] {
  return comparators.filter(
    (each) =>
      each.period === period || !comparators.some((other) => other.name === each.name && other.period === period),
  );
}
