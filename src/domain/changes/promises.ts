/** What the issues held remember of each row's date, for rating: a due date that was written over is a date that has moved, whatever the plan says now. */

import type { Day } from "../calendar";
import type { ReviewChanges } from "../review-schema";
import type { Remembered } from "../remembered";

interface Placed {
  readonly sheet: string;
  readonly row: number;
}

/** By row; null where no issue holds a date for it. Null altogether where no date of any row has moved since an issue. */
export function rememberedIn(changes: ReviewChanges | undefined): ((row: Placed) => Remembered | null) | null {
  const moved = new Map<string, Remembered>();
  for (const { sheet, row, promised, moves } of changes?.rows ?? []) {
    // A date brought forward is no slip; it is told in What has changed.
    const later = moves.filter(({ from, to }) => to > from).length;
    if (promised !== null && later > 0) moved.set(placeKey(sheet, row), { first: promised as Day, times: later });
  }
  return moved.size === 0 ? null : ({ sheet, row }) => moved.get(placeKey(sheet, row)) ?? null;
}

const placeKey = (sheet: string, row: number): string => `${row} ${sheet}`;
