/** K9 to K11: at the threshold, target met, on or better. */

import type { MeasureClause } from "../measure-clause";
import { isStrict, meetsTarget } from "../measure-facts";
import { againstWords, level, shown, size } from "../measure-sentences";

export const ON_TARGET: readonly MeasureClause[] = [
  {
    case: "K9",
    rating: "amber",
    label: "At the threshold",
    title: "Level with a target that asks for more, or for less",
    when: ({ gap, against }) => gap === 0 && against !== null && isStrict(against.figure),
    because: (facts) =>
      `${shown(facts.actual)} equals the threshold; the target is ${facts.against?.figure.bound} ${level(facts.against?.figure ?? null)}.`,
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
];
