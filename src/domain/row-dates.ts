/** The two dates of a row that everything speaks of: the one in force and the first that was agreed. */

import { addDays, type Day } from "./calendar";
import type { ReviewRow } from "./review-schema";

/** The date in force: the revised one where it is later than the first, else the first; null where neither is a day. */
export function dateNow(row: ReviewRow): Day | null {
  const first = row.due.end as Day | null;
  const revised = (row.revised?.end ?? null) as Day | null;
  return revised !== null && (first === null || revised > first) ? revised : first;
}

/** The first agreed date; where one cell holds both, it is worked back from how far the date has moved. */
export function firstDate(row: ReviewRow): Day | null {
  const now = dateNow(row);
  return now !== null && row.variance.slipDays !== null ? addDays(now, -row.variance.slipDays) : now;
}
