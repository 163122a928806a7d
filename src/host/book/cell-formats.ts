/** Formats laid over cells, and over whole rows and columns where the box reaches from edge to edge. */

import type { Box, CellFormat } from "./book";
import { BookError } from "./book";
import type { BookParts } from "./book-parts";
import { lastColumn, lastRow } from "./address";
import type { CellAccess } from "./cell-access";
import { columnStyle, editColumns } from "./sheet-layout";
import type { SheetPart } from "./sheet-part";
import { numberOf, setAttribute } from "./xml";

export class CellFormats {
  constructor(
    private readonly book: BookParts,
    private readonly part: SheetPart,
    private readonly cells: CellAccess,
  ) {}

  set(box: Box, change: Partial<CellFormat>): void {
    const size = change.fontSize;
    if (size !== undefined && !(size >= 1 && size <= 409))
      throw new BookError("InvalidArgument", "A font's size must be from 1 to 409 points.");
    if (change.numberFormat !== undefined && change.numberFormat.length > 255) {
      throw new BookError("InvalidArgument", "A number format cannot have more than 255 characters.");
    }
    for (const colour of [change.fontColour, change.fill]) {
      if (colour && !/^#[0-9A-Fa-f]{6}$/.test(colour))
        throw new BookError("InvalidArgument", `"${colour}" is no colour.`);
    }
    if (change.indent !== undefined && !(change.indent >= 0 && change.indent <= 250)) {
      throw new BookError("InvalidArgument", "An indent must be from 0 to 250.");
    }
    // Cells by the thousand bear few styles.
    const made = new Map<number, number>();
    this.each(box, (style) => {
      const known = made.get(style) ?? this.book.styles.derive(style, change);
      made.set(style, known);
      return known;
    });
  }

  setNumberFormats(box: Box, formats: readonly (readonly (string | null)[])[]): void {
    if (formats.length !== box.rows || formats.some((row) => row.length !== box.columns)) {
      throw new BookError("InvalidArgument", "The number formats do not have the range's shape.");
    }
    this.part.touch();
    formats.forEach((line, down) =>
      line.forEach((numberFormat, across) => {
        if (numberFormat === null) return;
        this.restyle(box.row + down, box.column + across, (style) => this.book.styles.derive(style, { numberFormat }));
      }),
    );
  }

  /** Back to Normal; cells with nothing in them go altogether. */
  clear(box: Box): void {
    this.each(box, () => 0);
    for (const [row, { cells, attributes }] of this.part.cells.rows) {
      if (row < box.row || row >= box.row + box.rows) continue;
      for (const [column, cell] of cells) {
        const inside = column >= box.column && column < box.column + box.columns;
        if (
          inside &&
          cell.value === "" &&
          cell.formula === undefined &&
          !attributes.has("s") &&
          columnStyle(this.part, column) === 0
        ) {
          this.part.cells.remove(row, column);
        }
      }
    }
  }

  private each(box: Box, restyle: (style: number) => number): void {
    this.part.touch();
    if (box.rows > lastRow) {
      editColumns(this.part, box.column, box.columns, (col) =>
        setAttribute(col, "style", restyle(numberOf(col, "style") ?? 0) || undefined),
      );
    } else if (box.columns > lastColumn) {
      for (let row = box.row; row < box.row + box.rows; row++) {
        const own = this.part.cells.row(row);
        own.setAttribute("s", String(restyle(Number(own.attributes.get("s") ?? 0))));
        own.setAttribute("customFormat", "1");
      }
    } else {
      for (let row = box.row; row < box.row + box.rows; row++) {
        for (let column = box.column; column < box.column + box.columns; column++) this.restyle(row, column, restyle);
      }
      return;
    }
    for (const [row, { cells }] of this.part.cells.rows) {
      if (row < box.row || row >= box.row + box.rows) continue;
      for (const column of cells.keys()) {
        if (column >= box.column && column < box.column + box.columns) this.restyle(row, column, restyle);
      }
    }
  }

  private restyle(row: number, column: number, change: (style: number) => number): void {
    const before = this.cells.style(row, column);
    const after = change(before);
    if (after !== before || !this.part.cells.get(row, column)) {
      if (after === 0 && !this.part.cells.get(row, column) && before === 0) return;
      this.part.cells.restyle(row, column, after);
    }
  }
}
