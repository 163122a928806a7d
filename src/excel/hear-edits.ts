/** Hears when somebody changes cells of the workbook, so that the pane can say that a check is out of date. */

import type { Outcome } from "../app/outcome";
import { inExcel, send } from "./in-excel";

const UNHEARD = () => "Nothing in the workbook was changed. Edits are not noticed until the pane is opened again.";

/** Calls back after each change that is not the add-in's own. Events can be missed in fast typing: a check always reads afresh. */
export function hearEdits(onEdit: () => void): Promise<Outcome<void>> {
  return inExcel(UNHEARD, async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ triggerSource }) => {
      if (triggerSource !== "ThisLocalAddin") onEdit();
    });
    await send(context);
  });
}
