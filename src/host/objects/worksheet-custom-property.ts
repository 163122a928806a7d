/** WorksheetCustomProperty: one mark on a sheet. */

import { HostError } from "../wire/host-error";
import { hostType, method, property, readOnly } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { text } from "../wire/shapes";
import { sheetAt } from "./worksheet";
import type { SheetRef } from "./worksheet";

export interface CustomPropertyRef extends SheetRef {
  readonly key: string;
}

export const worksheetCustomPropertyType: HostType<CustomPropertyRef> = hostType<CustomPropertyRef>(
  "WorksheetCustomProperty",
  {
    properties: {
      Key: readOnly(({ key }) => key),
      Value: property(
        (ref) => {
          const value = sheetAt(ref).customProperty(ref.key);
          if (value === undefined) throw new HostError("ItemNotFound", `The property ${ref.key} was deleted.`);
          return value;
        },
        text,
        (ref, value) => sheetAt(ref).setCustomProperty(ref.key, value),
      ),
    },
    methods: { Delete: method([], (ref) => sheetAt(ref).setCustomProperty(ref.key, undefined)) },
    id: ({ key }) => ({ _Id: key }),
  },
);
