/** How every piece of work with Excel is started and ended. */

import { done, failed, type Failure, type Outcome } from "../app/outcome";
import { failureOf } from "./office-failure";
import { Patience } from "./patience";
import { inOneUndo } from "./undo-group";

/** What stops a piece of work before Excel itself refuses: thrown inside the work, comes out as the failure it carries. */
export class Stop extends Error {
  constructor(readonly failure: Failure) {
    super(failure.sentence);
  }
}

export interface How {
  /** Waits while a cell is being edited; at once refused unless it is given. */
  readonly patience?: Patience;
  /** True for changes to the officer's cells: one undo step where Excel has it. */
  readonly oneUndo?: boolean;
  /** False at moments when it goes on though the officer stopped it; always true unless it is given. */
  readonly mayStop?: () => boolean;
}

/**
 * Runs work against the open workbook. `kept` says, when it fails, what became of the workbook so far; it is asked only then.
 * Errors that are not Excel's are thrown on. The work may be begun again from its beginning.
 */
export async function inExcel<T>(
  kept: () => string,
  work: (context: Excel.RequestContext) => Promise<T>,
  { patience = new Patience({ attempts: 1 }), oneUndo = false, mayStop = () => true }: How = {},
): Promise<Outcome<T>> {
  const isStopped = patience.ticket();
  const stoppable = (context: Excel.RequestContext): Promise<T> => {
    stopBetweenRequests(context, () => isStopped() && mayStop());
    return work(context);
  };
  try {
    return done(await patience.through(() => (oneUndo ? inOneUndo(stoppable) : Excel.run(stoppable))));
  } catch (error) {
    if (error instanceof Stop) return failed(error.failure);
    return failed(failureOf(error, kept()));
  }
}

/** An Excel that was silent may answer long after the officer stopped the work: nothing more is asked of it then. */
function stopBetweenRequests(context: Excel.RequestContext, isStopped: () => boolean): void {
  const sync = context.sync.bind(context);
  context.sync = <V>(passed?: V): Promise<V> => (isStopped() ? Promise.reject(new Stop(STOPPED)) : sync(passed));
}

const STOPPED: Failure = { kind: "stopped", sentence: "Stopped.", detail: "stopped by the officer", retry: true };

/** One request to Excel. */
export async function send(context: Excel.RequestContext): Promise<void> {
  await context.sync();
}
