/** The words that every sheet of the report shares: ratings, date positions, bases, and counts in good English. */

import type { Basis, Position, Rating, ReviewDate } from "../review-schema";
import { grouped } from "../thousands";

/** In the order every sheet shows them. */
export const RATING_NAMES: Readonly<Record<Rating, string>> = {
  blue: "Blue",
  green: "Green",
  amber: "Amber",
  red: "Red",
  grey: "Grey",
  closed: "Closed",
};

/** Date positions in words; the days that count as soon come from the settings where they are known. */
export function positionWord(position: Position, dueSoonDays: number | null): string {
  const words: Record<Position, string> = {
    passed: "Date passed",
    softPassed: "First end date passed",
    dueSoon: dueSoonDays === null ? "Due soon" : `Due within ${plural(dueSoonDays, "day")}`,
    later: "Later",
    noFixedDate: "No fixed date",
  };
  return words[position];
}

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  officer: "Officer's decision",
  declared: "Owner's report",
  percent: "Percent complete",
  notes: "Progress notes",
  dates: "Dates alone",
  none: "Nothing recorded",
};

export const DATE_CLASS_WORDS: Readonly<Record<ReviewDate["class"], string>> = {
  exact: "Day",
  month: "Month",
  quarter: "Quarter",
  season: "Season",
  year: "Year",
  range: "Range",
  soft: "First end date",
  conditional: "Depends on an event",
  event: "Named event",
  multiple: "Several dates",
  ongoing: "Ongoing",
  tbc: "To be confirmed",
  blank: "Blank",
  unreadable: "Not understood",
};

/** "1 day", "2 days", "1,200 rows"; an irregular plural is given whole. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${thousands(count)} ${count === 1 ? one : many}`;
}

/** "12,345": commas over 999. */
export function thousands(count: number): string {
  return `${count < 0 ? "−" : ""}${grouped(String(Math.abs(Math.round(count))))}`;
}

/** "27%"; never 0% for some nor 100% for not quite all. */
export function percentOf(part: number, whole: number): string {
  if (whole === 0) return "0%";
  const percent = Math.round((part / whole) * 100);
  if (percent === 0 && part > 0) return "under 1%";
  if (percent === 100 && part < whole) return "over 99%";
  return `${percent}%`;
}

/** "a", "a and b", "a, b and c". */
export function listOf(parts: readonly string[], last: "and" | "or" = "and"): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${last} ${parts.at(-1)}`;
}

/** "6 to 9, 12": rows in order, runs of three or more as a range. */
export function rowRuns(rows: readonly number[]): string {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const runs: string[] = [];
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (sorted[to + 1] === (sorted[to] ?? 0) + 1) to += 1;
    if (to - from < 2) {
      runs.push(...sorted.slice(from, to + 1).map(String));
    } else {
      runs.push(`${sorted[from]} to ${sorted[to]}`);
    }
    from = to + 1;
  }
  return runs.join(", ");
}

/** A sentence's first letter in capitals. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const SMALL_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] as const;

/** "three"; figures from ten. */
export function inWords(count: number): string {
  return SMALL_NUMBERS[count] ?? thousands(count);
}
