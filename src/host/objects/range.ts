/** Range: a rectangle of cells, whole rows or whole columns. */

import type { Box } from "../book/book";
import { SHEET_COLUMNS, SHEET_ROWS } from "../limits";
import { HostError, invalidArgument } from "../wire/host-error";
import { child, finder, hostType, method, property, readOnly } from "../wire/host-type";
import type { HostObject, HostType } from "../wire/host-type";
import {
  anything,
  boolean,
  either,
  gridWithGapsOr,
  index,
  listOf,
  oneOf,
  optional,
  rangeOrAddress,
  text,
  whole,
} from "../wire/shapes";
import {
  bounding,
  cellsAnywhere,
  cellsOf,
  guardSize,
  intersection,
  isWholeColumns,
  isWholeRows,
  sheetOf,
} from "./cells/area";
import type { Cells } from "./cells/area";
import { addressOf } from "./cells/area";
import { columnProperties, cellProperties, rowProperties, writeAlong, writeCells } from "./cells/bulk-properties";
import { copyCells } from "./cells/copy";
import { LINK_FIELDS, linkOf, removeLinks, writeLink } from "./cells/links";
import {
  columnHidden,
  height,
  left,
  rowHidden,
  setColumnHidden,
  setRowHidden,
  top,
  width,
} from "./cells/rows-and-columns";
import { formulas, numberFormats, setContents, setNumberFormats, texts, valueTypes, values } from "./cells/contents";
import { conditionalFormatCollectionType } from "./conditional-format-collection";
import { dataValidationType } from "./data-validation";
import { rangeAreasType } from "./range-areas";
import { rangeFormatType } from "./range-format";
import { tableScopedCollectionType } from "./table-scoped-collection";
import { worksheetType } from "./worksheet";

const cellEntry = either(either(text, boolean), oneNumber());

function oneNumber() {
  return { name: "number", fits: (value: unknown): value is number => typeof value === "number" };
}

/** The box moved, grown or cut; refused where it would leave the sheet. */
function moved(cells: Cells, change: (box: Box) => Box): HostObject {
  return rangeOf(cellsOf(cells.session, cells.sheetId, change(cells.box)));
}

export function rangeOf(cells: Cells): HostObject {
  return rangeType.of(cells);
}

