/** Status and colour words are read by list, with their usual trimmings; what is not in the list is never guessed. */

import { STATUS_WORDS, makeStatusReader, ratingWord, statusMeaning } from "../../../src/domain/status/status-words";
import { settingsOf } from "./plan-of";

test.each([
  ["Complete", "complete"],
  ["COMPLETED ", "complete"],
  ["Done", "complete"],
  ["Completed - 12 June 2024", "complete"],
  ["Complete (June 24)", "complete"],
  ["Completed on 12 June", "complete"],
  ["Complete: all practices visited", "complete"],
  ["Closed – complete", "complete"],
  ["Complete and assured", "assured"],
  ["Signed off", "assured"],
  ["in-progress", "in progress"],
  ["In Progress: awaiting data", "in progress"],
  ["On-track", "on track"],
  ["On Track", "on track"],
  ["Not started", "not started"],
  ["Delayed due to recruitment", "delayed"],
  ["At risk", "at risk"],
  ["Off track", "off track"],
  ["Not on track to deliver", "off track"],
  ["On hold until May", "on hold"],
  ["Paused", "on hold"],
  ["Superseded by the national offer", "closed"],
  ["Merged with 4.2", "closed"],
  ["Cancelled", "closed"],
])("%s means %s", (text, meaning) => {
  expect(statusMeaning(text, settingsOf())).toBe(meaning);
});

test.each([
  "",
  "Ambling along",
  "Closed",
  "Open",
  "Pending",
  "Complete - pending sign off",
  "Complete, subject to approval",
  "Complete by March 2025",
  "Completed for 12 of 15 practices",
  "Complete except for two sites",
  "Nearly complete",
  "Not complete",
  "constructor",
  "__proto__",
])("nobody has said what this means: %s", (text) => {
  expect(statusMeaning(text, settingsOf())).toBeNull();
});

test("a workbook may say what its own words mean, also over the list", () => {
  const read = makeStatusReader(
    settingsOf({ statusWords: { "Ambling along": "in progress", Closed: "complete", Active: "on hold" } }),
  );
  expect(["ambling along!", "CLOSED", "Active"].map(read)).toEqual(["in progress", "complete", "on hold"]);
  expect(read("Closed – 12 June 2024")).toBe("complete");
});

test("no word means two things", () => {
  const words = Object.values(STATUS_WORDS).flat();
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

test.each([
  ["Green", "green"],
  ["g", "green"],
  ["RAG: Amber", "amber"],
  ["Red - no funding", "red"],
  ["BLUE", "blue"],
  ["Gray", "grey"],
  ["Amber/Green", "amber"],
  ["Amber/Red", "amber"],
  ["🟢", "green"],
  ["🔴 at risk", "red"],
  ["was green, now red", null],
  ["Green/Red", null],
  ["not green", null],
  ["greenish", null],
  ["a bit late", null],
  ["Yellow", null],
  ["constructor", null],
  ["__proto__", null],
  ["Red constructor", "red"],
  ["", null],
  ["On track", null],
])("the colour in %s is %s", (text, rating) => {
  expect(ratingWord(text)).toBe(rating);
});
