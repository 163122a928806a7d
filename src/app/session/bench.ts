/** Where jobs are done: one at a time, each with its progress, each to be stopped; what a stopped job still brings is not taken. */

import type { Failure, Outcome } from "../outcome";
import { NOTHING_YET, type SessionState } from "./state";

/** After this long without a sign from Excel the pane says so. */
const PATIENCE_MS = 20_000;

/** What a job may do to the state; all of it nothing once the job was stopped. */
export interface Job {
  readonly now: () => SessionState;
  readonly set: (change: Partial<SessionState>) => void;
  /** What is being done, and how far it is, 0 to 1. */
  readonly says: (doing: string, share?: number | null) => void;
  /** Settles once the job is stopped; absent where there is nothing to stop. */
  readonly stopped?: Promise<unknown>;
  /** What came before is done: from here on, doing it again is doing this. */
  readonly goesOn: (work: Work) => void;
  /** Takes an outcome's value, or shows its failure. True where there was a value. */
  readonly take: <T>(outcome: Outcome<T>, change: (value: T) => Partial<SessionState>) => boolean;
}

interface Ticket {
  stopped: boolean;
  readonly stop: () => void;
}

export type Work = (job: Job) => Promise<boolean>;

export class Bench {
  private state = NOTHING_YET;
  private readonly listeners = new Set<() => void>();
  private again: (() => Promise<boolean>) | null = null;
  private current: Ticket = { stopped: false, stop: () => undefined };
  private readonly running = new Set<Promise<boolean>>();

  /** The state now; the same object until something changes. */
  readonly now = (): SessionState => this.state;

  /** Calls back after each change; returns how to stop it. */
  readonly watch = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly set = (change: Partial<SessionState>): void => {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  };

  /** Does again what failed. */
  readonly retry = (): Promise<boolean> => (this.again ? this.again() : Promise.resolve(false));

  /** Stops what is being done; the officer is told what that means. */
  readonly stop = (): void => {
    this.current.stopped = true;
    this.current.stop();
  };

  /** Tells, now and later, whether the work in hand was stopped. */
  readonly ticket = (): (() => boolean) => {
    const { current } = this;
    return () => current.stopped;
  };

  /** A second click while one job runs does nothing. A mistake of ours is shown, and thrown on to be seen. */
  readonly begin = (doing: string, work: Work): Promise<boolean> => {
    const run = async (todo: Work): Promise<boolean> => {
      if (this.state.work) return false;
      this.again = () => run(todo);
      this.set({ work: { doing, share: null, slow: false }, failure: null, said: null });
      const stopped = new Promise<"stopped">((resolve) => {
        this.current = { stopped: false, stop: () => resolve("stopped") };
      });
      const job = new RunningJob(this, stopped, (rest) => {
        this.again = () => run(rest);
      });
      try {
        const result = await Promise.race([todo(job), stopped]);
        if (result !== "stopped") return result;
        if (!this.state.failure) this.set({ failure: STOPPED });
        return false;
      } catch (error) {
        this.set({ failure: ourMistake(error) });
        throw error;
      } finally {
        job.end();
        this.set({ work: null, waiting: null });
      }
    };
    return this.counted(run(work));
  };

  /** Something small that shows no progress and may be done while a job runs. */
  readonly beside = (work: Work): Promise<boolean> => {
    const { now, set } = this;
    const run = async (): Promise<boolean> => {
      const before = this.state.failure;
      const done = await work({
        now,
        set,
        says: () => undefined,
        goesOn: () => undefined,
        take: (outcome, change) => taken(set, outcome, change),
      });
      // What is offered to be done again is what the failure in view is of.
      if (this.state.failure && this.state.failure !== before) this.again = run;
      return done;
    };
    return this.counted(run());
  };

  /** Settles once nothing that was begun runs any more, however it ended. */
  readonly settled = async (): Promise<void> => {
    while (this.running.size > 0) await Promise.allSettled(this.running);
  };

  private counted(run: Promise<boolean>): Promise<boolean> {
    this.running.add(run);
    const over = (): void => void this.running.delete(run);
    run.then(over, over);
    return run;
  }
}

class RunningJob implements Job {
  private over = false;
  private quiet: ReturnType<typeof setTimeout>;

  constructor(
    private readonly bench: Bench,
    readonly stopped: Promise<unknown>,
    private readonly again: (work: Work) => void,
  ) {
    this.quiet = this.listen();
  }

  readonly now = (): SessionState => this.bench.now();
  readonly set = (change: Partial<SessionState>): void => {
    if (!this.over) this.bench.set(change);
  };
  readonly says = (doing: string, share: number | null = null): void => {
    clearTimeout(this.quiet);
    if (this.over) return;
    this.quiet = this.listen();
    this.bench.set({ work: { doing, share, slow: false } });
  };
  readonly goesOn = (work: Work): void => {
    if (!this.over) this.again(work);
  };
  readonly take = <T>(outcome: Outcome<T>, change: (value: T) => Partial<SessionState>): boolean =>
    taken(this.set, outcome, change);

  end(): void {
    this.over = true;
    clearTimeout(this.quiet);
  }

  private listen(): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      const { work } = this.bench.now();
      if (work && !this.over) this.bench.set({ work: { ...work, slow: true } });
    }, PATIENCE_MS);
  }
}

function taken<T>(
  set: (change: Partial<SessionState>) => void,
  outcome: Outcome<T>,
  change: (value: T) => Partial<SessionState>,
): boolean {
  if (outcome.ok) set(change(outcome.value));
  else set({ failure: outcome.failure });
  return outcome.ok;
}

const STOPPED: Failure = {
  kind: "stopped",
  sentence:
    "Stopped. Your own sheets are as they were, but for changes that you had clicked; a sheet of ours may be half filled, and is filled anew the next time.",
  detail: "stopped by the officer",
  retry: true,
};

/** No words of the error itself: they may quote the plan. */
function ourMistake(error: unknown): Failure {
  return {
    kind: "rule-broken",
    sentence:
      "PlanProof made a mistake of its own and stopped. The plan is not at fault. Check the plan again; if it happens again, please report what you clicked.",
    detail: error instanceof Error ? error.name : "unknown",
    retry: true,
  };
}
