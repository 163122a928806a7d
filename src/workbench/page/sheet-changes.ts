/** What is new in a drawing of a sheet, so that an edit sends a few cells and not the sheet; and how the page takes it. */

import type { CellFormat } from "../../host/book/book";
import type { BookPicture, CellPicture, LinkPictures, SheetPicture } from "./picture";

/** Cells that look different now, in a sheet that otherwise is as it was. */
export interface SheetPatch {
  readonly id: string;
  readonly cells: readonly (readonly [row: number, column: number, cell: CellPicture])[];
  /** All looks, where there are new ones. */
  readonly looks: readonly CellFormat[] | null;
  readonly links: LinkPictures;
}

export interface BookUpdate extends Omit<BookPicture, "sheet"> {
  readonly sheet: { readonly whole: SheetPicture } | { readonly patch: SheetPatch };
}

/** `last` is what the page has; null where it has nothing. */
export function updateOf(now: BookPicture, last: SheetPicture | null): BookUpdate {
  const { sheet, ...book } = now;
  if (!last || JSON.stringify(last.frame) !== JSON.stringify(sheet.frame)) return { ...book, sheet: { whole: sheet } };
  const cells = sheet.cells.flatMap((line, row) =>
    line.flatMap((cell, column): [number, number, CellPicture][] =>
      isSame(cell, last.cells[row]?.[column] ?? null) ? [] : [[row, column, cell]],
    ),
  );
  const looks = sheet.looks.length === last.looks.length ? null : sheet.looks;
  return { ...book, sheet: { patch: { id: sheet.frame.id, cells, looks, links: sheet.links } } };
}

/** The page's picture after an update: rows without a change stay the same objects. */
export function updated(last: BookPicture | null, { sheet, ...book }: BookUpdate): BookPicture {
  if ("whole" in sheet) return { ...book, sheet: sheet.whole };
  const { patch } = sheet;
  if (!last || last.sheet.frame.id !== patch.id) throw new Error("A change came for a sheet that is not shown.");
  const cells = [...last.sheet.cells];
  const fresh = new Set<number>();
  for (const [row, column, cell] of patch.cells) {
    const line = fresh.has(row) ? (cells[row] as CellPicture[]) : [...(cells[row] ?? [])];
    line[column] = cell;
    cells[row] = line;
    fresh.add(row);
  }
  const { frame } = last.sheet;
  return { ...book, sheet: { frame, cells, looks: patch.looks ?? last.sheet.looks, links: patch.links } };
}

function isSame(one: CellPicture, other: CellPicture): boolean {
  if (one === null || other === null) return one === other;
  return one[0] === other[0] && one[1] === other[1] && one[2] === other[2];
}
