/** Rows found again in a later reading of the plan, by what was done to it in between. */

import fc from "fast-check";

import { matchRows } from "../../../src/domain/changes/match-rows";
import type { Correction, MatchRow } from "../../../src/domain/changes/match-row";
import { anySizes, editPlan, shuffled, type Draw } from "./edit-plan";
import { scoreMatching } from "./measure-matching";
import { rowsOfSample } from "./plans-to-match";

const stockton = rowsOfSample("stockton-action-plan.xlsx");
const checklists = rowsOfSample("pcarp-checklists.xlsx");

/** "A-1 Open the hub (Estates team) [Access]": reference, action, owner, theme. */
function row(text: string): MatchRow {
  const [, ref = "", action = "", owner, theme] = /^(\S+) (.*?)(?: \((.*?)\))?(?: \[(.*?)\])?$/.exec(text) ?? [];
  return { ref, action, owner: owner ?? null, theme: theme ?? null, under: null, measure: null, due: null };
}

/** What became of each row, in plain words. */
function told(before: readonly string[], after: readonly string[], corrections: readonly Correction[] = []): string[] {
  const { pairs, removed, added } = matchRows(before.map(row), after.map(row), corrections);
  const [refBefore, refAfter] = [before, after].map((rows) => (index: number) => rows[index]?.split(" ")[0] ?? "");
  return [
    ...pairs.map(({ before: one, after: other, by }) => `${refBefore?.(one)} -> ${refAfter?.(other)} ${by}`),
    ...removed.map((index) => `${refBefore?.(index)} removed`),
    ...added.map((index) => `${refAfter?.(index)} new`),
  ];
}

const PLAN = [
  "1 Open the access hub in Thornaby (Estates team) [Premises]",
  "2 Publish a leaflet on choosing the right service (Communications team) [Words]",
  "3 Train receptionists in care navigation and record who attended (Training hub) [People]",
  "4 Switch every practice to digital telephony (IT team) [Systems]",
];

test("a plan that was not touched pairs row by row", () => {
  expect(told(PLAN, PLAN)).toEqual(["1 -> 1 same", "2 -> 2 same", "3 -> 3 same", "4 -> 4 same"]);
});

test("a plan that was sorted and renumbered", () => {
  expect(
    told(PLAN, [
      "1 Switch every practice to digital telephony (IT team) [Systems]",
      "2 Open the access hub in Thornaby (Estates team) [Premises]",
      "3 Publish a leaflet on choosing the right service (Communications team) [Words]",
      "4 Train receptionists in care navigation and record who attended (Training hub) [People]",
    ]),
  ).toEqual(["4 -> 1 words", "1 -> 2 words", "2 -> 3 words", "3 -> 4 words"]);
});

test("an action in other words, moved to another theme under another number", () => {
  expect(
    told(PLAN, [...PLAN.slice(1), "9 Open an access hub for Thornaby by spring (Estates team) [Estates]"]),
  ).toEqual(["2 -> 2 same", "3 -> 3 same", "4 -> 4 same", "1 -> 9 alike"]);
});

test("one action that became two", () => {
  expect(
    told(PLAN, [
      ...PLAN.slice(0, 2),
      "3a Train receptionists in care navigation (Training hub) [People]",
      "3b Record who attended (Training hub) [People]",
      ...PLAN.slice(3),
    ]),
  ).toEqual(["1 -> 1 same", "2 -> 2 same", "3 -> 3a alike", "3 -> 3b split", "4 -> 4 same"]);
});

test("two actions that became one", () => {
  expect(
    told(
      [...PLAN, "5 Survey patients on telephone waiting (IT team) [Systems]"],
      [
        ...PLAN.slice(0, 3),
        "4 Switch every practice to digital telephony and survey patients on waiting (IT team) [Systems]",
      ],
    ),
  ).toEqual(["1 -> 1 same", "2 -> 2 same", "3 -> 3 same", "4 -> 4 alike", "5 -> 4 merged"]);
});

test("a row that is gone and a row that is new are named, not paired for want of better", () => {
  expect(told(PLAN, [...PLAN.slice(1), "1 Recruit four pharmacists (Workforce team) [People]"])).toEqual([
    "2 -> 2 same",
    "3 -> 3 same",
    "4 -> 4 same",
    "1 removed",
    "1 new",
  ]);
});

test("a copy of a row is new, not a part of it", () => {
  expect(told(PLAN, [...PLAN, PLAN[3]?.replace("4", "5") ?? ""]).slice(-2)).toEqual(["4 -> 4 same", "5 new"]);
});

