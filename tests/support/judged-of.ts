/** Rows of tests with their facts and ratings, judged by the standard policy as a plan's own rows are. */

import type { Day } from "../../src/domain/calendar";
import type { PlanRow, PlanTable, ReadPlan } from "../../src/domain/plan/plan-row";
import type { Settings } from "../../src/domain/settings";
import type { JudgedRow } from "../../src/domain/status/judged-row";
import { factsOf, statedDay } from "../../src/domain/status/facts";
import { STANDARD_CLAUSES } from "../../src/domain/status/policies";
import { makeStatusReader } from "../../src/domain/status/status-words";

export interface Plan {
  readonly asAt: Day;
  readonly settings: Settings;
  readonly tables: readonly PlanTable[];
  readonly stated: ReadPlan["stated"];
}

export function judgedOf(rows: readonly PlanRow[], plan: Plan): JudgedRow[] {
  const statusOf = makeStatusReader(plan.settings);
  const fields = new Set(plan.tables.flatMap((table) => table.columns.map(({ field }) => field)));
  const planHasStatus = (["status", "declared", "percent", "completed", "progress"] as const).some((f) =>
    fields.has(f),
  );
  return rows.map((row): JudgedRow => {
    const facts = factsOf({
      row,
      asAt: plan.asAt,
      settings: plan.settings,
      planHasStatus,
      sheetUpdated: statedDay(plan.stated.updated),
      planDate: null,
      statusOf,
    });
    const clause = STANDARD_CLAUSES.find((each) => each.when(facts));
    if (!clause) throw new Error("No clause holds.");
    const basis = typeof clause.basis === "function" ? clause.basis(facts) : clause.basis;
    const because = clause.because(facts);
    const { label, rating } = clause;
    const left = facts.daysLeft;
    const soft = facts.kind === "soft" || facts.kind === "review";
    const ahead = left !== null && left <= plan.settings.dueSoonDays ? "dueSoon" : "later";
    return {
      row,
      variance: facts.variance,
      position: left === null ? "noFixedDate" : left >= 0 ? ahead : soft ? "softPassed" : "passed",
      computed: { rating, case: clause.case, label, basis, suggested: clause.suggested?.(facts) ?? false, because },
      reported: { rating, label, basis, because, by: null, on: null, reason: null, expires: null },
      disagreement: null,
      linkedTo: [],
    };
  });
}
