/** AutoFilter: the filter buttons of a sheet, and whether rows are filtered away. */

import { hostType, method, readOnly } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { sheetAt } from "./worksheet";
import type { SheetRef } from "./worksheet";

export const autoFilterType: HostType<SheetRef> = hostType<SheetRef>("AutoFilter", {
  properties: {
    Enabled: readOnly((ref) => sheetAt(ref).filterBox() !== null),
    IsDataFiltered: readOnly((ref) => sheetAt(ref).isFiltered()),
  },
  methods: { Remove: method([], (ref) => sheetAt(ref).removeFilter()) },
});
