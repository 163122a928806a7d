/** Single days: 31 March 2025 in all its spellings. */

import { daysInMonth, MONTH_NAMES, printDay, weekday } from "../../calendar";
import type { DateWarning } from "../date-reading";
import type { DateForm, Match, Moment } from "../moment";
import { dayMoment, wrongMoment } from "../moment";
import type { Token } from "../tokens";
import { rightOrdinal } from "../tokens";
import { WEEKDAYS } from "../vocabulary";
import type { MonthPiece } from "./pieces";
import {
  countsSomething,
  endsCleanly,
  markAt,
  monthPiece,
  numberAt,
  skip,
  startsCleanly,
  wordAt,
  yearPiece,
} from "./pieces";

const isoDay: DateForm = {
  id: "iso-day",
  title: "Year first: 2025-03-31",
  opens: "number",
  examples: [
    { text: "2025-03-31", reads: "2025-03-31", class: "exact" },
    { text: "2025-03-31T00:00:00Z", reads: "2025-03-31", class: "exact" },
    { text: "2025/03/31 09:30", reads: "2025-03-31", class: "exact" },
  ],
  match: (tokens, at) => {
    const [year, month, date] = [numberAt(tokens, at), numberAt(tokens, at + 2), numberAt(tokens, at + 4)];
    const mark = markAt(tokens, at + 1);
    if (!year || !month || !date || year.text.length !== 4 || mark !== markAt(tokens, at + 3)) return undefined;
    if (!"/-.".includes(mark) || mark === "" || month.value > 12 || month.value < 1) return undefined;
    if (year.value < 1990 || year.value > 2099 || month.text.length > 2 || date.text.length > 2) return undefined;
    const next = timeEnd(tokens, at + 5);
    if (!startsCleanly(tokens, at) || !endsCleanly(tokens, next)) return undefined;
    return { moment: dayMoment(year.value, month.value, date.value), next };
  },
};

const numericDay: DateForm = {
  id: "numeric-day",
  title: "Numbers, day first: 31/03/2025",
  opens: "number",
  examples: [
    { text: "10/07/24", reads: "2024-07-10", class: "exact" },
    { text: "31.3.2025", reads: "2025-03-31", class: "exact" },
    { text: "31-03-25", reads: "2025-03-31", class: "exact" },
    { text: "31 03 2025", reads: "2025-03-31", class: "exact" },
    { text: "by 1.4.25", reads: "2025-04-01", class: "exact" },
  ],
  match: (tokens, at) => {
    const parts = countsSomething(tokens, at) ? undefined : threeNumbers(tokens, at);
    if (!parts) return undefined;
    const { date, month, year, next, spaced } = parts;
    if (!startsCleanly(tokens, at) || !endsCleanly(tokens, next)) return undefined;
    if (spaced && (month > 12 || month < 1 || date < 1 || date > daysInMonth(year, month))) return undefined;
    if (month > 12 || month < 1) return { moment: monthTooLarge(date, month, year), next };
    return { moment: dayMoment(year, month, date, { warnings: swapWarning(date, month, year) }), next };
  },
};

const dayMonthYear: DateForm = {
  id: "day-month-year",
  title: "Day, month by name, year: 31 March 2025",
  opens: "number",
  examples: [
    { text: "31st March 2022", reads: "2022-03-31", class: "exact" },
    { text: "31 st March 2022", reads: "2022-03-31", class: "exact" },
    { text: "31st of March, 2025", reads: "2025-03-31", class: "exact" },
    { text: "25-Mar-24", reads: "2024-03-25", class: "exact" },
    { text: "By 31 Oct 2023", reads: "2023-10-31", class: "exact" },
    { text: "Final date 1 July 2023", reads: "2023-07-01", class: "exact" },
  ],
  match: (tokens, at) => {
    const piece = dayAndMonth(tokens, at);
    if (!piece) return undefined;
    const year = yearPiece(tokens, skip(tokens, piece.month.next, "-", "/", ",", "."));
    if (!year) return undefined;
    return { moment: namedDay(piece.number, piece.month, year.year), next: timeEnd(tokens, year.next) };
  },
};

