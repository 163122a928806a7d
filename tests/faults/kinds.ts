/** The ways in which Excel fails, and what the officer has to be told of each. */

import type { FailureKind } from "../../src/app/outcome";
import type { Failing } from "../../src/host/bridge";

export interface FaultKind {
  readonly name: string;
  readonly how: Failing;
  /** What a failure from it may be called; some codes mean two things. */
  readonly told: readonly FailureKind[];
}

export const FAULT_KINDS: readonly FaultKind[] = [
  { name: "a cell is being edited", how: { code: "InvalidOperationInCellEditMode" }, told: ["busy"] },
  { name: "access denied", how: { code: "AccessDenied" }, told: ["protected"] },
  { name: "item gone", how: { code: "ItemNotFound" }, told: ["gone"] },
  { name: "request too large", how: { code: "RequestPayloadSizeLimitExceeded" }, told: ["too-large"] },
  { name: "answer too large", how: { code: "ResponsePayloadSizeLimitExceeded" }, told: ["too-large"] },
  { name: "general exception", how: { code: "GeneralException" }, told: ["excel"] },
  { name: "connection lost", how: { code: "ConnectionFailure" }, told: ["connection"] },
  { name: "never answers", how: { silent: true }, told: ["stopped"] },
];

/** A place in the traffic of a use case; `at` is null for the request as a whole. */
export interface Place {
  readonly request: number;
  readonly at: number | null;
  /** What the action uses: "Range.values="; what a whole request is called. */
  readonly member: string;
}

export interface Trial {
  readonly place: Place;
  readonly kind: FaultKind;
  readonly when: "before" | "after";
  /** True: Excel fails from there on until it is healed. False: once, and is well again. */
  readonly lasting: boolean;
}

/** Every place of the traffic, a list of actions a request. */
export function placesOf(traffic: readonly (readonly string[])[]): readonly Place[] {
  return traffic.flatMap((actions, index) => [
    { request: index + 1, at: null, member: "request" },
    ...actions.map((member, at) => ({ request: index + 1, at: at + 1, member })),
  ]);
}

/** The trial of a place by number: kinds take turns, and within them before and after, once and lasting. */
export function trialOf(place: Place, turn: number): Trial {
  const kinds = FAULT_KINDS.length;
  return {
    place,
    kind: FAULT_KINDS[turn % kinds] as FaultKind,
    when: Math.floor(turn / kinds) % 2 === 0 ? "before" : "after",
    lasting: Math.floor(turn / (2 * kinds)) % 2 === 0,
  };
}

export function nameOf({ place, kind, when, lasting }: Trial): string {
  const where =
    place.at === null ? `request ${place.request}` : `request ${place.request}, action ${place.at} (${place.member})`;
  return `${kind.name} ${when} ${where}${lasting ? ", and from then on" : ""}`;
}
