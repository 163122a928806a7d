/** SettingCollection: what add-ins keep in the workbook. */

import { finder, hostType, method } from "../wire/host-type";
import type { HostObject, HostType } from "../wire/host-type";
import type { Session } from "../wire/session";
import { anything, text } from "../wire/shapes";
import { settingType } from "./setting";

function byKey(session: Session, key: string): HostObject | null {
  return session.book.setting(key) === undefined ? null : settingType.of({ session, key });
}

export const settingCollectionType: HostType<Session> = hostType<Session>("SettingCollection", {
  items: (session) => session.book.settings().map(({ key }) => settingType.of({ session, key })),
  item: finder("Setting", [text], byKey),
  finders: {
    // Adding a key that is there already sets it anew. Source: reference of SettingCollection.add.
    Add: finder("Setting", [text, anything], (session, key, value) => {
      session.book.setSetting(key, JSON.stringify(value));
      return settingType.of({ session, key });
    }),
    GetItemOrNullObject: finder("Setting", [text], byKey),
  },
  methods: { GetCount: method([], (session) => session.book.settings().length) },
});
