/**
 * Text struck through, as far as Excel's interface shows it: nothing more is asked of a sheet that has none. Where it has some, its
 * columns are asked with the cells; then the cells of columns that are mixed, and, in Excel that has text runs, which letters.
 */

import type { CellRef, StruckCell, StruckRun } from "../domain/grid";
import { codeOf } from "./office-failure";
import { askInParts, rangeOf, type Block, type ReadBlock } from "./read-blocks";

/** A sheet wider than this is looked at so far: no plan has its dates beyond. */
const MOST_COLUMNS = 400;

/** Cells struck in part are asked for one by one; beyond so many it is only said that a part is struck. */
const MOST_RUNS = 400;

/** Asking for one property of a cell answers with about as much as its value does. */
const CELLS_ASKED = 50_000;

export interface AskedColumns {
  /** Goes with the request for the cells. */
  readonly ask: () => void;
  /** After it: the cells struck through; a request more where columns are mixed, and one more where cells are. */
  readonly read: (cells: readonly ReadBlock[]) => Promise<readonly StruckCell[]>;
}

/** Looks for struck text on sheets that have some, as the survey found. */
export function struckCells(context: Excel.RequestContext, sheets: readonly Block[]): AskedColumns {
  let columns: { block: Block; font: Excel.RangeFont }[] = [];
  return {
    ask: () => {
      columns = sheets.flatMap(columnsOf).map((block) => {
        const { font } = rangeOf(block).format;
        font.load("strikethrough");
        return { block, font };
      });
    },
    read: async (cells) => {
      const valueAt = (ref: CellRef): unknown => {
        const part = cells.find(
          ({ sheet, area }) => sheet.name === ref.sheet && ref.row >= area.top && ref.row <= area.bottom,
        );
        return part?.values[ref.row - part.area.top]?.[ref.column - part.area.left] ?? "";
      };
      const filled = (ref: CellRef): boolean => valueAt(ref) !== "";
      const whole = columns.flatMap(({ block, font }) => (font.strikethrough === true ? refsOf(block) : []));
      const mixed = columns.flatMap(({ block, font }) => (isMixed(font.strikethrough) ? [block] : []));
      const marks = (await askInParts(context, mixed, askForMarks, undefined, CELLS_ASKED)).flat();
      whole.push(...marks.flatMap(({ ref, struck }) => (struck === true ? [ref] : [])));
      const parts = marks.flatMap(({ ref, struck }) => (isMixed(struck) && filled(ref) ? [ref] : []));
      const runs = await runsOf(context, sheets, parts.slice(0, MOST_RUNS), valueAt);
      return [...whole.filter(filled), ...parts.map((ref, index) => ({ ...ref, runs: runs[index] ?? [] }))];
    },
  };
}

/** Excel says null where letters or cells differ. */
const isMixed = (struck: boolean | null | undefined): boolean => struck !== true && struck !== false;

function columnsOf({ sheet, area }: Block): Block[] {
  const right = Math.min(area.right, area.left + MOST_COLUMNS - 1);
  return Array.from({ length: right - area.left + 1 }, (_, index) => {
    const column = area.left + index;
    return { sheet, area: { ...area, left: column, right: column } };
  });
}

function refsOf({ sheet, area }: Block): StruckCell[] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => ({
    sheet: sheet.name,
    row: area.top + index,
    column: area.left,
  }));
}

function askForMarks(block: Block) {
  const answer = rangeOf(block).getCellProperties({ format: { font: { strikethrough: true } } });
  // The answer of a method is there after the caller's sync; it is no property to be loaded.
  /* eslint-disable office-addins/call-sync-before-read, office-addins/load-object-before-read */
  return () =>
    refsOf(block).map((ref, index) => ({ ref, struck: answer.value[index]?.[0]?.format?.font?.strikethrough }));
  /* eslint-enable office-addins/call-sync-before-read, office-addins/load-object-before-read */
}

/** The runs of each cell; none where this Excel does not tell them, or tells of another text. */
async function runsOf(
  context: Excel.RequestContext,
  sheets: readonly Block[],
  cells: readonly CellRef[],
  valueAt: (ref: CellRef) => unknown,
): Promise<readonly (readonly StruckRun[])[]> {
  if (cells.length === 0 || !Office.context.requirements.isSetSupported("ExcelApi", "1.18")) return [];
  const asked = cells.map(({ sheet, row, column }) => {
    const home = sheets.find((each) => each.sheet.name === sheet);
    return home?.sheet.getCell(row - 1, column - 1).getCellProperties({ textRuns: true });
  });
  try {
    await context.sync();
  } catch (error) {
    if (!NOT_THERE.has(codeOf(error) ?? "")) throw error;
    return [];
  }
  return cells.map((cell, index) => {
    const runs = asked[index]?.value[0]?.[0]?.textRuns ?? [];
    const told = runs.map(({ text, font }) => ({ text, struck: font?.strikethrough === true }));
    return told.map(({ text }) => text).join("") === valueAt(cell) ? told : [];
  });
}

/** Some builds report ExcelApi 1.18 and have no text runs: github.com/OfficeDev/office-js/issues/6131. */
const NOT_THERE: ReadonlySet<string> = new Set(["ApiNotFound", "NotImplemented", "InvalidArgument"]);
