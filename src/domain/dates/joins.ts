/** Two dates that are one stretch: ranges, months side by side, years together; and the year that one lends to the other. */

import type { DateContext, DateWarning } from "./date-reading";
import type { DatePart, Part } from "./cell";
import { isCue, isDate, isMark } from "./cell";
import type { Moment, Span } from "./moment";
import { addDays, printDay, yearOf } from "../calendar";
import { isMeetingWord } from "./cell";

type Joint = "to" | "slash" | "and" | "or" | "comma";

/** Parts with every pair of dates that belong together made into one, and every year filled in that can be. */
export function joinDates(parts: readonly Part[], context: DateContext): Part[] {
  const found: Part[] = [];
  let at = 0;
  while (at < parts.length) {
    const part = parts[at];
    if (!part) break;
    const joined = isDate(part) ? joinFrom(parts, at) : undefined;
    found.push(...(joined ? joined.parts : [part]));
    at = joined ? joined.next : at + 1;
  }
  return found.map((part, index) => fillYear(found, part, index, context));
}

/** Joins as many dates as follow each other from one place on. */
function joinFrom(parts: readonly Part[], at: number): { parts: Part[]; next: number } | undefined {
  const before: Part[] = [];
  let left = parts[at];
  let next = at + 1;
  let joinedAny = false;
  const between = isCue(parts[at - 1], "between");
  while (isDate(left)) {
    const joint = jointAt(parts, next);
    const right = joint && parts[joint.next];
    if (!joint || !isDate(right)) break;
    const pair = lendYear(left, right);
    if (!pair) break;
    const one = oneStretch(pair.left, pair.right, between && joint.kind === "and" ? "to" : joint.kind, pair.lent);
    if (!one && !pair.lent) break;
    joinedAny = true;
    if (one) {
      left = one;
    } else {
      before.push(pair.left, ...parts.slice(next, joint.next));
      left = pair.right;
    }
    next = joint.next + 1;
  }
  return joinedAny && left ? { parts: [...before, left], next } : undefined;
}

/** What stands between two dates: one sign or word, "the" and "end of" aside. */
function jointAt(parts: readonly Part[], at: number): { kind: Joint; next: number } | undefined {
  const part = parts[at];
  const kind = jointKind(part);
  if (!kind) return undefined;
  let next = at + 1;
  while (isCue(parts[next], "filler") || (kind === "comma" && isCue(parts[next], "join"))) next += 1;
  return { kind, next };
}

function jointKind(part: Part | undefined): Joint | undefined {
  if (isMark(part, "-") || isCue(part, "until")) return "to";
  if (isMark(part, "/")) return "slash";
  if (isMark(part, ",")) return "comma";
  if (isCue(part, "join")) return "and";
  return isCue(part, "or") ? "or" : undefined;
}

/** Gives the half without a year the year of the other: the nearest that puts them in order. */
function lendYear(left: DatePart, right: DatePart): { left: DatePart; right: DatePart; lent: boolean } | undefined {
  if (left.moment.wrong || right.moment.wrong) return undefined;
  if (left.span && right.span) return { left, right, lent: false };
  if (right.span) {
    const end = right.span;
    if (!alike(left.moment, right.moment)) return undefined;
    const year = firstYear(
      [yearOf(end.end), yearOf(end.end) - 1, yearOf(end.end) - 2],
      left.moment,
      (s) => s.start <= end.start && s.end <= end.end,
    );
    return year === undefined ? undefined : { left: withYear(left, year, yearOf(end.end)), right, lent: true };
  }
  if (left.span && alike(left.moment, right.moment)) {
    const start = left.span;
    const first = yearOf(start.start);
    const year = firstYear(
      [first - 1, first, first + 1],
      right.moment,
      (s) => s.start >= start.start && s.end >= start.end,
    );
    return year === undefined ? undefined : { left, right: withYear(right, year, null), lent: true };
  }
  return undefined;
}

const DAYS_AND_MONTHS = new Set(["day", "month", "week"]);
const alike = (a: Moment, b: Moment) =>
  a.precision === b.precision || (DAYS_AND_MONTHS.has(a.precision) && DAYS_AND_MONTHS.has(b.precision));

