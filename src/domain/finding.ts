/** A finding: what is wrong with the plan, as a value with a place and a sentence. */

import type { CellRef } from "./grid";

/** error: the row cannot be rated or reported safely; warning: a likely problem; advice: would read better. */
export type Severity = "error" | "warning" | "advice";

/** A change to one cell that a click may make, shown before it is made. Only applied while the cell still holds `old`. */
export interface Fix {
  readonly cell: CellRef;
  readonly old: string;
  readonly new: string;
  /** Where a number or a date stands, or is to stand: as Excel keeps it, so that it does not become text. */
  readonly numbers?: { readonly old: FixNumber | null; readonly new: FixNumber | null };
  /** Cells of the same sheet that must still hold this, so that the change lands in the row and the column it was shown for. */
  readonly beside?: readonly HeldCell[];
}

/** A cell and what it holds, as text; dates as their serial numbers. */
export interface HeldCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A number with the format it is shown in. */
export interface FixNumber {
  readonly value: number;
  readonly format: string;
}

/** The change that takes a change back. */
export function undoOf({ cell, old, new: now, numbers, beside }: Fix): Fix {
  return {
    cell,
    old: now,
    new: old,
    ...(numbers ? { numbers: { old: numbers.new, new: numbers.old } } : {}),
    ...(beside ? { beside } : {}),
  };
}

export interface Finding {
  /** Id in the catalogue, e.g. "D07". For officers; never printed on paper. */
  readonly rule: string;
  readonly severity: Severity;
  /** Where to look; for a finding about a whole column, its heading. */
  readonly cell: CellRef;
  /** How many cells this one finding stands for, itself included; over 1 where it was folded. */
  readonly count: number;
  /** The places it stands for, `cell` first. */
  readonly cells: readonly CellRef[];
  /** One plain sentence: what is wrong here. */
  readonly message: string;
  /** Why it matters to a committee. */
  readonly why: string;
  /** How to mend it. */
  readonly mend: string;
  /** True for what must be settled before the paper goes: errors and contradictions. */
  readonly beforePaper: boolean;
  readonly fix?: Fix;
}
