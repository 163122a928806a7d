/** Cells of the pack for which the tracker would now give something else: the exact figures that are no longer true. */

import { cellAddress, type CellValue } from "../../grid";
import type { Content, SheetModel } from "../sheet-model";
import { heldAs, heldBy } from "./cell-print";
import { findEdits, type HandEdit } from "./find-edits";
import { findPlaces } from "./find-places";
import { standingAt, type StandingSheet } from "./standing-sheet";
import { gridOf } from "./written-record";
import { shownText } from "./shown-text";

export interface StaleCell {
  readonly sheet: string;
  readonly cell: string;
  readonly stands: string;
  readonly wouldBe: string;
}

/**
 * Over the pack sheets, row by row, a row of the pack being the row of the plan that it was written for; what was typed by hand is
 * told elsewhere. Where the record of the writing is gone, place by place.
 */
export function staleCells(
  standing: readonly StandingSheet[],
  models: readonly SheetModel[],
  edits: readonly HandEdit[],
): StaleCell[] {
  const byHand = new Set(edits.map(({ id, cell }) => `${id}!${cell}`));
  return models.flatMap((model) => {
    const sheet = standing.find(({ id, name }) => id === model.id && name === model.name);
    if (!sheet || model.kind !== "pack") return [];
    const found = findEdits(sheet);
    const { rowOf, columnOf } = found
      ? findPlaces(found, model)
      : { rowOf: (row: number) => row, columnOf: (column: number) => column };
    const next = gridOf<Content>(model, ({ content }) => content, { kind: "empty" });
    return sheet.values.flatMap((line, r) => {
      const row = sheet.firstRow + r;
      const there = rowOf(row);
      if (there === null) return [];
      return line.flatMap((value, c): StaleCell[] => {
        const column = sheet.firstColumn + c;
        const at = columnOf(column);
        const cell = cellAddress({ row, column });
        const content = at === null ? undefined : next[there - 1]?.[at - 1];
        if (
          !content ||
          byHand.has(`${model.id}!${cell}`) ||
          agrees(content, value, standingAt(sheet, row, column).formula)
        )
          return [];
        return [{ sheet: sheet.name, cell, stands: String(value), wouldBe: shownText(content) }];
      });
    });
  });
}

/** A formula of ours agrees by what it gives, not by how it is written. */
function agrees(content: Content, value: CellValue, formula: unknown): boolean {
  if (content.kind === "formula") {
    return typeof value === "number" && typeof content.value === "number"
      ? Math.abs(value - content.value) <= 1e-9 * Math.max(1, Math.abs(value))
      : value === content.value;
  }
  return heldBy(content) === heldAs(value, formula);
}
