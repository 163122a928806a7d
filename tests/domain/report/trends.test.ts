/** Trends: which measures have one, from what, and how it is said. */

import { sheetText } from "../../support/sheet-text";
import { trendsOf } from "../../../src/domain/report/measure-trends";
import { trends } from "../../../src/domain/report/sheets/trends";
import type { Review, ReviewMeasure } from "../../../src/domain/review-schema";
import { OPTIONS, reviewOf } from "./review-of";

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

/** What the alternative text of each chart says, and the lines that it draws. */
const charted = (...measures: ReviewMeasure[]) => {
  const review = withMeasures(...measures);
  const { charts, blocks } = trends.build(review, { ...OPTIONS, preset: "board" });
  const summary = blocks[0]!.cells[1]!.map(({ content }) => (content.kind === "text" ? content.text : ""));
  return { summary: summary[0], charts };
};

test("figures held against others at each time are told each with its own, expected or wanted", () => {
  const months = (more: Partial<ReviewMeasure>[]) => more.map((each, at) => line(at, 0.6 + at / 10, each));
  const said = (...measures: ReviewMeasure[]) => charted(...measures).charts.map(({ altText }) => altText);
  expect(said(...months([{ trajectory: 0.5 }, { trajectory: 0.7 }, { trajectory: 0.9 }]))).toEqual([
    "What the chart shows. 60% in July 2024, 70% in August 2024 and 80% in September 2024, against 50%, 70% and 90% expected; higher is better.",
  ]);
  const targets = [0.5, 0.7, 0.9].map((target) => ({ trajectory: null, target }));
  expect(said(...months(targets))).toEqual([
    "What the chart shows. 60% in July 2024, 70% in August 2024 and 80% in September 2024, against 50%, 70% and 90% wanted; higher is better.",
  ]);
  expect(said(...months([{}, {}, {}]))).toEqual([
    "What the chart shows. 60% in July 2024, 70% in August 2024 and 80% in September 2024, against an expected 75%; higher is better.",
  ]);
  expect(said(...months([{}, { trajectory: null, target: null }, { polarity: null }]))).toEqual([
    "What the chart shows. 60% in July 2024, 70% in August 2024 and 80% in September 2024.",
  ]);
  expect(
    said({
      ...MEASURE,
      period: null,
      polarity: "lower",
      unit: "calls",
      baseline: 12,
      previous: 7,
      actual: 0,
      target: 0,
    }),
  ).toEqual([
    "What the chart shows. 12 at the baseline, 7 last time and 0 now, against a target of 0; lower is better.",
  ]);
});

test("a chart has one line or two, an axis with room for its labels, and labels away from what it is held against", () => {
  const other = { ...MEASURE, name: "Patients seen", unit: null, baseline: 40, previous: 40, actual: 40 };
  const said = ({ summary, charts }: ReturnType<typeof charted>) => [
    summary,
    ...charts.map(
      ({ title, series, data, place, line: axis }) =>
        `${title}: ${series.join(" and ")} of rows ${data.top} to ${data.bottom}, columns to ${data.right}, at rows ${place.top} to ${place.bottom}; ${axis?.figures} ${axis?.from} to ${axis?.to}, labels ${axis?.labels}`,
    ),
  ];
  const level = { ...other, name: "Beds", target: 40 };
  const none = { ...other, name: "Falls", unit: "falls", baseline: 0, previous: 0, actual: 0, target: null };
  const open = { ...MEASURE, name: "Answered", target: null };
  expect(said(charted(MEASURE, open, { ...other, target: 30 }, level, none))).toEqual([
    "5 of 5 measures have three figures or more.",
    "Calls answered within ten minutes: chart.actual and chart.against of rows 6 to 9, columns to 3, at rows 6 to 13; share 0.494 to 0.863, labels below",
    "Answered: chart.actual of rows 16 to 19, columns to 2, at rows 16 to 23; share 0.578 to 0.782, labels above",
    "Patients seen: chart.actual and chart.against of rows 26 to 29, columns to 3, at rows 26 to 33; number 26.5 to 43.5, labels above",
    "Beds: chart.actual and chart.against of rows 36 to 39, columns to 3, at rows 36 to 43; number 26 to 54, labels above",
    "Falls (falls): chart.actual of rows 46 to 49, columns to 2, at rows 46 to 53; number -0.35 to 0.35, labels above",
  ]);
  expect(said(charted({ ...other, target: null }, { ...open, previous: null }))).toEqual([
    "1 of 2 measures has three figures or more.",
    "Patients seen: chart.actual of rows 6 to 9, columns to 2, at rows 6 to 13; number 26 to 54, labels above",
  ]);
  const year = Array.from({ length: 9 }, (_, at) =>
    line(0, at, {
      period: `Week ${at + 1}`,
      periodEnd: `2024-07-0${at + 1}`,
      trajectory: at === 4 ? null : 4,
      target: 5,
    }),
  );
  expect(said(charted(...year))).toEqual([
    "1 of 1 measure has three figures or more.",
    "Calls answered within ten minutes: chart.actual and chart.against of rows 7 to 16, columns to 3, at rows 7 to 16; share -5.6 to 10.8, labels below",
  ]);
});

test("a measure with lines that say no figure, no period or no day has a trend of the others", () => {
  const four = [line(0, 0.6), line(1, 0.7), line(2, 0.8), line(2, null)];
  expect(points(...four)).toEqual(["July 2024 0.6/0.75, August 2024 0.7/0.75, September 2024 0.8/0.75 (Expected)"]);
  expect(points(...four.slice(0, 3), line(2, 0.9, { period: null }), line(2, 0.9, { periodEnd: null }))).toHaveLength(
    1,
  );
  expect(points(line(0, 0.6), line(1, 0.7), line(2, 0.8, { name: "CALLS answered within ten minutes" }))).toHaveLength(
    1,
  );
  expect(points(line(0, 0.6), line(1, 0.7), line(2, 0.8, { unit: "calls" }))).toEqual([]);
  expect(points(line(0, 0.6), line(1, 0.7), line(2, 0.8, { sheet: "Other" }))).toEqual([]);
  const [named] = trendsOf(withMeasures({ ...MEASURE, unit: "calls" }));
  expect(named?.name).toBe("Calls answered within ten minutes (calls)");
});
