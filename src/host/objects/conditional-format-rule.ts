/** ConditionalFormatRule: the formula of a custom conditional format, relative to its range's first cell. */

import { hostType, property } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { text } from "../wire/shapes";
import { changeConditionalFormat, conditionalFormatOf } from "./conditional-format";
import type { ConditionalFormatRef } from "./conditional-format";

export const conditionalFormatRuleType: HostType<ConditionalFormatRef> = hostType<ConditionalFormatRef>(
  "ConditionalFormatRule",
  {
    properties: {
      Formula: property(
        (ref) => conditionalFormatOf(ref).formula,
        text,
        (ref, formula) => changeConditionalFormat(ref, { formula }),
      ),
    },
  },
);
