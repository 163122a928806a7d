/** The use case "What did I change on the pack?": edits by hand on our sheets, with what building the pack would do to each. Writes nothing. */

import type { HandEdit } from "../domain/report/by-hand/find-edits";
import {
  editKey,
  HAND_EDIT_CHOICES,
  type HandEditChoice,
  type HandEditChoices,
  type PlacedEdit,
} from "../domain/report/by-hand/place-edits";
import { settleEdits } from "../domain/report/by-hand/settle-edits";
import type { Review } from "../domain/review-schema";
import { done, type Outcome } from "./outcome";
import type { WorkbookPort, WorkbookReading } from "./workbook-port";
import { sheetBuilder, USUAL_HAND_EDITS, type ReportChoices } from "./write-report";

export { editKey, HAND_EDIT_CHOICES, type HandEdit, type HandEditChoice, type HandEditChoices, type PlacedEdit };

export interface HandEditList {
  /** In the order of sheets, rows and columns. */
  readonly edits: readonly PlacedEdit[];
  /** Sheets of which nobody can tell, a sentence each. */
  readonly untold: readonly string[];
}

/** A pack that was never built has no edits, and Excel is not asked. */
export async function listHandEdits(
  port: WorkbookPort,
  review: Review,
  reading: WorkbookReading,
  choices: ReportChoices,
): Promise<Outcome<HandEditList>> {
  if (reading.ours.length === 0) return done({ edits: [], untold: [] });
  const standing = await port.readOurs();
  if (!standing.ok) return standing;
  const settled = settleEdits(
    sheetBuilder(review, reading, choices),
    standing.value,
    choices.handEdits ?? USUAL_HAND_EDITS,
  );
  return done({ edits: settled.placed, untold: settled.untold.map(({ why }) => why) });
}

/**
 * The choices as they hold for what stands now: an edit that was not there, or said something else, when the officer chose is kept,
 * whatever was chosen for all.
 */
export function choicesForSeen(
  seen: readonly HandEdit[],
  now: readonly HandEdit[],
  { all, each = {} }: HandEditChoices,
): HandEditChoices {
  const chosen = seen
    .filter((edit) => now.some((other) => editKey(other) === editKey(edit) && saysTheSame(other, edit)))
    .map((edit) => [editKey(edit), each[editKey(edit)] ?? all] as const);
  return { all: "keep", each: Object.fromEntries(chosen) };
}

const saysTheSame = (one: HandEdit, other: HandEdit): boolean =>
  one.kind === other.kind && one.now === other.now && one.formula === other.formula;
