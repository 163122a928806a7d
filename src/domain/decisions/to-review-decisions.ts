/** The decisions as plain data, for the review: nothing at all where none is recorded. */

import { cellAddress } from "../grid";
import type { Review, ReviewDecision } from "../review-schema";
import type { MatchedDecisions } from "./match-decisions";
import type { ReadDecisions } from "./read-decisions";

export function toReviewDecisions(
  { decisions, unread }: ReadDecisions,
  matched: MatchedDecisions,
): Pick<Review, "decisions" | "decisionNotes"> {
  const lost = decisions.flatMap((decision) =>
    matched.rowOf(decision)
      ? []
      : `The action of a decision is not in the plan any more: "${decision.action || decision.ref}".`,
  );
  const notes = [...unread, ...lost];
  return {
    ...(decisions.length > 0
      ? {
          decisions: decisions.map((decision): ReviewDecision => {
            const { date, committee, minute, ref, action, kind, until, lead, done } = decision;
            const row = matched.rowOf(decision);
            return {
              date,
              committee,
              minute,
              ref,
              action,
              decision: kind.word,
              until,
              lead,
              done,
              asks: kind.asks,
              row: row ? { sheet: row.sheet, row: row.row, cell: cellAddress(row.cell) } : null,
            };
          }),
        }
      : {}),
    ...(notes.length > 0 ? { decisionNotes: notes } : {}),
  };
}
