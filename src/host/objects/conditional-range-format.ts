/** ConditionalRangeFormat: the look that a conditional format gives. */

import { child, hostType } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import type { ConditionalFormatRef } from "./conditional-format";
import { conditionalRangeFillType } from "./conditional-range-fill";
import { conditionalRangeFontType } from "./conditional-range-font";

export const conditionalRangeFormatType: HostType<ConditionalFormatRef> = hostType<ConditionalFormatRef>(
  "ConditionalRangeFormat",
  {
    children: {
      Fill: child("ConditionalRangeFill", (ref) => conditionalRangeFillType.of(ref)),
      Font: child("ConditionalRangeFont", (ref) => conditionalRangeFontType.of(ref)),
    },
  },
);
