/** The sheet in front as plain data, ready to be drawn: texts, looks, widths, merges, what is selected. */

import type { Book, BookSheet, Box, CellFormat } from "../../host/book/book";

/** Rows drawn at once; more are fetched as the selection moves. */
const WINDOW = 240;
const MOST_COLUMNS = 60;

export interface CellPicture {
  readonly text: string;
  /** Index into `looks`. */
  readonly look: number;
  /** Cells that a merged cell covers; 1 and 1 for a plain one. */
  readonly rows: number;
  readonly columns: number;
  readonly number: boolean;
  /** Where a link inside the workbook goes: "'Action plan'!C6". */
  readonly link: string | null;
}

export interface RowPicture {
  /** Counted from 0. */
  readonly row: number;
  /** Points. */
  readonly height: number;
  /** One entry a column; null where a merged cell covers it. */
  readonly cells: readonly (CellPicture | null)[];
}

export interface SheetPicture {
  readonly id: string;
  readonly name: string;
  /** Columns drawn, counted from 0, with widths in points; hidden ones are left out. */
  readonly columns: readonly { readonly column: number; readonly width: number }[];
  /** Rows kept in view, first; then the others of the window. */
  readonly frozen: readonly RowPicture[];
  readonly rows: readonly RowPicture[];
  /** Rows that the sheet has in all. */
  readonly rowsInAll: number;
  readonly gridlines: boolean;
  readonly looks: readonly CellFormat[];
  readonly charts: readonly { readonly id: string; readonly title: string; readonly altText: string }[];
}

export interface BookPicture {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly colour: string }[];
  readonly selection: { readonly row: number; readonly column: number };
  readonly sheet: SheetPicture;
}

export function pictureOf(book: Book): BookPicture {
  const { sheetId, box } = book.selection();
  const sheet = book.sheets().find(({ id }) => id === sheetId);
  if (!sheet) throw new Error("The sheet in front is not in the book.");
  return {
    sheets: book
      .sheets()
      .filter(({ visibility }) => visibility === "Visible")
      .map(({ id, name, tabColour }) => ({ id, name, colour: tabColour })),
    selection: { row: box.row, column: box.column },
    sheet: sheetPicture(sheet, box.row),
  };
}

function sheetPicture(sheet: BookSheet, around: number): SheetPicture {
  const used = sheet.usedBox(false);
  const rowsInAll = Math.max(used ? used.row + used.rows : 0, around + 1, 12);
  const across = Math.min(MOST_COLUMNS, Math.max(used ? used.column + used.columns : 0, 8));
  const columns = range(0, across).filter((column) => !sheet.isColumnHidden(column));
  const frozen = Math.min(sheet.frozen().rows, 40);
  const first = Math.max(frozen, Math.min(around - WINDOW / 2, rowsInAll - WINDOW));
  const looks = new Looks(sheet);
  const merges = new Merges(sheet.merges());
  const draw = (from: number, to: number): RowPicture[] => drawRows(sheet, from, to, across, columns, looks, merges);
  return {
    id: sheet.id,
    name: sheet.name,
    columns: columns.map((column) => ({ column, width: sheet.columnWidth(column) })),
    frozen: draw(0, frozen),
    rows: draw(first, Math.min(rowsInAll, first + WINDOW)),
    rowsInAll,
    gridlines: sheet.showGridlines,
    charts: sheet.charts().map(({ id, title, altText }) => ({ id, title, altText })),
    looks: looks.all,
  };
}

function drawRows(
  sheet: BookSheet,
  from: number,
  to: number,
  across: number,
  columns: readonly number[],
  looks: Looks,
  merges: Merges,
): RowPicture[] {
  if (to <= from) return [];
  const box = { row: from, column: 0, rows: to - from, columns: across };
  const text = sheet.text(box);
  const values = sheet.values(box);
  return range(from, to)
    .filter((row) => !sheet.isRowHidden(row))
    .map((row) => ({
      row,
      height: sheet.rowHeight(row),
      cells: columns.map((column) => {
        const size = merges.sizeAt(row, column, to);
        return (
          size && {
            ...size,
            text: text[row - from]?.[column] ?? "",
            number: typeof values[row - from]?.[column] === "number",
            look: looks.of(row, column),
            link: sheet.link(row, column)?.documentReference ?? null,
          }
        );
      }),
    }));
}

/** Each look once: a sheet has thousands of cells and a few dozen looks. */
class Looks {
  readonly all: CellFormat[] = [];
  private readonly known = new Map<string, number>();

  constructor(private readonly sheet: BookSheet) {}

  of(row: number, column: number): number {
    const format = this.sheet.format(row, column);
    const key = JSON.stringify(format);
    const found = this.known.get(key);
    if (found !== undefined) return found;
    this.known.set(key, this.all.length);
    return this.all.push(format) - 1;
  }
}

class Merges {
  private readonly covered = new Set<string>();
  private readonly begun = new Map<string, Box>();

  constructor(boxes: readonly Box[]) {
    for (const box of boxes) {
      this.begun.set(`${box.row},${box.column}`, box);
      for (const row of range(box.row, box.row + box.rows)) {
        for (const column of range(box.column, box.column + box.columns)) this.covered.add(`${row},${column}`);
      }
    }
  }

  /** null for a cell that a merged one covers. A merge ends where the drawn rows do. */
  sizeAt(row: number, column: number, end: number): { rows: number; columns: number } | null {
    const key = `${row},${column}`;
    const box = this.begun.get(key);
    if (box) return { rows: Math.min(box.rows, end - row), columns: box.columns };
    return this.covered.has(key) ? null : { rows: 1, columns: 1 };
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_each, index) => from + index);
}
