/** Trends: which measures have one, from what, and how it is said. */

import { sheetText } from "../../support/sheet-text";
import { trendsOf } from "../../../src/domain/report/measure-trends";
import { trends } from "../../../src/domain/report/sheets/trends";
import type { Review, ReviewMeasure } from "../../../src/domain/review-schema";
import { reviewOf } from "./review-of";

const MEASURE: ReviewMeasure = {
  sheet: "Measures",
  row: 4,
  name: "Calls answered within ten minutes",
  period: "September 2024",
  periodEnd: "2024-09-30",
  unit: "%",
  polarity: "higher",
  baseline: 0.62,
  trajectory: 0.75,
  target: 0.8,
  actual: 0.74,
  previous: 0.7,
  comparators: [],
  rating: "amber",
  case: "K13",
  because: "1 percentage point short.",
  variance: { absolute: null, unit: null },
};

const months = ["2024-07-31", "2024-08-31", "2024-09-30"];
const line = (at: number, actual: number | null, more: Partial<ReviewMeasure> = {}): ReviewMeasure => ({
  ...MEASURE,
  row: 4 + at,
  period: ["July 2024", "August 2024", "September 2024"][at] ?? null,
  periodEnd: months[at] ?? null,
  actual,
  baseline: null,
  previous: null,
  ...more,
});
const withMeasures = (...measures: ReviewMeasure[]): Review => ({ ...reviewOf([]), measures });
const points = (...measures: ReviewMeasure[]) =>
  trendsOf(withMeasures(...measures)).map(
    ({ points: each, against }) =>
      `${each.map(({ when, actual, against: held }) => `${when} ${actual}/${held}`).join(", ")} (${against})`,
  );

test("a line has a trend where baseline, last time and now are all known", () => {
  expect(points(MEASURE)).toEqual(["Baseline 0.62/0.8, Last time 0.7/0.8, September 2024 0.74/0.8 (Target)"]);
  expect(points({ ...MEASURE, previous: null })).toEqual([]);
  expect(points({ ...MEASURE, actual: null })).toEqual([]);
});

test("a line a period makes one trend, in order of time whatever the order of the lines", () => {
  expect(points(line(2, 0.74), line(0, 0.62), line(1, 0.7))).toEqual([
    "July 2024 0.62/0.75, August 2024 0.7/0.75, September 2024 0.74/0.75 (Expected)",
  ]);
});

test("two periods are no trend, nor is one told twice", () => {
  expect(points(line(0, 0.62), line(1, 0.7))).toEqual([]);
  expect(points(line(0, 0.62), line(0, 0.7), line(1, 0.71))).toEqual([]);
});

test("without a figure to hold every point against there is one line", () => {
  const [only] = trendsOf(withMeasures(line(0, 0.62), line(1, 0.7), line(2, 0.74, { trajectory: null, target: null })));
  expect(only?.against).toBeNull();
});

test("the sheet says in words what its chart shows, and holds the numbers beside it", () => {
  const review = withMeasures(MEASURE);
  const options = {
    title: "Access plan",
    committee: null,
    meeting: null,
    preset: "board",
    version: "0",
    draft: "Draft",
    sourceName: "tracker.xlsx",
    sheetNames: {},
  };
  const model = { id: trends.id, name: trends.name, kind: trends.kind, ...trends.build(review, options) };
  const said = sheetText(model);
  expect(said).toContain(
    "What the chart shows. 62% at the baseline, 70% last time and 74% in September 2024, against a target of 80%; higher is better.",
  );
  expect(said).toMatch(/chart "Calls answered within ten minutes" \(line\) of A\d+:C\d+ at E\d+:E\d+/);
  expect(said).toMatch(/\(body\.strong\) September 2024 \| \(number|share\) 0\.74/);
});
