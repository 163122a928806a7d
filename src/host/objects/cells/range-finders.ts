/** Ranges found from a range: its parts, its neighbours, what it shares with others. */

import type { Box } from "../../book/book";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../limits";
import { invalidArgument } from "../../wire/host-error";
import { finder } from "../../wire/host-type";
import type { Finder, HostObject } from "../../wire/host-type";
import { boolean, index, listOf, optional, rangeOrAddress, text, whole } from "../../wire/shapes";
import { cellsGiven, rangeOf } from "../range";
import { rangeAreasType } from "../range-areas";
import { tableScopedCollectionType } from "../table-scoped-collection";
import { removeDuplicatesResultType } from "../remove-duplicates-result";
import { CELL_TYPES, findText, SEARCH, specialCells, surroundingRegion, VALUE_TYPES } from "./search";
import { removeDuplicates } from "./sort-rows";
import { bounding, cellsOf, intersection, sheetOf } from "./area";
import type { Cells } from "./area";

/** The box moved, grown or cut; refused where it would leave the sheet. */
function moved(cells: Cells, change: (box: Box) => Box): HostObject {
  return rangeOf(cellsOf(cells.session, cells.sheetId, change(cells.box)));
}

function inside(at: number, count: number, what: string): void {
  if (at >= count) throw invalidArgument(`The range has ${count} ${what}s and no ${what} ${at}.`);
}

function overlapOf(cells: Cells, given: HostObject | string): HostObject | null {
  const other = cellsGiven(cells, given);
  const box = other.sheetId === cells.sheetId ? intersection(cells.box, other.box) : null;
  return box && rangeOf(cellsOf(cells.session, cells.sheetId, box));
}

function usedWithin(cells: Cells, valuesOnly: boolean): HostObject | null {
  const used = sheetOf(cells).usedBox(valuesOnly);
  const box = used && intersection(used, cells.box);
  return box && rangeOf(cellsOf(cells.session, cells.sheetId, box));
}

/** As many rows above or below, columns before or after, as asked for; a negative count goes the other way. */
function beside(cells: Cells, count: number, along: "rows" | "columns", side: "before" | "after"): HostObject {
  if (count === 0) throw invalidArgument("A count of 0 gives no range.");
  const forward = (side === "after") === count > 0;
  return moved(cells, (box) => {
    const at = along === "rows" ? "row" : "column";
    const from = forward ? box[at] + box[along] : box[at] - Math.abs(count);
    return { ...box, [at]: from, [along]: Math.abs(count) };
  });
}

function mergedWithin(cells: Cells): HostObject | null {
  const starts = (merge: Box): boolean => intersection({ ...merge, rows: 1, columns: 1 }, cells.box) !== null;
  const boxes = sheetOf(cells).merges().filter(starts);
  if (boxes.length === 0 || boxes.length > cells.session.limits.mergedAreas) return null;
  return rangeAreasType.of({ session: cells.session, sheetId: cells.sheetId, boxes });
}

function foundIn(cells: Cells, wanted: string, criteria: Parameters<typeof findText>[2]): HostObject | null {
  const found = findText(cells, wanted, criteria);
  return found && rangeOf(found);
}

function specialIn(cells: Cells, type: string, values: string | null | undefined): HostObject | null {
  const found = specialCells(cells, type, values ?? "All");
  return found && rangeAreasType.of(found);
}

