/** Variation and assurance on series worked out by hand. */

import fc from "fast-check";
import { countData, limitsOf, POINTS_NEEDED } from "../../../src/domain/measures/making-data-count";

/** Mean 50, every step 2: limits 50 ± 5.32, two thirds of the way 50 ± 3.546…. */
const STEADY = [49, 51, 49, 51, 49, 51, 49, 51, 49, 51, 49, 51];

test("limits are the mean plus and minus 2.66 mean moving ranges", () => {
  const { mean, lower, upper } = limitsOf(STEADY);
  expect([mean, lower, upper]).toEqual([50, 44.68, 55.32]);
  expect(limitsOf([7])).toEqual({ mean: 7, lower: 7, upper: 7 });
});

test("eleven points are offered no words, twelve are", () => {
  expect(POINTS_NEEDED).toBe(12);
  expect(countData(STEADY.slice(1), "higher", null)).toBeNull();
  expect(countData(STEADY, "higher", null)).toMatchObject({
    variation: "Common cause: no significant change",
    assurance: null,
  });
});

test.each([
  ["a point above the upper limit", [...STEADY, 55.4], "outside the limits"],
  ["a point below the lower limit", [...STEADY, 44.6], "outside the limits"],
  ["a point on the limit", [...STEADY, 55.32], null],
  ["seven above the mean", [...STEADY.slice(0, 12), 52, 51, 52, 51, 52, 51], "seven on one side"],
  ["six above the mean", [...STEADY.slice(0, 11), 49, 52, 51, 52, 51, 52, 51], null],
  ["seven rising", [...STEADY, 47, 48, 49, 50, 51, 52, 53], "seven rising or falling"],
  ["six rising", [...STEADY, 48, 49, 50, 51, 52, 53], null],
  ["seven falling", [...STEADY, 53, 52, 51, 50, 49, 48, 47], "seven rising or falling"],
  ["seven falling with a level step", [...STEADY, 53, 52, 51, 51, 50, 49, 48], null],
  ["seven rising with a level step", [...STEADY, 48, 49, 50, 50, 51, 52, 53], null],
  [
    "two of three near the upper limit, the third on the same side",
    [...STEADY, 49, 54, 51, 54],
    "two of three near a limit",
  ],
  ["two of three near a limit, the third across the mean", [...STEADY, 49, 54, 49, 54], null],
])("%s", (_what, points, cause) => {
  const causes = countData(points, "higher", null)?.causes.at(-1);
  expect(causes).toEqual(cause === null ? [] : [cause]);
});

test("every point of a run is marked, not only its last", () => {
  const points = [...STEADY, 47, 48, 49, 50, 51, 52, 53];
  const marked = countData(points, null, null)?.causes.map((causes) => causes.includes("seven rising or falling"));
  expect(marked?.slice(12)).toEqual(Array.from({ length: 7 }, () => true));
  expect(marked?.slice(0, 12).some(Boolean)).toBe(false);
});

test("limits stay locked on the first twelve points", () => {
  const jumped = [...STEADY, 60, 70, 80, 90, 100, 110, 120, 130];
  expect(countData(jumped, "higher", null)?.limits).toEqual(limitsOf(STEADY));
});

test.each([
  ["higher", 56, "Special cause: improvement"],
  ["higher", 44, "Special cause: concern"],
  ["lower", 56, "Special cause: concern"],
  ["lower", 44, "Special cause: improvement"],
  [null, 56, "Special cause: neither good nor bad is said"],
] as const)("where %s is better, a newest point of %d is: %s", (polarity, newest, variation) => {
  expect(countData([...STEADY, newest], polarity, null)?.variation).toBe(variation);
});

test.each([
  ["higher", 60, "Consistently misses the target"],
  ["lower", 60, "Consistently meets the target"],
  ["higher", 40, "Consistently meets the target"],
  ["lower", 40, "Consistently misses the target"],
  ["higher", 52, "Meets and misses the target at random"],
  ["lower", 55.32, "Meets and misses the target at random"],
  [null, 52, null],
] as const)("where %s is better, a target of %d: %s", (polarity, target, assurance) => {
  expect(countData(STEADY, polarity, target)?.assurance ?? null).toBe(assurance);
});

test("the twelve monthly workforce totals of a published report just qualify", () => {
  const total = [3381, 3355, 3374, 3391, 3481, 3468, 3471, 3428, 3455, 3464, 3385, 3423];
  const found = countData(total, "higher", null);
  /** Steps 26, 19, 17, 90, 13, 3, 43, 27, 9, 79, 38 add to 364; mean 3423. */
  expect(found?.limits.mean).toBeCloseTo(3423, 6);
  expect(found?.limits.upper).toBeCloseTo(3423 + (2.66 * 364) / 11, 6);
  expect(found?.variation).toBe("Common cause: no significant change");
});

test("turning a series and its good side round changes neither variation nor assurance", () => {
  const series = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 30 });
  fc.assert(
    fc.property(series, fc.integer({ min: 0, max: 100 }), (points, target) => {
      const high = countData(points, "higher", target);
      const low = countData(
        points.map((point) => 0 - point),
        "lower",
        0 - target,
      );
      expect([low?.variation, low?.assurance]).toEqual([high?.variation, high?.assurance]);
    }),
  );
});
