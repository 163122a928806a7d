/** What several rules ask about where a row stands: its status word's meaning, whether it is settled, which cell holds its date. */

import type { CellRef } from "../grid";
import type { Day } from "../calendar";
import { valueOf } from "../plan/plan-row";
import type { DateReading } from "../dates/date-reading";
import type { Rating } from "../review-schema";
import type { StatusMeaning } from "../settings";
import type { JudgedRow } from "../status/judged-row";
import { makeColourReader, makeStatusReader } from "../status/status-words";
import { wordsOf } from "./action-facts";
import { once, type Facts } from "./facts";

const readerOf = once((facts) => makeStatusReader(facts.settings));

/** What a status text means here; null where nobody has said. */
export const meaningIn = (facts: Facts, text: string): StatusMeaning | null => readerOf(facts)(text);

/** The meaning of the row's status word; null where it is blank or not known. */
export function statusOf(facts: Facts, { row }: JudgedRow): StatusMeaning | null {
  const text = wordsOf(row.status);
  return text === "" ? null : meaningIn(facts, text);
}

const colourOf = once(makeColourReader);

/** The colour that the owner gave; null where there is none or the word is not a colour. */
export function declaredOf(facts: Facts, { row }: JudgedRow): Rating | null {
  const text = wordsOf(row.declared);
  return text === "" ? null : colourOf(facts)(text);
}

/** True where the officer's own columns say that the work is done. */
export function saysComplete(facts: Facts, judged: JudgedRow): boolean {
  const status = statusOf(facts, judged);
  return status === "complete" || status === "assured" || (status === null && valueOf(judged.row.percent) === 1);
}

/** True where nothing more is expected of the row: done, closed, or its notes say so and only need confirming. */
export function isSettled(facts: Facts, judged: JudgedRow): boolean {
  const { computed, reported, row } = judged;
  if (reported.rating === "blue" || reported.rating === "closed") return true;
  if (computed.rating === "blue" || computed.rating === "closed" || computed.basis === "notes") return true;
  return row.completed.kind === "stated" || saysComplete(facts, judged) || statusOf(facts, judged) === "closed";
}

/** The cell of the date in force and what it was read as: the revised date where it is later than the first, else the due date. */
export function dateInForce({ row, variance }: JudgedRow): {
  readonly cell: CellRef;
  readonly reading: DateReading | null;
} {
  const revised = valueOf(row.revised);
  if (revised && revised.end !== null && revised.end === variance.inForce && variance.timesRevised > 0) {
    return { cell: row.revised.cell, reading: revised };
  }
  return { cell: row.due.cell, reading: valueOf(row.due) };
}

/** A day by which somebody will look at the row again: its review column. */
export function reviewDay({ row }: JudgedRow): Day | null {
  return valueOf(row.review)?.end ?? null;
}
