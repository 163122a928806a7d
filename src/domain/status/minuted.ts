/** What committees' minutes say of a row, as far as its rating depends on it. */

import type { Day } from "../calendar";

export interface Minuted {
  /** The latest due date that a committee has agreed; null where none has. */
  readonly agreedUntil: Day | null;
  /** "Closed by the Health Scrutiny Committee on 14 November 2024 (minute 23)"; null where none has closed it. */
  readonly closed: string | null;
  /** Who signed it off, and when; null where nobody has. */
  readonly signedOff: { readonly by: string; readonly on: Day } | null;
}

export const NOT_MINUTED: Minuted = { agreedUntil: null, closed: null, signedOff: null };

/** What is minuted of each row; a plan without minutes has nothing of any. */
export type MinutesOf<Row> = (row: Row) => Minuted;
