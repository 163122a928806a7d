/** The rows of the Decisions sheet: what stands there as it stands, what is new, and what PlanProof makes of each. */

import { fromSerial, printDay, type Day } from "../calendar";
import { DECISION_KINDS } from "../decisions/decision-kinds";
import { DECISION_HEADINGS, NOTHING, readDecisions, type DecisionLine } from "../decisions/read-decisions";
import { linkAddress, readAddress, type CellValue } from "../grid";
import type { KeptSheets } from "../kept-sheets";
import type { Review, ReviewDecision } from "../review-schema";
import { dayCell, link, number, text, type Line } from "./blocks";
import type { SheetCell } from "./sheet-model";

/** A decision as it is entered. */
export type NewDecision = Omit<ReviewDecision, "asks" | "row">;

/** Rows of the sheet above its first decision: title, summary, three notes and headings. */
export const DECISIONS_ABOVE = 6;

/** On which row of the sheet, as it is filled, a decision of the review stands; null where there is no sheet of decisions. */
export function decisionRows(
  review: Review,
  sheets: KeptSheets | undefined,
): (decision: ReviewDecision) => number | null {
  const rows = readDecisions(sheets).lines.flatMap(({ decision }, index) =>
    decision ? [DECISIONS_ABOVE + 1 + index] : [],
  );
  return (decision) => rows[review.decisions?.indexOf(decision) ?? -1] ?? null;
}

export function decisionWriting(
  review: Review,
  standing: readonly DecisionLine[],
  added: readonly NewDecision[],
): readonly Line[] {
  return [
    ...standing.map((line) => ({ cells: standingCells(review, line) })),
    ...added.map((each) => ({ cells: newCells(each) })),
  ];
}

function standingCells(review: Review, { values, decision, why }: DecisionLine): SheetCell[] {
  const days = { Date: decision?.date, "New date or wanted by": decision?.until } as const;
  const cells = DECISION_HEADINGS.map((heading) => {
    const day = heading === "Date" || heading === "New date or wanted by" ? days[heading] : null;
    if (day) return dayCell(day, "data.day");
    const serial = heading in days && typeof values[heading] === "number" ? fromSerial(values[heading]) : undefined;
    // A line that cannot be read keeps its day as a day.
    return serial ? dayCell(serial, "data.day") : kept(values[heading]);
  });
  if (decision === null) return [...cells, text("[x]", "data"), text(why ?? NOTHING, "data")];
  const told = review.decisions?.find(
    (each) =>
      each.date === decision.date &&
      each.action === decision.action &&
      each.ref === decision.ref &&
      each.decision === decision.kind.word,
  );
  return [
    ...cells,
    planRow(told?.row ?? null),
    text(effectOf(decision.kind.word, decision.until, decision.done), "data"),
  ];
}

/** What the officer typed, as it was typed. */
function kept(value: CellValue): SheetCell {
  if (typeof value === "number") return number(value, "data.number");
  return text(String(value).trim() === "" ? NOTHING : String(value), "data");
}

function newCells({ date, committee, minute, ref, action, decision, until, lead, done }: NewDecision): SheetCell[] {
  const said = (value: string): SheetCell => text(value.trim() || NOTHING, "data");
  return [
    dayCell(date as Day, "data.day"),
    ...[committee, minute, ref, action, decision].map(said),
    until === null ? said("") : dayCell(until as Day, "data.day"),
    said(lead),
    said(done),
    said("[x]"),
    text("Counts from the next check on.", "data"),
  ];
}

function planRow(row: ReviewDecision["row"]): SheetCell {
  if (row === null) return text("Not found in the plan", "data");
  const area = readAddress(row.cell);
  const target = linkAddress({ sheet: row.sheet, row: area?.top ?? row.row, column: area?.left ?? 1 });
  return link(`Row ${row.row}`, target, "data.link");
}

function effectOf(word: string, until: Day | null, done: string): string {
  const kind = DECISION_KINDS.find((each) => each.word === word);
  if (!kind) return NOTHING;
  if (kind.asks)
    return done === "" ? `Open${until === null ? "" : `, wanted by ${printDay(until)}`}. ${kind.effect}` : "Answered.";
  return kind.effect;
}
