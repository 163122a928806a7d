/** What is done to the sheets that is neither checking nor writing the pack: mending, highlights, columns, and taking ours away. */

import { undoOf, type Fix } from "../../domain/finding";
import type { NewColumn, SelfChecked, TracesToRemove } from "../workbook-port";
import type { Job } from "./bench";
import { reviewAfter } from "./check-jobs";
import { NOTHING_YET } from "./state";
import type { Tools } from "./tools";

/** Makes changes that were shown and clicked, then checks again. */
export async function mend(job: Job, tools: Tools, fixes: readonly Fix[]): Promise<boolean> {
  job.says("Mending");
  const { applyFixes } = await import("../apply-fixes");
  const outcome = await applyFixes(tools.port, fixes, job.now().reviewed ?? undefined);
  if (!outcome.ok) return job.take(outcome, () => ({}));
  const { applied, sentence } = outcome.value;
  const undo = applied.map(undoOf);
  job.set({ undo });
  return reviewAfter(job, tools, { done: sentence, said: `${sentence} The plan was checked again.`, undo });
}

/** Colours the cells that findings are about, over the officer's own fills, which stay beneath. */
export async function showHighlights(job: Job, { port }: Tools): Promise<boolean> {
  const { reviewed } = job.now();
  if (!reviewed) return false;
  const { highlightsOf } = await import("../highlights");
  return job.take(await port.highlight(highlightsOf(reviewed.review)), (cells) => ({ highlighted: cells }));
}

/** Takes the highlights off: every sheet is exactly as it was before them. */
export async function hideHighlights(job: Job, { port }: Tools): Promise<boolean> {
  return job.take(await port.highlight([]), () => ({ highlighted: null, said: "Highlights are off." }));
}

/** Adds columns that were shown and clicked, then checks again. */
export async function addColumns(job: Job, tools: Tools, columns: readonly NewColumn[]): Promise<boolean> {
  job.says("Adding the columns");
  const added = await tools.port.addColumns(columns);
  if (!added.ok) return job.take(added, () => ({}));
  const names = added.value.map(({ heading, address }) => `${heading} (${address})`);
  return reviewAfter(job, tools, { done: `Added: ${names.join(", ")}.` });
}

/** Adds an empty tracker and shows it; it is the officer's own from then on. */
export async function makeTracker(job: Job, { port }: Tools, title: string): Promise<boolean> {
  const { addTracker } = await import("../add-tracker");
  job.says("Making an empty tracker");
  const made = await addTracker(port, title, job.now().reviewed?.settings);
  return job.take(made, ({ sentence }) => ({ said: sentence, undo: [] }));
}

/** Looks for what PlanProof keeps in this workbook. */
export async function findTraces(job: Job, { port }: Tools): Promise<boolean> {
  job.says("Looking for what PlanProof keeps here");
  return job.take(await port.traces(), (traces) => ({ traces }));
}

/** Takes away what was ticked. */
export async function removeTraces(job: Job, { port }: Tools, which: TracesToRemove): Promise<boolean> {
  job.says("Taking PlanProof's things out of the workbook");
  return job.take(await port.removeTraces(which), (sentence) => ({
    said: sentence,
    traces: null,
    reviewed: null,
    planned: null,
    written: null,
    handEdits: null,
    handEditChoices: NOTHING_YET.handEditChoices,
    verified: null,
    undo: [],
    ...(which.highlights ? { highlighted: null } : {}),
  }));
}

/** Tries this Excel on a scratch sheet. */
export async function selfCheck(job: Job, { port }: Tools): Promise<boolean> {
  const tried = await port.selfCheck((done, of) => job.says(`Trying this Excel: ${done + 1} of ${of}`));
  return job.take(tried, (selfChecked) => ({ selfChecked, said: saySelfChecked(selfChecked) }));
}

function saySelfChecked({ tried }: SelfChecked): string {
  const held = tried.filter(({ differences, refused }) => differences.length === 0 && refused === null).length;
  return `${held} of ${tried.length} trials went as they should. The scratch sheet is gone again.`;
}
