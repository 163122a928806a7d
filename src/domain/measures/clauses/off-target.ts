/** K12 to K16: short of what is expected, by how much and since when. */

import { printFigure } from "../figure";
import type { MeasureClause } from "../measure-clause";
import { isBetter, type MeasureFacts } from "../measure-facts";
import { shortOf, shown, toleranceWords } from "../measure-sentences";

const offTarget = ({ gap, tolerance }: MeasureFacts): boolean => gap !== null && tolerance !== null && gap < -tolerance;

export const OFF_TARGET: readonly MeasureClause[] = [
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
