/** What `planproof coverage` prints of a paper's text: every ask with its words and lines, and no claim. */

import { printPaperCoverage } from "../../src/workbench/cli/print-coverage";

const PAPER = `Report to the committee
The senior responsible officer (SRO) is named in the appendix.
Delivery confidence is high for telephony.
Training continues.`;

const printed = printPaperCoverage(PAPER, "system-plan-prompt").split("\n");
const line = (id: string) => printed.find((each) => each.includes(id))?.trim();

test("the head counts what was found", () => {
  expect(printed[0]).toMatch(
    /^Prompts for system-level access improvement plans, 2023\/24 \(system-plan-prompt\): \d+ likely, \d+ possible, \d+ no match, of 48$/,
  );
});

test.each([
  ["002-V5", "002-V5   possible  Names a senior responsible officer for delivery.  [SRO] line 2"],
  [
    "002-P4",
    "002-P4   likely    States delivery confidence for the area: implement modern general practice.  [delivery confidence, telephony] line 3",
  ],
  ["002-H3", "002-H3   no match  Has an equality and health inequalities impact assessment."],
])("%s", (id, expected) => {
  expect(line(id)).toBe(expected);
});

test("a generic word alone matches nothing", () => {
  expect(line("002-I13")).not.toContain("line 4");
});

test("nothing is called covered", () => {
  expect(printed.join("\n").toLowerCase()).not.toMatch(/\bcovered\b/);
});
