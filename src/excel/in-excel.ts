/** How every piece of work with Excel is started and ended. */

import { done, failed, type Failure, type Outcome } from "../app/outcome";
import { failureOf } from "./office-failure";

/** What stops a piece of work before Excel itself refuses: thrown inside the work, comes out as the failure it carries. */
export class Stop extends Error {
  constructor(readonly failure: Failure) {
    super(failure.sentence);
  }
}

/**
 * Runs work against the open workbook. `kept` says, when it fails, what became of the workbook so far; it is asked only then.
 * Errors that are not Excel's are thrown on.
 */
export async function inExcel<T>(
  kept: () => string,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<Outcome<T>> {
  try {
    return done(await Excel.run(work));
  } catch (error) {
    if (error instanceof Stop) return failed(error.failure);
    return failed(failureOf(error, kept()));
  }
}

/** One request to Excel. */
export async function send(context: Excel.RequestContext): Promise<void> {
  await context.sync();
}
