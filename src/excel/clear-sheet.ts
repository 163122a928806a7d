/** Empties a sheet of ours so that it can be filled again in place: never deleted, renamed or moved, which would cost the officer the undo history. */

import { BYTES_OF_A_CALL, type Step } from "./requests";
import type { SurveyedSheet } from "./survey";

/** Steps that take away everything PlanProof wrote before. Filters go first: writing under a filter puts rows in the wrong cells. */
export function clearSteps({ tables, charts }: SurveyedSheet): readonly Step[] {
  return [
    {
      bytes: (12 + 2 * tables.length + charts.length) * BYTES_OF_A_CALL,
      act: (sheet) => {
        for (const table of tables) {
          table.clearFilters();
          table.convertToRange();
        }
        for (const chart of charts) chart.delete();
        sheet.autoFilter.remove();
        sheet.horizontalPageBreaks.removePageBreaks();
        const used = sheet.getUsedRange();
        used.rowHidden = false;
        used.columnHidden = false;
        used.unmerge();
        used.conditionalFormats.clearAll();
        used.dataValidation.clear();
        used.clear("All");
        used.format.useStandardHeight = true;
        used.format.useStandardWidth = true;
      },
    },
  ];
}