test("where references are names and are kept, one holds an action together that was written anew", () => {
  const many = ["A-1", "A-2", "A-3", "A-4", "A-5"].map((ref, index) => `${ref} ${stockton[index]?.action}`);
  const before = [...many, "A-6 Practices to offer booking by telephone all day (Practices)"];
  const after = [...many, "A-6 End of the eight o'clock rush on every telephone line (Practices)"];
  expect(told(before, after).at(-1)).toBe("A-6 -> A-6 reference");
});

test("what a person said of a pair is kept and wins", () => {
  const after = [...PLAN.slice(1), "1 Recruit four pharmacists (Workforce team) [People]"];
  expect(told(PLAN, after, [{ before: 0, after: 3 }]).at(-1)).toBe("1 -> 1 hand");
  const parted = told(PLAN, PLAN, [
    { before: 3, after: null },
    { before: null, after: 3 },
  ]);
  expect(parted.slice(-2)).toEqual(["4 removed", "4 new"]);
});

/** "U1 M1 X": what one of several rows of one wording stands under, its measure and owner; a reference before it, "1: U1 M1 X". */
function alike(said: string): MatchRow {
  const [, ref = null, under = "", measure = "", owner = ""] = /^(?:(\S+): )?(\S+) (\S+) (\S+)$/.exec(said) ?? [];
  const or = (text: string) => (text === "-" ? null : text);
  return {
    ref,
    under: or(under),
    measure: or(measure),
    owner: or(owner),
    action: "Report to the board",
    theme: null,
    due: null,
  };
}

test.each<[string, string[], string[], string[]]>([
  ["nothing tells them apart: in order", ["- - -", "- - -"], ["- - -", "- - -"], ["0-0 words 0.9", "1-1 words 0.9"]],
  [
    "all but the numbers, which were given anew",
    ["1: U M X", "2: U M Y"],
    ["1: U M Y", "2: U M X"],
    ["1-0 words 1", "0-1 words 1"],
  ],
  [
    "what they stand under and their measure",
    ["- - X", "U2 M1 Y"],
    ["U2 M1 X", "- - Y"],
    ["1-0 words 1", "0-1 words 1"],
  ],
  [
    "what they stand under, the measure being one",
    ["U1 M X", "U2 M Y"],
    ["U2 M X", "U1 M Y"],
    ["1-0 words 1", "0-1 words 1"],
  ],
  [
    "their measure, under one recommendation",
    ["U M1 X", "U M2 Y"],
    ["U M2 X", "U M1 Y"],
    ["1-0 words 1", "0-1 words 1"],
  ],
  [
    "their owner, where the measures are new",
    ["U M1 X", "U M2 Y"],
    ["U M3 Y", "U M4 X"],
    ["1-0 words 1", "0-1 words 1"],
  ],
  [
    "what they stand under, where measures are new",
    ["U1 M1 X", "U2 M2 X"],
    ["U2 M3 X", "U1 M4 X"],
    ["1-0 words 1", "0-1 words 1"],
  ],
  ["their measure alone", ["U1 M1 X", "U2 M2 Y"], ["U3 M2 Z", "U4 M1 W"], ["1-0 words 1", "0-1 words 1"]],
  ["their number alone", ["1: U1 M1 X", "2: U2 M2 Y"], ["2: U3 M3 Z", "1: U4 M4 W"], ["1-0 same 1", "0-1 same 1"]],
  [
    "of two one is left, under another number: the one that agrees most",
    ["1: U1 M1 X", "2: U2 M2 Y"],
    ["9: U2 M3 Z"],
    ["1-0 words 0.69"],
  ],
])("rows of one wording are told apart by %s", (_what, before, after, told) => {
  const { pairs } = matchRows(before.map(alike), after.map(alike));
  const said = pairs.map((pair) => `${pair.before}-${pair.after} ${pair.by} ${pair.sure}`);
  expect(said).toEqual(told);
});

test("of forty rows of one wording that were all numbered anew, each is found near its place", () => {
  const rows = (from: number, count: number): MatchRow[] =>
    Array.from({ length: count }, (_, index) => row(`${from + index} Report to the board (Hub) [Access]`));
  const { pairs, removed, added } = matchRows(rows(1, 40), rows(101, 39));
  expect([pairs.length, removed.length, added]).toEqual([39, 1, []]);
  expect(pairs.filter(({ before, after }) => Math.abs(before - after) > 1)).toEqual([]);
});

