/** Worksheet: one tab. */

import type { BookSheet } from "../book/book";
import { SHEET_COLUMNS, SHEET_ROWS } from "../limits";
import { HostError } from "../wire/host-error";
import { child, finder, hostType, method, property, readOnly, writeOnly } from "../wire/host-type";
import type { HostObject, HostType } from "../wire/host-type";
import type { Session } from "../wire/session";
import { boolean, colour, index, oneOf, optional, text } from "../wire/shapes";
import { autoFilterType } from "./auto-filter";
import { cellsAtOrRefuse, cellsOf } from "./cells/area";
import { hexOf } from "./cells/colours";
import { eventMethods } from "./cells/events";
import { goodSheetName, neighbour, refuseHidingLast } from "./cells/tabs";
import { chartCollectionType } from "./chart-collection";
import { namedItemCollectionType } from "./named-item-collection";
import { pageBreakCollectionType } from "./page-break-collection";
import { pageLayoutType } from "./page-layout";
import { areasAt } from "./range-areas";
import { rangeOf } from "./range";
import { tableCollectionType } from "./table-collection";
import { worksheetCustomPropertyCollectionType } from "./worksheet-custom-property-collection";
import { worksheetFreezePanesType } from "./worksheet-freeze-panes";
import { worksheetProtectionType } from "./worksheet-protection";

export interface SheetRef {
  readonly session: Session;
  readonly sheetId: string;
}

export function sheetAt({ session, sheetId }: SheetRef): BookSheet {
  return session.sheet(sheetId);
}

function wholeSheet({ session, sheetId }: SheetRef): HostObject {
  return rangeOf(cellsOf(session, sheetId, { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS }));
}

function used(ref: SheetRef, valuesOnly: boolean): HostObject | null {
  const box = sheetAt(ref).usedBox(valuesOnly);
  return box && rangeOf(cellsOf(ref.session, ref.sheetId, box));
}

function next(ref: SheetRef, step: 1 | -1, visibleOnly: boolean | null | undefined): HostObject | null {
  const sheet = neighbour(ref.session.book.sheets(), ref.sheetId, step, visibleOnly ?? false);
  return sheet ? worksheetType.of({ session: ref.session, sheetId: sheet.id }) : null;
}

function setGridlines(ref: SheetRef, shown: boolean): void {
  sheetAt(ref).showGridlines = shown;
}

