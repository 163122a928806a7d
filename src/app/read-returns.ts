/** The use case "Returns": copies of the plan that owners sent back, cell by cell beside the tracker; nothing is applied but what is ticked. */

import type { Fix } from "../domain/finding";
import type { Grid } from "../domain/grid";
import { compareReturns, type CellReturn, type ReturnsReport } from "../domain/returns/compare-returns";
import { readCopy } from "../domain/returns/read-copy";
import type { Reviewed } from "./run-review";

export interface ReturnedSheets {
  /** The file's name, or the sheet's where it was moved into the workbook. */
  readonly name: string;
  readonly grids: readonly Grid[];
}

/** Holds the copies against the tracker as it was just read. Writes nothing. */
export function readReturns(
  { review, reading, settings }: Reviewed,
  copies: readonly ReturnedSheets[],
  sent?: ReturnedSheets,
): ReturnsReport {
  const closed = new Set(
    review.rows
      .filter(({ reported }) => reported.rating === "blue" || reported.rating === "closed")
      .map(({ sheet, row }) => `${sheet}!${row}`),
  );
  const own = reading.grids.filter(({ sheet }) => !settings.returnedSheets.includes(sheet));
  return compareReturns({
    tracker: readCopy("tracker", own, settings),
    copies: copies.map(({ name, grids }) => readCopy(name, grids, settings)),
    ...(sent ? { sent: readCopy(sent.name, sent.grids, settings) } : {}),
    isSettled: ({ sheet, row }) => closed.has(`${sheet}!${row}`),
  });
}

/** The copies that stand in the workbook itself, a sheet each: those that the officer named as returned. */
export function returnedInWorkbook({ reading, settings }: Reviewed): readonly ReturnedSheets[] {
  return reading.grids
    .filter(({ sheet }) => settings.returnedSheets.includes(sheet))
    .map((grid) => ({ name: grid.sheet, grids: [grid] }));
}

/** The change that an answer makes to the tracker, where its cell still holds what was read; of a conflict, the answer that was picked. */
export function fixOfReturn({ cell, old, settled, numbers }: CellReturn, picked?: string): Fix | null {
  if (settled.kind === "conflict") return picked === undefined ? null : { cell, old, new: picked };
  const asNumbers = numbers.old || numbers.new ? { numbers } : {};
  return { cell, old, new: settled.text, ...asNumbers };
}
