/** Cell addresses as the file writes them ("B2", "A1:C4", "$A$1") to and from boxes that count from 0. */

import type { Box } from "./book";

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0 for "A"; letters beyond "XFD" give a number above `lastColumn`. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

export function boxName(box: Box): string {
  const first = cellName(box.row, box.column);
  return box.rows === 1 && box.columns === 1
    ? first
    : `${first}:${cellName(box.row + box.rows - 1, box.column + box.columns - 1)}`;
}

export function absoluteName(box: Box): string {
  const last = { row: box.row + box.rows, column: box.column + box.columns - 1 };
  if (box.rows > lastRow) return `$${columnLetters(box.column)}:$${columnLetters(last.column)}`;
  if (box.columns > lastColumn) return `$${box.row + 1}:$${last.row}`;
  const first = `$${columnLetters(box.column)}$${box.row + 1}`;
  return box.rows === 1 && box.columns === 1 ? first : `${first}:$${columnLetters(last.column)}$${last.row}`;
}

const onePlace = /^\$?([A-Za-z]{0,3})\$?(\d{0,7})$/;

/** "A1", "A1:B2", "A:C", "3:4", with or without "$"; null for anything else. */
export function parseBox(text: string): Box | null {
  const [from, to = from, more] = text.split(":");
  const first = onePlace.exec(from ?? "");
  const last = onePlace.exec(to ?? "");
  if (more !== undefined || !first || !last) return null;
  const letters = [first[1] ?? "", last[1] ?? ""];
  const digits = [first[2] ?? "", last[2] ?? ""];
  if (letters.some((l) => !l) !== letters.every((l) => !l) || digits.some((d) => !d) !== digits.every((d) => !d)) {
    return null;
  }
  if (!letters[0] && !digits[0]) return null;
  const columns = letters[0] ? letters.map(columnNumber) : [0, lastColumn];
  const rows = digits[0] ? digits.map((d) => Number(d) - 1) : [0, lastRow];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  if (row < 0 || Math.max(...rows) > lastRow || Math.max(...columns) > lastColumn) return null;
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

export function overlap(a: Box, b: Box): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

/** What of `a` lies outside `b`: up to four boxes. */
export function without(a: Box, b: Box): Box[] {
  if (!overlap(a, b)) return [a];
  const top = Math.max(a.row, b.row);
  const bottom = Math.min(a.row + a.rows, b.row + b.rows);
  const left = Math.max(a.column, b.column);
  const right = Math.min(a.column + a.columns, b.column + b.columns);
  return [
    { row: a.row, column: a.column, rows: top - a.row, columns: a.columns },
    { row: bottom, column: a.column, rows: a.row + a.rows - bottom, columns: a.columns },
    { row: top, column: a.column, rows: bottom - top, columns: left - a.column },
    { row: top, column: right, rows: bottom - top, columns: a.column + a.columns - right },
  ].filter((box) => box.rows > 0 && box.columns > 0);
}

const plainSheetName = /^[A-Za-z_][A-Za-z0-9_.]*$/;
const looksLikeCell = /^(?:[A-Za-z]{1,3}\d+|[rRcC]\d*)$/;

/** A sheet's name as a formula bears it: quoted unless it is a plain word. */
export function quoteSheet(name: string): string {
  return plainSheetName.test(name) && !looksLikeCell.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "'My plan'!$A$1:$B$2" in its two halves; the sheet is "" where none is named. */
export function splitReference(reference: string): { sheet: string; place: string } {
  const at = reference.lastIndexOf("!");
  if (at < 0) return { sheet: "", place: reference };
  const name = reference.slice(0, at);
  const bare = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet: bare, place: reference.slice(at + 1) };
}
