/** The use case "Record a decision": one more row on the Decisions sheet, which is made where there is none yet. */

import { buildDecisions } from "../domain/report/build-sheets";
import type { NewDecision } from "../domain/report/decision-lines";
import { reportTitle } from "../domain/report/page";
import type { Outcome } from "./outcome";
import type { Reviewed } from "./run-review";
import type { WorkbookPort, WrittenSheets } from "./workbook-port";
import { reportOptionsFor, type ReportChoices } from "./write-report";

/** Writes the Decisions sheet alone: what stood there as it stood, and the new decision under it. It counts from the next check on. */
export function recordDecision(
  port: WorkbookPort,
  { review, reading }: Reviewed,
  decision: NewDecision,
  choices: ReportChoices,
): Promise<Outcome<WrittenSheets>> {
  const options = reportOptionsFor(review, reading, choices);
  const details = { title: reportTitle(review, options), author: options.reportOf || "PlanProof" };
  return port.write([buildDecisions(review, options, [decision])], details, () => undefined);
}
