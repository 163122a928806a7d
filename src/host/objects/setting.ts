/** Setting: a key and a JSON value kept in the workbook. */

import { hostType, method, property, readOnly } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import type { Session } from "../wire/session";
import { HostError } from "../wire/host-error";
import { anything } from "../wire/shapes";

export interface SettingRef {
  readonly session: Session;
  readonly key: string;
}

export const settingType: HostType<SettingRef> = hostType<SettingRef>("Setting", {
  properties: {
    Key: readOnly(({ key }) => key),
    Value: property(
      ({ session, key }) => {
        const kept = session.book.setting(key);
        if (kept === undefined) throw new HostError("ItemNotFound", `The setting ${key} was deleted.`);
        return valueOf(kept);
      },
      anything,
      ({ session, key }, value) => session.book.setSetting(key, JSON.stringify(value)),
    ),
  },
  methods: { Delete: method([], ({ session, key }) => session.book.setSetting(key, undefined)) },
  id: ({ key }) => ({ _Id: key }),
});

/** Settings of other programs need not be JSON; such a one is its own text. */
function valueOf(kept: string): unknown {
  try {
    return JSON.parse(kept);
  } catch {
    return kept;
  }
}
