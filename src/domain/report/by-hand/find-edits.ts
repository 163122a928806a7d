/** Finds what somebody has typed on a sheet of ours since PlanProof wrote it. */

import { cellAddress, type CellValue } from "../../grid";
import type { Content } from "../sheet-model";
import { cellPrint, heldBy, isFormula, type Held } from "./cell-print";
import { matchRows, ownCells, type MatchedRows } from "./match-rows";
import { standingAt, standingRows, type StandingSheet } from "./standing-sheet";
import { readRecord, type WrittenRecord } from "./written-record";

export interface HandEdit {
  /** Id of the sheet. */
  readonly id: string;
  /** Its tab. */
  readonly sheet: string;
  /** "E7", as it stands now. */
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  /** changed: a cell of ours holds something else; emptied: nothing any more; beside: typed where PlanProof wrote nothing; row gone: a row of ours was deleted, `cell` is where it stood. */
  readonly kind: "changed" | "emptied" | "beside" | "row gone";
  /** What stands there; "" where it was emptied. */
  readonly now: CellValue;
  /** The formula that gives it; null where it was typed. */
  readonly formula: string | null;
}

export interface FoundEdits {
  readonly standing: StandingSheet;
  readonly record: WrittenRecord;
  readonly matched: MatchedRows;
  readonly edits: readonly HandEdit[];
  /** True where PlanProof would now write something else in the edit's cell than it did. */
  readonly hasChanged: (edit: HandEdit, ours: Content) => boolean;
}

/** Null where nothing can be told: no record of the writing, or a writing that did not come to its end. */
export function findEdits(standing: StandingSheet): FoundEdits | null {
  const record = standing.unfinished || standing.record === null ? null : readRecord(standing.record);
  if (!record) return null;
  const rows = standingRows(standing);
  const matched = matchRows(record, rows);
  const edit = (kind: HandEdit["kind"], row: number, column: number): HandEdit => {
    const { value, formula } = standingAt(standing, row + 1, column + 1);
    return {
      id: standing.id,
      sheet: standing.name,
      cell: cellAddress({ row: row + 1, column: column + 1 }),
      row: row + 1,
      column: column + 1,
      kind,
      now: kind === "row gone" ? "" : value,
      formula: kind !== "row gone" && isFormula(value, formula) ? String(formula) : null,
    };
  };
  const typed = matched.changed.flatMap((written) => {
    const at = matched.standing.get(written) ?? written;
    const own = ownCells(rows[at] ?? [], record.columns, matched.inserted);
    return changedCells(record, written, own).map((column) =>
      edit(own[column] === "" ? "emptied" : kindOf(record, written, column), at, columnNow(column, matched.inserted)),
    );
  });
  const known = new Set(matched.standing.values());
  const beside = rows.flatMap((row, at) =>
    row.flatMap((held, column) => {
      const isOwn =
        known.has(at) && column !== matched.inserted && columnThen(column, matched.inserted) < record.columns;
      return held === "" || isOwn ? [] : [edit("beside", at, column)];
    }),
  );
  const gone = record.rows.flatMap(({ print }, written) =>
    print !== "" && !matched.standing.has(written) ? [edit("row gone", written, 0)] : [],
  );
  const edits = [...typed, ...beside, ...gone].sort((a, b) => a.row - b.row || a.column - b.column);
  const written = new Map([...matched.standing].map(([index, at]) => [at, index]));
  return {
    standing,
    record,
    matched,
    edits,
    hasChanged: ({ row, column }, ours) => {
      const cells = record.rows[written.get(row - 1) ?? -1]?.cells;
      const held = heldBy(ours);
      return (cells?.[columnThen(column - 1, matched.inserted)] ?? "") !== (held === "" ? "" : cellPrint(held));
    },
  };
}

/** Cells of a row whose print differs; where the row differs and no cell tells, its first. */
function changedCells({ rows }: WrittenRecord, written: number, own: readonly Held[]): number[] {
  const cells = rows[written]?.cells ?? [];
  const differing = own.flatMap((held, column) => {
    return (held === "" ? "" : cellPrint(held)) === (cells[column] ?? "") ? [] : [column];
  });
  return differing.length > 0 ? differing : [0];
}

const kindOf = ({ rows }: WrittenRecord, written: number, column: number): HandEdit["kind"] =>
  (rows[written]?.cells[column] ?? "") === "" ? "beside" : "changed";

/** Our column -> the sheet's, and back, past a column that was inserted; from 0. */
export const columnNow = (column: number, inserted: number | null): number =>
  inserted !== null && column >= inserted ? column + 1 : column;
export const columnThen = (column: number, inserted: number | null): number =>
  inserted !== null && column > inserted ? column - 1 : column;
