/**
 * Whole days, and the sums that plans need of them. A day is text, "2024-09-30": it sorts and compares as it stands, prints as
 * it stands in JSON, and has neither time nor zone. `Date` never enters; the clock is asked in `app/clock.ts` alone.
 */

declare const dayMark: unique symbol;
/** "YYYY-MM-DD", always a day that exists, from 1900 to 9999. `<`, `>` and `===` order days. */
export type Day = string & { readonly [dayMark]: true };

const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month; month counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day, or undefined where the calendar has none (31 June). Month counts from 1. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (!Number.isInteger(year) || year < 1900 || year > 9999) return undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return undefined;
  return written(year, month, day);
}

/** As `dayOf`, for days that the code itself knows to exist; throws where it is mistaken. */
export function day(year: number, month: number, date: number): Day {
  const found = dayOf(year, month, date);
  if (!found) throw new Error(`No such day: ${year}-${month}-${date}`);
  return found;
}

/** Reads "2024-09-30" and nothing else. */
export function readDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export const yearOf = (d: Day): number => twoFigures(d, 0) * 100 + twoFigures(d, 2);
/** 1 to 12. */
export const monthOf = (d: Day): number => twoFigures(d, 5);
export const dateOf = (d: Day): number => twoFigures(d, 8);

const ZERO = 48;
/** Without a piece of text in between: a plan asks this of its days some hundred times a row. */
const twoFigures = (d: Day, at: number): number => d.charCodeAt(at) * 10 + d.charCodeAt(at + 1) - ZERO * 11;

/** Days since 1 January 1900, which is 0. */
export function dayNumber(d: Day): number {
  const year = yearOf(d);
  const month = monthOf(d);
  const inYear = (MONTH_STARTS[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0) + dateOf(d) - 1;
  return yearStart(year) + inYear;
}

/** The number of a year's first day; good for the year 10000 too, which bounds the last year there is. */
function yearStart(year: number): number {
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 460;
  return (year - 1900) * 365 + leaps;
}

/** The day a number of days after 1 January 1900; throws outside 1900 to 9999. */
export function dayFromNumber(number: number): Day {
  let year = 1900 + Math.floor(number / 365.2425);
  while (yearStart(year) > number) year -= 1;
  while (yearStart(year + 1) <= number) year += 1;
  let rest = number - yearStart(year);
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return day(year, month, rest + 1);
}

export function addDays(d: Day, days: number): Day {
  return dayFromNumber(dayNumber(d) + days);
}

/** Whole months on, kept inside the month: 31 January and one month is the last of February. */
export function addMonths(d: Day, months: number): Day {
  const index = yearOf(d) * 12 + monthOf(d) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return day(year, month, Math.min(dateOf(d), daysInMonth(year, month)));
}

/** `to` − `from`, in days: positive where `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

export const firstOfMonth = (year: number, month: number): Day => day(year, month, 1);
export const lastOfMonth = (year: number, month: number): Day => day(year, month, daysInMonth(year, month));

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** 0 is Monday, 6 is Sunday. 1 January 1900 was a Monday. */
export function weekday(d: Day): number {
  return dayNumber(d) % 7;
}

/** The financial year that a day falls in, by the year it starts: 31 March 2022 -> 2021. */
export function financialYearOf(d: Day): number {
  return monthOf(d) >= 4 ? yearOf(d) : yearOf(d) - 1;
}

/** 1 April to 31 March. */
export function financialYear(startYear: number): { readonly start: Day; readonly end: Day } {
  return { start: day(startYear, 4, 1), end: day(startYear + 1, 3, 31) };
}

export type DateSystem = "1900" | "1904";

/**
 * Excel's serial for a day. In the 1900 system serial 61 is 1 March 1900, since Excel counts a 29 February 1900 that never was;
 * in the 1904 system serial 0 is 1 January 1904 (Microsoft: "Differences between the 1900 and the 1904 date system").
 */
export function toSerial(d: Day, system: DateSystem = "1900"): number {
  const number = dayNumber(d);
  if (system === "1904") return number - 1460;
  return number < 59 ? number + 1 : number + 2;
}

/** The day of a serial, its time of day dropped; undefined outside the calendar, and for Excel's 29 February 1900. */
export function fromSerial(serial: number, system: DateSystem = "1900"): Day | undefined {
  const whole = Math.floor(serial);
  if (!Number.isFinite(whole) || whole < (system === "1904" ? 0 : 1) || whole > 2_958_465) return undefined;
  if (system === "1904") return dayFromNumber(whole + 1460);
  if (whole === 60) return undefined;
  return dayFromNumber(whole < 60 ? whole - 1 : whole - 2);
}

/** "30 September 2024": how a day is written wherever a person reads it. */
export function printDay(d: Day): string {
  return `${dateOf(d)} ${MONTH_NAMES[monthOf(d) - 1]} ${yearOf(d)}`;
}

function written(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}` as Day;
}
