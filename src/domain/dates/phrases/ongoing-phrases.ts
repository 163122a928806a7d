/** Work that goes on: with no end, until a soft end, inside a year, or from a day. */

import { printDay } from "../../calendar";
import type { Cell, DatePart, Part } from "../cell";
import { datesOf, hasCue, isCue, isDate, isMark, labelBetween } from "../cell";
import { reading, readingOfDate, roleOf, vague } from "../reading";
import { readSeveral } from "./several-phrases";
import type { DatePhrase } from "./phrase";

const ongoingAlone: DatePhrase = {
  id: "ongoing",
  title: "Ongoing, or at intervals, with no end",
  examples: [
    { text: "Ongoing", reads: "none", class: "ongoing" },
    { text: "Monthly", reads: "none", class: "ongoing" },
    { text: "every 6 months", reads: "none", class: "ongoing" },
    { text: "Business as usual", reads: "none", class: "ongoing" },
    { text: "On-going as this progresses", reads: "none", class: "ongoing" },
  ],
  read: (cell) => {
    if (datesOf(cell).length > 0 || !hasCue(cell, "ongoing", "recurring")) return undefined;
    const [first, last] = [cell.parts[0], cell.parts[cell.parts.length - 1]];
    if (!hasCue(cell, "ongoing") && ![first, last].some((part) => isCue(part, "recurring"))) return undefined;
    const recurring = cell.parts.find((part) => isCue(part, "recurring"));
    const label = recurring ? labelBetween(cell, recurring.at, recurring.to) : null;
    return reading(cell.text, { class: "ongoing", ongoing: true, label });
  },
};

/** On demand, in a cell that says nothing else: beside other words it says how, and not when. */
const onDemand: DatePhrase = {
  id: "on-demand",
  title: "As and when it is wanted",
  examples: [
    { text: "As required", reads: "none", class: "ongoing" },
    { text: "As and when required", reads: "none", class: "ongoing" },
    { text: "Ad hoc", reads: "none", class: "ongoing" },
  ],
  read: (cell) =>
    ON_DEMAND.test(cell.clean.trim())
      ? reading(cell.text, { class: "ongoing", ongoing: true, label: cell.clean.trim().toLowerCase() })
      : undefined,
};

const ON_DEMAND =
  /^(?:as (?:and when )?(?:required|needed|necessary|requested)|as and when|when (?:required|needed)|ad[- ]?hoc(?: basis)?)\.?$/i;

const ongoingSoftEnd: DatePhrase = {
  id: "ongoing-soft-end",
  title: "Ongoing, with an end that the plan itself may pass",
  examples: [
    { text: "Ongoing until end of March 2022 initially", reads: "2022-03-01 to 2022-03-31", class: "soft" },
    { text: "Ongoing until end of March 2022 and beyond", reads: "2022-03-01 to 2022-03-31", class: "soft" },
    { text: "Ongoing - review March 2025", reads: "2025-03-01 to 2025-03-31", class: "soft" },
  ],
  read: (cell) => {
    const date = onlyDate(cell);
    if (!date?.span || !startsOngoing(cell, date) || date.moment.class === "year" || date.moment.class === "range")
      return undefined;
    const role = roleOf(cell, date);
    if (role === "from" || role === "after" || (role === "until" && !hasCue(cell, "soft"))) return undefined;
    return { ...readingOfDate(cell, date), class: "soft", ongoing: true, soft: true, phrase: "ongoing-soft-end" };
  },
};

const ongoingUntil: DatePhrase = {
  id: "ongoing-until",
  title: "Ongoing until a firm end",
  examples: [{ text: "Ongoing until March 2025", reads: "2025-03-01 to 2025-03-31", class: "month" }],
  read: (cell) => {
    const date = onlyDate(cell);
    if (!date?.span || !startsOngoing(cell, date) || roleOf(cell, date) !== "until") return undefined;
    return { ...readingOfDate(cell, date), label: "ongoing until", phrase: "ongoing-until" };
  },
};

const ongoingInYear: DatePhrase = {
  id: "ongoing-in-period",
  title: "Ongoing through a year or a range: its last day is a review date",
  examples: [
    { text: "Ongoing in 2023/24", reads: "2023-04-01 to 2024-03-31", class: "year" },
    { text: "Ongoing work in 2021/22", reads: "2021-04-01 to 2022-03-31", class: "year" },
    { text: "Ongoing in 2023/24 and 2024/25", reads: "2023-04-01 to 2025-03-31", class: "year" },
    { text: "Ongoing (Oct - Dec 2021)", reads: "2021-10-01 to 2021-12-31", class: "range" },
  ],
  read: (cell) => {
    const date = onlyDate(cell);
    if (!date?.span || !startsOngoing(cell, date) || ["from", "after"].includes(roleOf(cell, date) ?? ""))
      return undefined;
    if (date.moment.class !== "year" && date.moment.class !== "range") return undefined;
    const found = readingOfDate(cell, date);
    const assumed = [...found.assumed, `The last day, ${printDay(date.span.end)}, is read as a review date.`];
    return { ...found, ongoing: true, assumed, warnings: vague(found), label: null, phrase: "ongoing-in-period" };
  },
};

