/** A small plan with one of everything: every rating, two themes, five repeats, a moved date, findings, a row that was skipped. */

import type { Review } from "../../../src/domain/review-schema";
import { dated, reviewOf, type RowSays } from "./review-of";

const ACCESS = {
  theme: "Access",
  ref: "1",
  recommendation:
    "The Integrated Care Board and local dental practices make it plain to residents how to find an NHS dentist, keep the " +
    "public list of practices that take new patients up to date, and say how long people wait for urgent care in each part of the borough.",
};
const WORKFORCE = {
  theme: "Workforce",
  ref: "2",
  recommendation: "Practices are helped to recruit and keep dental staff.",
};
const UNSAID = { measure: "Visits recorded each month", ownerText: "Practice managers", lead: "Practice managers" };

const repeat = (action: string): RowSays => ({
  ...WORKFORCE,
  ...UNSAID,
  action,
  due: dated("August 2024", "2024-08-31", { class: "month", start: "2024-08-01", precision: "month" }),
  rating: "red",
  label: "Date passed",
  because: "Due 31 August 2024, 30 days ago. No completion is recorded. Ask Practice managers for the status.",
  case: "R8b",
  basis: "dates",
});

export const DENTAL_ROWS: readonly RowSays[] = [
  {
    ...ACCESS,
    action: "Publish the list of practices that take new patients.",
    measure: "List published and checked each month",
    ownerText: "Communications team",
    lead: "Communications team",
    day: "2024-06-30",
    status: "Complete",
    completed: dated("28 June 2024", "2024-06-28"),
    rating: "blue",
    label: "Complete",
    case: "R6",
    because: "Recorded complete on 28 June 2024.",
    basis: "declared",
  },
  {
    ...ACCESS,
    action: "Agree a standard message for people who need urgent care.",
    measure: "=SUM(A1) is not a formula here",
    ownerText: "Dental commissioner / practices",
    lead: "Dental commissioner",
    day: "2024-12-31",
    status: "In progress",
    progress: "Draft shared with practices in September 2024.",
    rating: "green",
    label: "On track",
    case: "R20",
    because: "In progress, due 31 December 2024, last updated 20 September 2024.",
    basis: "declared",
  },
  {
    ...ACCESS,
    action: "Report waiting times for urgent care by neighbourhood.",
    measure: "Quarterly figures at committee",
    ownerText: "Analyst",
    lead: "Analyst",
    due: dated("30 June 2024", "2024-06-30"),
    revised: dated("31 October 2024", "2024-10-31"),
    status: "In progress",
    rating: "amber",
    label: "New date to approve",
    case: "R13",
    because: "First due 30 June 2024, now due 31 October 2024, 123 days later. No decision approves it.",
    basis: "declared",
    position: "later",
    recovery: "Data agreement to be signed by 11 October 2024",
    decision: "Agree the new date",
    variance: {
      days: -31,
      workingDays: -23,
      slipDays: 123,
      timesRevised: 1,
      because: "Due 31 October 2024, in 31 days.",
    },
  },
  {
    ...ACCESS,
    action: "Offer a text reminder to every patient with a booked appointment.",
    ownerText: "Dental commissioner",
    lead: "Dental commissioner",
    day: "2024-10-15",
    status: "Delayed",
    rating: "amber",
    label: "At risk",
    case: "R14",
    because: "The owner reports this at risk: the supplier has not confirmed a start.",
    basis: "declared",
    disagreement: "Owner rates this amber; the rules give green because the date has not passed.",
  },
  {
    ...WORKFORCE,
    action: "Set up a shared list of locum dentists.",
    measure: "List in use by ten practices",
    ownerText: "Workforce lead",
    lead: "Workforce lead",
    day: "2024-07-31",
    status: "In progress",
    rating: "red",
    label: "Overdue",
    case: "R8a",
    because: "Due 31 July 2024, 61 days ago. Nothing here records it as complete.",
    basis: "declared",
  },
  repeat("Visit every practice about recruitment."),
  repeat("Visit the dental school about placements."),
  repeat("Write to practices about training grants."),
  repeat("Hold a practice managers' forum."),
  repeat("Survey dental nurses."),
  {
    ...WORKFORCE,
    action: "Review the offer once the national contract is known.",
    due: dated("After the contract", null, {
      class: "conditional",
      condition: "the contract",
      note: "Depends on the contract.",
    }),
    status: "Not started",
    rating: "grey",
    label: "Depends on another event",
    case: "R26b",
    because: "Depends on the contract. Add a review date so it can be rated.",
  },
  {
    ...WORKFORCE,
    action: "Run a bursary scheme.",
    day: "2024-05-31",
    status: "Closed",
    rating: "closed",
    label: "Closed",
    case: "R2",
    because: "Closed without completion: merged with action 2. Not counted in percent complete.",
    basis: "declared",
  },
];

