/** How late a row is: the date in force against the as-at or completion day, and how far the date has moved. */

import { daysBetween, printDay, type Day } from "../calendar";
import { workingDaysBetween } from "../working-days";
import type { DateReading } from "../dates/date-reading";
import { valueOf, type PlanRow } from "../plan/plan-row";
import { dateKind, kindOfReading } from "./date-kind";
import type { Variance } from "./judged-row";
import type { Remembered } from "../remembered";

/** The dates of a row before anything is compared with the as-at day. */
export interface RowDates {
  /** D0: the first agreed day; where the due cell holds a replaced date, the one that was replaced. */
  readonly first: Day | null;
  /** D: the latest valid revision if later than D0, else D0. */
  readonly inForce: Day | null;
  /** The reading that D was taken from, for its class. */
  readonly reading: DateReading | null;
  readonly timesRevised: number;
}

/** `settled` is the day on which a complete row was completed, where it is complete; lateness then stops counting there. */
export interface Settled {
  readonly complete: boolean;
  readonly day: Day | null;
}

/**
 * D and D0 (domain conventions 1.3): D is the revised date where it is valid and later than the first, else the first. Where an earlier
 * report promised an earlier day than the plan still shows, that day is D0: the first promise is kept for ever.
 */
export function datesOf(row: PlanRow, remembered: Remembered | null = null): RowDates {
  const shown = shownDates(row);
  const { first, inForce } = shown;
  if (!remembered || inForce === null || remembered.first >= inForce) return shown;
  return {
    ...shown,
    first: first !== null && first < remembered.first ? first : remembered.first,
    timesRevised: Math.max(shown.timesRevised, remembered.times),
  };
}

/** The dates as the plan itself shows them. */
function shownDates(row: PlanRow): RowDates {
  const due = valueOf(row.due);
  const revised = valueOf(row.revised);
  // Nearly every row: one date, which never moved.
  if (!revised && !due?.replaced)
    return { first: due?.end ?? null, inForce: due?.end ?? null, reading: due, timesRevised: 0 };
  const held = due ? chainOf(due) : [];
  const original = held[0] ?? null;
  const moves = [...held.slice(1), ...(revised ? chainOf(revised) : [])].filter((each) => each.end !== null);
  const newest = moves.at(-1);
  const first = original?.end ?? null;
  if (!newest) return { first, inForce: first, reading: original, timesRevised: 0 };
  if (first === null) return { first: newest.end, inForce: newest.end, reading: newest, timesRevised: 0 };
  if (newest.end === null || newest.end <= first) return { first, inForce: first, reading: original, timesRevised: 0 };
  /** A revised cell that lists several days holds one revision for each. */
  const listed = revised?.class === "multiple" ? Math.max(0, revised.milestones.length - 1) : 0;
  return { first, inForce: newest.end, reading: newest, timesRevised: moves.length + listed };
}

/**
 * Days late: as-at (or completion) day minus date in force, negative for days left; the same in working days; slip since the
 * first date. Null wherever a day is missing: blank is never nought (domain conventions 2.1). No as-at day gives no days.
 */
export function computeVariance(row: PlanRow, asAt: Day | null, settled: Settled, dates = datesOf(row)): Variance {
  const { first, inForce, timesRevised } = dates;
  const until = settled.complete ? settled.day : asAt;
  const days = inForce && until ? daysBetween(inForce, until) : null;
  return {
    days,
    workingDays: inForce && until ? workingDaysBetween(inForce, until) : null,
    slipDays: timesRevised > 0 && first && inForce ? daysBetween(first, inForce) : null,
    timesRevised,
    first,
    inForce,
    because: sentence(row, dates, days, settled),
  };
}

function sentence(row: PlanRow, dates: RowDates, days: number | null, settled: Settled): string {
  const { inForce, reading, timesRevised, first } = dates;
  if (!inForce) return NO_DAY[dateKind(row.due)];
  const name = reading && kindOfReading(reading) === "soft" ? "First end date" : "Due";
  const moved = timesRevised > 0 && first ? ` First due ${printDay(first)}.` : "";
  if (settled.complete) {
    if (days === null) return `${name} ${printDay(inForce)}. No completion date is given.${moved}`;
    return `${name} ${printDay(inForce)}, completed ${completedWhen(days)}.${moved}`;
  }
  return `${name} ${printDay(inForce)}${days === null ? "" : `, ${whenOf(days)}`}.${moved}`;
}

const NO_DAY = {
  firm: "No due day is known.",
  soft: "No due day is known.",
  review: "No due day is known.",
  ongoing: "Ongoing, with no fixed date.",
  conditional: "It hangs on another event and has no fixed date.",
  tbc: "The due date is still to be confirmed.",
  blank: "No due date.",
  unreadable: "The due date could not be read.",
} as const;

/** The dates a cell has held, oldest first: "31/3/24 revised to 30/6/24" gives two. */
function chainOf(reading: DateReading): DateReading[] {
  const chain: DateReading[] = [];
  for (let each: DateReading | null = reading; each; each = each.replaced) chain.unshift(each);
  return chain;
}

/** "12 days", "1 day". */
export function countDays(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}

/** "in 92 days", "today", "12 days ago", for days late. */
export function whenOf(daysLate: number): string {
  if (daysLate === 0) return "today";
  return daysLate < 0 ? `in ${countDays(-daysLate)}` : `${countDays(daysLate)} ago`;
}

/** "12 days late", "3 days early", "on the day". */
export function completedWhen(daysLate: number): string {
  if (daysLate === 0) return "on the day";
  return daysLate > 0 ? `${countDays(daysLate)} late` : `${countDays(-daysLate)} early`;
}
