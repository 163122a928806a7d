/**
 * What is going on, for whoever shows it: the pane and the ribbon's buttons work on one session, so that a button's outcome
 * stands in the pane. The use cases, and with them the whole domain, are loaded when first used: the pane opens without them.
 */

import type { Day } from "../domain/calendar";
import type { Fix } from "../domain/finding";
import type { CellRef } from "../domain/grid";
import type { Failure, Outcome } from "./outcome";
import type { Reviewed } from "./run-review";
import type { ReportChoices } from "./write-report";
import type { WorkbookPort, WrittenSheets } from "./workbook-port";

export interface Work {
  /** "Reading the workbook". */
  readonly doing: string;
  /** 0 to 1; null where it cannot be said. */
  readonly share: number | null;
}

export interface SessionState {
  readonly work: Work | null;
  readonly failure: Failure | null;
  readonly reviewed: Reviewed | null;
  readonly written: WrittenSheets | null;
}

export interface CheckChoices {
  /** null: as at today, said aloud. */
  readonly asAt: Day | null;
  readonly policy: string | null;
}

const NOTHING_YET: SessionState = { work: null, failure: null, reviewed: null, written: null };

export class Session {
  private state = NOTHING_YET;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly port: WorkbookPort,
    private readonly today: () => Day,
    private readonly version: string,
  ) {}

  /** The state now; the same object until something changes. */
  readonly now = (): SessionState => this.state;

  /** Calls back after each change; returns how to stop it. */
  readonly watch = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads, rates and judges the plan; writes nothing. True where it came to a review. */
  async check(choices: CheckChoices): Promise<boolean> {
    return this.busy("Reading the workbook", async () => {
      const { runReview } = await import("./run-review");
      const outcome = await runReview(this.port, {
        today: this.today(),
        ...(choices.asAt ? { asAt: choices.asAt } : {}),
        ...(choices.policy ? { policy: choices.policy } : {}),
      });
      return this.take(outcome, (reviewed) => ({ reviewed, written: null }));
    });
  }

  /** Checks afresh, then writes our sheets. True where they were all written. */
  async buildPack(checking: CheckChoices, choices: Omit<ReportChoices, "version">): Promise<boolean> {
    if (!(await this.check(checking))) return false;
    const { reviewed } = this.state;
    if (!reviewed) return false;
    return this.busy("Writing the pack", async () => {
      const { writeReport } = await import("./write-report");
      const outcome = await writeReport(
        this.port,
        reviewed.review,
        reviewed.reading,
        { ...choices, version: this.version },
        (done, of, sheet) => this.set({ work: { doing: `Writing ${sheet}`, share: of > 0 ? done / of : null } }),
      );
      return this.take(outcome, (written) => ({ written }));
    });
  }

  /** Shows a cell to the officer. */
  async select(cell: CellRef): Promise<void> {
    this.take(await this.port.select(cell), () => ({}));
  }

  /** Makes changes that were shown and clicked, then checks again. */
  async fix(fixes: readonly Fix[], checking: CheckChoices): Promise<boolean> {
    const made = await this.busy("Mending", async () => {
      const { applyFixes } = await import("./apply-fixes");
      return this.take(await applyFixes(this.port, fixes), () => ({}));
    });
    return made && this.check(checking);
  }

  /** Takes the message of a failure away. */
  readonly dismiss = (): void => this.set({ failure: null });

  private async busy(doing: string, work: () => Promise<boolean>): Promise<boolean> {
    if (this.state.work) return false;
    this.set({ work: { doing, share: null }, failure: null });
    try {
      return await work();
    } finally {
      this.set({ work: null });
    }
  }

  private take<T>(outcome: Outcome<T>, change: (value: T) => Partial<SessionState>): boolean {
    if (outcome.ok) this.set(change(outcome.value));
    else this.set({ failure: outcome.failure });
    return outcome.ok;
  }

  private set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
