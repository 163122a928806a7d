/** A figure that was checked: what is printed, what it should be, and why that is said. */

import type { CellRef } from "../grid";
import type { Relation } from "./forms";

export type Verdict = "agrees" | "rounding" | "consistent" | "query" | "disagrees" | "cannot";

export interface JudgedFigure {
  readonly cell: CellRef;
  /** As the cell or the sentence has it. */
  readonly printed: string;
  /** In the unit of what the cell holds, or of what the words say; null where it cannot be worked out. */
  readonly recomputed: number | null;
  /** In A1 terms of the sheet; numbers from sentences as they stand. */
  readonly formula: string;
  readonly verdict: Verdict;
  /** The working, in a sentence. */
  readonly because: string;
  /** What the figure is of: its row and column, or the words of the claim. */
  readonly subject: string;
  /** What kind of sum it is; null where it is none (a date window, a bound). */
  readonly relation: Relation | null;
  /** Recomputed and printed as a person writes them, at the printed precision, without a per cent sign. */
  readonly shown: string;
  readonly shownPrinted: string;
  readonly part?: string;
  readonly whole?: string;
  readonly calledPercent?: boolean;
}
