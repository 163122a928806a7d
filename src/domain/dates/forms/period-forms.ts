/** Quarters, halves, seasons and feasts. */

import { printDay } from "../../calendar";
import type { DateForm, Match, Moment, Span } from "../moment";
import { dayMoment, moment, monthsSpan, wrongMoment } from "../moment";
import type { Token } from "../tokens";
import { NUMBER_WORDS, ORDINAL_WORDS, SEASONS } from "../vocabulary";
import { financialYearPiece, markAt, numberAt, skip, startsCleanly, wordAt, yearPiece } from "./pieces";
import { easterSunday } from "./easter";

const quarter: DateForm = {
  id: "quarter",
  title: "A quarter of a financial year: Q3 2024/25",
  opens: "word",
  examples: [
    { text: "Q3 2024/25", reads: "2024-10-01 to 2024-12-31", class: "quarter" },
    { text: "end of Q2 24-25", reads: "2024-07-01 to 2024-09-30", class: "quarter" },
    { text: "Quarter 4 FY25", reads: "2025-01-01 to 2025-03-31", class: "quarter" },
    { text: "third quarter of 2024/25", reads: "2024-10-01 to 2024-12-31", class: "quarter" },
    { text: "Q1 2025", reads: "2025-04-01 to 2025-06-30", class: "quarter" },
    { text: "Q4", reads: "2025-01-01 to 2025-03-31", class: "quarter" },
  ],
  match: (tokens, at) => partOfYear(tokens, at, quarterNumber(tokens, at), 3),
};

const half: DateForm = {
  id: "half",
  title: "Half of a financial year: H1 2024/25",
  opens: "word",
  examples: [
    { text: "H1 2024/25", reads: "2024-04-01 to 2024-09-30", class: "quarter" },
    { text: "second half of 2024/25", reads: "2024-10-01 to 2025-03-31", class: "quarter" },
    { text: "first half of 2025", reads: "2025-01-01 to 2025-06-30", class: "quarter" },
  ],
  match: (tokens, at) => partOfYear(tokens, at, halfNumber(tokens, at), 6),
};

const yearThenQuarter: DateForm = {
  id: "year-quarter",
  title: "The year before its quarter: 2024/25 Q3",
  opens: "any",
  examples: [
    { text: "2024/25 Q3", reads: "2024-10-01 to 2024-12-31", class: "quarter" },
    { text: "FY24/25 Q2", reads: "2024-07-01 to 2024-09-30", class: "quarter" },
    { text: "2024 Q3", reads: "2024-10-01 to 2024-12-31", class: "quarter" },
  ],
  match: (tokens, at) => {
    const pair = financialYearPiece(tokens, at);
    if (!pair) return singleYearThenQuarter(tokens, at);
    const start = skip(tokens, pair.next, "-", ",", ":", "(");
    const [quarterPiece, halfPiece] = [quarterNumber(tokens, start), halfNumber(tokens, start)];
    const piece = quarterPiece ?? halfPiece;
    if (!piece) return undefined;
    return { moment: monthsOfYear(pair.year, piece.number, quarterPiece ? 3 : 6), next: piece.next };
  },
};

const numberedQuarter: DateForm = {
  id: "numbered-quarter",
  title: "A quarter by its ordinal: 3rd quarter 2024/25",
  opens: "number",
  examples: [{ text: "3rd quarter 2024/25", reads: "2024-10-01 to 2024-12-31", class: "quarter" }],
  match: (tokens, at) => {
    const number = numberAt(tokens, at);
    if (!number || number.ordinal === "" || number.value > 4) return undefined;
    const word = wordAt(tokens, at + 1);
    if (word === "quarter" || word === "qtr") return partOfYear(tokens, at, { number: number.value, next: at + 2 }, 3);
    if (word !== "half" || number.value > 2) return undefined;
    return partOfYear(tokens, at, { number: number.value, next: at + 2 }, 6);
  },
};

