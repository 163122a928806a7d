/** What a clause of the policy for measures is: when it holds, what it gives, and the sentence that says so. */

import type { MeasureField } from "../plan/plan-row";
import type { Rating } from "../ratings";
import type { MeasureFacts, MeasureSettings } from "./measure-facts";

/** A real-looking line that this clause, and none before it, decides. "74%" is a percentage, a number is a number. */
export interface MeasureExample {
  readonly name: string;
  readonly cells: Partial<Record<MeasureField, string | number>>;
  readonly settings?: Partial<MeasureSettings>;
  /** ISO day; 2024-10-31 unless said. */
  readonly asAt?: string;
  /** The whole sentence it must give. */
  readonly because: string;
}

export interface MeasureClause {
  /** "K13": for officers and for JSON, never on paper. */
  readonly case: string;
  readonly rating: Rating;
  readonly label: string | ((facts: MeasureFacts) => string);
  /** In words, for the printed key. */
  readonly title: string;
  readonly when: (facts: MeasureFacts) => boolean;
  readonly because: (facts: MeasureFacts) => string;
  readonly examples: readonly MeasureExample[];
}
