/** More than one date in a cell: replaced dates, milestones, and a finer date inside a coarser one. */

import type { Day } from "../../calendar";
import { addDays, addMonths, printDay } from "../../calendar";
import type { Cell, DatePart } from "../cell";
import { datesOf, hasCue, isCue, isDate, isMark, slice } from "../cell";
import type { DateReading, DateWarning, Milestone } from "../date-reading";
import { firmDates, reading, readingOfDate, roleOf, unreadable, wordsBefore } from "../reading";
import { NUMBER_WORDS, UNITS } from "../vocabulary";
import type { DatePhrase } from "./phrase";

const replacedDate: DatePhrase = {
  id: "replaced",
  title: "A date that took the place of another: “31/3/24 revised to 30/6/24”",
  examples: [
    { text: "31/3/24 revised to 30/6/24", reads: "2024-06-30", class: "exact" },
    { text: "was March 2024 now June 2024", reads: "2024-06-01 to 2024-06-30", class: "month" },
    { text: "June 2024 (originally March 2024)", reads: "2024-06-01 to 2024-06-30", class: "month" },
    { text: "March 2024 → June 2024", reads: "2024-06-01 to 2024-06-30", class: "month" },
    { text: "March 2024 > June 2024", reads: "2024-06-01 to 2024-06-30", class: "month" },
    { text: "Extended from March 2024 to June 2024", reads: "2024-06-01 to 2024-06-30", class: "month" },
    { text: "<s>31/3/24</s> 30/6/24", reads: "2024-06-30", class: "exact" },
    { text: "31/3/24 revised to 30/6/24, now 30/9/24", reads: "2024-09-30", class: "exact" },
    { text: "31/12/23, revised to 31/03/24, then 30/06/24", reads: "2024-06-30", class: "exact" },
  ],
  read: (cell) => {
    const dates = datesOf(cell).filter((date) => date.span);
    if (dates.length < 2) return undefined;
    const revised = dates.filter((date, index) => index > 0 && roleOf(cell, date) === "revised");
    const former = dates.filter((date) => roleOf(cell, date) === "formerly");
    const newest = lastInTurn(cell, dates, revised) ?? dates.find((date) => !former.includes(date));
    const first = earliest(former) ?? dates[0];
    if (!newest || !first || newest === first || (revised.length === 0 && former.length === 0)) return undefined;
    const labels = (date: DatePart) =>
      date === first ? "first date" : date === newest ? "date now" : "date in between";
    return {
      ...alone(cell, newest),
      label: null,
      replaced: { ...alone(cell, first), text: cell.clean.slice(first.at, first.to) },
      milestones: milestonesOf(cell, dates, labels),
      phrase: "replaced",
    };
  },
};

/** "31 March 2024, extended by 3 months": the new date is counted from the old one. */
const extendedBy: DatePhrase = {
  id: "extended-by",
  title: "A date and by how much it was put off: “31 March 2024, extended by 3 months”",
  examples: [
    { text: "31 March 2024, extended by 3 months", reads: "2024-06-30", class: "exact" },
    { text: "March 2024 (extension of six weeks)", reads: "2024-05-12", class: "exact" },
  ],
  read: (cell) => {
    const [date, second] = datesOf(cell);
    if (!date?.span || second) return undefined;
    const match = EXTENDED.exec(cell.clean.slice(date.to));
    const unit = UNITS.get(match?.[2]?.toLowerCase() ?? "");
    const count = Number(match?.[1]) || NUMBER_WORDS.get(match?.[1]?.toLowerCase() ?? "");
    if (!unit || !count) return undefined;
    const { end: was } = date.span;
    const moved = addMonths(addDays(was, unit.days * count), unit.months * count);
    const end = unit.months > 0 && isMonthEnd(was) ? lastOfMonth(moved) : moved;
    return reading(cell.text, {
      class: "exact",
      start: end,
      end,
      precision: "day",
      replaced: { ...alone(cell, date), text: cell.clean.slice(date.at, date.to) },
      milestones: [
        { day: was, label: "first date" },
        { day: end, label: "date now" },
      ],
      assumed: [...date.moment.assumed, `Counted from ${printDay(was)}.`],
      warnings: date.moment.warnings,
    });
  },
};

const EXTENDED =
  /\b(?:extended|extension|slipped|delayed|deferred|postponed|put back|pushed back|moved)(?: by| of)(?: a| an)?(?: further)? (\d{1,2}|\p{L}{1,20}) (days?|weeks?|months?|years?)\b/iu;

