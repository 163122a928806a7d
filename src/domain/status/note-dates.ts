/** The newest day that notes themselves carry: the day of the last work they record. */

import { earlier, later, type Day } from "../calendar";
import { readDate } from "../dates/read-date";
import { MONTH_PATTERN, type NoteClause } from "./note-clauses";
import { liesAhead } from "./note-signals";

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
/** Before a date, these make it a start, a target or a limit, not a day on which something was recorded. */
const NOT_THE_DAY_OF_WORK =
  /(?:\b(?:since|from|by|until|till|before|due|target|deadline)(?: (?:end of|the|early|late))?|>|≤) {0,2}$/i;

const NO_CONTEXT = { planDate: null, meetings: [], dateSystem: "1900" } as const;

/** A day or a span of days that the notes give for work recorded. */
export interface NotedDay {
  readonly start: Day;
  readonly end: Day;
}

/** The days that notes give for their work; days in words about the future, and starts and targets, are not among them. */
export function daysIn(clauses: readonly NoteClause[]): NotedDay[] {
  return clauses.flatMap((clause) => {
    const text = clause.sentence.slice(clause.from, clause.to);
    if (!/\d/.test(text)) return [];
    return [...text.matchAll(DATED)].flatMap((match): NotedDay[] => {
      if (!recordsWork(clause, text, match.index)) return [];
      const { start, end } = readDate(match[0], "General", NO_CONTEXT);
      return end ? [{ start: start ?? end, end }] : [];
    });
  });
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

/** A stamp, in brackets or at the head of the entry, dates the words beside it, whatever they speak of. */
function recordsWork(clause: NoteClause, text: string, index: number): boolean {
  const before = text.slice(0, index);
  if (/[([]$/.test(before.slice(-1)) || index < clause.stampEnd) return true;
  if (NOT_THE_DAY_OF_WORK.test(before.slice(-30))) return false;
  const at = clause.words.findIndex(({ end }) => end > clause.from + index);
  return !liesAhead(clause.words, at < 0 ? clause.words.length : at);
}
