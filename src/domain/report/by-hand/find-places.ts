/** Where a row that somebody typed on belongs once the sheet is filled anew: the same row of the plan, wherever it stands by now. */

import type { SheetModel } from "../sheet-model";
import { cellPrint, type Held } from "./cell-print";
import { columnThen, type FoundEdits } from "./find-edits";
import { ownCells } from "./match-rows";
import { standingRows } from "./standing-sheet";
import { gridOf, heldRows } from "./written-record";

export interface Places {
  /** The new row of a row that stands now; null where there is none any more. Rows as Excel counts. */
  readonly rowOf: (row: number) => number | null;
  /** The new column of a column that stands now; null where the sheet has lost it. */
  readonly columnOf: (column: number) => number | null;
}

/** The weight of one telling cell that both rows must share at the least, and the part of all that the row had to tell it by. */
const ENOUGH = 0.5;
/** Figures and days move from month to month: they tell little of which row it is. */
const FIGURE = 0.25;

export function findPlaces(found: FoundEdits, model: SheetModel): Places {
  const { record, matched } = found;
  const rows = standingRows(found.standing).map((row) => ownCells(row, record.columns, matched.inserted));
  const next = heldRows(model);
  const columns = columnMap(rows, next, headingRows(model));
  const written = new Map([...matched.standing].map(([index, at]) => [at, index]));
  const changed = new Set(matched.changed);
  const known = new Map<number, number | null>();
  const nextPrints = next.map((row) => row.map((held) => (held === "" ? "" : cellPrint(held))));
  const [then, now] = [countsOf(record.rows.map(({ cells }) => cells)), countsOf(nextPrints)];
  const rowAt = (at: number): number | null => {
    const before = known.get(at);
    if (before !== undefined) return before;
    const index = written.get(at);
    const place = index === undefined ? null : placeOf(at, index, changed.has(index));
    known.set(at, place);
    return place;
  };
  /** The row that shares most of what told it from others; of those alike, the one nearest to where it stood. */
  const placeOf = (at: number, index: number, isChanged: boolean): number | null => {
    const telling = (record.rows[index]?.cells ?? []).flatMap((print, column) => {
      const there = columns(column);
      const held = rows[at]?.[column] ?? "";
      const isEdited = held === "" ? true : cellPrint(held) !== print;
      return print === "" || there === null
        ? []
        : [{ print, column, there, isEdited, weight: held.startsWith("n") ? FIGURE : 1 }];
    });
    const told = telling.reduce((sum, { isEdited, weight, column, print }) => {
      return sum + (isEdited ? 0 : weight / then(column, print));
    }, 0);
    let best: { row: number; score: number } | null = null;
    for (const [row, prints] of nextPrints.entries()) {
      let score = 0;
      for (const { print, column, there, weight } of telling) {
        if (prints[there] === print) score += weight / Math.max(then(column, print), now(there, print));
      }
      const nearer = best !== null && score === best.score && Math.abs(row - at) < Math.abs(best.row - at);
      if (score >= Math.max(ENOUGH, told / 2) && (best === null || score > best.score || nearer)) best = { row, score };
    }
    return best?.row ?? (isChanged && telling.length === 1 ? alongside(at) : null);
  };
  /** A row that stands alone, such as a title: as far below the row before it as it was, where that is a row of the same kind. */
  const alongside = (at: number): number | null => {
    for (let before = at - 1; before >= 0; before -= 1) {
      const place = changed.has(written.get(before) ?? -1) ? null : rowAt(before);
      if (place === null) continue;
      const row = place + (at - before);
      return sameShape(rows[at] ?? [], next[row] ?? []) ? row : null;
    }
    return sameShape(rows[at] ?? [], next[at] ?? []) ? at : null;
  };
  return {
    rowOf: (row) => plusOne(rowAt(row - 1)),
    columnOf: (column) => {
      if (column - 1 === matched.inserted) return null;
      return plusOne(columns(columnThen(column - 1, matched.inserted)));
    },
  };
}

const plusOne = (index: number | null): number | null => (index === null ? null : index + 1);

/** How many rows hold the same in a column. */
function countsOf(rows: readonly (readonly string[])[]): (column: number, print: string) => number {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const [column, print] of row.entries()) {
      if (print !== "") counts.set(`${column} ${print}`, (counts.get(`${column} ${print}`) ?? 0) + 1);
    }
  }
  return (column, print) => counts.get(`${column} ${print}`) ?? 1;
}

/** Filled in the same columns. */
function sameShape(one: readonly Held[], other: readonly Held[]): boolean {
  return (
    other.some((held) => held !== "") && other.every((held, column) => (held === "") === ((one[column] ?? "") === ""))
  );
}

/** Rows of the new sheet that hold nothing but headings, from 0. */
function headingRows(model: SheetModel): number[] {
  const isHeading = gridOf(
    model,
    ({ role, content }) => (content.kind === "empty" ? null : /heading/.test(role)),
    null,
  );
  return isHeading.flatMap((row, index) => {
    const filled = row.filter((is) => is !== null);
    return filled.length > 1 && filled.every((is) => is === true) ? [index] : [];
  });
}

/** By heading where the sheet has one line of them, so that a column that came or went shifts nothing; else place by place. */
function columnMap(
  rows: readonly (readonly Held[])[],
  next: readonly (readonly Held[])[],
  headings: readonly number[],
): (column: number) => number | null {
  const heads = headings.length === 1 ? (next[headings[0] ?? 0] ?? []) : [];
  const shared = (row: readonly Held[]): number => row.filter((held) => held !== "" && heads.includes(held)).length;
  const old = rows.reduce<readonly Held[]>((most, row) => (shared(row) > shared(most) ? row : most), []);
  if (shared(old) < 2) return (column) => column;
  return (column) => {
    const at = heads.indexOf(old[column] ?? "");
    if ((old[column] ?? "") !== "" && at >= 0) return at;
    return (heads[column] ?? "") !== "" && !old.includes(heads[column] ?? "") ? column : null;
  };
}