const onwards: DatePhrase = {
  id: "onwards",
  title: "From a day on, with no end: “Sep 2021 - ongoing”",
  examples: [
    { text: "Sep 2021 - ongoing", reads: "2021-09-01 to none", class: "ongoing" },
    { text: "April 2024 onwards", reads: "2024-04-01 to none", class: "ongoing" },
    { text: "Ongoing from April 2024", reads: "2024-04-01 to none", class: "ongoing" },
  ],
  read: (cell) => {
    const date = onlyDate(cell);
    if (!date?.span) return undefined;
    const role = roleOf(cell, date);
    const begins = role === "from" || role === "after";
    const after = wordAfter(cell, date);
    if (!(begins && hasCue(cell, "ongoing", "recurring")) && !after) return undefined;
    if (!begins && (role === "deadline" || role === "before")) return undefined;
    return openEnded(cell, date, true, "onwards");
  },
};

const fromOnly: DatePhrase = {
  id: "from",
  title: "Only a start is given: “from May 2023”",
  examples: [
    { text: "from May 2023", reads: "2023-05-01 to none", class: "ongoing" },
    { text: "not before 1 April 2025", reads: "2025-04-01 to none", class: "ongoing" },
  ],
  read: (cell) => {
    const date = onlyDate(cell);
    if (!date?.span || date.moment.class === "range" || !["from", "after"].includes(roleOf(cell, date) ?? ""))
      return undefined;
    return openEnded(cell, date, false, "from");
  },
};

const thenOngoing: DatePhrase = {
  id: "then-ongoing",
  title: "A firm date, and ongoing after it",
  examples: [
    { text: "By 15 July 2023 Ongoing", reads: "2023-07-15", class: "multiple" },
    { text: "By 1 July 2023 for sign up Ongoing for co-ordination", reads: "2023-07-01", class: "multiple" },
    { text: "31 March 2025; then ongoing", reads: "2025-03-31", class: "multiple" },
  ],
  read: (cell) => {
    const date = onlyDate(cell);
    const goesOn = date && cell.parts.find((part) => isCue(part, "ongoing") && part.at > date.at);
    const found = date?.span && goesOn ? readSeveral(cell, [date]) : undefined;
    if (!date || !goesOn || !found) return undefined;
    const label = found.label ?? labelBetween(cell, date.to, goesOn.at);
    return { ...found, label, ongoing: true, phrase: "then-ongoing" };
  },
};

export const ONGOING_PHRASES: readonly DatePhrase[] = [
  ongoingInYear,
  ongoingSoftEnd,
  ongoingUntil,
  onwards,
  fromOnly,
  thenOngoing,
];
export const ON_DEMAND_ALONE = onDemand;
export const ONGOING_ALONE = ongoingAlone;

function onlyDate(cell: Cell): DatePart | undefined {
  const dates = datesOf(cell);
  return dates.length === 1 ? dates[0] : undefined;
}

/** "Ongoing" anywhere before a date that is no deadline; a recurring word only beside it: not in "Annual report by March 2025". */
function startsOngoing(cell: Cell, date: DatePart): boolean {
  const index = cell.parts.indexOf(date);
  if (cell.parts.slice(0, index).some((part) => isCue(part, "ongoing"))) {
    return roleOf(cell, date) !== "deadline" || hasCue(cell, "review");
  }
  const beside = (part: Part | undefined) => part?.kind === "cue" || part?.kind === "mark";
  let from = index - 1;
  while (beside(cell.parts[from])) from -= 1;
  let to = index + 1;
  while (beside(cell.parts[to])) to += 1;
  return cell.parts.slice(from + 1, to).some((part) => isCue(part, "recurring", "each"));
}

/** True where "- ongoing", "to ongoing" or "onwards" follows the date at once. */
function wordAfter(cell: Cell, date: DatePart): boolean {
  const index = cell.parts.indexOf(date);
  const next = cell.parts[index + 1];
  if (isCue(next, "onwards", "ongoing")) return true;
  const joined = isMark(next, "-", "/", ",", "(") || isCue(next, "until");
  return joined && isCue(cell.parts[index + 2], "ongoing", "onwards");
}

function openEnded(cell: Cell, date: DatePart, ongoing: boolean, phrase: string) {
  const found = readingOfDate(cell, date);
  if (found.class === "unreadable" || !isDate(date)) return found;
  const assumed = [...found.assumed, "Only a start is given; no due date is taken from it."];
  return { ...found, class: "ongoing" as const, end: null, ongoing, assumed, label: null, phrase };
}
