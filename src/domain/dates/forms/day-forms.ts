/** Single days with the month by name: 31 March 2025 in all its spellings. */

import { MONTH_NAMES, printDay, weekday } from "../../calendar";
import type { DateWarning } from "../date-reading";
import type { DateForm, Match, Moment } from "../moment";
import { dayMoment } from "../moment";
import type { Token } from "../tokens";
import { rightOrdinal } from "../tokens";
import { WEEKDAYS } from "../vocabulary";
import type { MonthPiece } from "./pieces";
import { isoDay, numericDay, timeEnd } from "./numeric-days";
import { countsSomething, endsCleanly, monthPiece, numberAt, skip, startsCleanly, wordAt, yearPiece } from "./pieces";

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
    const sentence = `${printDay(span.start)} is a ${WEEKDAY_NAMES[weekday(span.start)]}, not a ${WEEKDAY_NAMES[wanted]}.`;
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

/** A day and a month by name; an odd ordinal ("31 st") is read, since it leaves no doubt, and a better spelling offered. */
function namedDay(number: Token, month: MonthPiece, year: number | null): Moment {
  const warnings: DateWarning[] = [];
  if (number.oddOrdinal) {
    const right = `${number.value}${rightOrdinal(number.value)}`;
    warnings.push({ kind: "malformed", sentence: `The day is read as ${right}; its ending is oddly written.` });
  }
  const suggestion =
    warnings.length > 0 && year !== null ? `${number.value} ${MONTH_NAMES[month.month - 1]} ${year}` : null;
  const assumed = suggestion ? [`The spelling is odd and is read as ${suggestion}.`] : [];
  return dayMoment(year, month.month, number.value, { warnings, suggestion, assumed });
}
