/** Each variance by its rule, and n/a with its reason. */

import {
  absoluteChange,
  benchmarkDifference,
  cumulativeGrowth,
  monthsUntil,
  pacePerMonth,
  percentChange,
  pointsChange,
  shareOfTotal,
  stillNeeded,
  toTarget,
  toTrajectory,
  wholeMonths,
  type Variance,
} from "../../../src/domain/measures/variance";
import { on } from "./measures-of";

const said = (variance: Variance): string =>
  variance.value === null ? `${variance.marker}: ${variance.why}` : String(variance.value);

const HIDDEN = "[c]: a figure is suppressed";

test.each([
  ["absolute, a fall of 754", absoluteChange(397_246, 398_000), "-754"],
  ["absolute of nothing", absoluteChange(null, 5), "n/a: no figure"],
  ["absolute from nothing", absoluteChange(5, null), "n/a: no base figure"],
  ["absolute from a hidden figure", absoluteChange(5, "suppressed"), HIDDEN],
  ["absolute of a hidden figure", absoluteChange("suppressed", null), HIDDEN],
  ["percent", percentChange(512, 529), "-0.0321361059"],
  ["percent of nought", percentChange(3, 0), "n/a: no base figure"],
  ["percent of a blank", percentChange(3, null), "n/a: no base figure"],
  ["percent of a negative base", percentChange(3, -2), "n/a: the base is negative"],
  ["percentage points: 61.4% from 55.2%", pointsChange(0.614, 0.552), "0.062"],
  ["points without binary noise", pointsChange(0.74, 0.9), "-0.16"],
  ["cumulative growth on a fixed base", cumulativeGrowth(3423, 3280), "0.0435975610"],
  ["cumulative growth on nought", cumulativeGrowth(3423, 0), "n/a: no base figure"],
  ["cumulative growth on a negative base", cumulativeGrowth(3423, -1), "n/a: the base is negative"],
  ["share of a total", shareOfTotal(64, 114), "0.5614035088"],
  ["share of nothing", shareOfTotal(0, 0), "n/a: no total"],
  ["share of a missing total", shareOfTotal(1, null), "n/a: no base figure"],
  ["a part over its whole", shareOfTotal(5, 4), "n/a: the part exceeds the whole"],
  ["a hidden part", shareOfTotal("suppressed", 114), HIDDEN],
  ["benchmark", benchmarkDifference(0.74, 0.79), "-0.05"],
  ["benchmark of a dash", benchmarkDifference(0.74, null), "n/a: no base figure"],
  ["to trajectory, higher is better", toTrajectory(17, 18, "higher"), "-1"],
  ["to trajectory, lower is better", toTrajectory(0.044, 0.046, "lower"), "0.002"],
  ["to target, lower is better", toTarget(6, 5, "lower"), "-1"],
  ["still needed", stillNeeded(0.95, 0.81, "higher"), "0.14"],
  ["still needed where it must fall", stillNeeded(0.04, 0.044, "lower"), "-0.004"],
  ["still needed once met", stillNeeded(0.9, 1, "higher"), "0"],
  ["still needed once met where lower is better", stillNeeded(5, 4, "lower"), "0"],
  ["still needed of a hidden figure", stillNeeded(19, "suppressed", "higher"), HIDDEN],
  ["pace over five whole months", pacePerMonth(2, on("2024-10-31"), on("2025-03-31")), "0.4"],
  ["pace over a month and a half", pacePerMonth(3, on("2024-11-01"), on("2024-12-16")), "2.0217391304"],
  ["pace without a deadline", pacePerMonth(2, on("2024-10-31"), null), "n/a: no deadline"],
  ["pace after the deadline", pacePerMonth(2, on("2024-10-31"), on("2024-10-31")), "n/a: the deadline has passed"],
  ["pace of a hidden figure", pacePerMonth("suppressed", on("2024-10-31"), null), HIDDEN],
  ["pace of nothing", pacePerMonth(null, on("2024-10-31"), null), "n/a: no figure"],
])("%s", (_what, variance, expected) => {
  const given = said(variance);
  expect(/^-?[\d.]+$/.test(expected) ? Number(given) : given).toBe(
    /^-?[\d.]+$/.test(expected) ? Number(expected) : expected,
  );
});

test.each([
  ["2024-09-30", "2024-10-31", 1],
  ["2024-09-30", "2024-10-29", 0],
  ["2024-03-31", "2024-07-10", 3],
  ["2024-01-31", "2024-02-29", 1],
  ["2023-03-31", "2024-03-31", 12],
  ["2024-03-31", "2024-03-30", -1],
])("from %s to %s are %d whole months", (from, until, months) => {
  expect(wholeMonths(on(from), on(until))).toBe(months);
});

test("a started month counts by its days, and no month is left on the day itself", () => {
  expect(monthsUntil(on("2024-11-01"), on("2024-11-16"))).toBe(0.5);
  expect(monthsUntil(on("2024-10-31"), on("2025-03-31"))).toBe(5);
  expect(monthsUntil(on("2024-10-31"), on("2024-10-30"))).toBe(0);
});
