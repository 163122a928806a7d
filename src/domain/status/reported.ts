/** The rating that is printed and counted: the officer's decision, else the owner's, else the computed one once it may be shown. */

import { printDay, readDay, type Day } from "../calendar";
import { comparable } from "../plan/cell-text";
import { textOf, valueOf, type PlanRow } from "../plan/plan-row";
import type { Computed, Rating, Reported } from "../review-schema";
import type { Settings } from "../settings";
import type { Clause } from "./clause";
import type { Facts } from "./facts";
import type { Policy } from "./policy";

export type Decision = Settings["decisions"][number];

/** Decisions that hold on a day, by sheet and row; built once for a plan. */
export function decisionsInForce(settings: Settings, asAt: Day | null): (row: PlanRow) => Decision | null {
  const byPlace = new Map<string, Decision>();
  for (const decision of settings.decisions) {
    if (asAt && decision.expires !== null && decision.expires < asAt) continue;
    const key = `${decision.row}|${decision.sheet}`;
    const before = byPlace.get(key);
    if (!before || before.on <= decision.on) byPlace.set(key, decision);
  }
  return (row) => {
    const decision = byPlace.get(`${row.row}|${row.sheet}`);
    const action = valueOf(row.action) ?? textOf(row.action);
    /** Rows move: a decision holds only while its row still says what was decided upon. */
    return decision && comparable(decision.action) === comparable(action) ? decision : null;
  };
}

export interface ReportedInput {
  readonly computed: Computed;
  readonly clause: Clause;
  readonly facts: Pick<Facts, "ownerRating">;
  readonly policy: Pick<Policy, "words">;
  readonly decision: Decision | null;
  readonly acceptSuggestions: boolean;
}

/** Domain conventions 1.3, "Reported rating". Computed and declared ratings stay beside it, unchanged. */
export function reportedOf(input: ReportedInput): Reported {
  const { computed, clause, policy, decision } = input;
  if (decision) return byDecision(decision, policy);
  const owner = input.facts.ownerRating;
  const disagreement = disagreementOf(computed, owner);
  if (owner && disagreement && !clause.overridesDeclared) {
    return plain(owner, policy.words[owner], "declared", disagreement);
  }
  if (computed.suggested && !input.acceptSuggestions) {
    return plain("grey", "Not rated", "none", `Not rated until accepted: ${lowerFirst(computed.because)}`);
  }
  return plain(computed.rating, computed.label, computed.basis, computed.because);
}

function byDecision({ rating, by, on, reason, expires }: Decision, policy: Pick<Policy, "words">): Reported {
  const day = readDay(on);
  const because = `Changed by ${by}${day ? ` on ${printDay(day)}` : ""}: ${reason.replace(/[.]$/, "")}.`;
  return { rating, label: policy.words[rating], basis: "officer", because, by, on, reason, expires };
}

function plain(rating: Rating, label: string, basis: Reported["basis"], because: string): Reported {
  return { rating, label, basis, because, by: null, on: null, reason: null, expires: null };
}

/**
 * "Owner rates this green; the rules give red because: due …"; null where they agree or the owner gave no colour. A grey from the
 * owner says nothing, so it neither stands nor disagrees; and green beside a completed action agrees, since in many bodies' keys
 * green is complete.
 */
export function disagreementOf(computed: Computed, owner: Rating | null): string | null {
  if (!owner || owner === "grey" || owner === computed.rating) return null;
  if (owner === "green" && computed.rating === "blue") return null;
  const given = computed.rating === "grey" ? "no rating" : computed.rating;
  return `Owner rates this ${owner}; the rules give ${given} because: ${lowerFirst(computed.because)}`;
}

/** "Due 31 March" -> "due 31 March"; abbreviations keep their capitals. */
function lowerFirst(sentence: string): string {
  return /^\p{Lu}\p{Ll}/u.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}
