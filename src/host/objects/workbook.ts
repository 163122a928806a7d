/** Workbook: the root of every object path. */

import { child, finder, hostType, method, readOnly } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import type { Session } from "../wire/session";
import { text } from "../wire/shapes";
import { applicationType } from "./application";
import { cellsOf } from "./cells/area";
import { documentPropertiesType } from "./document-properties";
import { namedItemCollectionType } from "./named-item-collection";
import { rangeOf } from "./range";
import { runtimeType } from "./runtime";
import { settingCollectionType } from "./setting-collection";
import { tableCollectionType } from "./table-collection";
import { workbookProtectionType } from "./workbook-protection";
import { worksheetCollectionType } from "./worksheet-collection";

export const workbookType: HostType<Session> = hostType<Session>("Workbook", {
  properties: {
    ReadOnly: readOnly(() => false),
  },
  children: {
    Application: child("Application", (session) => applicationType.of(session)),
    Names: child("NamedItemCollection", (session) => namedItemCollectionType.of({ session, sheetId: null })),
    Properties: child("DocumentProperties", (session) => documentPropertiesType.of(session)),
    Protection: child("WorkbookProtection", (session) => workbookProtectionType.of(session)),
    Settings: child("SettingCollection", (session) => settingCollectionType.of(session)),
    Tables: child("TableCollection", (session) => tableCollectionType.of({ session, sheetId: null })),
    Worksheets: child("WorksheetCollection", (session) => worksheetCollectionType.of(session)),
    _Runtime: child("Runtime", (session) => runtimeType.of(session)),
  },
  finders: {
    GetActiveCell: finder("Range", [], (session) => {
      const { sheetId, box } = session.book.selection();
      return rangeOf(cellsOf(session, sheetId, { ...box, rows: 1, columns: 1 }));
    }),
    GetSelectedRange: finder("Range", [], (session) => {
      const { sheetId, box } = session.book.selection();
      return rangeOf(cellsOf(session, sheetId, box));
    }),
  },
  methods: {
    // Others in the workbook are a setting of the stand-in's host: `book.isShared`.
    GetIsActiveCollabSession: method([], (session) => session.book.isShared),
    _RemoveReference: method([text], (session, id) => session.release(id)),
  },
});
