/** What came of reading a cell that should hold a figure. */

import type { CellRef } from "../grid";
import type { Day } from "../calendar";
import type { Figure } from "./figure";
import type { MissingKind } from "./figure-words";

export type FigureReading =
  | {
      readonly kind: "figure";
      readonly figure: Figure;
      readonly text: string;
      readonly cell: CellRef | null;
      /** How it was read, where the text left a choice; null where it says what it says. */
      readonly note: string | null;
      /** The day by which the cell itself says the figure is wanted ("90% by March 2025"). */
      readonly deadline: Day | null;
      /** True where the cell calls it a one-off. */
      readonly oneOff: boolean;
    }
  | { readonly kind: "missing"; readonly why: MissingKind; readonly text: string; readonly cell: CellRef | null }
  /** `cell` is null where the table has no such column. */
  | { readonly kind: "blank"; readonly cell: CellRef | null }
  | { readonly kind: "unreadable"; readonly text: string; readonly why: string; readonly cell: CellRef | null };

/** The figure, null where there is none that can be read. */
export function figureOf(reading: FigureReading): Figure | null {
  return reading.kind === "figure" ? reading.figure : null;
}

/** The cell's own text, "" where it is blank. */
export function textOfFigure(reading: FigureReading): string {
  return reading.kind === "blank" ? "" : reading.text;
}
