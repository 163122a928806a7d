/** The cells of sheets, in as few requests as Excel's limits on one answer allow. */

import type { Area, CellValue } from "../domain/grid";
import { codeOf } from "./office-failure";

/** An area of a sheet that is to be read, rows and columns as Excel counts. */
export interface Block {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  /** All that is wanted of it, where that is not everything: a sheet of memory may hold years of records. */
  readonly only?: "values" | "values and formats";
}

export interface ReadBlock extends Block {
  readonly values: readonly (readonly CellValue[])[];
  /** Empty where values alone were wanted. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Empty where not everything was wanted; hidden rows are not told then either. */
  readonly text: readonly (readonly string[])[];
  readonly hiddenRows: readonly number[];
}

/**
 * Cells asked for in one request. Values, formats and text of a cell take some 40 to 50 bytes, so that ordinary plans stay under
 * the 5 MB that Excel on the web answers with at most, and far under the 5,000,000 cells that any Excel hands over.
 */
export const CELLS_IN_A_REQUEST = 100_000;

/** Excel gave null where cells were asked for: its way of saying that there are too many of them. */
export class NoCells extends Error {}

/** Reads blocks, in order. `also` asks for what goes with the first of them. Throws `NoCells` where even one row is too much. */
export function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  also?: () => void,
): Promise<readonly ReadBlock[]> {
  return askInParts(context, blocks, askForCells, also);
}

function askForCells(block: Block): () => ReadBlock {
  const range = rangeOf(block);
  if (block.only === "values") range.load("values");
  else range.load(block.only ? "values,numberFormat" : "values,numberFormat,text");
  const rows = block.only ? null : range.getRowProperties({ rowHidden: true });
  return () => {
    const values: readonly (readonly CellValue[])[] | null = range.values;
    if (values === null) throw new NoCells();
    return {
      ...block,
      values,
      numberFormats: block.only === "values" ? [] : range.numberFormat,
      text: rows ? range.text : [],
      hiddenRows: (rows?.value ?? []).flatMap((row, index) => (row.rowHidden === true ? [block.area.top + index] : [])),
    };
  };
}

/**
 * What `ask` asks of blocks, in order, a request for each `cells` cells; where Excel finds an answer too long, from there on half
 * as many. `also` is asked with the first part, anew where that has to be asked again. `ask` gives how to take its answer.
 */
export async function askInParts<T>(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  ask: (block: Block) => () => T,
  also: () => void = () => undefined,
  cells: number = CELLS_IN_A_REQUEST,
): Promise<readonly T[]> {
  const [now, later] = firstOf(blocks, cells);
  if (now.length === 0) return [];
  also();
  const answers = now.map(ask);
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) !== "ResponsePayloadSizeLimitExceeded") throw error;
    if (now.length === 1 && rowsOf(now[0]!.area) === 1) throw new NoCells();
    return askInParts(context, blocks, ask, also, Math.max(1, Math.floor(Math.min(cells, totalOf(now)) / 2)));
  }
  return [...answers.map((take) => take()), ...(await askInParts(context, later, ask, undefined, cells))];
}

/** The blocks that one request carries, a block cut between rows where need be; and what is left. At least one row. */
function firstOf(blocks: readonly Block[], cells: number): readonly [readonly Block[], readonly Block[]] {
  const now: Block[] = [];
  let room = cells;
  for (const [index, block] of blocks.entries()) {
    const width = block.area.right - block.area.left + 1;
    const fit = Math.max(now.length === 0 ? 1 : 0, Math.floor(room / width));
    if (fit >= rowsOf(block.area)) {
      now.push(block);
      room -= rowsOf(block.area) * width;
      continue;
    }
    const cut = block.area.top + fit;
    if (fit > 0) now.push({ ...block, area: { ...block.area, bottom: cut - 1 } });
    return [now, [{ ...block, area: { ...block.area, top: cut } }, ...blocks.slice(index + 1)]];
  }
  return [now, []];
}

export function rangeOf({ sheet, area: { top, left, bottom, right } }: Block): Excel.Range {
  return sheet.getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1);
}

const rowsOf = (area: Area): number => area.bottom - area.top + 1;
const totalOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { area }) => sum + rowsOf(area) * (area.right - area.left + 1), 0);
