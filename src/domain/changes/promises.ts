/** What the issues held remember of each row's date, for rating: a due date that was written over is a date that has moved, whatever the plan says now. */

import type { Remembered, RememberedOf } from "../remembered";
import type { Recognised } from "./review-changes";

interface Placed {
  readonly sheet: string;
  readonly row: number;
}

/** By row; null where no issue holds a date for it. Null altogether where no date of any row has moved since an issue. */
export function rememberedIn(recognised: Recognised | undefined): RememberedOf<Placed> | null {
  const moved = new Map<string, Remembered>();
  recognised?.dates.forEach(({ promised, moves }, index) => {
    const row = recognised.rows[index];
    // A date brought forward is no slip; it is told in What has changed.
    const later = moves.filter(({ from, to }) => to > from).length;
    if (row && promised !== null && later > 0) moved.set(placeKey(row), { first: promised, times: later });
  });
  return moved.size === 0 ? null : (row) => moved.get(placeKey(row)) ?? null;
}

const placeKey = ({ sheet, row }: Placed): string => `${row} ${sheet}`;
