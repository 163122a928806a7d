/** Gaps and doubles in the numbers of recommendations or actions. */

import type { PlanRow, ReadingNote } from "./plan-row";

/** One note for each jump, and one for each number that comes again after others; numbers may start anew with each table. */
export function numberingNotes(rows: readonly PlanRow[]): ReadingNote[] {
  const notes: ReadingNote[] = [];
  let table = -1;
  let before: number | null = null;
  let seen = new Set<number>();
  for (const { ref, table: own } of rows) {
    if (own !== table) {
      table = own;
      before = null;
      seen = new Set();
    }
    if (ref.kind !== "stated" || !/^\d{1,5}[.)]?$/.test(ref.value)) continue;
    const number = Number.parseInt(ref.value, 10);
    if (before !== null && number !== before && number !== before + 1 && number !== 1) {
      const again = seen.has(number);
      notes.push({ kind: "numbering", cell: ref.cell, values: { from: before, to: number, again: again ? 1 : 0 } });
    }
    seen.add(number);
    before = number;
  }
  return notes;
}
