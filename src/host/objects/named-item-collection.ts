/** NamedItemCollection: the defined names of the workbook, or of one sheet. */

import { finder, hostType, method } from "../wire/host-type";
import type { HostObject, HostType } from "../wire/host-type";
import { HostError, invalidArgument } from "../wire/host-error";
import type { Session } from "../wire/session";
import { absoluteName, quoteSheet } from "../book/address";
import { either, objectOf, optional, text } from "../wire/shapes";
import { sheetOf } from "./cells/area";
import { namedItemType } from "./named-item";
import { cellsGiven } from "./range";

/** `sheetId` null is the workbook's own names. */
export interface NamesRef {
  readonly session: Session;
  readonly sheetId: string | null;
}

/** Letters, digits, "_", "." and "\", no digit first, no cell's name. Source: "Names in formulas". */
const GOOD_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const CELL_NAME = /^(?:[A-Za-z]{1,3}\d+|[RrCc])$/;

/** Names that Excel keeps to itself (`_xlnm.Print_Area`) are not listed. */
function listed({ session, sheetId }: NamesRef): string[] {
  return session.book
    .names()
    .filter((item) => item.sheetId === sheetId && !item.name.startsWith("_xlnm."))
    .map((item) => item.name);
}

function byName(ref: NamesRef, name: string): HostObject | null {
  const found = listed(ref).find((each) => each.toLowerCase() === name.toLowerCase());
  return found === undefined ? null : namedItemType.of({ ...ref, name: found });
}

function formulaOf(ref: NamesRef, given: HostObject | string): string {
  if (typeof given === "string") return given.startsWith("=") ? given : `="${given.replaceAll('"', '""')}"`;
  const cells = cellsGiven({ session: ref.session, sheetId: ref.sheetId ?? "" }, given);
  return `=${quoteSheet(sheetOf(cells).name)}!${absoluteName(cells.box)}`;
}

export const namedItemCollectionType: HostType<NamesRef> = hostType<NamesRef>("NamedItemCollection", {
  items: (ref) => listed(ref).map((name) => namedItemType.of({ ...ref, name })),
  item: finder("NamedItem", [text], byName),
  finders: {
    Add: finder("NamedItem", [text, either(objectOf("Range"), text), optional(text)], (ref, name, given, _comment) => {
      if (ref.sheetId !== null)
        throw new HostError("NotImplemented", "The stand-in adds names to the workbook, not to a sheet.");
      if (!GOOD_NAME.test(name) || CELL_NAME.test(name) || name.length > 255)
        throw invalidArgument(`"${name}" cannot be a name.`);
      if (byName(ref, name)) throw new HostError("ItemAlreadyExists", `The name ${name} is taken.`);
      ref.session.book.addName(name, formulaOf(ref, given));
      return namedItemType.of({ ...ref, name });
    }),
    GetItemOrNullObject: finder("NamedItem", [text], byName),
  },
  methods: { GetCount: method([], (ref) => listed(ref).length) },
});
