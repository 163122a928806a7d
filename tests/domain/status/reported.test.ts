/** What is printed and counted: the officer's decision, the owner's rating, the computed one, in that order and with their limits. */

import type { Settings } from "../../../src/domain/settings";
import { judgePlan } from "../../../src/domain/status/judge-status";
import { rowOf } from "../../support/row-of";
import { judgeRow, judgeRows, planOf } from "./plan-of";

const AS_AT = "2024-09-30";
const decision = (change: Partial<Settings["decisions"][number]> = {}): Settings["decisions"][number] => ({
  sheet: "Action plan",
  row: 5,
  action: "Write to all practices",
  rating: "green",
  reason: "Extension agreed at the board",
  by: "Programme lead",
  on: "2024-09-20",
  expires: "2024-12-31",
  ...change,
});
const overdue = { action: "Write to all practices", status: "In progress", due: "June 2024" };
const decided = (change: Partial<Settings["decisions"][number]>, cells = overdue) =>
  judgeRow(cells, { asAt: AS_AT, settings: { decisions: [decision(change)] } });

test("the officer's decision is printed with reason, name and day; the computed rating stays beside it", () => {
  const { computed, reported } = decided({});
  expect(computed).toMatchObject({ rating: "red", case: "R8a" });
  expect(reported).toEqual({
    rating: "green",
    label: "On track",
    basis: "officer",
    because: "Changed by Programme lead on 20 September 2024: Extension agreed at the board.",
    by: "Programme lead",
    on: "2024-09-20",
    reason: "Extension agreed at the board",
    expires: "2024-12-31",
  });
});

test("a decision holds to its last day, without end where it names none, and only for the row it was made for", () => {
  const basis = (change: Partial<Settings["decisions"][number]>) => decided(change).reported.basis;
  expect(basis({ expires: AS_AT })).toBe("officer");
  expect(basis({ expires: null })).toBe("officer");
  expect(basis({ expires: "2024-09-29" })).toBe("dates");
  expect(basis({ row: 6 })).toBe("dates");
  expect(basis({ sheet: "Another plan" })).toBe("dates");
  expect(basis({ action: "Write to some practices" })).toBe("dates");
  expect(basis({ action: "write to all practices." })).toBe("officer");
});

test("of two decisions on a row the newer holds", () => {
  const decisions = [decision({ on: "2024-09-25", rating: "amber" }), decision({ on: "2024-09-01", rating: "blue" })];
  expect(judgeRow(overdue, { asAt: AS_AT, settings: { decisions } }).reported.rating).toBe("amber");
});

test("the owner's rating is printed where the rules differ, and the difference is said", () => {
  const { computed, reported, disagreement } = judgeRow(
    { declared: "Green", updated: "01/05/2024", due: "March 2025" },
    { asAt: AS_AT },
  );
  expect(computed).toMatchObject({ rating: "amber", case: "R19" });
  expect(reported).toMatchObject({ rating: "green", label: "On track", basis: "declared" });
  expect(disagreement).toBe(
    "Owner rates this green; the rules give amber because: rated on track, but last updated 1 May 2024, 152 days ago.",
  );
});

test.each([
  ["overdue with something recorded", { declared: "Green", due: "June 2024" }, "red", "R8a"],
  ["marked complete at 80%", { declared: "Blue", percent: "80%", due: "June 2024" }, "amber", "R3"],
  ["cancelled", { declared: "Green", status: "Cancelled", due: "June 2024" }, "closed", "R2"],
])("the owner's rating does not stand against a row that is %s", (_what, cells, rating, id) => {
  const { computed, reported, disagreement } = judgeRow(cells, { asAt: AS_AT });
  expect([computed.case, reported.rating]).toEqual([id, rating]);
  expect(disagreement).toContain("Owner rates this");
});

test("green beside a completed action is no disagreement: in many keys green is complete", () => {
  const judged = judgeRow({ declared: "Green", status: "Complete", due: "June 2024" }, { asAt: AS_AT });
  expect(judged.reported.rating).toBe("blue");
  expect(judged.disagreement).toBeNull();
});

test("a grey from the owner neither stands nor disagrees", () => {
  const judged = judgeRow({ declared: "Grey", due: "March 2025" }, { asAt: AS_AT });
  expect(judged).toMatchObject({ computed: { case: "R22" }, disagreement: null });
});

test("a suggestion prints as not rated until it is accepted, for all or by a decision", () => {
  const cells = {
    action: "Write to all practices",
    progress: "Toolkit circulated to practices (Sep-24)",
    due: "March 2025",
  };
  const waiting = judgeRow(cells, { asAt: AS_AT });
  expect(waiting.computed).toMatchObject({ rating: "green", case: "R21", suggested: true });
  expect(waiting.reported).toMatchObject({ rating: "grey", label: "Not rated", basis: "none" });
  expect(waiting.reported.because).toMatch(/^Not rated until accepted: notes record/);
  expect(judgeRow(cells, { asAt: AS_AT, settings: { acceptSuggestions: true } }).reported).toMatchObject({
    rating: "green",
    basis: "notes",
  });
  expect(decided({}, { ...cells, status: "" }).reported.basis).toBe("officer");
});

