/** Key messages: for none, one and many, in good English, each standing on its rows. */

import fc from "fast-check";
import { keyMessages } from "../../../src/domain/report/key-messages";
import { RATINGS } from "../../../src/domain/review-schema";
import type { Review } from "../../../src/domain/review-schema";
import { dentalReview } from "./dental-plan";
import { dated, reviewOf, type RowSays } from "./review-of";

const said = (review: Review): string[] => keyMessages(review).map(({ text }) => text);
const times = (count: number, row: RowSays): RowSays[] => Array.from({ length: count }, () => row);

const DONE: RowSays = { rating: "blue", label: "Complete", status: "Complete", day: "2024-06-30", basis: "declared" };
const RUNNING: RowSays = {
  rating: "green",
  label: "On track",
  status: "In progress",
  day: "2025-03-31",
  basis: "declared",
};
const LATE: RowSays = { rating: "red", label: "Overdue", status: "In progress", day: "2024-07-31", basis: "declared" };
const RISKY: RowSays = { rating: "amber", label: "At risk", status: "At risk", day: "2025-01-31", basis: "declared" };
const CLOSED: RowSays = { rating: "closed", label: "Closed", status: "Closed", day: "2024-05-31", basis: "declared" };
const UNKNOWN: RowSays = { day: "2025-03-31" };
const PASSED: RowSays = { day: "2024-07-31" };
const TODAY: RowSays = { day: "2024-09-30" };

test("an empty plan has one thing to say", () => {
  expect(said(reviewOf([]))).toEqual(["No action rows were found in the plan, so there is nothing to report."]);
});

describe("how much is complete", () => {
  test.each<[string, RowSays[], string]>([
    [
      "twelve of forty-four, five late",
      [...times(12, DONE), ...times(5, LATE), ...times(27, RUNNING)],
      "12 of 44 actions are complete (27%); 5 are past their dates, the longest by 61 days.",
    ],
    [
      "one of three, one late",
      [DONE, LATE, RUNNING],
      "1 of 3 actions is complete (33%); 1 is past its date, by 61 days.",
    ],
    [
      "one of two, none late",
      [DONE, RUNNING],
      "1 of 2 actions is complete (50%); no fixed date of an open action has passed.",
    ],
    [
      "none of two",
      [RUNNING, RUNNING],
      "None of the 2 actions is recorded as complete; no fixed date of an open action has passed.",
    ],
    [
      "the only one, open",
      [RUNNING],
      "The one action is not recorded as complete; no fixed date of an open action has passed.",
    ],
    ["the only one, done", [DONE], "The one action is complete."],
    ["all done", [DONE, DONE], "All 2 actions are complete."],
    [
      "closed ones left out",
      [DONE, RUNNING, CLOSED, CLOSED],
      "1 of 2 actions is complete (50%), leaving out 2 closed; no fixed date of an open action has passed.",
    ],
    ["all done but the closed", [DONE, CLOSED], "The one action is complete, leaving out 1 closed."],
    ["all closed", [CLOSED, CLOSED], "All 2 actions are closed without completion."],
    [
      "one of three hundred",
      [DONE, ...times(299, RUNNING)],
      "1 of 300 actions is complete (under 1%); no fixed date of an open action has passed.",
    ],
    [
      "all but one of three hundred",
      [RUNNING, ...times(299, DONE)],
      "299 of 300 actions are complete (over 99%); no fixed date of an open action has passed.",
    ],
  ])("%s", (_name, rows, sentence) => {
    expect(said(reviewOf(rows))[0]).toBe(sentence);
  });
});

describe("what presses", () => {
  test.each<[string, RowSays[], string]>([
    ["one red", [LATE, RUNNING], "1 is red; no recovery action is recorded for it."],
    ["one amber, helped", [{ ...RISKY, recovery: "Hire" }, RUNNING], "1 is amber; a recovery action is recorded."],
    ["two, none helped", [LATE, RISKY], "1 is red and 1 is amber; no recovery action is recorded for any of them."],
    [
      "three, one not helped",
      [LATE, { ...LATE, recovery: "Hire" }, { ...RISKY, recovery: "Hire" }],
      "2 are red and 1 is amber; 1 of them has no recovery action recorded.",
    ],
    [
      "four, two not helped",
      [LATE, LATE, { ...RISKY, recovery: "Hire" }, { ...RISKY, recovery: "Hire" }],
      "2 are red and 2 are amber; 2 of them have no recovery action recorded.",
    ],
    ["two, both helped", times(2, { ...RISKY, recovery: "Hire" }), "2 are amber; each has a recovery action."],
  ])("%s", (_name, rows, sentence) => {
    expect(said(reviewOf(rows))).toContain(sentence);
  });

  test("nothing presses where nothing is red or amber", () => {
    expect(said(reviewOf([DONE, RUNNING])).join(" ")).not.toMatch(/recovery/);
  });
});