const season: DateForm = {
  id: "season",
  title: "A season: spring 2025",
  opens: "word",
  examples: [
    { text: "Spring 2025", reads: "2025-03-01 to 2025-05-31", class: "season" },
    { text: "Winter 2024/25", reads: "2024-12-01 to 2025-02-28", class: "season" },
    { text: "Spring", reads: "2025-03-01 to 2025-05-31", class: "season" },
    { text: "before the summer holidays", reads: "none", class: "unreadable" },
  ],
  match: (tokens, at) => {
    const first = SEASONS.get(wordAt(tokens, at));
    if (first === undefined) return undefined;
    const name = wordAt(tokens, at);
    if (/^(?:holidays?|break|recess|vacation)$/.test(wordAt(tokens, at + 1))) {
      const why = "Holidays and recesses differ from place to place and last for weeks. Give the day.";
      return { moment: wrongMoment(why, null), next: at + 2 };
    }
    const after = skip(tokens, at + 1, "-", ",", "of", "/");
    const pair = financialYearPiece(tokens, after);
    if (pair)
      return { moment: seasonMoment(name, first, first === 3 ? pair.year + 1 : pair.year, false), next: pair.next };
    const year = yearPiece(tokens, after);
    if (year) return { moment: seasonMoment(name, first, year.year, first === 12), next: year.next };
    return { moment: seasonMoment(name, first, null, false), next: at + 1 };
  },
};

/** School terms as most councils keep them: from September, from January, and after Easter. */
const TERMS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["autumn", [9, 12]],
  ["spring", [1, 3]],
  ["summer", [4, 7]],
]);

const term: DateForm = {
  id: "school-term",
  title: "A school term: summer term 2025",
  opens: "word",
  examples: [
    { text: "Summer term 2025", reads: "2025-04-01 to 2025-07-31", class: "season" },
    { text: "end of autumn term 2024", reads: "2024-09-01 to 2024-12-31", class: "season" },
    { text: "Spring term 2024/25", reads: "2025-01-01 to 2025-03-31", class: "season" },
  ],
  match: (tokens, at) => {
    const months = TERMS.get(wordAt(tokens, at));
    if (!months || wordAt(tokens, at + 1) !== "term") return undefined;
    const after = skip(tokens, at + 2, "-", ",", "of", "/");
    const pair = financialYearPiece(tokens, after);
    const year = pair ? pair.year + (months[0] === 9 ? 0 : 1) : (yearPiece(tokens, after)?.year ?? null);
    const sentence = "School terms differ from council to council; the whole months are read. Give a day.";
    const read = moment(
      { class: "season", precision: "season", year, span: (y: number) => monthsSpan(y, months[0], months[1]) },
      { assumed: [sentence], warnings: [{ kind: "vague", sentence }] },
    );
    return { moment: read, next: pair?.next ?? yearPiece(tokens, after)?.next ?? at + 2 };
  },
};

const christmas: DateForm = {
  id: "christmas",
  title: "Christmas, read as 25 December",
  opens: "word",
  examples: [
    { text: "by Christmas 2024", reads: "2024-12-25", class: "exact" },
    { text: "before Christmas 2024", reads: "2024-12-24", class: "exact" },
  ],
  match: (tokens, at) => {
    if (wordAt(tokens, at) !== "christmas" && wordAt(tokens, at) !== "xmas") return undefined;
    const year = yearPiece(tokens, at + 1);
    const assumed = ["Christmas is read as 25 December."];
    return { moment: dayMoment(year?.year ?? null, 12, 25, { assumed }), next: year?.next ?? at + 1 };
  },
};

const easter: DateForm = {
  id: "easter",
  title: "Easter: not read, since it moves; the Sunday is offered",
  opens: "word",
  examples: [{ text: "by Easter 2025", reads: "none", class: "unreadable" }],
  match: (tokens, at) => {
    if (wordAt(tokens, at) !== "easter") return undefined;
    const year = yearPiece(tokens, at + 1);
    const why = "Easter moves from year to year and lasts several days. Give the day.";
    return { moment: wrongMoment(why, year ? easterSunday(year.year) : null), next: year?.next ?? at + 1 };
  },
};

export const PERIOD_FORMS: readonly DateForm[] = [
  quarter,
  half,
  yearThenQuarter,
  numberedQuarter,
  term,
  season,
  christmas,
  easter,
];

interface Numbered {
  readonly number: number;
  readonly next: number;
}

/** "Q3", "Qtr 3", "Quarter three", "third quarter". */
function quarterNumber(tokens: readonly Token[], at: number): Numbered | undefined {
  return numbered(tokens, at, ["q", "qtr", "quarter"], 4);
}

/** "H1", "half 1", "first half". */
function halfNumber(tokens: readonly Token[], at: number): Numbered | undefined {
  return numbered(tokens, at, ["h", "half"], 2);
}

