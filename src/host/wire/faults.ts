/** Failures put in on purpose, so that the add-in's recovery can be tested against each place where Excel may refuse. */

import { HostError } from "./host-error";

/**
 * Where and how to fail, counted from the moment it is injected (1 is the next). A fault happens once.
 * `request`: the whole request is refused and nothing of it is done; with `silent` it is never answered.
 * `action`: that action is refused, the ones before it stay done. `member`: the next use of it is ("WorksheetFreezePanes.freezeRows()").
 */
export type Fault =
  | { readonly request: number; readonly code: string; readonly message?: string }
  | { readonly request: number; readonly silent: true }
  | { readonly action: number; readonly code: string; readonly message?: string }
  | { readonly member: string; readonly code: string; readonly message?: string };

interface Pending {
  readonly fault: Fault;
  left: number;
}

function refusal(fault: { code: string; message?: string }): HostError {
  return new HostError(fault.code, fault.message ?? "");
}

export class Faults {
  private pending: Pending[] = [];

  inject(fault: Fault): void {
    const left = "request" in fault ? fault.request : "action" in fault ? fault.action : 1;
    this.pending.push({ fault, left });
  }

  clear(): void {
    this.pending = [];
  }

  /** Called once a request; tells what becomes of it. */
  onRequest(): { readonly error: HostError } | "silent" | undefined {
    const due = this.countDown((fault) => "request" in fault);
    if (!due) return undefined;
    return "silent" in due ? "silent" : { error: refusal(due) };
  }

  /** Called before each member's use and throws where a fault is due. */
  onMember(member: string): void {
    const due = this.countDown((fault) => "action" in fault || ("member" in fault && fault.member === member));
    if (due && !("silent" in due)) throw refusal(due);
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
