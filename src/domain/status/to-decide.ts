/** Ratings that only the officer can settle, each with its reason and the answers to choose from: the undecided list. */

import { printDay, type Day } from "../calendar";
import { comparable } from "../plan/cell-text";
import type { Rating, Review, ReviewRow } from "../review-schema";
import type { Settings } from "../settings";
import { findPolicy, POLICIES } from "./policies";
import type { Policy } from "./policy";
import { makeColourReader } from "./status-words";

/**
 * Why a rating waits. confirmation: the row says complete or stopped, and something speaks against it or nothing declares it;
 * disagreement: the owner's rating and the rules differ; suggestion: a green that rests on notes alone; lapsed: an earlier
 * decision has run out, or its row says something else by now.
 */
export const QUESTIONS = ["confirmation", "disagreement", "suggestion", "lapsed"] as const;
export type Question = (typeof QUESTIONS)[number];

export interface RatingChoice {
  readonly rating: Rating;
  /** The word that would be printed. */
  readonly label: string;
  /** What choosing it says: "Keep the owner's rating". */
  readonly says: string;
}

export interface RatingToDecide {
  readonly sheet: string;
  readonly row: number;
  /** Where its action stands, in A1 notation. */
  readonly cell: string;
  readonly ref: string | null;
  readonly action: string;
  readonly owner: string | null;
  readonly question: Question;
  /** Why it has to be decided, a sentence. */
  readonly because: string;
  /** What stands in the pack until it is decided. */
  readonly reported: { readonly rating: Rating; readonly label: string };
  /** Two or more, the likelier first; any other rating may be decided too. */
  readonly choices: readonly RatingChoice[];
  /** Other rows that hold the same action and follow the decision. */
  readonly alsoIn: readonly { readonly sheet: string; readonly row: number }[];
}

/** The undecided list in the order of the plan, one line for an action however many rows hold it. */
export function ratingsToDecide(
  review: Pick<Review, "rows" | "policy" | "asAt">,
  settings: Pick<Settings, "decisions"> = { decisions: [] },
): RatingToDecide[] {
  const policy = findPolicy(review.policy) ?? POLICIES[0];
  if (!policy) throw new Error("The list of policies is empty");
  const colourOf = makeColourReader();
  const asked = new Set<string>();
  return review.rows.flatMap((row): RatingToDecide[] => {
    if (row.measureOf !== null || row.reported.basis === "officer" || asked.has(placeKey(row))) return [];
    const ownerRating = colourOf(row.declared ?? "") ?? colourOf(row.status ?? "");
    const asks = questionOf(row, policy, ownerRating) ?? lapsedOf(row, settings, review.asAt, policy);
    if (!asks) return [];
    for (const twin of row.linkedTo) asked.add(placeKey(twin));
    return [{ ...placeOf(row), ...asks, alsoIn: row.linkedTo }];
  });
}

type Asks = Pick<RatingToDecide, "question" | "because" | "choices">;

function questionOf(row: ReviewRow, policy: Policy, ownerRating: Rating | null): Asks | null {
  const { computed, reported, disagreement } = row;
  const clause = policy.clauses.find((each) => each.case === computed.case);
  if (clause?.choices) {
    const choices = clause.choices.map(({ rating, says }) => ({ rating, label: wordFor(rating, row, policy), says }));
    return { question: "confirmation", because: computed.because, choices };
  }
  if (disagreement !== null && ownerRating !== null) {
    const owners = { rating: ownerRating, label: policy.words[ownerRating], says: "Keep the owner's rating" };
    const rules = { rating: computed.rating, label: computed.label, says: "Use the rating by the rules" };
    return { question: "disagreement", because: disagreement, choices: [rules, owners] };
  }
  if (computed.suggested && reported.basis === "none") {
    const accepted = { rating: computed.rating, label: computed.label, says: "Accept the suggestion" };
    const left = { rating: reported.rating, label: reported.label, says: "Leave it without a rating" };
    return { question: "suggestion", because: computed.because, choices: [accepted, left] };
  }
  return null;
}

/** The word that the row already carries for its rating, else the policy's own. */
function wordFor(rating: Rating, { computed }: ReviewRow, policy: Policy): string {
  return rating === computed.rating ? computed.label : policy.words[rating];
}

/** The newest decision that was made on this row and holds no longer. */
function lapsedOf(
  row: ReviewRow,
  { decisions }: Pick<Settings, "decisions">,
  asAt: string,
  policy: Policy,
): Asks | null {
  const made = decisions.filter(({ sheet, row: number }) => sheet === row.sheet && number === row.row);
  const newest = made.reduce<(typeof made)[number] | undefined>(
    (last, each) => (last && last.on > each.on ? last : each),
    undefined,
  );
  if (!newest) return null;
  const ended = newest.expires !== null && newest.expires < asAt;
  const otherAction = comparable(newest.action) !== comparable(row.action);
  if (!ended && !otherAction) return null;
  const because = otherAction
    ? `${newest.by} decided on another action that stood in this row, "${newest.action}": ${newest.rating}, ${newest.reason}.`
    : `${newest.by} decided ${newest.rating}, ${newest.reason}; that ended on ${printDay(newest.expires as Day)}.`;
  const again = { rating: newest.rating, label: policy.words[newest.rating], says: "Decide the same again" };
  const rules = { rating: row.reported.rating, label: row.reported.label, says: "Let it go" };
  return { question: "lapsed", because, choices: [rules, again] };
}

const placeKey = ({ sheet, row }: { readonly sheet: string; readonly row: number }): string => `${row}|${sheet}`;

function placeOf(row: ReviewRow) {
  const { sheet, cell, ref, action, lead, ownerText, reported } = row;
  const { rating, label } = reported;
  return { sheet, row: row.row, cell, ref, action, owner: lead ?? ownerText, reported: { rating, label } };
}
