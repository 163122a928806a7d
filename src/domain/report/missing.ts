/** What a row's owner has to be asked for before the row can be reported, in the words of a message. */

import type { Review, ReviewRow } from "../review-schema";

/** "status", "recovery action": in the order in which a row is read; empty where nothing is missing. */
export function missingFrom(row: ReviewRow, { asAt }: Pick<Review, "asAt">): string[] {
  const pressing = row.reported.rating === "red" || row.reported.rating === "amber";
  const passed = row.position === "passed";
  const revisedPassed = row.revised?.end !== undefined && row.revised.end !== null && row.revised.end < asAt;
  return [
    row.due.class === "blank" ? "the date it will be done by" : "",
    row.due.class === "unreadable" ? "its date, written as a day or a month" : "",
    row.status === null && row.declared === null && row.percent === null ? "its status" : "",
    passed && (row.revised === null || revisedPassed)
      ? "the day it was done, or the new date and who agreed to it"
      : "",
    pressing && (row.recovery ?? "").trim() === "" ? "the recovery action" : "",
    row.progress === null ? "what has been done so far" : "",
  ].filter((each) => each !== "");
}
