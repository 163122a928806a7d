/** Copying cells: values, formats or both. Formulas are copied only where they stand on their own. */

import { HostError } from "../../wire/host-error";
import { cellsOf, sheetOf } from "./area";
import type { Cells } from "./area";

/** The target grows to the source's size, and repeats it where it is a whole multiple, as in Excel. */
export function copyCells(from: Cells, to: Cells, what: "All" | "Formulas" | "Values" | "Formats"): void {
  const [rows, columns] = [timesOf(to.box.rows, from.box.rows), timesOf(to.box.columns, from.box.columns)];
  for (let down = 0; down < rows; down += 1) {
    for (let across = 0; across < columns; across += 1) {
      const row = to.box.row + down * from.box.rows;
      const column = to.box.column + across * from.box.columns;
      copyOnce(from, cellsOf(to.session, to.sheetId, { ...from.box, row, column }), what);
    }
  }
}

function timesOf(target: number, source: number): number {
  return target % source === 0 ? target / source : 1;
}

function copyOnce(from: Cells, to: Cells, what: "All" | "Formulas" | "Values" | "Formats"): void {
  const source = sheetOf(from);
  const target = sheetOf(to);
  const moves = from.box.row !== to.box.row || from.box.column !== to.box.column;
  const contents = what === "Values" ? source.values(from.box) : source.formulas(from.box);
  if (what !== "Values" && what !== "Formats" && moves && contents.flat().some(isFormula)) {
    throw new HostError("NotImplemented", "The stand-in does not move the references of a copied formula.");
  }
  if (what === "All" || what === "Formats") {
    for (let row = 0; row < from.box.rows; row += 1) {
      for (let column = 0; column < from.box.columns; column += 1) {
        const cell = { row: to.box.row + row, column: to.box.column + column, rows: 1, columns: 1 };
        target.setFormat(cell, source.format(from.box.row + row, from.box.column + column));
      }
    }
  }
  // Copied text stays text whatever it begins with, which an apostrophe says.
  if (what !== "Formats") {
    target.setValues(to.box, what === "Values" ? contents.map((row) => row.map(asText)) : contents);
  }
}

function isFormula(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("=");
}

function asText<T>(value: T): T | string {
  return typeof value === "string" && /^[=+\-']/.test(value) ? `'${value}` : value;
}
