/** The newest day that notes themselves carry: the day of the last work they record. */

import { earlier, later, type Day } from "../calendar";
import { readDate } from "../dates/read-date";
import { MONTH_PATTERN, stampLength, type NoteClause } from "./note-clauses";
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

/**
 * The newest such day, "(Dec-21)" counting as the last of its month or the as-at day if that is earlier. A day that lies ahead
 * of the as-at day, or stands in words about the future, is no day of work. Null where there is none.
 */
export function newestDayIn(clauses: readonly NoteClause[], asAt: Day | null): Day | null {
  if (!asAt) return null;
  let newest: Day | null = null;
  for (const clause of clauses) {
    if (!/\d/.test(clause.text)) continue;
    for (const match of clause.text.matchAll(DATED)) {
      if (!recordsWork(clause, match.index)) continue;
      const found = readDate(match[0], "General", NO_CONTEXT);
      const start = found.start ?? found.end;
      if (!found.end || !start || start > asAt) continue;
      const day = earlier(found.end, asAt);
      newest = newest ? later(newest, day) : day;
    }
  }
  return newest;
}

/** A stamp, in brackets or at the head of the entry, dates the words beside it, whatever they speak of. */
function recordsWork(clause: NoteClause, index: number): boolean {
  const before = clause.text.slice(0, index);
  if (/[([]$/.test(before) || index < stampLength(clause)) return true;
  if (NOT_THE_DAY_OF_WORK.test(before.slice(-30))) return false;
  const at = clause.words.findIndex(({ end }) => end > index);
  return !liesAhead(clause.words, at < 0 ? clause.words.length : at);
}
