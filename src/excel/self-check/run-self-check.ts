/**
 * The self-check, for a tester in a real Excel: does on a scratch sheet of its own everything that PlanProof does to a sheet, reads it
 * back, and lists what differs from what was wanted. Nothing else in the workbook is touched, and the scratch sheet goes at the end.
 */

import { freeSheetName, type SelfChecked, type TriedFeature } from "../../app/workbook-port";
import { send, Stop } from "../in-excel";
import { MARK } from "../marks";
import { codeOf } from "../office-failure";
import { surveyWorkbook } from "../survey";
import { CELL_TRIALS, LATER_CELL_TRIALS } from "./cell-trials";
import { SCRATCH_ID, SCRATCH_NAME, scratchModel } from "./scratch-model";
import { KEEPING_TRIALS, LATER_KEEPING_TRIALS } from "./keeping-trials";
import { SHEET_TRIALS } from "./sheet-trials";
import type { Scratch, Trial } from "./trial";

/** In this order: later ones work on what the earlier ones left. */
export const TRIALS: readonly Trial[] = [
  ...CELL_TRIALS,
  ...SHEET_TRIALS,
  ...KEEPING_TRIALS,
  ...LATER_CELL_TRIALS,
  ...LATER_KEEPING_TRIALS,
];

/** A workbook in which no sheet can be added is a `Stop`; a trial that Excel refuses is told, and the next one goes on. */
export async function runSelfCheck(
  context: Excel.RequestContext,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<SelfChecked> {
  const survey = await surveyWorkbook(context);
  if (survey.structureIsProtected) throw isProtected();
  for (const { sheet, mark } of survey.sheets) if (mark === SCRATCH_ID) sheet.delete();
  const theirs = survey.sheets.filter(({ mark }) => mark !== SCRATCH_ID).map(({ name }) => name);
  const name = freeSheetName(SCRATCH_NAME, theirs);
  const sheet = context.workbook.worksheets.add(name);
  sheet.customProperties.add(MARK, SCRATCH_ID);
  await send(context);
  const scratch: Scratch = { context, sheet, name, model: scratchModel(name) };
  const tried: TriedFeature[] = [];
  try {
    for (const trial of TRIALS) {
      progress(tried.length, TRIALS.length);
      tried.push(await tryOne(trial, scratch));
    }
  } finally {
    sheet.delete();
    await send(context);
  }
  return { excel: thisExcel(), tried };
}

async function tryOne({ holds, run }: Trial, scratch: Scratch): Promise<TriedFeature> {
  try {
    const differences = await run(scratch);
    return {
      holds,
      refused: null,
      differences: differences.map(({ where, wanted, got }) => `${where}: wanted ${wanted}, got ${got}`),
    };
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined && !(error instanceof Stop)) throw error;
    return {
      holds,
      differences: [],
      refused: error instanceof Stop ? error.failure.sentence : `${code}: ${(error as Error).message}`,
    };
  }
}

/** What an Excel says of itself; some say nothing. */
function thisExcel(): string {
  const { diagnostics } = Office.context as { readonly diagnostics?: Office.ContextInformation };
  return diagnostics ? [diagnostics.host, diagnostics.platform, diagnostics.version].join(", ") : "";
}

function isProtected(): Stop {
  return new Stop({
    kind: "protected",
    sentence:
      "The structure of this workbook is protected, so no scratch sheet can be added. Nothing was changed. Open a new, empty workbook and try there.",
    detail: "workbook structure protected",
    retry: true,
  });
}
