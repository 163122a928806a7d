/** One date, with what the cell says about it: a meeting, a condition, a doubt, the end of funding, or nothing. */

import { printDay } from "../../calendar";
import type { Cell, DatePart } from "../cell";
import { datesOf, hasCue, isCue, isMark, isMeetingWord } from "../cell";
import type { DateWarning } from "../date-reading";
import { conditionOf, readingOfDate, roleOf, unreadable, vague } from "../reading";
import type { Cue } from "../vocabulary";
import { meetingIn } from "./meetings";
import type { DatePhrase } from "./phrase";

const wrong: DatePhrase = {
  id: "malformed",
  title: "The shape of a date, and no date: 31 June 2024",
  examples: [{ text: "31 June 2024", reads: "none", class: "unreadable" }],
  read: (cell) => {
    const date = datesOf(cell).find((each) => each.moment.wrong);
    return date && { ...readingOfDate(cell, date), phrase: malformedId(date) };
  },
};

const noYear: DatePhrase = {
  id: "no-year",
  title: "A date with no year, in a plan with no date of its own",
  examples: [],
  read: (cell) => {
    const date = datesOf(cell).find((each) => !each.span);
    if (!date) return undefined;
    const why = "No year is given, and the plan's own date is not known. Add the year.";
    return unreadable(cell.text, why, { phrase: "no-year" });
  },
};

const meeting: DatePhrase = {
  id: "meeting",
  title: "A meeting in a month: its day from the calendar of meetings, else the last day",
  examples: [
    { text: "By October /November board 2023", reads: "2023-10-01 to 2023-11-30", class: "event" },
    { text: "March 2025 Board", reads: "2025-03-01 to 2025-03-31", class: "event" },
    { text: "Health Scrutiny Committee, May 2025", reads: "2025-05-01 to 2025-05-31", class: "event" },
  ],
  read: (cell) => {
    const date = singleDate(cell);
    const words = date && meetingWords(cell, date);
    if (!date?.span || words === undefined) return undefined;
    const found = readingOfDate(cell, date);
    const label = found.label ?? words;
    const held = meetingIn(cell.context.meetings, `${words} ${label}`, date.span);
    if (held) {
      const assumed = [`The day of the meeting, ${printDay(held.day)}, comes from the calendar of meetings.`];
      return {
        ...found,
        class: "event",
        start: held.day,
        end: held.day,
        precision: "day",
        assumed,
        label: held.name,
        phrase: "meeting",
      };
    }
    const assumed = [...found.assumed, `The day of the meeting is not known; ${printDay(date.span.end)} is used.`];
    return { ...found, class: "event", assumed, label, phrase: "meeting" };
  },
};

const dateWithCondition: DatePhrase = {
  id: "date-with-condition",
  title: "A date that depends on something",
  examples: [
    {
      text: "October 2024 [or in line with end date of individual practice contracts]",
      reads: "2024-10-01 to 2024-10-31",
      class: "soft",
    },
    { text: "March 2025, subject to funding", reads: "2025-03-01 to 2025-03-31", class: "soft" },
  ],
  read: (cell) => {
    const date = singleDate(cell);
    if (!date?.span || !hasCue(cell, "condition") || firmAfter(cell, date, "condition", WEAK_CONDITIONS))
      return undefined;
    return {
      ...readingOfDate(cell, date),
      class: "soft",
      soft: true,
      condition: conditionOf(cell),
      label: null,
      phrase: "date-with-condition",
    };
  },
};

const doubtful: DatePhrase = {
  id: "soft",
  title: "A date that the plan itself doubts: “March 2025 (TBC)”",
  examples: [
    { text: "March 2025 (TBC)", reads: "2025-03-01 to 2025-03-31", class: "soft" },
    { text: "approx June 2025", reads: "2025-06-01 to 2025-06-30", class: "soft" },
    { text: "March 2025?", reads: "2025-03-01 to 2025-03-31", class: "soft" },
  ],
  read: (cell) => {
    const date = singleDate(cell);
    if (!date?.span || !hasCue(cell, "soft", "tbc") || firmAfter(cell, date, "tbc", WORDS_OF_AGREEMENT))
      return undefined;
    const ongoing = cell.parts.some((part) => isCue(part, "soft") && part.text.includes("beyond"));
    return { ...readingOfDate(cell, date), class: "soft", ongoing, soft: true, phrase: "soft" };
  },
};

