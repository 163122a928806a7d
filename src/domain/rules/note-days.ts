/** Days that stand in free text, and what is said of them: work recorded, work promised, the end of funding. */

import type { Day } from "../calendar";
import type { CellRef } from "../grid";
import type { DateReading } from "../dates/date-reading";
import { createDateReader, readDate } from "../dates/read-date";
import { valueOf, type PlanRow } from "../plan/plan-row";
import { textOfNotes } from "../status/facts";
import type { JudgedRow } from "../status/judged-row";
import { clausesOf } from "../status/note-clauses";
import { NO_CONTEXT, type DayReader } from "../status/note-dates";
import { aheadIn } from "../status/note-signals";
import { wordsOf } from "./action-facts";
import { once, onceByText, type Facts } from "./facts";

/** A date is at most so many words: "31st of March 2025". */
const LONGEST = 4;

/** A text with more dates than this is a list of dates; the first are looked at. */
const MOST_DAYS = 40;

/** How a date that names its year ends. */
const YEAR_END = /(?:(?:19|20)\d\d|[/.'-]\d\d)$/;

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
  if (!/\d\d/.test(text)) return [];
  const words = [...text.matchAll(/[^\s,;:()[\]]+/g)].map((match) => {
    const word = match[0].replace(/[.!?]+$/, "");
    return { word, from: match.index, to: match.index + word.length };
  });
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

const readAfresh: DayReader = (text, numberFormat) => readDate(text, numberFormat, NO_CONTEXT);
const readerOf = once(() => createDateReader(NO_CONTEXT));

/** Words before a date are a label and no part of it; a number that could be a year and stands alone is as often a count. */
function isOneDate({ class: kind, label }: DateReading, words: number): boolean {
  if (label !== null) return false;
  return (
    kind === "exact" || kind === "month" || kind === "quarter" || kind === "season" || (kind === "year" && words > 1)
  );
}

/** No empty note is as long as this: longer ones are a drawing of signs. */
const LONGEST_EMPTY = 60;

/** True where the notes are there and say nothing. */
export function saysNothing({ row, evidence }: JudgedRow): boolean {
  return evidence.empty && textOfNotes(row).length <= LONGEST_EMPTY;
}

/** The latest day on which notes record something, with its cell; "" where none does. */
export const newestNote = once((facts) => {
  let newest: { readonly start: string; readonly cell: CellRef } = {
    start: "",
    cell: { sheet: "", row: 0, column: 0 },
  };
  for (const { row, evidence } of facts.rows) {
    for (const { start } of evidence.days) {
      if (start <= facts.asAt && start > newest.start) newest = { start, cell: row.progress.cell };
    }
  }
  return newest;
});

/** The first day, in the note's own words, that notes put ahead and that is past as at the report date; "" where there is none. */
const passedPromiseIn = onceByText((notes, facts) => {
  if (!/\d{4}|[/.'-]\d\d/.test(notes)) return "";
  for (const { sentence, from, to, words } of clausesOf(notes, (each) => /\d\d/.test(each))) {
    /** A capital inside a clause begins a name: "Planning Services" plans nothing. */
    const plain = words.filter(({ start }, index) => index === 0 || !/\p{Lu}/u.test(sentence.charAt(start)));
    const liesAhead = aheadIn(plain);
    let place = 0;
    const isAhead = (at: number): boolean => {
      while (place < plain.length && (plain[place]?.end ?? 0) < from + at) place += 1;
      return liesAhead(place);
    };
    const broken = daysInText(sentence.slice(from, to), isAhead, readerOf(facts)).find(({ end }) => end < facts.asAt);
    if (broken) return broken.text;
  }
  return "";
});

export const passedPromise = (facts: Facts, { row }: JudgedRow): string => passedPromiseIn(facts, textOfNotes(row));

const FUNDING_END =
  /\bfund(?:ing|ed) (?:ends?|ending|is|until|till|to|up to|runs? (?:out|to|until)|ceases?|expires?|finishes|stops)\b/i;

/** The day on which the row's funding ends, where its due cell or its words say so. */
export function fundingEndIn(row: PlanRow): Day | undefined {
  const due = valueOf(row.due);
  if (due?.end && due.warnings.some(({ kind }) => kind === "funding-end")) return due.end;
  for (const field of [row.action, row.measure, row.progress] as const) {
    const text = wordsOf(field);
    const said = FUNDING_END.exec(text);
    const day = said && daysInText(text.slice(said.index, said.index + said[0].length + 40))[0];
    if (day) return day.end;
  }
  return undefined;
}
