/** What the officer says of this workbook, kept in it; the plan is checked again, so that everything follows. */

import type { NewDecision } from "../../domain/report/decision-lines";
import type { Outcome } from "../outcome";
import type { Reviewed } from "../run-review";
import type { WorkbookPort } from "../workbook-port";
import type { Job } from "./bench";
import { review, reviewAfter } from "./check-jobs";
import { reportChoices } from "./pack-jobs";
import type { Tools } from "./tools";

/** A use case that keeps something in the workbook, given the last check, and says in a sentence what it did. */
export type Keeping = (port: WorkbookPort, reviewed: Reviewed) => Promise<Outcome<{ readonly sentence: string }>>;

export async function keep(job: Job, tools: Tools, keeping: Keeping): Promise<boolean> {
  if (job.now().reviewed === null && !(await review(job, tools))) return false;
  const { reviewed } = job.now();
  if (!reviewed) return false;
  job.says("Saving in the workbook");
  const outcome = await keeping(tools.port, reviewed);
  if (!outcome.ok) return job.take(outcome, () => ({}));
  return reviewAfter(job, tools, { done: outcome.value.sentence });
}

/** Writes a committee's decision under those that stand, and checks again: from then on it counts. */
export async function record(job: Job, tools: Tools, decision: NewDecision): Promise<boolean> {
  const { recordDecision } = await import("../record-decision");
  const choices = reportChoices(job.now().form, tools.version);
  return keep(job, tools, (port, reviewed) => recordDecision(port, reviewed, decision, choices));
}
