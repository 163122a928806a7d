/** What the checking of figures comes to in a review of the published papers: findings for the officer, each on its cell. */

import { day } from "../../../src/domain/calendar";
import { reviewPlan } from "../../../src/domain/review";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { sampleFromText } from "../../../src/workbench/samples/tagged-text";
import { gridsOfSample } from "../plan/sample-grids";

test.each([
  [
    "staffordshire-access-plan",
    44,
    [
      "N03 Face to face!A2: This is 6.2 percentage points, not 6.2%.",
      'N04 Consultations!A5: "still higher than 2019": 4 of 5 rows bear it out; Oct is 754 lower (−0.19%). Is it meant of every row?',
    ],
  ],
  [
    "llr-measures",
    150,
    [
      'N02 Narrative!A10: "25% - 6,844": 6,844 ÷ 27,955 = 24.48% on the sum of the answers that make a whole, printed 25%. No base is printed: was it a share of something else, or adjusted to make 100%?',
      'N02 Narrative!A2: "38% of the population": 28,974 ÷ 1,213,217 = 2.39% on the population that D5 implies; 38% would mean a population of 76,247. Which is meant?',
      "N04 Workforce!A2: Text says growth in all staff groups; GPs excluding registrars shows −17 (−3.2%).",
      "N07 Self-referral!D2: Use one number of decimals.",
      "N08 Access metrics!B4: Read as 6,948,961.",
      "N08 Access metrics!D4: Read as 7,451,092.",
      'N09 Access metrics!A8: "% 0 - 1 Day" and "% 1 - 14 Days" overlap and must not be added.',
    ],
  ],
  ["pcarp-checklists", 3, []],
  ["live-tracker", 0, []],
])("%s has %i figures checked, and says of numbers what it should", (name, count, said) => {
  const grids = gridsOfSample(sampleFromText(name, name));
  const { review, broken } = reviewPlan({
    grids,
    settings: DEFAULT_SETTINGS,
    asAt: day(2024, 10, 31),
    asAtFrom: "given",
  });
  expect(broken).toEqual([]);
  expect(review.figures).toHaveLength(count);
  const findings = review.findings.filter(({ rule }) => rule.startsWith("N"));
  expect(findings.map(({ rule, sheet, cell, message }) => `${rule} ${sheet}!${cell}: ${message}`).sort()).toEqual(said);
});