const isMonthEnd = (day: Day): boolean => addDays(day, 1).endsWith("-01");
const lastOfMonth = (day: Day): Day => addDays(addMonths(`${day.slice(0, 7)}-01` as Day, 1), -1);

/** "now TBC", "now complete": what stands in place of the dates that were, where that is no date. */
const replacedByNone: DatePhrase = {
  id: "replaced-by-none",
  title: "A date that was given up, with no other in its place: “was June 2024, now TBC”",
  examples: [
    { text: "was June 2024 now TBC", reads: "none", class: "tbc" },
    { text: "<s>31/3/24</s> TBC", reads: "none", class: "tbc" },
    { text: "<s>March 2024</s> Ongoing", reads: "none", class: "ongoing" },
    { text: "<s>31/3/24</s> Complete", reads: "none", class: "blank" },
    { text: "<s>31/3/24</s> see notes", reads: "none", class: "unreadable" },
    { text: "TBC (originally March 2024)", reads: "none", class: "tbc" },
  ],
  read: (cell) => {
    const dates = datesOf(cell).filter((date) => date.span);
    const first = earliest(dates);
    if (!first?.span || dates.some((date) => roleOf(cell, date) !== "formerly")) return undefined;
    const replaced = { ...alone(cell, first), text: cell.clean.slice(first.at, first.to) };
    const gone = { replaced, milestones: [{ day: first.span.end, label: "first date" }] };
    if (hasCue(cell, "tbc")) return reading(cell.text, { ...gone, class: "tbc" });
    if (hasCue(cell, "complete")) return reading(cell.text, { ...gone, class: "blank", label: "complete", done: true });
    if (hasCue(cell, "ongoing")) return reading(cell.text, { ...gone, class: "ongoing", ongoing: true });
    const after = cell.parts.slice(cell.parts.indexOf(dates[dates.length - 1] ?? first));
    if (!after.some((part) => isCue(part, "revised"))) return undefined;
    return unreadable(cell.text, "The date was given up, and no other date stands in its place.");
  },
};

const finerInside: DatePhrase = {
  id: "finer-inside",
  title: "A date and the same said more closely: “Q4 (by 31 March 2025)”",
  examples: [
    { text: "Q4 2024/25 (31 March 2025)", reads: "2025-03-31", class: "exact" },
    { text: "2024/25 - by December 2024", reads: "2024-12-01 to 2024-12-31", class: "month" },
  ],
  read: (cell) => {
    const dates = firmDates(cell).filter((date) => date.span);
    if (dates.length !== 2 || datesOf(cell).length !== 2) return undefined;
    const [a, b] = dates;
    const finer = a && b && (within(a, b) ? a : within(b, a) ? b : undefined);
    if (!a || !b || !finer) return undefined;
    const coarser = finer === a ? b : a;
    return { ...alone(cell, finer), label: cell.clean.slice(coarser.at, coarser.to), phrase: "finer-inside" };
  },
};

const startAndFinish: DatePhrase = {
  id: "start-and-finish",
  title: "A start and a finish, each called by its name",
  examples: [
    { text: "Start: April 2024 End: March 2025", reads: "2024-04-01 to 2025-03-31", class: "range" },
    { text: "From April 2024, complete by 31 March 2025", reads: "2024-04-01 to 2025-03-31", class: "range" },
  ],
  read: (cell) => {
    const [start, finish, third] = datesOf(cell);
    if (!start?.span || !finish?.span || third || roleOf(cell, start) !== "from") return undefined;
    const role = roleOf(cell, finish);
    if ((role !== "deadline" && role !== "until") || finish.span.end < start.span.start) return undefined;
    const found = alone(cell, finish);
    if (found.end === null) return undefined;
    return { ...found, class: "range", start: start.span.start, label: null, phrase: "start-and-finish" };
  },
};

const several: DatePhrase = {
  id: "several",
  title: "Two dates or more: the last firm one is the deadline",
  examples: [
    { text: "Instruct PCSE by 6 August 2024 To be paid by 31 August 2024", reads: "2024-08-31", class: "multiple" },
    { text: "By 31 July 2023 and assessment from April 2024", reads: "2023-07-31", class: "multiple" },
    { text: "Draft: May 2024; Final: July 2024", reads: "2024-07-01 to 2024-07-31", class: "multiple" },
    { text: "March and September 2025", reads: "2025-09-01 to 2025-09-30", class: "multiple" },
  ],
  read: (cell) => {
    const dates = datesOf(cell);
    if (dates.length < 2 || dates.some((date) => !date.span)) return undefined;
    return allYears(cell, dates) ?? readSeveral(cell, dates);
  },
};

