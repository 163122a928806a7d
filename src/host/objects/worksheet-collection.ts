/** WorksheetCollection: the tabs, in their order. */

import type { BookSheet } from "../book/book";
import { finder, hostType, method } from "../wire/host-type";
import type { HostObject, HostType } from "../wire/host-type";
import type { Session } from "../wire/session";
import { boolean, optional, text } from "../wire/shapes";
import { eventMethods } from "./cells/events";
import { freeSheetName, goodSheetName } from "./cells/tabs";
import { worksheetType } from "./worksheet";

function open(session: Session, sheet: BookSheet | undefined): HostObject | null {
  return sheet ? worksheetType.of({ session, sheetId: sheet.id }) : null;
}

/** By name in any case, or by id. */
function byKey(session: Session, key: string): HostObject | null {
  return open(session, session.book.sheets().find((sheet) => sheet.id === key) ?? session.sheetByName(key));
}

function listed(session: Session, visibleOnly: boolean | null | undefined): BookSheet[] {
  return session.book.sheets().filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
}

export const worksheetCollectionType: HostType<Session> = hostType<Session>("WorksheetCollection", {
  items: (session) => session.book.sheets().flatMap((sheet) => open(session, sheet) ?? []),
  item: finder("Worksheet", [text], byKey),
  finders: {
    // A new sheet comes last and is not activated. Source: reference of WorksheetCollection.add.
    Add: finder("Worksheet", [optional(text)], (session, given) => {
      const name = given ?? freeSheetName(session);
      goodSheetName(session, name, null);
      return open(session, session.book.addSheet(name));
    }),
    GetActiveWorksheet: finder("Worksheet", [], (session) => byKey(session, session.book.activeSheetId())),
    GetItemOrNullObject: finder("Worksheet", [text], byKey),
    GetFirst: finder("Worksheet", [optional(boolean)], (session, visibleOnly) =>
      open(session, listed(session, visibleOnly)[0]),
    ),
    GetLast: finder("Worksheet", [optional(boolean)], (session, visibleOnly) =>
      open(session, listed(session, visibleOnly).at(-1)),
    ),
  },
  methods: {
    GetCount: method([optional(boolean)], (session, visibleOnly) => listed(session, visibleOnly).length),
    ...eventMethods<Session>(
      (session) => ({ session, targetId: "" }),
      [
        "DataChanged",
        "Activated",
        "Deactivated",
        "Added",
        "Deleted",
        "SelectionChanged",
        "Calculated",
        "FormatChanged",
      ],
    ),
  },
});
