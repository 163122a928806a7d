/** Days that stand in free text, and what is said of them: work recorded, work promised, the end of funding. */

import type { Day } from "../calendar";
import type { CellRef } from "../grid";
import { valueOf, type PlanRow } from "../plan/plan-row";
import { daysInText } from "../status/days-in-text";
import { textOfNotes } from "../status/facts";
import type { JudgedRow } from "../status/judged-row";
import { wordsOf } from "./action-facts";
import { once, type Facts } from "./facts";

export { daysInText };

/** No empty note is as long as this: longer ones are a drawing of signs. */
const LONGEST_EMPTY = 60;

/** True where the notes are there and say nothing. */
export function saysNothing({ row, evidence }: JudgedRow): boolean {
  return evidence.empty && textOfNotes(row).length <= LONGEST_EMPTY;
}

/** The latest day on which notes record something, with its cell; "" where none does. */
export const newestNote = once((facts) => {
  let newest: { readonly start: string; readonly cell: CellRef } = {
    start: "",
    cell: { sheet: "", row: 0, column: 0 },
  };
  for (const { row, evidence } of facts.rows) {
    for (const { start } of evidence.days) {
      if (start <= facts.asAt && start > newest.start) newest = { start, cell: row.progress.cell };
    }
  }
  return newest;
});

/** The first day, in the note's own words, that notes put ahead and that is past as at the report date; "" where there is none. */
export function passedPromise({ asAt }: Facts, { evidence }: JudgedRow): string {
  return evidence.promised.find(({ end }) => end < asAt)?.text ?? "";
}

const FUNDING_END =
  /\bfund(?:ing|ed) (?:ends?|ending|is|until|till|to|up to|runs? (?:out|to|until)|ceases?|expires?|finishes|stops)\b/i;

/** The day on which the row's funding ends, where its due cell or its words say so. */
export function fundingEndIn(row: PlanRow): Day | undefined {
  const due = valueOf(row.due);
  if (due?.end && due.warnings.some(({ kind }) => kind === "funding-end")) return due.end;
  for (const field of [row.action, row.measure, row.progress] as const) {
    const text = wordsOf(field);
    const said = FUNDING_END.exec(text);
    const day = said && daysInText(text.slice(said.index, said.index + said[0].length + 40))[0];
    if (day) return day.end;
  }
  return undefined;
}
