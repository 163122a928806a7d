/** Pieces of the sentences about measures: figures and differences as the source prints them. */

import { printDifference, printFigure, printValue, withCommas, type Figure } from "./figure";
import type { FigureReading } from "./figure-reading";
import type { MeasureFacts } from "./measure-facts";
import { isBetter } from "./measure-facts";

/** "74%"; "no figure" where there is none. */
export const shown = (figure: Figure | null): string => (figure ? printFigure(figure) : "no figure");

/** "the trajectory of 78%", "the final target of over 90%". */
export function againstWords({ against }: MeasureFacts): string {
  return against ? `the ${against.as} of ${shown(against.figure)}` : "no target";
}

/** The size of a difference in the unit of X and C: "16 percentage points". */
export function size(amount: number | null, { actual, against }: MeasureFacts, spare = 0): string {
  if (amount === null || !actual || !against) return "an unknown amount";
  return printDifference(amount, actual, against.figure, spare);
}

/** "16 percentage points short of the target of over 90%"; for a measure that should be low, "over" it. */
export function shortOf(facts: MeasureFacts): string {
  return `${size(facts.gap, facts)} ${facts.polarity === "lower" ? "over" : "short of"} ${againstWords(facts)}`;
}

/** "the 2-point tolerance", "the 5% tolerance of 250". */
export function toleranceWords(facts: MeasureFacts): string {
  const { against, tolerance, settings } = facts;
  if (!against || tolerance === null || tolerance === 0) return "the zero tolerance";
  if (against.figure.kind === "percent")
    return `the ${withCommas(String(settings.measureTolerancePoints))}-point tolerance`;
  return `the ${settings.measureTolerancePercent}% tolerance of ${size(tolerance, facts, 2)}`;
}

/** "better than the baseline of 13", "worse than …", "the same as …". */
export function besideBaseline({ actual, baseline, polarity }: MeasureFacts): string {
  if (!actual || !baseline || !polarity) return "";
  const word =
    actual.value === baseline.value
      ? "the same as"
      : isBetter(actual, baseline, polarity)
        ? "better than"
        : "worse than";
  return `${word} the baseline of ${printFigure(baseline)}`;
}

/** Why there is nothing to hold the figure against: no target is given, or its words give no level. */
export function noTarget({ measure }: MeasureFacts): string {
  const { target, trajectory } = measure;
  const unread = [trajectory, target].find((each) => each.kind === "unreadable");
  return unread ? `The target "${unread.text}" cannot be compared: ${lowerFirst(unread.why)}` : "No target is set.";
}

/** "No figure for Sep 2024." with what stands in its place. */
export function noFigure({ measure }: MeasureFacts): string {
  const when = measure.period ? `for ${measure.period.text}` : "is given";
  const why = measure.actual.kind === "unreadable" ? ` "${measure.actual.text}" was found. ${measure.actual.why}` : "";
  return `No figure ${when}.${why}`;
}

/** Why the cell holds no figure: "suppressed", "not available", "not applicable". */
export function whyMissing(reading: FigureReading): string {
  return reading.kind === "missing" ? reading.why : "not available";
}

/** The bare level of a target, its bound left out: "90%". */
export const level = (figure: Figure | null): string => (figure ? printValue(figure.value, figure) : "no target");

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
