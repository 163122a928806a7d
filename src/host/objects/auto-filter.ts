/** AutoFilter: the filter buttons of a sheet, and whether rows are filtered away. */

import { HostError } from "../wire/host-error";
import { hostType, method, readOnly } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { sheetAt } from "./worksheet";
import type { SheetRef } from "./worksheet";

export interface FilterRef extends SheetRef {
  /** null for the sheet's own. */
  readonly tableId: number | null;
}

function hasButtons(ref: FilterRef): boolean {
  const { tableId } = ref;
  if (tableId === null) return sheetAt(ref).filterBox() !== null;
  return (
    sheetAt(ref)
      .tables()
      .find(({ id }) => id === tableId)?.showFilterButton ?? false
  );
}

export const autoFilterType: HostType<FilterRef> = hostType<FilterRef>("AutoFilter", {
  properties: {
    Enabled: readOnly(hasButtons),
    // The book tells it of the whole sheet, tables included.
    IsDataFiltered: readOnly((ref) => sheetAt(ref).isFiltered()),
  },
  methods: {
    Remove: method([], (ref) => {
      if (ref.tableId !== null)
        throw new HostError("NotImplemented", "The stand-in takes off the sheet's own filter only.");
      sheetAt(ref).removeFilter();
    }),
  },
});
