/** The measures of the sample workbooks, each with its rating, clause and sentence. */

import { judgeMeasures } from "../../../src/domain/measures/judge-measures";
import { readMeasures } from "../../../src/domain/measures/read-measures";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { sampleFromText } from "../../../src/workbench/samples/tagged-text";
import { gridsOfSample, readAll } from "../plan/sample-grids";
import { judgeOne, on } from "./measures-of";

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
    "Say whether higher or lower is better before this is rated.",
  ],
  ["Calls answered within ten minutes", "grey", "K2", "The figure is suppressed, so it is not rated."],
])("live tracker: %s is %s by %s", (name, rating, clause, because) => {
  expect(tracker.find((each) => each.name === name)).toMatchObject({ rating, case: clause, because });
});
