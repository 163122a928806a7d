/** Rates every measure by the first clause that holds, and says beside the rating what a committee would ask next. */

import type { Day } from "../calendar";
import { cellAddress } from "../grid";
import type { ReviewMeasure } from "../review-schema";
import { valueOf } from "../plan/plan-row";
import type { Settings } from "../settings";
import { comparable, type Figure } from "./figure";
import { figureOf, textOfFigure } from "./figure-reading";
import type { Comparator, Measure } from "./measure";
import { factsOfMeasure, isRange, type MeasureFacts } from "./measure-facts";
import { MEASURE_CLAUSES } from "./measure-policies";
import { benchmarksOf, dataAgeOf, directionOf, MEASURE_REMARKS, neededOf, paceOf } from "./measure-remarks";
import { countSeries } from "./series";
import { absoluteChange, percentChange, type Known } from "./variance";

/** The measures as a review holds them, in the order in which they stand. */
export function judgeMeasures(measures: readonly Measure[], asAt: Day, settings: Settings): ReviewMeasure[] {
  const series = countSeries(measures);
  return measures.map((measure) => {
    const judged = judgeMeasure(factsOfMeasure(measure, asAt, settings));
    const words = series.get(measure);
    return words ? { ...judged, dataCount: { variation: words.variation, assurance: words.assurance } } : judged;
  });
}

export function judgeMeasure(facts: MeasureFacts): ReviewMeasure {
  const { measure, actual, target, against } = facts;
  const clause = MEASURE_CLAUSES.find((each) => each.when(facts));
  if (!clause) throw new Error(`No clause rates the measure in row ${measure.row} of ${measure.sheet}`);
  const shown = actual ?? against?.figure ?? figureOf(measure.baseline);
  const age = dataAgeOf(facts);
  return {
    sheet: measure.sheet,
    row: measure.row,
    name: valueOf(measure.name) ?? "",
    period: measure.period?.text ?? null,
    unit: shown?.kind === "percent" ? "%" : (measure.unitText ?? (shown?.look.currency || null)),
    polarity: facts.polarity,
    baseline: plainValue(figureOf(measure.baseline), shown),
    trajectory: plainValue(figureOf(measure.trajectory), shown),
    target: plainValue(target, shown),
    actual: actual?.value ?? null,
    previous: plainValue(figureOf(measure.previous), shown),
    comparators: measure.comparators.flatMap((each) => comparatorOf(each, shown)),
    rating: clause.rating,
    case: clause.case,
    because: clause.because(facts),
    variance: varianceOf(facts),
    cell: cellAddress(measure.name.cell),
    cells: Object.fromEntries(Object.entries(measure.cells).map(([field, ref]) => [field, cellAddress(ref)])),
    label: typeof clause.label === "string" ? clause.label : clause.label(facts),
    periodEnd: measure.period?.end ?? null,
    missing: measure.actual.kind === "missing" ? measure.actual.why : null,
    targetText: textOfFigure(measure.target) || null,
    heldAgainst: against?.as ?? null,
    deadline: measure.deadline?.day ?? null,
    deadlinePassed: facts.deadlinePassed,
    stillNeeded: neededOf(facts),
    pacePerMonth: paceOf(facts),
    dataAgeMonths: age === null || age < 0 ? null : age,
    direction: directionOf(facts),
    benchmarks: benchmarksOf(facts),
    remarks: MEASURE_REMARKS.flatMap(({ say }) => say(facts) ?? []),
    notes: [...measure.notes],
  };
}

/** The number of a figure that can stand in the measure's own unit; a count beside percentages cannot. */
function plainValue(figure: Figure | null, shown: Figure | null): number | null {
  return figure && shown && figure.kind === shown.kind ? figure.value : null;
}

function comparatorOf({ name, period, figure }: Comparator, shown: Figure | null): ReviewMeasure["comparators"] {
  const peer = figureOf(figure);
  return peer && shown && comparable(peer, shown) ? [{ name, period, value: peer.value }] : [];
}

function varianceOf({ measure, actual, against, sameUnit }: MeasureFacts): ReviewMeasure["variance"] {
  const none = { absolute: null, unit: null, percent: null };
  if (isRange(against)) return { ...none, why: "n/a: the target is a range" };
  if (!sameUnit) return { ...none, why: "n/a: different units" };
  const hidden = measure.actual.kind === "missing" && measure.actual.why === "suppressed";
  const x: Known = hidden ? "suppressed" : (actual?.value ?? null);
  const difference = absoluteChange(x, against?.figure.value ?? null);
  if (difference.value === null) {
    const why = against === null && !hidden && actual ? "no target" : difference.why;
    return { ...none, why: `${difference.marker}: ${why}` };
  }
  const points = actual?.kind === "percent";
  return {
    absolute: difference.value,
    unit: points ? "percentage points" : (measure.unitText ?? (actual?.look.currency || null)),
    percent: points ? null : percentChange(x, against?.figure.value ?? null).value,
    why: null,
  };
}
