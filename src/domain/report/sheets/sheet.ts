/** What an entry in the list of sheets is. */

import type { Review } from "../../review-schema";
import type { ReportOptions } from "../report-options";
import type { SheetModel } from "../sheet-model";

/** Every sheet there may be, in tab order; those without an entry in the list yet keep their place here. */
export const SHEET_IDS = [
  "front-sheet",
  "what-has-changed",
  "across-plans",
  "exceptions",
  "by-theme",
  "due-next",
  "measures",
  "trends",
  "coverage",
  "plan-appendix",
  "glossary",
  "checks",
  "by-owner",
  "briefing",
  "coverage-check",
  "action-data",
  "decisions",
  "history",
  "notes",
] as const;
export type SheetId = (typeof SHEET_IDS)[number];

/** All of a sheet but what the list already says of it. */
export type SheetBody = Omit<SheetModel, "id" | "name" | "kind">;

export interface SheetEntry {
  readonly id: SheetId;
  /** Tab name, under 31 characters, no punctuation. */
  readonly name: string;
  /** pack: printed, chosen by a preset; working and data: always there. */
  readonly kind: SheetModel["kind"];
  /** For the picker: what it holds. */
  readonly about: string;
  /** False where this plan gives the sheet nothing to hold and it is better left out; always offered where absent. */
  readonly offered?: (review: Review, options: ReportOptions) => boolean;
  /** True where it tells how the sheets fared in the accessibility check, and so is built again once all of them are there. */
  readonly tellsOfChecks?: boolean;
  readonly build: (review: Review, options: ReportOptions) => SheetBody;
}

/** The tab that a sheet is called by in this workbook. */
export function tabName(options: ReportOptions, entry: { readonly id: SheetId; readonly name: string }): string {
  return options.sheetNames[entry.id] ?? entry.name;
}
