/**
 * Reads the officer's sheets as grids: three requests, more only where a workbook is past what Excel answers at once or has text
 * struck through. Writes nothing.
 */

import type { WorkbookReading } from "../app/workbook-port";
import { rangeAddress, type Area, type Grid } from "../domain/grid";
import { cellsIn } from "./areas";
import { isKeptSheet, isSaidByValues, type KeptSheets } from "../domain/kept-sheets";
import { dateSystemOf } from "./date-system";
import { Stop } from "./in-excel";
import { NoCells, readBlocks, type Block, type ReadBlock } from "./read-blocks";
import { struckCells } from "./struck-cells";
import { surveyWorkbook, type SurveyedSheet } from "./survey";

/** A workbook with more used cells than this is no plan: one stray cell at the far end of a sheet makes billions of them. */
export const MOST_CELLS = 2_000_000;

interface SheetToRead {
  readonly surveyed: SurveyedSheet;
  readonly used: Area;
}

/** Reads every visible sheet that is not ours, and ours that are memory. Throws `Stop` for an empty workbook and for one that is too large. */
export async function readGrids(context: Excel.RequestContext): Promise<WorkbookReading> {
  const survey = await surveyWorkbook(context);
  const theirs = survey.sheets.filter((each) => each.mark === null);
  const filled = theirs.flatMap((surveyed) => (surveyed.used ? [{ surveyed, used: surveyed.used }] : []));
  const toRead = filled.filter(({ surveyed }) => surveyed.visible);
  if (toRead.length === 0) throw emptyWorkbook(filled.map(({ surveyed }) => surveyed.name));
  const memory = survey.sheets.filter(({ mark }) => mark !== null && isKeptSheet(mark));
  const filledMemory = memory.flatMap((surveyed) => (surveyed.used ? [{ surveyed, used: surveyed.used }] : []));
  refuseTooLarge([...toRead, ...filledMemory]);
  const halfFilled = memory.filter(isHalfFilled);
  for (const { sheet } of halfFilled) sheet.customProperties.load("items/key,items/value");
  const grids = await gridsOf(context, [...toRead, ...filledMemory]);
  const remembered = new Map<SurveyedSheet, Grid>();
  for (const [index, { surveyed }] of filledMemory.entries()) {
    if (!isHalfFilled(surveyed)) remembered.set(surveyed, grids[toRead.length + index]!);
  }
  for (const surveyed of halfFilled) {
    const stood = await stoodOn(surveyed, grids[0]!.dateSystem);
    if (stood) remembered.set(surveyed, stood);
  }
  return {
    tabs: survey.sheets.map(({ name }) => name),
    grids: grids.slice(0, toRead.length),
    ...(remembered.size === 0 ? {} : { kept: keptOf(remembered) }),
    unread: [
      ...filled
        .filter(({ surveyed }) => !surveyed.visible)
        .map(({ surveyed }) => ({
          sheet: surveyed.name,
          why: `The sheet "${surveyed.name}" is hidden and was not read. If it holds part of the plan, unhide it and check again.`,
        })),
      ...halfFilled.map((surveyed) => ({
        sheet: surveyed.name,
        why: sayHalfFilled(surveyed.name, remembered.has(surveyed)),
      })),
    ],
    ours: survey.sheets.flatMap(({ mark, name }) => (mark === null ? [] : [{ id: mark, name }])),
    settings: survey.settings,
  };
}

/** A sheet of memory has a record only while it is being filled. */
const isHalfFilled = ({ recordKeys }: SurveyedSheet): boolean => recordKeys.length > 0;

/** What stood on a sheet of memory before the filling that did not come to its end; null where nothing did. What reads it is loaded for that rare case. */
async function stoodOn({ sheet, name }: SurveyedSheet, dateSystem: Grid["dateSystem"]): Promise<Grid | null> {
  const { readStash } = await import("./keep-memory");
  const properties = sheet.customProperties.items.map(({ key, value }) => ({ key, value: String(value) }));
  const stood = readStash(properties);
  if (!stood) return null;
  const { firstRow, firstColumn, values, numberFormats } = stood;
  return { sheet: name, firstRow, firstColumn, values, numberFormats, dateSystem };
}

function sayHalfFilled(name: string, isKept: boolean): string {
  const stopped = `The sheet "${name}" was left half filled when Excel stopped`;
  return isKept
    ? `${stopped}. What stood on it before was kept and is what counts; build the pack again and it is all put back.`
    : `${stopped}, and nothing had stood on it before. It does not count; build the pack again.`;
}