export const worksheetType: HostType<SheetRef> = hostType<SheetRef>("Worksheet", {
  properties: {
    Id: readOnly(({ sheetId }) => sheetId),
    Name: property(
      (ref) => sheetAt(ref).name,
      text,
      (ref, name) => {
        goodSheetName(ref.session, name, ref.sheetId);
        ref.session.book.renameSheet(ref.sheetId, name);
      },
    ),
    Position: property(
      (ref) => ref.session.book.sheets().findIndex((sheet) => sheet.id === ref.sheetId),
      index,
      (ref, position) => {
        const last = ref.session.book.sheets().length - 1;
        if (position > last) throw new HostError("InvalidArgument", `The last position is ${last}.`);
        ref.session.book.moveSheet(ref.sheetId, position);
      },
    ),
    Visibility: property(
      (ref) => sheetAt(ref).visibility,
      oneOf("Visible", "Hidden", "VeryHidden"),
      (ref, visibility) => {
        if (visibility !== "Visible") refuseHidingLast(ref.session, ref.sheetId);
        ref.session.book.setVisibility(ref.sheetId, visibility);
      },
    ),
    // "" for none. Excel answers null for a sheet that is not visible.
    TabColor: property(
      (ref) => (sheetAt(ref).visibility === "Visible" ? sheetAt(ref).tabColour : null),
      colour,
      (ref, value) => {
        sheetAt(ref).tabColour = hexOf(value);
      },
    ),
    ShowGridlines: property((ref) => sheetAt(ref).showGridlines, boolean, setGridlines),
    // The web client writes `showGridlines` under this name.
    Gridlines: writeOnly(boolean, setGridlines),
  },
  children: {
    AutoFilter: child("AutoFilter", (ref) => autoFilterType.of({ ...ref, tableId: null })),
    Charts: child("ChartCollection", (ref) => chartCollectionType.of(ref)),
    CustomProperties: child("WorksheetCustomPropertyCollection", (ref) =>
      worksheetCustomPropertyCollectionType.of(ref),
    ),
    FreezePanes: child("WorksheetFreezePanes", (ref) => worksheetFreezePanesType.of(ref)),
    HorizontalPageBreaks: child("PageBreakCollection", (ref) => pageBreakCollectionType.of(ref)),
    Names: child("NamedItemCollection", ({ session, sheetId }) => namedItemCollectionType.of({ session, sheetId })),
    PageLayout: child("PageLayout", (ref) => pageLayoutType.of(ref)),
    Protection: child("WorksheetProtection", (ref) => worksheetProtectionType.of(ref)),
    Tables: child("TableCollection", ({ session, sheetId }) => tableCollectionType.of({ session, sheetId })),
  },
  finders: {
    GetRange: finder("Range", [optional(text)], (ref, address) =>
      address === null || address === undefined
        ? wholeSheet(ref)
        : rangeOf(cellsAtOrRefuse(ref.session, ref.sheetId, address)),
    ),
    GetRangeByIndexes: finder(
      "Range",
      [index, index, index, index],
      ({ session, sheetId }, row, column, rows, columns) =>
        rangeOf(cellsOf(session, sheetId, { row, column, rows, columns })),
    ),
    GetCell: finder("Range", [index, index], ({ session, sheetId }, row, column) =>
      rangeOf(cellsOf(session, sheetId, { row, column, rows: 1, columns: 1 })),
    ),
    GetRanges: finder("RangeAreas", [text], ({ session, sheetId }, address) => areasAt(session, sheetId, address)),
    // A blank sheet answers its first cell. Source: reference of Worksheet.getUsedRange.
    GetUsedRange: finder(
      "Range",
      [optional(boolean)],
      (ref, valuesOnly) =>
        used(ref, valuesOnly ?? false) ??
        rangeOf(cellsOf(ref.session, ref.sheetId, { row: 0, column: 0, rows: 1, columns: 1 })),
    ),
    GetUsedRangeOrNullObject: finder("Range", [optional(boolean)], (ref, valuesOnly) => used(ref, valuesOnly ?? false)),
    GetNext: finder("Worksheet", [optional(boolean)], (ref, visibleOnly) => next(ref, 1, visibleOnly)),
    GetNextOrNullObject: finder("Worksheet", [optional(boolean)], (ref, visibleOnly) => next(ref, 1, visibleOnly)),
    GetPrevious: finder("Worksheet", [optional(boolean)], (ref, visibleOnly) => next(ref, -1, visibleOnly)),
    GetPreviousOrNullObject: finder("Worksheet", [optional(boolean)], (ref, visibleOnly) => next(ref, -1, visibleOnly)),
  },
  methods: {
    Activate: method([], ({ session, sheetId }) => {
      if (session.sheet(sheetId).visibility !== "Visible") {
        throw new HostError("InvalidOperation", "A hidden sheet cannot be activated.");
      }
      session.book.activate(sheetId);
    }),
    Calculate: method([optional(boolean)], (_ref, _markAllDirty) => undefined),
    // Source: reference of Worksheet.delete; Excel keeps one visible sheet.
    Delete: method([], ({ session, sheetId }) => {
      if (session.sheet(sheetId).visibility === "VeryHidden") {
        throw new HostError("InvalidOperation", "A very hidden sheet cannot be deleted.");
      }
      refuseHidingLast(session, sheetId);
      session.book.removeSheet(sheetId);
    }),
    ...eventMethods<SheetRef>(
      ({ session, sheetId }) => ({ session, targetId: sheetId }),
      ["DataChanged", "Activated", "Deactivated", "SelectionChanged", "Calculated", "FormatChanged"],
    ),
  },
  id: ({ sheetId }) => ({ Id: sheetId }),
});
