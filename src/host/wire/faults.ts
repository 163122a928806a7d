/** Failures put in on purpose, so that the add-in's recovery can be tested against each place where Excel may refuse. */

import { HostError } from "./host-error";

/** How Excel fails: it refuses with a code, or it never answers. */
export type Failing =
  { readonly code: string; readonly message?: string } | { readonly silent: true; readonly code?: undefined };

/**
 * A failure at a place of the traffic: of a request, or of one action in it. What the actions before it did stays done, since a
 * request is no transaction.
 */
export type PlacedFault = Failing & {
  /** Counted from the moment it is injected: 1 is the next request. */
  readonly request: number;
  /** The action, counted from 1 as the request sends them; without it the request as a whole. */
  readonly at?: number;
  /** after: it is done all the same, and what is lost is the answer. before: it is not done. */
  readonly when?: "before" | "after";
  /** True: whatever is asked from then on fails in the same way, until the host is healed. */
  readonly lasting?: boolean;
};

/**
 * Where and how to fail, counted from the moment it is injected. A fault happens once, unless it is lasting.
 * `action`: the n-th use of a member is refused, whatever request it is in. `member`: the next use of that one is
 * ("WorksheetFreezePanes.freezeRows()").
 */
export type Fault =
  | PlacedFault
  | { readonly action: number; readonly code: string; readonly message?: string }
  | { readonly member: string; readonly code: string; readonly message?: string };

interface Pending {
  readonly fault: Fault;
  left: number;
}

/** Stops a request that is never answered. */
export class Silence extends Error {}

export function failing(fault: Failing): HostError | Silence {
  return fault.code === undefined ? new Silence() : new HostError(fault.code, fault.message ?? "");
}

export class Faults {
  private pending: Pending[] = [];
  private lasting: PlacedFault | undefined;

  inject(fault: Fault): void {
    const left = "request" in fault ? fault.request : "action" in fault ? fault.action : 1;
    this.pending.push({ fault, left });
  }

  /** Takes all faults away, those that have begun and those to come. */
  heal(): void {
    this.pending = [];
    this.lasting = undefined;
  }

  /** Called once a request; tells what becomes of it. */
  onRequest(): PlacedFault | undefined {
    if (this.lasting) return this.lasting;
    const due = this.countDown((fault) => "request" in fault);
    if (!due || !("request" in due)) return undefined;
    if (due.lasting) this.lasting = { ...(due.code === undefined ? { silent: true } : { code: due.code }), request: 1 };
    return due;
  }

  /** Called before each member's use and throws where a fault is due. */
  onMember(member: string): void {
    const due = this.countDown((fault) => "action" in fault || ("member" in fault && fault.member === member));
    if (due && !("request" in due)) throw failing(due);
  }

  private countDown(concerns: (fault: Fault) => boolean): Fault | undefined {
    let due: Fault | undefined;
    for (const each of this.pending) {
      if (!concerns(each.fault) || due) continue;
      each.left -= 1;
      if (each.left === 0) due = each.fault;
    }
    this.pending = this.pending.filter((each) => each.left > 0);
    return due;
  }
}
