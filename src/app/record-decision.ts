/** The use case "Record a decision": one more row on the Decisions sheet, which is made where there is none yet. */

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
 * The sheet is read again first, so that a decision that somebody typed since the check is not lost.
 */
export async function recordDecision(
  port: WorkbookPort,
  { review, reading }: Reviewed,
  decision: NewDecision,
  choices: ReportChoices,
): Promise<Outcome<RecordedDecision>> {
  const now = await port.read();
  if (!now.ok) return now;
  const options = reportOptionsFor(review, { ...now.value, settings: reading.settings }, choices);
  const details = { title: reportTitle(review, options), author: options.reportOf || "PlanProof" };
  const written = await port.write([buildDecisions(review, options, [decision])], details, () => undefined);
  if (!written.ok) return written;
  const sheet = written.value.sheets[0]?.name ?? "Decisions";
  return done({ ...written.value, sentence: `Recorded on the sheet "${sheet}": ${decision.decision}.` });
}
