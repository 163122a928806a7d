/** THE clauses that rate a measure, K1 to K16 in the order in which they are tried (domain conventions 1.5), and the tolerances to choose from. */

import {
  againstWords,
  besideBaseline,
  level,
  noFigure,
  noTarget,
  shortOf,
  shown,
  size,
  toleranceWords,
  whyMissing,
} from "./measure-sentences";
import type { MeasureClause } from "./measure-clause";
import { isBetter, isRange, isStrict, meetsTarget, type MeasureFacts, type MeasureSettings } from "./measure-facts";
import { printFigure } from "./figure";

export interface TolerancePreset {
  readonly id: string;
  readonly title: string;
  readonly use: string;
  readonly source: string;
  readonly settings: Pick<MeasureSettings, "measureTolerancePercent" | "measureTolerancePoints">;
}

export const TOLERANCE_PRESETS: readonly TolerancePreset[] = [
  {
    id: "five-percent",
    title: "5%",
    use: "The usual choice: up to 5% short of a count, or 2 percentage points of a percentage, is amber.",
    source: "PlanProof's own, after councils that print an agreed tolerance with their indicators.",
    settings: { measureTolerancePercent: 5, measureTolerancePoints: 2 },
  },
  {
    id: "ten-percent",
    title: "10%",
    use: "Small counts that move by one or two: up to 10% short is amber.",
    source: "The 10% that the London Borough of Havering publishes for its indicators.",
    settings: { measureTolerancePercent: 10, measureTolerancePoints: 2 },
  },
  {
    id: "zero",
    title: "Zero tolerance",
    use: "Safety measures and legal duties: short is short.",
    source: "Never events and standards set in law leave no room.",
    settings: { measureTolerancePercent: 0, measureTolerancePoints: 0 },
  },
];

const offTarget = ({ gap, tolerance }: MeasureFacts): boolean => gap !== null && tolerance !== null && gap < -tolerance;
const ranged = ({ outside }: MeasureFacts): boolean => outside !== null;
/** A range says itself where good lies; everything else needs to be told. */
const needsPolarity = ({ against }: MeasureFacts): boolean => !isRange(against);
const rangeWords = ({ against }: MeasureFacts): string => `the range ${shown(against?.figure ?? null)}`;

