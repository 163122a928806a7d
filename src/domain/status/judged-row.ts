/** A row with its facts: variance, date position, and its ratings kept apart: computed, declared, reported. */

import type { Day } from "../calendar";
import type { PlanRow } from "../plan/plan-row";
import type { Computed, Position, Reported } from "../review-schema";
import type { Evidence } from "./evidence";

export interface Variance {
  /** Days late: as-at day (or completion day, where complete) minus the date in force. Negative is days left. Null where no day is known. */
  readonly days: number | null;
  /** The same in working days in England. */
  readonly workingDays: number | null;
  /** Date in force minus first date; null where the date was not revised. */
  readonly slipDays: number | null;
  readonly timesRevised: number;
  /** The first agreed date, D0. */
  readonly first: Day | null;
  /** The date in force, D: the revised date if valid and later, else the first. */
  readonly inForce: Day | null;
  /** "Due 31 March 2025, in 182 days." */
  readonly because: string;
}

export interface JudgedRow {
  readonly row: PlanRow;
  readonly variance: Variance;
  readonly position: Position;
  readonly computed: Computed;
  readonly reported: Reported;
  /** "Owner rates this green; the rules give red because …"; null where they agree or there is no declared rating. */
  readonly disagreement: string | null;
  /** What the row's notes say, as the rating read them. */
  readonly evidence: Evidence;
  /** Other rows that hold the same action; they share one rating. */
  readonly linkedTo: readonly { readonly sheet: string; readonly row: number }[];
}
