/** What happened to an action between two reports: every step from one rating to another, and the words for a date that moved. */

import type { Day } from "../../../src/domain/calendar";
import type { Entry } from "../../../src/domain/changes/issue-record";
import { CHANGE_KINDS, dateSentence, directionOf, kindsOf } from "../../../src/domain/changes/movements";
import { RATINGS, type Rating } from "../../../src/domain/ratings";

const entry = (more: Partial<Entry>): Entry => ({
  key: "A1",
  ref: "1",
  theme: "Access",
  action: "Open the hub",
  measure: null,
  lead: null,
  first: null,
  now: null,
  rating: "green",
  label: "",
  completed: null,
  ...more,
});

test("the kinds of change, in the order they are told", () => {
  expect(Object.values(CHANGE_KINDS)).toEqual([
    "Completed",
    "Closed without completion",
    "Worsened",
    "Improved",
    "Rated for the first time",
    "No longer rated",
    "Date revised",
    "New",
    "Removed",
    "Split",
    "Merged",
    "Reworded",
    "Moved to another theme",
  ]);
});

/** From the rating on the left to each of the ratings: the kind of change, and its direction. */
const STEPS: Record<Rating, string> = {
  blue: "blue - No change, green worsened Worsening, amber worsened Worsening, red worsened Worsening, grey unrated null, closed closed null",
  green:
    "blue completed Improving, green - No change, amber worsened Worsening, red worsened Worsening, grey unrated null, closed closed null",
  amber:
    "blue completed Improving, green improved Improving, amber - No change, red worsened Worsening, grey unrated null, closed closed null",
  red: "blue completed Improving, green improved Improving, amber improved Improving, red - No change, grey unrated null, closed closed null",
  grey: "blue completed null, green rated null, amber rated null, red rated null, grey - No change, closed closed null",
  closed:
    "blue completed null, green rated null, amber rated null, red rated null, grey unrated null, closed - No change",
};

test.each(Object.entries(STEPS) as [Rating, string][])("from %s", (was, steps) => {
  const told = RATINGS.map((is) => {
    const kinds = kindsOf(entry({ rating: was }), entry({ rating: is }), "same");
    return `${is} ${kinds.join("+") || "-"} ${directionOf(was, is)}`;
  });
  expect(told.join(", ")).toBe(steps);
});

const day = (text: string): Day => text as Day;

test.each<[string, Partial<Entry>, Partial<Entry>, string[]]>([
  ["nothing", {}, {}, []],
  ["a date that moved", { now: day("2025-03-31") }, { now: day("2025-06-30") }, ["dateRevised"]],
  ["a date that is gone", { now: day("2025-03-31") }, {}, ["dateRevised"]],
  ["other words", { action: "Open the hub" }, { action: "Open a hub" }, ["reworded"]],
  ["the same words, typed otherwise", { action: "Open the hub" }, { action: "OPEN  the hub." }, []],
  ["another theme", { theme: "Access" }, { theme: "Estates" }, ["moved"]],
  ["the same theme, typed otherwise", { theme: "Access" }, { theme: "access " }, []],
  ["no theme before", { theme: null }, { theme: "Estates" }, []],
  ["no theme now", { theme: "Access" }, { theme: null }, []],
  [
    "everything",
    { theme: "A", action: "B", now: null, rating: "amber" },
    { theme: "C", action: "D", now: day("2025-03-31"), rating: "blue" },
    ["completed", "dateRevised", "reworded", "moved"],
  ],
])("%s", (_what, was, is, kinds) => {
  expect(kindsOf(entry(was), entry(is), "same")).toEqual(kinds);
});

test("a part of a split says so, before its other words", () => {
  expect(kindsOf(entry({ action: "Open both hubs" }), entry({ now: day("2025-03-31") }), "split")).toEqual([
    "dateRevised",
    "split",
    "reworded",
  ]);
});

test.each<[string | null, string | null, string]>([
  [null, null, ""],
  ["2025-03-31", "2025-03-31", ""],
  [null, "2025-03-31", "Had no fixed date, now due 31 March 2025."],
  ["2025-03-31", null, "Was due 31 March 2025, now has no fixed date."],
  ["2025-03-31", "2025-04-01", "Was due 31 March 2025, now 1 April 2025, 1 day later."],
  ["2025-03-31", "2025-04-02", "Was due 31 March 2025, now 2 April 2025, 2 days later."],
  ["2025-03-31", "2025-03-30", "Was due 31 March 2025, now 30 March 2025, 1 day earlier."],
  ["2025-03-31", "2025-01-31", "Was due 31 March 2025, now 31 January 2025, 59 days earlier."],
])("due %s, then %s: %j", (was, is, sentence) => {
  expect(dateSentence(entry({ now: was as Day | null }), entry({ now: is as Day | null }))).toBe(sentence);
});
