/** What was completed, for the front sheet: since the last issue where one is held, else from the dates that the plan itself gives. */

import { addDays, printDay, type Day } from "../calendar";
import type { Review, ReviewRow } from "../review-schema";
import { lineNoun, planHasNoStatus, refOf } from "./facts";
import { sinceWhen, travelSentence } from "./travel";
import { listOf, plural } from "./words";

export interface CompletedWords {
  readonly label: string;
  readonly text: string;
}

/** Actions spelt out; beyond them they are counted. */
const MOST_SPELT = 4;
/** Words of an action that stand for it in a list. */
const LONGEST_ACTION = 70;
/** A quarter: without an earlier issue, what is recent is what was done in the time most bodies report in. */
const RECENT_DAYS = 92;

/** One line or two; says so where nothing is complete, or where it cannot be known. */
export function completedWords(review: Review): readonly CompletedWords[] {
  const noun = lineNoun(review);
  if (review.rows.length === 0) return [{ label: "None", text: "No action rows were read." }];
  const since = sinceLastIssue(review);
  if (since) return since;
  if (planHasNoStatus(review)) {
    return [
      { label: "Not known", text: `No completion is recorded for any ${noun}, because the plan records no status.` },
    ];
  }
  const complete = review.rows.filter(({ reported }) => reported.rating === "blue");
  if (complete.length === 0) return [{ label: "None", text: `No ${noun} is recorded as complete.` }];
  const asAt = review.asAt as Day;
  const from = addDays(asAt, -RECENT_DAYS);
  const recent = complete
    .filter((row) => (dayOf(row) ?? "") > from && (dayOf(row) ?? "") <= asAt)
    .sort((a, b) => ((dayOf(a) ?? "") > (dayOf(b) ?? "") ? -1 : 1));
  const undated = complete.filter((row) => dayOf(row) === null).length;
  const rest = [
    `${plural(complete.length, noun)} ${complete.length === 1 ? "is" : "are"} complete`,
    undated > 0 ? `${undated === 1 ? "1 has" : `${undated} have`} no date of completion recorded` : "",
  ]
    .filter((part) => part !== "")
    .join("; ");
  return [
    {
      label: `Since ${printDay(from)}`,
      text:
        recent.length === 0
          ? `Nothing is recorded as completed in the ${RECENT_DAYS} days to ${printDay(asAt)}.`
          : `${spelt(recent)}.`,
    },
    { label: "In all", text: `${rest}.` },
  ];
}

/** What was completed and how ratings moved since the last issue; null where none is held. */
function sinceLastIssue(review: Review): readonly CompletedWords[] | null {
  const when = sinceWhen(review);
  if (!review.changes || when === null) return null;
  const completed = review.changes.changes.filter(({ kinds }) => kinds.includes("completed"));
  const names = completed.map(({ row, was }) => shortened(rowText(review, row) ?? was?.action ?? ""));
  const rest = names.length > MOST_SPELT ? [`${names.length - MOST_SPELT} more, on the sheet What has changed`] : [];
  const direction = { label: "Direction", text: travelSentence(review) };
  if (completed.length === 0) {
    return [{ label: "None recorded", text: `No action has been completed since ${when}.` }, direction];
  }
  const listed = [...names.slice(0, MOST_SPELT), ...rest].join("; ");
  return [
    { label: plural(completed.length, lineNoun(review)), text: `Completed since ${when}: ${listed}.` },
    direction,
  ];
}

function rowText(review: Review, place: { readonly sheet: string; readonly row: number } | null): string | null {
  const row = place && review.rows.find((each) => each.row === place.row && each.sheet === place.sheet);
  if (!row) return null;
  const ref = refOf(row);
  return ref === null ? row.action : `${ref} ${row.action}`;
}

function dayOf({ completed }: ReviewRow): Day | null {
  return (completed?.end ?? null) as Day | null;
}

/** "8.2 Submit PCN workforce plans (29 October 2024), 1.1 … and 2 more". */
function spelt(rows: readonly ReviewRow[]): string {
  const shown = rows.slice(0, MOST_SPELT).map((row) => {
    const ref = refOf(row);
    return `${ref === null ? "" : `${ref} `}${shortened(row.action)} (${printDay(dayOf(row) as Day)})`;
  });
  const rest = rows.length - shown.length;
  return listOf(rest > 0 ? [...shown, `${rest} more`] : shown);
}

/** The action without its full stop, cut between words. */
function shortened(action: string): string {
  const plain = action.replace(/\s+/g, " ").trim().replace(/\.$/, "");
  if (plain.length <= LONGEST_ACTION) return plain;
  return `${plain.slice(0, plain.lastIndexOf(" ", LONGEST_ACTION))} …`;
}
