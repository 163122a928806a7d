/** What a clause of a RAG policy is: when it holds, what it gives, and the sentence that says so. */

import type { Basis, Rating } from "../review-schema";
import type { Settings } from "../settings";
import type { PlanField } from "../plan/plan-row";
import type { Facts } from "./facts";

/** A real-looking row that this clause, and none before it, decides. Dates and notes are written as a plan writes them. */
export interface ClauseExample {
  /** Cells of the row; fields left out are blank. */
  readonly cells: Partial<Record<PlanField, string | number>>;
  /** ISO day; null only for the clause about a missing report date. */
  readonly asAt: string | null;
  /** The sheet's own "updated" day, ISO. */
  readonly updated?: string;
  readonly settings?: Partial<Settings>;
  /** False for a plan without any status, percent, completed or progress column; true unless said. */
  readonly planHasStatus?: boolean;
  /** The whole sentence it must give. */
  readonly because: string;
}

/** One answer to a clause's question. */
export interface Choice {
  readonly rating: Rating;
  /** "It is complete". */
  readonly says: string;
}

export interface Clause {
  /** "R8a": for officers and for JSON, never on paper. */
  readonly case: string;
  readonly rating: Rating;
  readonly label: string;
  /** In words, for the printed key: "Due date passed and completion not recorded". */
  readonly title: string;
  readonly when: (facts: Facts) => boolean;
  readonly because: (facts: Facts) => string;
  readonly basis: Basis | ((facts: Facts) => Basis);
  /** True where a green or blue by this clause rests on notes alone and waits for the officer; false unless said. */
  readonly suggested?: (facts: Facts) => boolean;
  /** True where the owner's own colour must not stand against this clause when the pack is printed; false unless said. */
  readonly overridesDeclared?: boolean;
  /** Where the clause leaves a question that only the officer can settle: the ratings to choose from, and what each would say. */
  readonly choices?: readonly Choice[];
  readonly examples: readonly ClauseExample[];
}
