/** ConditionalFormatCollection: the conditional formats that touch a range. */

import { overlap } from "../book/address";
import type { ConditionalFormat } from "../book/book";
import { HostError } from "../wire/host-error";
import { finder, hostType, method } from "../wire/host-type";
import type { HostObject, HostType } from "../wire/host-type";
import { index, oneOf, text } from "../wire/shapes";
import { sheetOf } from "./cells/area";
import type { Area } from "./cells/area";
import { conditionalFormatType } from "./conditional-format";

/** In order of priority, as Excel lists them. */
function touching(area: Area): ConditionalFormat[] {
  return sheetOf(area)
    .conditionalFormats()
    .filter((format) => area.boxes.some((box) => overlap(box, format.box)))
    .sort((a, b) => a.priority - b.priority);
}

function open(area: Area, format: ConditionalFormat | undefined): HostObject | null {
  return format ? conditionalFormatType.of({ session: area.session, sheetId: area.sheetId, id: format.id }) : null;
}

function byId(area: Area, id: string): HostObject | null {
  return open(
    area,
    touching(area).find((format) => format.id === id),
  );
}

export const conditionalFormatCollectionType: HostType<Area> = hostType<Area>("ConditionalFormatCollection", {
  items: (area) => touching(area).flatMap((format) => open(area, format) ?? []),
  item: finder("ConditionalFormat", [text], byId),
  finders: {
    Add: finder(
      "ConditionalFormat",
      [oneOf("Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue")],
      (area, type) => {
        const [box, ...more] = area.boxes;
        if ((type !== "Custom" && type !== "CellValue") || !box || more.length > 0) {
          throw new HostError(
            "NotImplemented",
            "The stand-in adds conditional formats by formula or by value, on one range each.",
          );
        }
        const sheet = sheetOf(area);
        return open(area, sheet.addConditionalFormat(box, type));
      },
    ),
    GetItemAt: finder("ConditionalFormat", [index], (area, at) => open(area, touching(area)[at])),
    GetItemOrNullObject: finder("ConditionalFormat", [text], byId),
  },
  methods: {
    GetCount: method([], (area) => touching(area).length),
    ClearAll: method([], (area) => {
      const sheet = sheetOf(area);
      for (const box of area.boxes) sheet.removeConditionalFormats(box);
    }),
  },
});
