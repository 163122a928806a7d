/** Finds the year of a date that is written without one: from its neighbour, from a date around it, else from the plan's own date. */

import { printDay, yearOf } from "../calendar";
import type { DatePart, Part } from "./cell";
import { isCue, isDate, isMeetingWord } from "./cell";
import type { DateContext, DateWarning } from "./date-reading";
import type { Moment, Span } from "./moment";

/** Along a chain of dates, each takes its year from the one after it, else from the one before: the nearest that keeps them in order. */
export function lendYears(chain: readonly DatePart[], context: DateContext): DatePart[] {
  const dates = [...chain];
  if (dates.every((date) => !date.span)) {
    const last = dates[dates.length - 1];
    if (last) dates[dates.length - 1] = fromPlanDate(last, context);
  }
  for (let at = dates.length - 2; at >= 0; at -= 1) {
    const [left, right] = [dates[at], dates[at + 1]];
    if (left && right) dates[at] = lendBack(left, right);
  }
  for (let at = 1; at < dates.length; at += 1) {
    const [left, right] = [dates[at - 1], dates[at]];
    if (left && right) dates[at] = lendOn(left, right);
  }
  return dates;
}

/** Every date that still has no year takes one, or becomes a plain word again where it is none: the "may" of "practices may apply". */
export function fillYears(parts: readonly Part[], context: DateContext): Part[] {
  if (!parts.some((part) => isDate(part) && !part.span && !part.moment.wrong)) return [...parts];
  return parts.map((part, index) => {
    if (!isDate(part) || part.span || part.moment.wrong) return part;
    const named = parts[index + 1]?.kind !== "word";
    const around = named
      ? parts.map((other) => fromAround(part, other)).find((found) => found !== undefined)
      : undefined;
    if (around) return around;
    if (!standsAlone(parts, index)) return { kind: "word", text: "", at: part.at, to: part.to };
    return fromPlanDate(part, context);
  });
}

function lendBack(left: DatePart, right: DatePart): DatePart {
  const end = right.span;
  if (left.span || left.moment.wrong || !end || !alike(left.moment, right.moment)) return left;
  const last = yearOf(end.end);
  const year = firstYear([last, last - 1, last - 2], left.moment, (s) => s.start <= end.start && s.end <= end.end);
  return year === undefined ? left : withYear(left, year, right.moment.year);
}

function lendOn(left: DatePart, right: DatePart): DatePart {
  const start = left.span;
  if (right.span || right.moment.wrong || !start || !alike(left.moment, right.moment)) return right;
  const first = yearOf(start.start);
  const year = firstYear(
    [first - 1, first, first + 1],
    right.moment,
    (s) => s.start >= start.start && s.end >= start.end,
  );
  return year === undefined ? right : withYear(right, year, null);
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

/** `written` is the year that the neighbour states: lending that one is plain English, lending another is said aloud. */
function withYear(part: DatePart, year: number, written: number | null): DatePart {
  const span = part.moment.span(year) ?? null;
  const sentence = `Year taken as ${span ? yearOf(span.start) : year}, so that the start comes before the end.`;
  return assuming(part, year, span, sentence, year !== written);
}

function assuming(part: DatePart, year: number, span: Span | null, sentence: string, aloud: boolean): DatePart {
  const warnings: DateWarning[] = [...part.moment.warnings];
  if (aloud) warnings.push({ kind: "year-assumed", sentence });
  return { ...part, span, moment: { ...part.moment, year, warnings, assumed: [...part.moment.assumed, sentence] } };
}

/** "Q4 (Jan–Mar 2025)": the year in which the one holds the other. */
function fromAround(part: DatePart, other: Part): DatePart | undefined {
  if (!isDate(other) || !other.span || other === part || part.moment.class === "exact") return undefined;
  const inner = other.span;
  const last = yearOf(inner.end);
  const year = firstYear([last, last - 1], part.moment, (span) => span.start <= inner.start && inner.end <= span.end);
  if (year === undefined) return undefined;
  const sentence = `Year taken from “${printDay(inner.end)}” beside it.`;
  return assuming(part, year, part.moment.span(year) ?? null, sentence, false);
}

/**
 * The one within the year that the plan is of; else the first such period that ends on the plan's own date or after it. Unchanged
 * where neither is known.
 */
function fromPlanDate(part: DatePart, context: DateContext): DatePart {
  const { planDate } = context;
  if (part.moment.wrong) return part;
  const inYear = fromPlanYear(part, context);
  if (inYear !== part || !planDate) return inYear;
  const first = yearOf(planDate);
  const year = firstYear([first - 1, first, first + 1, first + 4], part.moment, (span) => span.end >= planDate);
  const span = year === undefined ? undefined : part.moment.span(year);
  if (year === undefined || !span) return part;
  const sentence = `Year taken as ${yearOf(span.end)}: the first after the plan's date, ${printDay(planDate)}.`;
  return assuming(part, year, span, sentence, true);
}

/** The one such period within the financial year that the plan names; unchanged where it names none, or the period lies across its end. */
function fromPlanYear(part: DatePart, { planYear }: DateContext): DatePart {
  if (!planYear) return part;
  const [from, to] = [`${planYear.starts}-04-01`, `${planYear.starts + 1}-03-31`];
  const inside = ({ start, end }: Span): boolean => start >= from && end <= to;
  const year = firstYear([planYear.starts, planYear.starts + 1], part.moment, inside);
  const span = year === undefined ? undefined : part.moment.span(year);
  if (year === undefined || !span) return part;
  const sentence = `Year taken as ${yearOf(span.end)}, since the plan says that it is of ${planYear.text}.`;
  return assuming(part, year, span, sentence, true);
}

/** "July" alone, "by July", "July Board": but not the "may" of "practices may apply". */
function standsAlone(parts: readonly Part[], index: number): boolean {
  if (isCue(parts[index - 1], "deadline", "until", "before", "from", "revised", "after")) return true;
  return parts.every(
    (part) => part.kind === "date" || part.kind === "cue" || part.kind === "mark" || isMeetingWord(part),
  );
}
