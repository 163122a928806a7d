/** The newest day that notes themselves carry: the day of the last work they record. */

import { earlier, later, type Day } from "../calendar";
import type { DateContext, DateReading } from "../dates/date-reading";
import { MONTH_PATTERN, type NoteClause } from "./note-clauses";
import { aheadIn } from "./note-signals";

/** Forms that name a year; a day without one ("29th Nov") is not guessed at. */
const DATED = new RegExp(
  [
    String.raw`\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b`,
    String.raw`\b\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH_PATTERN},? (?:\d{4}|'?\d{2}\b)`,
    String.raw`\b${MONTH_PATTERN}[ -]{1,3}(?:\d{4}|'?\d{2})\b`,
    String.raw`\b(?:spring|summer|autumn|winter) \d{4}\b`,
    String.raw`\bQ[1-4] \d{4}(?:[/-]\d{2})?\b`,
    String.raw`\b20\d{2}[/-]\d{2}\b`,
  ].join("|"),
  "gi",
);
/** No form has more letters before its first two figures ("1st of September, '24"): it need not be looked for further back. */
const LONGEST_BEFORE_FIGURES = 24;
/** Before a date, these make it a start, a target or a limit, not a day on which something was recorded. */
const NOT_THE_DAY_OF_WORK =
  /(?:\b(?:since|from|by|until|till|before|due|target|deadline):?(?: (?:end of|the|early|late)){0,2}|>|≤) {0,2}$/i;

/** A day in notes counts from nothing but itself. */
export const NO_CONTEXT: DateContext = { planDate: null, meetings: [], dateSystem: "1900" };

/** Reads a date found in notes; one that remembers, since a plan's notes name few days and name them often. */
export type DayReader = (text: string, numberFormat: string) => DateReading;

/** A day or a span of days that the notes give for work recorded. */
export interface NotedDay {
  readonly start: Day;
  readonly end: Day;
}

/** The days that notes give for their work; days in words about the future, and starts and targets, are not among them. */
export function daysIn(clauses: readonly NoteClause[], read: DayReader): NotedDay[] {
  const days: NotedDay[] = [];
  for (const clause of clauses) {
    const text = clause.sentence.slice(clause.from, clause.to);
    const figures = text.search(/\d\d/);
    if (figures < 0) continue;
    const recordsWork = workIn(clause, text);
    DATED.lastIndex = Math.max(0, figures - LONGEST_BEFORE_FIGURES);
    for (let match = DATED.exec(text); match; match = DATED.exec(text)) {
      if (!recordsWork(match.index)) continue;
      const { start, end } = read(match[0], "General");
      if (end) days.push({ start: start ?? end, end });
    }
  }
  return days;
}

/**
 * The newest of them, "(Dec-21)" counting as the last of its month or the as-at day if that is earlier. What begins after the
 * as-at day has not been worked on yet. Null where there is none.
 */
export function newestOf(days: readonly NotedDay[], asAt: Day | null): Day | null {
  if (!asAt) return null;
  return days.reduce<Day | null>((newest, { start, end }) => {
    if (start > asAt) return newest;
    const day = earlier(end, asAt);
    return newest ? later(newest, day) : day;
  }, null);
}

/**
 * Tells of the places in a clause, asked in their order, whether a date there is one of work. A stamp, in brackets or at the head
 * of the entry, dates the words beside it, whatever they speak of.
 */
function workIn({ words, from, stampEnd }: NoteClause, text: string): (index: number) => boolean {
  const liesAhead = aheadIn(words);
  let at = 0;
  return (index) => {
    const opening = text.charAt(index - 1);
    if (opening === "(" || opening === "[" || index < stampEnd) return true;
    if (NOT_THE_DAY_OF_WORK.test(text.slice(Math.max(0, index - 30), index))) return false;
    while (at < words.length && (words[at]?.end ?? 0) <= from + index) at += 1;
    return !liesAhead(at);
  };
}
