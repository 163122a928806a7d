/** Which row of a sheet as it stands is which row that PlanProof wrote, although rows were sorted, inserted, deleted or typed over. */

import { cellPrint, rowPrint, type Held } from "./cell-print";
import type { WrittenRecord, WrittenRow } from "./written-record";

export interface MatchedRows {
  /** Index of the written row -> index of the standing one; both from 0. A row that is missing was deleted. */
  readonly standing: ReadonlyMap<number, number>;
  /** Written rows of which some cell now holds something else. */
  readonly changed: readonly number[];
  /** A column that was inserted among ours, from 0; null where none was. */
  readonly inserted: number | null;
}

/** A sheet past this many pairs is compared place by place. */
const MOST_PAIRS = 4_000_000;

/** Rows are told by their print first, wherever they stand; what is left by the cells they still share, the nearest first. */
export function matchRows(record: WrittenRecord, rows: readonly (readonly Held[])[]): MatchedRows {
  const inserted = insertedColumn(record, rows);
  const standing = printedAlike(record, rows, inserted);
  const taken = new Set(standing.values());
  const left = record.rows.flatMap(({ print }, index) => (print !== "" && !standing.has(index) ? [index] : []));
  const free = rows.flatMap((row, index) => (taken.has(index) || row.every((held) => held === "") ? [] : [index]));
  const byPlace = left.length * free.length > MOST_PAIRS;
  const changed: number[] = [];
  const pairs = byPlace ? [] : pairsOf(record, rows, left, free, inserted);
  const pair = (written: number, at: number): void => {
    standing.set(written, at);
    taken.add(at);
    changed.push(written);
  };
  for (const { written, at } of pairs) {
    if (!standing.has(written) && !taken.has(at)) pair(written, at);
  }
  for (const written of left) {
    const at = expectedPlace(written, standing);
    if (!standing.has(written) && !taken.has(at) && mayBe(record.rows[written], rows[at])) pair(written, at);
  }
  return { standing, changed: changed.sort((a, b) => a - b), inserted };
}

/** The row as it would be without a column inserted among ours, as wide as ours. */
export function ownCells(row: readonly Held[], columns: number, inserted: number | null): Held[] {
  const own = inserted === null ? row : row.filter((_, column) => column !== inserted);
  return Array.from({ length: columns }, (_, column) => own[column] ?? "");
}

function printedAlike(
  { rows: written, columns }: WrittenRecord,
  rows: readonly (readonly Held[])[],
  inserted: number | null,
): Map<number, number> {
  const places = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) {
    const print = rowPrint(ownCells(row, columns, inserted));
    const known = places.get(print);
    if (known) known.push(index);
    else places.set(print, [index]);
  }
  const standing = new Map<number, number>();
  const inPlace = written.map(({ print }, index) => print !== "" && (places.get(print) ?? []).includes(index));
  const take = (index: number, at: number): void => {
    const print = written[index]?.print ?? "";
    places.set(
      print,
      (places.get(print) ?? []).filter((place) => place !== at),
    );
    standing.set(index, at);
  };
  inPlace.forEach((is, index) => is && take(index, index));
  for (const [index, { print }] of written.entries()) {
    const [at] = print === "" || standing.has(index) ? [] : (places.get(print) ?? []);
    if (at !== undefined) take(index, at);
  }
  return standing;
}

/** Pairs of rows that still share cells, the most alike first, then the nearest to where the row was written. */
function pairsOf(
  { rows: written, columns }: WrittenRecord,
  rows: readonly (readonly Held[])[],
  left: readonly number[],
  free: readonly number[],
  inserted: number | null,
): readonly { written: number; at: number }[] {
  const prints = new Map(free.map((at) => [at, ownCells(rows[at] ?? [], columns, inserted).map(printOf)]));
  return left
    .flatMap((index) =>
      free.flatMap((at) => {
        const alike = sharedCells(written[index], prints.get(at) ?? []);
        return alike === 0 ? [] : [{ written: index, at, alike, distance: Math.abs(at - index) }];
      }),
    )
    .sort((a, b) => b.alike - a.alike || a.distance - b.distance || a.written - b.written);
}

/** A row of several cells that is blank now was deleted; one cell alone was emptied. */
function mayBe(written: WrittenRow | undefined, row: readonly Held[] | undefined): boolean {
  if (!row) return false;
  return row.some((held) => held !== "") || (written?.cells ?? []).filter((print) => print !== "").length === 1;
}

const printOf = (held: Held): string => (held === "" ? "" : cellPrint(held));

function sharedCells(written: WrittenRow | undefined, prints: readonly string[]): number {
  return (written?.cells ?? []).filter((print, column) => print !== "" && print === prints[column]).length;
}

/** Where a row should stand that nothing tells: as far below the one before it as it was written. */
function expectedPlace(written: number, standing: ReadonlyMap<number, number>): number {
  for (let before = written - 1; before >= 0; before -= 1) {
    const at = standing.get(before);
    if (at !== undefined) return at + (written - before);
  }
  return written;
}

/** A column in between makes every row differ: where most rows are as written without it, it was inserted. */
function insertedColumn(record: WrittenRecord, rows: readonly (readonly Held[])[]): number | null {
  const filled = record.rows.filter(({ cells }) => cells.filter((cell) => cell !== "").length > 1);
  const wanted = new Set(filled.map(({ print }) => print));
  const alike = (inserted: number | null): number =>
    rows.filter((row) => wanted.has(rowPrint(ownCells(row, record.columns, inserted)))).length;
  if (filled.length < 2 || alike(null) * 2 > filled.length) return null;
  const columns = Array.from({ length: record.columns }, (_, column) => column);
  const counts = columns.map((column) => ({ column, count: alike(column) }));
  const best = counts.reduce((most, each) => (each.count > most.count ? each : most), { column: -1, count: 0 });
  return best.count * 2 > filled.length ? best.column : null;
}
