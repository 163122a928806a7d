/** For a cell that could not be read: a sentence that says why, and a repair where exactly one gives a date. */

import { MONTH_NAMES } from "../calendar";
import type { Cell } from "./cell";
import { hasCue } from "./cell";
import type { DateReading } from "./date-reading";
import { printDates } from "./print-reading";
import { MISSPELT_MONTHS, MONTHS, UNITS, WEEKDAYS } from "./vocabulary";

/** Longer texts are prose; no typo is looked for in them. */
const LONGEST = 60;

/** The one date that the text would give with a single slip mended, printed; null where there is none, or more than one. */
export function suggestionFor(text: string, read: (repaired: string) => DateReading): string | null {
  if (text.length > LONGEST || !/\d/.test(text)) return null;
  const found = new Set<string>();
  for (const repaired of repairs(text)) {
    if (repaired === text) continue;
    const reading = read(repaired);
    if (reading.class === "unreadable" || reading.end === null) continue;
    const printed = printDates(reading);
    if (printed !== null) found.add(printed);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

const RELATIVE = new Set([
  "today",
  "tomorrow",
  "next week",
  "next month",
  "next year",
  "this month",
  "this week",
  "end of the month",
  "end of month",
  "end of the week",
]);
const STATUSES = new Set([
  "in progress",
  "in place",
  "already in place",
  "not started",
  "not complete",
  "on track",
  "underway",
  "in train",
  "on hold",
  "as above",
]);

/** Why nothing was read, as precisely as the parts allow. */
export function whyNot(cell: Cell): string {
  if (hasCue(cell, "deadline", "until", "before") && cell.parts.every((part) => part.kind === "cue")) {
    return "The wording announces a date and gives none.";
  }
  const said = cell.clean.trim().toLowerCase();
  if (RELATIVE.has(said)) return `“${said}” depends on the day it was written. Give a date.`;
  if (STATUSES.has(said)) return `“${said}” says how things stand, not when they are due.`;
  if (cell.parts.some((part) => part.kind === "word" && WEEKDAYS.has(part.text))) return "A weekday alone is no date.";
  if (cell.parts.some((part) => part.kind === "word" && UNITS.has(part.text))) {
    return "A length of time is given, and no date to count from.";
  }
  if (/(^|[^\d])(20)?(\d\d)[/-](\d\d)\s+[a-z]/i.test(cell.clean)) {
    return "The numbers in this text say which or how many, not when.";
  }
  if (cell.parts.some((part) => part.kind === "number")) {
    return "The number in this text is not written as a date. Give a day, a month and a year.";
  }
  return "No date was found in this text.";
}

function repairs(text: string): string[] {
  const months = mendMonths(text);
  return [
    text.replace(/(?<=\d)[oO]|[oO](?=\d)/g, "0").replace(/(?<=\d)[lI]|[lI](?=\d)/g, "1"),
    text.replace(/([/.-])\1+/g, "$1"),
    text.replace(/^\s*(20\d\d)([01]\d)([0-3]\d)\s*$/, "$1-$2-$3"),
    text.replace(/^\s*([0-3]\d)([01]\d)(20\d\d)\s*$/, "$1/$2/$3"),
    months,
    mendYear(months),
    text.replace(/^(\d{1,2})[ .-](\d{1,2})[/.-](\d{4})$/, "$1/$2/$3"),
    text.replace(/\b(\d{2}) (\d{2})$/, "$1$2"),
    text.replace(/\b(\d)(20\d\d)\b/, "$1 $2"),
  ];
}

/** "204" for 2024: a digit dropped, mended only inside the years that a plan made now would name. */
function mendYear(text: string): string {
  return text
    .replace(/\b(?:204|224|20 24|2o24)$/, "2024")
    .replace(/\b(?:205|225)$/, "2025")
    .replace(/\b(?:206|226)$/, "2026");
}

function mendMonths(text: string): string {
  return text.replace(/[a-z]{4,12}/gi, (word) => nearestMonth(word.toLowerCase()) ?? word);
}

const FULL_NAMES = [...MONTHS.keys()].filter((name) => name.length > 4 || name === "june" || name === "july");

/** The one month within two slips of a long word, or one of a short; undefined where none or several are. */
function nearestMonth(word: string): string | undefined {
  if (MONTHS.has(word)) return undefined;
  const known = MISSPELT_MONTHS.get(word);
  if (known !== undefined) return FULL_NAMES.find((name) => MONTHS.get(name) === known);
  const allowed = word.length > 5 ? 2 : 1;
  const near = FULL_NAMES.filter((name) => slips(word, name, allowed) <= allowed);
  return near.length === 1 ? near[0] : undefined;
}

/** The first month misspelt in a way that can be nothing else, and the text with every such month put right; undefined where there is none. */
export function misspeltMonth(
  text: string,
): { readonly word: string; readonly month: string; readonly mended: string } | undefined {
  let first: { word: string; month: string } | undefined;
  const mended = text.replace(/[a-z]{3,12}/gi, (word) => {
    const month = MONTH_NAMES[(MISSPELT_MONTHS.get(word.toLowerCase()) ?? 0) - 1];
    if (month === undefined) return word;
    first ??= { word, month };
    return month;
  });
  return first && { ...first, mended };
}

/** Letters to add, drop, change or swap with their neighbour, counted up to a limit (optimal string alignment). */
function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [older, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (older[j - 2] ?? 0) + 1);
      next.push(best);
    }
    older = row;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}