function keptOf(remembered: ReadonlyMap<SurveyedSheet, Grid>): KeptSheets {
  return Object.fromEntries([...remembered].map(([{ mark }, grid]) => [mark, grid]));
}

async function gridsOf(context: Excel.RequestContext, toRead: readonly SheetToRead[]): Promise<readonly Grid[]> {
  const blockOf = ({ surveyed, used }: SheetToRead): Block => ({ sheet: surveyed.sheet, area: used });
  let tables: { table: Excel.Table; range: Excel.Range }[][] = [];
  const struck = struckCells(context, toRead.filter(({ surveyed }) => surveyed.struck).map(blockOf));
  const also = (): void => {
    tables = toRead.map(({ surveyed }) => surveyed.tables.map(withRange));
    struck.ask();
  };
  const blocks = await readBlocks(context, toRead.flatMap(blocksOf), also).catch((error: unknown) => {
    throw error instanceof NoCells ? tooLarge(toRead) : error;
  });
  const struckHere = await struck.read(blocks);
  const dateSystem = dateSystemOf(blocks);
  return toRead.map(({ surveyed, used }, index) => {
    const parts = blocks.filter((block) => block.sheet === surveyed.sheet);
    return {
      sheet: surveyed.name,
      firstRow: used.top,
      firstColumn: used.left,
      ...joined(parts),
      excelTables: (tables[index] ?? []).map(({ table, range }) => ({ name: table.name, address: range.address })),
      struckCells: struckHere.filter(({ sheet }) => sheet === surveyed.name),
      dateSystem,
    };
  });
}

/** Rows of a sheet of memory that are read as the officer's sheets are: its first records show how the workbook counts its days. */
const ROWS_AS_SHOWN = 12;

/** What a sheet of memory holds is read by its values: how years of records are shown, and which of them are filtered out, says nothing more. */
function blocksOf({ surveyed, used }: SheetToRead): readonly Block[] {
  const { sheet, mark } = surveyed;
  const last = used.top + ROWS_AS_SHOWN - 1;
  if (mark === null || used.bottom <= last) return [{ sheet, area: used }];
  return [
    { sheet, area: { ...used, bottom: last } },
    { sheet, area: { ...used, top: last + 1 }, only: isSaidByValues(mark) ? "values" : "values and formats" },
  ];
}

function withRange(table: Excel.Table): { readonly table: Excel.Table; readonly range: Excel.Range } {
  const range = table.getRange();
  range.load("address");
  return { table, range };
}

function joined(parts: readonly ReadBlock[]): Pick<Grid, "values" | "numberFormats" | "text" | "hiddenRows"> {
  return {
    values: parts.flatMap((part) => part.values),
    ...(parts.some(({ only }) => only === "values")
      ? {}
      : { numberFormats: parts.flatMap((part) => part.numberFormats) }),
    ...(parts.some(({ only }) => only) ? {} : { text: parts.flatMap((part) => part.text) }),
    hiddenRows: parts.flatMap((part) => part.hiddenRows),
  };
}

function refuseTooLarge(toRead: readonly SheetToRead[]): void {
  const cells = toRead.reduce((sum, { used }) => sum + cellsIn(used), 0);
  if (cells > MOST_CELLS) throw tooLarge(toRead);
}

function tooLarge(toRead: readonly SheetToRead[]): Stop {
  const largest = toRead.reduce((most, each) => (cellsIn(each.used) > cellsIn(most.used) ? each : most));
  const { top, left, bottom, right } = largest.used;
  const address = rangeAddress(top, left, bottom, right);
  return new Stop({
    kind: "too-large",
    sentence:
      `The workbook is too large to check: the sheet "${largest.surveyed.name}" is used over ${address}. Checking changed nothing. ` +
      "Where that reaches far beyond the plan, delete the empty rows and columns after it; " +
      "otherwise move large data sheets to a workbook of their own, then check again.",
    detail: `${cellsIn(largest.used)} cells in ${address}`,
    retry: false,
  });
}

function emptyWorkbook(hidden: readonly string[]): Stop {
  const found =
    hidden.length === 0
      ? "There is nothing to check: no sheet of this workbook has anything in it."
      : `There is nothing to check on the sheets in view; only hidden sheets hold anything (${hidden.join(", ")}).`;
  const advice = hidden.length === 0 ? "Open the workbook that holds the plan" : "Unhide the sheet that holds the plan";
  return new Stop({
    kind: "empty",
    sentence: `${found} Checking changed nothing. ${advice}, then check again.`,
    detail: `no visible used sheet; ${hidden.length} hidden`,
    retry: false,
  });
}
