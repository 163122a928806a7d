/** Makes changes that the officer has seen and clicked. */

import type { Fix } from "../domain/finding";
import { done, type Outcome } from "./outcome";
import type { Reviewed } from "./run-review";
import { besideOf } from "./same-row";
import type { WorkbookPort } from "./workbook-port";

export interface AppliedFixes {
  readonly applied: readonly Fix[];
  /** Not made, since the cell holds something else by now. */
  readonly changed: readonly Fix[];
  /** What was done, in a sentence. */
  readonly sentence: string;
}

/**
 * Applies fixes where the cells still hold what was read, and says which do not. `seen` is the check in which they were shown: with it
 * they are made only in the rows and columns that they were shown for. No fixes, no request.
 */
export async function applyFixes(
  port: WorkbookPort,
  fixes: readonly Fix[],
  seen?: Pick<Reviewed, "review" | "reading">,
): Promise<Outcome<AppliedFixes>> {
  if (fixes.length === 0) return done({ applied: [], changed: [], sentence: "There was nothing to change." });
  const outcome = await port.fix(seen ? besideOf(fixes, seen) : fixes);
  if (!outcome.ok) return outcome;
  const { applied, changed } = outcome.value;
  const made = `${applied.length} ${applied.length === 1 ? "cell was" : "cells were"} changed.`;
  const left =
    changed.length === 0
      ? ""
      : ` ${changed.length} ${changed.length === 1 ? "was" : "were"} left, since what stands there is no longer what was read: check the plan again.`;
  return done({ applied, changed, sentence: `${made}${left}` });
}
