/** THE clauses that rate a measure, K1 to K16 in the order in which they are tried (domain conventions 1.5), and the tolerances to choose from. */

import { NOT_RATED } from "./clauses/not-rated";
import { OFF_TARGET } from "./clauses/off-target";
import { ON_TARGET } from "./clauses/on-target";
import { RANGES } from "./clauses/ranges";
import type { MeasureClause } from "./measure-clause";
import type { MeasureSettings } from "./measure-facts";

/** First match wins. */
export const MEASURE_CLAUSES: readonly MeasureClause[] = [...NOT_RATED, ...RANGES, ...ON_TARGET, ...OFF_TARGET];

export interface TolerancePreset {
  readonly id: string;
  readonly title: string;
  readonly use: string;
  readonly source: string;
  readonly settings: Pick<MeasureSettings, "measureTolerancePercent" | "measureTolerancePoints">;
}

export const TOLERANCE_PRESETS: readonly TolerancePreset[] = [
  {
    id: "five-percent",
    title: "5%",
    use: "The usual choice: up to 5% short of a count, or 2 percentage points of a percentage, is amber.",
    source: "PlanProof's own, after councils that print an agreed tolerance with their indicators.",
    settings: { measureTolerancePercent: 5, measureTolerancePoints: 2 },
  },
  {
    id: "ten-percent",
    title: "10%",
    use: "Small counts that move by one or two: up to 10% short is amber.",
    source: "The 10% that the London Borough of Havering publishes for its indicators.",
    settings: { measureTolerancePercent: 10, measureTolerancePoints: 2 },
  },
  {
    id: "zero",
    title: "Zero tolerance",
    use: "Safety measures and legal duties: short is short.",
    source: "Never events and standards set in law leave no room.",
    settings: { measureTolerancePercent: 0, measureTolerancePoints: 0 },
  },
];
