/** What the committee asked last time and what was done: from the Decisions sheet, at the front of What has changed. */

import { printDay, type Day } from "../calendar";
import { isSameCommittee } from "../changes/history";
import type { Review, ReviewDecision, ReviewRow } from "../review-schema";
import { refOf } from "./facts";
import type { ReportOptions } from "./report-options";
import { wordingOf } from "./wording";

export interface AskedLastTime {
  /** What was asked or decided, by whom and when. */
  readonly asked: string;
  readonly done: string;
  /** True while nothing is recorded as done. */
  readonly isOpen: boolean;
}

/**
 * What this committee asked for at its last meeting, and what it asked for before and is still waiting for; the newest first.
 * Empty where no such decision is recorded; the section is then left out.
 */
export function askedLastTime(review: Review, options: ReportOptions): readonly AskedLastTime[] {
  const asked = (review.decisions ?? []).filter(
    ({ asks, date, committee }) =>
      asks &&
      date <= review.asAt &&
      (options.committee === null || committee === "" || isSameCommittee(committee, options.committee)),
  );
  const last = asked.reduce((latest, { date }) => (date > latest ? date : latest), "");
  return asked
    .filter(({ date, done }) => date === last || done.trim() === "")
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .map((decision) => ({
      asked: askedSentence(decision),
      done: doneSentence(decision, review, options),
      isOpen: decision.done.trim() === "",
    }));
}

/** What is asked about a row and nothing recorded as done: it is an exception until there is. */
export function openAsksOn(review: Review, row: ReviewRow): readonly ReviewDecision[] {
  return (review.decisions ?? []).filter(
    ({ asks, done, date, row: place }) =>
      asks && done.trim() === "" && date <= review.asAt && place?.sheet === row.sheet && place.cell === row.cell,
  );
}

/** "More information, by 31 October 2024 (Health Scrutiny Committee, 12 September 2024, minute 23): nothing is recorded yet." */
export function openAskSentence({ decision, until, committee, date, minute }: ReviewDecision): string {
  const by = until === null ? "" : `, by ${printDay(until as Day)}`;
  const parts = [committee.trim(), printDay(date as Day), minute.trim() === "" ? "" : `minute ${minute.trim()}`];
  return `${decision}${by} (${parts.filter(Boolean).join(", ")}): nothing is recorded yet.`;
}

function askedSentence({ decision, ref, action, until, committee, date, minute }: ReviewDecision): string {
  const what = [ref, action].filter((part) => part.trim() !== "").join(" ");
  const by = until === null ? "" : `, by ${printDay(until as Day)}`;
  const who = committee.trim() === "" ? "" : `${committee}, `;
  const where = minute.trim() === "" ? "" : `, minute ${minute.replace(/^minute\s+/i, "")}`;
  return `${decision}${by}: ${what} (${who}${printDay(date as Day)}${where}).`;
}

function doneSentence({ done, row: place }: ReviewDecision, review: Review, options: ReportOptions): string {
  const row = place && review.rows.find((each) => each.row === place.row && each.sheet === place.sheet);
  const now = row
    ? ` ${refOf(row) ?? `Row ${row.row}`} is now ${wordingOf(review, options).rated(row.reported)}.`
    : " The action is not in the plan any more.";
  const said = done.trim();
  return `${said === "" ? "Nothing is recorded yet." : /[.!?]$/.test(said) ? said : `${said}.`}${now}`;
}
