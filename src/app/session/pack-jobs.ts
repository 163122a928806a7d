/** Building the pack, and saying beforehand what that would write. */

import { readDay } from "../../domain/calendar";
import type { ReportChoices } from "../write-report";
import type { Job } from "./bench";
import type { Form } from "./state";
import type { Tools } from "./tools";

/** The sheets that building the pack would write, by the last check and what was typed since. */
export async function planSheets(job: Job, { version }: Tools): Promise<boolean> {
  const { plannedSheets } = await import("../write-report");
  const { reviewed, form } = job.now();
  if (reviewed) job.set({ planned: plannedSheets(reviewed.review, reviewed.reading, reportChoices(form, version)) });
  return reviewed !== null;
}

/** Writes our sheets from the last check. */
export async function writePack(job: Job, { port, version }: Tools): Promise<boolean> {
  const { writeReport } = await import("../write-report");
  const { reviewed, form } = job.now();
  if (!reviewed) return false;
  job.says("Writing the pack");
  const outcome = await writeReport(
    port,
    reviewed.review,
    reviewed.reading,
    reportChoices(form, version),
    (done, of, sheet) => job.says(`Writing ${sheet}`, of > 0 ? done / of : null),
  );
  return job.take(outcome, (written) => ({ written }));
}

/** Writes our sheets as an issue, which the workbook remembers: only then does anything count as told to a committee. */
export async function issuePack(job: Job, { port, version }: Tools, issueVersion: string): Promise<boolean> {
  const { issueReport } = await import("../issue-report");
  const { reviewed, form } = job.now();
  if (!reviewed) return false;
  job.says("Issuing the pack");
  const outcome = await issueReport(
    port,
    reviewed.review,
    reviewed.reading,
    { ...reportChoices(form, version), issueVersion },
    (done, of, sheet) => job.says(`Writing ${sheet}`, of > 0 ? done / of : null),
  );
  return job.take(outcome, (issued) => ({ written: issued, said: issued.sentence }));
}

/** Whether others have the workbook open; where Excel cannot say, nothing is said. */
export async function askShared(job: Job, { port }: Tools): Promise<void> {
  const shared = await port.isShared();
  if (shared.ok) job.set({ shared: shared.value });
}

/** Stops before anything is written; asking again goes on. */
export function warnOfOthers(job: Job): boolean {
  const failure = {
    kind: "shared",
    sentence:
      "Other people have this workbook open. They will see PlanProof's sheets as soon as they are made. Nothing has been written yet.",
    detail: "co-authored",
    retry: true,
    retryAs: "Build it all the same",
  } as const;
  job.set({ failure });
  return false;
}

/** What was typed, as the report takes it. */
export function reportChoices(form: Form, version: string): ReportChoices {
  const given = (text: string): string | null => text.trim() || null;
  return {
    title: given(form.title),
    committee: given(form.committee),
    meeting: readDay(form.meeting) ?? null,
    preset: form.preset,
    reportOf: given(form.reportOf),
    agendaItem: given(form.agendaItem),
    marking: given(form.marking),
    version,
  };
}
