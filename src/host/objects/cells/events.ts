/** Events: who registered for which, and what of it is then said on the wire. */

import { boxName } from "../../book/address";
import { method } from "../../wire/host-type";
import type { Method } from "../../wire/host-type";
import type { CellsChange, Session } from "../../wire/session";

interface Source {
  readonly session: Session;
  readonly targetId: string;
}

/** The client's number for cells changed, and the id under which it knows the collection of all sheets. */
const DATA_CHANGED = 10;
const ALL_SHEETS = "Workbook";

export interface HostEvent {
  readonly eventType: number;
  readonly targetId: string;
  readonly detail: unknown;
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

/** What is said of changes to cells: one event a change, to the sheet's own handlers and to those of all sheets, where there are any. */
export function eventsOf(session: Session, changes: readonly CellsChange[], by: "person" | "add-in"): HostEvent[] {
  return changes.flatMap(({ sheetId, box }) => {
    const detail = {
      address: boxName(box),
      changeType: "RangeEdited",
      source: "Local",
      worksheetId: sheetId,
      triggerSource: by === "add-in" ? "ThisLocalAddin" : "Unknown",
    };
    const heard = [
      ...(session.registrations.has(`${sheetId}|DataChanged`) ? [sheetId] : []),
      ...(session.registrations.has("|DataChanged") ? [ALL_SHEETS] : []),
    ];
    return heard.map((targetId) => ({ eventType: DATA_CHANGED, targetId, detail }));
  });
}
