/** THE appendices of a paper, in order: each the table of one of the pack's sheets. */

import type { Review } from "../../review-schema";
import { hasPlan, nothingRated } from "../facts";
import { exceptions } from "../sheets/exceptions";
import { glossary } from "../sheets/glossary";
import { measures } from "../sheets/measures";
import { planAppendix } from "../sheets/plan-appendix";
import type { SheetEntry } from "../sheets/sheet";
import { presetOf } from "../presets";
import type { ReportOptions } from "../report-options";
import type { NamedAppendix } from "./paper-context";
import { sheetAsTable } from "./sheet-as-table";

interface AppendixEntry {
  readonly sheet: SheetEntry;
  readonly title: (review: Review) => string;
  /** What the table holds, for its title and for who hears it. */
  readonly table: (review: Review) => string;
  /** False where it speaks of ratings, which a plan that is still to be agreed has none of. */
  readonly always: boolean;
}

const APPENDICES: readonly AppendixEntry[] = [
  {
    sheet: exceptions,
    title: (review) => (nothingRated(review) ? "Dates to ask about" : "Exceptions"),
    table: (review) =>
      nothingRated(review)
        ? "Each date to ask about, with its lead"
        : "Each exception with its reason, lead, dates and days",
    always: false,
  },
  {
    sheet: planAppendix,
    title: () => "The plan in full",
    table: () => "The plan under its own headings, with its dates as read",
    always: true,
  },
  {
    sheet: measures,
    title: () => "Measures",
    table: () => "Each measure with its figures, rating, reason and comparators",
    always: false,
  },
  { sheet: glossary, title: () => "Abbreviations", table: () => "Abbreviations and what they stand for", always: true },
];

/** Those that this plan fills, numbered. */
export function appendicesOf(review: Review, options: ReportOptions): NamedAppendix[] {
  const rated = presetOf(options.preset).ratings || !hasPlan(review);
  return APPENDICES.filter(({ always }) => rated || always)
    .flatMap(({ sheet, title, table }) => {
      if (sheet.offered && !sheet.offered(review, options)) return [];
      const found = sheetAsTable(sheet.build(review, options), table(review));
      return found ? [{ id: sheet.id, name: title(review), blocks: [found] }] : [];
    })
    .map(({ id, name, blocks }, index) => {
      const number = `Appendix ${index + 1}`;
      return { id, number, title: `${number}: ${name}`, blocks };
    });
}
