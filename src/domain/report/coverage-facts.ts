/** What the sheets ask of a plan's coverage: the lists with their items, the rows that bear a decision out, and the rows no list speaks of. */

import type { Review, ReviewRow } from "../review-schema";

export type CoverageItem = Review["coverage"][number];

export interface CoverageList {
  readonly id: string;
  /** "Actions for integrated care boards, 2023/24 and 2024/25". */
  readonly title: string;
  readonly kind: CoverageItem["kind"];
  readonly items: readonly CoverageItem[];
}

/** The lists in the order of the review, each with its items in its own order. */
export function coverageLists({ coverage }: Review): readonly CoverageList[] {
  const lists = new Map<string, CoverageItem[]>();
  for (const item of coverage) lists.set(item.list, [...(lists.get(item.list) ?? []), item]);
  return [...lists].map(([id, items]) => {
    const [{ title, years, kind } = { title: id, years: "", kind: "asks" as const }] = items;
    return { id, title: years === "" ? title : `${title}, ${years}`, kind, items };
  });
}

/** Rows that the words suggest for an ask, those with most of its words first. */
export function rowsFor(review: Review, { matches }: CoverageItem): readonly ReviewRow[] {
  const strengths = new Map<string, number>();
  for (const { sheet, cell, terms } of matches) {
    if (!strengths.has(`${sheet}!${cell}`)) strengths.set(`${sheet}!${cell}`, terms.length);
  }
  const strength = ({ sheet, cell }: ReviewRow): number => strengths.get(`${sheet}!${cell}`) ?? 0;
  return review.rows.filter((row) => strength(row) > 0).sort((a, b) => strength(b) - strength(a));
}

/** Actions that speak of none of the asks: local priorities, as far as words tell. */
export function localRows(review: Review): readonly ReviewRow[] {
  const spoken = new Set(
    review.coverage.flatMap(({ kind, matches }) =>
      kind === "asks" ? matches.map(({ sheet, cell }) => `${sheet}!${cell}`) : [],
    ),
  );
  return review.rows.filter((row) => row.measureOf === null && !spoken.has(`${row.sheet}!${row.cell}`));
}

/** "covered" -> "Covered"; the suggestions in words that claim nothing. */
export const VERDICT_WORDS: Readonly<Record<CoverageItem["verdict"], string>> = {
  likely: "Likely, to confirm",
  possible: "Possible, to check",
  none: "No match found",
  covered: "Covered",
  partly: "Partly",
  "not covered": "Not covered",
  "not applicable": "Not applicable",
};
