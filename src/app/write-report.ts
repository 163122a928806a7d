/** The use case "Build pack": from a review to our sheets in the workbook. */

import type { Day } from "../domain/calendar";
import { checkAccessibility, type PointResult } from "../domain/report/accessibility/check-accessibility";
import type { HandEditChoices, PlacedEdit } from "../domain/report/by-hand/place-edits";
import { editNotes, sayEdits } from "../domain/report/by-hand/say-edits";
import { settleEdits } from "../domain/report/by-hand/settle-edits";
import { isHistory } from "../domain/changes/history";
import { buildSheets, sheetsOffered, type PolicyWords, type ReportOptions } from "../domain/report/build-sheets";
import { madeNotes } from "../domain/report/checked-copy";
import { documentDetails } from "../domain/report/page";
import { buildPaper } from "../domain/report/paper/build-paper";
import type { Paper } from "../domain/report/paper/paper-model";
import type { SheetModel } from "../domain/report/sheet-model";
import type { Review } from "../domain/review-schema";
import { settingsFingerprint, type Settings } from "../domain/settings";
import { findPolicy } from "../domain/status/policies";
import type { Policy } from "../domain/status/policy";
import { done, type Outcome } from "./outcome";
import { readSettings } from "./read-settings";
import { freeSheetName, type WorkbookPort, type WorkbookReading, type WrittenSheets } from "./workbook-port";

/** What the officer chose for this report; all but the first five may be left out. */
export interface ReportChoices extends Partial<Omit<ReportOptions, "sheetNames" | "policy" | "byHand" | "made">> {
  readonly title: string | null;
  readonly committee: string | null;
  readonly meeting: Day | null;
  readonly preset: string;
  /** PlanProof's version. */
  readonly version: string;
  /** What becomes of edits by hand on our sheets; without it they are kept. */
  readonly handEdits?: HandEditChoices;
}

export interface WrittenReport extends WrittenSheets {
  /** What the officer had typed on our sheets, and what became of it. */
  readonly handEdits: readonly PlacedEdit[];
  /** How the sheets fared in the accessibility check, with what was typed on them by hand. */
  readonly accessibility: readonly PointResult[];
}

/** An officer who has typed on the pack wants it there next month. */
export const USUAL_HAND_EDITS: HandEditChoices = { all: "keep" };

export type ReportProgress = (done: number, of: number, sheet: string) => void;

/**
 * Builds the sheets and writes them: ours are refilled under the names they have, new ones step aside from names that are taken.
 * What the officer has typed on ours is kept, merged or dropped as chosen, and said in every case.
 */
export async function writeReport(
  port: WorkbookPort,
  review: Review,
  reading: WorkbookReading,
  choices: ReportChoices,
  progress: ReportProgress = () => undefined,
): Promise<Outcome<WrittenReport>> {
  const { options } = prepare(review, reading, choices);
  const details = documentDetails(review, options);
  const standing = reading.ours.length === 0 ? done([]) : await port.readOurs();
  if (!standing.ok) return standing;
  const settled = settleEdits(
    sheetBuilder(review, reading, choices),
    standing.value,
    choices.handEdits ?? USUAL_HAND_EDITS,
  );
  const written = await port.write(settled.models, details, progress, standing.value);
  if (!written.ok) return written;
  const remarks = [...written.value.remarks, ...sayEdits(settled.placed), ...settled.untold.map(({ why }) => why)];
  const accessibility = checkAccessibility(settled.models, details);
  return done({ ...written.value, remarks, handEdits: settled.placed, accessibility });
}

/** Builds the sheets of these choices, the Notes telling of the edits by hand that it is given. */
export function sheetBuilder(
  review: Review,
  reading: WorkbookReading,
  choices: ReportChoices,
): (told: readonly PlacedEdit[]) => readonly SheetModel[] {
  const { options, sheets } = prepare(review, reading, choices);
  const sheetNames = Object.fromEntries(sheets.map(({ id, name }) => [id, name]));
  const made = madeNotes(
    review,
    reading.grids,
    options,
    sheets.map(({ id }) => id),
  );
  return (told) => buildSheets(review, { ...options, sheetNames, byHand: editNotes(told), made });
}

