/** Puts texts, numbers and days into the cells of a block, a text that a column repeats in one call for all its cells. */

import { toSerial } from "../domain/calendar";
import type { Block, Content } from "../domain/report/sheet-model";
import { bytesOf } from "./bytes-of";
import { BYTES_OF_A_CALL, BYTES_OF_A_SLICE, type Step } from "./requests";
import { gated } from "./text-gate";
import { areaOf, rangeOf } from "./block-cells";

/** null leaves a cell as it is: empty, to be given its formula, or filled already. */
type Entry = string | number | null;

/** A text for cells below one another, and the column they are in, from 0 within the block. */
interface Fill {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Text comes through the gate. */
export function valueSteps(block: Block): readonly Step[] {
  const entries = block.cells.map((row) => row.map(({ content }) => entryOf(content)));
  const fills = fillsOf(block, entries);
  return [...fills.map((fill) => fillStep(block, fill)), ...sliceSteps(block, entries)];
}

function entryOf(content: Content): Entry {
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

const CALL = 2 * BYTES_OF_A_CALL;
/** What `null,` takes in the array in place of a text that was filled in. */
const BYTES_OF_NULL = 5;

/** Takes out of the entries what fills put in: the commonest text of a column first, then runs of one text that lie over it. */
function fillsOf(block: Block, entries: Entry[][]): readonly Fill[] {
  const width = block.cells[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const runs = runsIn(entries, column).filter(({ text, from, to }) => saved(text, to - from + 1) > CALL);
    takeOut(entries, column, runs);
    const common = commonestIn(block, entries, column);
    if (common) takeOut(entries, column, [common]);
    return common ? [common, ...runs] : runs;
  });
}

const saved = (text: string, count: number): number => count * (bytesOf(text) + 1 - BYTES_OF_NULL);

function takeOut(entries: Entry[][], column: number, fills: readonly Fill[]): void {
  for (const { from, to, text } of fills) {
    for (let row = from; row <= to; row += 1) if (entries[row]![column] === text) entries[row]![column] = null;
  }
}

/** Cells below one another with the same text. */
function runsIn(entries: readonly Entry[][], column: number): readonly Fill[] {
  const runs: Fill[] = [];
  for (const [row, cells] of entries.entries()) {
    const text = cells[column];
    if (typeof text !== "string") continue;
    const last = runs.at(-1);
    if (last && last.to === row - 1 && last.text === text) runs.splice(-1, 1, { ...last, to: row });
    else runs.push({ column, from: row, to: row, text });
  }
  return runs;
}

/** The text that repeats most in bytes, from its first cell to its last, if it is worth a call and no cell between stays empty. */
function commonestIn(block: Block, entries: readonly Entry[][], column: number): Fill | null {
  const places = new Map<string, { from: number; to: number; count: number }>();
  for (const [row, cells] of entries.entries()) {
    const text = cells[column];
    if (typeof text !== "string") continue;
    const place = places.get(text) ?? { from: row, to: row, count: 0 };
    places.set(text, { from: place.from, to: row, count: place.count + 1 });
  }
  let text = "";
  let most = 0;
  for (const [each, { count }] of places) {
    const bytes = saved(each, count);
    if (bytes > most) [text, most] = [each, bytes];
  }
  const best = places.get(text);
  if (!best || most <= CALL) return null;
  const { from, to } = best;
  const isWhole = block.cells.slice(from, to + 1).every((row) => row[column]?.content.kind !== "empty");
  return isWhole ? { column, from, to, text } : null;
}

function fillStep(block: Block, { column, from, to, text }: Fill): Step {
  const at = block.left + column;
  return {
    bytes: bytesOf(text) + CALL,
    act: (sheet) =>
      setEveryCell(rangeOf(sheet, { top: block.top + from, left: at, bottom: block.top + to, right: at }), text),
  };
}

/** Excel takes one value for every cell of a range; the typings know only arrays. */
function setEveryCell(range: Excel.Range, text: string): void {
  range.values = text as unknown as string[][];
}

function sliceSteps(block: Block, entries: Entry[][]): readonly Step[] {
  return slicesOf(entries).map(({ from, slice, bytes }) => ({
    bytes: bytes + CALL,
    act: (sheet) => {
      const top = block.top + from;
      rangeOf(sheet, { ...areaOf(block), top, bottom: top + slice.length - 1 }).values = slice;
    },
  }));
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
