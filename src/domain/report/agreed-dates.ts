/** What an exception says of the new date that a committee agreed for it: who agreed it, when, where the decision stands, and whether the plan keeps to it. */

import { printDay, type Day } from "../calendar";
import { decisionKindOf } from "../decisions/decision-kinds";
import { whoAndWhen } from "../decisions/minutes";
import type { Review, ReviewDecision, ReviewRow } from "../review-schema";
import { decisionRows } from "./decision-lines";
import { dateNow } from "./facts";
import type { ReportOptions } from "./report-options";
import { listOf } from "./words";

/** The sentence on a line of the sheet Exceptions about its rows; "" where no date was agreed for any of them. */
export function agreedDates(review: Review, options: ReportOptions): (rows: readonly ReviewRow[]) => string {
  const inForce = extensionsInForce(review);
  if (inForce.size === 0) return () => "";
  const stands = decisionRows(review, options.kept);
  const tab = options.sheetNames["decisions"] ?? "Decisions";
  const sentenceOn = (row: ReviewRow): string => {
    const decision = inForce.get(placeOf(row));
    if (!decision?.until) return "";
    const place = stands(decision);
    const where = place === null ? "" : `, row ${place} of the sheet ${tab}`;
    const agreed = `Extension to ${printDay(decision.until as Day)} agreed by ${whoAndWhen(decision)}${where}.`;
    return [agreed, keptTo(dateNow(row), decision.until as Day)].filter((part) => part !== "").join(" ");
  };
  return (rows) => {
    const told = rows.map((row) => ({ row, sentence: sentenceOn(row) })).filter(({ sentence }) => sentence !== "");
    const sentences = new Set(told.map(({ sentence }) => sentence));
    if (sentences.size < 2) return [...sentences][0] ?? "";
    return `New dates were agreed for rows ${listOf(told.map(({ row }) => String(row.row)))}, on the sheet ${tab}.`;
  };
}

/** An agreed date that nobody has typed into the plan, or one that the plan has gone past since, is said. */
function keptTo(now: Day | null, until: Day): string {
  if (now === until) return "";
  if (now === null) return "The plan has no fixed date.";
  return now < until ? `The plan still has ${printDay(now)}.` : `The plan's date, ${printDay(now)}, goes beyond it.`;
}

/** Row of the plan -> the extension that holds on it as at the day: the newest, unless it was closed since. */
function extensionsInForce({ decisions = [], asAt }: Review): ReadonlyMap<string, ReviewDecision> {
  const held = new Map<string, ReviewDecision>();
  for (const decision of [...decisions].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    if (!decision.row || decision.date > asAt) continue;
    const kind = decisionKindOf(decision.decision)?.id;
    if (kind === "extension") held.set(placeOf(decision.row), decision);
    if (kind === "closed") held.delete(placeOf(decision.row));
  }
  return held;
}

const placeOf = ({ sheet, row }: { readonly sheet: string; readonly row: number }): string => `${row}|${sheet}`;
