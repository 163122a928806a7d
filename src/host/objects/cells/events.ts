/** Event registrations: noted, so that they neither fail nor get lost. */

import { method } from "../../wire/host-type";
import type { Method } from "../../wire/host-type";
import type { Session } from "../../wire/session";

interface Source {
  readonly session: Session;
  readonly targetId: string;
}

/** `_RegisterDataChangedEvent` and its counterpart, for each event named. */
export function eventMethods<T>(sourceOf: (target: T) => Source, events: readonly string[]): Record<string, Method<T>> {
  return Object.fromEntries(
    events.flatMap((event): [string, Method<T>][] => [
      [
        `_Register${event}Event`,
        method<T, []>([], (target) => {
          const { session, targetId } = sourceOf(target);
          session.registrations.add(`${targetId}|${event}`);
        }),
      ],
      [
        `_Unregister${event}Event`,
        method<T, []>([], (target) => {
          const { session, targetId } = sourceOf(target);
          session.registrations.delete(`${targetId}|${event}`);
        }),
      ],
    ]),
  );
}
