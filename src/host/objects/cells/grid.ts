/** Arrays of cells against the range they are meant for: the client does not check their shape, so Excel has to. */

import type { Box } from "../../book/book";
import { invalidArgument } from "../../wire/host-error";
import { isUnbounded } from "./area";

/** Rows by columns of the box, or one value for each of its cells. Source: reference of Range.values. */
export function fitted<T>(box: Box, given: readonly (readonly T[])[] | T, member: string): readonly (readonly T[])[] {
  if (isUnbounded(box)) throw invalidArgument(`${member} cannot be set on whole rows or columns.`);
  if (!isGrid(given)) return filled(box.rows, box.columns, () => given);
  const columns = given.map((row) => row.length);
  if (given.length !== box.rows || columns.some((count) => count !== box.columns)) {
    throw invalidArgument(
      `${member} was given ${given.length} rows by ${columns[0] ?? 0} columns for a range of ${box.rows} by ${box.columns}.`,
    );
  }
  return given;
}

function isGrid<T>(given: readonly (readonly T[])[] | T): given is readonly (readonly T[])[] {
  return Array.isArray(given);
}

export function filled<T>(rows: number, columns: number, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_cell, column) => make(row, column)),
  );
}
