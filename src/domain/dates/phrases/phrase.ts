/** The shape of one date phrase: how a whole cell is said. */

import type { Cell } from "../cell";
import type { DateReading } from "../date-reading";
import type { DateExample } from "../moment";

export interface DatePhrase {
  readonly id: string;
  readonly title: string;
  readonly examples: readonly DateExample[];
  /** The reading, or undefined where the cell is said in another way. Never throws. */
  readonly read: (cell: Cell) => DateReading | undefined;
}
