/**
 * Reads the sheets that carry our mark, with what was remembered of writing them: two requests to look, one for each 100,000 cells,
 * more where long texts make an answer longer than Excel gives.
 */

import type { CellValue } from "../domain/grid";
import type { StandingSheet } from "../domain/report/by-hand/standing-sheet";
import { readStash } from "./keep-memory";
import { readParts } from "./keep-record";
import { askInParts, rangeOf, type Block } from "./read-blocks";
import { surveyWorkbook } from "./survey";

/**
 * All our sheets, those on which the officer is meant to type without a record; a sheet of memory that was left half filled as it
 * stood before. Writes nothing.
 */
export async function readOurs(context: Excel.RequestContext): Promise<readonly StandingSheet[]> {
  const survey = await surveyWorkbook(context);
  const ours = survey.sheets.filter(({ mark }) => mark !== null);
  const blocks = ours.flatMap(({ sheet, used }) => (used ? [{ sheet, area: used }] : []));
  // The records come with the first request of cells.
  const askForRecords = (): void => ours.forEach(({ sheet }) => sheet.customProperties.load("items/key,items/value"));
  if (blocks.length === 0) {
    askForRecords();
    await context.sync();
  }
  const read = await askInParts(context, blocks, askForCells, askForRecords);
  return ours.map((surveyed) => {
    const parts = read.filter(({ sheet }) => sheet === surveyed.sheet);
    const properties = surveyed.sheet.customProperties.items.map(({ key, value }) => ({ key, value: String(value) }));
    const kept = readParts(properties);
    const stood = kept.unfinished ? readStash(properties) : null;
    return {
      id: surveyed.mark ?? "",
      name: surveyed.name,
      firstRow: surveyed.used?.top ?? 1,
      firstColumn: surveyed.used?.left ?? 1,
      values: parts.flatMap(({ values }) => values),
      formulas: parts.flatMap(({ formulas }) => formulas),
      numberFormats: parts.flatMap(({ numberFormats }) => numberFormats),
      ...kept,
      ...(stood ? { ...stood, unfinished: false } : {}),
    };
  });
}

function askForCells(block: Block) {
  const range = rangeOf(block);
  range.load("values,formulas,numberFormat");
  return () => ({
    sheet: block.sheet,
    values: range.values as CellValue[][],
    formulas: range.formulas as unknown[][],
    numberFormats: range.numberFormat as string[][],
  });
}
