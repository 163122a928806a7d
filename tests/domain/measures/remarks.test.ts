/** What is said beside a rating, at its edges, and that none of it changes the rating. */

import { MEASURE_REMARKS } from "../../../src/domain/measures/measure-remarks";
import { measureSchema } from "../../../src/domain/review-schema";
import { judgeOne, type MeasureCells, type Told } from "./measures-of";

const remarks = (cells: MeasureCells, told: Omit<Told, "cells"> = {}) =>
  judgeOne({ ...told, cells: { polarity: "higher", ...cells } }).remarks ?? [];
const ROUNDED = "Based on a rounded figure: the unrounded one may fall on the other side of the target.";

test("remarks have unique ids", () => {
  expect(new Set(MEASURE_REMARKS.map(({ id }) => id)).size).toBe(MEASURE_REMARKS.length);
});

test.each<[string, MeasureCells, boolean]>([
  ["74% that meets 74%", { actual: "74%", target: "at least 74%" }, true],
  ["74% short of 74.4%", { actual: "74%", target: "74.4%" }, true],
  ["74% short of 74.5%, which it cannot have been", { actual: "74%", target: "74.5%" }, false],
  ["74% over 73.6%", { actual: "74%", target: "73.6%" }, true],
  ["74% over 73.5%, which it must have been", { actual: "74%", target: "73.5%" }, false],
  ["4.4% against 4.4%", { polarity: "lower", actual: "4.4%", target: "4.4%" }, true],
  ["a whole count, which is exact", { actual: 17, target: 17 }, false],
  ["a rate with a decimal", { actual: 511.8, target: 511.82 }, true],
  ["£1.5m against £1.52m", { actual: "£1.5m", target: "£1.52m" }, true],
  ["£1,500,000 against £1,500,001", { actual: "£1,500,000", target: "£1,500,001" }, false],
])("rounded: %s", (_what, cells, said) => {
  expect(remarks(cells).includes(ROUNDED)).toBe(said);
});

test("a figure whose cell holds more than it prints is not rounded: the whole of it was compared", () => {
  const told = judgeOne({ cells: { polarity: "higher", actual: 0.7436, unit: "%", target: "74.4%" } });
  expect(told.remarks).not.toContain(ROUNDED);
  expect(told.because).toBe("0.04 percentage points short of the target of 74.4%, inside the 2-point tolerance.");
});

test.each<[string, MeasureCells, Omit<Told, "cells">, string]>([
  ["better", { actual: 17, previous: 16 }, {}, "Improving: up 1 from 16 last time."],
  ["worse", { actual: 15, previous: 16 }, {}, "Worsening: down 1 from 16 last time."],
  ["level", { actual: 16, previous: 16 }, {}, "No change from 16 last time."],
  [
    "up where lower is better",
    { polarity: "lower", actual: "5%", previous: "4%" },
    {},
    "Worsening: up 1 percentage point from 4% last time.",
  ],
  ["neither good nor bad is known", { polarity: "", actual: 17, previous: 16 }, {}, "Up 1 from 16 last time."],
  [
    "a named comparison",
    { actual: 17, previous: 16 },
    { headings: { previous: "Last quarter" } },
    "Improving: up 1 from 16 last quarter.",
  ],
  [
    "a year",
    { actual: 17, previous: 16 },
    { headings: { previous: "LLR 22/23" } },
    "Improving: up 1 from 16 in LLR 22/23.",
  ],
  [
    "less than is printed",
    { actual: 0.741, previous: 0.739, unit: "%" },
    {},
    "Improving: up 0.2 percentage points from 74% last time.",
  ],
])("direction: %s", (_what, cells, told, sentence) => {
  expect(remarks(cells, told)[0]).toBe(sentence);
});

test("a figure before of another unit gives no direction", () => {
  expect(judgeOne({ cells: { polarity: "higher", actual: 17, previous: "80%", target: 19 } })).toMatchObject({
    direction: null,
    previous: null,
  });
});

