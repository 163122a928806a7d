/** What is kept of an action from report to report: its words cut at a word, and what it is found again by. */

import type { Day } from "../../../src/domain/calendar";
import { entryOf, partnerOf } from "../../../src/domain/changes/review-changes";
import { kept, matchable, LONGEST_ACTION, LONGEST_MEASURE } from "../../../src/domain/changes/issue-record";
import { dated, reviewRow } from "../report/review-of";

test.each([
  ["a text that fits stays", "Open the hub", 12, "Open the hub"],
  ["one letter too many is cut at the word before", "Open the hubs", 12, "Open the…"],
  ["a word that ends where the room ends is kept whole", "Open the hub now", 13, "Open the hub…"],
  ["the mark of the cut needs room too", "Open the hub now", 12, "Open the…"],
  ["line breaks and spaces become one space", "  Open\n\n the\thub ", 12, "Open the hub"],
  ["where the last space comes early, a word is cut", "Open telephonyservices", 12, "Open teleph…"],
  ["a space just past half the room is late enough", "Opennow telephonyservices", 13, "Opennow…"],
  ["a space at half the room is not", "Opening telephonyservices", 14, "Opening telep…"],
  ["one long word is cut", "telephonyservices", 10, "telephony…"],
  ["nothing stays nothing", "", 10, ""],
])("%s", (_what, text, longest, expected) => {
  expect(kept(text, longest)).toBe(expected);
});

test("a record keeps 240 characters of an action and 120 of its measure", () => {
  expect([LONGEST_ACTION, LONGEST_MEASURE]).toEqual([240, 120]);
  const words = "word ".repeat(60).trim();
  const { action, measure } = entryOf(reviewRow({ action: words, measure: words }, 6));
  expect(action).toBe(`${"word ".repeat(47)}word…`);
  expect(measure).toBe(`${"word ".repeat(23)}word…`);
});

test("a row as an issue records it", () => {
  const row = reviewRow(
    {
      ref: "3",
      part: "3a",
      theme: "Access",
      action: "Open  the hub",
      measure: "One hub",
      lead: "Estates lead",
      day: "2025-03-31",
      variance: { days: null, workingDays: null, slipDays: 91, timesRevised: 1, because: "" },
      revised: dated("30 June 2025", "2025-06-30"),
      completed: dated("1 May 2025", "2025-05-01"),
      rating: "blue",
      label: "Complete",
    },
    6,
  );
  expect(entryOf(row, "A1")).toEqual({
    key: "A1",
    ref: "3a",
    theme: "Access",
    action: "Open the hub",
    measure: "One hub",
    lead: "Estates lead",
    first: "2025-03-31",
    now: "2025-06-30",
    rating: "blue",
    label: "Complete",
    completed: "2025-05-01",
  });
});

test("what a row does not say is null, and a row without an action goes by what else it says", () => {
  const bare = reviewRow({ action: "", day: "", ref: "7" }, 6);
  expect(entryOf(bare)).toEqual({
    key: null,
    ref: "7",
    theme: null,
    action: "No action is written",
    measure: null,
    lead: null,
    first: null,
    now: null,
    rating: "grey",
    label: "Status needed",
    completed: null,
  });
  expect(entryOf({ ...bare, recommendation: "Improve access" }).action).toBe("Improve access");
  expect(entryOf({ ...bare, recommendation: "Improve access", measure: "One hub" }).action).toBe("One hub");
});

test("it is found again by its reference, theme, words, lead and first date", () => {
  const entry = entryOf(reviewRow({ ref: "7", theme: "Access", action: "Open", measure: "One", lead: "ICB" }, 6));
  expect(matchable({ ...entry, first: "2025-01-01" as Day })).toEqual({
    ref: "7",
    theme: "Access",
    under: null,
    action: "Open",
    measure: "One",
    owner: "ICB",
    due: "2025-01-01",
  });
});

test.each([
  ["one that stands alone has no partner", null, 0, null],
  ["a part of a split names the earlier action with its reference", 0, 1, "1 Open both hubs"],
  ["a merged one names the later action", 1, null, "Open the hub"],
  ["a partner that is not there is not named", 5, null, null],
])("%s", (_what, partner, after, name) => {
  const entry = { ...entryOf(reviewRow({ action: "Open the hub" }, 6)), key: "A1" };
  const change = {
    before: null,
    after,
    by: null,
    sure: null,
    kinds: [],
    partner,
    from: null,
    to: null,
  };
  const since = { records: [{ ...entry, ref: "1", action: "Open both hubs" }] };
  expect(partnerOf(change, since, [entry, entry])).toBe(name);
});
