/** A stretch of a table under one row of headings: where each field stands from there down. */

import { plainText } from "./cell-text";
import { isPlanField } from "./columns";
import { cellAddress, formatAt, textAt, valueAt, type Grid, type StruckCell } from "../grid";
import type { RawCell } from "./cell-schemas";
import type { PlanField, TableColumn } from "./plan-row";
import { isBlank } from "./sheet-lines";

export interface Segment {
  readonly columns: readonly TableColumn[];
  readonly fields: ReadonlyMap<PlanField, number>;
  /** The last column with a heading. */
  readonly right: number;
}

export function segmentOf(columns: readonly TableColumn[]): Segment {
  const fields = new Map<PlanField, number>();
  for (const { field, column, brokenBefore } of columns) {
    if (isPlanField(field) && brokenBefore === undefined && !fields.has(field)) fields.set(field, column);
  }
  return { columns, fields, right: Math.max(...columns.map(({ column }) => column)) };
}

export function fieldAt(segment: Segment, column: number): PlanField | null {
  for (const [field, each] of segment.fields) if (each === column) return field;
  return null;
}

/** True for a column that holds the front of a field whose heading is broken over two cells. */
export function isFront(segment: Segment, column: number): boolean {
  return segment.columns.some((each) => each.column === column && each.brokenBefore !== undefined);
}

/** The front of a field whose heading is broken over two cells: "b)" before "All relevant health bodies …"; "" where there is none. */
export function frontOf(segment: Segment, field: PlanField, grid: Grid, row: number): string {
  const front = segment.columns.find((each) => each.field === field && each.brokenBefore !== undefined);
  return front ? plainText(String(valueAt(grid, row, front.column))) : "";
}

/** Cells struck through, by their address. */
export type StruckCells = ReadonlyMap<string, StruckCell>;

export function rawAt(grid: Grid, row: number, column: number, struck?: StruckCells): RawCell {
  const value = valueAt(grid, row, column);
  const raw = {
    value,
    numberFormat: formatAt(grid, row, column),
    shown: textAt(grid, row, column),
    cell: { sheet: grid.sheet, row, column },
  };
  const read = typeof value === "string" ? { ...raw, words: plainText(value) } : raw;
  const marked = struck?.get(cellAddress({ row, column }));
  return marked ? { ...read, struck: marked.runs ?? "whole" } : read;
}

/** The cells of a row that hold something, by field. */
export function cellsOf(
  segment: Segment,
  grid: Grid,
  row: number,
  struck?: StruckCells,
): ReadonlyMap<PlanField, RawCell> {
  const cells = new Map<PlanField, RawCell>();
  for (const [field, column] of segment.fields) {
    if (isBlank(valueAt(grid, row, column))) continue;
    const raw = rawAt(grid, row, column, struck);
    if (raw.words !== "") cells.set(field, raw);
  }
  return cells;
}

/** The words of a field's cell, "" where it is blank. */
export function wordsIn(cells: ReadonlyMap<PlanField, RawCell>, field: PlanField): string {
  const raw = cells.get(field);
  return raw ? (raw.words ?? plainText(String(raw.value))) : "";
}
