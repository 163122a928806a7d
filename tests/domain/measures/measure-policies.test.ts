/** Every clause that rates a measure is reached by its own examples, and by none before it. */

import fc from "fast-check";
import type { MeasureExample } from "../../../src/domain/measures/measure-clause";
import { MEASURE_CLAUSES, TOLERANCE_PRESETS } from "../../../src/domain/measures/measure-policies";
import { settingsSchema } from "../../../src/domain/settings";
import { judgeOne, type MeasureCells } from "./measures-of";

const EXAMPLES = MEASURE_CLAUSES.flatMap((clause) =>
  clause.examples.map((example) => [clause.case, clause.rating, example] as const),
);

const rate = ({ name, cells, settings, asAt }: MeasureExample) =>
  judgeOne({ name, cells, ...(settings ? { settings } : {}), ...(asAt ? { asAt } : {}) });

test.each(EXAMPLES)("%s gives %s: %j", (id, rating, example) => {
  expect(rate(example)).toMatchObject({ case: id, rating, because: example.because });
});

test("K1 to K16 stand in the order in which they are tried, and each has an example", () => {
  expect(MEASURE_CLAUSES.map((clause) => clause.case).join(" ")).toBe(
    "K1 K2 K3 K4 K5 K6 K7 K8 K8 K9 K10 K11 K12 K13 K14 K15 K16",
  );
  expect(MEASURE_CLAUSES.filter(({ examples }) => examples.length === 0)).toEqual([]);
});

test("the presets are settings that a workbook may have, the first of them the default", () => {
  const { measureTolerancePercent, measureTolerancePoints } = settingsSchema.parse({});
  expect(TOLERANCE_PRESETS.map(({ id }) => id)).toEqual(["five-percent", "ten-percent", "zero"]);
  expect(TOLERANCE_PRESETS[0]?.settings).toEqual({ measureTolerancePercent, measureTolerancePoints });
  for (const { settings } of TOLERANCE_PRESETS) expect(settingsSchema.parse(settings)).toMatchObject(settings);
});

describe("one shortfall of 8% under each preset", () => {
  test.each([
    ["five-percent", "red", "K16"],
    ["ten-percent", "amber", "K13"],
    ["zero", "red", "K16"],
  ])("%s: %s by %s", (id, rating, clause) => {
    const preset = TOLERANCE_PRESETS.find((each) => each.id === id);
    const cells = { polarity: "higher", trajectory: 100, actual: 92 };
    expect(judgeOne({ cells, settings: preset?.settings ?? {} })).toMatchObject({ rating, case: clause });
  });
});

test.each<[string, MeasureCells, string]>([
  ["better than the baseline", { baseline: 12, actual: 17 }, "No target, improving"],
  ["worse", { baseline: 18, actual: 17 }, "No target, worsening"],
  ["level", { baseline: 17, actual: 17 }, "No target"],
  ["on the trajectory", { trajectory: 17, actual: 17, target: 19 }, "On or better than trajectory"],
  ["on the target", { actual: 19, target: 19 }, "On or better than target"],
  ["hidden", { actual: "*", target: 19 }, "Suppressed"],
  ["not there", { actual: "-", target: 19 }, "Not available"],
  ["of another base", { actual: "95 per 1,000", target: "90 per 10,000" }, "Different units"],
  ["of one base", { actual: "95 per 1,000", target: "90 per 1,000" }, "On or better than target"],
  ["in another currency", { actual: "£95", target: "$90" }, "Different units"],
])("a figure %s is labelled", (_what, cells, label) => {
  expect(judgeOne({ cells: { polarity: "higher", ...cells } }).label).toBe(label);
});

const figure = fc.oneof(
  fc.integer({ min: 0, max: 200 }),
  fc.integer({ min: 0, max: 100 }).map((n) => `${n}%`),
  fc.constantFrom(
    "-",
    "[c]",
    "[x]",
    "n/a",
    "*",
    "ı",
    "",
    "soon",
    "over 90%",
    "80 to 85%",
    "<5%",
    "more than 20",
    "6,948,96 1",
  ),
);
const cells: fc.Arbitrary<MeasureCells> = fc.record({
  polarity: fc.constantFrom("higher", "lower", "", "up or down"),
  unit: fc.constantFrom("", "%", "practices", "£m"),
  baseline: figure,
  trajectory: figure,
  actual: figure,
  previous: figure,
  target: figure,
  period: fc.constantFrom("Sep 2024", "2023/24", "", "lately"),
  comparator: fc.constantFrom("", "-", "Midlands: 83%", "England, March 2024: 17"),
});

test("every line there can be is rated once, in a whole sentence, and unknown is never green or blue", () => {
  fc.assert(
    fc.property(cells, fc.boolean(), (line, improvingCounts) => {
      const judged = judgeOne({ cells: { ...line, baseline: line.baseline ?? "" }, settings: { improvingCounts } });
      expect(judged.because).toMatch(/^.+[.]$/);
      expect(judged.because).not.toMatch(/undefined|null|NaN|no figure short|an unknown amount/);
      const known = judged.actual !== null && judged.heldAgainst !== null;
      if (!known) expect(judged.rating).toBe("grey");
      if (
        judged.polarity === null &&
        !String(line.target).includes(" to ") &&
        !String(line.trajectory).includes(" to ")
      )
        expect(judged.rating).toBe("grey");
    }),
    { numRuns: 400 },
  );
});

test("turning every figure and the polarity round gives the same rating", () => {
  const count = fc.integer({ min: -50, max: 150 });
  fc.assert(
    fc.property(fc.tuple(count, count, count, count), ([baseline, trajectory, actual, previous]) => {
      const settings = { improvingCounts: true };
      const high = judgeOne({ cells: { polarity: "higher", baseline, trajectory, actual, previous }, settings });
      const low = judgeOne({
        cells: {
          polarity: "lower",
          baseline: 0 - baseline,
          trajectory: 0 - trajectory,
          actual: 0 - actual,
          previous: 0 - previous,
        },
        settings,
      });
      expect([low.rating, low.case]).toEqual([high.rating, high.case]);
    }),
  );
});

test("more is never rated worse where higher is better", () => {
  const order = ["red", "amber", "green", "blue"];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 20 }), (actual, more) => {
      const at = (value: number) =>
        order.indexOf(judgeOne({ cells: { polarity: "higher", baseline: 40, trajectory: 90, actual: value } }).rating);
      expect(at(actual + more)).toBeGreaterThanOrEqual(at(actual));
    }),
  );
});