export const MEASURE_CLAUSES: readonly MeasureClause[] = [
  {
    case: "K1",
    rating: "grey",
    label: "Say which is better",
    title: "Nothing says whether higher or lower is better",
    when: (facts) => facts.polarity === null && needsPolarity(facts),
    because: () => "Say whether higher or lower is better before this is rated.",
    examples: [
      {
        name: "Patients satisfied with making an appointment",
        cells: { baseline: "59%", period: "Mar 2024", target: "65%" },
        because: "Say whether higher or lower is better before this is rated.",
      },
      {
        name: "Same-day appointments",
        cells: { polarity: "higher or lower", actual: "40.9%", target: "45%" },
        because: "Say whether higher or lower is better before this is rated.",
      },
    ],
  },
  {
    case: "K2",
    rating: "grey",
    label: ({ measure }) => (whyMissing(measure.actual) === "suppressed" ? "Suppressed" : "Not available"),
    title: "The figure is suppressed or not available",
    when: ({ measure }) => measure.actual.kind === "missing",
    because: ({ measure }) => `The figure is ${whyMissing(measure.actual)}, so it is not rated.`,
    examples: [
      {
        name: "Calls answered within ten minutes",
        cells: { polarity: "higher", actual: "[c]", target: "80%" },
        because: "The figure is suppressed, so it is not rated.",
      },
      {
        name: "Complaints about access",
        cells: { polarity: "lower", unit: "complaints", actual: "<5", target: 10 },
        because: "The figure is suppressed, so it is not rated.",
      },
      {
        name: "Pharmacies registered for contraception",
        cells: { polarity: "higher", actual: "ı", target: "80%" },
        because: "The figure is not available, so it is not rated.",
      },
    ],
  },
  {
    case: "K3",
    rating: "grey",
    label: "No figure",
    title: "No figure is given",
    when: ({ actual }) => actual === null,
    because: noFigure,
    examples: [
      {
        name: "Staff trained in care navigation",
        cells: { polarity: "higher", period: "Sep 2024", baseline: 0, target: 38 },
        because: "No figure for Sep 2024.",
      },
      {
        name: "Practices with call-back",
        cells: { polarity: "higher", actual: "most practices", target: 19 },
        because: 'No figure is given. "most practices" was found. It holds words and no figure.',
      },
      {
        name: "Practices with app functions",
        cells: { polarity: "higher", actual: "over 90%", target: "90%" },
        because: 'No figure is given. "over 90%" was found. It gives a range or a limit, not a figure.',
      },
    ],
  },
  {
    case: "K4",
    rating: "grey",
    label: "Different units",
    title: "The figure and its target use different units",
    when: ({ sameUnit }) => !sameUnit,
    because: () => "The figure and the target use different units.",
    examples: [
      {
        name: "Practices offering online registration",
        cells: { polarity: "higher", actual: 68, target: "90%" },
        because: "The figure and the target use different units.",
      },
      {
        name: "Practices with an active patient group",
        cells: { polarity: "higher", actual: "15 of 19", target: "20 of 22" },
        because: "The figure and the target use different units.",
      },
    ],
  },
  {
    case: "K5",
    rating: "grey",
    label: ({ actual, baseline, polarity }) => {
      if (!actual || !baseline || !polarity || actual.value === baseline.value) return "No target";
      return isBetter(actual, baseline, polarity) ? "No target, improving" : "No target, worsening";
    },
    title: "No target is set; compared with the baseline only",
    when: ({ against, baseline }) => against === null && baseline !== null,
    because: (facts) => `${noTarget(facts)} ${shown(facts.actual)}, ${besideBaseline(facts)}.`,
    examples: [
      {
        name: "Face to face appointments",
        cells: { polarity: "higher", baseline: "54.5%", actual: "56.1%" },
        because: "No target is set. 56.1%, better than the baseline of 54.5%.",
      },
      {
        name: "Vacancies",
        cells: { polarity: "lower", baseline: 12, actual: 17, target: "-" },
        because: "No target is set. 17, worse than the baseline of 12.",
      },
      {
        name: "Friends and Family responses",
        cells: { polarity: "higher", baseline: 112, actual: 140, target: "Increase by 10%" },
        because:
          'The target "Increase by 10%" cannot be compared: it asks for a change, not for a level. 140, better than the baseline of 112.',
      },
    ],
  },
  {
    case: "K6",
    rating: "grey",
    label: "No target",
    title: "No target or baseline is set",
    when: ({ against }) => against === null,
    because: (facts) =>
      facts.measure.target.kind === "unreadable" ? noTarget(facts) : "No target or baseline is set.",
    examples: [
      {
        name: "Additional GPs",
        cells: { polarity: "higher", period: "March 24", actual: 29 },
        because: "No target or baseline is set.",
      },
    ],
  },
  {
    case: "K7",
    rating: "green",
    label: "Inside the range",
    title: "Inside the target range",
    when: ({ outside }) => outside === 0,
    because: (facts) => `${shown(facts.actual)} is inside ${rangeWords(facts)}.`,
    examples: [
      {
        name: "Appointments held face to face",
        cells: { actual: "73.6%", target: "70 to 75%" },
        because: "73.6% is inside the range 70% to 75%.",
      },
    ],
  },
  {
    case: "K8",
    rating: "amber",
    label: "Just outside the range",
    title: "Outside the target range by no more than the tolerance",
    when: ({ outside, tolerance }) => outside !== null && tolerance !== null && outside <= tolerance,
    because: (facts) => `${shown(facts.actual)} is ${size(facts.outside, facts)} outside ${rangeWords(facts)}.`,
    examples: [
      {
        name: "Appointments held face to face",
        cells: { actual: "68%", target: "70% to 75%" },
        because: "68% is 2 percentage points outside the range 70% to 75%.",
      },
    ],
  },
  {
    case: "K8",
    rating: "red",
    label: "Outside the range",
    title: "Outside the target range by more than the tolerance",
    when: ranged,
    because: (facts) => `${shown(facts.actual)} is ${size(facts.outside, facts)} outside ${rangeWords(facts)}.`,
    examples: [
      {
        name: "Prescribing budget used by the end of September",
        cells: { unit: "£000", polarity: "lower", actual: 940, target: "between 780 and 820" },
        because: "£940k is £120k outside the range £780k to £820k.",
      },
    ],
  },
  {
    case: "K9",
    rating: "amber",
    label: "At the threshold",
    title: "Level with a target that asks for more, or for less",
    when: ({ gap, against }) => gap === 0 && against !== null && isStrict(against.figure),
    because: (facts) =>
      `${shown(facts.actual)} equals the threshold; the target is ${facts.against?.figure.bound ?? ""} ${level(facts.against?.figure ?? null)}.`,
    examples: [
      {
        name: "Practices offering online registration",
        cells: { polarity: "higher", actual: "90%", target: "more than 90%" },
        because: "90% equals the threshold; the target is more than 90%.",
      },
      {
        name: "Did-not-attend rate",
        cells: { polarity: "lower", actual: "5%", target: "<5%" },
        because: "5% equals the threshold; the target is less than 5%.",
      },
    ],
  },
  {
    case: "K10",
    rating: "blue",
    label: "Target met",
    title: "The final target is met and its date has come",
    when: (facts) => meetsTarget(facts) && (facts.deadlinePassed || facts.measure.oneOff),
    because: (facts) => `Target of ${shown(facts.target)} met: ${shown(facts.actual)}.`,
    examples: [
      {
        name: "Practices on digital telephony",
        cells: { polarity: "higher", actual: "19 of 19", target: "19 of 19 by June 2024" },
        because: "Target of 19 of 19 met: 19 of 19.",
      },
      {
        name: "Workforce plans submitted",
        cells: { polarity: "higher", actual: 4, target: "4 (one-off)" },
        because: "Target of 4 met: 4.",
      },
    ],
  },
  {
    case: "K11",
    rating: "green",
    label: ({ against }) => `On or better than ${against?.as === "trajectory" ? "trajectory" : "target"}`,
    title: "On or better than the trajectory, or the target where there is none",
    when: ({ gap }) => gap !== null && gap >= 0,
    because: (facts) =>
      `${shown(facts.actual)} against ${againstWords(facts)}: ${facts.gap === 0 ? "level" : `${size(facts.gap, facts)} better`}.`,
    examples: [
      {
        name: "Did-not-attend rate",
        cells: { polarity: "lower", trajectory: "4.6%", actual: "4.4%", target: "4.0%" },
        because: "4.4% against the trajectory of 4.6%: 0.2 percentage points better.",
      },
      {
        name: "Practices offering online registration",
        cells: { polarity: "higher", actual: "100%", target: "90% by December 2024" },
        because: "100% against the final target of 90%: 10 percentage points better.",
      },
      {
        name: "Learning sessions held",
        cells: { polarity: "higher", actual: 6, target: 6 },
        because: "6 against the target of 6: level.",
      },
    ],
  },
  {
    case: "K12",
    rating: "red",
    label: "Not zero",
    title: "The target is zero and something was recorded",
    when: ({ against, gap }) => against?.figure.value === 0 && gap !== null && gap < 0,
    because: ({ actual }) => `Target is zero; ${shown(actual)} recorded.`,
    examples: [
      {
        name: "Patients waiting over 52 weeks",
        cells: { polarity: "lower", actual: 3, target: 0 },
        because: "Target is zero; 3 recorded.",
      },
    ],
  },
  {
    case: "K13",
    rating: "amber",
    label: "Within tolerance",
    title: "Short by no more than the tolerance",
    when: ({ gap, tolerance }) => gap !== null && tolerance !== null && gap < 0 && gap >= -tolerance,
    because: (facts) => `${shortOf(facts)}, inside ${toleranceWords(facts)}.`,
    examples: [
      {
        name: "Enhanced access appointments used",
        cells: { polarity: "higher", trajectory: "78%", actual: "76%", target: "85%" },
        because: "2 percentage points short of the trajectory of 78%, inside the 2-point tolerance.",
      },
      {
        name: "Pharmacy First consultations a month",
        cells: { polarity: "higher", trajectory: 5000, actual: 4750 },
        because: "250 short of the trajectory of 5,000, inside the 5% tolerance of 250.",
      },
      {
        name: "Did-not-attend rate",
        cells: { polarity: "lower", actual: "4.9%", target: "4.0%" },
        because: "0.9 percentage points over the target of 4.0%, inside the 2-point tolerance.",
      },
    ],
  },
  {
    case: "K14",
    rating: "amber",
    label: "Off target, improving",
    title: "Off target by more than the tolerance, but better than last time (where that is chosen to count)",
    when: (facts) => {
      const { settings, actual, previous, polarity } = facts;
      if (!settings.improvingCounts || !actual || !previous || !polarity) return false;
      return offTarget(facts) && isBetter(actual, previous, polarity);
    },
    because: (facts) =>
      `${shortOf(facts)}, but better than ${facts.previous ? printFigure(facts.previous) : "before"}.`,
    examples: [
      {
        name: "Patients with full record access",
        cells: { polarity: "higher", trajectory: "88%", actual: "81%", previous: "79%" },
        settings: { improvingCounts: true },
        because: "7 percentage points short of the trajectory of 88%, but better than 79%.",
      },
    ],
  },
  {
    case: "K15",
    rating: "red",
    label: "Worse than at the start",
    title: "Off target by more than the tolerance, and worse than the baseline",
    when: (facts) => {
      const { actual, baseline, polarity } = facts;
      return (
        offTarget(facts) &&
        actual !== null &&
        baseline !== null &&
        polarity !== null &&
        isBetter(baseline, actual, polarity)
      );
    },
    because: (facts) => `${shortOf(facts)} and worse than the baseline of ${shown(facts.baseline)}.`,
    examples: [
      {
        name: "Pharmacy First consultations a month",
        cells: { polarity: "higher", baseline: 3900, trajectory: 5000, actual: 3600, previous: 4100 },
        because: "1,400 short of the trajectory of 5,000 and worse than the baseline of 3,900.",
      },
    ],
  },
  {
    case: "K16",
    rating: "red",
    label: "Off target",
    title: "Off target by more than the tolerance",
    when: offTarget,
    because: (facts) => `${shortOf(facts)}, outside ${toleranceWords(facts)}.`,
    examples: [
      {
        name: "Practices with all four app functions",
        cells: { polarity: "higher", actual: "74%", target: "over 90% by March 2024" },
        because: "16 percentage points short of the target of over 90%, outside the 2-point tolerance.",
      },
      {
        name: "Practices on Modern General Practice Access",
        cells: { polarity: "higher", trajectory: 18, actual: 17 },
        because: "1 short of the trajectory of 18, outside the 5% tolerance of 0.9.",
      },
      {
        name: "Serious incidents",
        cells: { polarity: "lower", actual: 6, target: 5 },
        settings: { measureTolerancePercent: 0 },
        because: "1 over the target of 5, outside the zero tolerance.",
      },
    ],
  },
];
