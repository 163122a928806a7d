/** Why the figures moved adds up, whatever happened between two reports. */

import fc from "fast-check";

import { addDays, type Day } from "../../../src/domain/calendar";
import { chained } from "../../../src/domain/changes/chains";
import { compareEntries, matchEntries } from "../../../src/domain/changes/compare-entries";
import { accountsOf, countRatings } from "../../../src/domain/changes/flows";
import type { Issue, IssueRecord } from "../../../src/domain/changes/issue-record";
import { RATINGS } from "../../../src/domain/ratings";

const START = "2024-04-10" as Day;
const WORDS = "open hub leaflet practice train reception digital telephone survey patient nurse visa website".split(
  " ",
);

const anyDay = fc.option(
  fc.nat({ max: 400 }).map((days) => addDays(START, days)),
  { nil: null },
);
const anyRecord: fc.Arbitrary<IssueRecord> = fc.record({
  key: fc.constantFrom(..."ABCDEFGHIJ".split("")),
  ref: fc.option(fc.constantFrom("1", "2", "3a", "3b"), { nil: null }),
  theme: fc.option(fc.constantFrom("Access", "People"), { nil: null }),
  action: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 }).map((words) => words.join(" ")),
  measure: fc.constant(null),
  lead: fc.option(fc.constantFrom("ICB", "Practices"), { nil: null }),
  first: anyDay,
  now: anyDay,
  rating: fc.constantFrom(...RATINGS),
  label: fc.constantFrom("On track", "Overdue"),
  completed: fc.constant(null),
});
const anyIssue: fc.Arbitrary<Issue> = fc.record({
  number: fc.nat({ max: 3 }),
  committee: fc.constant("Board"),
  meeting: fc.nat({ max: 900 }).map((days) => addDays(START, days)),
  asAt: fc.nat({ max: 900 }).map((days) => addDays(START, days)),
  version: fc.constant("1.0"),
  superseded: fc.boolean(),
  records: fc.array(anyRecord, { maxLength: 12 }),
});

test("for every pair of random histories each rating adds up: before, plus what came, minus what went, is after", () => {
  fc.assert(
    fc.property(fc.array(anyIssue, { minLength: 2, maxLength: 4 }), (issues) => {
      const told = chained(issues);
      const [before, after] = [told[0]?.records ?? [], told.at(-1)?.records ?? []];
      const { changes, accounts } = compareEntries(before, after, matchEntries(before, after));
      const [then, now] = [before, after].map((records) => countRatings(records.map(({ rating }) => rating)));
      for (const { rating, before: was, into, outOf, after: is } of accounts) {
        const came = into.reduce((sum, flow) => sum + flow.steps.length, 0);
        const went = outOf.reduce((sum, flow) => sum + flow.steps.length, 0);
        expect(was).toBe(then?.[rating]);
        expect(is).toBe(now?.[rating]);
        expect(was + came - went).toBe(is);
      }
      // Every row of both reports stands in exactly one change.
      const standing = (side: "before" | "after"): number[] =>
        changes.flatMap((change) => change[side] ?? []).sort((a, b) => a - b);
      expect(standing("before")).toEqual(before.map((_, index) => index));
      expect(standing("after")).toEqual(after.map((_, index) => index));
    }),
    { numRuns: 300 },
  );
});

test("the two largest reasons come first, and a row that stood still is in none", () => {
  const steps = [
    { from: "green", to: "amber" },
    { from: "green", to: "amber" },
    { from: "green", to: "green" },
    { from: "green", to: null },
    { from: null, to: "green" },
  ] as const;
  const green = accountsOf(steps).find(({ rating }) => rating === "green");
  expect(green?.before).toBe(4);
  expect(green?.outOf.map(({ to, steps: held }) => `${held.length} to ${to ?? "nowhere"}`)).toEqual([
    "2 to amber",
    "1 to nowhere",
  ]);
  expect(green?.into.map(({ from, steps: held }) => `${held.length} from ${from ?? "nowhere"}`)).toEqual([
    "1 from nowhere",
  ]);
  expect(green?.after).toBe(2);
});