export const REPLACED_BY_NONE = replacedByNone;
export const REPLACED_DATE = replacedDate;
export const EXTENDED_BY = extendedBy;
export const SEVERAL_PHRASES: readonly DatePhrase[] = [startAndFinish, finerInside, several];

/** The deadline is the latest date that is not a start; milestones carry the words before each. */
export function readSeveral(cell: Cell, dates: readonly DatePart[]): DateReading | undefined {
  const firm = dates.filter((date) => firmDates(cell).includes(date));
  const last = latest(firm);
  if (!last) return undefined;
  const milestones = dates.length > 1 ? milestonesOf(cell, dates, (date) => wordsBefore(cell, date) ?? "") : [];
  const found = alone(cell, last);
  if (!found.end) return found;
  const ongoing = cell.parts.some((part) => isCue(part, "ongoing"));
  const different = new Set(milestones.map((each) => each.day)).size;
  if (different < 2 && !ongoing) return { ...found, phrase: "several" };
  const sentence = `${milestones.length} dates found; ${printDay(found.end)} is used as the deadline.`;
  const warnings: DateWarning[] = [...found.warnings];
  if (different > 1) warnings.push({ kind: "two-dates", sentence });
  return { ...found, class: "multiple", ongoing, milestones, warnings, phrase: "several" };
}

/** The last of the revised dates; "then 30/06/24" goes on from there, a review or an earlier date does not. */
function lastInTurn(cell: Cell, dates: readonly DatePart[], revised: readonly DatePart[]): DatePart | undefined {
  const last = revised[revised.length - 1];
  if (!last) return undefined;
  const after = dates.slice(dates.indexOf(last) + 1).filter((date) => roleOf(cell, date) === null);
  return latest([last, ...after]);
}

/** "… for 23/24 and up to 1650 practices for 24/25": years that follow one another are one stretch. */
function allYears(cell: Cell, dates: readonly DatePart[]): DateReading | undefined {
  if (!dates.every((date) => date.moment.class === "year")) return undefined;
  const ordered = [...dates].sort((a, b) => ((a.span?.start ?? "") < (b.span?.start ?? "") ? -1 : 1));
  const [first, last] = [ordered[0], latest(dates)];
  if (!first?.span || !last?.span) return undefined;
  const sentence = "The wording gives years and no month. Give a month.";
  const warnings: DateWarning[] = [...last.moment.warnings, { kind: "vague", sentence }];
  return { ...alone(cell, last), start: first.span.start, warnings, phrase: "several" };
}

function earliest(dates: readonly DatePart[]): DatePart | undefined {
  return dates.reduce<DatePart | undefined>(
    (best, date) => (best === undefined || (date.span?.end ?? "") < (best.span?.end ?? "") ? date : best),
    undefined,
  );
}

function latest(dates: readonly DatePart[]): DatePart | undefined {
  return dates.reduce<DatePart | undefined>(
    (best, date) => ((date.span?.end ?? "") >= (best?.span?.end ?? "") ? date : best),
    undefined,
  );
}

/** One date read as if the others were not there. */
function alone(cell: Cell, date: DatePart): DateReading {
  const index = cell.parts.indexOf(date);
  let from = index;
  while (from > 0 && !isDate(cell.parts[from - 1]) && !isMark(cell.parts[from - 1], "\n", ";")) from -= 1;
  return readingOfDate(slice(cell, from, index + 1), date);
}

function milestonesOf(cell: Cell, dates: readonly DatePart[], label: (date: DatePart) => string): Milestone[] {
  const found = dates.map((date) => ({ day: milestoneDay(cell, date), label: label(date) }));
  return found
    .flatMap(({ day, label: words }) => (day ? [{ day, label: words }] : []))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** What begins is marked by its first day, what is due by its last. */
function milestoneDay(cell: Cell, date: DatePart): Day | undefined {
  const begins = ["from", "after"].includes(roleOf(cell, date) ?? "");
  return begins ? date.span?.start : date.span?.end;
}

function within(inner: DatePart, outer: DatePart): boolean {
  const [a, b] = [inner.span, outer.span];
  return a !== null && b !== null && a.start >= b.start && a.end <= b.end;
}
