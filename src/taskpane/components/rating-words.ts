/** Ratings, positions and grounds as the pane says them. */

import type { Basis, Rating } from "../../domain/ratings";

export const RATING_WORDS: Readonly<Record<Rating, string>> = {
  blue: "Blue",
  green: "Green",
  amber: "Amber",
  red: "Red",
  grey: "Grey",
  closed: "Closed",
};

/** Red first: what a committee asks about. */
export const RATING_ORDER: readonly Rating[] = ["red", "amber", "green", "blue", "grey", "closed"];

export const POSITIONS = [
  ["passed", "passed"],
  ["softPassed", "first end date passed"],
  ["dueSoon", "due soon"],
  ["later", "later"],
  ["noFixedDate", "no fixed date"],
] as const;

export const RESTS_ON: Readonly<Record<Basis, string>> = {
  officer: "your decision",
  declared: "the owner's rating or status",
  percent: "percent complete",
  notes: "notes",
  dates: "dates",
  none: "nothing yet",
};
