/** Working days between two days in England, signed like days late: positive is late. */

import type { Day } from "../calendar";

/** Null until the bank holidays of the years concerned are known. */
export function workingDaysLate(_due: Day, _until: Day): number | null {
  return null;
}
