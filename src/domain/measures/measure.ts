/** One line of a table of measures as it was read, every field with its cell. */

import type { Day } from "../calendar";
import type { CellRef } from "../grid";
import type { MeasureField, Reading } from "../plan/plan-row";
import type { FigureReading } from "./figure-reading";
import type { Polarity } from "./figure-words";
import type { MeasureUnit } from "./measure-unit";

/** The figures that a line may have, in the order in which they are read. */
export const FIGURE_FIELDS = ["baseline", "trajectory", "target", "actual", "previous"] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];

export interface Period {
  /** As a person writes it: the cell's own words, or the day of a date. */
  readonly text: string;
  readonly end: Day | null;
  readonly cell: CellRef;
}

export interface Comparator {
  readonly name: string;
  /** As written; null where neither cell nor heading nor row says. */
  readonly period: string | null;
  readonly figure: FigureReading;
}

export interface Measure extends Readonly<Record<FigureField, FigureReading>> {
  readonly sheet: string;
  readonly row: number;
  /** Index into the list of tables. */
  readonly table: number;
  readonly name: Reading<string>;
  readonly unitText: string | null;
  readonly unit: MeasureUnit;
  readonly polarity: {
    readonly value: Polarity | null;
    /** The target's own words ("over 90%") say which side is good where the column does not. */
    readonly from: "column" | "target" | null;
    readonly text: string;
    readonly cell: CellRef | null;
  };
  readonly period: Period | null;
  /** What the figure before is called: "Previous", "LLR 22/23". */
  readonly previousName: string;
  readonly comparators: readonly Comparator[];
  readonly deadline: { readonly day: Day; readonly from: string } | null;
  readonly oneOff: boolean;
  /** The cells of the fields that the line has. */
  readonly cells: Readonly<Partial<Record<MeasureField | "measure", CellRef>>>;
  /** How cells were read where their wording left a choice, a sentence each. */
  readonly notes: readonly string[];
}
