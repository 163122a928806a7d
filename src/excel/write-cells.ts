/** Puts a block's contents into cells: formats that decide what a text becomes first, then links, values and formulas. */

import { toSerial } from "../domain/calendar";
import { cellAddress, rangeAddress, type Area } from "../domain/grid";
import { LOOKS } from "../domain/report/roles";
import type { Block, Content, SheetCell } from "../domain/report/sheet-model";
import { areasByKey, type KeyedCell } from "./areas";
import { BYTES_OF_A_CALL, type Step } from "./requests";
import { gated } from "./text-gate";

/** Rows of one block go together until they take this many bytes. */
const BYTES_OF_A_SLICE = 400_000;

/** A block with its cells as Excel counts them. */
export function* cellsOf(block: Block): Generator<{ row: number; column: number; cell: SheetCell }> {
  for (const [r, cells] of block.cells.entries()) {
    for (const [c, cell] of cells.entries()) yield { row: block.top + r, column: block.left + c, cell };
  }
}

/** Steps that write a block. Text goes through the gate, into cells that are already text; only formulas of ours become formulas. */
export function cellSteps(block: Block): readonly Step[] {
  return [...numberFormatSteps(block), ...linkSteps(block), ...valueSteps(block), ...formulaSteps(block)];
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

/** The area's range on a sheet. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(rangeAddress(area.top, area.left, area.bottom, area.right));
}

function* keyed(block: Block, isIt: (cell: SheetCell) => boolean): Generator<KeyedCell<boolean>> {
  for (const { row, column, cell } of cellsOf(block)) yield { row, column, key: isIt(cell) };
}

/** The commonest code over the whole block in one call, then the others area by area: single codes cost far less than arrays of them. */
function numberFormatSteps(block: Block): readonly Step[] {
  const areas = areasByKey(
    [...cellsOf(block)].map(({ row, column, cell }) => ({ row, column, key: numberFormatOf(cell) })),
  );
  const size = (format: string) => (areas.get(format) ?? []).reduce((sum, area) => sum + cellsIn(area), 0);
  const [commonest] = [...areas.keys()].sort((a, b) => size(b) - size(a));
  if (commonest === undefined) return [];
  const steps = [...areas].flatMap(([format, each]) =>
    format === commonest ? [] : each.map((area) => numberFormatStep(area, format)),
  );
  return [numberFormatStep(areaOf(block), commonest), ...steps];
}

function numberFormatStep(area: Area, format: string): Step {
  return {
    bytes: 2 * BYTES_OF_A_CALL,
    act: (sheet) => setEveryCell(rangeOf(sheet, area), format),
  };
}

/** Excel takes one code for every cell of a range ("Set range format"); the typings know only arrays. */
function setEveryCell(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** In a cell of format "@" a formula would stay text and a number would become it. */
function numberFormatOf({ content, role }: SheetCell): string {
  const { numberFormat } = LOOKS[role];
  if (content.kind === "text" || content.kind === "link") return "@";
  if (numberFormat !== "@" || content.kind === "empty") return numberFormat;
  return content.kind === "day" ? LOOKS.day.numberFormat : "General";
}

/** Before the values, so that whatever Excel shows for a new link gives way to our text, which comes through the gate. */
function linkSteps(block: Block): readonly Step[] {
  return areasOfKind(block, "link").map((area) => {
    const links = mapArea(area, (row, column) => ({ hyperlink: hyperlinkOf(cellAt(block, row, column).content) }));
    return {
      bytes: JSON.stringify(links).length + 2 * BYTES_OF_A_CALL,
      act: (sheet: Excel.Worksheet) => {
        rangeOf(sheet, area).setCellProperties(links);
      },
    };
  });
}

function hyperlinkOf(content: Content): Excel.RangeHyperlink {
  if (content.kind !== "link") throw new Error(`A ${content.kind} is no link`);
  return { documentReference: content.target, screenTip: `Go to ${content.target.replaceAll("'", "")}` };
}

function valueSteps(block: Block): readonly Step[] {
  const rows = block.cells.map((row) => row.map(({ content }) => valueOf(content)));
  return slicesOf(rows).map(({ from, slice, bytes }) => ({
    bytes: bytes + 2 * BYTES_OF_A_CALL,
    act: (sheet) => {
      const top = block.top + from;
      const area = { ...areaOf(block), top, bottom: top + slice.length - 1 };
      rangeOf(sheet, area).values = slice;
    },
  }));
}

/** null leaves a cell as it is: empty, or to be given its formula. */
function valueOf(content: Content): string | number | null {
  switch (content.kind) {
    case "text":
    case "link":
      return content.text === "" ? null : gated(content.text);
    case "number":
      return content.number;
    case "day":
      return toSerial(content.day);
    case "formula":
    case "empty":
      return null;
  }
}

function formulaSteps(block: Block): readonly Step[] {
  return areasOfKind(block, "formula").map((area) => {
    const formulas = mapArea(area, (row, column) => formulaOf(cellAt(block, row, column).content));
    return {
      bytes: JSON.stringify(formulas).length + 2 * BYTES_OF_A_CALL,
      act: (sheet: Excel.Worksheet) => {
        rangeOf(sheet, area).formulas = formulas;
      },
    };
  });
}

function formulaOf(content: Content): string {
  if (content.kind !== "formula") throw new Error(`A ${content.kind} is no formula`);
  return content.formula;
}

function slicesOf<T>(rows: readonly T[]): readonly { from: number; slice: T[]; bytes: number }[] {
  const slices: { from: number; slice: T[]; bytes: number }[] = [];
  for (const [index, row] of rows.entries()) {
    const size = bytesOf(row);
    const current = slices.at(-1);
    if (current && current.bytes + size <= BYTES_OF_A_SLICE) {
      current.slice.push(row);
      current.bytes += size;
    } else {
      slices.push({ from: index, slice: [row], bytes: size });
    }
  }
  return slices;
}

const encoder = new TextEncoder();
const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

function areaOf(block: Block): Area {
  const width = block.cells[0]?.length ?? 0;
  return {
    top: block.top,
    left: block.left,
    bottom: block.top + block.cells.length - 1,
    right: block.left + width - 1,
  };
}

const cellsIn = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);
