/** What happened to an action between two reports: completed, date revised, worsened, improved, reworded, and in what words. */

import { daysBetween, printDay } from "../calendar";
import type { Rating } from "../ratings";
import type { Entry } from "./issue-record";
import type { MatchedBy } from "./match-row";
import { plainWords } from "./row-words";

/** THE kinds of change, in the order they are told. */
export const CHANGE_KINDS = {
  completed: "Completed",
  closed: "Closed without completion",
  worsened: "Worsened",
  improved: "Improved",
  rated: "Rated for the first time",
  unrated: "No longer rated",
  dateRevised: "Date revised",
  added: "New",
  removed: "Removed",
  split: "Split",
  merged: "Merged",
  reworded: "Reworded",
  moved: "Moved to another theme",
} as const;
export type ChangeKind = keyof typeof CHANGE_KINDS;

/** From bad to good; a rating that is not among them is neither. */
const LADDER: readonly Rating[] = ["red", "amber", "green", "blue"];

/** "Improving", "Worsening", "No change"; null where one of the two cannot be compared. */
export type Direction = "Improving" | "Worsening" | "No change";

export function directionOf(was: Rating, is: Rating): Direction | null {
  if (was === is) return "No change";
  const [before, after] = [LADDER.indexOf(was), LADDER.indexOf(is)];
  if (before < 0 || after < 0) return null;
  return after > before ? "Improving" : "Worsening";
}

/** What changed between two entries of one action. */
export function kindsOf(was: Entry, is: Entry, by: MatchedBy): ChangeKind[] {
  const kinds = [ratingKind(was.rating, is.rating)].filter((kind) => kind !== null);
  if (was.now !== is.now) kinds.push("dateRevised");
  if (by === "split") kinds.push("split");
  if (plainWords(was.action) !== plainWords(is.action)) kinds.push("reworded");
  if (was.theme !== null && is.theme !== null && plainWords(was.theme) !== plainWords(is.theme)) kinds.push("moved");
  return kinds;
}

function ratingKind(was: Rating, is: Rating): ChangeKind | null {
  if (was === is) return null;
  if (is === "blue") return "completed";
  if (is === "closed") return "closed";
  if (is === "grey") return "unrated";
  if (was === "grey" || was === "closed") return "rated";
  return directionOf(was, is) === "Improving" ? "improved" : "worsened";
}

/** "Was due 31 March 2025, now 30 June 2025, 91 days later."; "" where the date stands. */
export function dateSentence(was: Entry, is: Entry): string {
  if (was.now === is.now) return "";
  if (was.now === null) return `Had no fixed date, now due ${is.now === null ? "" : printDay(is.now)}.`;
  if (is.now === null) return `Was due ${printDay(was.now)}, now has no fixed date.`;
  const days = daysBetween(was.now, is.now);
  const moved = `${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"} ${days > 0 ? "later" : "earlier"}`;
  return `Was due ${printDay(was.now)}, now ${printDay(is.now)}, ${moved}.`;
}
