/**
 * What PlanProof remembers of a sheet it has written: a print for each row and each cell of it, none of the text. It travels with
 * the sheet as a property of it, so that a cell typed over by hand can be told from a plan that has changed.
 */

import { CELL_LETTERS, cellPrint, heldBy, rowPrint, ROW_LETTERS, type Held } from "./cell-print";
import type { SheetCell, SheetModel } from "../sheet-model";

export interface WrittenRow {
  /** "" for a row without anything in it. */
  readonly print: string;
  /** A print a cell from column A on; "" for an empty one. */
  readonly cells: readonly string[];
}

export interface WrittenRecord {
  /** From row 1 on. */
  readonly rows: readonly WrittenRow[];
  /** How many columns of the sheet PlanProof wrote. */
  readonly columns: number;
}

const VERSION = "1";
const NOTHING = "~".repeat(CELL_LETTERS);

/** What a sheet holds when PlanProof alone has filled it, from A1 on: rows equally long. */
export function heldRows(model: SheetModel): Held[][] {
  return gridOf(model, (cell) => heldBy(cell.ours ?? cell.content), "");
}

/** Any view of a model's cells, from A1 on; cells that no block has are `nothing`. */
export function gridOf<T>({ blocks }: Pick<SheetModel, "blocks">, view: (cell: SheetCell) => T, nothing: T): T[][] {
  const rows = Math.max(0, ...blocks.map(({ top, cells }) => top + cells.length - 1));
  const columns = Math.max(0, ...blocks.map(({ left, cells }) => left + (cells[0]?.length ?? 0) - 1));
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => nothing));
  for (const { top, left, cells } of blocks) {
    for (const [r, row] of cells.entries()) {
      for (const [c, cell] of row.entries()) grid[top - 1 + r]![left - 1 + c] = view(cell);
    }
  }
  return grid;
}

export function recordOf(model: SheetModel): WrittenRecord {
  const rows = heldRows(model);
  return {
    rows: rows.map((row) => ({
      print: row.every((held) => held === "") ? "" : rowPrint(row),
      cells: row.map((held) => (held === "" ? "" : cellPrint(held))),
    })),
    columns: rows[0]?.length ?? 0,
  };
}

/** How many cells at a row's end hold nothing. */
function emptyEnd(cells: readonly string[]): number {
  const last = [...cells].reverse().findIndex((cell) => cell !== "");
  return last < 0 ? cells.length : last;
}

/** As text: "1,12,…" and then a piece a row. */
export function printRecord({ rows, columns }: WrittenRecord): string {
  const pieces = rows.map(({ print, cells }) => {
    const filled = cells.map((cell) => cell || NOTHING).join("");
    return print === "" ? "" : print + filled.slice(0, filled.length - emptyEnd(cells) * CELL_LETTERS);
  });
  return [VERSION, String(columns), ...pieces].join(",");
}

/** What `printRecord` printed; null for anything else. */
export function readRecord(text: string): WrittenRecord | null {
  const [version, width, ...pieces] = text.split(",");
  const columns = Number(width);
  if (version !== VERSION || !Number.isInteger(columns) || columns < 0) return null;
  const rows: WrittenRow[] = [];
  for (const piece of pieces) {
    const cells = piece.slice(ROW_LETTERS);
    if (piece !== "" && (piece.length < ROW_LETTERS || cells.length % CELL_LETTERS !== 0)) return null;
    const prints = Array.from({ length: columns }, (_, index) => {
      const print = cells.slice(index * CELL_LETTERS, (index + 1) * CELL_LETTERS);
      return print === NOTHING ? "" : print;
    });
    rows.push({ print: piece.slice(0, ROW_LETTERS), cells: prints });
  }
  return { rows, columns };
}
