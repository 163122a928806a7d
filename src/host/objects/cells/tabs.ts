/** Excel's rules about tabs: their names, their order, and that one always stays in view. */

import type { BookSheet } from "../../book/book";
import { sheetNameFault } from "../../limits";
import { HostError, invalidArgument } from "../../wire/host-error";
import type { Session } from "../../wire/session";

/** Refuses a name that Excel refuses; `except` is the sheet that is renamed. */
export function goodSheetName(session: Session, name: string, except: string | null): void {
  const fault = sheetNameFault(name, session.limits);
  if (fault) throw invalidArgument(fault);
  const same = session.sheetByName(name);
  if (same && same.id !== except)
    throw new HostError("ItemAlreadyExists", `A sheet named ${same.name} is there already.`);
}

/** "Sheet1", "Sheet2" …, the first that is free. */
export function freeSheetName(session: Session): string {
  let number = 1;
  while (session.sheetByName(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

export function refuseHidingLast(session: Session, sheetId: string): void {
  const others = session.book.sheets().filter((sheet) => sheet.visibility === "Visible" && sheet.id !== sheetId);
  if (others.length === 0) throw new HostError("InvalidOperation", "A workbook keeps one visible sheet.");
}

export function neighbour(
  sheets: readonly BookSheet[],
  id: string,
  step: 1 | -1,
  visibleOnly: boolean,
): BookSheet | undefined {
  let at = sheets.findIndex((sheet) => sheet.id === id) + step;
  while (visibleOnly && sheets[at] && sheets[at]?.visibility !== "Visible") at += step;
  return sheets[at];
}
