/** Single days in numbers: 2025-03-31, 31/03/2025. */

import { daysInMonth, MONTH_NAMES } from "../../calendar";
import type { DateWarning } from "../date-reading";
import type { DateForm, Moment } from "../moment";
import { dayMoment, wrongMoment } from "../moment";
import type { Token } from "../tokens";
import { countsSomething, endsCleanly, markAt, numberAt, skip, startsCleanly, yearPiece } from "./pieces";

export const isoDay: DateForm = {
  id: "iso-day",
  title: "Year first: 2025-03-31",
  opens: "number",
  examples: [
    { text: "2025-03-31", reads: "2025-03-31", class: "exact" },
    { text: "2025-03-31T00:00:00Z", reads: "2025-03-31", class: "exact" },
    { text: "2025/03/31 09:30", reads: "2025-03-31", class: "exact" },
  ],
  match: (tokens, at) => {
    const [year, month, date] = [numberAt(tokens, at), numberAt(tokens, at + 2), numberAt(tokens, at + 4)];
    const mark = markAt(tokens, at + 1);
    if (!year || !month || !date || year.text.length !== 4 || mark !== markAt(tokens, at + 3)) return undefined;
    if (!"/-.".includes(mark) || mark === "" || month.value > 12 || month.value < 1) return undefined;
    if (year.value < 1990 || year.value > 2099 || month.text.length > 2 || date.text.length > 2) return undefined;
    const next = timeEnd(tokens, at + 5);
    if (!startsCleanly(tokens, at) || !endsCleanly(tokens, next)) return undefined;
    return { moment: dayMoment(year.value, month.value, date.value), next };
  },
};

export const numericDay: DateForm = {
  id: "numeric-day",
  title: "Numbers, day first: 31/03/2025",
  opens: "number",
  examples: [
    { text: "10/07/24", reads: "2024-07-10", class: "exact" },
    { text: "31.3.2025", reads: "2025-03-31", class: "exact" },
    { text: "31-03-25", reads: "2025-03-31", class: "exact" },
    { text: "31 03 2025", reads: "2025-03-31", class: "exact" },
    { text: "by 1.4.25", reads: "2025-04-01", class: "exact" },
  ],
  match: (tokens, at) => {
    const parts = countsSomething(tokens, at) ? undefined : threeNumbers(tokens, at);
    if (!parts) return undefined;
    const { date, month, year, next, spaced } = parts;
    if (!startsCleanly(tokens, at) || !endsCleanly(tokens, next)) return undefined;
    if (spaced && (month > 12 || month < 1 || date < 1 || date > daysInMonth(year, month))) return undefined;
    if (month > 12 || month < 1) return { moment: monthTooLarge(date, month, year), next };
    return { moment: dayMoment(year, month, date, { warnings: swapWarning(date, month, year) }), next };
  },
};

interface ThreeNumbers {
  readonly date: number;
  readonly month: number;
  readonly year: number;
  readonly next: number;
  readonly spaced: boolean;
}

/** Three numbers with one kind of separator, the year in two digits or four. */
function threeNumbers(tokens: readonly Token[], at: number): ThreeNumbers | undefined {
  const first = numberAt(tokens, at);
  if (!first || first.text.length > 2) return undefined;
  const mark = markAt(tokens, at + 1);
  const spaced = mark === "";
  if (!spaced && mark !== "/" && mark !== "-" && mark !== ".") return undefined;
  const step = spaced ? 1 : 2;
  const [second, third] = [numberAt(tokens, at + step), numberAt(tokens, at + 2 * step)];
  if (!second || !third || second.text.length > 2) return undefined;
  if (!spaced && markAt(tokens, at + 3) !== mark) return undefined;
  if (spaced && (first.text.length !== 2 || second.text.length !== 2)) return undefined;
  if (first.ordinal !== "" || second.ordinal !== "") return undefined;
  const year = yearPiece(tokens, at + 2 * step);
  if (!year) return undefined;
  const beyond = tokens[year.next];
  if (!spaced && beyond?.glued === true && beyond.text === mark && numberAt(tokens, year.next + 1)?.glued === true) {
    return mark === "-" && numberAt(tokens, year.next + 5)
      ? { date: first.value, month: second.value, year: year.year, next: year.next, spaced }
      : undefined;
  }
  return { date: first.value, month: second.value, year: year.year, next: timeEnd(tokens, year.next), spaced };
}

/** Read day first; where both numbers could be the month, the other reading is said. */
function swapWarning(date: number, month: number, year: number): DateWarning[] {
  if (date > 12 || date === month || date < 1) return [];
  const other = `${month} ${MONTH_NAMES[date - 1]} ${year}`;
  return [{ kind: "swap", sentence: `Day and month could be swapped: ${other}. Read day first.` }];
}

/** "12/31/24" is month first; "31/13/24" has no month at all. Either is offered, neither is applied. */
function monthTooLarge(date: number, month: number, year: number): Moment {
  const why = `There is no month ${month}.`;
  if (date >= 1 && date <= 12 && month >= 1 && month <= daysInMonth(year, date)) {
    return wrongMoment(
      `${why} It looks as if the month was written first.`,
      `${month} ${MONTH_NAMES[date - 1]} ${year}`,
    );
  }
  return wrongMoment(why, month === 13 && date >= 1 && date <= 31 ? `${date} December ${year}` : null);
}

/** Skips a time of day after a date: "T00:00:00Z", "09:30", "00:00:00.000". */
export function timeEnd(tokens: readonly Token[], at: number): number {
  let next = skip(tokens, at, "t");
  if (!numberAt(tokens, next) || markAt(tokens, next + 1) !== ":" || !numberAt(tokens, next + 2)) return at;
  next += 3;
  while ((markAt(tokens, next) === ":" || markAt(tokens, next) === ".") && numberAt(tokens, next + 1)?.glued === true) {
    next += 2;
  }
  return skip(tokens, next, "z", "am", "pm");
}
