/** The only place that asks what day it is. */

import { day, type Day } from "../domain/calendar";

/** Today where the person sits. */
export function today(): Day {
  const now = new Date();
  return day(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
