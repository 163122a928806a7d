/** Every policy is reached in all its clauses, rates every row there can be, and says so in whole sentences. */

import fc from "fast-check";
import { RATINGS } from "../../../src/domain/ratings";
import { findPolicy, POLICIES, STANDARD_CLAUSES } from "../../../src/domain/status/policies";
import { rearrange } from "../../../src/domain/status/policy";
import { rowOf } from "../../support/row-of";
import { judge, judgeRow, rateExample, tally } from "./plan-of";

const EXAMPLES = POLICIES.flatMap((policy) =>
  policy.clauses.flatMap((clause) => clause.examples.map((example) => ({ policy, clause, example }))),
);

test.each(EXAMPLES.map((each) => [each.policy.id, each.clause.case, each] as const))(
  "%s: the examples of %s reach it, not a clause before it",
  (_id, _case, { policy, clause, example }) => {
    const computed = rateExample(example, policy.id);
    const adapted = policy.clauses.length !== STANDARD_CLAUSES.length || Object.keys(policy.settings).length > 0;
    if (!adapted) {
      const { rating, label } = clause;
      expect(computed).toMatchObject({ case: clause.case, rating, label, because: example.because });
      return;
    }
    /** Clauses and settings of its own may decide another clause's example sooner: lists.test.ts says that each is still reached. */
    const own = !STANDARD_CLAUSES.includes(clause);
    if (own) expect(computed).toMatchObject({ case: clause.case, rating: clause.rating, because: example.because });
    else expect(rateExample(example, "brag").case).toBe(clause.case);
  },
);

test("R1 to R29 stand in the order in which they are tried", () => {
  expect(STANDARD_CLAUSES.map((clause) => clause.case).join(" ")).toBe(
    "R1 R1b R2 R3 R3a R3b R4 R5 R6 R7 R11 R8a R8b R9 R10 R12 R13 R14 R15a R15b R15c R16 R17a R17b R18 R19 R20 R21 R22 R23 R24 R25 R26a R26b R27a R27b R28 R29",
  );
});

test("ids of policies and cases of clauses are unique, and every rating has a word and a line in the key", () => {
  expect(new Set(POLICIES.map(({ id }) => id)).size).toBe(POLICIES.length);
  for (const { clauses, key, words } of POLICIES) {
    expect(Object.values(tally(clauses.map((each) => each.case))).every((times) => times === 1)).toBe(true);
    expect(key.map(({ rating }) => rating)).toEqual([...RATINGS]);
    expect(key.every(({ word, meaning }) => word !== "" && meaning.length > 1)).toBe(true);
    expect(new Set(Object.values(words)).size).toBe(RATINGS.length);
  }
});

test("the printed key says what each rating means, with half steps where a policy has them", () => {
  const meaning = (id: string, rating: string) => findPolicy(id)?.key.find((line) => line.rating === rating)?.meaning;
  expect(meaning("brag", "blue")).toBe(
    "Complete, and checked, embedded or signed off; Complete, after the first agreed date; Recorded complete.",
  );
  expect(meaning("brag", "closed")).toBe("Cancelled, superseded or merged.");
  expect(meaning("delivery-confidence", "red")).toBe(
    "Red: delivery appears unachievable. Rated red or off track by the owner. Amber/red: in doubt. Past its date, and nothing records completion; Past its date, with nothing recorded at all; Date revised again and again without approval; Progress far behind the time gone.",
  );
  expect(meaning("audit", "green")).toContain("Over 75% complete");
  expect(POLICIES.every(({ sourceUrl }) => sourceUrl.startsWith("https://"))).toBe(true);
});

test("six policies are offered, found by id, and an unknown id finds none", () => {
  expect(POLICIES.map(({ id }) => id)).toEqual([
    "brag",
    "strict-dates",
    "audit",
    "one-month-grace",
    "scrutiny-words",
    "delivery-confidence",
  ]);
  expect(findPolicy("audit")?.title).toBe("Audit");
  expect(findPolicy("no such policy")).toBeUndefined();
});

test("rearranging around a clause that is not there is our mistake and is said", () => {
  expect(() => rearrange(STANDARD_CLAUSES, { without: ["R99"] })).toThrow("R99");
});