test("an approved new date is rated as the first, and that it moved is said for ever", () => {
  const cells = { status: "On track", updated: "20/09/2024", due: "30/06/2024", revised: "31/12/2024" };
  expect(judgeRow(cells, { asAt: AS_AT }).computed.case).toBe("R13");
  const words = "In progress, due 31 December 2024, last updated 20 September 2024. Date revised once, +184 days.";
  expect(judgeRow({ ...cells, approvedBy: "ICB executive" }, { asAt: AS_AT }).computed.because).toBe(words);
  expect(judgeRow({ ...cells, decision: "Extension agreed 12 June" }, { asAt: AS_AT }).computed.because).toBe(words);
  for (const no of [
    { approvedBy: "Not yet" },
    { approvedBy: "TBC" },
    { decision: "To be agreed" },
    { decision: "Not approved" },
  ]) {
    expect(judgeRow({ ...cells, ...no }, { asAt: AS_AT }).computed.case).toBe("R13");
  }
});

describe("one action has one rating", () => {
  const action = "Publish the care navigation guide";
  const twice = (first: object, second: object, settings: Partial<Settings> = {}) =>
    judgeRows(
      [
        { action, due: "June 2024", ...first },
        { action: `${action.toUpperCase()}.`, due: "June 2024", ...second },
      ],
      {
        asAt: AS_AT,
        settings,
      },
    );

  test("the row with a declared status speaks for its twin", () => {
    const [first, second] = twice({ status: "Complete" }, {});
    expect(first?.computed).toMatchObject({ case: "R6", because: "Recorded complete; no completion date given." });
    expect(second?.computed.because).toBe(
      "Recorded complete; no completion date given. Rated with the same action in row 5.",
    );
    expect([first?.linkedTo, second?.linkedTo]).toEqual([
      [{ sheet: "Action plan", row: 6 }],
      [{ sheet: "Action plan", row: 5 }],
    ]);
  });

  test("where both declare, the worse stands", () => {
    const rows = twice({ status: "Complete" }, { declared: "Red" });
    expect(rows.map(({ computed }) => computed.case)).toEqual(["R7", "R7"]);
  });

  test("a decision on one holds for both", () => {
    const rows = twice({}, {}, { decisions: [decision({ action })] });
    expect(rows.map(({ reported }) => reported.basis)).toEqual(["officer", "officer"]);
  });

  test("the same words for several owners under one recommendation are one action for each owner", () => {
    const linked = (...cells: object[]) =>
      judgeRows(
        cells.map((each) => ({ action, ...each })),
        { asAt: AS_AT },
      ).map(({ linkedTo }) => linkedTo.map(({ row }) => row));
    const [first, second] = [{ recommendation: "Recommendation 1" }, { recommendation: "Recommendation 2" }];
    expect(linked({ ...first, owner: "Practice A" }, { ...first, owner: "Practice B" })).toEqual([[], []]);
    expect(linked({ ...first, owner: "Practice A" }, { ...second, owner: "Practice B" })).toEqual([[6], [5]]);
    expect(linked({ owner: "Practice A" }, { owner: "Practice B" }, { owner: "practice a." })).toEqual([[7], [], [5]]);
  });

  test("a few words name no action", () => {
    const short = judgeRows([{ action: "As above" }, { action: "As above" }], { asAt: AS_AT });
    expect(short.map(({ linkedTo }) => linkedTo)).toEqual([[], []]);
  });

  test("a further measure shares the rating of its action and is linked to nothing", () => {
    const rows = judgeRows(
      [
        { action, status: "Complete", due: "June 2024" },
        { action: "number of practices using it", due: "June 2024", measureOf: 5 },
      ],
      { asAt: AS_AT },
    );
    expect(rows.map(({ computed }) => computed.case)).toEqual(["R6", "R6"]);
    expect(rows.map(({ linkedTo }) => linkedTo)).toEqual([[], []]);
  });
});

test("without a day set, a date to be confirmed is counted from the day the plan says it was agreed", () => {
  const cell = { sheet: "Action plan", row: 1, column: 1 };
  const plan = planOf([rowOf({ due: "TBC" })], { asAt: AS_AT });
  const agreed = { day: "2024-04-15", text: "Plan agreed 15 April 2024", cell };
  const [row] = judgePlan({ ...plan, stated: { ...plan.stated, agreed } });
  expect(row?.computed).toMatchObject({ case: "R27a", because: "No date set 168 days after the plan was agreed." });
});
