/** A stretch of a table under one row of headings: where each field stands from there down. */

import { isPlain, plainText } from "./cell-text";
import { isPlanField } from "./columns";
import { cellAddress, valueAt, type Grid, type StruckCell } from "../grid";
import type { RawCell } from "./cell-schemas";
import type { PlanField, TableColumn } from "./plan-row";
import { isBlank } from "./sheet-lines";

export interface Segment {
  readonly columns: readonly TableColumn[];
  readonly fields: ReadonlyMap<PlanField, number>;
  /** The same to go over: every row of the table does. */
  readonly places: readonly { readonly field: PlanField; readonly column: number }[];
  /** The last column with a heading. */
  readonly right: number;
}

export function segmentOf(columns: readonly TableColumn[]): Segment {
  const fields = new Map<PlanField, number>();
  for (const { field, column, brokenBefore } of columns) {
    if (isPlanField(field) && brokenBefore === undefined && !fields.has(field)) fields.set(field, column);
  }
  const places = Array.from(fields, ([field, column]) => ({ field, column }));
  return { columns, fields, places, right: Math.max(...columns.map(({ column }) => column)) };
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

/** Makes `plainText` of cells, of which many hold the same: one for each table. */
export type WordsReader = (text: string) => string;

export function makeWordsReader(): WordsReader {
  const known = new Map<string, string>();
  return (text) => {
    if (isPlain(text)) return text;
    let words = known.get(text);
    if (words === undefined) known.set(text, (words = plainText(text)));
    return words;
  };
}

/** The cells of a row that hold something, by field. */
export function cellsOf(
  segment: Segment,
  grid: Grid,
  row: number,
  wordsOf: WordsReader,
  struck?: StruckCells,
): ReadonlyMap<PlanField, RawCell> {
  const cells = new Map<PlanField, RawCell>();
  const at = row - grid.firstRow;
  const [values, formats, texts] = [grid.values[at], grid.numberFormats?.[at], grid.text?.[at]];
  for (const { field, column } of segment.places) {
    const index = column - grid.firstColumn;
    const value = values?.[index] ?? "";
    if (isBlank(value)) continue;
    const numberFormat = formats?.[index] ?? "General";
    const shown = texts?.[index] ?? String(value);
    const cell = { sheet: grid.sheet, row, column };
    if (typeof value !== "string") {
      cells.set(field, marked({ value, numberFormat, shown, cell }, struck));
      continue;
    }
    const words = wordsOf(value);
    if (words !== "") cells.set(field, marked({ value, numberFormat, shown, cell, words }, struck));
  }
  return cells;
}

function marked(raw: RawCell, struck: StruckCells | undefined): RawCell {
  const mark = struck?.get(cellAddress(raw.cell));
  return mark ? { ...raw, struck: mark.runs ?? "whole" } : raw;
}

/** The words of a field's cell, "" where it is blank. */
export function wordsIn(cells: ReadonlyMap<PlanField, RawCell>, field: PlanField): string {
  const raw = cells.get(field);
  return raw ? (raw.words ?? plainText(String(raw.value))) : "";
}
