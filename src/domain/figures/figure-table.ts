/** A table of figures as a square of printed numbers, seen by columns or by rows: one inference serves both. */

import { valueAt, type CellRef, type Grid } from "../grid";
import { oneLine } from "../plan/cell-text";
import type { PlanTable } from "../plan/plan-row";
import { hintsOf, isRowNumber, type Hints } from "./label-words";
import { readPrinted, type NoNumber, type PrintedNumber } from "./printed-number";

export type FigureCell = PrintedNumber | NoNumber;

export interface FigureTable {
  readonly sheet: string;
  /** "measures": every row is a measure with its own unit. */
  readonly kind: PlanTable["kind"];
  /** Columns of figures, with their headings. */
  readonly columns: readonly { readonly column: number; readonly heading: string }[];
  readonly rows: readonly { readonly row: number; readonly label: string; readonly words: string }[];
  /** `cells[r][c]`. */
  readonly cells: readonly (readonly FigureCell[])[];
  /** Titles and headings, in which a unit such as WTE may stand. */
  readonly about: string;
  readonly headerRow: number;
}

/** One column or one row, as a side of equations. */
export interface Line {
  readonly label: string;
  readonly hints: Hints;
  readonly cells: readonly FigureCell[];
  /** Over half of its numbers carry a per cent sign, or its label says per cent. */
  readonly percent: boolean;
}

export interface Side {
  readonly axis: "columns" | "rows";
  readonly lines: readonly Line[];
  /** What each place along a line is called. */
  readonly places: readonly string[];
  readonly cellAt: (line: number, place: number) => CellRef;
}

export const isNumber = (cell: FigureCell | undefined): cell is PrintedNumber => typeof cell === "object";

/** The figures of a table; undefined where it has none. Reads each cell once. */
export function figureTable(grid: Grid, table: PlanTable): FigureTable | undefined {
  const headed = new Map(table.columns.map(({ column, heading }) => [column, oneLine(heading)]));
  const first = table.headerRow + Math.min(1, table.headerRows);
  const skipped = new Set(
    (table.repeats ?? []).flatMap(({ row, rows }) => Array.from({ length: rows }, (_, index) => row + index)),
  );
  const rowNumbers: number[] = [];
  for (let row = first; row <= table.bottom; row += 1) if (!skipped.has(row)) rowNumbers.push(row);
  const all: { column: number; heading: string; cells: FigureCell[] }[] = [];
  for (let column = table.left; column <= table.right; column += 1) {
    const cells = rowNumbers.map((row) => readPrinted(grid, row, column));
    const heading = headed.get(column) ?? "";
    if (
      holdsFigures(cells) &&
      !isRowNumber(
        heading,
        cells.filter(isNumber).map(({ value }) => value),
        column === table.left,
      )
    )
      all.push({ column, heading, cells });
  }
  if (all.length === 0) return undefined;
  const figureColumns = new Set(all.map(({ column }) => column));
  const rows = rowNumbers.map((row) => ({ row, ...labelOf(grid, row, table, figureColumns) }));
  return {
    sheet: grid.sheet,
    kind: table.kind,
    columns: all,
    rows,
    cells: rows.map((_, index) => all.map(({ cells }) => cells[index] ?? "blank")),
    about: [...table.titles, ...table.columns.map(({ heading }) => heading)].join(" "),
    headerRow: table.headerRow,
  };
}

function holdsFigures(cells: readonly FigureCell[]): boolean {
  let numbers = 0;
  let words = 0;
  for (const cell of cells) {
    if (isNumber(cell)) numbers += 1;
    else if (cell === "words") words += 1;
  }
  return numbers > 0 && numbers >= words;
}

/** The first words of a row name it; all its words say what it is about. */
function labelOf(
  grid: Grid,
  row: number,
  { left, right }: PlanTable,
  figures: ReadonlySet<number>,
): { readonly label: string; readonly words: string } {
  const words: string[] = [];
  for (let column = left; column <= right; column += 1) {
    if (figures.has(column)) continue;
    const value = valueAt(grid, row, column);
    if (value !== "") words.push(oneLine(String(value)));
  }
  return { label: words[0] ?? "", words: words.join(" ") };
}

export function byColumns({ sheet, columns, rows, cells }: FigureTable): Side {
  return {
    axis: "columns",
    lines: columns.map(({ heading }, index) =>
      lineOf(
        heading,
        cells.map((row) => row[index] ?? "blank"),
      ),
    ),
    places: rows.map(({ label }) => label),
    cellAt: (line, place) => ({ sheet, row: rows[place]?.row ?? 0, column: columns[line]?.column ?? 0 }),
  };
}

export function byRows({ sheet, columns, rows, cells }: FigureTable): Side {
  return {
    axis: "rows",
    lines: rows.map(({ label }, index) => lineOf(label, cells[index] ?? [])),
    places: columns.map(({ heading }) => heading),
    cellAt: (line, place) => ({ sheet, row: rows[line]?.row ?? 0, column: columns[place]?.column ?? 0 }),
  };
}

function lineOf(label: string, cells: readonly FigureCell[]): Line {
  let numbers = 0;
  let percents = 0;
  for (const cell of cells) {
    if (!isNumber(cell)) continue;
    numbers += 1;
    if (cell.percent) percents += 1;
  }
  return {
    label,
    hints: hintsOf(label),
    cells,
    percent: percents * 2 > numbers || (numbers > 0 && /%|per ?cent(?!ile)/i.test(label)),
  };
}
