/** Values, formulas and text of a sheet's cells, read and written as Excel does it. */

import type { Box, Value } from "./book";
import { BookError } from "./book";
import type { BookParts, SheetIdentity } from "./book-parts";
import type { Cell } from "./cell-grid";
import { contains, overlap } from "./address";
import { displayText } from "./number-text";
import { read as readMerges } from "./sheet-merges";
import type { SheetPart } from "./sheet-part";
import { columnStyle } from "./sheet-layout";
import { readEntry } from "./typed-entry";
import type { Entry } from "./typed-entry";

export class CellAccess {
  constructor(
    private readonly book: BookParts,
    private readonly part: SheetPart,
    private readonly identity: SheetIdentity,
  ) {}

  /** The style of a cell, that of its row or column where the cell itself is not there. */
  style(row: number, column: number): number {
    const cell = this.part.cells.get(row, column);
    if (cell) return cell.style;
    const own = this.part.cells.rows.get(row)?.attributes;
    return own?.has("s") ? Number(own.get("s")) : columnStyle(this.part, column);
  }

  read<T>(box: Box, empty: T, each: (cell: Cell, row: number, column: number) => T): T[][] {
    const rows: T[][] = [];
    for (let row = box.row; row < box.row + box.rows; row++) {
      const cells = this.part.cells.rows.get(row)?.cells;
      const line: T[] = new Array<T>(box.columns).fill(empty);
      if (cells && cells.size > 0) {
        for (let at = 0; at < box.columns; at++) {
          const cell = cells.get(box.column + at);
          if (cell) line[at] = each(cell, row, box.column + at);
        }
      }
      rows.push(line);
    }
    return rows;
  }

  /** The value now: computed where a formula's own was never known or may be out of date. */
  value(cell: Cell, row: number, column: number): Value {
    const { formula } = cell;
    if (formula === undefined || (!cell.pending && !this.book.isStale(this.identity, formula))) return cell.value;
    const computed = this.book.compute(this.identity, row, column, formula);
    if (computed) return computed.value;
    return cell.pending ? "#NAME?" : cell.value;
  }

  text(cell: Cell, row: number, column: number): string {
    return displayText(this.value(cell, row, column), this.book.styles.numberFormat(cell.style), this.book.dateSystem);
  }

  /** All entries are read before the first is put, so that a refusal leaves the range as it was; a merged area takes its first cell's alone. */
  write(box: Box, values: readonly (readonly (Value | null)[])[]): void {
    if (values.length !== box.rows || values.some((row) => row.length !== box.columns)) {
      throw new BookError(
        "InvalidArgument",
        `The values have ${values.length} rows of ${values[0]?.length ?? 0}; the range has ${box.rows} of ${box.columns}.`,
      );
    }
    const { styles, dateSystem } = this.book;
    const merged = readMerges(this.part).filter((area) => overlap(area, box));
    const covered = (row: number, column: number): boolean =>
      merged.some(
        (area) => (area.row !== row || area.column !== column) && contains(area, { row, column, rows: 1, columns: 1 }),
      );
    const entries: [number, number, Entry | null][] = [];
    values.forEach((line, down) =>
      line.forEach((value, across) => {
        if (value === null) return;
        const [row, column] = [box.row + down, box.column + across];
        const format = typeof value === "string" ? styles.numberFormat(this.style(row, column)) : "";
        const entry = value === "" ? null : readEntry(value, format, dateSystem);
        if (value === "" || !covered(row, column)) entries.push([row, column, entry]);
      }),
    );
    for (const [row, column, entry] of entries) this.put(row, column, entry);
    if (entries.length === 0) return;
    this.part.touch();
    this.book.changed(this.identity, true);
  }

  private put(row: number, column: number, entry: Entry | null): void {
    const { styles } = this.book;
    const before = this.part.cells.get(row, column);
    if (!before && !entry) return;
    if (
      before &&
      !before.formula &&
      entry &&
      !entry.formula &&
      !entry.quoted &&
      before.value === entry.value &&
      before.isError === entry.isError
    )
      return;
    if (before?.formula !== undefined || entry?.formula !== undefined) this.book.formulasChanged();
    const cell = this.part.cells.edit(row, column, before ? before.style : this.style(row, column));
    cell.value = entry?.value ?? "";
    cell.isError = entry?.isError ?? false;
    delete cell.formula;
    delete cell.pending;
    if (entry?.formula !== undefined) {
      cell.formula = entry.formula;
      cell.pending = true;
    }
    cell.style = styles.quoted(cell.style, entry?.quoted ?? false);
    if (entry?.numberFormat && styles.numberFormat(cell.style) === "General") {
      cell.style = styles.derive(cell.style, { numberFormat: entry.numberFormat });
    }
  }

  /** Takes contents away and keeps formats. */
  clearContents(box: Box): void {
    this.part.touch();
    for (const [row, { cells }] of this.part.cells.rows) {
      if (row < box.row || row >= box.row + box.rows) continue;
      for (const [column, cell] of cells) {
        if (column < box.column || column >= box.column + box.columns) continue;
        if (cell.value !== "" || cell.formula !== undefined) this.put(row, column, null);
      }
    }
    this.book.changed(this.identity, true);
  }

  /** Works out, before saving, what the formulas put here give. */
  computePending(): void {
    for (const [row, { cells }] of this.part.cells.rows) {
      for (const [column, cell] of cells) {
        if (!cell.pending || cell.formula === undefined) continue;
        cell.computed = this.book.compute(this.identity, row, column, cell.formula);
      }
    }
  }
}
