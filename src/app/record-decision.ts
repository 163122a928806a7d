/** The use case "Record a decision": one more row on the Decisions sheet, which is made where there is none yet. */

import { isRecorded, readDecisions } from "../domain/decisions/read-decisions";
import type { KeptSheets } from "../domain/kept-sheets";
import { buildDecisions } from "../domain/report/build-sheets";
import type { NewDecision } from "../domain/report/decision-lines";
import { reportTitle } from "../domain/report/page";
import { done, type Outcome } from "./outcome";
import type { Reviewed } from "./run-review";
import type { WorkbookPort, WrittenSheets } from "./workbook-port";
import { reportOptionsFor, type ReportChoices } from "./write-report";

export interface RecordedDecision extends WrittenSheets {
  /** What was done, in a sentence. */
  readonly sentence: string;
}

/**
 * Writes the Decisions sheet alone: what stands there as it stands, and the new decision under it. It counts from the next check on.
 * The sheet is read again first, so that a decision that somebody typed since the check is not lost. May be begun again where Excel
 * broke it off: a decision that was written is not written twice.
 */
export async function recordDecision(
  port: WorkbookPort,
  { review, reading }: Reviewed,
  decision: NewDecision,
  choices: ReportChoices,
): Promise<Outcome<RecordedDecision>> {
  const now = await port.read();
  if (!now.ok) return now;
  const ours = await port.readOurs();
  if (!ours.ok) return ours;
  const standing = now.value.kept;
  const isThere = (kept: KeptSheets | undefined): boolean => isRecorded(readDecisions(kept).decisions, decision);
  const added = isThere(standing) && !isThere(reading.kept) ? [] : [decision];
  const { kept: _kept, ...elsewhere } = now.value;
  const from = { ...elsewhere, ...(standing ? { kept: standing } : {}), settings: reading.settings };
  const options = reportOptionsFor(review, from, choices);
  const details = { title: reportTitle(review, options), author: options.reportOf || "PlanProof" };
  const written = await port.write([buildDecisions(review, options, added)], details, () => undefined, ours.value);
  if (!written.ok) return written;
  const sheet = written.value.sheets[0]?.name ?? "Decisions";
  return done({ ...written.value, sentence: `Recorded on the sheet "${sheet}": ${decision.decision}.` });
}
