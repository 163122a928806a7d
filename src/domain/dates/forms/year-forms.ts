/** Years: financial, calendar and academic, and where a bare number may be one at all. */

import { day, financialYear } from "../../calendar";
import type { DateForm, Moment } from "../moment";
import { moment, wrongMoment } from "../moment";
import type { Token } from "../tokens";
import { CUES } from "../vocabulary";
import { financialYearPiece, markAt, numberAt, skip, startsCleanly, wordAt, yearPiece } from "./pieces";

/** A year after one of these is when something happens, whatever follows it. */
const STRONG_PREPOSITIONS = new Set(["through", "throughout", "during", "over", "across", "ongoing"]);
const PREPOSITIONS = new Set([
  "by",
  "in",
  "for",
  "until",
  "till",
  "to",
  "from",
  "before",
  "after",
  "since",
  "and",
  "or",
  "between",
  "end",
  "work",
  "onwards",
  "year",
  "was",
  "now",
  "due",
  "tbc",
  "tba",
  "tbc",
  "tba",
]);

const financialYearForm: DateForm = {
  id: "financial-year",
  title: "A financial year: 2024/25",
  opens: "number",
  examples: [
    { text: "2024/25", reads: "2024-04-01 to 2025-03-31", class: "year" },
    { text: "24/25", reads: "2024-04-01 to 2025-03-31", class: "year" },
    { text: "2024-2025", reads: "2024-04-01 to 2025-03-31", class: "year" },
    { text: "25/26 financial year", reads: "2025-04-01 to 2026-03-31", class: "year" },
    { text: "Nominated through 23/24", reads: "2023-04-01 to 2024-03-31", class: "year" },
  ],
  match: (tokens, at, options) => {
    const piece = financialYearPiece(tokens, at);
    if (!piece) return undefined;
    const called =
      /^(?:financial|fiscal)$/.test(wordAt(tokens, piece.next)) && wordAt(tokens, piece.next + 1) === "year";
    const next = called ? piece.next + 2 : piece.next;
    if (!(options.bareYear || called || standsAsDate(tokens, at, next))) return undefined;
    return { moment: financialMoment(piece.year, piece.assumed), next };
  },
};

const namedFinancialYear: DateForm = {
  id: "named-financial-year",
  title: "A financial year that is called one: FY25, financial year 2024/25",
  opens: "word",
  examples: [
    { text: "FY25", reads: "2024-04-01 to 2025-03-31", class: "year" },
    { text: "FY 24-25", reads: "2024-04-01 to 2025-03-31", class: "year" },
    { text: "in financial year 2024/25", reads: "2024-04-01 to 2025-03-31", class: "year" },
  ],
  match: (tokens, at) => {
    const piece = financialYearPiece(tokens, at);
    return piece && { moment: financialMoment(piece.year, piece.assumed), next: piece.next };
  },
};

const yearEnd: DateForm = {
  id: "financial-year-end",
  title: "The end of the financial year, with its year or without",
  opens: "word",
  examples: [
    { text: "end of financial year", reads: "2024-04-01 to 2025-03-31", class: "year" },
    { text: "Year end 2024/25", reads: "2024-04-01 to 2025-03-31", class: "year" },
    { text: "by financial year-end 2025", reads: "2024-04-01 to 2025-03-31", class: "year" },
  ],
  match: (tokens, at) => {
    const words = yearEndWords(tokens, at);
    if (words === undefined) return undefined;
    const after = skip(tokens, words.next, "(", "-", ",", "of", "for");
    const pair = financialYearPiece(tokens, after);
    if (pair) return { moment: financialMoment(pair.year, null), next: pair.next };
    const single = yearPiece(tokens, after);
    if (single && words.financial) return { moment: financialMoment(single.year - 1, null), next: single.next };
    if (single && words.closes) {
      const why = `“Year end ${single.year}” could be 31 March or 31 December ${single.year}.`;
      return { moment: wrongMoment(why, null), next: single.next };
    }
    if (single) return undefined;
    const assumed = words.financial ? null : "“Year end” is read as the end of the financial year, 31 March.";
    return { moment: financialMoment(null, assumed), next: words.next };
  },
};

const academicYear: DateForm = {
  id: "academic-year",
  title: "An academic year, September to August",
  opens: "word",
  examples: [{ text: "Academic year 2024/25", reads: "2024-09-01 to 2025-08-31", class: "year" }],
  match: (tokens, at) => {
    const word = wordAt(tokens, at);
    if ((word !== "academic" && word !== "school") || wordAt(tokens, at + 1) !== "year") return undefined;
    const piece = financialYearPiece(tokens, at + 2);
    if (!piece) return undefined;
    const span = (year: number) => ({ start: day(year, 9, 1), end: day(year + 1, 8, 31) });
    const assumed = ["An academic year is read as 1 September to 31 August."];
    return {
      moment: moment({ class: "year", precision: "year", year: piece.year, span }, { assumed }),
      next: piece.next,
    };
  },
};

