/** Plans that between them give a paper cause for every sentence it has: rated and unrated, one row or many, words in place of colours, measures alone. */

import type { ReportOptions } from "../../../src/domain/report/report-options";
import type { Review, ReviewMeasure } from "../../../src/domain/review-schema";
import { dated, OPTIONS, reviewOf, type RowSays } from "./review-of";

interface PaperCase {
  readonly review: Review;
  readonly options: ReportOptions;
  readonly kind: string;
}

const UNKNOWN: ReportOptions = { ...OPTIONS, committee: null, meeting: null, reportOf: null, agendaItem: null };
const slip = (slipDays: number | null) => ({ days: 0, workingDays: 0, slipDays, timesRevised: 1, because: "" });

const red = (more: RowSays): RowSays => ({
  rating: "red",
  label: "Overdue",
  case: "R8a",
  because: "Due 31 July 2024, 61 days ago. Nothing here records it as complete. Ask Estates lead for the status.",
  day: "2024-07-31",
  status: "Delayed",
  basis: "declared",
  lead: "Estates lead",
  ...more,
});
const amber = (more: RowSays): RowSays => red({ rating: "amber", label: "At risk", case: "R9", ...more });
const green = (more: RowSays): RowSays =>
  red({ rating: "green", label: "On track", case: "R20", because: "In progress.", day: "2024-12-31", ...more });
const blue = (more: RowSays): RowSays =>
  red({ rating: "blue", label: "Complete", case: "R6", because: "Recorded complete.", ...more });
const closed = (more: RowSays): RowSays =>
  red({
    rating: "closed",
    label: "Closed",
    case: "R2",
    because: "Closed without completion: the site was sold.",
    ...more,
  });
const grey = (more: RowSays): RowSays =>
  red({ rating: "grey", label: "Not started", case: "R21", because: "", ...more });

const DISAGREE = "The lead says green and the dates say red.";

/** Every kind of row, by theme. */
function everything(): Review {
  const computed = {
    rating: "red",
    label: "Overdue",
    case: "R8a",
    basis: "dates",
    because: "",
    suggested: false,
  } as const;
  const rows: RowSays[] = [
    // One row alone.
    red({ theme: "Alone", ref: "1", action: "Repair the lift", lead: "", recovery: " Ask the landlord\nagain" }),
    // Two of one state; three; two and three that are not rated.
    blue({ theme: "Both done", ref: "2", action: "Open the hub", completed: dated("x", "2024-06-01") }),
    blue({ theme: "Both done", ref: "3", action: "Print the leaflet." }),
    green({ theme: "All on track", ref: "4", action: "Train receptionists" }),
    green({ theme: "All on track", ref: "5", action: "Recruit a pharmacist" }),
    green({ theme: "All on track", ref: "6", action: "Survey patients" }),
    grey({ theme: "Neither rated", ref: "7", action: "Agree the forecast", day: "" }),
    grey({ theme: "Neither rated", ref: "8", action: "Ask the council", due: dated("After the\nelection", null) }),
    grey({ theme: "None rated", ref: "9", action: "Plan the winter", day: "2024-10-10" }),
    grey({
      theme: "None rated",
      ref: "10",
      action: "Plan the spring",
      due: dated("spring", "2025-05-31", { soft: true }),
    }),
    grey({ theme: "None rated", ref: "11", action: "Plan the summer", because: "Not due to start until 1 June 2025." }),
    // Mixed: exceptions of each kind, what the lead says against its dates, notes without a status.
    red({
      theme: "Mixed, of all kinds",
      ref: "12",
      action: "Move the practice",
      lead: null,
      ownerText: null,
      recovery: "Meet weekly.",
    }),
    red({
      theme: "Mixed, of all kinds",
      ref: "13",
      action: "Renew the lease",
      lead: "Estates lead\nLandlord",
      revised: dated("31 August 2024", "2024-08-31"),
      variance: slip(31),
      decision: "Agree the new date",
    }),
    amber({
      theme: "Mixed, of all kinds",
      ref: "14",
      action: "Move the telephones",
      because: "First due 30 June 2024, now due 31 October 2024. Not counted in percent complete.",
      due: dated("30 June 2024", "2024-06-30"),
      revised: dated("31 October 2024", "2024-10-31"),
      variance: slip(123),
    }),
    green({
      theme: "Mixed, of all kinds",
      ref: "15",
      action: "Publish the rota",
      disagreement: DISAGREE,
      computed: { ...computed, because: "Due 31 July 2024, 61 days ago. Confirm before reporting it as complete." },
    }),
    grey({
      theme: "Mixed, of all kinds",
      ref: "16",
      action: "Write to schools",
      progress: "Letters sent",
      computed: { ...computed, rating: "grey", because: "", suggested: true },
    }),
    closed({ theme: "Mixed, of all kinds", ref: "17", action: "Open a second site" }),
    // Two of those, and two decisions.
    green({
      theme: "Two of each",
      ref: "18",
      action: "Publish the list",
      disagreement: DISAGREE,
      computed: { ...computed, because: "Due 31 July 2024." },
      decision: "Fund it!",
    }),
    blue({
      theme: "Two of each",
      ref: "19",
      action: "Publish the map",
      disagreement: DISAGREE,
      computed: { ...computed, rating: "grey", because: "Nothing records it as done." },
      decision: "Keep it",
    }),
    ...["20", "21"].map((ref) =>
      grey({
        theme: "Two of each",
        ref,
        action: `Write letter ${ref}`,
        progress: "Drafted",
        day: "",
        computed: { ...computed, rating: "grey", because: "", suggested: true },
      }),
    ),
    // Five alike, under numbers of their own and under one.
    ...Array.from({ length: 5 }, (_, index) =>
      red({ theme: "Five alike", ref: `2${index + 2}`, action: `Visit ${index}` }),
    ),
    ...Array.from({ length: 5 }, (_, index) =>
      amber({
        theme: "Five alike",
        ref: "30",
        action: `Ring practice ${index}`,
        lead: index === 0 ? "Desk" : "Hub",
        because: `Due 31 July 2024, 61 days ago. Ask ${index === 0 ? "Desk" : "Hub"} for the status.`,
      }),
    ),
    ...Array.from({ length: 5 }, (_, index) => grey({ theme: "Five alike", ref: null, action: `Note ${index}` })),
  ];
  return reviewOf(rows);
}

