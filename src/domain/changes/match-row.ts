/** What is asked of a row to find it again in another reading of its plan, and what finding it comes to. */

export interface MatchRow {
  /** "8a", "A-014": how the plan numbers it. */
  readonly ref: string | null;
  readonly theme: string | null;
  /** What it stands under: its recommendation. */
  readonly under: string | null;
  readonly action: string;
  readonly measure: string | null;
  /** As the plan words it. */
  readonly owner: string | null;
  /** First agreed date, as a day or as worded. */
  readonly due: string | null;
}

/** How a pair was found, the surest first. */
export const MATCHED_BY = {
  hand: "paired by hand",
  same: "same reference and words",
  words: "same words",
  alike: "alike words",
  reference: "same reference, other words",
  split: "split from one action",
  merged: "merged into one action",
} as const;
export type MatchedBy = keyof typeof MATCHED_BY;

export interface RowPair {
  /** Index into the earlier rows. */
  readonly before: number;
  /** Index into the later rows. */
  readonly after: number;
  readonly by: MatchedBy;
  /** 0 to 1. */
  readonly sure: number;
}

export interface Matching {
  /**
   * In the order of the later rows. Each row stands in one pair, but for two cases that say so: the parts of a split share the
   * row they came from (`by` is "split" on all but the nearest part), and rows merged share the row they went into.
   */
  readonly pairs: readonly RowPair[];
  /** Earlier rows that are in no pair, by index. */
  readonly removed: readonly number[];
  /** Later rows that are in no pair, by index. */
  readonly added: readonly number[];
}

/** What a person said of a row, which wins over everything: these two are one, this one was removed (`after` null), this one is new. */
export interface Correction {
  readonly before: number | null;
  readonly after: number | null;
}
