/** Red by the owner, on hold, dates that have passed, and dates that have moved. */

import type { Clause } from "../clause";
import type { Facts } from "../facts";
import { countDays, whenOf } from "../variance";
import { day, dueSentence, ownerName, withNote } from "./sentences";

/** Days past a firm date in force; 0 where it has not passed. */
const daysOver = ({ kind, daysLeft }: Facts): number =>
  kind === "firm" && daysLeft !== null && daysLeft < 0 ? -daysLeft : 0;
const pastGrace = (facts: Facts): boolean => daysOver(facts) > facts.settings.graceDays;
const newDate = ({ variance, revisionApproved }: Facts): boolean => variance.timesRevised > 0 && !revisionApproved;

export const OVERDUE: readonly Clause[] = [
  {
    case: "R7",
    rating: "red",
    label: "Off track",
    title: "Rated red or off track by the owner",
    basis: "declared",
    when: ({ ownerRating, meaning }) => ownerRating === "red" || meaning === "off track",
    because: (facts) =>
      `${facts.ownerRating === "red" ? "The owner rates this red" : "The owner reports this off track"}${withNote(facts)}`,
    examples: [
      {
        cells: { declared: "Red", progress: "No funding agreed for the second site", due: "March 2025" },
        asAt: "2024-09-30",
        because: "The owner rates this red: No funding agreed for the second site.",
      },
      {
        cells: { status: "Off track", due: "March 2025" },
        asAt: "2024-09-30",
        because: "The owner reports this off track and gives no note.",
      },
    ],
  },
  {
    case: "R11",
    rating: "amber",
    label: "On hold",
    title: "On hold, paused or blocked",
    basis: "declared",
    when: ({ meaning }) => meaning === "on hold",
    because: () => "On hold. Decide whether to restart, change or close it.",
    examples: [
      {
        cells: { status: "Paused", due: "June 2024" },
        asAt: "2024-09-30",
        because: "On hold. Decide whether to restart, change or close it.",
      },
    ],
  },
  {
    case: "R8a",
    rating: "red",
    label: "Overdue",
    title: "Past its date, and nothing records completion",
    basis: "dates",
    overridesDeclared: true,
    when: (facts) => pastGrace(facts) && !facts.silent,
    because: (facts) => `${dueSentence(facts)} Nothing here records it as complete.`,
    examples: [
      {
        cells: { status: "In progress", progress: "Two sites to go", due: "July 2024" },
        asAt: "2024-09-30",
        because: "Due 31 July 2024, 61 days ago. Nothing here records it as complete.",
      },
    ],
  },
  {
    case: "R8b",
    rating: "red",
    label: "Date passed",
    title: "Past its date, with nothing recorded at all",
    basis: "dates",
    when: pastGrace,
    because: (facts) => `${dueSentence(facts)} No completion is recorded. Ask ${ownerName(facts)} for the status.`,
    examples: [
      {
        cells: { due: "July 2024", owner: "Digital team" },
        asAt: "2024-09-30",
        because: "Due 31 July 2024, 61 days ago. No completion is recorded. Ask Digital team for the status.",
      },
      {
        cells: { due: "29/09/2024", progress: "n/a" },
        asAt: "2024-09-30",
        because: "Due 29 September 2024, 1 day ago. No completion is recorded. Ask the owner for the status.",
      },
    ],
  },
  {
    case: "R9",
    rating: "amber",
    label: "Just overdue",
    title: "Past its date, inside the grace period",
    basis: "dates",
    when: (facts) => daysOver(facts) > 0,
    because: (facts) =>
      `Due ${day(facts.variance.inForce)}, ${whenOf(daysOver(facts))}, inside the ${facts.settings.graceDays}-day grace period.`,
    examples: [
      {
        cells: { status: "In progress", due: "20/09/2024" },
        asAt: "2024-09-30",
        settings: { graceDays: 14 },
        because: "Due 20 September 2024, 10 days ago, inside the 14-day grace period.",
      },
    ],
  },
  {
    case: "R10",
    rating: "amber",
    label: "Check end date",
    title: "The first end date has passed and the plan allows a later one",
    basis: "dates",
    when: ({ kind, daysLeft }) => kind === "soft" && daysLeft !== null && daysLeft < 0,
    because: ({ variance }) =>
      `The first end date, ${day(variance.inForce)}, has passed and the plan allows a later one. Agree a new date.`,
    examples: [
      {
        cells: { status: "In progress", due: "Ongoing until end of March 2022 initially" },
        asAt: "2022-04-30",
        because: "The first end date, 31 March 2022, has passed and the plan allows a later one. Agree a new date.",
      },
    ],
  },
  {
    case: "R12",
    rating: "red",
    label: "Date revised repeatedly",
    title: "Date revised again and again without approval",
    basis: "dates",
    when: (facts) => newDate(facts) && facts.variance.timesRevised >= facts.settings.revisionsForRed,
    because: ({ variance }) =>
      `First due ${day(variance.first)}. The date has moved ${variance.timesRevised} times; now ${day(variance.inForce)}. No decision approves it.`,
    examples: [
      {
        cells: { status: "On track", due: "30/06/2024", revised: "31/08/2024; 31/10/2024; 31/12/2024" },
        asAt: "2024-09-30",
        because: "First due 30 June 2024. The date has moved 3 times; now 31 December 2024. No decision approves it.",
      },
    ],
  },
  {
    case: "R13",
    rating: "amber",
    label: "New date to approve",
    title: "Date revised, and no decision approves the new one",
    basis: "dates",
    when: newDate,
    because: ({ variance }) =>
      `First due ${day(variance.first)}, now due ${day(variance.inForce)}, ${countDays(variance.slipDays ?? 0)} later. No decision approves it.`,
    examples: [
      {
        cells: { status: "On track", due: "30/06/2024", revised: "31/12/2024" },
        asAt: "2024-09-30",
        because: "First due 30 June 2024, now due 31 December 2024, 184 days later. No decision approves it.",
      },
    ],
  },
];