const monthDayYear: DateForm = {
  id: "month-day-year",
  title: "Month by name, day, year: April 1, 2025",
  opens: "word",
  examples: [
    { text: "April 1, 2025", reads: "2025-04-01", class: "exact" },
    { text: "Mar 31st 2025", reads: "2025-03-31", class: "exact" },
  ],
  match: (tokens, at) => {
    const month = monthPiece(tokens, at);
    const number = month && numberAt(tokens, month.next);
    if (!month || !number || number.text.length > 2) return undefined;
    const year = yearPiece(tokens, skip(tokens, month.next + 1, ","));
    if (!year || year.short) return undefined;
    return { moment: namedDay(number, month, year.year), next: year.next };
  },
};

const dayMonth: DateForm = {
  id: "day-month",
  title: "A day with no year: 31 March",
  opens: "number",
  examples: [
    { text: "31 March", reads: "2025-03-31", class: "exact" },
    { text: "by 25-Sep", reads: "2024-09-25", class: "exact" },
  ],
  match: (tokens, at) => {
    const piece = dayAndMonth(tokens, at);
    return piece && { moment: namedDay(piece.number, piece.month, null), next: piece.month.next };
  },
};

const monthDay: DateForm = {
  id: "month-day",
  title: "Month and day with no year: April 1st",
  opens: "word",
  examples: [{ text: "April 1st", reads: "2025-04-01", class: "exact" }],
  match: (tokens, at) => {
    const month = monthPiece(tokens, at);
    const number = month && numberAt(tokens, month.next);
    if (!month || !number || number.value > 31 || number.value < 1) return undefined;
    if (number.ordinal === "" && (number.value > 14 || number.text.length > 2)) return undefined;
    if (!endsCleanly(tokens, month.next + 1)) return undefined;
    return { moment: namedDay(number, month, null), next: month.next + 1 };
  },
};

const DAYS_AFTER_WEEKDAY = [isoDay, numericDay, dayMonthYear, dayMonth];
const DAYS_AFTER_WEEKDAY_WORDS = [monthDayYear, monthDay];

const weekdayAndDay: DateForm = {
  id: "weekday-day",
  title: "A weekday before the day: Friday 28 March 2025",
  opens: "word",
  examples: [
    { text: "Friday 28 March 2025", reads: "2025-03-28", class: "exact" },
    { text: "by Fri, 28/03/25", reads: "2025-03-28", class: "exact" },
    { text: "Monday 28th March 2025", reads: "2025-03-28", class: "exact" },
  ],
  match: (tokens, at, options) => {
    const wanted = WEEKDAYS.get(wordAt(tokens, at));
    if (wanted === undefined) return undefined;
    const start = skip(tokens, skip(tokens, skip(tokens, at + 1, ".", ","), "the"), "-");
    const found = firstMatch(numberAt(tokens, start) ? DAYS_AFTER_WEEKDAY : DAYS_AFTER_WEEKDAY_WORDS, (form) =>
      form.match(tokens, start, options),
    );
    if (!found) return undefined;
    const span = found.moment.year === null ? undefined : found.moment.span(found.moment.year);
    if (!span || weekday(span.start) === wanted) return found;
    const sentence = `${printDay(span.start)} is a ${WEEKDAY_NAMES[weekday(span.start)] ?? ""}, not a ${WEEKDAY_NAMES[wanted] ?? ""}.`;
    const warnings: DateWarning[] = [...found.moment.warnings, { kind: "malformed", sentence }];
    return { ...found, moment: { ...found.moment, warnings } };
  },
};

export const DAY_FORMS: readonly DateForm[] = [isoDay, numericDay, dayMonthYear, monthDayYear, weekdayAndDay];
/** Tried after the forms that know their year. */
export const DAY_FORMS_WITHOUT_YEAR: readonly DateForm[] = [dayMonth, monthDay];

const WEEKDAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

export function firstMatch(
  forms: readonly DateForm[],
  match: (form: DateForm) => Match | undefined,
): Match | undefined {
  for (const form of forms) {
    const found = match(form);
    if (found) return found;
  }
  return undefined;
}

function dayAndMonth(tokens: readonly Token[], at: number): { number: Token; month: MonthPiece } | undefined {
  const number = numberAt(tokens, at);
  if (
    !number ||
    number.text.length > 2 ||
    number.value < 1 ||
    number.value > 39 ||
    !startsCleanly(tokens, at) ||
    countsSomething(tokens, at)
  ) {
    return undefined;
  }
  const month = monthPiece(tokens, skip(tokens, skip(tokens, at + 1, "of", "-", "/", ".", ","), "of"));
  return month && { number, month };
}

