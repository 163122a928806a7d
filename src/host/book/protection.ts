/** What a protected sheet refuses, and what its protection leaves open. */

import type { Box } from "./book";
import { BookError } from "./book";
import type { SheetPart } from "./sheet-part";
import { attribute, flag } from "./xml";

export type Guarded = "cells" | "formats" | "rows" | "columns" | "objects" | "sheet";

/** Attributes of the protection that say "0" where the matter is left open. */
const allowances = { formats: "formatCells", rows: "formatRows", columns: "formatColumns" } as const;
/** More cells than this are taken for locked: looking at each would take longer than the answer is worth. */
const mostCellsAsked = 100_000;

/** Throws BookError AccessDenied unless the sheet is open to the change; cells are when all of them are unlocked. */
export function guardSheet(
  part: SheetPart,
  sheetName: string,
  isLocked: (row: number, column: number) => boolean,
  what: Guarded,
  box?: Box,
): void {
  const protection = part.child("sheetProtection");
  if (!protection || !flag(protection, "sheet")) return;
  const open =
    what === "cells"
      ? box !== undefined && allUnlocked(box, isLocked)
      : what === "objects"
        ? !flag(protection, "objects")
        : what !== "sheet" && attribute(protection, allowances[what]) === "0";
  if (!open) throw new BookError("AccessDenied", `The sheet "${sheetName}" is protected.`);
}

function allUnlocked(box: Box, isLocked: (row: number, column: number) => boolean): boolean {
  if (box.rows * box.columns > mostCellsAsked) return false;
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) {
      if (isLocked(row, column)) return false;
    }
  }
  return true;
}
