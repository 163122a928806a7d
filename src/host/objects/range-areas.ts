/** RangeAreas: several rectangles of one sheet, formatted in one call. */

import type { Session } from "../wire/session";
import { HostError, invalidArgument } from "../wire/host-error";
import { child, hostType, method, readOnly } from "../wire/host-type";
import type { HostObject, HostType } from "../wire/host-type";
import { oneOf, optional } from "../wire/shapes";
import { addressOf, cellsAtOrRefuse, cellsOf, countOf, isWholeColumns, isWholeRows, sheetOf } from "./cells/area";
import type { Area, Cells } from "./cells/area";
import { conditionalFormatCollectionType } from "./conditional-format-collection";
import { dataValidationType } from "./data-validation";
import { clear } from "./range";
import { rangeCollectionType } from "./range-collection";
import { rangeFormatType } from "./range-format";
import { worksheetType } from "./worksheet";

export const rangeAreasType: HostType<Area> = hostType<Area>("RangeAreas", {
  properties: {
    Address: readOnly((area) => area.boxes.map((box) => addressOf(sheetOf(area).name, box)).join(",")),
    AddressLocal: readOnly((area) => area.boxes.map((box) => addressOf(sheetOf(area).name, box)).join(",")),
    AreaCount: readOnly(({ boxes }) => boxes.length),
    CellCount: readOnly(countOf),
    IsEntireRow: readOnly(({ boxes }) => boxes.every(isWholeRows)),
    IsEntireColumn: readOnly(({ boxes }) => boxes.every(isWholeColumns)),
  },
  children: {
    Areas: child("RangeCollection", (area) => rangeCollectionType.of(rangesOf(area))),
    Format: child("RangeFormat", (area) => rangeFormatType.of(area)),
    ConditionalFormats: child("ConditionalFormatCollection", (area) => conditionalFormatCollectionType.of(area)),
    DataValidation: child("DataValidation", (area) => dataValidationType.of(area)),
    Worksheet: child("Worksheet", ({ session, sheetId }) => worksheetType.of({ session, sheetId })),
  },
  methods: {
    Calculate: method([], () => undefined),
    Clear: method([optional(oneOf("All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"))], (area, what) => {
      for (const cells of rangesOf(area)) clear(cells, what ?? "All");
    }),
  },
  id: (area) => {
    const reference = area.session.referenceOf(area);
    return reference ? { _ReferenceId: reference } : {};
  },
});

function rangesOf(area: Area): Cells[] {
  return area.boxes.map((box) => cellsOf(area.session, area.sheetId, box));
}

/**
 * The areas of "A1:B2,D4". The address as a whole has at most 8,192 characters; Excel cuts a longer one off
 * in the middle, which here is refused, so that nobody comes to rely on the part that was kept.
 */
export function areasAt(session: Session, sheetId: string, address: string): HostObject {
  if (address.length > session.limits.addressLength) {
    throw new HostError(
      "InvalidArgument",
      `The addresses have ${address.length} characters together; Excel reads ${session.limits.addressLength}.`,
    );
  }
  const parts = splitAddresses(address);
  if (parts.length === 0) throw invalidArgument("An address is expected.");
  const boxes = parts.map((part) => cellsAtOrRefuse(session, sheetId, part).box);
  return rangeAreasType.of({ session, sheetId, boxes });
}

/** A comma inside a quoted sheet name parts nothing. */
function splitAddresses(address: string): string[] {
  const parts: string[] = [];
  let part = "";
  let quoted = false;
  for (const letter of address) {
    if (letter === "'") quoted = !quoted;
    if (letter === "," && !quoted) {
      parts.push(part.trim());
      part = "";
    } else part += letter;
  }
  return [...parts, part.trim()].filter((each) => each !== "");
}