/** A day and a month by name; an odd ordinal or a misspelt month is read, and a better spelling offered. */
function namedDay(number: Token, month: MonthPiece, year: number | null): Moment {
  const warnings: DateWarning[] = [...month.warnings];
  if (number.oddOrdinal) {
    const right = `${number.value}${rightOrdinal(number.value)}`;
    warnings.push({ kind: "malformed", sentence: `The day is read as ${right}; its ending is oddly written.` });
  }
  const name = MONTH_NAMES[month.month - 1] ?? "";
  const suggestion = warnings.length > 0 && year !== null ? `${number.value} ${name} ${year}` : null;
  const assumed = suggestion ? [`The spelling is odd and is read as ${suggestion}.`] : [];
  return dayMoment(year, month.month, number.value, { warnings, suggestion, assumed });
}

interface ThreeNumbers {
  readonly date: number;
  readonly month: number;
  readonly year: number;
  readonly next: number;
  readonly spaced: boolean;
}

/** Three numbers with one kind of separator, the year in two digits or four. */
function threeNumbers(tokens: readonly Token[], at: number): ThreeNumbers | undefined {
  const first = numberAt(tokens, at);
  if (!first || first.text.length > 2) return undefined;
  const mark = markAt(tokens, at + 1);
  const spaced = mark === "";
  if (!spaced && mark !== "/" && mark !== "-" && mark !== ".") return undefined;
  const step = spaced ? 1 : 2;
  const [second, third] = [numberAt(tokens, at + step), numberAt(tokens, at + 2 * step)];
  if (!second || !third || second.text.length > 2) return undefined;
  if (!spaced && markAt(tokens, at + 3) !== mark) return undefined;
  if (spaced && (first.text.length !== 2 || second.text.length !== 2)) return undefined;
  if (first.ordinal !== "" || second.ordinal !== "") return undefined;
  const year = yearPiece(tokens, at + 2 * step);
  if (!year) return undefined;
  const beyond = tokens[year.next];
  if (!spaced && beyond?.glued === true && beyond.text === mark && numberAt(tokens, year.next + 1)?.glued === true) {
    return mark === "-" && numberAt(tokens, year.next + 5)
      ? { date: first.value, month: second.value, year: year.year, next: year.next, spaced }
      : undefined;
  }
  return { date: first.value, month: second.value, year: year.year, next: timeEnd(tokens, year.next), spaced };
}

/** Read day first; where both numbers could be the month, the other reading is said. */
function swapWarning(date: number, month: number, year: number): DateWarning[] {
  if (date > 12 || date === month || date < 1) return [];
  const other = `${month} ${MONTH_NAMES[date - 1] ?? ""} ${year}`;
  return [{ kind: "swap", sentence: `Day and month could be swapped: ${other}. Read day first.` }];
}

/** "12/31/24" is month first; "31/13/24" has no month at all. Either is offered, neither is applied. */
function monthTooLarge(date: number, month: number, year: number): Moment {
  const why = `There is no month ${month}.`;
  if (date >= 1 && date <= 12 && month >= 1 && month <= daysInMonth(year, date)) {
    return wrongMoment(
      `${why} It looks as if the month was written first.`,
      `${month} ${MONTH_NAMES[date - 1] ?? ""} ${year}`,
    );
  }
  return wrongMoment(why, month === 13 && date >= 1 && date <= 31 ? `${date} December ${year}` : null);
}

/** Skips a time of day after a date: "T00:00:00Z", "09:30", "00:00:00.000". */
function timeEnd(tokens: readonly Token[], at: number): number {
  let next = skip(tokens, at, "t");
  if (!numberAt(tokens, next) || markAt(tokens, next + 1) !== ":" || !numberAt(tokens, next + 2)) return at;
  next += 3;
  while ((markAt(tokens, next) === ":" || markAt(tokens, next) === ".") && numberAt(tokens, next + 1)?.glued === true) {
    next += 2;
  }
  return skip(tokens, next, "z", "am", "pm");
}
