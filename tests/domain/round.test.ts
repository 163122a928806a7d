/** Rounding is half away from zero, never gives minus zero, and agrees with Excel where binary arithmetic falls short. */

import fc from "fast-check";
import { printRounded, roundHalfAway } from "../../src/domain/round";

test.each([
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [0.5, 0, 1],
  [-0.5, 0, -1],
  [2.4999, 0, 2],
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [2.675, 2, 2.68],
  [1.1 * 1.5, 2, 1.65],
  [0.285 * 100, 0, 29],
  [8.345, 2, 8.35],
  [24.48, 0, 24],
  [1250, -2, 1300],
  [-1250, -2, -1300],
  [1e-7, 2, 0],
  [5e-7, 6, 0.000001],
  [1e21, 0, 1e21],
])("%d to %d places is %d", (value, places, rounded) => {
  expect(roundHalfAway(value, places)).toBe(rounded);
});

test("a small negative rounds to nought, never to minus nought", () => {
  expect(Object.is(roundHalfAway(-0.19), 0)).toBe(true);
  expect(printRounded(-0.19)).toBe("0");
});

test("printing keeps the decimals asked for", () => {
  expect(printRounded(6, 1)).toBe("6.0");
  expect(printRounded(-3.25, 1)).toBe("-3.3");
  expect(printRounded(1250, -2)).toBe("1300");
});

test("what is not a finite number is left alone", () => {
  expect(roundHalfAway(Number.NaN)).toBeNaN();
  expect(roundHalfAway(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
});

test("rounding is symmetric, settled after one go, and never off by more than half a unit", () => {
  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(value, fc.integer({ min: 0, max: 4 }), (number, places) => {
      const rounded = roundHalfAway(number, places);
      expect(roundHalfAway(-number, places)).toBe(rounded === 0 ? 0 : -rounded);
      expect(roundHalfAway(rounded, places)).toBe(rounded);
      expect(Math.abs(rounded - number)).toBeLessThanOrEqual(0.5 * 10 ** -places + 1e-6);
    }),
  );
});
