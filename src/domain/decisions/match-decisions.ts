/** Which row of the plan a decision is about, found again after rewording and renumbering; one whose row is gone is said, never dropped. */

import { matchRows } from "../changes/match-rows";
import type { MatchRow } from "../changes/match-row";
import { comparable } from "../plan/cell-text";
import { textOf, valueOf, type PlanRow } from "../plan/plan-row";
import type { CommitteeDecision } from "./read-decisions";

/** Less sure than this, a reworded action is not taken for the one that was decided on. */
const SURE_ENOUGH = 0.6;

export interface MatchedDecisions {
  /** The decisions on a row, the newest last. */
  readonly of: (row: PlanRow) => readonly CommitteeDecision[];
  readonly rowOf: (decision: CommitteeDecision) => PlanRow | null;
}

export function matchDecisions(decisions: readonly CommitteeDecision[], rows: readonly PlanRow[]): MatchedDecisions {
  const found = new Map<CommitteeDecision, PlanRow>();
  const open = decisions.filter((decision) => {
    const row = byWordsOrRef(decision, rows);
    if (row) found.set(decision, row);
    return !row && decision.action !== "";
  });
  if (open.length > 0) {
    const { pairs } = matchRows(open.map(decided), rows.map(planned));
    for (const { before, after, sure } of pairs) {
      const [decision, row] = [open[before], rows[after]];
      if (decision && row && sure >= SURE_ENOUGH && !found.has(decision)) found.set(decision, row);
    }
  }
  const on = new Map<PlanRow, CommitteeDecision[]>();
  for (const decision of [...decisions].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    const row = found.get(decision);
    if (row) on.set(row, [...(on.get(row) ?? []), decision]);
  }
  return { of: (row) => on.get(row) ?? [], rowOf: (decision) => found.get(decision) ?? null };
}

/**
 * The same words, told apart by the reference where several rows have them; else a reference that one row alone bears, where nothing
 * more was typed or what was typed is the row's action abridged, as minutes have it.
 */
function byWordsOrRef({ action, ref }: CommitteeDecision, rows: readonly PlanRow[]): PlanRow | null {
  const alike = action === "" ? [] : rows.filter((row) => comparable(actionOf(row)) === comparable(action));
  if (alike.length > 1) return alike.find((row) => refOf(row) === comparable(ref)) ?? alike[0] ?? null;
  if (alike[0]) return alike[0];
  const [named, ...others] = ref === "" ? [] : rows.filter((row) => refOf(row) === comparable(ref));
  if (!named || others.length > 0) return null;
  return action === "" || isAbridged(action, actionOf(named)) ? named : null;
}

/** True where the words stand within the action's own, in their order. */
const isAbridged = (typed: string, action: string): boolean =>
  ` ${wordsOnly(action)} `.includes(` ${wordsOnly(typed)} `) && wordsOnly(typed) !== "";

const wordsOnly = (text: string): string => (comparable(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");

const actionOf = (row: PlanRow): string => valueOf(row.action) ?? textOf(row.action);
const refOf = (row: PlanRow): string => comparable(valueOf(row.ref) ?? "");

/** By its words alone: numbers change from year to year, and who leads on a decision is often another than who owns the action. */
function decided({ action }: CommitteeDecision): MatchRow {
  return { ref: null, theme: null, under: null, action, measure: null, owner: null, due: null };
}

function planned(row: PlanRow): MatchRow {
  return {
    ref: valueOf(row.ref),
    theme: valueOf(row.theme),
    under: valueOf(row.recommendation),
    action: actionOf(row),
    measure: textOf(row.measure) || null,
    owner: textOf(row.owner) || null,
    due: textOf(row.due) || null,
  };
}
