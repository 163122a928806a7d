/** Our own sheets on which something must outlive a refill (what was issued, decided, answered), and how their rows are read back. */

import { lastColumn, lastRow, valueAt, type CellRef, type CellValue, type Grid } from "./grid";

/** Ids of the sheets that are read back with the plan. They are memory that an officer can see, copy into next year's workbook or delete. */
export const KEPT_SHEETS = ["coverage-check", "briefing", "decisions", "history"] as const;
export type KeptSheetId = (typeof KEPT_SHEETS)[number];

/** Of these the values say all: years of records are read without how they look. */
const SAID_BY_VALUES: readonly string[] = ["history"] satisfies KeptSheetId[];
export const isSaidByValues = (id: string): boolean => SAID_BY_VALUES.includes(id);

/** What stands on them now; a sheet that is not there, or is empty, has no grid. */
export type KeptSheets = Readonly<Partial<Record<KeptSheetId, Grid>>>;

export function isKeptSheet(id: string): id is KeptSheetId {
  return (KEPT_SHEETS as readonly string[]).includes(id);
}

/** A row under headings: what stands in each column that was asked for, and where. */
export interface KeptRow<Heading extends string> {
  readonly row: number;
  readonly values: Readonly<Record<Heading, CellValue>>;
  readonly cells: Readonly<Record<Heading, CellRef>>;
}

/**
 * The rows under the first line that bears all of `headings`, in any order and with columns of the officer's own between them;
 * blank rows are passed over. Null where no line bears them all: the sheet has been changed beyond reading, which is to be said.
 */
export function readKeptRows<Heading extends string>(
  grid: Grid,
  headings: readonly Heading[],
): readonly KeptRow<Heading>[] | null {
  const found = findHeadings(grid, headings);
  if (!found) return null;
  const rows: KeptRow<Heading>[] = [];
  for (let row = found.row + 1; row <= lastRow(grid); row += 1) {
    const values = {} as Record<Heading, CellValue>;
    const cells = {} as Record<Heading, CellRef>;
    let filled = false;
    for (const [heading, column] of found.columns) {
      values[heading] = valueAt(grid, row, column);
      cells[heading] = { sheet: grid.sheet, row, column };
      filled ||= String(values[heading]).trim() !== "";
    }
    if (filled) rows.push({ row, values, cells });
  }
  return rows;
}

function findHeadings<Heading extends string>(
  grid: Grid,
  headings: readonly Heading[],
): { readonly row: number; readonly columns: readonly (readonly [Heading, number])[] } | null {
  for (let row = grid.firstRow; row <= lastRow(grid); row += 1) {
    const standing = new Map<string, number>();
    for (let column = lastColumn(grid); column >= grid.firstColumn; column -= 1) {
      standing.set(plain(valueAt(grid, row, column)), column);
    }
    const columns = headings.map((heading) => [heading, standing.get(plain(heading))] as const);
    if (columns.every((each): each is readonly [Heading, number] => each[1] !== undefined)) return { row, columns };
  }
  return null;
}

/** A heading as it is compared: an officer's capitals and line breaks change nothing. */
const plain = (value: CellValue): string => String(value).trim().replace(/\s+/g, " ").toLowerCase();
