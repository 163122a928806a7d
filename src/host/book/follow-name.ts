/** Formulas and names that speak of a sheet learn its new name, or lose it when the sheet goes. */

import { followSheet } from "./formula-text";
import type { Session } from "./session";
import type { SheetPart } from "./sheet-part";

/** `to` is null for a sheet that is deleted: what referred to it becomes #REF!, as in Excel. */
export function followName(session: Session, from: string, to: string | null): void {
  session.names.followSheet(from, to);
  for (const sheet of session.tabs.all()) {
    const goes = sheet.name === from && to === null;
    if (!goes && followIn(sheet.part, from, to)) sheet.part.touch();
  }
}

function followIn({ cells: grid }: SheetPart, from: string, to: string | null): boolean {
  let changed = false;
  for (const [row, { cells }] of grid.rows) {
    for (const [column, cell] of cells) {
      if (!cell.formula?.includes("!")) continue;
      const after = followSheet(cell.formula, from, to);
      if (after === cell.formula) continue;
      const edited = grid.edit(row, column, cell.style);
      edited.formula = after;
      edited.pending = true;
      changed = true;
    }
  }
  return changed;
}