function numbered(tokens: readonly Token[], at: number, names: readonly string[], most: number): Numbered | undefined {
  const word = wordAt(tokens, at);
  if (names.includes(word)) {
    const number = numberAt(tokens, at + 1)?.value ?? NUMBER_WORDS.get(wordAt(tokens, at + 1)) ?? 0;
    if (number < 1 || number > most || numberAt(tokens, at + 1)?.text.length === 2) return undefined;
    return { number, next: at + 2 };
  }
  const ordinal = ORDINAL_WORDS.get(word) ?? 0;
  const name = wordAt(tokens, at + 1);
  if (ordinal < 1 || name.length < 3 || !names.includes(name)) return undefined;
  return { number: Math.min(ordinal, most), next: at + 2 };
}

/** The part with the year that follows it; a single year is ambiguous and said to be so. */
function partOfYear(
  tokens: readonly Token[],
  at: number,
  piece: Numbered | undefined,
  months: 3 | 6,
): Match | undefined {
  if (!piece) return undefined;
  const after = skip(tokens, skip(tokens, piece.next, "of", "in", "-", ",", "/", "("), "the");
  const pair = financialYearPiece(tokens, after);
  if (pair) {
    const next = markAt(tokens, pair.next) === ")" && markAt(tokens, piece.next) === "(" ? pair.next + 1 : pair.next;
    return { moment: monthsOfYear(pair.year, piece.number, months, pair.assumed), next };
  }
  const year = yearPiece(tokens, after);
  if (!year) return { moment: monthsOfYear(null, piece.number, months), next: piece.next };
  return { moment: withOneYear(tokens, at, year.year, piece.number, months), next: year.next };
}

function singleYearThenQuarter(tokens: readonly Token[], at: number): Match | undefined {
  const year = yearPiece(tokens, at);
  if (!year || year.short || !startsCleanly(tokens, at)) return undefined;
  const start = skip(tokens, year.next, "-", ",", ":", "(");
  const [quarterPiece, halfPiece] = [quarterNumber(tokens, start), halfNumber(tokens, start)];
  const piece = quarterPiece ?? halfPiece;
  if (!piece) return undefined;
  return { moment: withOneYear(tokens, start, year.year, piece.number, quarterPiece ? 3 : 6), next: piece.next };
}

/**
 * A part of "2025" alone could be of the financial or of the calendar year. "first half of 2025" is plain English for the calendar
 * and "Q1 2025" is a plan's shorthand for the financial year; either way the other reading is said, save for "calendar Q1 2025".
 */
function withOneYear(tokens: readonly Token[], at: number, year: number, number: number, months: 3 | 6): Moment {
  const first = (number - 1) * months + 1;
  const span = (y: number) => monthsSpan(y, first, first + months - 1);
  const named = wordAt(tokens, at - 1) === "calendar";
  const inWords = numberAt(tokens, at) !== undefined || ORDINAL_WORDS.has(wordAt(tokens, at));
  const calendar = moment({ class: "quarter", precision: months === 3 ? "quarter" : "half", year, span });
  if (named) return calendar;
  const financial = monthsOfYear(year, number, months);
  const [kept, other] = inWords ? [calendar, financial] : [financial, calendar];
  const end = other.span(year)?.end;
  const sentence =
    `With one year given, this is read as part of the ${inWords ? "calendar" : "financial"} year. ` +
    `In the ${inWords ? "financial" : "calendar"} year it would end on ${end ? printDay(end) : "another day"}.`;
  return { ...kept, assumed: [sentence], warnings: [{ kind: "vague", sentence }] };
}

/** Quarter or half of the financial year that starts in April of `year`. */
function monthsOfYear(year: number | null, number: number, months: 3 | 6, assumed: string | null = null): Moment {
  const first = (number - 1) * months + 4;
  const span = (y: number): Span =>
    first > 12 ? monthsSpan(y + 1, first - 12, first - 13 + months) : monthsSpan(y, first, first + months - 1);
  const notes = assumed === null ? {} : { assumed: [assumed] };
  return moment({ class: "quarter", precision: months === 3 ? "quarter" : "half", year, span }, notes);
}

function seasonMoment(name: string, first: number, year: number | null, ambiguous: boolean): Moment {
  const span = (y: number) => monthsSpan(y, first, first + 2);
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const sentence = `${title} is read as three whole months. Give a month.`;
  const assumed = [sentence];
  if (ambiguous) assumed.push(`Winter is read as the one that begins in December ${year}.`);
  return moment(
    { class: "season", precision: "season", year, span },
    { assumed, warnings: [{ kind: "vague", sentence }] },
  );
}
