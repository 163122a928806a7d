/** Dates that hang on something else: a length of time after an event, an event, the next meeting. */

import { addDays, addMonths, printDay } from "../../calendar";
import type { Cell } from "../cell";
import { datesOf, hasCue, isCue, isMeetingWord, labelBetween } from "../cell";
import { conditionOf, reading, unreadable } from "../reading";
import { NUMBER_WORDS, UNITS } from "../vocabulary";
import { nextMeeting } from "./meetings";
import type { DatePhrase } from "./phrase";

/** Events that are the plan itself: time after them is counted from the plan's own date. */
const PLAN_EVENT =
  /^(the |this )?((action )?plan('s)?|approval|report|publication|sign[ -]?off|agreement|plan date|start)( (approval|date|publication|sign[ -]?off|of (the |this )?(action )?plan|agreement))?$/i;

const lengthOfTime: DatePhrase = {
  id: "within",
  title: "A length of time after an event: “within 3 months of approval”",
  examples: [
    { text: "within 3 months of approval", reads: "2024-06-10 to 2024-09-10", class: "range" },
    { text: "Within six weeks of go-live", reads: "none", class: "conditional" },
    { text: "within 3 months", reads: "2024-06-10 to 2024-09-10", class: "range" },
    { text: "6 months after contract award", reads: "none", class: "conditional" },
  ],
  read: (cell) => {
    const found = datesOf(cell).length === 0 ? durationIn(cell) : undefined;
    if (!found || found.opening === "for") return undefined;
    const event = labelBetween(cell, found.to, cell.parts[cell.parts.length - 1]?.to ?? 0);
    const whole = labelBetween(cell, found.at, cell.parts[cell.parts.length - 1]?.to ?? 0);
    if (event !== null && !PLAN_EVENT.test(event)) {
      return reading(cell.text, { class: "conditional", condition: event, label: whole });
    }
    const { planDate } = cell.context;
    if (!planDate) {
      return unreadable(cell.text, "A length of time is given, and the plan's own date to count from is not known.", {
        phrase: "within",
      });
    }
    const end = addMonths(addDays(planDate, found.days), found.months);
    const assumed = [`Counted from the plan's own date, ${printDay(planDate)}.`];
    return reading(cell.text, { class: "range", start: planDate, end, precision: "day", assumed, phrase: "within" });
  },
};

const lengthFromDate: DatePhrase = {
  id: "length-from-date",
  title: "A length of time from a date: “12 months from April 2024”",
  examples: [
    { text: "12 months from April 2024", reads: "2024-04-01 to 2025-03-31", class: "range" },
    { text: "April 2024 for 12 months", reads: "2024-04-01 to 2025-03-31", class: "range" },
    { text: "Within 3 months of 31 March 2024", reads: "2024-03-31 to 2024-06-30", class: "range" },
  ],
  read: (cell) => {
    const [date, second] = datesOf(cell);
    const found = date && !second ? durationIn(cell) : undefined;
    if (!date?.span || !found) return undefined;
    const within = found.opening === "within" || found.opening === "after";
    const from = within ? date.span.end : date.span.start;
    const after = addMonths(addDays(from, found.days), found.months);
    const end = within ? after : addDays(after, -1);
    if (end < date.span.start) return undefined;
    const start = within ? date.span.end : date.span.start;
    const assumed = [...date.moment.assumed, `Counted from ${printDay(from)}.`];
    return reading(cell.text, {
      class: "range",
      start,
      end,
      precision: "day",
      assumed,
      warnings: date.moment.warnings,
    });
  },
};

const nextMeetingPhrase: DatePhrase = {
  id: "next-meeting",
  title: "A meeting with no date: “next ICB Board”",
  examples: [
    { text: "next ICB Board", reads: "none", class: "event" },
    { text: "At the next committee meeting", reads: "none", class: "event" },
  ],
  read: (cell) => {
    if (datesOf(cell).length > 0 || !hasCue(cell, "next") || !cell.parts.some(isMeetingWord)) return undefined;
    const label = labelBetween(cell, 0, cell.clean.length);
    const { planDate, meetings } = cell.context;
    const held = planDate ? nextMeeting(meetings, cell.clean, planDate) : undefined;
    if (!held) return reading(cell.text, { class: "event", label, condition: label });
    const assumed = [
      `The first such meeting after the plan's own date, from the calendar of meetings: ${printDay(held.day)}.`,
    ];
    return reading(cell.text, {
      class: "event",
      start: held.day,
      end: held.day,
      precision: "day",
      label: held.name,
      assumed,
    });
  },
};

const conditional: DatePhrase = {
  id: "conditional",
  title: "No day, only what it depends on",
  examples: [
    { text: "In line with end date of individual practice contracts", reads: "none", class: "conditional" },
    { text: "Subject to funding", reads: "none", class: "conditional" },
    { text: "On appointment", reads: "none", class: "conditional" },
    { text: "Following approval of the business case", reads: "none", class: "conditional" },
  ],
  read: (cell) =>
    datesOf(cell).length === 0 && (hasCue(cell, "condition") || isCue(cell.parts[0], "after"))
      ? reading(cell.text, { class: "conditional", condition: conditionOf(cell) })
      : undefined,
};

export const DEPENDENT_PHRASES: readonly DatePhrase[] = [lengthOfTime, lengthFromDate, nextMeetingPhrase, conditional];

interface Duration {
  readonly days: number;
  readonly months: number;
  /** The word that makes it count: "within", "from", "after", "of" or "for". */
  readonly opening: string;
  readonly at: number;
  readonly to: number;
}

/** "within 3 months", "3 months from …": a number, a unit, and a word before or after that makes it a deadline. */
function durationIn(cell: Cell): Duration | undefined {
  for (let at = 0; at + 1 < cell.parts.length; at += 1) {
    const [number, unit] = [cell.parts[at], cell.parts[at + 1]];
    if (!number || unit?.kind !== "word" || number.kind === "date") continue;
    const worth = UNITS.get(unit.text);
    const count = number.kind === "number" ? Number(number.text) : NUMBER_WORDS.get(number.text);
    if (!worth || !count || count > 60) continue;
    const before = cell.parts[at - 1];
    const after = cell.parts[at + 2];
    const opening = ["within", "for"].find((word) => isCue(before, "filler") && before.text === word);
    const counted = isCue(after, "from", "after", "filler") && (after.cue !== "filler" || after.text === "of");
    if (opening === undefined && !counted) continue;
    return {
      days: worth.days * count,
      months: worth.months * count,
      opening: opening ?? (isCue(after, "after") ? "after" : "from"),
      at: opening !== undefined && before ? before.at : number.at,
      to: unit.to,
    };
  }
  return undefined;
}
