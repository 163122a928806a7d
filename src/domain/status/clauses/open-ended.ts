/** Rows without a firm day: ongoing, conditional, to be confirmed, blank, unreadable. */

import { oneSpaced } from "../../plan/cell-text";
import { textOf } from "../../plan/plan-row";
import type { Clause } from "../clause";
import type { Facts } from "../facts";
import { countDays } from "../variance";
import { day, lastWork } from "./sentences";

const goesOn = ({ kind }: Facts): boolean => kind === "ongoing" || kind === "review";
const reviewPassed = ({ asAt, reviewDay }: Facts): boolean => asAt !== null && reviewDay !== null && reviewDay < asAt;
const softAhead = ({ kind, daysLeft }: Facts): boolean => kind === "soft" && daysLeft !== null && daysLeft >= 0;
/** What counts as recorded work: an owner's word or a note; a bare date on the sheet is neither. */
const hasEvidence = ({ undeclared, evidence }: Facts): boolean => !undeclared || evidence.signal !== "none";

export const OPEN_ENDED: readonly Clause[] = [
  {
    case: "R23",
    rating: "green",
    label: "Continuing",
    title: "Ongoing, with work recorded recently",
    basis: ({ saysOnTrack, meaningFrom }) =>
      !saysOnTrack ? "notes" : meaningFrom === "percent" ? "percent" : "declared",
    suggested: ({ saysOnTrack }) => !saysOnTrack,
    when: (facts) =>
      ((goesOn(facts) && !reviewPassed(facts)) || softAhead(facts)) &&
      (facts.saysOnTrack || (facts.undeclared && facts.freshSignal)),
    because: (facts) =>
      `Continuing; ${lastWork(facts)}.${facts.kind === "ongoing" && facts.reviewDay === null ? " No review date is set." : ""}`,
    examples: [
      {
        cells: {
          progress: "Myth buster shared via the GP Bulletin (Oct-21)",
          due: "Ongoing until end of March 2022 initially",
        },
        asAt: "2021-12-29",
        because: "Continuing; last work recorded 31 October 2021.",
      },
      {
        cells: { progress: "Stocktake underway", due: "Ongoing" },
        asAt: "2021-12-29",
        updated: "2021-11-29",
        because: "Continuing; undated note on a sheet updated 29 November 2021. No review date is set.",
      },
      {
        cells: { status: "On track", updated: "01/09/2024", due: "Ongoing" },
        asAt: "2024-09-30",
        because: "Continuing; last work recorded 1 September 2024. No review date is set.",
      },
    ],
  },
  {
    case: "R24",
    rating: "amber",
    label: "Review needed",
    title: "Ongoing, with its review date passed or its evidence old",
    basis: (facts) => (reviewPassed(facts) ? "dates" : facts.undeclared ? "notes" : "declared"),
    when: (facts) => goesOn(facts) && (reviewPassed(facts) || (facts.stale && hasEvidence(facts))),
    because: (facts) => {
      const { evidence, reviewDay } = facts;
      const passed = reviewPassed(facts) ? ` The review date ${day(reviewDay)} has passed.` : "";
      const reviewed = evidence.newestDay ? `, last reviewed ${day(evidence.newestDay)}` : "";
      return `Ongoing${reviewed}.${passed} Review or close it.`;
    },
    examples: [
      {
        cells: {
          progress: "Package of support in place for care navigation (final year funding was 2020/21)",
          due: "Ongoing",
        },
        asAt: "2021-12-29",
        updated: "2021-11-29",
        because: "Ongoing, last reviewed 31 March 2021. Review or close it.",
      },
      {
        cells: { status: "In progress", due: "Ongoing", review: "30/06/2024" },
        asAt: "2024-09-30",
        because: "Ongoing. The review date 30 June 2024 has passed. Review or close it.",
      },
    ],
  },
  {
    case: "R25",
    rating: "grey",
    label: "Ongoing, not rated",
    title: "Ongoing, with no work recorded",
    basis: "none",
    when: goesOn,
    because: ({ reviewDay }) =>
      `Ongoing. No finished or current work is recorded${reviewDay ? "" : ", and no review date is set"}.`,
    examples: [
      {
        cells: { progress: "Ongoing as this progresses", due: "Ongoing" },
        asAt: "2021-12-29",
        updated: "2021-11-29",
        because: "Ongoing. No finished or current work is recorded, and no review date is set.",
      },
    ],
  },
  {
    case: "R26a",
    rating: "amber",
    label: "Check the condition",
    title: "Depends on another event, and its review date has passed",
    basis: "dates",
    when: (facts) => facts.kind === "conditional" && reviewPassed(facts),
    because: ({ condition, reviewDay }) => `Depends on ${condition}. The review date ${day(reviewDay)} has passed.`,
    examples: [
      {
        cells: { due: "In line with end date of individual practice contracts", review: "30/06/2024" },
        asAt: "2024-09-30",
        because: "Depends on end date of individual practice contracts. The review date 30 June 2024 has passed.",
      },
    ],
  },
  {
    case: "R26b",
    rating: "grey",
    label: "Depends on another event",
    title: "Depends on another event",
    basis: "none",
    when: ({ kind }) => kind === "conditional",
    because: ({ condition, reviewDay }) =>
      `Depends on ${condition}. ${reviewDay ? `To be reviewed ${day(reviewDay)}.` : "Add a review date so it can be rated."}`,
    examples: [
      {
        cells: { due: "In line with end date of individual practice contracts" },
        asAt: "2024-09-30",
        because: "Depends on end date of individual practice contracts. Add a review date so it can be rated.",
      },
    ],
  },
  {
    case: "R27a",
    rating: "amber",
    label: "Date still to be confirmed",
    title: "Date still to be confirmed long after the plan was agreed",
    basis: "dates",
    when: ({ kind, planAge, settings }) => kind === "tbc" && planAge !== null && planAge > settings.tbcDays,
    because: ({ planAge }) => `No date set ${countDays(planAge ?? 0)} after the plan was agreed.`,
    examples: [
      {
        cells: { due: "TBC" },
        asAt: "2024-09-30",
        settings: { planDate: "2024-04-30" },
        because: "No date set 153 days after the plan was agreed.",
      },
    ],
  },
  {
    case: "R27b",
    rating: "grey",
    label: "Date to be confirmed",
    title: "Date to be confirmed",
    basis: "none",
    when: ({ kind }) => kind === "tbc",
    because: () => "The due date is still to be confirmed.",
    examples: [{ cells: { due: "TBC" }, asAt: "2024-09-30", because: "The due date is still to be confirmed." }],
  },
  {
    case: "R28",
    rating: "grey",
    label: "No date",
    title: "No due date",
    basis: "none",
    when: ({ kind }) => kind === "blank",
    because: () => "No due date. It cannot be rated.",
    examples: [{ cells: { status: "In progress" }, asAt: "2024-09-30", because: "No due date. It cannot be rated." }],
  },
  {
    case: "R29",
    rating: "grey",
    label: "Date not understood",
    title: "Due date not understood",
    basis: "none",
    when: ({ kind }) => kind === "unreadable",
    because: ({ row }) => `"${oneSpaced(textOf(row.due))}" could not be read as a date.`,
    examples: [
      { cells: { due: "31/06/2024" }, asAt: "2024-09-30", because: '"31/06/2024" could not be read as a date.' },
    ],
  },
];