/** A sheet that building the pack would write. */
export interface PlannedSheet {
  readonly id: string;
  /** The tab's name. */
  readonly name: string;
  readonly kind: SheetModel["kind"];
  /** What it holds. */
  readonly about: string;
  /** True where it stands in the workbook already and is filled anew. */
  readonly refilled: boolean;
}

/** The sheets that `writeReport` would write with the same choices, in tab order; builds and writes nothing. */
export function plannedSheets(
  review: Review,
  reading: WorkbookReading,
  choices: ReportChoices,
): readonly PlannedSheet[] {
  return prepare(review, reading, choices).sheets;
}

/** The options that a report with these choices is built from, with the tabs' names as they stand. */
export function reportOptionsFor(review: Review, reading: WorkbookReading, choices: ReportChoices): ReportOptions {
  const { options, sheets } = prepare(review, reading, choices);
  return { ...options, sheetNames: Object.fromEntries(sheets.map(({ id, name }) => [id, name])) };
}

/** The words for the paper, with the same choices as the pack; `kind` is the id of a kind of paper. Reads and writes nothing. */
export function paperOf(review: Review, reading: WorkbookReading, choices: ReportChoices, kind: string): Paper {
  return buildPaper(review, reportOptionsFor(review, reading, choices), kind);
}

function prepare(
  review: Review,
  reading: WorkbookReading,
  choices: ReportChoices,
): { readonly options: ReportOptions; readonly sheets: readonly PlannedSheet[] } {
  const settings = choices.settings ?? settingsOf(review, reading);
  const policy = findPolicy(review.policy);
  const options: ReportOptions = {
    ...choices,
    draft: choices.draft ?? "Draft",
    sourceName: choices.sourceName ?? reading.name ?? sourceOf(review),
    sheetNames: {},
    ...(settings ? { settings } : {}),
    ...(reading.kept ? { kept: reading.kept } : {}),
    broughtIn: reading.grids.filter(isHistory),
    ...(policy ? { policy: inWords(policy) } : {}),
  };
  const offered = sheetsOffered(review, options);
  const names = namesFor(offered, reading);
  const sheets = offered.map(({ id, name, kind, about }) => ({
    id,
    name: names[id] ?? name,
    kind,
    about,
    refilled: reading.ours.some((each) => each.id === id),
  }));
  return { options, sheets };
}

/** Sheet id -> tab name. */
function namesFor(
  sheets: readonly { readonly id: string; readonly name: string }[],
  { grids, ours, unread = [], tabs }: WorkbookReading,
): Readonly<Record<string, string>> {
  const taken = [...(tabs ?? [...grids, ...unread].map(({ sheet }) => sheet)), ...ours.map(({ name }) => name)];
  const names: Record<string, string> = {};
  for (const { id, name } of sheets) {
    const standing = ours.find((each) => each.id === id);
    names[id] = standing?.name ?? freeSheetName(name, taken);
    taken.push(names[id]);
  }
  return names;
}

/** The workbook's settings, if it was they that the review was made with. */
function settingsOf(review: Review, reading: WorkbookReading): Settings | undefined {
  const { settings } = readSettings(reading.settings);
  return settingsFingerprint(settings) === review.settings ? settings : undefined;
}

/** The tracker by its sheets, where its file name is not known. */
function sourceOf({ tables }: Review): string {
  const sheets = [...new Set(tables.filter(({ kind }) => kind === "actions").map(({ sheet }) => sheet))];
  return sheets.length === 0 ? "this workbook" : `${sheets.length === 1 ? "sheet" : "sheets"} ${sheets.join(", ")}`;
}

function inWords(policy: Policy): PolicyWords {
  return {
    name: policy.title,
    about: policy.use,
    key: Object.fromEntries(policy.key.map(({ rating, meaning }) => [rating, meaning])) as PolicyWords["key"],
    clauses: policy.clauses.map(({ case: id, rating, label, title }) => ({ case: id, rating, label, when: title })),
  };
}
