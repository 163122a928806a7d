/** ConditionalRangeFont: the letters that a conditional format gives. The book keeps their colour. */

import { hostType, method, property } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { colour } from "../wire/shapes";
import { hexOf } from "./cells/colours";
import { changeConditionalFormat, conditionalFormatOf } from "./conditional-format";
import type { ConditionalFormatRef } from "./conditional-format";

export const conditionalRangeFontType: HostType<ConditionalFormatRef> = hostType<ConditionalFormatRef>(
  "ConditionalRangeFont",
  {
    properties: {
      Color: property(
        (ref) => conditionalFormatOf(ref).fontColour,
        colour,
        (ref, value) => changeConditionalFormat(ref, { fontColour: hexOf(value) }),
      ),
    },
    methods: { Clear: method([], (ref) => changeConditionalFormat(ref, { fontColour: "" })) },
  },
);
