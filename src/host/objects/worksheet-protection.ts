/** WorksheetProtection: read only. The add-in never takes protection off, so nothing here can. */

import { hostType, readOnly } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { sheetAt } from "./worksheet";
import type { SheetRef } from "./worksheet";

export const worksheetProtectionType: HostType<SheetRef> = hostType<SheetRef>("WorksheetProtection", {
  properties: { Protected: readOnly((ref) => sheetAt(ref).isProtected) },
});
