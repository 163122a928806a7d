/**
 * Reads the officer's sheets as grids: three requests, more only where a workbook is past what Excel answers at once or has text
 * struck through. Writes nothing.
 */

import type { WorkbookReading } from "../app/workbook-port";
import { rangeAddress, type Area, type Grid } from "../domain/grid";
import { cellsIn } from "./areas";
import { isKeptSheet, type KeptSheets } from "../domain/kept-sheets";
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
  const memory = survey.sheets.flatMap((surveyed) =>
    surveyed.used && surveyed.mark !== null && isKeptSheet(surveyed.mark) ? [{ surveyed, used: surveyed.used }] : [],
  );
  refuseTooLarge([...toRead, ...memory]);
  const grids = await gridsOf(context, [...toRead, ...memory]);
  return {
    tabs: survey.sheets.map(({ name }) => name),
    grids: grids.slice(0, toRead.length),
    ...(memory.length === 0 ? {} : { kept: keptOf(memory, grids.slice(toRead.length)) }),
    unread: filled
      .filter(({ surveyed }) => !surveyed.visible)
      .map(({ surveyed }) => ({
        sheet: surveyed.name,
        why: `The sheet "${surveyed.name}" is hidden and was not read. If it holds part of the plan, unhide it and check again.`,
      })),
    ours: survey.sheets.flatMap(({ mark, name }) => (mark === null ? [] : [{ id: mark, name }])),
    settings: survey.settings,
  };
}

function keptOf(memory: readonly SheetToRead[], grids: readonly Grid[]): KeptSheets {
  return Object.fromEntries(memory.map(({ surveyed }, index) => [surveyed.mark, grids[index]]));
}

async function gridsOf(context: Excel.RequestContext, toRead: readonly SheetToRead[]): Promise<readonly Grid[]> {
  const blockOf = ({ surveyed, used }: SheetToRead): Block => ({ sheet: surveyed.sheet, area: used });
  let tables: { table: Excel.Table; range: Excel.Range }[][] = [];
  const struck = struckCells(context, toRead.filter(({ surveyed }) => surveyed.struck).map(blockOf));
  const also = (): void => {
    tables = toRead.map(({ surveyed }) => surveyed.tables.map(withRange));
    struck.ask();
  };
  const blocks = await readBlocks(context, toRead.map(blockOf), also).catch((error: unknown) => {
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

function withRange(table: Excel.Table): { readonly table: Excel.Table; readonly range: Excel.Range } {
  const range = table.getRange();
  range.load("address");
  return { table, range };
}

function joined(parts: readonly ReadBlock[]): Pick<Grid, "values" | "numberFormats" | "text" | "hiddenRows"> {
  return {
    values: parts.flatMap((part) => part.values),
    numberFormats: parts.flatMap((part) => part.numberFormats),
    text: parts.flatMap((part) => part.text),
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
