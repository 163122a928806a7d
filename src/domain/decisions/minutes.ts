/** From decisions to what they do to ratings: an agreed date, a closure, a sign-off; none of them before its day. */

import { printDay, type Day } from "../calendar";
import type { PlanRow } from "../plan/plan-row";
import type { ReviewDecision } from "../review-schema";
import { NOT_MINUTED, type Minuted } from "../status/minuted";
import type { MatchedDecisions } from "./match-decisions";
import type { CommitteeDecision } from "./read-decisions";

type Said = Pick<ReviewDecision, "committee" | "date" | "minute">;

/** "the Health Scrutiny Committee on 14 November 2024 (minute 23)". */
export function whoAndWhen({ committee, date, minute }: Said): string {
  const who = committee === "" ? "a committee" : /^the /i.test(committee) ? committee : `the ${committee}`;
  return `${who} on ${printDay(date as Day)}${minute === "" ? "" : ` (minute ${minute.replace(/^minute\s+/i, "")})`}`;
}

/** What holds of a row as at a day. Of several agreed dates the newest decision's counts; a closure is undone by a later extension. */
export function minutesOf(matched: MatchedDecisions, asAt: Day): (row: PlanRow) => Minuted {
  return (row) => {
    const decisions = matched.of(row);
    if (decisions.length === 0) return NOT_MINUTED;
    return decisions.filter(({ date }) => date <= asAt).reduce(following, NOT_MINUTED);
  };
}

function following(minuted: Minuted, decision: CommitteeDecision): Minuted {
  switch (decision.kind.id) {
    case "extension":
      return { ...minuted, agreedUntil: decision.until, closed: null };
    case "closed":
      return { ...minuted, closed: `Closed by ${whoAndWhen(decision)}` };
    case "signed-off":
      return { ...minuted, signedOff: { by: decision.committee || "a committee", on: decision.date } };
    case "noted":
    case "escalated":
    case "information":
      return minuted;
  }
}
