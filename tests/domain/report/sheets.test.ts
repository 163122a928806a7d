/** Every sheet of the small dental plan against its text, kept beside this test in goldens/. */

import { join } from "node:path";
import { buildSheets } from "../../../src/domain/report/build-sheets";
import type { ReportOptions } from "../../../src/domain/report/report-options";
import type { Review, ReviewMeasure } from "../../../src/domain/review-schema";
import { goldenOf, leftOver } from "../../support/golden";
import { sheetText } from "../../support/sheet-text";
import { dentalReview } from "./dental-plan";
import { dated, OPTIONS, reviewOf } from "./review-of";

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
};

/** What changes with a preset or a plan is enough; sheets that another pack already shows are left out. */
const SHOWN: Record<string, readonly string[] | null> = {
  dental: null,
  "no-status": ["front-sheet", "exceptions", "plan-appendix", "by-theme", "due-next"],
  empty: null,
  measured: ["measures"],
  delivery: ["by-theme", "due-next", "glossary"],
  "for-agreement": ["plan-appendix"],
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
