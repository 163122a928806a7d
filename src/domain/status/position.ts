/** Where a row's date stands as at the report day; needs no status. */

import type { Position } from "../review-schema";
import type { Settings } from "../settings";
import type { Facts } from "./facts";

/**
 * passed: a firm date is over. softPassed: a first end date, or the review date of ongoing work, is over. dueSoon: within the
 * due-soon days, today among them. A row due on the as-at day has not passed.
 */
export function positionOf({ daysLeft, kind }: Pick<Facts, "daysLeft" | "kind">, { dueSoonDays }: Settings): Position {
  if (daysLeft === null) return "noFixedDate";
  if (daysLeft < 0) return kind === "firm" ? "passed" : "softPassed";
  return daysLeft <= dueSoonDays ? "dueSoon" : "later";
}
