/** The cells of a block as Excel counts them, by place, by area and by kind. */

import { cellAddress, rangeAddress, type Area } from "../domain/grid";
import type { Block, Content, SheetCell } from "../domain/report/sheet-model";
import { areasByKey, type KeyedCell } from "./areas";

/** A block with its cells as Excel counts them. */
export function* cellsOf(block: Block): Generator<{ row: number; column: number; cell: SheetCell }> {
  for (const [r, cells] of block.cells.entries()) {
    for (const [c, cell] of cells.entries()) yield { row: block.top + r, column: block.left + c, cell };
  }
}

/** Areas of a block whose cells are of one kind. */
export function areasOfKind(block: Block, kind: Content["kind"]): readonly Area[] {
  return areasWhere(block, ({ content }) => content.kind === kind);
}

/** Areas of a block whose cells answer yes. */
export function areasWhere(block: Block, isIt: (cell: SheetCell) => boolean): readonly Area[] {
  return areasByKey(keyed(block, isIt)).get(true) ?? [];
}

/** The cell of a block at a row and column as Excel counts. */
export function cellAt(block: Block, row: number, column: number): SheetCell {
  const cell = block.cells[row - block.top]?.[column - block.left];
  if (!cell) throw new Error(`No cell at ${cellAddress({ row, column })} of this block`);
  return cell;
}

/** For each cell of an area, row by row. */
export function mapArea<T>(area: Area, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
    Array.from({ length: area.right - area.left + 1 }, (_, c) => make(area.top + r, area.left + c)),
  );
}

/**
 * The area's range on a sheet, for one request: it is not kept for later ones, which the client does of itself and which takes three
 * more calls a range.
 */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(rangeAddress(area.top, area.left, area.bottom, area.right)).untrack();
}

/** Several areas, "A1:B2,D4", for one request. */
export function rangesOf(sheet: Excel.Worksheet, address: string): Excel.RangeAreas {
  return sheet.getRanges(address).untrack();
}

function* keyed(block: Block, isIt: (cell: SheetCell) => boolean): Generator<KeyedCell<boolean>> {
  for (const { row, column, cell } of cellsOf(block)) yield { row, column, key: isIt(cell) };
}

/** The whole of a block. */
export function areaOf(block: Block): Area {
  const width = block.cells[0]?.length ?? 0;
  return {
    top: block.top,
    left: block.left,
    bottom: block.top + block.cells.length - 1,
    right: block.left + width - 1,
  };
}
