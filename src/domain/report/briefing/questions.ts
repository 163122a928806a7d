/** THE questions that members are likely to ask of a red or amber action: each is raised by clauses or rules, never by nothing. */

import { printDay } from "../../calendar";
import type { ReviewRow } from "../../review-schema";
import { dateNow, firstDate, hasMoved } from "../facts";
import type { BriefingQuestion } from "./question";

/** "31 August 2024", or the plan's own words for a date that is no day. */
function dueOf(row: ReviewRow): string {
  const now = dateNow(row);
  return now === null ? "the date in the plan" : printDay(now);
}

/** True where the row itself says that the work is done, in its status, its percentage or its rating. */
function saysComplete({ status, declared, percent, completed, computed }: ReviewRow): boolean {
  const said = `${status ?? ""} ${declared ?? ""}`;
  return (
    /^R3/.test(computed.case) ||
    percent === 1 ||
    completed !== null ||
    /\b(?:complete|done|finished|closed|blue)/i.test(said)
  );
}

const DUE = { text: "31 August 2024", end: "2024-08-31" } as ReviewRow["due"];
const LATER = { text: "31 January 2025", end: "2025-01-31" } as ReviewRow["due"];
const MOVED = { days: -120, workingDays: null, slipDays: 153, timesRevised: 1, because: "" };

