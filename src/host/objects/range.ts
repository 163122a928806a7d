/** Range: a rectangle of cells, whole rows or whole columns. */

import { HostError, invalidArgument } from "../wire/host-error";
import { child, hostType, method, property, readOnly } from "../wire/host-type";
import type { HostObject, HostType } from "../wire/host-type";
import {
  anything,
  boolean,
  either,
  gridWithGapsOr,
  index,
  listOf,
  number,
  oneOf,
  optional,
  rangeOrAddress,
  text,
} from "../wire/shapes";
import { cellsAnywhere, guardSize, isWholeColumns, isWholeRows, sheetOf } from "./cells/area";
import type { Cells } from "./cells/area";
import { addressOf } from "./cells/area";
import { columnProperties, cellProperties, rowProperties, writeAlong, writeCells } from "./cells/bulk-properties";
import { copyCells } from "./cells/copy";
import { RANGE_FINDERS } from "./cells/range-finders";
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
import { REPLACE, replaceText } from "./cells/search";
import { conditionalFormatCollectionType } from "./conditional-format-collection";
import { dataValidationType } from "./data-validation";
import { rangeFormatType } from "./range-format";
import { rangeSortType } from "./range-sort";
import { worksheetType } from "./worksheet";

const cellEntry = either(either(text, boolean), number);

export function rangeOf(cells: Cells): HostObject {
  return rangeType.of(cells);
}

export function cellsGiven(cells: Pick<Cells, "session" | "sheetId">, given: HostObject | string): Cells {
  return typeof given === "string" ? cellsAnywhere(cells.session, cells.sheetId, given) : rangeType.targetOf(given);
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
    Hidden: readOnly((cells) => allHidden(rowHidden(cells), columnHidden(cells))),
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
    Sort: child("RangeSort", (cells) => rangeSortType.of(cells)),
    Worksheet: child("Worksheet", ({ session, sheetId }) => worksheetType.of({ session, sheetId })),
  },
  finders: RANGE_FINDERS,
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
    ReplaceAll: method([text, text, REPLACE], (cells, what, by, criteria) =>
      replaceText(guarded(cells), what, by, criteria),
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

/** True where no cell is in view, null where some are. */
function allHidden(one: boolean | null, other: boolean | null): boolean | null {
  if (one || other) return true;
  return one === null || other === null ? null : false;
}

export function clear(cells: Cells, what: "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks"): void {
  const sheet = sheetOf(guarded(cells));
  if (what === "RemoveHyperlinks") removeLinks(cells);
  else sheet.clear(cells.box, what);
  if (what === "All" || what === "Contents") cells.session.noteChange(cells.sheetId, cells.box);
}
