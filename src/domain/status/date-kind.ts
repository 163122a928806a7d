/** How a due date may be used for rating: the eight ways that the clauses of the policies tell apart. */

import type { DateReading } from "../dates/date-reading";
import { valueOf, type Reading } from "../plan/plan-row";

/**
 * firm: late after its day. soft: the plan itself allows a later day. review: work goes on, and the day is when to look at it
 * again. ongoing: no day at all. conditional: hangs on another event. tbc, blank, unreadable: as they stand.
 */
export type DateKind = "firm" | "soft" | "review" | "ongoing" | "conditional" | "tbc" | "blank" | "unreadable";

export function dateKind(due: Reading<DateReading>): DateKind {
  if (due.kind === "blank") return "blank";
  const reading = valueOf(due);
  return reading ? kindOfReading(reading) : "unreadable";
}

export function kindOfReading(reading: DateReading): DateKind {
  if (reading.class === "blank" || reading.class === "tbc" || reading.class === "unreadable") return reading.class;
  if (reading.end === null) return reading.ongoing ? "ongoing" : "conditional";
  if (reading.soft) return "soft";
  /** "By 15 July 2023; ongoing" names a firm day first; "Ongoing work in 2021/22" only says when to look again. */
  return reading.ongoing && reading.class !== "multiple" ? "review" : "firm";
}