export function cellsGiven(cells: Pick<Cells, "session" | "sheetId">, given: HostObject | string): Cells {
  return typeof given === "string" ? cellsAnywhere(cells.session, cells.sheetId, given) : rangeType.targetOf(given);
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

function guarded(cells: Cells): Cells {
  guardSize(cells);
  return cells;
}

export const rangeType: HostType<Cells> = hostType<Cells>("Range", {
  properties: {
    Values: property(values, gridWithGapsOr(cellEntry), (cells, given) =>
      setContents(guarded(cells), given, "Range.values"),
    ),
    Formulas: property(formulas, gridWithGapsOr(cellEntry), (cells, given) =>
      setContents(guarded(cells), given, "Range.formulas"),
    ),
    Text: readOnly(texts),
    ValueTypes: readOnly(valueTypes),
    NumberFormat: property(numberFormats, gridWithGapsOr(text), (cells, given) =>
      setNumberFormats(guarded(cells), given),
    ),
    Address: readOnly((cells) => addressOf(sheetOf(cells).name, cells.box)),
    AddressLocal: readOnly((cells) => addressOf(sheetOf(cells).name, cells.box)),
    RowIndex: readOnly(({ box }) => box.row),
    ColumnIndex: readOnly(({ box }) => box.column),
    RowCount: readOnly(({ box }) => box.rows),
    ColumnCount: readOnly(({ box }) => box.columns),
    // Excel answers -1 above 2^31 - 1 cells.
    CellCount: readOnly(({ box }) => (box.rows * box.columns > 2 ** 31 - 1 ? -1 : box.rows * box.columns)),
    IsEntireRow: readOnly(({ box }) => isWholeRows(box)),
    IsEntireColumn: readOnly(({ box }) => isWholeColumns(box)),
    RowHidden: property(rowHidden, boolean, setRowHidden),
    ColumnHidden: property(columnHidden, boolean, setColumnHidden),
    Hidden: readOnly((cells) => either3(rowHidden(cells), columnHidden(cells))),
    Hyperlink: property(linkOf, LINK_FIELDS, (cells, link) => writeLink(guarded(cells), link)),
    Top: readOnly(top),
    Left: readOnly(left),
    Height: readOnly(height),
    Width: readOnly(width),
  },
  children: {
    Format: child("RangeFormat", (cells) => rangeFormatType.of(cells)),
    ConditionalFormats: child("ConditionalFormatCollection", (cells) => conditionalFormatCollectionType.of(cells)),
    DataValidation: child("DataValidation", (cells) => dataValidationType.of(cells)),
    Worksheet: child("Worksheet", ({ session, sheetId }) => worksheetType.of({ session, sheetId })),
  },
  finders: {
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
    GetLastRow: finder("Range", [], (cells) =>
      moved(cells, (box) => ({ ...box, row: box.row + box.rows - 1, rows: 1 })),
    ),
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
    GetEntireRow: finder("Range", [], (cells) =>
      moved(cells, (box) => ({ ...box, column: 0, columns: SHEET_COLUMNS })),
    ),
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
    GetColumnsAfter: finder("Range", [optional(whole)], (cells, count) =>
      beside(cells, count ?? 1, "columns", "after"),
    ),
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
    GetMergedAreasOrNullObject: finder("RangeAreas", [], mergedWithin),
    GetTables: finder("TableScopedCollection", [optional(boolean)], (cells, fullyContained) =>
      tableScopedCollectionType.of({ ...cells, fullyContained: fullyContained ?? false }),
    ),
  },
  methods: {
    GetCellProperties: method([anything], (cells, wanted) => cellProperties(cells, wanted)),
    GetRowProperties: method([anything], (cells, wanted) => rowProperties(cells, wanted)),
    GetColumnProperties: method([anything], (cells, wanted) => columnProperties(cells, wanted)),
    SetCellProperties: method([listOf(listOf(anything))], (cells, given) => writeCells(cells, given)),
    SetRowProperties: method([listOf(anything)], (cells, given) => writeAlong(cells, given, "rows")),
    SetColumnProperties: method([listOf(anything)], (cells, given) => writeAlong(cells, given, "columns")),
    Clear: method([optional(oneOf("All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"))], (cells, what) =>
      clear(cells, what ?? "All"),
    ),
    Merge: method([optional(boolean)], (cells, across) => {
      const sheet = sheetOf(guarded(cells));
      const { box } = cells;
      if (!across) return sheet.merge(box);
      for (let row = box.row; row < box.row + box.rows; row += 1) sheet.merge({ ...box, row, rows: 1 });
    }),
    Unmerge: method([], (cells) => sheetOf(guarded(cells)).unmerge(cells.box)),
    Select: method([], (cells) => {
      const sheet = sheetOf(cells);
      if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", `The sheet ${sheet.name} is hidden.`);
      cells.session.book.activate(sheet.id);
      cells.session.book.select(sheet.id, cells.box);
    }),
    CopyFrom: method(
      [
        rangeOrAddress,
        optional(oneOf("All", "Formulas", "Values", "Formats", "Link")),
        optional(boolean),
        optional(boolean),
      ],
      (cells, source, what, skipBlanks, transpose) => {
        if (what === "Link" || skipBlanks || transpose) {
          throw new HostError("NotImplemented", "The stand-in copies all, formulas, values or formats, as they stand.");
        }
        copyCells(cellsGiven(cells, source), guarded(cells), what ?? "All");
      },
    ),
    Calculate: method([], () => undefined),
    // The client sends it before it splits a large array into blocks of rows.
    _ValidateArraySize: method([index, index], ({ box }, rows, columns) => {
      if (rows !== box.rows || columns !== box.columns) {
        throw invalidArgument(
          `An array of ${rows} by ${columns} was given for a range of ${box.rows} by ${box.columns}.`,
        );
      }
    }),
  },
  id: (cells) => {
    const reference = cells.session.referenceOf(cells);
    return reference ? { _ReferenceId: reference } : {};
  },
});

function either3(one: boolean | null, other: boolean | null): boolean | null {
  if (one || other) return true;
  return one === null || other === null ? null : false;
}

export function clear(cells: Cells, what: "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks"): void {
  const sheet = sheetOf(guarded(cells));
  if (what === "RemoveHyperlinks") removeLinks(cells);
  else sheet.clear(cells.box, what);
}
