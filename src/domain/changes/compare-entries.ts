/** Two reports of a plan beside each other: which action is which, what changed in each, what came and what went. */

import type { Rating } from "../ratings";
import { accountsOf, type Account, type Step } from "./flows";
import { matchable, type Entry } from "./issue-record";
import { matchRows } from "./match-rows";
import type { Correction, Matching, RowPair } from "./match-row";
import { kindsOf, type ChangeKind } from "./movements";

/** One action in both reports, or in one of them. Indices into the entries given. */
export interface Change extends Step {
  readonly before: number | null;
  readonly after: number | null;
  /** How the two were found to be one; null where there is one only. */
  readonly by: RowPair["by"] | null;
  readonly sure: number | null;
  readonly kinds: readonly ChangeKind[];
  /** For a part of a split, the earlier entry it came from; for a merged one, the later entry it went into. */
  readonly partner: number | null;
}

export interface Comparison {
  /** Later entries in their order, then those that were removed in theirs. */
  readonly changes: readonly Change[];
  readonly accounts: readonly Account<Change>[];
}

/** Entries that bear one key are one action; the others are matched by what they say, under the corrections given. */
export function matchEntries(
  before: readonly Entry[],
  after: readonly Entry[],
  corrections: readonly Correction[] = [],
): Matching {
  const byKey = new Map<string, number[]>();
  before.forEach(({ key }, index) => {
    if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), index]);
  });
  const known = after.flatMap(({ key }, index): RowPair[] => {
    const one = key === null ? undefined : byKey.get(key)?.shift();
    return one === undefined ? [] : [{ before: one, after: index, by: "same", sure: 1 }];
  });
  return matchRows(before.map(matchable), after.map(matchable), corrections, known);
}

export function compareEntries(before: readonly Entry[], after: readonly Entry[], matching: Matching): Comparison {
  const changes: Change[] = [];
  const ratingOf = (entries: readonly Entry[], index: number): Rating => entries[index]?.rating ?? "grey";
  const pairs = new Map<number, RowPair>();
  for (const pair of matching.pairs) if (pair.by !== "merged") pairs.set(pair.after, pair);
  after.forEach((is, index) => {
    const pair = pairs.get(index);
    const was = pair ? before[pair.before] : undefined;
    const to = is.rating;
    if (!pair || !was) {
      changes.push({
        before: null,
        after: index,
        by: null,
        sure: null,
        kinds: ["added"],
        partner: null,
        from: null,
        to,
      });
      return;
    }
    const { by, sure } = pair;
    if (by === "split") {
      const kinds: ChangeKind[] = ["added", "split"];
      changes.push({ before: null, after: index, by, sure, kinds, partner: pair.before, from: null, to });
      return;
    }
    const kinds = kindsOf(was, is, by);
    changes.push({ before: pair.before, after: index, by, sure, kinds, partner: null, from: was.rating, to });
  });
  const merged = new Map(matching.pairs.filter(({ by }) => by === "merged").map((pair) => [pair.before, pair]));
  const standing = new Set(changes.map((change) => change.before));
  before.forEach((_, index) => {
    if (standing.has(index)) return;
    const pair = merged.get(index);
    const kinds: ChangeKind[] = pair ? ["removed", "merged"] : ["removed"];
    const from = ratingOf(before, index);
    const { by, sure } = pair ?? { by: null, sure: null };
    changes.push({ before: index, after: null, by, sure, kinds, partner: pair?.after ?? null, from, to: null });
  });
  return { changes, accounts: accountsOf(changes) };
}
