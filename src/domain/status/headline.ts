/** One rating for a group of rows, by named rules, each saying in words how it came about (domain conventions 1.6). */

import type { Counts, Rating } from "../review-schema";
import type { Policy } from "./policy";

export interface Headline {
  readonly headline: string;
  readonly headlineRating: Rating;
}

/** How many rows it takes to turn a group: 1 of up to 3 rated rows, 2 of up to 8, 3 of 9 or more (after CQC's aggregation). */
export function turningPoint(rated: number): number {
  if (rated <= 3) return 1;
  return rated <= 8 ? 2 : 3;
}

/** Rows with a rating: not grey, not closed. */
export function ratedRows({ blue, green, amber, red }: Counts): number {
  return blue + green + amber + red;
}

/**
 * Size-aware worst-of, the default: red where reds reach the turning point or a red row is marked critical; amber where any row
 * is red or ambers reach it; blue where all are blue; else green. Grey never counts as green, and a group of which more than
 * half is grey has no rating.
 */
export function sizeAwareHeadline(
  counts: Counts,
  criticalReds: number,
  policy: Pick<Policy, "words" | "colour">,
): Headline {
  const { blue, amber, red, grey, closed, total } = counts;
  const open = total - closed;
  const rated = ratedRows(counts);
  const k = turningPoint(rated);
  const say = (rating: Rating, why: string): Headline => ({
    headlineRating: rating,
    headline: `${policy.colour ? COLOUR_WORDS[rating] : policy.words[rating]}: ${why}.${grey > 0 ? ` ${grey} not rated.` : ""}`,
  });
  if (total === 0) return { headlineRating: "grey", headline: "No actions" };
  if (open === 0) return { headlineRating: "closed", headline: `All ${total} closed without completion` };
  if (grey * 2 > open) {
    return { headlineRating: "grey", headline: `Not enough information (${grey} of ${open} not rated)` };
  }
  const of = (number: number): string => `${number} of ${rated} rated`;
  const word = (rating: Rating): string => (policy.colour ? rating : `“${policy.words[rating].toLowerCase()}”`);
  const are = (number: number, rating: Rating): string => `${number === 1 ? "is" : "are"} ${word(rating)}`;
  if (criticalReds > 0) return say("red", `${criticalReds} marked critical ${are(criticalReds, "red")}`);
  const makes = `(${k} or more make the group`;
  const would = `(${k} or more would make the group`;
  if (red >= k) return say("red", `${of(red)} ${are(red, "red")} ${makes} ${word("red")})`);
  if (red > 0) return say("amber", `${of(red)} ${are(red, "red")} ${would} ${word("red")})`);
  if (amber >= k) return say("amber", `${of(amber)} ${are(amber, "amber")} ${makes} ${word("amber")})`);
  if (blue === open) return say("blue", `all ${blue} complete`);
  const ambers =
    amber > 0 ? `, ${of(amber)} ${are(amber, "amber")} ${would} ${word("amber")})` : ` and none ${word("amber")}`;
  return say("green", `none of ${rated} rated is ${word("red")}${ambers}`);
}

const COLOUR_WORDS: Readonly<Record<Rating, string>> = {
  blue: "Blue",
  green: "Green",
  amber: "Amber",
  red: "Red",
  grey: "Not rated",
  closed: "Closed",
};

/** The worst rating present; grey where nothing is rated, closed where everything is closed. */
export function worstOf(counts: Counts): Rating {
  if (counts.red > 0) return "red";
  if (counts.amber > 0) return "amber";
  if (counts.grey > 0) return "grey";
  if (counts.green > 0) return "green";
  if (counts.blue > 0) return "blue";
  return counts.closed > 0 ? "closed" : "grey";
}

/** Blue ÷ (all rows − closed), 0 to 1, unrounded; null where nothing is left. Owners' own percentages are never averaged. */
export function percentComplete({ blue, total, closed }: Counts): number | null {
  return total > closed ? blue / (total - closed) : null;
}