describe("a plan without status", () => {
  test("says that nothing is known, which dates passed, which come next", () => {
    expect(said(reviewOf([...times(3, PASSED), ...times(2, TODAY), ...times(9, UNKNOWN)]))).toEqual([
      "No status is recorded for any of the 14 actions, so nothing is known of their progress.",
      "The dates of 3 actions have passed, the earliest 61 days ago; whether they are done is not recorded.",
      "2 more actions are due on 30 September 2024, the day of this report.",
    ]);
  });
  test("one of each", () => {
    expect(said(reviewOf([PASSED]))).toEqual([
      "No status is recorded for the one action, so nothing is known of its progress.",
      "The date of 1 action passed 61 days ago; whether it is done is not recorded.",
    ]);
    expect(said(reviewOf([TODAY]))[1]).toBe("1 action is due on 30 September 2024, the day of this report.");
  });
  test("names a day on which most of it falls due", () => {
    expect(said(reviewOf([UNKNOWN, ...times(6, UNKNOWN)]))[1]).toBe(
      "7 of 7 open actions (100%) are due on one day, 31 March 2025.",
    );
  });
  test("never says overdue, late or on track", () => {
    expect(said(reviewOf([PASSED, TODAY, UNKNOWN])).join(" ")).not.toMatch(/overdue|late\b|on track/i);
  });
});

test("an action with two measures makes lines of it, so that the numbers add up with the table", () => {
  expect(said(reviewOf([DONE, { ...RUNNING, measureOf: 6 }]))[0]).toBe(
    "1 of 2 action lines is complete (50%); no fixed date of an open action has passed.",
  );
});

test("a moved date is told with how far it moved", () => {
  const moved: RowSays = {
    ...RUNNING,
    due: dated("30 June 2024", "2024-06-30"),
    revised: dated("31 October 2024", "2024-10-31"),
    position: "later",
    variance: { days: -31, workingDays: -23, slipDays: 123, timesRevised: 1, because: "Due 31 October 2024." },
  };
  expect(said(reviewOf([DONE, moved]))).toContain("The date of 1 open action has been revised, by 123 days.");
  expect(said(reviewOf([moved, moved]))).toContain(
    "The dates of 2 open actions have been revised, the furthest by 123 days.",
  );
});

test("where most is not rated, that comes before what presses", () => {
  expect(said(reviewOf([LATE, UNKNOWN, UNKNOWN]))[1]).toBe(
    "2 of 3 actions (67%) are not rated, because too little is recorded or the work is not yet due.",
  );
});

test("owners and rules that differ are counted", () => {
  expect(said(reviewOf([{ ...RUNNING, disagreement: "The owner says so." }, DONE]))).toContain(
    "The owner's rating and the rules differ on 1 action.",
  );
});

test("no more than three messages, each with rows that are in the plan", () => {
  const row = fc.record({
    rating: fc.constantFrom(...RATINGS),
    status: fc.constantFrom("In progress", null),
    day: fc.constantFrom("2024-07-31", "2024-10-10", "2025-03-31", ""),
    recovery: fc.constantFrom("Hire", null),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
      const review = reviewOf(rows);
      const messages = keyMessages(review);
      expect(messages.length).toBeGreaterThan(0);
      expect(messages.length).toBeLessThanOrEqual(3);
      for (const { text, rows: of } of messages) {
        expect(of.length).toBeGreaterThan(0);
        expect(text).toMatch(/^[A-Z0-9].*\.$/);
        expect(text).not.toMatch(/\b1 (are|were|actions|of them have)\b|NaN|undefined|null|Infinity/);
        for (const { row: at } of of) expect(review.rows.some((each) => each.row === at)).toBe(true);
      }
    }),
  );
});

test("the dental plan", () => {
  expect(said(dentalReview())).toEqual([
    "1 of 11 actions is complete (9%), leaving out 1 closed; 6 are past their dates, the longest by 61 days.",
    "6 are red and 2 are amber; 7 of them have no recovery action recorded.",
    "The date of 1 open action has been revised, by 123 days.",
  ]);
});

test("each claim names the rows it counts, not those it counts them among", () => {
  const [complete, pressing] = keyMessages(reviewOf([DONE, LATE, RUNNING, { ...RISKY, recovery: "Hire" }, CLOSED]));
  const numbers = (message: typeof complete) =>
    message?.claims.map(({ text, rows }) => `${text}: ${rows.map(({ row }) => row).join(", ")}`);
  expect(numbers(complete)).toEqual([
    "1 of 4 actions is complete (25%), leaving out 1 closed: 6",
    "1 is past its date, by 61 days: 7",
  ]);
  expect(numbers(pressing)).toEqual(["1 is red and 1 is amber: 7, 9", "1 of them has no recovery action recorded: 7"]);
});
