/** A table as the objects around it know it: where it is, its cells, its columns. */

import type { BookTable } from "../book/book";
import { HostError } from "../wire/host-error";
import type { Session } from "../wire/session";
import { cellsOf, guardSheet } from "./cells/area";
import type { Cells } from "./cells/area";

export interface TableRef {
  readonly session: Session;
  readonly sheetId: string;
  readonly id: number;
}

export function tableOf({ session, sheetId, id }: TableRef): BookTable {
  const table = session
    .sheet(sheetId)
    .tables()
    .find((each) => each.id === id);
  if (!table) throw new HostError("ItemNotFound", "The table is no longer on the sheet.");
  return table;
}

/** The table, for a change that a protected sheet refuses. */
export function changeableTable(ref: TableRef): BookTable {
  guardSheet(ref.session.sheet(ref.sheetId));
  return tableOf(ref);
}

/** The rows below the heading; a table without any has one that is empty. */
export function bodyOfTable(ref: TableRef): Cells {
  const { box } = tableOf(ref);
  return cellsOf(ref.session, ref.sheetId, { ...box, row: box.row + 1, rows: Math.max(box.rows - 1, 1) });
}

/** One column with its heading. */
export function columnOfTable(ref: TableRef, at: number): Cells {
  const { box } = tableOf(ref);
  return cellsOf(ref.session, ref.sheetId, { ...box, column: box.column + at, columns: 1 });
}

export function headingsOf(ref: TableRef): string[] {
  const { box } = tableOf(ref);
  return ref.session.sheet(ref.sheetId).text({ ...box, rows: 1 })[0] ?? [];
}
