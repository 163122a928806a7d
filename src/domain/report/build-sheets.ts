/** From a review to the sheets of a report: pure and total, so that even an empty plan gives sheets that say so. */

import type { Review } from "../review-schema";
import { checkAccessibility } from "./accessibility/check-accessibility";
import { accessibilityNotes } from "./accessibility/say-accessibility";
import { withBriefing } from "./briefing/kept-answers";
import { documentDetails } from "./page";
import { presetOf } from "./presets";
import type { ReportOptions } from "./report-options";
import type { SheetModel } from "./sheet-model";
import type { NewDecision } from "./decision-lines";
import { decisions, decisionsSheet } from "./sheets/decisions";
import { SHEETS, type SheetEntry } from "./sheets/index";
import { tabName } from "./sheets/sheet";
import { filledTables, tableMarks } from "./table-marks";

export type { PolicyWords, ReportOptions } from "./report-options";

/**
 * The sheets of a preset in tab order: its pack sheets, then the working and data sheets that come with every one. Recovery actions and
 * decisions sought that were typed on the Briefing count as the plan's own on all of them, so that no two sheets disagree.
 */
export function buildSheets(checked: Review, options: ReportOptions): SheetModel[] {
  const review = withBriefing(checked, options.kept);
  const built = sheetsOffered(review, options).map((entry) => ({ entry, model: modelOf(entry, review, options) }));
  if (!built.some(({ entry }) => entry.tellsOfChecks)) return built.map(({ model }) => model);
  const results = checkAccessibility(
    built.map(({ model }) => model),
    documentDetails(review, options),
  );
  const told = { ...options, accessibility: accessibilityNotes(results) };
  return built.map(({ entry, model }) => (entry.tellsOfChecks ? modelOf(entry, review, told) : model));
}

function modelOf(entry: SheetEntry, review: Review, options: ReportOptions): SheetModel {
  const body = entry.build(review, options);
  const model = { id: entry.id, name: tabName(options, entry), kind: entry.kind, ...body };
  return entry.kind === "pack" && model.tables.length === 0 ? withTables(model) : model;
}

/** A sheet of the pack that marks no table itself, with those that its headings make; on the others a blank cell may be room to write in. */
function withTables(model: SheetModel): SheetModel {
  const tables = tableMarks(model);
  return { ...model, tables, blocks: filledTables(model.blocks, tables) };
}

/** Which sheets `buildSheets` gives, before any is built: for a preview, and to find names that are free. */
export function sheetsOffered(review: Review, options: ReportOptions): readonly SheetEntry[] {
  const { sheets, others } = presetOf(options.preset);
  return SHEETS.filter(
    (entry) =>
      ((entry.kind === "pack" ? sheets : others)?.includes(entry.id) ?? true) &&
      (entry.offered === undefined || entry.offered(review, options)),
  );
}

/** The Decisions sheet alone, with decisions added to what it holds. */
export function buildDecisions(review: Review, options: ReportOptions, added: readonly NewDecision[]): SheetModel {
  const { id, kind } = decisions;
  return { id, name: tabName(options, decisions), kind, ...decisionsSheet(review, options, added) };
}