const heading = (column: string, words: string, field: string) => ({
  column,
  heading: words,
  field,
  sure: 1,
  from: "heading",
});

/** Rows 10 and 11 hold the second theme and the headings again. */
const ROWS_READ = DENTAL_ROWS.map((says, index) => {
  const row = index < 4 ? index + 6 : index + 8;
  return { ...says, row, ...(says.due ? { due: { ...says.due, cell: `F${row}` } } : {}) };
});

export function dentalReview(more: Partial<Review> = {}): Review {
  const review = reviewOf(ROWS_READ, {
    title: "Dental access action plan",
    tables: [
      {
        sheet: "Plan",
        address: "A5:G19",
        kind: "actions",
        why: "It has an action, an owner and a date column.",
        headerRow: 5,
        rows: 12,
        sure: 0.97,
        columns: { ref: "A", recommendation: "B", action: "C", measure: "D", owner: "E", due: "F", status: "G" },
        headings: [
          heading("A", "No.", "ref"),
          heading("B", "Recommendation", "recommendation"),
          heading("C", "Proposed actions", "action"),
          heading("D", "Success measures", "measure"),
          heading("E", "Responsibility", "owner"),
          heading("F", "Date", "due"),
          heading("G", "Status", "status"),
        ],
      },
    ],
    skipped: [
      { sheet: "Plan", row: 10, why: "theme: Workforce" },
      { sheet: "Plan", row: 11, why: "headings repeated" },
    ],
    readings: [
      {
        rule: "D05",
        severity: "advice",
        title: "Month read as its last day",
        sheet: "Plan",
        cell: "F13",
        count: 5,
        cells: ["F13", "F14", "F15", "F16", "F17"].map((cell) => ({ sheet: "Plan", cell })),
        message: '"August 2024" is read as 31 August 2024.',
        why: "A month has no day of its own.",
        mend: "Write the day that is meant.",
        beforePaper: false,
        fix: null,
      },
    ],
    findings: [
      {
        rule: "M02",
        severity: "advice",
        title: "Measure has no number",
        sheet: "Plan",
        cell: "D5",
        count: 8,
        cells: ["D5", "D6", "D7", "D8", "D12", "D13", "D14", "D15", "D16"].map((cell) => ({ sheet: "Plan", cell })),
        message: "Most success measures have no number: 8 of 10.",
        why: "Members cannot tell from words alone whether it worked.",
        mend: "Add a baseline and a target.",
        beforePaper: false,
        fix: null,
      },
      {
        rule: "D08",
        severity: "warning",
        title: "Conditional date",
        sheet: "Plan",
        cell: "F18",
        count: 1,
        cells: [{ sheet: "Plan", cell: "F18" }],
        message: "Depends on the contract. Add a review date.",
        why: "Without a day nobody is asked about it again.",
        mend: "Put a review date beside the condition.",
        beforePaper: false,
        fix: null,
      },
      {
        rule: "O01",
        severity: "error",
        title: "No owner",
        sheet: "Plan",
        cell: "E18",
        count: 2,
        cells: [
          { sheet: "Plan", cell: "E18" },
          { sheet: "Plan", cell: "E19" },
        ],
        message: "Who is responsible?",
        why: "A committee cannot hold nobody to account.",
        mend: "Name one person or team.",
        beforePaper: true,
        fix: null,
      },
    ],
  });
  return {
    ...review,
    counts: { ...review.counts, rowsSeen: 14, rowsSkipped: 2 },
    ...more,
  };
}