const fundingEnd: DatePhrase = {
  id: "funding-end",
  title: "The end of funding, not of the work",
  examples: [{ text: "Funding end date – March 2025", reads: "2025-03-01 to 2025-03-31", class: "month" }],
  read: (cell) => {
    const date = singleDate(cell);
    if (!date?.span || !hasCue(cell, "funding")) return undefined;
    const found = readingOfDate(cell, date);
    const sentence = `${printDay(date.span.end)} is when the funding ends; the action itself may be due earlier.`;
    const warnings: DateWarning[] = [...found.warnings, { kind: "funding-end", sentence }];
    return { ...found, warnings, phrase: "funding-end" };
  },
};

/** Every single date that nothing above has claimed; the phrase that it names is the form that read it. */
const single: DatePhrase = {
  id: "single",
  title: "One date, with words beside it that say what it is the date of",
  examples: [],
  read: (cell) => {
    const date = singleDate(cell);
    if (!date) return undefined;
    const found = readingOfDate(cell, date);
    return { ...found, warnings: vague(found) };
  },
};

/** Words that only tell of the work where a firm deadline follows: "Tell practices when live, by March 2025". */
const WEAK_CONDITIONS = new Set(["once", "upon", "when", "if", "as per", "linked to", "aligned to", "aligned with"]);
const WORDS_OF_AGREEMENT = new Set([
  "to be agreed",
  "to be confirmed",
  "to be advised",
  "to be announced",
  "to be scheduled",
]);

/** True where all cues of a kind are such words, before a date that is called a deadline: "To be agreed by March 2025" is firm. */
function firmAfter(cell: Cell, date: DatePart, cue: Cue, words: ReadonlySet<string>): boolean {
  const cues = cell.parts.filter((part) => isCue(part, cue));
  if (cues.length === 0 || hasCue(cell, "soft") || roleOf(cell, date) !== "deadline") return false;
  return cues.every((part) => isCue(part, cue) && words.has(part.text) && part.at < date.at);
}

export const WRONG_PHRASES: readonly DatePhrase[] = [wrong, noYear];
export const SINGLE_PHRASES: readonly DatePhrase[] = [meeting, dateWithCondition, doubtful, fundingEnd, single];

function singleDate(cell: Cell): DatePart | undefined {
  const dates = datesOf(cell);
  return dates.length === 1 ? dates[0] : undefined;
}

function malformedId(date: DatePart): string {
  return date.moment.class === "unreadable" ? date.form : "malformed";
}

/** How far from a date a meeting may be named: "March 2025 Health and Wellbeing Board". */
const REACH = 5;

/** The meeting that the date is of; undefined where a meeting is only spoken of ("Report to Board by March 2025"). */
function meetingWords(cell: Cell, date: DatePart): string | undefined {
  if (date.moment.meeting) return date.moment.meeting;
  const index = cell.parts.indexOf(date);
  const quiet = (at: number, forward = false) => {
    const part = cell.parts[at];
    return (
      (forward && part?.kind === "word") ||
      isMark(part, "-", ",", "(", ":") ||
      isCue(part, "filler") ||
      isCue(part, "join")
    );
  };
  for (let at = index + 1; at <= index + REACH && quiet(at, true); at += 1) {
    if (isMeetingWord(cell.parts[at])) return cell.clean.slice(date.to, cell.parts[at]?.to).trim();
  }
  if (roleOf(cell, date) !== null) return undefined;
  for (let at = index - 1; at >= 0 && (quiet(at) || isMeetingWord(cell.parts[at])); at -= 1) {
    if (isMeetingWord(cell.parts[at])) return cell.clean.slice(cell.parts[0]?.at ?? 0, cell.parts[at]?.to).trim();
  }
  return undefined;
}
