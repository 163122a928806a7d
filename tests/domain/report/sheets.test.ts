/** Every sheet of the small dental plan against its text, kept beside this test in goldens/. */

import { join } from "node:path";
import { buildSheets } from "../../../src/domain/report/build-sheets";
import type { ReportOptions } from "../../../src/domain/report/report-options";
import type { Review, ReviewMeasure } from "../../../src/domain/review-schema";
import { settingsSchema } from "../../../src/domain/settings";
import { goldenOf, leftOver } from "../../support/golden";
import { sheetText } from "../../support/sheet-text";
import { dentalReview } from "./dental-plan";
import { PAPER_CASES } from "./plans-for-papers";
import { dated, OPTIONS, reviewOf, type RowSays } from "./review-of";

const FOLDER = join(__dirname, "goldens");

/** A plan as many are kept: no status at all, thirty rows due on one day. */
function withoutStatus(): Review {
  const due = (text: string, end: string) => dated(text, end, { class: "month", precision: "month" });
  return reviewOf([
    { action: "Send the report.", due: due("July 2024", "2024-07-31"), lead: "Board", ownerText: "Board" },
    { action: "Hold the forum.", due: due("September 2024", "2024-09-30"), lead: "Forum", ownerText: "Forum" },
    { action: "Move to the new telephones.", due: dated("With the contract", null, { class: "conditional" }) },
    ...Array.from({ length: 30 }, (_, index) => ({
      action: `Promote message ${index + 1}.`,
      due: due("March 2025", "2025-03-31"),
    })),
  ]);
}

function measureOf(name: string, says: Partial<ReviewMeasure>): ReviewMeasure {
  return {
    sheet: "Measures",
    row: 4,
    name,
    period: "March 2024",
    unit: "%",
    polarity: "higher",
    baseline: null,
    trajectory: null,
    target: null,
    actual: null,
    previous: null,
    comparators: [{ name: "Midlands", period: null, value: 0.79 }],
    case: "K16",
    because: "As the rules give it.",
    variance: { absolute: null, unit: null },
    rating: "grey",
    ...says,
  };
}

const PACKS: Record<string, { review: Review; options: ReportOptions }> = {
  dental: { review: dentalReview(), options: OPTIONS },
  delivery: {
    review: dentalReview(),
    options: { ...OPTIONS, preset: "delivery-group", glossary: [{ term: "DNA", meaning: "Did not attend" }] },
  },
  measured: {
    review: reviewOf([], {
      measures: [
        measureOf("Practices with all app functions", {
          baseline: 0.7,
          target: 0.9,
          actual: 0.74,
          previous: 0.71,
          rating: "red",
        }),
        measureOf("Appointments a month", {
          unit: "thousand",
          baseline: 60,
          trajectory: 62.5,
          target: 65,
          actual: 63,
          rating: "green",
        }),
        measureOf("Complaints", { unit: null, polarity: "lower", actual: null, rating: "grey", comparators: [] }),
      ],
    }),
    options: { ...OPTIONS, preset: "board" },
  },
  "no-status": { review: withoutStatus(), options: { ...OPTIONS, preset: "delivery-group" } },
  empty: {
    review: reviewOf([]),
    options: { ...OPTIONS, title: null, committee: null, meeting: null, reportOf: null, agendaItem: null },
  },
  "for-agreement": { review: dentalReview(), options: { ...OPTIONS, preset: "plan-for-agreement" } },
  // Every kind of row, in a workbook whose sheets go by other names, with all that settings can say.
  everything: {
    review: everyField(PAPER_CASES["everything.scrutiny"]!.review),
    options: {
      ...OPTIONS,
      preset: "delivery-group",
      title: `A title that is longer than the front sheet has room for on one line${" and goes on".repeat(8)}`,
      marking: "OFFICIAL",
      sheetNames: { "action-data": "Our data", exceptions: "Our exceptions", checks: "Our checks" },
      glossary: [
        { term: "PCN", meaning: "Primary Care Network" },
        { term: "DNA", meaning: "Did not attend" },
      ],
      implications: [
        { heading: "Equality", text: "None are known." },
        { heading: "Financial", text: "Within budget." },
      ],
      settings: settingsSchema.parse({
        dueSoonDays: 14,
        graceDays: 7,
        reportingDays: 31,
        revisionsForRed: 2,
        planDate: "2024-01-31",
        rulesOff: [
          { rule: "W01", reason: "The plan is in draft" },
          { rule: "W02", reason: "" },
        ],
        accepted: [
          { rule: "D16", sheet: "Plan", cell: "F6", text: "TBC", reason: "Agreed in June" },
          { rule: "D17", sheet: "Plan", cell: "F7", text: "TBC", reason: "" },
        ],
        meetings: [{ name: "HSC", day: "2024-10-17" }],
        statusWords: { Live: "in progress", Gone: "closed" },
      }),
    },
  },
  "in-words": {
    review: { ...PAPER_CASES["everything.scrutiny"]!.review, policy: "scrutiny-words", asAtFrom: "plan" },
    options: { ...OPTIONS, asks: ["Agree the dates."] },
  },
  "dates-alone": {
    review: { ...PAPER_CASES["dates-alone.scrutiny"]!.review, asAtFrom: "today" },
    options: { ...OPTIONS, preset: "delivery-group" },
  },
  "two-decisions": { review: PAPER_CASES["two-decisions.board"]!.review, options: OPTIONS },
  "measures-alone": {
    review: PAPER_CASES["measures.board"]!.review,
    options: { ...OPTIONS, preset: "board", settings: settingsSchema.parse({ acceptSuggestions: true }) },
  },
  "measures-to-agree": {
    review: PAPER_CASES["measures.board"]!.review,
    options: { ...OPTIONS, preset: "plan-for-agreement" },
  },
  "three-sheets": { review: onThreeSheets(), options: OPTIONS },
};

