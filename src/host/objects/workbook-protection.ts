/** WorkbookProtection: whether the tabs are locked. */

import { hostType, readOnly } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import type { Session } from "../wire/session";

export const workbookProtectionType: HostType<Session> = hostType<Session>("WorkbookProtection", {
  // The book refuses to add or rename a tab where the tabs are locked (AccessDenied), and does not tell of it beforehand.
  properties: { Protected: readOnly(() => false) },
});
