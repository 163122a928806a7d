/** ConditionalRangeFill: the ground that a conditional format gives. */

import { hostType, method, property } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { colour } from "../wire/shapes";
import { hexOf } from "./cells/colours";
import { changeConditionalFormat, conditionalFormatOf } from "./conditional-format";
import type { ConditionalFormatRef } from "./conditional-format";

export const conditionalRangeFillType: HostType<ConditionalFormatRef> = hostType<ConditionalFormatRef>(
  "ConditionalRangeFill",
  {
    properties: {
      Color: property(
        (ref) => conditionalFormatOf(ref).fill,
        colour,
        (ref, value) => changeConditionalFormat(ref, { fill: hexOf(value) }),
      ),
    },
    methods: { Clear: method([], (ref) => changeConditionalFormat(ref, { fill: "" })) },
  },
);
