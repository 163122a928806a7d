/** K7 and K8: targets that are a range. */

import type { MeasureClause } from "../measure-clause";
import type { MeasureFacts } from "../measure-facts";
import { shown, size } from "../measure-sentences";

const rangeWords = ({ against }: MeasureFacts): string => `the range ${shown(against?.figure ?? null)}`;
const ranged = ({ outside }: MeasureFacts): boolean => outside !== null;

export const RANGES: readonly MeasureClause[] = [
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
];
