/** The few words that the tests of dates are written in. */

import type { Day } from "../../../src/domain/calendar";
import { readDay } from "../../../src/domain/calendar";
import type { DateContext, DateReading } from "../../../src/domain/dates/date-reading";
import { readDate } from "../../../src/domain/dates/read-date";

export function dayIn(text: string): Day {
  const found = readDay(text);
  if (!found) throw new Error(`The test names no day: ${text}`);
  return found;
}

export function contextOf(
  given: { planDate?: string; meetings?: Record<string, string>; dateSystem?: "1900" | "1904" } = {},
): DateContext {
  return {
    planDate: given.planDate === undefined ? null : dayIn(given.planDate),
    meetings: Object.entries(given.meetings ?? {}).map(([name, day]) => ({ name, day: dayIn(day) })),
    dateSystem: given.dateSystem ?? "1900",
  };
}

export function readText(text: string, context: DateContext = contextOf()): DateReading {
  return readDate(text, "General", context);
}

/** "2024-10-01 to 2024-12-31"; one day alone; "2023-05-01 to none" where only a start is named; "none". */
export function saysDays(reading: DateReading): string {
  if (reading.start === reading.end) return reading.end ?? "none";
  return `${reading.start ?? "none"} to ${reading.end ?? "none"}`;
}