describe("one row under each policy", () => {
  const cells = { status: "In progress", percent: "20%", updated: "15/09/2024", due: "10/09/2024" };
  test.each([
    ["brag", "red", "R8a", "Overdue"],
    ["one-month-grace", "amber", "R9", "Just overdue"],
    ["audit", "red", "R8a", "Overdue"],
    ["scrutiny-words", "red", "R8a", "Not achieved by its date"],
    ["delivery-confidence", "red", "R8a", "Amber/red: in doubt"],
    ["no such policy", "red", "R8a", "Overdue"],
  ])("%s: %s by %s, %s", (policy, rating, id, label) => {
    expect(judgeRow(cells, { asAt: "2024-09-30", settings: { policy } }).computed).toMatchObject({
      rating,
      case: id,
      label,
    });
  });
});

describe("audit bands", () => {
  test.each([
    ["25%", "red", "A1"],
    ["26%", "amber", "A2"],
    ["75%", "amber", "A2"],
    ["76%", "green", "A3"],
    ["100%", "blue", "R6"],
  ])("%s complete is %s", (percent, rating, id) => {
    expect(
      judgeRow({ percent, due: "March 2025" }, { asAt: "2024-09-30", settings: { policy: "audit" } }).computed,
    ).toMatchObject({ rating, case: id });
  });
});

const word = fc.constantFrom(
  "",
  ...[
    "Complete",
    "Signed off",
    "In progress",
    "On track",
    "Not started",
    "Delayed",
    "Off track",
    "On hold",
    "Cancelled",
  ],
  ...["Ambling along", "Green", "Closed"],
);
const due = fc.constantFrom(
  "",
  ...[
    "March 2025",
    "10/07/24",
    "TBC",
    "Ongoing",
    "Ongoing until end of March 2022 initially",
    "Ongoing work in 2021/22",
  ],
  ...[
    "In line with end date of individual practice contracts",
    "October 2024 [or in line with contracts]",
    "31/06/2024",
  ],
  ...[
    "Oct – Dec 2021",
    "By 15 July 2023; Ongoing",
    "Instruct by 6 August 2024\nPay by 31 August 2024",
    "Late autumn or so",
  ],
  ...["At the next board", "Sep 2021 - ongoing"],
);
const anyRow = fc.record({
  status: word,
  declared: fc.constantFrom("", "Red", "Amber", "Green", "Blue", "Grey", "???"),
  percent: fc.constantFrom<string | number>("", "0%", "45%", "100%", 0.3, "most"),
  due,
  revised: fc.constantFrom("", "31/12/2024", "30/09/2025; 31/12/2025", "01/01/2020", "TBC"),
  completed: fc.constantFrom("", "12/07/2024", "Yes", "01/01/2030"),
  review: fc.constantFrom("", "30/06/2024", "30/06/2026"),
  start: fc.constantFrom("", "01/04/2024"),
  updated: fc.constantFrom("", "15/09/2024", "15/01/2023"),
  approvedBy: fc.constantFrom("", "ICB executive", "No"),
  progress: fc.constantFrom(
    "",
    "n/a",
    "Toolkit circulated to practices (Aug-24)",
    "Complete.",
    "Stepped down in May",
    "Will start soon",
  ),
});

test("every row has a rating under every policy on every day, with a sentence, and unknown is never green or blue", () => {
  fc.assert(
    fc.property(anyRow, fc.constantFrom("2021-12-29", "2024-09-30", "2026-01-01"), (cells, asAt) => {
      for (const { id } of POLICIES) {
        const { computed, reported } = judgeRow(cells, { asAt, settings: { policy: id } });
        expect(computed.because).toMatch(/[.:]$/);
        expect(computed.because).not.toMatch(/undefined|null|NaN|-\d+ days/);
        expect(computed.basis === "none" && /green|blue/.test(computed.rating)).toBe(false);
        expect(reported.basis === "none" && /green|blue|amber|red/.test(reported.rating)).toBe(false);
      }
    }),
    { numRuns: 150 },
  );
});

test("the same row gives the same rating wherever it stands in the plan", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 6 }), (cells) => {
      const rows = cells.map((each, index) =>
        rowOf({ ...each, action: `Action number ${index} of the plan`, row: 5 + index }),
      );
      const words = { asAt: "2024-09-30" };
      const forwards = judge(rows, words).map(({ computed }) => computed.because);
      const backwards = judge([...rows].reverse(), words).map(({ computed }) => computed.because);
      expect(backwards.reverse()).toEqual(forwards);
    }),
    { numRuns: 50 },
  );
});
