/** Waits while the officer types in a cell: Excel refuses everything until that is finished, and a click into the pane does not finish it. */

import type { Attendant } from "../app/workbook-port";
import { codeOf } from "./office-failure";

const TYPING = "InvalidOperationInCellEditMode";
const SENTENCE = "Finish typing in the cell (Enter or Esc) and PlanProof will go on.";

export interface PatienceOptions {
  /** Between one attempt and the next. */
  readonly pauseMs?: number;
  /** After so many attempts the refusal is passed on, with a button to try again. */
  readonly attempts?: number;
}

export class Patience {
  /** Who is told, and may stop the waiting. */
  attendant: Attendant | null = null;
  private readonly pauseMs: number;
  private readonly attempts: number;

  constructor({ pauseMs = 1000, attempts = 90 }: PatienceOptions = {}) {
    this.pauseMs = pauseMs;
    this.attempts = attempts;
  }

  /** Tells, ever after, whether the work that begins now was stopped. */
  ticket(): () => boolean {
    return this.attendant?.ticket() ?? (() => false);
  }

  /** Does the work, and where a cell is being edited does it again from its beginning until it is not. */
  async through<T>(work: () => Promise<T>): Promise<T> {
    const isStopped = this.ticket();
    for (let attempt = 1; ; attempt += 1) {
      try {
        const result = await work();
        if (attempt > 1) this.attendant?.waits(null);
        return result;
      } catch (error) {
        const goesOn = codeOf(error) === TYPING && attempt < this.attempts && !isStopped();
        if (!goesOn) {
          if (attempt > 1) this.attendant?.waits(null);
          throw error;
        }
        this.attendant?.waits(SENTENCE);
        await new Promise((resolve) => setTimeout(resolve, this.pauseMs));
      }
    }
  }
}
