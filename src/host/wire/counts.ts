/** What crossed the wire, for tests to bound: the cost of a run is its requests, actions and bytes. */

import { placeOf } from "./members";
import type { Batch } from "./message";
import { ACTION } from "./message";

export interface Counts {
  /** Requests that a run waited for. */
  requests: number;
  /** Requests beyond these that the client sends of itself after a run, to release the ranges it kept. Nobody waits for them. */
  releases: number;
  /** Actions of all requests but the releases. */
  actions: number;
  /** Bytes of UTF-8 in the bodies. */
  bytesIn: number;
  bytesOut: number;
  largestRequest: number;
  largestResponse: number;
  /** How often each member was used: "Range.values=", "Worksheet.activate()", "Range load". */
  readonly members: Record<string, number>;
}

export function noCounts(): Counts {
  return {
    requests: 0,
    releases: 0,
    actions: 0,
    bytesIn: 0,
    bytesOut: 0,
    largestRequest: 0,
    largestResponse: 0,
    members: {},
  };
}

const RELEASE = "_RemoveReference";

/** Whether a batch does nothing but release kept references. */
export function isRelease(batch: Batch): boolean {
  const doing = batch.Actions.filter((action) => action.ActionType !== ACTION.instantiate);
  return doing.length > 0 && doing.every((action) => action.ActionType === ACTION.method && action.Name === RELEASE);
}

export const RELEASE_MEMBER = `${placeOf("Workbook", RELEASE)}()`;

export function countMember(counts: Counts, member: string): void {
  if (member === RELEASE_MEMBER) return;
  counts.members[member] = (counts.members[member] ?? 0) + 1;
}

const encoder = new TextEncoder();

export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
