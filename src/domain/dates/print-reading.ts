/** A date reading in a person's words, and its days in words that read back to the same days. */

import type { Day } from "../calendar";
import { dateOf, day, lastOfMonth, MONTH_NAMES, monthOf, printDay, yearOf } from "../calendar";
import type { DateReading } from "./date-reading";

/**
 * The days alone: "31 March 2025", "March 2025", "October 2021 to March 2022", "1 March 2025 to 9 March 2025", "from 1 May 2023".
 * `readDate` gives the same first and last day back. null where the reading names no day.
 */
export function printDates(reading: Pick<DateReading, "start" | "end">): string | null {
  const { start, end } = reading;
  if (!start) return end ? printDay(end) : null;
  if (!end) return `from ${printDay(start)}`;
  if (start === end) return printDay(end);
  if (!wholeMonths(start, end)) return `${printDay(start)} to ${printDay(end)}`;
  const [first, last] = [printMonth(start), printMonth(end)];
  return first === last ? last : `${first} to ${last}`;
}

/**
 * The reading with what it was read from: "31 March 2025 (read from “March 2025”, month)". The last day comes first where it is a
 * deadline, a range is printed with "to". What could not be read gives its reason.
 */
export function printReading(reading: DateReading): string {
  const { text, start, end } = reading;
  const said = text.trim();
  if (reading.class === "unreadable") return `“${said}” could not be read: ${reading.why}`;
  if (reading.class === "blank") return reading.label === null ? "No date" : `No due date (“${said}”)`;
  const ranged = reading.class === "range" || reading.class === "season" || reading.precision === "week";
  const days =
    end && start && ranged && start !== end
      ? `${printDay(start)} to ${printDay(end)}`
      : end
        ? printDay(end)
        : printDates(reading);
  if (days === said) return days;
  const notes = [`read from “${said}”`, kindOf(reading)];
  if (reading.class === "conditional") notes.pop();
  if (reading.condition !== null) notes.push(`depends on ${reading.condition}`);
  if (reading.ongoing && reading.class !== "ongoing") notes.push("then ongoing");
  return `${days ?? "No fixed date"} (${notes.join(", ")})`;
}

const KINDS: Readonly<Partial<Record<DateReading["class"], string>>> = {
  soft: "an end that may move",
  event: "a meeting",
  multiple: "the last of several dates",
  tbc: "to be confirmed",
  ongoing: "ongoing",
};

function kindOf(reading: DateReading): string {
  return KINDS[reading.class] ?? reading.precision ?? reading.class;
}

function wholeMonths(start: Day, end: Day): boolean {
  return dateOf(start) === 1 && end === lastOfMonth(yearOf(end), monthOf(end)) && start >= day(1990, 1, 1);
}

const printMonth = (d: Day) => `${MONTH_NAMES[monthOf(d) - 1]} ${yearOf(d)}`;
