/** THE words that stand in or around a figure: markers for no figure, bounds, approximations, change words, polarity, sizes. */

import type { Bound } from "./figure";

export type MissingKind = "suppressed" | "not available" | "not applicable";

/** Whole cells that say there is no figure. None of them is ever nought (domain conventions 2.1). */
export const MISSING_MARKERS: ReadonlyMap<string, MissingKind> = new Map<string, MissingKind>([
  ...each("not available", "- – — − -- ı . .. … ... [x] x n/a n.a. n.a na #n/a tbc tba tbd awaited pending ? ??"),
  ...whole("not available", ["not available", "no data", "not known", "unknown", "not yet available", "not collected"]),
  ...whole("not available", ["not reported", "to be confirmed", "data awaited", "awaiting data", "not recorded"]),
  ...each("not applicable", "[z] z"),
  ...whole("not applicable", ["not applicable"]),
  ...each("suppressed", "* ** [c] c [s] suppressed redacted confidential"),
  ...whole("suppressed", ["small numbers", "suppressed - small numbers"]),
]);

/** "<5" in place of a count hides a small number; as a target it is a bound. */
export const SMALL_COUNT = /^(?:<|fewer than|less than|under) ?(?:[3-9]|10)$/;

export interface BoundWords {
  readonly bound: Bound;
  readonly words: string;
}

/** Before a figure; longer words first, so that "no more than" is not read as "more than". */
export const BOUNDS_BEFORE: readonly BoundWords[] = ordered([
  ...bounds(
    "at least",
    "at least|no less than|not less than|no fewer than|a minimum of|minimum of|minimum|min|>=|≥|=>",
  ),
  ...bounds(
    "at most",
    "at most|no more than|not more than|no higher than|up to|a maximum of|maximum of|maximum|max|<=|≤|=<",
  ),
  ...bounds("more than", "more than|greater than|higher than|in excess of|exceeding|over|above|>"),
  ...bounds("less than", "less than|fewer than|lower than|under|below|<"),
]);

/** Behind a figure: "85% or more", "5% or below", "85%+". */
export const BOUNDS_AFTER: readonly BoundWords[] = ordered([
  ...bounds("at least", "or more|or above|or higher|or over|or better|and above|and over|and more|minimum|+"),
  ...bounds("at most", "or less|or fewer|or below|or lower|or under|and below|and under|maximum"),
]);

export const APPROXIMATE =
  /(?:^|\s)(?:about|around|approximately|approx\.?|circa|c\.|ca\.|nearly|almost|roughly|some|c|~)$/;

/** A target that asks for a change gives no level: "increase by 5%" is not 5%. */
export const CHANGE_WORDS =
  /(?:^|[^a-z])(?:increas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing|tion)|decreas(?:e|es|ed|ing)|improv(?:e|es|ed|ing|ement)|ris(?:e|es|ing)|fall|falls|falling|drop|growth|grow|uplift|change|additional|extra|double|halve|year on year|points?|pp)(?:[^a-z]|$)/;

export type Polarity = "higher" | "lower";

/** Words of a polarity column. A cell that holds words of both sides, or none, leaves the polarity unknown. */
export const POLARITY_WORDS: Readonly<Record<Polarity, RegExp>> = {
  higher:
    /(?:^|[^a-z])(?:high|higher|highest|up|upwards?|more|increas(?:e|es|ing)|maximi[sz]e|bigger|rise|rising|h)(?:[^a-z]|$)|[↑▲⬆]/,
  lower:
    /(?:^|[^a-z])(?:low|lower|lowest|down|downwards?|less|fewer|decreas(?:e|es|ing)|reduc(?:e|es|ing)|minimi[sz]e|smaller|fall|falling|l)(?:[^a-z]|$)|[↓▼⬇]/,
};

export const SIZES: Readonly<Record<string, number>> = {
  k: 1_000,
  thousand: 1_000,
  m: 1_000_000,
  mn: 1_000_000,
  million: 1_000_000,
  bn: 1_000_000_000,
  billion: 1_000_000_000,
};

/** Units that mean per cent. */
export const PERCENT_UNITS: ReadonlySet<string> = new Set([
  "%",
  "percent",
  "per cent",
  "percentage",
  "pct",
  "% rate",
  "rate (%)",
]);

function each(kind: MissingKind, words: string): [string, MissingKind][] {
  return words.split(" ").map((word) => [word, kind]);
}
function whole(kind: MissingKind, words: readonly string[]): [string, MissingKind][] {
  return words.map((word) => [word, kind]);
}
function bounds(bound: Bound, words: string): BoundWords[] {
  return words.split("|").map((each) => ({ bound, words: each }));
}
function ordered(words: readonly BoundWords[]): BoundWords[] {
  return [...words].sort((a, b) => b.words.length - a.words.length);
}