/** No status at all: each date position, one row and several. */
function datesAlone(): Review {
  const soft = (more: RowSays): RowSays => ({ due: dated("summer 2024", "2024-08-31", { soft: true }), ...more });
  return reviewOf([
    { theme: "One of each", ref: "1", action: "Send the report", day: "2024-09-29", lead: "Board" },
    soft({ theme: "One of each", ref: "2", action: "Hold the forum" }),
    { theme: "One of each", ref: "3", action: "Open the hub", day: "2024-10-10", lead: "Hub" },
    { theme: "One of each", ref: "4", action: "Close the hub", day: "2025-03-31" },
    { theme: "One of each", ref: "5", action: "Keep watch", day: "" },
    { theme: "Two of each", ref: "6", action: "Print it", day: "2024-08-31" },
    { theme: "Two of each", ref: "7", action: "Post it", day: "2024-07-31" },
    soft({ theme: "Two of each", ref: "8", action: "Hang it" }),
    soft({ theme: "Two of each", ref: "9", action: "Show it" }),
    { theme: "Two of each", ref: "10", action: "Read it", day: "2024-09-30" },
    { theme: "Two of each", ref: "11", action: "Learn it", day: "2024-10-01" },
    { theme: "Two of each", ref: "12", action: "Teach it", day: "2025-01-31" },
    { theme: "Two of each", ref: "13", action: "Repeat it", day: "2025-02-28" },
    {
      theme: "Two of each",
      ref: "14",
      action: "Keep it",
      due: dated(`When ${"the lease is signed and ".repeat(5)}`, null),
    },
    { theme: "Two of each", ref: "15", action: "Mend it", due: dated("With the contract", null) },
    { theme: "Two of each", ref: "16", action: "Hold it", due: dated("With the contract", null) },
    { theme: "All ahead", ref: "17", action: "Wait for it", day: "2025-02-28" },
    ...Array.from({ length: 5 }, (_, index) => ({
      theme: "Late together",
      ref: "18",
      action: `Visit practice ${index}`,
      day: "2024-08-31",
      lead: index === 0 ? "One" : "Other",
    })),
  ]);
}

