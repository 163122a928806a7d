/** Runtime: the add-in's own switches. */

import { hostType, property } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import type { Session } from "../wire/session";
import { boolean } from "../wire/shapes";

export const runtimeType: HostType<Session> = hostType<Session>("Runtime", {
  properties: {
    EnableEvents: property(
      (session) => session.eventsEnabled,
      boolean,
      (session, enabled) => {
        session.eventsEnabled = enabled;
      },
    ),
  },
});
