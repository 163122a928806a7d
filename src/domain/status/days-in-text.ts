/** Dates in free text that name their year, and those of them that notes put ahead. */

import type { Day } from "../calendar";
import type { DateReading } from "../dates/date-reading";
import { readDate } from "../dates/read-date";
import type { NoteClause } from "./note-clauses";
import { NO_CONTEXT, type DayReader } from "./note-dates";
import { aheadIn } from "./note-signals";

/** A date is at most so many words: "31st of March 2025". */
const LONGEST = 4;

/** A text with more dates than this is a list of dates; the first are looked at. */
const MOST_DAYS = 40;

/** How a date that names its year ends; and a quick look whether a text has a year at all. */
const YEAR_END = /(?:(?:19|20)\d\d|[/.'-]\d\d)$/;
const MAY_NAME_YEAR = /(?:19|20)\d\d|[/.'-]\d\d/;

export interface DayInText {
  readonly text: string;
  readonly start: Day;
  readonly end: Day;
  /** Where it begins in the text. */
  readonly at: number;
}

/**
 * The dates in a text that name their year, in their order, each as the longest run of words that reads as one. `isWanted` is
 * asked of the place where a date seems to end, before it is read; `read` may be a reader that remembers.
 */
export function daysInText(
  text: string,
  isWanted: (at: number) => boolean = () => true,
  read: DayReader = readAfresh,
): readonly DayInText[] {
  if (!MAY_NAME_YEAR.test(text)) return [];
  const words = wordsIn(text);
  const found: DayInText[] = [];
  let seen = 0;
  words.forEach(({ word, to }, index) => {
    if (seen >= MOST_DAYS || !YEAR_END.test(word)) return;
    seen += 1;
    if (!isWanted(to)) return;
    for (let size = Math.min(LONGEST, index + 1); size > 0; size -= 1) {
      const first = words[index - size + 1];
      if (!first || !/^[\d\p{Lu}]/u.test(first.word)) continue;
      const reading = read(text.slice(first.from, to), "General");
      if (!isOneDate(reading, size) || reading.end === null) continue;
      found.push({
        text: text.slice(first.from, to),
        start: reading.start ?? reading.end,
        end: reading.end,
        at: first.from,
      });
      return;
    }
  });
  return found;
}

interface PlacedWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** What stands between blanks, commas, colons and brackets, without the stops behind it; letter by letter, since every note is asked. */
function wordsIn(text: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  let from = -1;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isBetween(text.charCodeAt(at), text.charAt(at))) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      let to = at;
      while (to > from && STOPS.includes(text.charAt(to - 1))) to -= 1;
      words.push({ word: text.slice(from, to), from, to });
      from = -1;
    }
  }
  return words;
}

const STOPS = ".!?";
const LAST_TYPED = 126;
/** Signs that an English keyboard types and that part words. */
const BETWEEN: readonly boolean[] = Array.from({ length: LAST_TYPED + 1 }, (_, code) =>
  /[\s,;:()[\]]/.test(String.fromCharCode(code)),
);
const isBetween = (code: number, letter: string): boolean =>
  code <= LAST_TYPED ? BETWEEN[code] === true : /\s/.test(letter);

const readAfresh: DayReader = (text, numberFormat) => readDate(text, numberFormat, NO_CONTEXT);

/** Words before a date are a label and no part of it; a number that could be a year and stands alone is as often a count. */
function isOneDate({ class: kind, label }: DateReading, words: number): boolean {
  if (label !== null) return false;
  return (
    kind === "exact" || kind === "month" || kind === "quarter" || kind === "season" || (kind === "year" && words > 1)
  );
}

/** The days that notes put ahead, in their own words and order: what they promise. */
export function daysAhead(clauses: readonly NoteClause[], read: DayReader): DayInText[] {
  const promised: DayInText[] = [];
  for (const { sentence, from, to, words } of clauses) {
    const text = sentence.slice(from, to);
    if (!MAY_NAME_YEAR.test(text)) continue;
    /** A capital inside a clause begins a name: "Planning Services" plans nothing. */
    const plain = words.filter(({ start }, index) => index === 0 || !/\p{Lu}/u.test(sentence.charAt(start)));
    const liesAhead = aheadIn(plain);
    let place = 0;
    const isAhead = (at: number): boolean => {
      while (place < plain.length && (plain[place]?.end ?? 0) < from + at) place += 1;
      return liesAhead(place);
    };
    promised.push(...daysInText(text, isAhead, read));
  }
  return promised;
}
