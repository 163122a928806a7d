/** WorkbookProtection: whether the tabs are locked. */

import { hostType, readOnly } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import type { Session } from "../wire/session";

export const workbookProtectionType: HostType<Session> = hostType<Session>("WorkbookProtection", {
  // The book does not read a lock on the tabs, and does not enforce one.
  properties: { Protected: readOnly(() => false) },
});