test.each<[string, string, number | null, string | null]>([
  ["Sep 2024", "2024-10-31", 1, "Latest figure is 1 month before the report date."],
  ["March 2024", "2024-10-31", 7, "Latest figure is 7 months before the report date."],
  ["Oct 2024", "2024-10-31", 0, null],
  ["Q2 2024/25", "2024-10-31", 1, "Latest figure is 1 month before the report date."],
  ["Nov 2024", "2024-10-31", null, "The period of the figure ends after the report date."],
  ["lately", "2024-10-31", null, null],
])("data of %s as at %s: %s", (period, asAt, months, sentence) => {
  const judged = judgeOne({ cells: { polarity: "higher", period, actual: 17, target: 19 }, asAt });
  expect(judged.dataAgeMonths).toBe(months);
  expect(judged.remarks?.find((each) => /report date/.test(each)) ?? null).toBe(sentence);
});

test.each<[string, MeasureCells, string, string | null]>([
  [
    "still ahead",
    { actual: 14, target: "19 by March 2025" },
    "2024-10-31",
    "Still needed by 31 March 2025: a rise of 5, 1 a month.",
  ],
  [
    "F38: from 54% to 90% in a little over five months",
    { actual: "54%", target: "90% by 31 December 2024" },
    "2024-07-10",
    "Still needed by 31 December 2024: a rise of 36 percentage points, 6.3 a month.",
  ],
  [
    "a fall",
    { polarity: "lower", actual: 14, target: "9 by March 2025" },
    "2024-10-31",
    "Still needed by 31 March 2025: a fall of 5, 1 a month.",
  ],
  ["met", { actual: 19, target: "19 by March 2025" }, "2024-10-31", null],
  ["no date", { actual: 14, target: 19 }, "2024-10-31", null],
  [
    "passed, not met",
    { actual: 14, target: "19 by March 2024" },
    "2024-10-31",
    "The deadline, 31 March 2024, has passed and the target is not met.",
  ],
  ["passed, met", { actual: 19, target: "19 by March 2024" }, "2024-10-31", "The deadline, 31 March 2024, has passed."],
  ["the day itself has not passed", { actual: 14, target: "19 by 31 October 2024" }, "2024-10-31", null],
])("target %s", (_what, cells, asAt, sentence) => {
  expect(remarks(cells, { asAt })[0] ?? null).toBe(sentence);
});

test("a trajectory that is met says so of a deadline that passed, too", () => {
  const told = judgeOne({ cells: { polarity: "higher", trajectory: 12, actual: 14, target: "19 by March 2024" } });
  expect([told.rating, told.remarks]).toEqual([
    "green",
    ["The deadline, 31 March 2024, has passed and the target is not met."],
  ]);
});

test("an approximate figure is said to be one", () => {
  expect(remarks({ actual: "nearly 14,000", target: 14_500 })).toContain("The figure itself is approximate.");
});

test.each<[string, MeasureCells, object]>([
  [
    "a count",
    { unit: "practices", actual: 17, target: 19 },
    { absolute: -2, unit: "practices", percent: -0.1052631579, why: null },
  ],
  [
    "per cent",
    { actual: "74%", target: "over 90%" },
    { absolute: -0.16, unit: "percentage points", percent: null, why: null },
  ],
  [
    "lower is better keeps the sign of actual minus target",
    { polarity: "lower", actual: 3, target: 5 },
    { absolute: -2, unit: null, percent: -0.4, why: null },
  ],
  ["target nought", { polarity: "lower", actual: 3, target: 0 }, { absolute: 3, unit: null, percent: null, why: null }],
  ["no target", { actual: 3 }, { absolute: null, unit: null, percent: null, why: "n/a: no target" }],
  ["no figure", { target: 3 }, { absolute: null, unit: null, percent: null, why: "n/a: no figure" }],
  [
    "hidden",
    { actual: "*", target: 3 },
    { absolute: null, unit: null, percent: null, why: "[c]: a figure is suppressed" },
  ],
  [
    "a range",
    { actual: 3, target: "5 to 7" },
    { absolute: null, unit: null, percent: null, why: "n/a: the target is a range" },
  ],
  [
    "other units",
    { actual: 68, target: "90%" },
    { absolute: null, unit: null, percent: null, why: "n/a: different units" },
  ],
])("variance of %s", (_what, cells, variance) => {
  expect(judgeOne({ cells: { polarity: "higher", ...cells } }).variance).toEqual(variance);
});

test("every record is one that the review's schema takes", () => {
  for (const actual of [17, "74%", "[c]", "", "soon", "£1.5m"]) {
    const judged = judgeOne({
      cells: { polarity: "higher", actual, target: "over 90% by March 2024", comparator: "England: 5" },
    });
    expect(measureSchema.strict().parse(judged)).toEqual(judged);
  }
});
