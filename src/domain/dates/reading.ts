/** Makes a reading out of one date part and whatever the cell says about it. */

import { addDays, printDay } from "../calendar";
import type { Cell, DatePart, Part } from "./cell";
import { datesOf, hasCue, isCue, isDate, isMark, labelBetween } from "./cell";
import type { DateReading, DateWarning } from "./date-reading";
import type { Cue } from "./vocabulary";

const EMPTY: DateReading = {
  text: "",
  class: "blank",
  start: null,
  end: null,
  precision: null,
  ongoing: false,
  soft: false,
  condition: null,
  milestones: [],
  replaced: null,
  assumed: [],
  warnings: [],
  label: null,
  suggestion: null,
  why: null,
  phrase: null,
};

export function reading(text: string, values: Partial<DateReading>): DateReading {
  return { ...EMPTY, text, ...values };
}

export function unreadable(text: string, why: string, values: Partial<DateReading> = {}): DateReading {
  return reading(text, { class: "unreadable", why, ...values });
}

const ROLES: readonly Cue[] = [
  "deadline",
  "before",
  "from",
  "after",
  "until",
  "funding",
  "review",
  "formerly",
  "revised",
];

/** What the words before a date make of it: the nearest cue since the date before; null where there is none. */
export function roleOf(cell: Cell, date: DatePart): Cue | null {
  let role: Cue | null = null;
  for (const part of cell.parts) {
    if (part === date) return role;
    if (isDate(part) || isMark(part, "\n", ";")) role = null;
    else if (part.kind === "cue" && ROLES.includes(part.cue)) role = part.cue;
  }
  return null;
}

/** Around a milestone more is kept than around a single date: "To be paid", "assessment from". */
const MILESTONE_EDGE: ReadonlySet<string> = new Set(
  "by on in at and then or due the of end before until as".split(" "),
);

/** The words between the date before (or the start) and this date. */
export function wordsBefore(cell: Cell, date: DatePart): string | null {
  let from = 0;
  for (const part of cell.parts) {
    if (part === date) break;
    if (isDate(part)) from = part.to;
  }
  return labelBetween(cell, from, date.at, MILESTONE_EDGE);
}

/** The words of the cell that are not the date: before it, and after it. */
function labelOf(cell: Cell, date: DatePart): string | null {
  const index = cell.parts.indexOf(date);
  const sides = [cell.parts.slice(0, index), cell.parts.slice(index + 1)].map((side) =>
    side.some((part) => saysWhat(part)) ? labelBetween(cell, side[0]?.at ?? 0, side[side.length - 1]?.to ?? 0) : null,
  );
  return sides.filter((each) => each !== null).join(" ") || null;
}

/** Words of the plan, and the cues that say what a date is the date of: "Final date", "Funding end date". */
function saysWhat(part: Part): boolean {
  if (part.kind === "cue")
    return part.cue === "funding" || part.cue === "review" || (part.cue === "deadline" && part.text.includes("date"));
  return part.kind === "word" || part.kind === "number";
}

/** A single date with what its cue does to it. Class, days, label and notes; a phrase adds the rest. */
export function readingOfDate(cell: Cell, date: DatePart, values: Partial<DateReading> = {}): DateReading {
  const { moment, span } = date;
  if (moment.wrong) {
    return unreadable(cell.text, moment.wrong.why, {
      suggestion: moment.wrong.suggestion,
      warnings: moment.warnings,
      phrase: date.form,
    });
  }
  if (!span)
    return unreadable(cell.text, "No year is given, and the plan's own date is not known.", { phrase: date.form });
  const label = labelOf(cell, date);
  const base = reading(cell.text, {
    class: moment.class,
    start: span.start,
    end: span.end,
    precision: moment.precision,
    assumed: moment.assumed,
    warnings: moment.warnings,
    suggestion: moment.suggestion,
    label,
    phrase: date.form,
  });
  const before = roleOf(cell, date) === "before" && moment.toEnd !== true;
  return { ...(before ? dayBefore(base) : base), ...values };
}

/** "before 1 April" allows no later day than 31 March. */
function dayBefore(found: DateReading): DateReading {
  if (!found.start || found.start <= "1900-01-01") return found;
  const day = addDays(found.start, -1);
  const assumed = [...found.assumed, `“Before” is read as ending the day before, ${printDay(day)}.`];
  return { ...found, class: "exact", precision: "day", start: day, end: day, assumed };
}

/** Condition text after the last cue of condition, to the end of its bracket or of the cell. */
export function conditionOf(cell: Cell): string | null {
  const index = cell.parts.findIndex((part) => isCue(part, "condition", "after"));
  const cue = cell.parts[index];
  if (!isCue(cue, "condition", "after")) return null;
  const rest = cell.parts.slice(index + 1);
  const close = rest.findIndex((part) => isMark(part, "]", ")", "\n") || isDate(part));
  const last: Part | undefined = close < 0 ? rest[rest.length - 1] : rest[close - 1];
  if (cue.text === "on appointment") return "appointment";
  const words = last ? labelBetween(cell, cue.to, last.to) : null;
  return words ?? cue.text;
}

export const mentions = (cell: Cell, ...cues: readonly Cue[]): boolean => hasCue(cell, ...cues);

export function vague(found: DateReading): DateWarning[] {
  const sentence = "The wording gives a year and no month. Give a month.";
  return found.class === "year" && !found.warnings.some((each) => each.kind === "vague")
    ? [...found.warnings, { kind: "vague", sentence }]
    : [...found.warnings];
}

export function firmDates(cell: Cell): DatePart[] {
  return datesOf(cell).filter((date) => !["from", "after", "formerly"].includes(roleOf(cell, date) ?? ""));
}
