/** The measures of the sample workbooks, each with its rating, clause and sentence. */

import { judgeMeasures } from "../../../src/domain/measures/judge-measures";
import { readMeasures } from "../../../src/domain/measures/read-measures";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { sampleFromText } from "../../../src/workbench/samples/tagged-text";
import { gridsOfSample, readAll } from "../plan/sample-grids";
import { on } from "./measures-of";

function judgeSample(file: string, asAt: string) {
  const grids = gridsOfSample(sampleFromText(file, "A sample"));
  return judgeMeasures(readMeasures(grids, readAll(grids).tables, DEFAULT_SETTINGS), on(asAt), DEFAULT_SETTINGS);
}

const tracker = judgeSample("live-tracker", "2024-10-31");

test.each([
  [
    "Practices on Modern General Practice Access",
    "red",
    "K16",
    "1 short of the trajectory of 18, outside the 5% tolerance of 0.9.",
  ],
  [
    "Patients with full prospective record access",
    "red",
    "K16",
    "7 percentage points short of the trajectory of 88%, outside the 2-point tolerance.",
  ],
  ["Did-not-attend rate", "green", "K11", "4.4% against the trajectory of 4.6%: 0.2 percentage points better."],
  [
    "Enhanced access appointments used",
    "amber",
    "K13",
    "1 percentage point short of the trajectory of 78%, inside the 2-point tolerance.",
  ],
  ["Staff trained in care navigation", "green", "K11", "31 against the trajectory of 30: 1 better."],
  [
    "Pharmacy First consultations a month",
    "red",
    "K15",
    "1,400 short of the trajectory of 5,000 and worse than the baseline of 3,900.",
  ],
  [
    "Practices offering online registration",
    "green",
    "K11",
    "100% against the final target of 90%: 10 percentage points better.",
  ],
  [
    "Patients satisfied with making an appointment",
    "grey",
    "K1",
    "Not rated: nothing says whether higher or lower is better.",
  ],
  ["Calls answered within ten minutes", "grey", "K2", "The figure is suppressed, so it is not rated."],
])("live tracker: %s is %s by %s", (name, rating, clause, because) => {
  expect(tracker.find((each) => each.name === name)).toMatchObject({ rating, case: clause, because });
});

const app = judgeSample("llr-measures", "2024-07-10");

test("a report without targets or polarity is not rated, and its benchmarks and changes are said", () => {
  expect(app).toHaveLength(20);
  expect(new Set(app.map((each) => `${each.case} ${each.rating}`))).toEqual(new Set(["K1 grey"]));
  expect(app.find(({ name }) => name.includes("all 4 core"))).toMatchObject({
    sheet: "NHS App",
    period: "March 24",
    actual: 0.74,
    comparators: [{ name: "Midlands", period: "March 24", value: 0.79 }],
    benchmarks: ["5 percentage points below Midlands (79%, March 24)."],
    dataAgeMonths: 3,
  });
  expect(app.find(({ name }) => name === "Total Appts")).toMatchObject({
    actual: 7_451_092,
    previous: 6_948_961,
    period: "23/24",
    direction: null,
    remarks: ["Up 502,131 from 6,948,961 in LLR 22/23.", "Latest figure is 3 months before the report date."],
    notes: ['"7,451,09 2" is read as 7,451,092.', '"6,948,96 1" is read as 6,948,961.'],
  });
});

test("with the national ask as its target, all four app functions are red, 16 points short and 5 below Midlands", () => {
  const [grid] = gridsOfSample(sampleFromText("llr-measures", "A sample")).filter(({ sheet }) => sheet === "NHS App");
  if (!grid) throw new Error("The sample has no sheet NHS App");
  const asked = {
    ...grid,
    values: grid.values.map((row, index) => [
      ...row,
      index === 1 ? "Target" : index === 2 ? "over 90% by March 2024" : "",
    ]),
    numberFormats: (grid.numberFormats ?? []).map((row) => [...row, "General"]),
    text: (grid.text ?? []).map((row) => [...row, ""]),
  };
  const found = judgeMeasures(
    readMeasures([asked], readAll([asked]).tables, DEFAULT_SETTINGS),
    on("2024-07-10"),
    DEFAULT_SETTINGS,
  );
  expect(found[0]).toMatchObject({
    rating: "red",
    case: "K16",
    label: "Off target",
    target: 0.9,
    targetText: "over 90% by March 2024",
    deadline: "2024-03-31",
    deadlinePassed: true,
    variance: { absolute: -0.16, unit: "percentage points" },
    because: "16 percentage points short of the target of over 90%, outside the 2-point tolerance.",
    benchmarks: ["5 percentage points below Midlands (79%, March 24)."],
    remarks: [
      "The deadline, 31 March 2024, has passed and the target is not met.",
      "Latest figure is 3 months before the report date.",
    ],
    notes: ['Higher is taken to be better, since the target says "over 90% by March 2024".'],
  });
});

test("live tracker: what is still needed, at which pace, and how far the figures are from now", () => {
  expect(tracker.find(({ name }) => name.includes("Modern General Practice"))).toMatchObject({
    variance: { absolute: -1, unit: "practices" },
    stillNeeded: 2,
    pacePerMonth: 0.4,
    direction: "Improving",
    dataAgeMonths: 1,
    deadline: "2025-03-31",
    comparators: [{ name: "Region", period: null, value: 17 }],
  });
  expect(tracker.find(({ name }) => name === "Calls answered within ten minutes")).toMatchObject({
    actual: null,
    missing: "suppressed",
    variance: { absolute: null, why: "[c]: a figure is suppressed" },
    stillNeeded: null,
    direction: null,
    remarks: [],
  });
});