const calendarYear: DateForm = {
  id: "year",
  title: "A calendar year: 2025",
  opens: "number",
  examples: [
    { text: "2025", reads: "2025-01-01 to 2025-12-31", class: "year" },
    { text: "by the end of 2023", reads: "2023-01-01 to 2023-12-31", class: "year" },
  ],
  match: (tokens, at, options) => {
    const year =
      numberAt(tokens, at)?.text.length === 4 && startsCleanly(tokens, at) ? yearPiece(tokens, at) : undefined;
    if (!year || !(options.bareYear || standsAsDate(tokens, at, year.next))) return undefined;
    return { moment: calendarMoment(year.year), next: year.next };
  },
};

const namedCalendarYear: DateForm = {
  id: "named-year",
  title: "A calendar year that is called one",
  opens: "word",
  examples: [{ text: "Calendar year 2025", reads: "2025-01-01 to 2025-12-31", class: "year" }],
  match: (tokens, at) => {
    if (wordAt(tokens, at) !== "calendar" || wordAt(tokens, at + 1) !== "year") return undefined;
    const year = yearPiece(tokens, at + 2);
    return year && !year.short ? { moment: calendarMoment(year.year), next: year.next } : undefined;
  },
};

export const YEAR_FORMS: readonly DateForm[] = [
  yearEnd,
  namedFinancialYear,
  academicYear,
  namedCalendarYear,
  financialYearForm,
  calendarYear,
];

export function financialMoment(year: number | null, assumed: string | null): Moment {
  const base = { class: "year", precision: "financial year", year, span: financialYear } as const;
  return moment(base, { assumed: assumed === null ? [] : [assumed] });
}

function calendarMoment(year: number): Moment {
  const span = (y: number) => ({ start: day(y, 1, 1), end: day(y, 12, 31) });
  return moment({ class: "year", precision: "year", year, span });
}

/** "2023/24" alone or after "in" is a time; in "2023/24 nominations" it says which nominations. */
function standsAsDate(tokens: readonly Token[], at: number, next: number): boolean {
  const before = tokens[at - 1];
  const word = before?.kind === "word" ? before.text : "";
  if (STRONG_PREPOSITIONS.has(word)) return true;
  if (before && before.kind !== "mark" && !PREPOSITIONS.has(word)) return false;
  if (before?.kind === "mark" && !"-(:;,\n[&/→".includes(before.text)) return false;
  const after = tokens[next];
  if (!after) return true;
  if (after.kind === "number") return false;
  if (after.kind === "mark") return !(after.glued && ("/%".includes(after.text) || opensNumber(tokens, next)));
  return CUES.has(after.text) || STRONG_PREPOSITIONS.has(wordAt(tokens, at - 2)) || isChained(tokens, at);
}

/** True at the hyphen of "2025-13-31" and of "2024-26", but not of "2024-2026": a day that is none is no year either. */
function opensNumber(tokens: readonly Token[], at: number): boolean {
  const number = numberAt(tokens, at + 1);
  return markAt(tokens, at) === "-" && number?.glued === true && number.text.length !== 4;
}

/** The second of "through 23/24 and 24/25" stands as the first does. */
function isChained(tokens: readonly Token[], at: number): boolean {
  const joined = wordAt(tokens, at - 1) === "and" && numberAt(tokens, at - 2) !== undefined;
  return joined && STRONG_PREPOSITIONS.has(wordAt(tokens, at - 5));
}

/** "[end of] [the] financial year [end]", "year end", "year-end", "end of year", "FYE". */
function yearEndWords(
  tokens: readonly Token[],
  at: number,
): { next: number; financial: boolean; closes: boolean } | undefined {
  const ended = wordAt(tokens, at) === "end";
  const start = ended ? skip(tokens, skip(tokens, skip(tokens, at + 1, "-"), "of"), "the", "this", "current") : at;
  const named = wordAt(tokens, start) === "financial" || wordAt(tokens, start) === "fiscal";
  const year = named ? start + 1 : start;
  if (wordAt(tokens, start) === "fye") return { next: start + 1, financial: true, closes: true };
  if (ended && wordAt(tokens, start) === "fy")
    return financialYearPiece(tokens, start) ? undefined : { next: start + 1, financial: true, closes: true };
  if (wordAt(tokens, year) !== "year") return undefined;
  const end = skip(tokens, skip(tokens, year + 1, "-"), "end");
  const closes = wordAt(tokens, end - 1) === "end";
  if (!ended && !closes) return undefined;
  return { next: closes ? end : year + 1, financial: named, closes };
}
