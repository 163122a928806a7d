/** What each committee decided about which action: the officer's own record, typed here or entered in the pane, carried over word for word. */

import { DECISIONS_ABOVE as HEADING_ROW, decisionWriting, type NewDecision } from "../decision-lines";
import { dataTopLines, layOut, text, type Line } from "../blocks";
import { DECISION_HEADINGS, NOTHING, readDecisions } from "../../decisions/read-decisions";
import { DECISION_KINDS } from "../../decisions/decision-kinds";
import type { Review } from "../../review-schema";
import { dataPaper, reportTitle, sourceLine } from "../page";
import type { ReportOptions } from "../report-options";
import { plural } from "../words";
import type { SheetBody, SheetEntry } from "./sheet";

/** Characters; the columns that people fill in make a printed page. */
const WIDTHS = [18, 17, 9, 7, 34, 16, 18, 15, 29, 14, 40] as const;

export const decisions: SheetEntry = {
  id: "decisions",
  name: "Decisions",
  kind: "data",
  about: "What each committee decided about which action, with the minute and what was done.",
  // Decisions follow an issue: before there is one, or a first decision, the sheet would be empty.
  offered: (_review, { kept }) => kept?.decisions !== undefined || kept?.history !== undefined,
  build: (review, options) => decisionsSheet(review, options, []),
};

/** The sheet with what it holds and decisions that are new to it. */
export function decisionsSheet(review: Review, options: ReportOptions, added: readonly NewDecision[]): SheetBody {
  const read = readDecisions(options.kept);
  const rows = decisionWriting(review, read.lines, added);
  const words = DECISION_KINDS.map(({ word }) => word).join(", ");
  const lines: Line[] = [
    ...dataTopLines(
      `Decisions – ${reportTitle(review, options)}`,
      `This sheet holds one table: ${plural(rows.length, "decision")} of committees about actions of the plan.`,
      [
        sourceLine(review, options),
        `Type a decision in the row under the last: the decision is one of ${words}. It counts from the next check on.`,
        `"${NOTHING}" means that a cell holds nothing. The last two columns are filled by PlanProof, and are for the screen.`,
      ],
    ),
    { cells: [...DECISION_HEADINGS, "Plan row", "What it does"].map((heading) => text(heading, "data.heading")) },
    ...(rows.length === 0 ? [noneLine()] : rows),
  ];
  const { block, heights } = layOut(lines, WIDTHS, false);
  return {
    widths: WIDTHS,
    heights,
    blocks: [block],
    tables: [
      {
        name: "Committee_decisions",
        top: HEADING_ROW,
        left: 1,
        bottom: lines.length,
        right: WIDTHS.length,
        filters: true,
      },
    ],
    charts: [],
    frozenRows: 0,
    print: dataPaper(HEADING_ROW, WIDTHS),
  };
}

const noneLine = (): Line => ({ cells: WIDTHS.map(() => text(NOTHING, "data")) });
