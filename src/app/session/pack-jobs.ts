/** Building the pack, and saying beforehand what that would write. */

import { readDay } from "../../domain/calendar";
import type { HandEditChoices } from "../../domain/report/by-hand/place-edits";
import { done, type Outcome } from "../outcome";
import type { ReportChoices } from "../write-report";
import type { Job } from "./bench";
import { NOTHING_YET, type Form } from "./state";
import type { Tools } from "./tools";

/** The sheets that building the pack would write, by the last check and what was typed since. */
export async function planSheets(job: Job, { version }: Tools): Promise<boolean> {
  const { plannedSheets } = await import("../write-report");
  const { reviewed, form } = job.now();
  if (reviewed) job.set({ planned: plannedSheets(reviewed.review, reviewed.reading, reportChoices(form, version)) });
  return reviewed !== null;
}

/** Writes our sheets from the last check. */
export async function writePack(job: Job, tools: Tools): Promise<boolean> {
  const { port } = tools;
  const { writeReport } = await import("../write-report");
  const { reviewed } = job.now();
  if (!reviewed) return false;
  const choices = await choicesNow(job, tools);
  if (!choices.ok) return job.take(choices, () => ({}));
  job.says("Writing the pack");
  const outcome = await writeReport(port, reviewed.review, reviewed.reading, choices.value, (written, of, sheet) =>
    job.says(`Writing ${sheet}`, of > 0 ? written / of : null),
  );
  const built = job.take(outcome, (written) => ({ written, ...NO_HAND_EDITS }));
  if (built) await rememberForm(job, tools);
  return built;
}

/** Writes our sheets as an issue, which the workbook remembers: only then does anything count as told to a committee. */
export async function issuePack(job: Job, tools: Tools, issueVersion: string): Promise<boolean> {
  const { port } = tools;
  const { issueReport } = await import("../issue-report");
  const { reviewed } = job.now();
  if (!reviewed) return false;
  const choices = await choicesNow(job, tools);
  if (!choices.ok) return job.take(choices, () => ({}));
  job.says("Issuing the pack");
  const outcome = await issueReport(
    port,
    reviewed.review,
    reviewed.reading,
    { ...choices.value, issueVersion },
    (written, of, sheet) => job.says(`Writing ${sheet}`, of > 0 ? written / of : null),
  );
  const built = job.take(outcome, (issued) => ({ written: issued, said: issued.sentence, ...NO_HAND_EDITS }));
  if (built) await rememberForm(job, tools);
  return built;
}

/** What the pack was built with is kept in the workbook, so that next month nobody types it again. */
async function rememberForm(job: Job, { port }: Tools): Promise<void> {
  const { reviewed, form } = job.now();
  if (!reviewed) return;
  const { keepForm } = await import("../pack-form");
  job.take(await keepForm(port, reviewed.settings.pack, form), (pack) => ({
    reviewed: { ...reviewed, settings: { ...reviewed.settings, pack } },
  }));
}

/** Looks for what was typed on our sheets since they were written, by the last check; writes nothing. */
export async function findHandEdits(job: Job, { port, version }: Tools): Promise<boolean> {
  const { reviewed, form } = job.now();
  if (!reviewed) return false;
  job.says("Looking for what was changed by hand");
  const { listHandEdits } = await import("../hand-edits");
  const outcome = await listHandEdits(port, reviewed.review, reviewed.reading, reportChoices(form, version));
  return job.take(outcome, (handEdits) => ({ handEdits }));
}

const NO_HAND_EDITS = { handEdits: null, handEditChoices: NOTHING_YET.handEditChoices };

/** What was typed in the form, and what was chosen for the edits by hand that were shown: those typed since are kept. */
async function choicesNow(job: Job, { port, version }: Tools): Promise<Outcome<ReportChoices>> {
  const { reviewed, form, handEdits: seen, handEditChoices: chosen } = job.now();
  const choices = reportChoices(form, version);
  if (!reviewed || !seen || keepsAll(chosen)) return done(choices);
  const { choicesForSeen, listHandEdits } = await import("../hand-edits");
  const now = await listHandEdits(port, reviewed.review, reviewed.reading, choices);
  if (!now.ok) return now;
  return done({ ...choices, handEdits: choicesForSeen(seen.edits, now.value.edits, chosen) });
}

const keepsAll = ({ all, each = {} }: HandEditChoices): boolean =>
  [all, ...Object.values(each)].every((choice) => choice === "keep");

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

/** Holds the pack in the workbook against its tracker and against what we wrote; writes nothing. */
export async function verify(job: Job, { port, today, version }: Tools): Promise<boolean> {
  job.set({ verified: null });
  const { verifyPack } = await import("../verify-pack");
  return job.take(await verifyPack(port, { today: today(), version }), (verified) => ({ verified }));
}
