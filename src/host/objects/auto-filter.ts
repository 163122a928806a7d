/** AutoFilter: whether rows of a sheet are filtered away. */

import { hostType, readOnly } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { sheetAt } from "./worksheet";
import type { SheetRef } from "./worksheet";

export const autoFilterType: HostType<SheetRef> = hostType<SheetRef>("AutoFilter", {
  properties: { IsDataFiltered: readOnly((ref) => sheetAt(ref).isFiltered()) },
});
