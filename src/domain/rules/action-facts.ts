/** What several rules ask about actions: their words, which of them are one action, whether a row is finished. */

import { comparable, plainText } from "../plan/cell-text";
import { textOf, valueOf, type PlanRow, type Reading } from "../plan/plan-row";
import { once, onceByText } from "./facts";

/** What a text field says, read without formatting codes; "" where it is blank. */
export function wordsOf(reading: Reading<string>): string {
  return valueOf(reading) ?? plainText(textOf(reading));
}

/** How a recommendation is called where several are named: "8b", "2", or its first words. Action 2.4 stands under 2. */
export function recommendationName(row: PlanRow): string {
  const ref = wordsOf(row.ref);
  return row.part ?? /^\d{1,4}(?=\.\d)/.exec(ref)?.[0] ?? (ref || wordsOf(row.recommendation));
}

/** Rows that hold an action of their own: a second measure of the row above is not one. */
export const ownActions = once((facts) =>
  facts.rows.filter(({ row }) => row.measureOf === null && wordsOf(row.action) !== ""),
);

/** A text as it is compared with others: capitals and punctuation aside. */
export const comparedIn = onceByText(comparable);

/** Rows by the wording of their action, as compared, in the order of the plan. */
export const rowsByAction = once((facts) =>
  groupBy(ownActions(facts), ({ row }) => comparedIn(facts, wordsOf(row.action))),
);

/** Rows by the recommendation they stand under; rows under none are left out. */
export const rowsByRecommendation = once((facts) =>
  groupBy(
    facts.rows.filter(({ row }) => row.ref.kind !== "blank" || row.recommendation.kind !== "blank"),
    ({ row }) => `${row.sheet}|${row.table}|${row.part ?? wordsOf(row.ref)}|${wordsOf(row.recommendation)}`,
  ),
);

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
