/** One click, one Ctrl+Z: work on the officer's cells is one undo step where Excel can make it one (ExcelApi 1.20). */

import { codeOf } from "./office-failure";

/** Codes with which Excel says that it could not group, and not that the work itself was wrong ("UndoNotSupported", #6491, #6255, #6711). */
const COULD_NOT_GROUP = new Set(["UndoNotSupported", "InternalError"]);

/**
 * Runs work in one undo group, or plainly where Excel has none or cannot do it. The work may begin twice, so it must look before it
 * changes anything.
 */
export async function inOneUndo<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!canGroup()) return Excel.run(work);
  try {
    return await Excel.run({ mergeUndoGroup: true }, work);
  } catch (error) {
    if (!COULD_NOT_GROUP.has(codeOf(error) ?? "")) throw error;
    return Excel.run(work);
  }
}

/** `Office.context` is there once Excel is ready; never asked before. */
function canGroup(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.20");
}
