/** How a use case ends: with its result, or with a `Failure`, which is the world being wrong, never the plan and never us. */

export type FailureKind =
  | "busy"
  | "protected"
  | "empty"
  | "no-plan"
  | "no-pack"
  | "too-large"
  | "not-a-workbook"
  | "password"
  | "gone"
  | "unwritable"
  | "connection"
  | "rule-broken"
  | "not-understood"
  | "stopped"
  | "shared"
  | "excel";

export interface Failure {
  readonly kind: FailureKind;
  /** For the person: what happened, what was kept, what to do next. */
  readonly sentence: string;
  /** For the log: codes and places, never cell values. */
  readonly detail: string;
  /** True where doing the same again may succeed. */
  readonly retry: boolean;
  /** What the button that does it again says; "Try again" unless it is given. */
  readonly retryAs?: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failed = (failure: Failure): Outcome<never> => ({ ok: false, failure });
