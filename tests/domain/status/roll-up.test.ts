/** Counts add up, headlines name their rule, and unknown never counts as good. */

import fc from "fast-check";
import { RATINGS, type Rating } from "../../../src/domain/ratings";
import type { Counts } from "../../../src/domain/review-schema";
import { reviewSchema } from "../../../src/domain/review-schema";
import {
  percentComplete,
  ratedRows,
  sizeAwareHeadline,
  turningPoint,
  worstOf,
} from "../../../src/domain/status/headline";
import { PLAIN_WORDS } from "../../../src/domain/status/policy";
import { countRatings, countRows, rollUp } from "../../../src/domain/status/roll-up";
import { judgeRows, settingsOf } from "./plan-of";

const counts = (words: Partial<Record<Rating, number>>): Counts =>
  countRatings(RATINGS.flatMap((rating) => Array.from({ length: words[rating] ?? 0 }, () => rating)));
const POLICY = { words: PLAIN_WORDS, colour: true };
const headline = (words: Partial<Record<Rating, number>>, critical = 0) =>
  sizeAwareHeadline(counts(words), critical, POLICY);

test.each<[Partial<Record<Rating, number>>, Rating, string]>([
  [{ red: 1, green: 2 }, "red", "Red: 1 of 3 rated is red (1 or more make the group red)."],
  [{ red: 1, green: 3 }, "amber", "Amber: 1 of 4 rated is red (2 or more would make the group red)."],
  [{ red: 2, green: 6 }, "red", "Red: 2 of 8 rated are red (2 or more make the group red)."],
  [{ red: 2, green: 7 }, "amber", "Amber: 2 of 9 rated are red (3 or more would make the group red)."],
  [{ red: 3, green: 6 }, "red", "Red: 3 of 9 rated are red (3 or more make the group red)."],
  [{ amber: 2, green: 3 }, "amber", "Amber: 2 of 5 rated are amber (2 or more make the group amber)."],
  [
    { amber: 1, green: 4 },
    "green",
    "Green: none of 5 rated is red, 1 of 5 rated is amber (2 or more would make the group amber).",
  ],
  [{ green: 2, blue: 2 }, "green", "Green: none of 4 rated is red and none amber."],
  [{ blue: 4, closed: 1 }, "blue", "Blue: all 4 complete."],
  [{ blue: 3, grey: 1 }, "green", "Green: none of 3 rated is red and none amber. 1 not rated."],
  [{ green: 2, grey: 2 }, "green", "Green: none of 2 rated is red and none amber. 2 not rated."],
  [{ green: 2, grey: 3 }, "grey", "Not enough information (3 of 5 not rated)"],
  [{ red: 2, grey: 3 }, "grey", "Not enough information (3 of 5 not rated)"],
  [{ closed: 2 }, "closed", "All 2 closed without completion"],
  [{}, "grey", "No actions"],
])("%j is %s: %s", (words, rating, sentence) => {
  expect(headline(words)).toEqual({ headlineRating: rating, headline: sentence });
});

test("one red row marked critical makes any group red", () => {
  expect(headline({ red: 1, green: 9 }, 1)).toEqual({
    headlineRating: "red",
    headline: "Red: 1 marked critical is red.",
  });
});

test("a policy without colour names no colour", () => {
  const said = sizeAwareHeadline(counts({ green: 2 }), 0, { words: PLAIN_WORDS, colour: false });
  expect(said.headline).toMatch(/^On track: /);
});

test("worst-of takes the worst present, and grey before green", () => {
  expect(
    [
      { red: 1, blue: 9 },
      { amber: 1, grey: 1 },
      { grey: 1, green: 5 },
      { green: 1, blue: 1 },
      { blue: 1 },
      { closed: 1 },
      {},
    ].map((words) => worstOf(counts(words))),
  ).toEqual(["red", "amber", "grey", "green", "blue", "closed", "grey"]);
});

test("percent complete leaves out closed rows and nothing else", () => {
  expect(percentComplete(counts({ blue: 1, grey: 2, green: 1, closed: 4 }))).toBe(0.25);
  expect(percentComplete(counts({ closed: 4 }))).toBeNull();
  expect(percentComplete(counts({}))).toBeNull();
});

