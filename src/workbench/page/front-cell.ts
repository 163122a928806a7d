/** The cell that is selected on the sheet in front: its address, what it holds, and where its link leads. */

import { columnLetter } from "../../domain/grid";
import { parseBox, splitReference } from "../../host/book/address";
import type { BookPicture, SheetFrame } from "./picture";

export interface FrontCell {
  /** "N21". */
  readonly address: string;
  /** Its formula, or else its text as shown. */
  readonly held: string;
  readonly link: LinkTarget | null;
}

export interface LinkTarget {
  /** "Action plan, C6". */
  readonly words: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export function frontCell({ sheet, sheets, selection }: BookPicture): FrontCell {
  const { row, column } = selection;
  const cell = sheet.cells[row]?.[column];
  return {
    address: `${columnLetter(column + 1)}${row + 1}`,
    held: cell?.[2] ?? cell?.[0] ?? "",
    link: targetOf(sheet.links[`${row},${column}`] ?? "", sheet.frame.id, sheets),
  };
}

/** null for a link that leads out of the workbook: the page goes nowhere else. */
function targetOf(reference: string, here: string, sheets: BookPicture["sheets"]): LinkTarget | null {
  const { sheet, place } = splitReference(reference.replace(/^#/, ""));
  const box = parseBox(place);
  const found = sheets.find(({ id, name }) => (sheet ? name.toLowerCase() === sheet.toLowerCase() : id === here));
  if (!box || !found) return null;
  const words = `${found.name}, ${columnLetter(box.column + 1)}${box.row + 1}`;
  return { words, sheetId: found.id, row: box.row, column: box.column };
}

const shapes = new WeakMap<SheetFrame, number>();
let lastShape = 0;

/** A number for a frame, so that the grid is made anew where, and only where, the sheet's shape has changed. */
export function shapeOf(frame: SheetFrame): number {
  const known = shapes.get(frame);
  if (known !== undefined) return known;
  lastShape += 1;
  shapes.set(frame, lastShape);
  return lastShape;
}