test("how sure a pair is: of the words and of what stands beside them", () => {
  const sure = (before: readonly string[], after: readonly string[]): string[] =>
    matchRows(before.map(row), after.map(row)).pairs.map(
      (pair) => `${pair.before}-${pair.after} ${pair.by} ${pair.sure}`,
    );
  expect(
    sure(PLAN, [...PLAN.slice(1), "9 Open an access hub for Thornaby by spring (Estates team) [Estates]"]),
  ).toEqual(["1-0 same 1", "2-1 same 1", "3-2 same 1", "0-3 alike 0.52"]);
  expect(
    sure(PLAN, [
      ...PLAN.slice(0, 2),
      "3a Train receptionists in care navigation (Training hub) [People]",
      "3b Record who attended (Training hub) [People]",
    ]),
  ).toEqual(["0-0 same 1", "1-1 same 1", "2-2 alike 0.71", "2-3 split 0.95"]);
});

test("empty plans and blank rows pair with nothing", () => {
  const blank: MatchRow = { ref: null, theme: null, under: null, action: "", measure: null, owner: null, due: null };
  expect(matchRows([], [blank])).toEqual({ pairs: [], removed: [], added: [0] });
  expect(matchRows([blank], [])).toEqual({ pairs: [], removed: [0], added: [] });
  expect(matchRows([blank], [blank])).toEqual({ pairs: [], removed: [0], added: [0] });
});

/** Draws by a fixed recipe (a linear congruential generator), so that each case is the same every time. */
function drawFrom(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test.each(Array.from({ length: 12 }, (_, index) => index + 1))(
  "the Stockton plan shuffled, renumbered, a third reworded, two rows split, three removed, three new (%i)",
  (seed) => {
    const draw = drawFrom(seed);
    const gone = shuffled(stockton, draw).slice(0, 3);
    const kept = stockton.filter((each) => !gone.includes(each));
    const edited = editPlan(
      kept,
      checklists,
      {
        reworded: 1 / 3,
        split: 2,
        removed: 0,
        added: 3,
        moved: 0,
        redated: 0,
        reassigned: 0,
        renumbered: "from one",
        order: "shuffled",
      },
      draw,
    );
    const from = edited.from.map((index) => (index === null ? null : stockton.indexOf(kept[index] as MatchRow)));
    expect(scoreMatching({ before: stockton, after: edited.after, from }).misses).toEqual([]);
    const { removed, added } = matchRows(stockton, edited.after);
    expect(removed.map((index) => stockton[index]?.action).sort()).toEqual(gone.map(({ action }) => action).sort());
    expect(added).toEqual(from.flatMap((each, index) => (each === null ? [index] : [])));
  },
);

const anyDraw = fc.gen().map(
  (gen): Draw =>
    (below) =>
      gen(fc.nat, { max: below - 1 }),
);

test("every row of both readings is in a pair, removed or new, and only parts and merged rows share a partner", () => {
  fc.assert(
    fc.property(anySizes, anyDraw, (sizes, draw) => {
      const { before, after } = editPlan(stockton, checklists, sizes, draw);
      const { pairs, removed, added } = matchRows(before, after);
      const befores = [...new Set(pairs.map((pair) => pair.before)), ...removed].sort((a, b) => a - b);
      const afters = [...new Set(pairs.map((pair) => pair.after)), ...added].sort((a, b) => a - b);
      expect(befores).toEqual(before.map((_, index) => index));
      expect(afters).toEqual(after.map((_, index) => index));
      const single = pairs.filter(({ by }) => by !== "split" && by !== "merged");
      expect(new Set(single.map((pair) => pair.before)).size).toBe(single.length);
      expect(new Set(single.map((pair) => pair.after)).size).toBe(single.length);
    }),
    { numRuns: 60 },
  );
});

test("of random edits, 98 in 100 pairs found are right and 98 in 100 are found", () => {
  const all = { found: 0, right: 0, there: 0 };
  fc.assert(
    fc.property(anySizes, anyDraw, (sizes, draw) => {
      const score = scoreMatching(editPlan(stockton, checklists, sizes, draw));
      all.found += score.found;
      all.right += score.right;
      all.there += score.there;
    }),
    { numRuns: 100 },
  );
  expect(all.right).toBeGreaterThanOrEqual(0.98 * all.found);
  expect(all.right).toBeGreaterThanOrEqual(0.98 * all.there);
});
