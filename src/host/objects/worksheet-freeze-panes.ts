/** WorksheetFreezePanes: the rows and columns that stay in view. */

import { finder, hostType, method } from "../wire/host-type";
import type { HostObject, HostType } from "../wire/host-type";
import { SHEET_COLUMNS, SHEET_ROWS } from "../limits";
import { HostError, invalidArgument } from "../wire/host-error";
import { index, optional, rangeOrAddress } from "../wire/shapes";
import { cellsOf } from "./cells/area";
import { cellsGiven, rangeOf } from "./range";
import { sheetAt } from "./worksheet";
import type { SheetRef } from "./worksheet";

function freeze(ref: SheetRef, rows: number, columns: number): void {
  const sheet = sheetAt(ref);
  if (sheet.visibility !== "Visible")
    throw new HostError("GeneralException", "Panes of a hidden sheet cannot be frozen.");
  sheet.freeze(rows, columns);
}

/** Whole rows, whole columns, or the corner that both leave standing. */
function location(ref: SheetRef): HostObject | null {
  const { rows, columns } = sheetAt(ref).frozen();
  if (rows === 0 && columns === 0) return null;
  const box = { row: 0, column: 0, rows: rows || SHEET_ROWS, columns: columns || SHEET_COLUMNS };
  return rangeOf(cellsOf(ref.session, ref.sheetId, box));
}

export const worksheetFreezePanesType: HostType<SheetRef> = hostType<SheetRef>("WorksheetFreezePanes", {
  finders: {
    GetLocation: finder("Range", [], location),
    GetLocationOrNullObject: finder("Range", [], location),
  },
  methods: {
    FreezeRows: method([optional(index)], (ref, count) => freeze(ref, count ?? 1, 0)),
    FreezeColumns: method([optional(index)], (ref, count) => freeze(ref, 0, count ?? 1)),
    FreezeAt: method([rangeOrAddress], (ref, given) => {
      const { sheetId, box } = cellsGiven(ref, given);
      if (sheetId !== ref.sheetId || box.row !== 0 || box.column !== 0)
        throw invalidArgument("Panes are frozen from the first cell on.");
      freeze(ref, box.rows === SHEET_ROWS ? 0 : box.rows, box.columns === SHEET_COLUMNS ? 0 : box.columns);
    }),
    Unfreeze: method([], (ref) => sheetAt(ref).freeze(0, 0)),
  },
});
