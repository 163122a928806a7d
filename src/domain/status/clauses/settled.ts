/** The first clauses: no report date, no status anywhere, closed, complete, and completions that need confirming. */

import { daysBetween } from "../../calendar";
import { textOf } from "../../plan/plan-row";
import { countDays } from "../variance";
import type { Choice, Clause } from "../clause";
import type { Facts } from "../facts";
import { textOfNotes } from "../facts";
import { wordOrPercent } from "./conditions";
import { day, positionSentence, shorten } from "./sentences";

export const NO_REPORT_DATE: Clause = {
  case: "R1",
  rating: "grey",
  label: "Not rated",
  title: "No report date",
  basis: "none",
  when: ({ asAt }) => asAt === null,
  because: () => "Enter the report date. Nothing can be rated without it.",
  examples: [
    { cells: { due: "March 2025" }, asAt: null, because: "Enter the report date. Nothing can be rated without it." },
  ],
};

export const STATUS_NEEDED: Clause = {
  case: "R1b",
  rating: "grey",
  label: "Status needed",
  title: "The plan records no status, so nothing can be rated",
  basis: "none",
  when: ({ planHasStatus }) => !planHasStatus,
  because: (facts) => `No status is recorded in this plan, so this action is not rated. ${positionSentence(facts)}`,
  examples: [
    {
      cells: { due: "December 2024" },
      asAt: "2024-09-30",
      planHasStatus: false,
      because: "No status is recorded in this plan, so this action is not rated. Due in 92 days.",
    },
    {
      cells: { due: "10/07/24" },
      asAt: "2024-09-30",
      planHasStatus: false,
      because: "No status is recorded in this plan, so this action is not rated. Its date passed 82 days ago.",
    },
    {
      cells: { due: "In line with end date of individual practice contracts" },
      asAt: "2024-09-30",
      planHasStatus: false,
      because: "No status is recorded in this plan, so this action is not rated. It has no fixed date.",
    },
  ],
};

/** The reason for closing: the decision, else the note, else the status cell's own words. */
function closingReason({ row, minuted }: Facts): string {
  if (minuted.closed !== null) return lowerFirst(minuted.closed);
  const reason = shorten(textOf(row.decision) || textOfNotes(row) || textOf(row.status) || textOf(row.declared));
  return reason.replace(/[.]$/, "");
}

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

const COMPLETE_OR_NOT: readonly Choice[] = [
  { rating: "blue", says: "It is complete" },
  { rating: "amber", says: "It is not complete yet" },
];
const CLOSED_OR_NOT: readonly Choice[] = [
  { rating: "closed", says: "It has ended without being completed" },
  { rating: "amber", says: "It is still open" },
];

