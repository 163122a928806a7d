/** HeaderFooterGroup: one head and foot for all pages; different first or even pages are not offered. */

import { child, hostType, readOnly } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { headerFooterType } from "./header-footer";
import type { SheetRef } from "./worksheet";

export const headerFooterGroupType: HostType<SheetRef> = hostType<SheetRef>("HeaderFooterGroup", {
  properties: { State: readOnly(() => "Default") },
  children: { DefaultForAllPages: child("HeaderFooter", (ref) => headerFooterType.of(ref)) },
});
