/** Direction of travel in words, for every sheet that speaks of a row: "Was Amber in September 2024." */

import { monthOf, MONTH_NAMES, yearOf, type Day } from "../calendar";
import type { Review, ReviewChange, ReviewChanges, ReviewRow } from "../review-schema";
import type { ReportOptions } from "./report-options";
import { listOf, plural } from "./words";
import { wordingOf } from "./wording";

const byRow = new WeakMap<ReviewChanges, ReadonlyMap<string, ReviewChange>>();
const placeOf = ({ sheet, row }: { readonly sheet: string; readonly row: number }): string => `${row}|${sheet}`;

/** What happened to a row since the issue compared with; undefined where nothing is compared. */
export function changeOf({ changes }: Review, row: ReviewRow): ReviewChange | undefined {
  if (!changes?.since) return undefined;
  let known = byRow.get(changes);
  if (!known) {
    known = new Map(changes.changes.flatMap((change) => (change.row ? [[placeOf(change.row), change] as const] : [])));
    byRow.set(changes, known);
  }
  return known.get(placeOf(row));
}

/** "September 2024": when the issue compared with was as at. */
export function sinceWhen({ changes }: Review): string | null {
  const day = changes?.since?.asAt as Day | undefined;
  return day === undefined ? null : `${MONTH_NAMES[monthOf(day) - 1]} ${yearOf(day)}`;
}

/** "Was Amber in September 2024." where the rating changed, "Red in September 2024 too.", "New since …"; "" where nothing is compared. */
export function travelOf(review: Review, options: ReportOptions, row: ReviewRow): string {
  const change = changeOf(review, row);
  const when = sinceWhen(review);
  if (!change || when === null) return "";
  const { name } = wordingOf(review, options);
  if (!change.was) return change.partner === null ? `New since ${when}.` : `Split since ${when} from another action.`;
  return change.was.rating === row.reported.rating
    ? `${name(row.reported.rating)} in ${when} too.`
    : `Was ${name(change.was.rating)} in ${when}.`;
}

/** "3 improved, 2 worsened and 29 did not change": how the ratings of rows that stand in both moved. */
export function travelSentence(review: Review): string {
  const { changes } = review;
  const when = sinceWhen(review);
  if (!changes || when === null) return "";
  const count = (direction: string): number => changes.rows.filter((row) => row.direction === direction).length;
  const both = changes.changes.filter(({ row, was }) => row && was).length;
  const [better, worse, same] = [count("Improving"), count("Worsening"), count("No change")];
  const otherwise = both - better - worse - same;
  const parts = [
    better > 0 ? `${better} improved` : "",
    worse > 0 ? `${worse} worsened` : "",
    same > 0 ? `${same} did not change` : "",
    otherwise > 0 ? `${otherwise} ${otherwise === 1 ? "was" : "were"} not rated in one of the two` : "",
  ].filter((part) => part !== "");
  return `Of ${plural(both, "action line")} also reported in ${when}, ${listOf(parts)}.`;
}