export const SETTLED: readonly Clause[] = [
  {
    case: "R2",
    rating: "closed",
    label: "Closed",
    title: "Cancelled, superseded or merged",
    basis: "declared",
    overridesDeclared: true,
    when: ({ meaning }) => meaning === "closed",
    because: (facts) => `Closed without completion: ${closingReason(facts)}. Not counted in percent complete.`,
    examples: [
      {
        cells: { status: "Superseded", progress: "Covered by the national offer", due: "March 2025" },
        asAt: "2024-09-30",
        because: "Closed without completion: Covered by the national offer. Not counted in percent complete.",
      },
    ],
  },
  {
    case: "R3",
    rating: "amber",
    label: "Confirm completion",
    title: "Marked complete, but something else in the row says otherwise",
    basis: wordOrPercent,
    overridesDeclared: true,
    choices: COMPLETE_OR_NOT,
    when: ({ declaredComplete, conflict }) => declaredComplete && conflict !== null,
    because: ({ conflict }) => `Marked complete, but ${conflict}. Confirm before reporting it as complete.`,
    examples: [
      {
        cells: { status: "Complete", percent: "80%", due: "June 2024" },
        asAt: "2024-09-30",
        because: "Marked complete, but 80% is recorded. Confirm before reporting it as complete.",
      },
      {
        cells: { status: "Complete", completed: "15/10/2024", due: "June 2024" },
        asAt: "2024-09-30",
        because:
          "Marked complete, but the completion date is after the report date. Confirm before reporting it as complete.",
      },
      {
        cells: { status: "Complete", declared: "Amber", due: "June 2024" },
        asAt: "2024-09-30",
        because: "Marked complete, but the owner rates it amber. Confirm before reporting it as complete.",
      },
      {
        cells: { status: "In progress", percent: "100%", due: "June 2024" },
        asAt: "2024-09-30",
        because: 'Marked complete, but the status says "In progress". Confirm before reporting it as complete.',
      },
    ],
  },
  {
    case: "R3a",
    rating: "amber",
    label: "Confirm completion",
    title: "Notes speak of completion, no status declares it",
    basis: "notes",
    choices: COMPLETE_OR_NOT,
    when: ({ undeclared, evidence }) => undeclared && evidence.signal === "complete",
    because: ({ evidence }) => `Notes say "${evidence.phrase}". Confirm, then record it as complete.`,
    examples: [
      {
        cells: { progress: "Complete – Review of data is complete", due: "Oct 2021" },
        asAt: "2021-12-29",
        because: 'Notes say "Complete – Review of data is complete". Confirm, then record it as complete.',
      },
    ],
  },
  {
    case: "R3b",
    rating: "amber",
    label: "Confirm closure",
    title: "Notes say that work has stopped or been replaced",
    basis: "notes",
    choices: CLOSED_OR_NOT,
    when: ({ undeclared, evidence }) => undeclared && evidence.signal === "stopped",
    because: ({ evidence }) => `Notes say "${evidence.phrase}". Confirm, then close it.`,
    examples: [
      {
        cells: { progress: "Absence reporting stepped down again in October 2021.", due: "October 2021" },
        asAt: "2021-12-29",
        because: 'Notes say "Absence reporting stepped down again in October 2021". Confirm, then close it.',
      },
    ],
  },
  {
    case: "R4",
    rating: "blue",
    label: "Complete and assured",
    title: "Complete, and checked, embedded or signed off",
    basis: "declared",
    overridesDeclared: true,
    when: ({ meaning }) => meaning === "assured",
    because: ({ row, completedOn, minuted }) => {
      if (minuted.signedOff) return `Complete; signed off by ${minuted.signedOff.by} on ${day(minuted.signedOff.on)}.`;
      const who = textOf(row.approvedBy).trim();
      const when = completedOn ? ` on ${day(completedOn)}` : "";
      return who || completedOn
        ? `Complete and checked${who ? ` by ${who}` : ""}${when}.`
        : "Complete and checked; neither a name nor a date of the check is recorded.";
    },
    examples: [
      {
        cells: { status: "Signed off", approvedBy: "Programme board", completed: "28/06/2024", due: "June 2024" },
        asAt: "2024-09-30",
        because: "Complete and checked by Programme board on 28 June 2024.",
      },
      {
        cells: { status: "Complete and embedded", due: "June 2024" },
        asAt: "2024-09-30",
        because: "Complete and checked; neither a name nor a date of the check is recorded.",
      },
    ],
  },
  {
    case: "R5",
    rating: "blue",
    label: "Complete, late",
    title: "Complete, after the first agreed date",
    basis: wordOrPercent,
    overridesDeclared: true,
    when: ({ declaredComplete, completedOn, variance, kind }) =>
      declaredComplete &&
      kind === "firm" &&
      completedOn !== null &&
      variance.first !== null &&
      completedOn > variance.first,
    because: ({ completedOn, variance }) => {
      const late = completedOn && variance.first ? daysBetween(variance.first, completedOn) : 0;
      return `Completed on ${day(completedOn)}, ${countDays(late)} after the first agreed date.`;
    },
    examples: [
      {
        cells: { status: "Completed", completed: "12/07/2024", due: "June 2024" },
        asAt: "2024-09-30",
        because: "Completed on 12 July 2024, 12 days after the first agreed date.",
      },
    ],
  },
  {
    case: "R6",
    rating: "blue",
    label: "Complete",
    title: "Recorded complete",
    basis: wordOrPercent,
    overridesDeclared: true,
    when: ({ declaredComplete }) => declaredComplete,
    because: ({ completedOn }) =>
      completedOn ? `Recorded complete on ${day(completedOn)}.` : "Recorded complete; no completion date given.",
    examples: [
      {
        cells: { status: "Done", completed: "20/06/2024", due: "June 2024" },
        asAt: "2024-09-30",
        because: "Recorded complete on 20 June 2024.",
      },
      {
        cells: { percent: "100%", due: "June 2024" },
        asAt: "2024-09-30",
        because: "Recorded complete; no completion date given.",
      },
    ],
  },
];
