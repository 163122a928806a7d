/** ConditionalFormat: one rule and the look that it gives. */

import type { ConditionalFormat } from "../book/book";
import type { Session } from "../wire/session";
import { HostError } from "../wire/host-error";
import { child, finder, hostType, method, property, readOnly } from "../wire/host-type";
import type { HostObject, HostType } from "../wire/host-type";
import { boolean, index } from "../wire/shapes";
import { cellsOf } from "./cells/area";
import { cellValueConditionalFormatType } from "./cell-value-conditional-format";
import { customConditionalFormatType } from "./custom-conditional-format";
import { rangeOf } from "./range";

export interface ConditionalFormatRef {
  readonly session: Session;
  readonly sheetId: string;
  readonly id: string;
}

type Change = Partial<Omit<ConditionalFormat, "id" | "box" | "type">>;

export function conditionalFormatOf({ session, sheetId, id }: ConditionalFormatRef): ConditionalFormat {
  const format = session
    .sheet(sheetId)
    .conditionalFormats()
    .find((each) => each.id === id);
  if (!format) throw new HostError("ItemNotFound", "The conditional format is no longer on the sheet.");
  return format;
}

export function changeConditionalFormat({ session, sheetId, id }: ConditionalFormatRef, change: Change): void {
  const sheet = session.sheet(sheetId);
  sheet.setConditionalFormat(id, change);
}

function custom(ref: ConditionalFormatRef): HostObject | null {
  return conditionalFormatOf(ref).type === "Custom" ? customConditionalFormatType.of(ref) : null;
}

function byValue(ref: ConditionalFormatRef): HostObject | null {
  return conditionalFormatOf(ref).type === "CellValue" ? cellValueConditionalFormatType.of(ref) : null;
}

function rangeOfFormat(ref: ConditionalFormatRef): HostObject {
  return rangeOf(cellsOf(ref.session, ref.sheetId, conditionalFormatOf(ref).box));
}

export const conditionalFormatType: HostType<ConditionalFormatRef> = hostType<ConditionalFormatRef>(
  "ConditionalFormat",
  {
    properties: {
      Id: readOnly(({ id }) => id),
      // The book does not tell the rarer kinds apart; what matters here is that they are not formulas of ours.
      Type: readOnly((ref) => {
        const { type } = conditionalFormatOf(ref);
        return type === "Other" ? "PresetCriteria" : type;
      }),
      Priority: property(
        (ref) => conditionalFormatOf(ref).priority,
        index,
        (ref, priority) => changeConditionalFormat(ref, { priority }),
      ),
      StopIfTrue: property(
        (ref) => conditionalFormatOf(ref).stopIfTrue,
        boolean,
        (ref, stopIfTrue) => changeConditionalFormat(ref, { stopIfTrue }),
      ),
    },
    children: {
      CellValue: child("CellValueConditionalFormat", byValue),
      CellValueOrNullObject: child("CellValueConditionalFormat", byValue),
      Custom: child("CustomConditionalFormat", custom),
      CustomOrNullObject: child("CustomConditionalFormat", custom),
    },
    finders: {
      GetRange: finder("Range", [], rangeOfFormat),
      GetRangeOrNullObject: finder("Range", [], rangeOfFormat),
    },
    methods: {
      Delete: method([], (ref) => {
        const sheet = ref.session.sheet(ref.sheetId);
        conditionalFormatOf(ref);
        sheet.removeConditionalFormat(ref.id);
      }),
    },
    id: ({ id }) => ({ Id: id }),
  },
);
