/** Which cells are highlighted: those that findings are about, each by the gravest of its findings. */

import type { Severity } from "../domain/finding";
import type { Review } from "../domain/review-schema";
import type { Highlight } from "./workbook-port";

const GRAVEST_FIRST: readonly Severity[] = ["error", "warning", "advice"];

/** One highlight for each sheet and severity; a cell stands in one of them only. */
export function highlightsOf({ findings }: Pick<Review, "findings">): Highlight[] {
  const taken = new Set<string>();
  return GRAVEST_FIRST.flatMap((severity) => {
    const bySheet = new Map<string, string[]>();
    for (const finding of findings.filter((each) => each.severity === severity)) {
      for (const { sheet, cell } of [{ sheet: finding.sheet, cell: finding.cell }, ...finding.cells]) {
        const key = `${sheet}!${cell}`;
        if (taken.has(key)) continue;
        taken.add(key);
        bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), cell]);
      }
    }
    return [...bySheet].map(([sheet, addresses]) => ({ sheet, addresses, severity }));
  });
}
