/** One row an action line, every field as read and every fact computed: what the counts of the pack are taken over. */

import type { Review } from "../../review-schema";
import { dataTable, HEADING_ROW, NONE, NOT_SO } from "../action-data-columns";
import { dataTopLines, layOut, text, type Line } from "../blocks";
import { dataPaper, reportTitle, sourceLine } from "../page";
import type { ReportOptions } from "../report-options";
import { plural } from "../words";
import type { SheetEntry } from "./sheet";

export const actionData: SheetEntry = {
  id: "action-data",
  name: "Action data",
  kind: "data",
  about: "One row an action: every field as read, every fact computed, as an Excel Table.",
  build: (review, options) => {
    const { columns, cellsOf } = dataTable(review, options);
    const widths = columns.map(({ width }) => width);
    const rows: Line[] = review.rows.map((row) => ({ cells: cellsOf(row) }));
    const print = dataPaper(HEADING_ROW, widths);
    const none: Line = {
      cells: columns.map(({ id }) => text(id === "action" ? "No action rows were read" : NOT_SO, "data")),
    };
    const lines: Line[] = [
      ...headLines(review, options, columns[(print.columns ?? columns.length) - 1]?.heading ?? ""),
      { cells: columns.map(({ heading }) => text(heading, "data.heading")) },
      ...(rows.length === 0 ? [none] : rows),
    ];
    const { block, heights } = layOut(lines, widths, false);
    return {
      widths,
      heights,
      blocks: [block],
      tables: [{ name: "Action_data", top: HEADING_ROW, left: 1, bottom: lines.length, right: columns.length }],
      charts: [],
      frozenRows: 0,
      print,
    };
  },
};

/** A1 to A5; the table's headings stand in row 6. */
function headLines(review: Review, options: ReportOptions, lastPrinted: string): Line[] {
  return dataTopLines(
    `Action data – ${reportTitle(review, options)}`,
    `This sheet holds one table: ${plural(review.rows.length, "row")}, one for each action line of ${review.combined ? plural(review.combined.plans.length, "plan") : "the plan"}, with its facts and rating.`,
    [
      sourceLine(review, options),
      `Shorthand: "${NONE}" means that the plan has nothing here; ${NOT_SO} means that there is nothing to say. In the columns of days late, a minus means days left.`,
      `${review.combined ? "Row numbers on the other sheets are rows of this one." : "Columns that the plan lacks are left out."} The pack's counts are taken over this table. Pages end with the column ${lastPrinted}.`,
    ],
  );
}
