/** The words that coverage goes by: what is too general to tell anything, and what abbreviations of the programme stand for. */

import { PROGRAMME_ABBREVIATIONS } from "../../../src/domain/coverage/abbreviations";
import { COVERAGE_HEADINGS, COVERAGE_WORDS } from "../../../src/domain/coverage/coverage-decisions";
import { GENERIC_TERMS } from "../../../src/domain/coverage/generic-terms";
import { PROMPTS } from "../../../src/domain/coverage/prompts";
import { comparable, wordsOf } from "../../../src/domain/coverage/words";
import { goldenOf } from "../../support/golden";

test("all lists, in their order", () => {
  const text = [
    `Too general: ${GENERIC_TERMS.join(", ")}`,
    ...Object.entries(PROGRAMME_ABBREVIATIONS).map(([short, long]) => `${short}: ${long}`),
    `Headings: ${COVERAGE_HEADINGS.join(" | ")}`,
    `Decisions: ${COVERAGE_WORDS.map((word) => JSON.stringify(word)).join(", ")}`,
    ...PROMPTS.map((prompt) => JSON.stringify(prompt)),
    "",
  ].join("\n");
  expect(text).toBe(goldenOf(__dirname, "all-that-is-listed.txt", text));
});

test.each([
  ["Practices' plans", "practice plan"],
  ["The ICB’s policies", "the icb policy"],
  [
    "This was as is: its bus has less gas across us, plus his does",
    "this was as is its bus has less gas across us plus his does",
  ],
  ["Cafés – 85% of Łódź", "café 85% of łódź"],
  ["GP-led: A&E", "gp led a e"],
  ["", ""],
  ["…", ""],
])("%j is compared as %j", (text, words) => {
  expect(wordsOf(text).join(" ")).toBe(words);
  expect(comparable(text)).toBe(words === "" ? " " : ` ${words} `);
});
