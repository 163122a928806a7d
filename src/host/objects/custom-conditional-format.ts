/** CustomConditionalFormat: a conditional format whose rule is a formula. */

import { child, hostType } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import type { ConditionalFormatRef } from "./conditional-format";
import { conditionalFormatRuleType } from "./conditional-format-rule";
import { conditionalRangeFormatType } from "./conditional-range-format";

export const customConditionalFormatType: HostType<ConditionalFormatRef> = hostType<ConditionalFormatRef>(
  "CustomConditionalFormat",
  {
    children: {
      Rule: child("ConditionalFormatRule", (ref) => conditionalFormatRuleType.of(ref)),
      Format: child("ConditionalRangeFormat", (ref) => conditionalRangeFormatType.of(ref)),
    },
  },
);
