/** The sheet in front as plain data, ready to be drawn: texts, looks, widths, merges, links, charts, what is selected. */

import type { Book, BookSheet, Box, CellFormat } from "../../host/book/book";
import { chartPictures, type ChartPicture } from "./chart-picture";
import { ConditionalLooks } from "./conditional-looks";

/** A longer or wider sheet is drawn so far, and that is said. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 120;

/** null where the cell is blank and plain; else its text as shown, the index of its look, and its formula where it has one. */
export type CellPicture = readonly [text: string, look: number, formula?: string] | null;

/** What stays as it is while cells are typed into: where it changes, the sheet is drawn anew. */
export interface SheetFrame {
  readonly id: string;
  readonly name: string;
  /** Points by column and by row; 0 where hidden. */
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  /** Points, for the columns beyond. */
  readonly widthBeyond: number;
  readonly heightBeyond: number;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly merges: readonly Box[];
  readonly gridlines: boolean;
  /** Rows and columns that are there and not drawn. */
  readonly rowsLeftOut: number;
  readonly columnsLeftOut: number;
  readonly charts: readonly ChartPicture[];
}

/** Links by "row,column", counted from 0: "'Action plan'!C6" inside the workbook, or an address elsewhere. */
export type LinkPictures = Readonly<Record<string, string>>;

export interface SheetPicture {
  readonly frame: SheetFrame;
  readonly cells: readonly (readonly CellPicture[])[];
  readonly looks: readonly CellFormat[];
  readonly links: LinkPictures;
}

export interface BookPicture {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly colour: string }[];
  /** The cell that is selected, counted from 0, on the sheet in front. */
  readonly selection: { readonly row: number; readonly column: number };
  readonly sheet: SheetPicture;
}

/** Draws sheets, and keeps the numbers of looks from one drawing to the next, so that drawings can be compared. */
export class Painter {
  private readonly looks = new Map<string, Looks>();

  constructor(private readonly book: Book) {}

  paint(): BookPicture {
    const { sheetId, box } = this.book.selection();
    const sheets = this.book.sheets();
    const sheet = sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new Error("The sheet in front is not in the book.");
    const looks = this.looks.get(sheetId) ?? new Looks();
    this.looks.set(sheetId, looks);
    return {
      sheets: sheets
        .filter(({ visibility }) => visibility === "Visible")
        .map(({ id, name, tabColour }) => ({ id, name, colour: tabColour })),
      selection: { row: box.row, column: box.column },
      sheet: paintSheet(this.book, sheet, looks),
    };
  }
}

function paintSheet(book: Book, sheet: BookSheet, looks: Looks): SheetPicture {
  const used = sheet.usedBox(false);
  const rowsInAll = used ? used.row + used.rows : 0;
  const columnsInAll = used ? used.column + used.columns : 0;
  const rows = Math.min(roundUp(rowsInAll + 20, 50), MOST_ROWS);
  const columns = Math.min(roundUp(columnsInAll + 3, 5), MOST_COLUMNS);
  return {
    frame: {
      id: sheet.id,
      name: sheet.name,
      widths: range(columns).map((column) => (sheet.isColumnHidden(column) ? 0 : sheet.columnWidth(column))),
      heights: range(rows).map((row) => (sheet.isRowHidden(row) ? 0 : sheet.rowHeight(row))),
      widthBeyond: sheet.columnWidth(columns),
      heightBeyond: sheet.rowHeight(rows),
      frozen: sheet.frozen(),
      merges: sheet.merges().filter(({ row, column }) => row < rows && column < columns),
      gridlines: sheet.showGridlines,
      rowsLeftOut: Math.max(0, rowsInAll - rows),
      columnsLeftOut: Math.max(0, columnsInAll - columns),
      charts: chartPictures(book, sheet),
    },
    ...paintCells(sheet, { row: 0, column: 0, rows, columns }, looks),
  };
}

function paintCells(sheet: BookSheet, box: Box, looks: Looks): Omit<SheetPicture, "frame"> {
  const texts = sheet.text(box);
  const values = sheet.values(box);
  const formulas = sheet.formulas(box);
  const conditions = new ConditionalLooks(sheet.conditionalFormats(), values);
  const links: Record<string, string> = {};
  const cells = texts.map((line, row) =>
    line.map((text, column): CellPicture => {
      const link = sheet.link(row, column);
      if (link) links[`${row},${column}`] = link.documentReference ?? link.address ?? "";
      const value = values[row]?.[column] ?? "";
      const formula = formulas[row]?.[column];
      const look = looks.of(sheet.format(row, column), typeof value, conditions.at(row, column));
      if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return [text, look, formula];
      return text === "" && looks.isPlain(look) ? null : [text, look];
    }),
  );
  return { cells, links, looks: looks.all };
}

/** Each look once: a sheet has thousands of cells and a few dozen looks. */
class Looks {
  readonly all: CellFormat[] = [];
  private readonly byText = new Map<string, number>();
  private readonly byFormat = new Map<CellFormat, Map<string, number>>();
  private readonly plain = new Set<number>();

  /** `kind` settles where the cell stands when nothing says so: numbers to the right, as in Excel. */
  of(format: CellFormat, kind: string, over: Partial<CellFormat> | null): number {
    const key = over ? `${kind} ${over.fill ?? ""} ${over.fontColour ?? ""}` : kind;
    let known = this.byFormat.get(format);
    if (!known) this.byFormat.set(format, (known = new Map()));
    const found = known.get(key);
    if (found !== undefined) return found;
    const standing = kind === "number" ? "Right" : kind === "boolean" ? "Center" : "Left";
    const horizontal = format.horizontal === "General" ? standing : format.horizontal;
    const made = this.add({ ...format, ...over, horizontal });
    known.set(key, made);
    return made;
  }

  isPlain(look: number): boolean {
    return this.plain.has(look);
  }

  private add(look: CellFormat): number {
    const text = JSON.stringify(look);
    const found = this.byText.get(text);
    if (found !== undefined) return found;
    const index = this.all.push(look) - 1;
    this.byText.set(text, index);
    if (look.fill === "" && Object.values(look.borders).every((border) => !border.style)) this.plain.add(index);
    return index;
  }
}

/** Some blank rows and columns are drawn beyond what is used, so that typing there does not draw the sheet anew. */
const roundUp = (count: number, to: number): number => Math.ceil(count / to) * to;

function range(length: number): number[] {
  return Array.from({ length }, (_each, index) => index);
}
