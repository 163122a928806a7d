/** What an owner is asked for, and the column of the tracker that each thing belongs in. */

import type { ReviewRow } from "../review-schema";
import { isOpen } from "./facts";

export interface Missing {
  /** The column it belongs in. */
  readonly field: string;
  readonly what: string;
}

/** What an owner is asked for: nothing of a row that is complete or closed. */
export function missingOf(row: ReviewRow): Missing[] {
  if (!isOpen(row)) return [];
  const blank = (value: string | null): boolean => (value ?? "").trim() === "";
  const pressing = row.reported.rating === "red" || row.reported.rating === "amber";
  return [
    ...(blank(row.status) && blank(row.declared) && row.percent === null
      ? [{ field: "status", what: "where it stands" }]
      : []),
    ...(row.due.class === "blank" ? [{ field: "due", what: "a due date" }] : []),
    ...(row.due.class === "unreadable" ? [{ field: "due", what: "a due date that can be read" }] : []),
    ...(blank(row.measure) ? [{ field: "measure", what: "a success measure" }] : []),
    ...(pressing && blank(row.recovery) ? [{ field: "recovery", what: "the recovery action" }] : []),
    ...(blank(row.ownerText) ? [{ field: "owner", what: "who leads" }] : []),
  ];
}
