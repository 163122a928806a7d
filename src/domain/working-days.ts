/** Working days between two days: Mondays to Fridays that are no bank holiday in England and Wales. */

import { BANK_HOLIDAYS, FIRST_BANK_HOLIDAY_YEAR, isBankHoliday, LAST_BANK_HOLIDAY_YEAR } from "./bank-holidays";
import type { Day } from "./calendar";
import { dayNumber, weekday, yearOf } from "./calendar";

/** null where the year's bank holidays are not held. */
export function isWorkingDay(d: Day): boolean | null {
  return held(d) ? weekday(d) < 5 && !isBankHoliday(d) : null;
}

/**
 * Working days after `from`, up to and with `to`: Friday to the Monday after is 1, a day to itself is 0. Negative, and the same
 * in size, where `to` comes first. null where either day is outside the years whose bank holidays are held.
 *
 * Against Excel: NETWORKDAYS counts both ends, so for `from` on or before `to` this is NETWORKDAYS(from, to, holidays), less 1
 * where `from` is itself a working day (Microsoft, "NETWORKDAYS function").
 */
export function workingDaysBetween(from: Day, to: Day): number | null {
  if (!held(from) || !held(to)) return null;
  if (from <= to) return countAfter(from, to);
  return 0 - countAfter(to, from);
}

const held = (d: Day) => yearOf(d) >= FIRST_BANK_HOLIDAY_YEAR && yearOf(d) <= LAST_BANK_HOLIDAY_YEAR;

function countAfter(from: Day, to: Day): number {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return weekdaysUpTo(last) - weekdaysUpTo(first) - (holidaysUpTo(last) - holidaysUpTo(first));
}

/** Bank holidays that are weekdays, by their numbers, earliest first. */
const HOLIDAYS: readonly number[] = BANK_HOLIDAYS.map(dayNumber)
  .filter((number) => number % 7 < 5)
  .sort((a, b) => a - b);

/** How many of them there are up to and with a day; by halves, since every row of a plan asks. */
function holidaysUpTo(number: number): number {
  let [low, high] = [0, HOLIDAYS.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((HOLIDAYS[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mondays to Fridays from 1 January 1900, a Monday, up to and with a day. */
function weekdaysUpTo(number: number): number {
  const days = number + 1;
  return Math.floor(days / 7) * 5 + Math.min(days % 7, 5);
}
