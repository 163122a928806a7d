/** RemoveDuplicatesResult: how many rows went and stayed. */

import { hostType, readOnly } from "../wire/host-type";
import type { HostType } from "../wire/host-type";

export interface Removed {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

export const removeDuplicatesResultType: HostType<Removed> = hostType<Removed>("RemoveDuplicatesResult", {
  properties: {
    Removed: readOnly(({ removed }) => removed),
    UniqueRemaining: readOnly(({ uniqueRemaining }) => uniqueRemaining),
  },
});
