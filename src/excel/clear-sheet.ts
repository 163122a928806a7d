/** Empties a sheet of ours so that it can be filled again in place: never deleted, renamed or moved, which would cost the officer the undo history. */

import { BYTES_OF_A_CALL, type Step } from "./requests";
import type { SurveyedSheet } from "./survey";

/** Points of a row and a column that nobody has sized, in a workbook with Excel's usual font. */
const USUAL_HEIGHT = 15;
const USUAL_WIDTH = 48;

/** Steps that take away everything PlanProof wrote before; comments, notes, shapes and charts of the officer's stay. Filters go first: writing under a filter puts rows in the wrong cells. */
export function clearSteps({ tables, charts, hasFilter }: SurveyedSheet): readonly Step[] {
  return [
    {
      bytes: (20 + tables.length + charts.length) * BYTES_OF_A_CALL,
      act: (sheet) => {
        for (const table of tables) table.convertToRange();
        for (const chart of charts) chart.delete();
        if (hasFilter) sheet.autoFilter.remove();
        sheet.horizontalPageBreaks.removePageBreaks();
        emptyPageText(sheet.pageLayout.headersFooters.defaultForAllPages);
        const used = sheet.getUsedRange();
        used.rowHidden = false;
        used.columnHidden = false;
        used.unmerge();
        used.conditionalFormats.clearAll();
        used.dataValidation.clear();
        // Not "All", which in Excel may take the officer's comments and notes with it.
        used.clear("RemoveHyperlinks");
        used.clear("Contents");
        used.clear("Formats");
        used.format.rowHeight = USUAL_HEIGHT;
        used.format.columnWidth = USUAL_WIDTH;
      },
    },
  ];
}

/** The six parts share one limit: a new part must not be weighed against what the others held before. */
function emptyPageText(text: Excel.HeaderFooter): void {
  text.leftHeader = "";
  text.centerHeader = "";
  text.rightHeader = "";
  text.leftFooter = "";
  text.centerFooter = "";
  text.rightFooter = "";
}
