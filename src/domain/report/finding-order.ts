/** The order of the findings on the Checks sheet, and where those of a row of the plan stand there. */

import { readAddress } from "../grid";
import type { Review, ReviewFinding } from "../review-schema";

/** Rows of the sheet above its first finding: title, summary, two notes and headings. */
export const FINDINGS_ABOVE = 5;
const ORDER = { error: 0, warning: 1, advice: 2 } as const;

/**
 * Before the paper first, then by severity, then kind by kind, since what is found alike is mended alike; within a kind as they were
 * found, and the kind that was found first goes first.
 */
export function findingsInOrder({ findings }: Review): ReviewFinding[] {
  const kinds = new Map([...new Set(findings.map(({ rule }) => rule))].map((rule, index) => [rule, index]));
  const kindOf = ({ rule }: ReviewFinding): number => kinds.get(rule) ?? 0;
  return [...findings].sort(
    (a, b) =>
      Number(b.beforePaper) - Number(a.beforePaper) || ORDER[a.severity] - ORDER[b.severity] || kindOf(a) - kindOf(b),
  );
}

/** "sheet!row" of the plan -> the rows of the Checks sheet that speak of it, in order. */
export function findingRows(review: Review): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  findingsInOrder(review).forEach((finding, index) => {
    const places = new Set(
      [finding, ...finding.cells].map(({ sheet, cell }) => placeOf(sheet, readAddress(cell)?.top ?? 0)),
    );
    for (const place of places) {
      const rows = found.get(place);
      if (rows) rows.push(FINDINGS_ABOVE + 1 + index);
      else found.set(place, [FINDINGS_ABOVE + 1 + index]);
    }
  });
  return found;
}

export const placeOf = (sheet: string, row: number): string => `${sheet}!${row}`;
