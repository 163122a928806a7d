/** What is done for a sheet that could not be filled to its end: what stood on it is put back, or the sheet says itself that it is not finished. */

import type { CellValue } from "../domain/grid";
import { isFormula } from "../domain/report/by-hand/cell-print";
import type { StandingSheet } from "../domain/report/by-hand/standing-sheet";
import type { Role } from "../domain/report/roles";
import type { Block, Content } from "../domain/report/sheet-model";
import { clearSteps } from "./clear-sheet";
import { send } from "./in-excel";
import { stashOf } from "./keep-memory";
import { readParts, recordSteps } from "./keep-record";
import { codeOf } from "./office-failure";
import type { Place } from "./place-sheets";
import { sendSteps } from "./requests";
import { surveySheet } from "./survey";
import { cellSteps } from "./write-cells";

/** as it was: nothing was done to it; put back: its cells hold what they held, in plain looks; not finished: part of it is there. */
export type BrokenOff = "as it was" | "put back" | "not finished";

const NOT_FINISHED = "Not finished: Excel stopped while this sheet was being filled. Build the pack again.";

/** Excel may refuse this as well; then the sheet stays as it is, which the sentence says. */
export async function breakOff(
  context: Excel.RequestContext,
  { name, model, standing }: Place,
  before: readonly StandingSheet[],
): Promise<BrokenOff> {
  try {
    const sheet = context.workbook.worksheets.getItem(name);
    const surveyed = await surveySheet(context, sheet);
    sheet.customProperties.load("items/key,items/value");
    await send(context);
    const properties = sheet.customProperties.items.map(({ key, value }) => ({ key, value: String(value) }));
    const was = before.find((each) => each.id === model.id && each.name === name);
    if (!readParts(properties).unfinished) return standing ? "as it was" : "not finished";
    if (!was || was.unfinished) {
      sheet.getRange("A1").values = [[NOT_FINISHED]];
      await send(context);
      return "not finished";
    }
    await sendSteps(context, sheet, [
      ...clearSteps(surveyed),
      ...(was.values.length === 0 ? [] : cellSteps(plainBlock(was))),
      ...recordSteps(was.record, surveyed.recordKeys),
      ...stashOf(model.id, undefined, surveyed.stoodKeys).last,
    ]);
    return "put back";
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return "not finished";
  }
}

/** Days and shares stay readable; no more is put back of how cells looked. */
function plainBlock({ firstRow, firstColumn, values, formulas, numberFormats }: StandingSheet): Block {
  const cells = values.map((row, r) =>
    row.map((value, c) => ({
      content: contentOf(value, formulas[r]?.[c]),
      role: typeof value === "number" ? roleFor(numberFormats[r]?.[c] ?? "") : "body",
    })),
  );
  return { top: firstRow, left: firstColumn, cells };
}

function roleFor(numberFormat: string): Role {
  if (numberFormat.includes("%")) return "share";
  return /[dmy]{2}/i.test(numberFormat) ? "day" : "body";
}

function contentOf(value: CellValue, formula: unknown): Content {
  const shown = typeof value === "boolean" ? String(value).toUpperCase() : value;
  if (isFormula(value, formula)) return { kind: "formula", formula: String(formula), value: shown, byHand: true };
  if (typeof shown === "number") return { kind: "number", number: shown };
  return shown === "" ? { kind: "empty" } : { kind: "text", text: shown };
}