const measure = (name: string, more: Partial<ReviewMeasure>): ReviewMeasure => ({
  sheet: "Measures",
  row: 4,
  name,
  period: null,
  unit: "%",
  polarity: "higher",
  baseline: 0.7,
  trajectory: null,
  target: 0.9,
  actual: 0.74,
  previous: null,
  comparators: [],
  case: "K16",
  because: "Short of the trajectory.",
  variance: { absolute: null, unit: null },
  rating: "grey",
  ...more,
});
const SHORT = measure("Evening\nappointments", {
  rating: "red",
  period: "Sep-24",
  direction: "Worsening",
  because: "Below the baseline, by more than the tolerance.",
});
const NEARLY = measure("Calls answered", { rating: "amber", direction: "No change", row: 5 });
const MET = measure("Online booking", { rating: "green", direction: "Improving", row: 6 });
const MORE = measure("Friends and family", { rating: "blue", row: 7 });
const MOVES = measure("Waiting", {
  row: 8,
  period: "22/23",
  remarks: ["Up 3.1 percentage points from 44.0%.", "The baseline is above the target."],
  benchmarks: ["2.2 percentage points below England."],
});
const SILENT = measure("Complaints", { row: 9, remarks: ["The baseline is above the target."] });

const measuresAlone = (...measures: ReviewMeasure[]): Review => reviewOf([], { measures });

export const PAPER_CASES: Readonly<Record<string, PaperCase>> = {
  "everything.scrutiny": {
    review: everything(),
    options: {
      ...OPTIONS,
      committee: "the Health Scrutiny Committee",
      reportOf: "The Example Integrated Care Board",
      implications: [
        { heading: "Equality implications", text: " " },
        { heading: "Human rights", text: "None." },
        { heading: "Financial implications", text: "Within budget" },
        { heading: "climate", text: "None are known!" },
        { heading: "Legal", text: "" },
      ],
    },
    kind: "scrutiny",
  },
  "everything-in-words.board": {
    review: { ...everything(), policy: "scrutiny-words" },
    options: { ...UNKNOWN, asks: ["Agree the dates", "Thank the leads."] },
    kind: "board",
  },
  "everything-to-agree.scrutiny": {
    review: everything(),
    options: { ...OPTIONS, preset: "plan-for-agreement", title: "Access, dentists and more" },
    kind: "scrutiny",
  },
  "dates-alone.scrutiny": { review: datesAlone(), options: OPTIONS, kind: "scrutiny" },
  "two-decisions.board": {
    review: reviewOf([
      amber({ recommendation: "Improve access", ref: "1", action: "Move the practice", decision: "Agree it" }),
      red({
        recommendation: "Improve access",
        ref: "2",
        action: "Mend the lift",
        decision: "Fund it",
        recovery: "Meet",
      }),
      green({ recommendation: "Ask patients, carers and staff", ref: "3", action: "Survey patients" }),
      grey({
        recommendation: `Help ${"practices that have asked for help ".repeat(4)}`,
        action: "Visit",
        lead: null,
        basis: "none",
      }),
    ]),
    options: { ...OPTIONS, preset: "delivery-group" },
    kind: "board",
  },
  "no-groups.scrutiny": {
    review: reviewOf([
      red({ action: "Mend the lift", lead: null, basis: "dates", row: 6 }),
      red({ action: "Mend the lift", lead: null, basis: "percent", measureOf: 6, row: 7 }),
      amber({ action: "Paint the door", lead: null, basis: "notes", row: 8 }),
      green({ action: "Plant trees", lead: null, basis: "officer", row: 9 }),
    ]),
    options: { ...OPTIONS, preset: "board" },
    kind: "scrutiny",
  },
  "all-complete.board": {
    review: reviewOf([blue({ theme: "Access", action: "Open the hub" })]),
    options: { ...OPTIONS, preset: "board" },
    kind: "board",
  },
  "measures.board": {
    review: measuresAlone(SHORT, NEARLY, MET, MORE, MOVES, SILENT),
    options: { ...OPTIONS, preset: "board" },
    kind: "board",
  },
  "one-measure-short.board": {
    review: measuresAlone(SHORT),
    options: { ...UNKNOWN, preset: "board" },
    kind: "board",
  },
  "all-measures-met.scrutiny": {
    review: measuresAlone(MET, MORE),
    options: { ...OPTIONS, preset: "board" },
    kind: "scrutiny",
  },
  "no-measure-rated.scrutiny": {
    review: measuresAlone(MOVES, { ...MOVES, name: "Calls", period: null, benchmarks: [], row: 10 }, SILENT),
    options: { ...OPTIONS, preset: "plan-for-agreement" },
    kind: "scrutiny",
  },
  "no-measure-rated.board": {
    review: measuresAlone(MOVES, { ...MOVES, name: "Calls", period: null, benchmarks: [], row: 10 }, SILENT),
    options: { ...OPTIONS, preset: "board" },
    kind: "board",
  },
};
