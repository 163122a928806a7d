/** Checking a plan: as at which day, by which settings, and what is said where there is nothing to check. */

import { failed } from "../../src/app/outcome";
import { runReview, type ReviewChoices } from "../../src/app/run-review";
import type { WorkbookReading } from "../../src/app/workbook-port";
import { day } from "../../src/domain/calendar";
import { RULES } from "../../src/domain/rules";
import { gridOf } from "../support/grid-of";
import { portOf } from "../support/port-of";

const today = day(2026, 11, 22);
const PLAN = gridOf(
  "Action plan",
  "A1",
  `Recommendation | Action | Owner | Due date | Status
   Improve discharge | Write to practices | Programme lead | 31 March 2025 | Complete
   Improve discharge | Agree a protocol | Programme lead | 30 June 2027 | In progress`,
);

const review = (reading: Partial<WorkbookReading>, choices: Partial<ReviewChoices> = {}) =>
  runReview(portOf(reading), { today, ...choices });

async function reviewed(reading: Partial<WorkbookReading>, choices: Partial<ReviewChoices> = {}) {
  const outcome = await review(reading, choices);
  if (!outcome.ok) throw new Error(outcome.failure.sentence);
  return outcome.value;
}

test("without a day the plan is rated as at today, and that is said", async () => {
  const { review: found, remarks } = await reviewed({ grids: [PLAN] });
  expect([found.asAt, found.asAtFrom]).toEqual(["2026-11-22", "today"]);
  expect(remarks).toEqual(["No report date was given, so the plan is rated as at today, 22 November 2026."]);
});

test("a day that is given is used, and nothing is said", async () => {
  const { review: found, remarks } = await reviewed({ grids: [PLAN] }, { asAt: day(2024, 9, 30) });
  expect([found.asAt, found.asAtFrom]).toEqual(["2024-09-30", "given"]);
  expect(remarks).toEqual([]);
});

test("the plan's own day is offered, never taken", async () => {
  const titled = gridOf("Action plan", "A1", `Action plan as at 30 September 2024\n\n${linesOf(PLAN)}`);
  const { review: found, remarks } = await reviewed({ grids: [titled] });
  expect(found.asAt).toBe("2026-11-22");
  expect(remarks[0]).toContain("check again as at 30 September 2024");
});

test("the policy chosen stands over that in the settings, and those over the usual one", async () => {
  const stored = { policy: "audit" };
  expect((await reviewed({ grids: [PLAN] })).review.policy).toBe("brag");
  expect((await reviewed({ grids: [PLAN], settings: stored })).review.policy).toBe("audit");
  expect((await reviewed({ grids: [PLAN], settings: stored }, { policy: "strict-dates" })).review.policy).toBe(
    "strict-dates",
  );
});

test("a policy that there is not is a failure that names those there are", async () => {
  const outcome = await review({ grids: [PLAN] }, { policy: "traffic-lights" });
  expect(outcome).toMatchObject({ ok: false, failure: { kind: "not-understood" } });
  expect(outcome.ok ? "" : outcome.failure.sentence).toMatch(/traffic-lights.*brag, strict-dates/);
});

test("settings that cannot be read are said, and the plan is checked by the usual ones", async () => {
  const { remarks, settings } = await reviewed({ grids: [PLAN], settings: { graceDays: -1 } }, { asAt: today });
  expect(settings.graceDays).toBe(0);
  expect(remarks[0]).toContain("graceDays");
});

test("a hidden sheet that was not read is said", async () => {
  const why = 'The sheet "Old plan" is hidden and was not read.';
  const { remarks } = await reviewed({ grids: [PLAN], unread: [{ sheet: "Old plan", why }] }, { asAt: today });
  expect(remarks).toEqual([why]);
});

test("a workbook without a plan says what was looked for, where, and what to do", async () => {
  const letter = gridOf("Letter", "A1", "Dear colleague\nThank you for your letter.");
  const outcome = await review({ grids: [letter] });
  expect(outcome).toMatchObject({ ok: false, failure: { kind: "no-plan", retry: false } });
  const sentence = outcome.ok ? "" : outcome.failure.sentence;
  expect(sentence).toContain('the sheet "Letter" for a table of actions with due dates');
  expect(sentence).toContain("Checking changed nothing.");
});

test("what stops the reading comes out as it is", async () => {
  const failure = { kind: "busy", sentence: "A cell is being edited.", detail: "", retry: true } as const;
  expect(await runReview(portOf(failed(failure)), { today })).toEqual({ ok: false, failure });
});

test("the same workbook gives the same review", async () => {
  const once = await reviewed({ grids: [PLAN] });
  expect(await reviewed({ grids: [PLAN] })).toEqual(once);
});

function linesOf(grid: typeof PLAN): string {
  return grid.values.map((row) => row.join(" | ")).join("\n");
}

test("a policy in the settings that this version does not have falls back to the usual one, and is said", async () => {
  const { remarks, review: found } = await reviewed({ grids: [PLAN], settings: { policy: "gone" } }, { asAt: today });
  expect(found.policy).toBe("brag");
  expect(remarks).toEqual([
    'The settings name a policy "gone", which this version does not have: the plan is rated by "brag".',
  ]);
});

test("a rule of ours that breaks is one loud failure that names it, never a finding", async () => {
  const [rule] = RULES;
  const broken = jest.spyOn(rule!, "check").mockImplementation(() => {
    throw new Error("no such column");
  });
  const outcome = await review({ grids: [PLAN] });
  broken.mockRestore();
  expect(outcome).toMatchObject({ ok: false, failure: { kind: "rule-broken", retry: false } });
  const { sentence, detail } = outcome.ok ? { sentence: "", detail: "" } : outcome.failure;
  expect(sentence).toContain(`the rule ${rule!.id} broke off`);
  expect(detail).toBe(`${rule!.id}: no such column`);
});
