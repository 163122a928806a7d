/** How well rows were paired: of the pairs found how many are right, and of the pairs that there are how many were found. */

import { matchRows } from "../../../src/domain/changes/match-rows";
import type { EditedPlan } from "./edit-plan";

export interface Score {
  readonly found: number;
  readonly right: number;
  readonly there: number;
  /** Pairs that are wrong or were missed, as a person reads them. */
  readonly misses: readonly string[];
}

/** Pairs of rows that nothing but their place tells apart count as right either way: nobody could say which became which. */
export function scoreMatching({ before, after, from }: EditedPlan): Score {
  const { pairs } = matchRows(before, after);
  const same = (one: number, other: number): boolean => {
    const [a, b] = [before[one], before[other]].map((row) => JSON.stringify({ ...row, ref: null }));
    return a === b;
  };
  const isRight = (pair: { readonly before: number; readonly after: number }): boolean => {
    const true_ = from[pair.after] ?? null;
    return true_ !== null && same(true_, pair.before);
  };
  const right = pairs.filter(isRight);
  const foundAfter = new Set(right.map((pair) => pair.after));
  const wrong = pairs.filter((pair) => !isRight(pair));
  const missed = from.flatMap((came, index) => (came === null || foundAfter.has(index) ? [] : [{ came, index }]));
  return {
    found: pairs.length,
    right: right.length,
    there: from.filter((each) => each !== null).length,
    misses: [
      ...wrong.map(
        (pair) => `wrong (${pair.by} ${pair.sure}): "${before[pair.before]?.action}" -> "${after[pair.after]?.action}"`,
      ),
      ...missed.map(({ came, index }) => `missed: "${before[came]?.action}" -> "${after[index]?.action}"`),
    ],
  };
}
