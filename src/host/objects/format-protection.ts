/** FormatProtection: whether cells are locked once their sheet is protected. */

import { hostType, property } from "../wire/host-type";
import { boolean } from "../wire/shapes";
import type { Area } from "./cells/area";
import { setFormats, shared } from "./cells/formats";

export const formatProtectionType = hostType<Area>("FormatProtection", {
  properties: {
    Locked: property(
      (area) => shared(area, (format) => format.locked),
      boolean,
      (area, locked) => setFormats(area, { locked }),
    ),
  },
});