export const QUESTIONS: readonly BriefingQuestion[] = [
  {
    id: "late",
    rules: ["D11"],
    cases: ["R8a", "R8b", "R9"],
    ask: ({ row }) => `This was due on ${dueOf(row)}. Is it done? If not, when will it be?`,
    examples: [
      { row: { due: DUE }, case: "R8a", asks: "This was due on 31 August 2024. Is it done? If not, when will it be?" },
      { row: { due: DUE }, rule: "D11", asks: "This was due on 31 August 2024. Is it done? If not, when will it be?" },
    ],
  },
  {
    id: "off-track",
    rules: [],
    cases: ["R7"],
    ask: () => "What stands in the way, and who can move it?",
    examples: [{ row: {}, case: "R7", asks: "What stands in the way, and who can move it?" }],
  },
  {
    id: "way-back",
    rules: ["P10"],
    cases: [],
    ask: () => "What is being done to bring this back on track, and by when?",
    examples: [{ row: {}, rule: "P10", asks: "What is being done to bring this back on track, and by when?" }],
  },
  {
    id: "moved",
    rules: ["D16"],
    cases: ["R12", "R13"],
    ask: ({ row }) => {
      const first = firstDate(row);
      return hasMoved(row) && first !== null
        ? `Why has the date moved from ${printDay(first)} to ${dueOf(row)}, and who agreed to it?`
        : "Why has the date moved, and who agreed to it?";
    },
    examples: [
      {
        row: { due: DUE, revised: LATER, variance: MOVED },
        case: "R13",
        asks: "Why has the date moved from 31 August 2024 to 31 January 2025, and who agreed to it?",
      },
      { row: { due: DUE }, rule: "D16", asks: "Why has the date moved, and who agreed to it?" },
    ],
  },
  {
    id: "which-date",
    rules: ["D14", "D15"],
    cases: [],
    ask: () => "The plan gives more than one date. Which one will you be held to?",
    examples: [{ row: {}, rule: "D15", asks: "The plan gives more than one date. Which one will you be held to?" }],
  },
  {
    id: "at-risk",
    rules: [],
    cases: ["R14"],
    ask: ({ row }) => `What would it take to keep to ${dueOf(row)}?`,
    examples: [{ row: { due: LATER }, case: "R14", asks: "What would it take to keep to 31 January 2025?" }],
  },
  {
    id: "truly-complete",
    rules: ["P06", "P07"],
    cases: ["R3", "R3a"],
    ask: ({ row }) =>
      saysComplete(row)
        ? "Is this complete or not, and what shows it?"
        : "The plan says two things of where this stands. Which is right?",
    examples: [
      { row: { status: "Complete" }, case: "R3", asks: "Is this complete or not, and what shows it?" },
      { row: { percent: 1 }, rule: "P06", asks: "Is this complete or not, and what shows it?" },
      {
        row: { status: "On track", declared: "Amber" },
        rule: "P06",
        asks: "The plan says two things of where this stands. Which is right?",
      },
    ],
  },
  {
    id: "stopped",
    rules: ["P11"],
    cases: ["R3b"],
    ask: () => "Has this stopped? Who decided so, and what takes its place?",
    examples: [{ row: {}, case: "R3b", asks: "Has this stopped? Who decided so, and what takes its place?" }],
  },
  {
    id: "on-hold",
    rules: [],
    cases: ["R11"],
    ask: () => "Why is this on hold, and when will it be decided whether to go on?",
    examples: [{ row: {}, case: "R11", asks: "Why is this on hold, and when will it be decided whether to go on?" }],
  },
  {
    id: "not-started",
    rules: [],
    cases: ["R15a", "R15b"],
    ask: () => "Why has this not been started, and is its date still one to believe in?",
    examples: [
      { row: {}, case: "R15b", asks: "Why has this not been started, and is its date still one to believe in?" },
    ],
  },
  {
    id: "behind",
    rules: [],
    cases: ["R17a", "R17b", "A1", "A2"],
    ask: ({ row }) => `Progress is behind the time gone. Will it be finished by ${dueOf(row)}?`,
    examples: [
      {
        row: { due: LATER },
        case: "R17b",
        asks: "Progress is behind the time gone. Will it be finished by 31 January 2025?",
      },
    ],
  },
  {
    id: "due-soon",
    rules: [],
    cases: ["R18"],
    ask: ({ row }) => `Will this be done by ${dueOf(row)}?`,
    examples: [{ row: { due: LATER }, case: "R18", asks: "Will this be done by 31 January 2025?" }],
  },
  {
    id: "since-then",
    rules: ["P02", "P03"],
    cases: ["R19", "R24"],
    ask: () => "What has been done since the last update?",
    examples: [
      { row: {}, case: "R19", asks: "What has been done since the last update?" },
      { row: {}, rule: "P03", asks: "What has been done since the last update?" },
    ],
  },
  {
    id: "still-running",
    rules: ["D10"],
    cases: ["R10"],
    ask: () => "Its first end date has passed. Is it still running, and until when?",
    examples: [{ row: {}, case: "R10", asks: "Its first end date has passed. Is it still running, and until when?" }],
  },
  {
    id: "milestone",
    rules: [],
    cases: ["R16"],
    ask: () => "An earlier step has passed its day. Was it met?",
    examples: [{ row: {}, case: "R16", asks: "An earlier step has passed its day. Was it met?" }],
  },
  {
    id: "no-date",
    rules: ["D01", "D02", "D04", "D07", "D08", "D09"],
    cases: ["R26a", "R27a"],
    ask: () => "When will there be a date by which we can hold you to this?",
    examples: [
      { row: {}, case: "R27a", asks: "When will there be a date by which we can hold you to this?" },
      { row: {}, rule: "D07", asks: "When will there be a date by which we can hold you to this?" },
    ],
  },
  {
    id: "which-rating",
    rules: ["P08"],
    cases: [],
    ask: () => "The lead’s rating and the dates do not agree. Which is right?",
    examples: [{ row: {}, rule: "P08", asks: "The lead’s rating and the dates do not agree. Which is right?" }],
  },
  {
    id: "promise",
    rules: ["P04"],
    cases: [],
    ask: () => "The notes promised something by a day that has passed. Did it happen?",
    examples: [{ row: {}, rule: "P04", asks: "The notes promised something by a day that has passed. Did it happen?" }],
  },
  {
    id: "who",
    rules: ["O01", "O04", "O05", "O07"],
    cases: [],
    ask: ({ row }) =>
      (row.ownerText ?? "").trim() === ""
        ? "Who is responsible for this?"
        : "Who, by name of post, answers to us for this?",
    examples: [
      { row: { ownerText: null }, rule: "O01", asks: "Who is responsible for this?" },
      { row: { ownerText: "Practices" }, rule: "O05", asks: "Who, by name of post, answers to us for this?" },
    ],
  },
  {
    id: "outside",
    rules: ["O06"],
    cases: [],
    ask: () => "This is for others to do. How do you see to it that they do?",
    examples: [{ row: {}, rule: "O06", asks: "This is for others to do. How do you see to it that they do?" }],
  },
  {
    id: "worked",
    rules: ["M01", "M02", "M05"],
    cases: [],
    ask: () => "How will we know that this has worked?",
    examples: [{ row: {}, rule: "M01", asks: "How will we know that this has worked?" }],
  },
  {
    id: "from-what",
    rules: ["M03", "M06", "M07"],
    cases: [],
    ask: () => "From what figure, to what figure, and where do the figures come from?",
    examples: [{ row: {}, rule: "M03", asks: "From what figure, to what figure, and where do the figures come from?" }],
  },
  {
    id: "funding",
    rules: ["D18"],
    cases: [],
    ask: () => "The money ends before the work does. Who pays from then on?",
    examples: [{ row: {}, rule: "D18", asks: "The money ends before the work does. Who pays from then on?" }],
  },
];