test("a headline is never better than what is known", () => {
  fc.assert(
    fc.property(fc.record(Object.fromEntries(RATINGS.map((rating) => [rating, fc.nat({ max: 12 })]))), (words) => {
      const found = counts(words);
      const { headlineRating } = sizeAwareHeadline(found, 0, POLICY);
      if (headlineRating === "green") expect(found.red).toBe(0);
      if (headlineRating === "blue") expect(found.blue).toBe(found.total - found.closed);
      if (found.grey * 2 > found.total - found.closed) expect(["grey", "closed"]).toContain(headlineRating);
      expect(turningPoint(ratedRows(found))).toBeLessThanOrEqual(3);
    }),
  );
});

const anyRow = fc.record({
  action: fc.constantFrom(
    "Publish the care navigation guide",
    "Train the reception staff well",
    "Move to cloud telephony now",
  ),
  theme: fc.constantFrom("", "Workforce", "Digital", "digital "),
  recommendation: fc.constantFrom("", "Recommendation 1", "Recommendation 2"),
  owner: fc.constantFrom("", "ICB", "PCNs / ICB", "Practices, PCNs", "Lead: Estates team; Digital team"),
  due: fc.constantFrom("", "March 2025", "10/07/24", "Ongoing", "Q4 2024/25"),
  status: fc.constantFrom("", "Complete", "On track", "Delayed", "Cancelled"),
  progress: fc.constantFrom("", "Guide circulated to practices (Aug-24)"),
});

test("every sum adds up, in every way of grouping", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), (cells) => {
      const judged = judgeRows(cells, { asAt: "2024-09-30" });
      const rollup = rollUp(judged, settingsOf());
      const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
      for (const each of [rollup.all, rollup.ifAccepted]) {
        expect(sum(RATINGS.map((rating) => each[rating]))).toBe(each.total);
        expect(each.total).toBe(cells.length);
      }
      expect(sum(Object.values(rollup.positions))).toBe(cells.length);
      expect(sum(Object.values(rollup.bases))).toBe(cells.length);
      for (const groups of [rollup.byTheme, rollup.byRecommendation, rollup.byOwner, rollup.byMonth]) {
        if (groups.length === 0) continue;
        for (const rating of [...RATINGS, "total"] as const) {
          expect(sum(groups.map((group) => group[rating]))).toBe(rollup.all[rating]);
        }
        expect(new Set(groups.map(({ name }) => name.toLowerCase().trim())).size).toBe(groups.length);
      }
      expect(rollup.ifAccepted.green).toBeGreaterThanOrEqual(rollup.all.green);
      const { lines, actions, distinct } = countRows(judged);
      expect(lines >= actions && actions >= distinct && distinct >= Math.min(1, lines)).toBe(true);
      expect(reviewSchema.shape.rollup.safeParse(rollup).success).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test("a row counts once, under its lead, and other names are counted beside", () => {
  const judged = judgeRows(
    [
      { action: "a first thing to do", owner: "ICB / PCNs", due: "March 2025" },
      { action: "a second thing to do", owner: "PCNs", due: "March 2025" },
      { action: "a third thing to do", owner: "ICB / Practices", due: "March 2025" },
    ],
    { asAt: "2024-09-30" },
  );
  expect(rollUp(judged, settingsOf()).byOwner.map(({ name, total, alsoNamed }) => [name, total, alsoNamed])).toEqual([
    ["ICB", 2, 0],
    ["PCNs", 1, 1],
    ["Practices", 0, 1],
  ]);
});

test("themes and recommendations are groups by name, in the order of the plan; rows without one are said to have none", () => {
  const judged = judgeRows(
    [
      { action: "a first thing to do", theme: "Workforce", recommendation: "Recruit  more", due: "March 2025" },
      { action: "a second thing to do", theme: "Digital", due: "March 2025" },
      { action: "a third thing to do", theme: "workforce ", due: "March 2025" },
    ],
    { asAt: "2024-09-30" },
  );
  const { byTheme, byRecommendation } = rollUp(judged, settingsOf());
  expect(byTheme.map(({ name, total }) => [name, total])).toEqual([
    ["Workforce", 2],
    ["Digital", 1],
  ]);
  expect(byRecommendation.map(({ name, total }) => [name, total])).toEqual([
    ["Recruit more", 1],
    ["No recommendation given", 2],
  ]);
});
