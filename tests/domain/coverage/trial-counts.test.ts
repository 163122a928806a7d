/**
 * How the published Stockton plan stands to the two lists of actions, item by item, where a count of bare words would say otherwise;
 * and what single words of a scrutiny paper do not show. Each line is the argument for its count.
 */

import { matchChecklists, SUGGESTIONS } from "../../../src/domain/coverage/match-checklist";
import { CHECKLISTS } from "../../../src/domain/coverage/checklists";
import { meaningsOf } from "../../../src/domain/coverage/terms";
import { day } from "../../../src/domain/calendar";
import { reviewPlan } from "../../../src/domain/review";
import { settingsSchema } from "../../../src/domain/settings";
import { SAMPLES } from "../../../src/workbench/samples";
import { gridsOfSample } from "../plan/sample-grids";

const { review } = reviewPlan({
  grids: gridsOfSample(SAMPLES.map((make) => make()).find(({ file }) => file === "stockton-action-plan.xlsx")!),
  settings: settingsSchema.parse({ checklists: ["practice-pcn-action", "icb-action"] }),
  asAt: day(2024, 9, 30),
  asAtFrom: "given",
});
const counts = (list: string): string =>
  SUGGESTIONS.map(
    (said) => review.coverage.filter((item) => item.list === list && item.suggestion === said).length,
  ).join(" / ");

test.each([
  ["practice-pcn-action", "4 / 6 / 8"],
  ["icb-action", "3 / 5 / 12"],
])("%s: likely / possible / no match is %s", (list, expected) => {
  expect(counts(list)).toBe(expected);
});

test.each([
  [
    "003-P11",
    "possible [report to ICB] rows 5",
    "row 5 reports to the ICB; row 7's improvements are those of a patient survey, and that word alone is no match",
  ],
  ["003-P12", "possible [call-back] rows 34", "call-back and call back are one word"],
  [
    "003-P16",
    "likely [workforce plan] rows 41, 42",
    "row 42 is the submission of the workforce plan itself, under a recommendation about capacity as the ask is",
  ],
  ["003-P17", "none [] rows ", "rows 48 and 49 are adverts for recruitment; the ask is about offers that retain staff"],
  [
    "003-I12",
    "none [] rows ",
    "30% stands in no action; in a recommendation it is another thirty per cent than the payment's",
  ],
  [
    "003-I19",
    "possible [public messaging] rows 17, 28, 30",
    "rows 18, 19, 24 and 29 say communications and no more, and the ask is about explaining new ways of working",
  ],
])("%s is %s: %s", (id, expected) => {
  const item = review.coverage.find((each) => each.id === id)!;
  const rows = item.matches.map(({ row }) => row).join(", ");
  expect(`${item.suggestion} [${item.terms.join(", ")}] rows ${rows}`).toBe(expected);
});

/** Sentences of a paper to a health scrutiny committee. */
test.each([
  ["002-P8", "possible", "There have been, and remain, several risks to optimising the expansion."],
  ["002-P7", "possible", "In 2023/24, 63 (50%) practices accessed national Transformational Support Funding."],
  ["002-F1", "possible", "In 2023/24, 63 (50%) practices accessed national Transformational Support Funding."],
  ["002-A3", "possible", "A survey will enable the system to further monitor the progress of improvement plans."],
  ["002-A6", "possible", "Good progress has been made with the care navigation training."],
  ["002-A1", "possible", "Metric/Target | March 2024 | 90.4%"],
  ["002-I9", "none", "Implementing Modern General Practice digital transformation, all practices have telephony."],
  ["002-F4", "none", "Promote safe and timely self-referral opportunities."],
  ["002-F5", "none", "Building capacity: additional and trained staff."],
  ["002-B1", "none", "Report of the Leicester, Leicestershire and Rutland Integrated Care Board."],
  ["002-I12", "none", "DPC roles (ARRS funded): 522, 579, 588."],
])("%s is %s by: %s", (id, expected, sentence) => {
  const lists = CHECKLISTS.filter((list) => list.id === "system-plan-prompt");
  const matches = matchChecklists(lists, [{ place: 1, texts: [sentence], section: "" }], meaningsOf());
  expect(matches.find(({ item }) => item.id === id)?.suggestion).toBe(expected);
});
