/** WorksheetCustomPropertyCollection: marks on a sheet. */

import { finder, hostType, method } from "../wire/host-type";
import type { HostObject, HostType } from "../wire/host-type";
import { invalidArgument } from "../wire/host-error";
import { text } from "../wire/shapes";
import { sheetAt } from "./worksheet";
import type { SheetRef } from "./worksheet";
import { worksheetCustomPropertyType } from "./worksheet-custom-property";

/** Keys are told apart without regard to case. Source: reference of WorksheetCustomPropertyCollection.getItem. */
function byKey(ref: SheetRef, key: string): HostObject | null {
  const kept = sheetAt(ref)
    .customProperties()
    .find((each) => each.key.toLowerCase() === key.toLowerCase());
  return kept ? worksheetCustomPropertyType.of({ ...ref, key: kept.key }) : null;
}

export const worksheetCustomPropertyCollectionType: HostType<SheetRef> = hostType<SheetRef>(
  "WorksheetCustomPropertyCollection",
  {
    items: (ref) =>
      sheetAt(ref)
        .customProperties()
        .map(({ key }) => worksheetCustomPropertyType.of({ ...ref, key })),
    item: finder("WorksheetCustomProperty", [text], byKey),
    finders: {
      Add: finder("WorksheetCustomProperty", [text, text], (ref, key, value) => {
        const longest = ref.session.limits.customKeyLength;
        if (key === "" || key.length > longest) throw invalidArgument(`A key has 1 to ${longest} characters.`);
        const sheet = sheetAt(ref);
        const kept = sheet.customProperties().find((each) => each.key.toLowerCase() === key.toLowerCase())?.key ?? key;
        sheet.setCustomProperty(kept, value);
        return worksheetCustomPropertyType.of({ ...ref, key: kept });
      }),
      GetItemOrNullObject: finder("WorksheetCustomProperty", [text], byKey),
    },
    methods: { GetCount: method([], (ref) => sheetAt(ref).customProperties().length) },
  },
);
