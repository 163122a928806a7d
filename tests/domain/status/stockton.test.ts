/** A published scrutiny plan of 44 lines that records no status: what dates alone can and cannot say. */

import { countRows, rollUp } from "../../../src/domain/status/roll-up";
import type { JudgedRow } from "../../../src/domain/status/judged-row";
import { rowsOf } from "../../support/row-of";
import { judge, readTable, settingsOf, tally } from "./plan-of";

const SECOND_MEASURE = "experience (13 practices";

function stockton(asAt: string, policy = "brag"): JudgedRow[] {
  const lines = readTable("stockton-rows.tsv");
  const rows = rowsOf(
    ...lines.map(({ action = "", owner = "", due = "" }, index) => ({
      action,
      owner,
      due,
      measureOf: action.startsWith(SECOND_MEASURE) ? 5 + index - 1 : null,
    })),
  );
  return judge(rows, {
    asAt,
    settings: { policy },
    columns: ["ref", "recommendation", "action", "measure", "owner", "due"],
  });
}

const ratings = (rows: readonly JudgedRow[]) => tally(rows.map(({ computed }) => computed.rating));
const positions = (rows: readonly JudgedRow[]) => tally(rows.map(({ position }) => position));

test("with no status column, all 44 lines are grey and say that a status is needed", () => {
  for (const asAt of ["2024-09-30", "2025-04-01"]) {
    const rows = stockton(asAt);
    expect(tally(rows.map(({ computed }) => `${computed.case} ${computed.rating} ${computed.label}`))).toEqual({
      "R1b grey Status needed": 44,
    });
    expect(rows.every(({ reported }) => reported.rating === "grey")).toBe(true);
  }
});

test("positions need no status: 6 passed, 2 due today, 35 later, 1 without a date on 30 September 2024", () => {
  const rows = stockton("2024-09-30");
  expect(positions(rows)).toEqual({ passed: 6, dueSoon: 2, later: 35, noFixedDate: 1 });
  expect(rows.filter(({ position }) => position === "dueSoon").map(({ variance }) => variance.days)).toEqual([0, 0]);
});

test("on 1 April 2025, 42 have passed, 1 first end date has passed, 1 has no date", () => {
  expect(positions(stockton("2025-04-01"))).toEqual({ passed: 42, softPassed: 1, noFixedDate: 1 });
});

test("strict dates give a chasing list: 6 red, 2 amber, 36 grey, and later 42 red, 1 amber, 1 grey", () => {
  expect(ratings(stockton("2024-09-30", "strict-dates"))).toEqual({ red: 6, amber: 2, grey: 36 });
  expect(ratings(stockton("2025-04-01", "strict-dates"))).toEqual({ red: 42, amber: 1, grey: 1 });
});

test("the sentence of each line says where its date stands", () => {
  const rows = stockton("2024-09-30");
  expect(rows[0]?.computed.because).toBe(
    "No status is recorded in this plan, so this action is not rated. Due in 92 days.",
  );
  expect(rows[2]?.computed.because).toBe(
    "No status is recorded in this plan, so this action is not rated. Its date passed 30 days ago.",
  );
});

test("44 lines are 43 actions, of which 40 are distinct", () => {
  const rows = stockton("2024-09-30");
  expect(countRows(rows)).toEqual({ lines: 44, actions: 43, distinct: 40 });
  expect(tally(rows.map(({ linkedTo }) => String(linkedTo.length)))).toEqual({ 0: 39, 1: 2, 2: 3 });
});

test("the roll-up counts every line once and names no rating for the plan", () => {
  const rows = stockton("2024-09-30");
  const rollup = rollUp(rows, settingsOf());
  expect(rollup.all).toEqual({ blue: 0, green: 0, amber: 0, red: 0, grey: 44, closed: 0, total: 44 });
  expect(rollup.ifAccepted).toEqual(rollup.all);
  expect(rollup.bases).toEqual({ officer: 0, declared: 0, percent: 0, notes: 0, dates: 0, none: 44 });
  expect(rollup.byRecommendation).toEqual([]);
  expect(rollup.byMonth.map(({ name, total }) => `${name}: ${total}`)).toEqual([
    "July 2024: 4",
    "August 2024: 2",
    "September 2024: 2",
    "October 2024: 4",
    "December 2024: 1",
    "March 2025: 30",
    "No fixed date: 1",
  ]);
  expect(rollup.byMonth.at(-2)?.headline).toBe("Not enough information (30 of 30 not rated)");
});
