/** A sheet model as Excel would hand it back, for tests of what outlives a refill; no workbook and no client in between. */

import { toSerial } from "../../src/domain/calendar";
import type { CellValue, Grid } from "../../src/domain/grid";
import { isKeptSheet } from "../../src/domain/kept-sheets";
import type { StandingSheet } from "../../src/domain/report/by-hand/standing-sheet";
import { gridOf as cellsOf, printRecord, recordOf } from "../../src/domain/report/by-hand/written-record";
import type { Content, SheetModel } from "../../src/domain/report/sheet-model";
import { gridOf } from "./grid-of";

function shown(content: Content): CellValue {
  switch (content.kind) {
    case "text":
    case "link":
      return content.text;
    case "number":
      return content.number;
    case "day":
      return toSerial(content.day);
    case "formula":
      return content.value;
    case "empty":
      return "";
  }
}

const formatsOf = (model: SheetModel): string[][] =>
  cellsOf(model, ({ content }) => (content.kind === "day" ? "dd mmmm yyyy" : "General"), "General");

/** What stands on it, days as Excel keeps and formats them. */
export function gridOfModel(model: SheetModel): Grid {
  const values = cellsOf(model, ({ content }) => shown(content), "" as CellValue);
  return { ...gridOf(model.name, "A1", values), numberFormats: formatsOf(model) };
}

/** As it stands once it was written, with these cells typed over: "5,2" is row 5, column 2. */
export function standingOf(model: SheetModel, typed: Readonly<Record<string, CellValue>> = {}): StandingSheet {
  const over = new Map(Object.entries(typed));
  const values = cellsOf(model, ({ content }) => shown(content), "" as CellValue);
  const formulas = cellsOf<unknown>(
    model,
    ({ content }) => (content.kind === "formula" ? content.formula : shown(content)),
    "",
  );
  const formats = formatsOf(model);
  for (const [place, value] of over) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    while (values.length < row) {
      values.push((values[0] ?? []).map(() => ""));
      formulas.push((values[0] ?? []).map(() => ""));
      formats.push((values[0] ?? []).map(() => "General"));
    }
    values[row - 1]![column - 1] = value;
    formulas[row - 1]![column - 1] = value;
  }
  return {
    id: model.id,
    name: model.name,
    firstRow: 1,
    firstColumn: 1,
    values,
    formulas,
    numberFormats: formats,
    record: isKeptSheet(model.id) ? null : printRecord(recordOf(model)),
    unfinished: false,
  };
}