export const RANGE_FINDERS: Readonly<Record<string, Finder<Cells>>> = {
  // A cell may lie outside the range, as long as it lies on the sheet.
  GetCell: finder("Range", [whole, whole], (cells, row, column) =>
    moved(cells, (box) => ({ row: box.row + row, column: box.column + column, rows: 1, columns: 1 })),
  ),
  GetRow: finder("Range", [index], (cells, at) => {
    inside(at, cells.box.rows, "row");
    return moved(cells, (box) => ({ ...box, row: box.row + at, rows: 1 }));
  }),
  GetColumn: finder("Range", [index], (cells, at) => {
    inside(at, cells.box.columns, "column");
    return moved(cells, (box) => ({ ...box, column: box.column + at, columns: 1 }));
  }),
  GetLastRow: finder("Range", [], (cells) => moved(cells, (box) => ({ ...box, row: box.row + box.rows - 1, rows: 1 }))),
  GetLastColumn: finder("Range", [], (cells) =>
    moved(cells, (box) => ({ ...box, column: box.column + box.columns - 1, columns: 1 })),
  ),
  GetLastCell: finder("Range", [], (cells) =>
    moved(cells, (box) => ({
      row: box.row + box.rows - 1,
      column: box.column + box.columns - 1,
      rows: 1,
      columns: 1,
    })),
  ),
  GetEntireRow: finder("Range", [], (cells) => moved(cells, (box) => ({ ...box, column: 0, columns: SHEET_COLUMNS }))),
  GetEntireColumn: finder("Range", [], (cells) => moved(cells, (box) => ({ ...box, row: 0, rows: SHEET_ROWS }))),
  GetOffsetRange: finder("Range", [whole, whole], (cells, rows, columns) =>
    moved(cells, (box) => ({ ...box, row: box.row + rows, column: box.column + columns })),
  ),
  GetResizedRange: finder("Range", [whole, whole], (cells, rows, columns) =>
    moved(cells, (box) => ({ ...box, rows: box.rows + rows, columns: box.columns + columns })),
  ),
  GetAbsoluteResizedRange: finder("Range", [index, index], (cells, rows, columns) =>
    moved(cells, (box) => ({ ...box, rows, columns })),
  ),
  GetRowsAbove: finder("Range", [optional(whole)], (cells, count) => beside(cells, count ?? 1, "rows", "before")),
  GetRowsBelow: finder("Range", [optional(whole)], (cells, count) => beside(cells, count ?? 1, "rows", "after")),
  GetColumnsBefore: finder("Range", [optional(whole)], (cells, count) =>
    beside(cells, count ?? 1, "columns", "before"),
  ),
  GetColumnsAfter: finder("Range", [optional(whole)], (cells, count) => beside(cells, count ?? 1, "columns", "after")),
  GetBoundingRect: finder("Range", [rangeOrAddress], (cells, given) => {
    const other = cellsGiven(cells, given);
    if (other.sheetId !== cells.sheetId) throw invalidArgument("The two ranges are not on one sheet.");
    return moved(cells, (box) => bounding(box, other.box));
  }),
  GetIntersection: finder("Range", [rangeOrAddress], overlapOf),
  GetIntersectionOrNullObject: finder("Range", [rangeOrAddress], overlapOf),
  GetUsedRange: finder("Range", [optional(boolean)], (cells, valuesOnly) => usedWithin(cells, valuesOnly ?? false)),
  GetUsedRangeOrNullObject: finder("Range", [optional(boolean)], (cells, valuesOnly) =>
    usedWithin(cells, valuesOnly ?? false),
  ),
  GetSurroundingRegion: finder("Range", [], (cells) => rangeOf(surroundingRegion(cells))),
  Find: finder("Range", [text, SEARCH], foundIn),
  FindOrNullObject: finder("Range", [text, SEARCH], foundIn),
  GetSpecialCells: finder("RangeAreas", [CELL_TYPES, optional(VALUE_TYPES)], specialIn),
  GetSpecialCellsOrNullObject: finder("RangeAreas", [CELL_TYPES, optional(VALUE_TYPES)], specialIn),
  RemoveDuplicates: finder("RemoveDuplicatesResult", [listOf(index), boolean], (cells, columns, hasHeaders) =>
    removeDuplicatesResultType.of(removeDuplicates(cells, columns, hasHeaders)),
  ),
  GetMergedAreasOrNullObject: finder("RangeAreas", [], mergedWithin),
  GetTables: finder("TableScopedCollection", [optional(boolean)], (cells, fullyContained) =>
    tableScopedCollectionType.of({ ...cells, fullyContained: fullyContained ?? false }),
  ),
};
