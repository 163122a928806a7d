/** Cells that an object stands for: boxes on one sheet, found by the sheet's id so that a renamed sheet is still found. */

import { overlap, parseBox, quoteSheet, splitReference } from "../../book/address";
import { boxName, columnLetters } from "../../book/address";
import type { Box, BookSheet } from "../../book/book";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../limits";
import { HostError, invalidArgument } from "../../wire/host-error";
import type { Session } from "../../wire/session";

export interface Area {
  readonly session: Session;
  readonly sheetId: string;
  readonly boxes: readonly Box[];
}

/** What a Range stands for: exactly one box. */
export interface Cells extends Area {
  readonly box: Box;
}

export function cellsOf(session: Session, sheetId: string, box: Box): Cells {
  const { row, column, rows, columns } = box;
  const fits = row >= 0 && column >= 0 && rows > 0 && columns > 0;
  if (!fits || row + rows > SHEET_ROWS || column + columns > SHEET_COLUMNS) {
    throw invalidArgument(`No such cells on a sheet: row ${row}, column ${column}, ${rows} by ${columns}.`);
  }
  return { session, sheetId, box, boxes: [box] };
}

export function sheetOf(area: Area): BookSheet {
  return area.session.sheet(area.sheetId);
}

export function isWholeColumns(box: Box): boolean {
  return box.rows === SHEET_ROWS;
}

export function isWholeRows(box: Box): boolean {
  return box.columns === SHEET_COLUMNS;
}

/** Cells of whole rows or columns can be neither read nor written one by one. */
export function isUnbounded(box: Box): boolean {
  return isWholeColumns(box) || isWholeRows(box);
}

export function countOf(area: Area): number {
  return area.boxes.reduce((sum, box) => sum + box.rows * box.columns, 0);
}

/** "Sheet1!A1:B2", "'Action plan'!A:C", "Sheet1!3:4". */
export function addressOf(sheetName: string, box: Box): string {
  return `${quoteSheet(sheetName)}!${placeName(box)}`;
}

function placeName(box: Box): string {
  if (isWholeRows(box)) return `${box.row + 1}:${box.row + box.rows}`;
  if (isWholeColumns(box)) return `${columnLetters(box.column)}:${columnLetters(box.column + box.columns - 1)}`;
  return boxName(box);
}

/** A lone "A" or "3" is no address to Excel, though "A:A" is. */
function boxIn(place: string): Box | null {
  const whole = place.includes(":") || /\d/.test(place.slice(-1)) === /[A-Za-z]/.test(place);
  return whole && /[A-Za-z]\$?\d|:/.test(place) ? parseBox(place) : null;
}

/** The cells that an address, a defined name or a table's name stands for, on the given sheet; null for none. */
export function cellsAt(session: Session, sheetId: string, reference: string): Cells | null {
  const sheet = session.sheet(sheetId);
  const { sheet: named, place } = splitReference(reference);
  if (named !== "" && named.toLowerCase() !== sheet.name.toLowerCase()) {
    throw invalidArgument(`${reference} is not on the sheet ${sheet.name}.`);
  }
  const box = boxIn(place);
  if (box) return cellsOf(session, sheetId, box);
  const table = sheet.tables().find((each) => each.name.toLowerCase() === place.toLowerCase());
  if (table) return cellsOf(session, sheetId, table.box);
  const found = cellsNamed(session, place, sheetId);
  return found?.sheetId === sheetId ? found : null;
}

/** The cells of a defined name: the sheet's own name before the workbook's. */
export function cellsNamed(session: Session, name: string, sheetId: string | null): Cells | null {
  const same = session.book.names().filter((each) => each.name.toLowerCase() === name.toLowerCase());
  const item = same.find((each) => each.sheetId === sheetId) ?? same.find((each) => each.sheetId === null);
  return item ? cellsOfFormula(session, item.formula) : null;
}

/** "=Plan!$A$1:$B$2" as cells; null where the formula is no plain reference. */
export function cellsOfFormula(session: Session, formula: string): Cells | null {
  const { sheet: named, place } = splitReference(formula.startsWith("=") ? formula.slice(1) : formula);
  const sheet = session.sheetByName(named);
  const box = parseBox(place);
  return sheet && box ? cellsOf(session, sheet.id, box) : null;
}

export function cellsAtOrRefuse(session: Session, sheetId: string, reference: string): Cells {
  if (reference.length > session.limits.addressLength) {
    throw invalidArgument(
      `An address has at most ${session.limits.addressLength} characters, this one ${reference.length}.`,
    );
  }
  const cells = cellsAt(session, sheetId, reference);
  if (!cells) throw invalidArgument(`"${reference}" is no address.`);
  return cells;
}

/** Cells given as an argument: an address with its sheet's name, or one on the sheet of the caller. */
export function cellsAnywhere(session: Session, sheetId: string | null, reference: string): Cells {
  const { sheet: named } = splitReference(reference);
  const sheet = named === "" ? undefined : session.sheetByName(named);
  const id = sheet?.id ?? sheetId;
  if (!id || (named !== "" && !sheet)) throw invalidArgument(`"${reference}" names no sheet of this workbook.`);
  return cellsAtOrRefuse(session, id, reference);
}

export function intersection(a: Box, b: Box): Box | null {
  if (!overlap(a, b)) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return { row, column, rows, columns };
}

export function bounding(a: Box, b: Box): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { row, column, rows, columns };
}

/** Refuses an operation on too many cells at once. What a protected sheet refuses, the book knows. */
export function guardSize(area: Area): void {
  if (countOf(area) > area.session.limits.cellsTouched) throw new HostError("OperationCellsExceedLimit", "");
}

/** Refuses what a protected sheet refuses and the book leaves to us: parts of tables and charts. */
export function guardSheet(sheet: BookSheet): void {
  if (sheet.isProtected) throw new HostError("AccessDenied", `The sheet ${sheet.name} is protected.`);
}

/** Fewer cells than it takes to find out how far the sheet is used. */
const LOOKED_AT_ONE_BY_ONE = 20_000;

function* cellsIn(box: Box): Generator<[number, number]> {
  for (let row = box.row; row < box.row + box.rows; row += 1) {
    for (let column = box.column; column < box.column + box.columns; column += 1) yield [row, column];
  }
}

/** Every cell of the area that the sheet has something in, and one that stands for all the rest: formats beyond are the default. */
export function* sampled(sheet: BookSheet, area: Area): Generator<[number, number]> {
  if (countOf(area) <= LOOKED_AT_ONE_BY_ONE) {
    for (const box of area.boxes) yield* cellsIn(box);
    return;
  }
  const used = sheet.usedBox(false);
  for (const box of area.boxes) {
    const within = used ? intersection(box, used) : null;
    if (within) yield* cellsIn(within);
    if (!within || within.rows * within.columns < box.rows * box.columns) {
      const corner: [number, number] = [box.row + box.rows - 1, box.column + box.columns - 1];
      const inside = within && within.row + within.rows > corner[0] && within.column + within.columns > corner[1];
      yield inside ? [box.row, box.column] : corner;
    }
  }
}