function firstYear(years: readonly number[], moment: Moment, fits: (span: Span) => boolean): number | undefined {
  return years.find((year) => {
    const span = moment.span(year);
    return span !== undefined && fits(span);
  });
}

function withYear(part: DatePart, year: number, written: number | null): DatePart {
  const span = part.moment.span(year) ?? null;
  const shown = span ? yearOf(span.start) : year;
  const sentence = `Year taken as ${shown}, so that the start comes before the end.`;
  const warnings: DateWarning[] = [...part.moment.warnings];
  if (shown !== written) warnings.push({ kind: "year-assumed", sentence });
  return { ...part, span, moment: { ...part.moment, year, warnings, assumed: [...part.moment.assumed, sentence] } };
}

/** One part for both dates, or undefined where they are two. */
function oneStretch(left: DatePart, right: DatePart, joint: Joint, lent: boolean): DatePart | undefined {
  const [a, b] = [left.span, right.span];
  if (!a || !b) return undefined;
  const together = a.end < b.start && addDays(a.end, 1) === b.start;
  const years = left.moment.class === "year" && right.moment.class === "year";
  if (joint === "comma") return undefined;
  if (joint === "and" && !(together && (years || lent))) return undefined;
  if ((joint === "slash" || joint === "or") && !lent && !together) return undefined;
  if (a.start <= b.start && b.end <= a.end) return undefined;
  const inside = b.start <= a.start && a.end <= b.end;
  if (inside && joint !== "to") return undefined;
  return stretch(left, right, years && joint !== "to");
}

function stretch(left: DatePart, right: DatePart, years: boolean): DatePart | undefined {
  const [a, b] = [left.span, right.span];
  if (!a || !b) return undefined;
  const backwards = b.end < a.start || b.start < a.start;
  const seasons = left.moment.class === "season" && right.moment.class === "season";
  const reversed = `The range ends before it starts: ${printDay(a.start)} to ${printDay(b.end)}.`;
  const warnings: DateWarning[] = [...left.moment.warnings, ...right.moment.warnings];
  if (backwards) warnings.push({ kind: "reversed", sentence: reversed });
  const moment: Moment = {
    class: years ? "year" : seasons ? "season" : "range",
    precision: right.moment.precision,
    year: right.moment.year,
    span: right.moment.span,
    assumed: [...left.moment.assumed, ...right.moment.assumed],
    warnings,
    suggestion: null,
    wrong: backwards ? { why: reversed, suggestion: null } : null,
    meeting: right.moment.meeting ?? left.moment.meeting,
  };
  const span = { start: a.start, end: b.end };
  return {
    kind: "date",
    moment,
    span: backwards ? null : span,
    form: years ? "years" : "range",
    at: left.at,
    to: right.to,
  };
}

/** A date whose year is still missing takes the first after the plan's own date, if the cell says nothing else. */
function fillYear(parts: readonly Part[], part: Part, index: number, context: DateContext): Part {
  if (!isDate(part) || part.span || part.moment.wrong) return part;
  if (!standsAlone(parts, index)) return { kind: "word", text: "", at: part.at, to: part.to };
  const planDate = context.planDate;
  if (!planDate) return part;
  const first = yearOf(planDate);
  const year = firstYear([first - 1, first, first + 1, first + 4], part.moment, (span) => span.end >= planDate);
  const span = year === undefined ? undefined : part.moment.span(year);
  if (year === undefined || !span) return part;
  const sentence = `Year taken as ${yearOf(span.end)}: the first after the plan's date, ${printDay(planDate)}.`;
  const warnings: DateWarning[] = [...part.moment.warnings, { kind: "year-assumed", sentence }];
  return { ...part, span, moment: { ...part.moment, year, warnings, assumed: [...part.moment.assumed, sentence] } };
}

/** "July" alone, "by July", "July Board": but not the "may" of "practices may apply". */
function standsAlone(parts: readonly Part[], index: number): boolean {
  if (isCue(parts[index - 1], "deadline", "until", "before", "from", "revised", "after")) return true;
  return parts.every(
    (part) => part.kind === "date" || part.kind === "cue" || part.kind === "mark" || isMeetingWord(part),
  );
}
