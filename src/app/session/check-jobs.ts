/** Checking, and trying other days: the use cases, and with them the whole domain, are loaded when first used. */

import { readDay } from "../../domain/calendar";
import type { Judge, Reviewed, ReviewChoices } from "../run-review";
import type { Job, Work } from "./bench";
import { planSheets } from "./pack-jobs";
import { NOTHING_YET, type Form, type SessionState, type Trial } from "./state";
import type { Tools } from "./tools";

/** What a check needs, all at once: one after the other would wait thrice. */
export const useCases = () =>
  Promise.all([import("../run-review"), import("../pack-form"), import("../../domain/status/to-decide")]);

/** Reads, rates and judges the plan; writes nothing. */
export async function review(job: Job, tools: Tools): Promise<boolean> {
  job.says("Reading the workbook");
  tools.judge?.ready?.();
  const [{ runReview }, { keptForm }, { ratingsToDecide }] = await useCases();
  const outcome = await runReview(tools.port, choices(job, tools), () => job.says("Checking the plan"));
  const isFirst = job.now().reviewed === null;
  const reviewed = job.take(outcome, (value) => ({
    reviewed: value,
    ...(isFirst ? { form: asLastTime(job.now().form, keptForm(value.settings.pack, tools.today())) } : {}),
    toDecide: ratingsToDecide(value.review, value.settings),
    planned: null,
    written: null,
    verified: null,
    trials: [],
  }));
  if (!reviewed) return false;
  if (job.now().view === "pack") await planSheets(job, tools);
  await refreshHighlights(job, tools);
  return true;
}

/**
 * Checks again after something that was done, in a sentence, with the changes that take it back. Where that fails, the officer is
 * told that it was done all the same, and trying again only checks.
 */
export async function reviewAfter(
  job: Job,
  tools: Tools,
  {
    done,
    said = done,
    undo = [],
  }: { readonly done: string; readonly said?: string; readonly undo?: SessionState["undo"] },
): Promise<boolean> {
  const again: Work = async (now) => {
    const checked = await review(now, tools);
    const { failure } = now.now();
    if (checked) now.set({ said, undo });
    else if (failure) {
      const sentence = `${done} But the plan could not be checked again. ${failure.sentence}`;
      now.set({ said: null, undo, failure: { ...failure, sentence } });
    }
    return checked;
  };
  job.goesOn(again);
  return again(job);
}

/** Where highlights are on, they follow what was found. */
async function refreshHighlights(job: Job, tools: Tools): Promise<void> {
  if (job.now().highlighted === null) return;
  const { showHighlights } = await import("./sheet-jobs");
  await showHighlights(job, tools);
}

/** Rates the same plan as at other days: which rows would turn, and why. */
export async function tryDays(
  job: Job,
  tools: Tools,
  days: readonly { readonly day: string; readonly called: string }[],
): Promise<boolean> {
  const { reviewed } = job.now();
  if (!reviewed) return false;
  const { rejudge } = await import("../run-review");
  const trials: Trial[] = [];
  for (const { day, called } of days) {
    const asAt = readDay(day);
    if (!asAt) continue;
    job.says(`Rating as at ${called}`);
    const other = await rejudge(reviewed, asAt, judgeFor(job, tools));
    trials.push({ asAt: day, called, turned: turned(reviewed, other) });
  }
  job.set({ trials });
  return true;
}

function turned({ review: now }: Reviewed, then: Reviewed["review"]): Trial["turned"] {
  const before = new Map(now.rows.map((row) => [`${row.sheet} ${row.cell}`, row.reported]));
  return then.rows.flatMap(({ sheet, cell, action, reported }) => {
    const from = before.get(`${sheet} ${cell}`);
    if (!from || from.rating === reported.rating) return [];
    return [{ sheet, cell, action, from: from.rating, to: reported.rating, because: reported.because }];
  });
}

/** Judges for this job alone: once it is stopped, the judging is. */
function judgeFor(job: Job, { judge }: Pick<Tools, "judge">): Judge | undefined {
  return judge && ((input) => judge(input, job.stopped));
}

/** The committee and the meeting decide which earlier issue the changes are told since. */
function choices(job: Job, { today, judge }: Tools): ReviewChoices {
  const { form, reviewed } = job.now();
  const asAt = readDay(form.asAt);
  return {
    today: today(),
    committee: form.committee.trim() || null,
    meeting: readDay(form.meeting) ?? null,
    ...(asAt ? { asAt } : {}),
    asLastPack: reviewed === null,
    ...(judge ? { judge: judgeFor(job, { judge }) } : {}),
  };
}

/** What was said of the last pack, where nothing was typed or picked yet. */
function asLastTime(form: Form, last: Partial<Form>): Form {
  const untouched = Object.entries(last).filter(
    ([id]) => form[id as keyof Form] === NOTHING_YET.form[id as keyof Form],
  );
  return { ...form, ...Object.fromEntries(untouched) };
}
