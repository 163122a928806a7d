/** What earlier reports promised of a row's date, as far as its rating depends on it. */

import type { Day } from "./calendar";

export interface Remembered {
  /** The first date that any report gave. */
  readonly first: Day;
  /** How often a report had a later date than the one before, this one among them. */
  readonly times: number;
}

/** What is remembered of each row; null for a row of which nothing is. */
export type RememberedOf<Row> = (row: Row) => Remembered | null;
