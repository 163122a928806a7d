/** Rows whose firm or first end date still lies ahead: at risk, behind, due soon, on track. */

import { roundHalfAway } from "../../round";
import type { Clause } from "../clause";
import type { Facts } from "../facts";
import { countDays } from "../variance";
import { ahead, dueSoon, firmAhead, wordOrPercent } from "./conditions";
import { day, dueSentence, lastUpdate, withNote } from "./sentences";

/** Percentage points that progress lies behind the time gone; 0 where either is unknown. */
const pointsBehind = ({ percent, timeGone }: Facts): number =>
  percent === null || timeGone === null ? 0 : timeGone - percent;
const sayBehind = ({ percent, timeGone }: Facts): string =>
  `${percent ?? 0}% complete with ${roundHalfAway(timeGone ?? 0)}% of the time gone.`;

/** An on-track status counts against "due soon" only while it is as fresh as the window is wide. */
const freshlyOnTrack = ({ saysOnTrack, updateAge, settings }: Facts): boolean =>
  saysOnTrack && updateAge !== null && updateAge <= settings.dueSoonDays;

export const AT_RISK: Clause = {
  case: "R14",
  rating: "amber",
  label: "At risk",
  title: "Rated amber, delayed or at risk by the owner",
  basis: "declared",
  when: ({ ownerRating, meaning }) => ownerRating === "amber" || meaning === "delayed" || meaning === "at risk",
  because: (facts) => `The owner reports this at risk${withNote(facts)}`,
  examples: [
    {
      cells: { declared: "Amber", progress: "Recruitment has been slow", due: "March 2025" },
      asAt: "2024-09-30",
      because: "The owner reports this at risk: Recruitment has been slow.",
    },
  ],
};

export const MILESTONE_PASSED: Clause = {
  case: "R16",
  rating: "amber",
  label: "Milestone passed",
  title: "An earlier milestone has passed with nothing to show it was met",
  basis: "dates",
  when: ({ passedMilestone, evidence }) => passedMilestone !== null && evidence.signal !== "progress",
  because: ({ passedMilestone }) =>
    `${capital(passedMilestone?.label) || "The first milestone"} was due ${day(passedMilestone?.day ?? null)}. Nothing records it as done.`,
  examples: [
    {
      cells: { status: "On track", due: "Instruct PCSE by 6 August 2024\nTo be paid by 31 October 2024" },
      asAt: "2024-09-15",
      because: "Instruct PCSE was due 6 August 2024. Nothing records it as done.",
    },
  ],
};

const capital = (text: string | undefined): string => (text ? text.charAt(0).toUpperCase() + text.slice(1) : "");

export const BEHIND_SCHEDULE: readonly Clause[] = [
  {
    case: "R17a",
    rating: "red",
    label: "Well behind",
    title: "Progress far behind the time gone",
    basis: "percent",
    when: (facts) => pointsBehind(facts) > facts.settings.wellBehindPoints,
    because: sayBehind,
    examples: [
      {
        cells: { percent: "20%", start: "01/04/2024", due: "31/12/2024" },
        asAt: "2024-09-30",
        because: "20% complete with 66% of the time gone.",
      },
    ],
  },
  {
    case: "R17b",
    rating: "amber",
    label: "Behind",
    title: "Progress behind the time gone",
    basis: "percent",
    when: (facts) => pointsBehind(facts) > facts.settings.behindPoints,
    because: sayBehind,
    examples: [
      {
        cells: { percent: "40%", start: "01/04/2024", due: "31/12/2024" },
        asAt: "2024-09-30",
        because: "40% complete with 66% of the time gone.",
      },
    ],
  },
];

/** Under this percentage, a row due soon is amber (domain conventions 1.3, R18). */
const NEARLY_THERE = 75;

export const DUE_SOON: Clause = {
  case: "R18",
  rating: "amber",
  label: "Due soon",
  title: "Due soon and not yet nearly complete",
  basis: ({ percent }) => (percent === null ? "dates" : "percent"),
  when: (facts) =>
    facts.kind === "firm" &&
    dueSoon(facts) &&
    (facts.percent === null ? !freshlyOnTrack(facts) : facts.percent < NEARLY_THERE),
  because: (facts) =>
    `${dueSentence(facts)} ${facts.percent === null ? "No completion recorded." : `${facts.percent}% complete.`}`,
  examples: [
    {
      cells: { percent: "60%", due: "20/10/2024" },
      asAt: "2024-09-30",
      because: "Due 20 October 2024, in 20 days. 60% complete.",
    },
    {
      cells: { progress: "A spot check of websites will take place.", due: "Oct – Dec 2021" },
      asAt: "2021-12-29",
      because: "Due 31 December 2021, in 2 days. No completion recorded.",
    },
  ],
};

export const UPDATE_NEEDED: Clause = {
  case: "R19",
  rating: "amber",
  label: "Update needed",
  title: "Reported on track, but the last update is old",
  basis: wordOrPercent,
  when: ({ saysOnTrack, stale }) => saysOnTrack && stale,
  because: ({ evidence, updateAge }) =>
    `Rated on track, but last updated ${day(evidence.newestDay)}, ${countDays(updateAge ?? 0)} ago.`,
  examples: [
    {
      cells: { status: "On track", updated: "01/05/2024", due: "March 2025" },
      asAt: "2024-09-30",
      because: "Rated on track, but last updated 1 May 2024, 152 days ago.",
    },
  ],
};

export const ON_TRACK: readonly Clause[] = [
  {
    case: "R20",
    rating: "green",
    label: "On track",
    title: "Reported on track or in progress, its date still ahead",
    basis: wordOrPercent,
    when: (facts) => facts.saysOnTrack && firmAhead(facts),
    because: (facts) => {
      const update = lastUpdate(facts);
      const due = `In progress, due ${day(facts.variance.inForce)}`;
      return update ? `${due}, ${update}.` : `${due}. No update date is recorded.`;
    },
    examples: [
      {
        cells: { status: "In progress", updated: "15/09/2024", due: "March 2025" },
        asAt: "2024-09-30",
        because: "In progress, due 31 March 2025, last updated 15 September 2024.",
      },
      {
        cells: { declared: "Green", due: "March 2025" },
        asAt: "2024-09-30",
        because: "In progress, due 31 March 2025. No update date is recorded.",
      },
    ],
  },
  {
    case: "R21",
    rating: "green",
    label: "On track (from notes)",
    title: "Notes record work done, its date still ahead; no status declared",
    basis: "notes",
    suggested: () => true,
    when: (facts) => facts.undeclared && facts.freshSignal && firmAhead(facts),
    because: ({ evidence }) =>
      `Notes record work done ("${evidence.phrase}") and the date has not passed. No status is declared.`,
    examples: [
      {
        cells: { progress: "Quality visit programme now commencing", due: "October – March 22" },
        asAt: "2021-12-29",
        updated: "2021-11-29",
        because:
          'Notes record work done ("Quality visit programme now commencing") and the date has not passed. No status is declared.',
      },
    ],
  },
  {
    case: "R22",
    rating: "grey",
    label: "Not yet due",
    title: "Not yet due, with no status to rate",
    basis: "none",
    when: (facts) => facts.undeclared && !facts.freshSignal && ahead(facts),
    because: (facts) => `${dueSentence(facts)} No status is recorded, so it is not rated.`,
    examples: [
      {
        cells: { progress: "Imminently sharing data to support PCNs with this indicator", due: "31st March 2022" },
        asAt: "2021-12-29",
        updated: "2021-11-29",
        because: "Due 31 March 2022, in 92 days. No status is recorded, so it is not rated.",
      },
    ],
  },
];