/** Lists of one plan on three sheets, which share a theme and number their actions alike. */
function onThreeSheets(): Review {
  const row = (sheet: string, theme: string | null, action: string): RowSays => ({ sheet, theme, action, ref: "1" });
  return reviewOf([
    row("Support offers", "Access", "Offer support."),
    row("Practice actions", "Access", "Ask for support."),
    row("Practice actions", "Workforce", "Plan the workforce."),
    row("ICB actions", null, "Give support."),
  ]);
}

/** The same plan with something in every field that a row may have. */
function everyField(review: Review): Review {
  const [first, second, ...rest] = review.rows;
  return {
    ...review,
    rows: [
      {
        ...first!,
        part: "1a",
        percent: 0.45,
        measure: "One lift",
        declared: "Green",
        ownerText: "Estates lead / landlord",
        linkedTo: [
          { sheet: "Plan", row: 7 },
          { sheet: "Old plan", row: 9 },
        ],
        hidden: true,
        start: dated("April 2024", "2024-04-30", { start: "2024-04-01" }),
        review: dated("1 November 2024", "2024-11-01"),
        updated: dated("1 September 2024", "2024-09-01"),
        completed: dated("done", null),
        due: {
          ...first!.due,
          class: "multiple",
          note: "The last of three dates.",
          milestones: [
            { day: "2024-05-31", label: "design" },
            { day: "2024-06-30", label: null },
          ] as unknown as Review["rows"][number]["due"]["milestones"],
        },
        reported: {
          ...first!.reported,
          by: "Head of estates",
          on: "2024-09-20",
          reason: "The lift works again",
          expires: "2024-10-31",
        },
        computed: { ...first!.computed, rating: "grey", label: "", because: "Nothing is recorded.", suggested: true },
      },
      { ...second!, measureOf: 6, completed: dated("1 June 2024", "2024-06-01"), start: dated("", null) },
      ...rest,
    ],
  };
}

/** What changes with a preset or a plan is enough; sheets that another pack already shows are left out. */
const SHOWN: Record<string, readonly string[] | null> = {
  dental: null,
  "no-status": ["front-sheet", "exceptions", "plan-appendix", "by-theme", "due-next"],
  empty: null,
  measured: ["measures"],
  delivery: ["by-theme", "due-next", "glossary"],
  "for-agreement": ["plan-appendix"],
  everything: null,
  "in-words": ["front-sheet", "exceptions", "plan-appendix"],
  "dates-alone": ["front-sheet", "exceptions", "by-theme", "by-owner", "due-next"],
  "two-decisions": ["front-sheet", "exceptions"],
  "measures-alone": ["front-sheet", "notes"],
  "measures-to-agree": ["plan-appendix"],
  "three-sheets": ["plan-appendix"],
};

const CASES = Object.entries(PACKS).flatMap(([pack, { review, options }]) =>
  buildSheets(review, options)
    .filter(({ id }) => SHOWN[pack]?.includes(id) ?? SHOWN[pack] === null)
    .map((model) => ({ file: `${pack}.${model.id}.txt`, text: sheetText(model) })),
);

describe("each sheet is what its text says", () => {
  test.each(CASES)("$file", ({ file, text }) => {
    expect(text).toBe(goldenOf(FOLDER, file, text));
  });

  test("no text is left over from a sheet that is gone", () => {
    expect(
      leftOver(
        FOLDER,
        CASES.map(({ file }) => file),
      ),
    ).toEqual([]);
  });
});
