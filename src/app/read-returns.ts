/** The use case "Returns": copies of the plan that owners sent back, cell by cell beside the tracker; nothing is applied but what is ticked. */

import type { Fix } from "../domain/finding";
import type { Grid } from "../domain/grid";
import { compareReturns, type CellReturn, type ReturnsReport } from "../domain/returns/compare-returns";
import { readCopy } from "../domain/returns/read-copy";
import { changeSettings, type ChangedSettings } from "./change-settings";
import type { Outcome } from "./outcome";
import type { Reviewed } from "./run-review";
import type { WorkbookPort } from "./workbook-port";

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

/** What the officer chose of an answer: true takes an undisputed one, a text settles a conflict, false leaves the tracker as it is. */
export type AnswerChoice = boolean | string;

/** What tells one answer from another. */
export const answerKey = ({ cell }: CellReturn): string => `${cell.sheet}!${cell.row},${cell.column}`;

/** The changes to make: each undisputed answer unless it was left, each conflict that was settled. */
export function chosenFixes({ rows }: ReturnsReport, choices: ReadonlyMap<string, AnswerChoice>): readonly Fix[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((each) => {
      const choice = choices.get(answerKey(each)) ?? each.settled.kind === "change";
      if (choice === false) return [];
      return fixOfReturn(each, typeof choice === "string" ? choice : undefined) ?? [];
    }),
  );
}

/** A sheet that may be a copy of the plan, and whether it is taken for one. */
export interface CopySheet {
  readonly sheet: string;
  readonly isReturned: boolean;
  /** Why it cannot be taken for one: it is the tracker itself, or is gone; null where it can. */
  readonly why: string | null;
}

/** The officer's sheets, each of which may be named as returned but for the last that holds a plan. */
export function copySheets({ review, reading, settings }: Reviewed): readonly CopySheet[] {
  const plans = new Set(
    review.tables.filter(({ kind }) => kind === "actions" || kind === "checklist").map(({ sheet }) => sheet),
  );
  const there = reading.grids.map(({ sheet }) => sheet);
  const gone = settings.returnedSheets.filter((sheet) => !there.includes(sheet));
  return [
    ...there.map((sheet) => ({
      sheet,
      isReturned: settings.returnedSheets.includes(sheet),
      why: plans.has(sheet) && plans.size === 1 ? "the plan itself" : null,
    })),
    ...gone.map((sheet) => ({ sheet, isReturned: true, why: "no longer in the workbook" })),
  ];
}

/** Takes a sheet for a returned copy, or for the officer's own again. */
export function nameReturned(
  port: Pick<WorkbookPort, "saveSettings">,
  sheet: string,
  isReturned: boolean,
): Promise<Outcome<ChangedSettings>> {
  const sentence = isReturned
    ? `"${sheet}" is taken for a returned copy: it is no longer read as part of the plan.`
    : `"${sheet}" is read as one of your own sheets again.`;
  return changeSettings(port, sentence, ({ returnedSheets }) => ({
    returnedSheets: [...returnedSheets.filter((each) => each !== sheet), ...(isReturned ? [sheet] : [])],
  }));
}
