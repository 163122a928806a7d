/** How much two rows look like one: by their words, by each thing that stands beside them, and by what references have been worth. */

import { RowComparer } from "../../../src/domain/changes/likeness";
import type { MatchRow } from "../../../src/domain/changes/match-row";

const ROW: MatchRow = {
  ref: "1",
  theme: "Access",
  under: "Improve premises",
  action: "Open the hub",
  measure: "Hub open",
  owner: "Estates",
  due: "2025-03-31",
};
const BARE: MatchRow = { ...ROW, ref: null, theme: null, under: null, measure: null, owner: null, due: null };

function compared(before: MatchRow, after: MatchRow) {
  const comparer = new RowComparer([before], [after]);
  return comparer.compare(comparer.before[0]!, comparer.after[0]!);
}

test.each<[string, Partial<MatchRow>, number]>([
  ["the same in all", {}, 1],
  ["typed otherwise", { owner: "ESTATES", theme: "access.", ref: " 1 " }, 1],
  ["another owner", { owner: "Hub" }, 5 / 6],
  ["another date", { due: "2025-06-30" }, 5 / 6],
  ["another theme", { theme: "People" }, 5.5 / 6],
  ["another number", { ref: "2" }, 5.5 / 6],
  ["another measure", { measure: "Visits" }, 4 / 6],
  ["another recommendation", { under: "Staff" }, 5 / 6],
  ["an owner that one of them lacks is not compared", { owner: null }, 1],
  ["nor a date", { due: null }, 1],
  ["nor a theme", { theme: null }, 1],
  ["nor a number", { ref: null }, 1],
  ["nor a measure", { measure: null }, 1],
  ["nor a recommendation", { under: null }, 1],
])("beside the words: %s", (_what, more, beside) => {
  for (const [one, other] of [
    [ROW, { ...ROW, ...more }],
    [{ ...ROW, ...more }, ROW],
  ] as const) {
    const likeness = compared(one, other);
    expect(likeness.words).toBe(1);
    expect(likeness.beside).toBeCloseTo(beside, 10);
    expect(likeness.score).toBeCloseTo(0.6 + 0.4 * beside, 10);
  }
});

test("where nothing stands beside them it counts by half", () => {
  expect(compared(BARE, BARE)).toEqual({ words: 1, beside: 0.5, score: 0.8 });
  const other = compared(BARE, { ...BARE, action: "Print leaflets" });
  expect(other).toEqual({ words: 0, beside: 0.5, score: 0.2 });
});

test.each<[string, Partial<MatchRow>, Partial<MatchRow>, number]>([
  ["a row without an action goes by its measure", { action: " ", measure: "Hub open" }, { action: "Hub open" }, 1],
  ["else by what it stands under", { action: "", under: "Hub open" }, { action: "Hub open" }, 1],
  ["rows that say nothing are not alike", { action: "" }, { action: "" }, 0],
])("%s", (_what, one, other, words) => {
  expect(compared({ ...BARE, ...one }, { ...BARE, ...other }).words).toBe(words);
});

/** Five rows before and after under these references; how much a reference weighs is told by one pair that differs in it alone. */
function learned(before: (string | null)[], after: (string | null)[]) {
  const rows = (refs: (string | null)[]) =>
    refs.map((ref, index) => ({ ...BARE, ref, action: `Task ${index}`, owner: "Hub" }));
  const comparer = new RowComparer(
    [...rows(before), { ...BARE, ref: "90", owner: "Hub" }],
    [...rows(after), { ...BARE, ref: "91", owner: "Hub" }],
  );
  comparer.learnReferences(before.map((_, index) => ({ before: index, after: index })));
  const { beside } = comparer.compare(comparer.before.at(-1)!, comparer.after.at(-1)!);
  // The owner weighs 1: beside = 1 / (1 + weight).
  return { weight: Number((1 / beside - 1).toFixed(6)), names: comparer.refsAreNames };
}

test.each<[string, (string | null)[], (string | null)[], { weight: number; names: boolean }]>([
  ["all five kept theirs", ["1", "2", "3", "4", "5"], ["1", "2", "3", "4", "5"], { weight: 3, names: true }],
  ["four of five", ["1", "2", "3", "4", "5"], ["1", "2", "3", "4", "6"], { weight: 1.92, names: true }],
  ["three of five", ["1", "2", "3", "4", "5"], ["1", "2", "3", "7", "6"], { weight: 1.08, names: false }],
  ["none of them", ["1", "2", "3", "4", "5"], ["5", "1", "2", "3", "4"], { weight: 0, names: false }],
  ["four sure pairs are too few to tell", ["1", "2", "3", "4"], ["1", "2", "3", "4"], { weight: 0.5, names: false }],
  [
    "four that bear one are too few",
    ["1", "2", "3", "4", null],
    ["1", "2", "3", "4", "5"],
    { weight: 0.5, names: false },
  ],
  [
    "numbers of recommendations, shared by their rows",
    ["1", "1", "1", "2", "2"],
    ["1", "1", "1", "2", "2"],
    { weight: 1, names: false },
  ],
  [
    "shared in the later plan alone",
    ["1", "2", "3", "4", "5"],
    ["1", "1", "1", "1", "5"],
    { weight: 0.16, names: false },
  ],
])("what a reference is worth: %s", (_what, before, after, worth) => {
  expect(learned(before, after)).toEqual(worth);
});

test("a row stands between the first of its plan, 0, and the last, 1", () => {
  const places = (count: number) =>
    new RowComparer(
      Array.from({ length: count }, () => ROW),
      [],
    ).before.map(({ place }) => place);
  expect([places(1), places(2), places(3)]).toEqual([[0], [0, 1], [0, 0.5, 1]]);
});
