/** A number in a date cell: a date where its format says so, otherwise refused with what it may have been. */

import { dateOf, fromSerial, lastOfMonth, monthOf, printDay, yearOf, day } from "../calendar";
import type { DateContext, DateReading } from "./date-reading";
import { shownDate } from "./number-format";
import { reading, unreadable } from "./reading";

const FIRST_PLAUSIBLE = 1990;
const LAST_PLAUSIBLE = 2100;

/**
 * A serial under a date format is its day. Typing "March 2025" into Excel stores 1 March 2025 and shows "Mar-25", so a first of
 * the month under a format that shows no day is read as the month; likewise 1 January under a format that shows the year alone.
 */
export function readNumber(value: number, numberFormat: string, context: DateContext): DateReading {
  const shown = shownDate(numberFormat);
  const found = fromSerial(value, context.dateSystem);
  if (shown === null) return readPlainNumber(value, context);
  if (!found) return unreadable(String(value), `The number ${value} is not a day of Excel's calendar.`);
  const text = printDay(found);
  const base = { start: found, end: found, precision: "day", phrase: "serial" } as const;
  if (shown === "month" && dateOf(found) === 1) {
    const end = lastOfMonth(yearOf(found), monthOf(found));
    const assumed = [`The cell shows only month and year, so the whole month is read. Excel holds ${text}.`];
    return reading(text, { ...base, class: "month", end, precision: "month", assumed });
  }
  if (shown === "year" && dateOf(found) === 1 && monthOf(found) === 1) {
    const assumed = [`The cell shows only the year, so the whole year is read. Excel holds ${text}.`];
    return reading(text, { ...base, class: "year", end: day(yearOf(found), 12, 31), precision: "year", assumed });
  }
  return reading(text, { ...base, class: "exact" });
}

function readPlainNumber(value: number, context: DateContext): DateReading {
  const text = String(value);
  if (Number.isInteger(value) && value >= FIRST_PLAUSIBLE && value <= LAST_PLAUSIBLE - 1) {
    const sentence = "The cell gives a year and no month. Give a month.";
    const warnings = [{ kind: "vague" as const, sentence }];
    const days = { start: day(value, 1, 1), end: day(value, 12, 31), precision: "year" } as const;
    return reading(text, { class: "year", ...days, assumed: [sentence], warnings, phrase: "year" });
  }
  return unreadable(text, "The cell holds a plain number, not formatted as a date.", {
    suggestion: serialSuggestion(text, context),
  });
}

/** The day that five digits would be as Excel's serial, where it falls in 1990 to 2100; null otherwise. */
export function serialSuggestion(text: string, context: DateContext): string | null {
  if (!/^\s*\d{5}(\.\d+)?\s*$/.test(text)) return null;
  const found = fromSerial(Number(text), context.dateSystem);
  const plausible = found !== undefined && yearOf(found) >= FIRST_PLAUSIBLE && yearOf(found) <= LAST_PLAUSIBLE;
  return plausible ? printDay(found) : null;
}
