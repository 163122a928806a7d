/** K1 to K6: what has to be known before a measure is rated. */

import type { MeasureClause } from "../measure-clause";
import { isBetter, isRange, type MeasureFacts } from "../measure-facts";
import { besideBaseline, noFigure, noTarget, shown, whyMissing } from "../measure-sentences";

/** A range says itself where good lies; everything else needs to be told. */
const needsPolarity = ({ against }: MeasureFacts): boolean => !isRange(against);

export const NOT_RATED: readonly MeasureClause[] = [
  {
    case: "K1",
    rating: "grey",
    label: "Direction not given",
    title: "Nothing says whether higher or lower is better",
    when: (facts) => facts.polarity === null && needsPolarity(facts),
    because: () => "Not rated: nothing says whether higher or lower is better.",
    examples: [
      {
        name: "Patients satisfied with making an appointment",
        cells: { baseline: "59%", period: "Mar 2024", target: "65%" },
        because: "Not rated: nothing says whether higher or lower is better.",
      },
      {
        name: "Same-day appointments",
        cells: { polarity: "higher or lower", actual: "40.9%", target: "45%" },
        because: "Not rated: nothing says whether higher or lower is better.",
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
];
