/** A row of the plan as it was read, every field with its cell and with how it was come by. */

import type { CellRef } from "../grid";
import type { DateReading } from "../dates/date-reading";

/** One field of one row. `text` is always the cell's own; `value` is what it was read as. */
export type Reading<T> =
  | { readonly kind: "stated"; readonly value: T; readonly text: string; readonly cell: CellRef }
  /** Taken from a row above or from a heading; `cell` is where it stands. */
  | { readonly kind: "inherited"; readonly value: T; readonly text: string; readonly cell: CellRef }
  | { readonly kind: "blank"; readonly cell: CellRef }
  | { readonly kind: "unreadable"; readonly text: string; readonly why: string; readonly cell: CellRef };

/** The columns that an action plan may have (THE list with synonyms is `columns.ts`). */
export type PlanField =
  | "ref"
  | "theme"
  | "recommendation"
  | "action"
  | "measure"
  | "owner"
  | "lead"
  | "start"
  | "due"
  | "revised"
  | "reasonRevised"
  | "approvedBy"
  | "review"
  | "completed"
  | "status"
  | "declared"
  | "percent"
  | "progress"
  | "updated"
  | "recovery"
  | "decision"
  | "priority"
  | "evidence";

/** The columns that a table of measures may have beside some of the above. */
export type MeasureField =
  "unit" | "polarity" | "period" | "baseline" | "trajectory" | "target" | "actual" | "previous" | "comparator";

export type TableKind = "actions" | "measures" | "figures" | "checklist" | "other";

/** A block of a sheet that was found to be a table, and what its columns mean. */
export interface PlanTable {
  readonly sheet: string;
  readonly kind: TableKind;
  /** Why it was classed so, in a sentence; shown under "how it was read". */
  readonly why: string;
  readonly headerRow: number;
  /** How many rows the headings take, 1 or 2; 0 where there are none and the columns were guessed. */
  readonly headerRows: number;
  /** Rows and columns as Excel counts, headings included. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly columns: readonly TableColumn[];
  /** 0 to 1: how sure the reading of the whole table is. */
  readonly sure: number;
  /** Title lines above the headings, top down. */
  readonly titles: readonly string[];
  /** Where the headings stand again further down, top down, with the columns as they are from there on. */
  readonly repeats?: readonly HeadingRepeat[];
}

export interface HeadingRepeat {
  readonly row: number;
  /** 1 or 2. */
  readonly rows: number;
  readonly columns: readonly TableColumn[];
}

export interface TableColumn {
  readonly column: number;
  readonly heading: string;
  /** null for a column that is kept but has no meaning here. */
  readonly field: PlanField | MeasureField | null;
  readonly sure: number;
  /** "heading", "content" (no heading: guessed from what the cells hold) or "override" (the officer said so). */
  readonly from: "heading" | "content" | "override";
  /** Where a heading is broken over two cells, the column in which its field stands; this column holds the front of it. */
  readonly brokenBefore?: number;
}

export interface Owner {
  /** As it should be printed: broken words mended in reading only. */
  readonly name: string;
  /** person: a name; body: an organisation or team; type: a kind of body that nobody in particular answers for ("Practices"). */
  readonly kind: "person" | "body" | "type";
  readonly role: "lead" | "support" | "unsaid";
}

/** A row that was read as an action. */
export interface PlanRow {
  readonly sheet: string;
  /** The row on the sheet, as Excel counts. Unique within a table; two plans side by side share rows of their sheet. */
  readonly row: number;
  /** Index into the list of tables. */
  readonly table: number;
  /** The action's cell, where links and findings about the whole row point. */
  readonly cell: CellRef;
  readonly hidden: boolean;
  readonly ref: Reading<string>;
  readonly theme: Reading<string>;
  readonly recommendation: Reading<string>;
  /** "8a": number and letter of a recommendation that stands under another; null where it is not so divided. */
  readonly part: string | null;
  readonly action: Reading<string>;
  readonly measure: Reading<string>;
  readonly owner: Reading<readonly Owner[]>;
  readonly lead: Reading<string>;
  readonly start: Reading<DateReading>;
  readonly due: Reading<DateReading>;
  readonly revised: Reading<DateReading>;
  readonly review: Reading<DateReading>;
  readonly completed: Reading<DateReading>;
  readonly updated: Reading<DateReading>;
  readonly reasonRevised: Reading<string>;
  readonly approvedBy: Reading<string>;
  /** The status word as written; its meaning is looked up in the settings' vocabulary. */
  readonly status: Reading<string>;
  /** The owner's own rating as written. */
  readonly declared: Reading<string>;
  /** 0 to 1. */
  readonly percent: Reading<number>;
  readonly progress: Reading<string>;
  readonly recovery: Reading<string>;
  readonly decision: Reading<string>;
  readonly priority: Reading<string>;
  readonly evidence: Reading<string>;
  /** The row, on the same sheet, whose second measure this line is; null for an action of its own. */
  readonly measureOf: number | null;
  /** Where the row goes on: rows broken over a page, joined in reading only. */
  readonly joined: readonly number[];
  /** What was done to read it, a sentence each: "Row 70 was read as the end of this row." */
  readonly notes: readonly string[];
}

export interface SkippedRow {
  readonly sheet: string;
  readonly row: number;
  /** "headings repeated", "theme: Communications", "blank row", "continues row 68", "key" … */
  readonly why: string;
}

/** Something that reading itself noticed and a rule reports: a band broken over cells, a stray cell, a join. */
export interface ReadingNote {
  /** Names the trouble, for one rule to pick up. */
  readonly kind:
    | "headings-repeated"
    | "heading-broken"
    | "stray-cell"
    | "row-joined"
    | "recommendation-joined"
    | "band-broken"
    | "continued"
    | "markup"
    | "hidden-rows"
    | "numbering"
    | "column-missing"
    | "column-doubled"
    /** A remembered column stands elsewhere now: `column`, `heading`, `from`, `to`. */
    | "column-moved"
    /** A remembered column is not there: `column`, `heading`, `from`. */
    | "column-gone"
    /** What the officer said of a column holds no more, since its heading is not there: `column`, `heading`, `from`. */
    | "override-lost";
  readonly cell: CellRef;
  /** The values that the rule's sentence needs, by name. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** Everything that reading gives. Rows seen = rows read + rows skipped, always. */
export interface ReadPlan {
  readonly tables: readonly PlanTable[];
  readonly rows: readonly PlanRow[];
  readonly skipped: readonly SkippedRow[];
  readonly notes: readonly ReadingNote[];
  /** The plan's own date ("as at 29 December 2021", "Updated 29th November 2021"), where a sheet states one. */
  readonly stated: {
    readonly asAt: StatedDay | null;
    readonly updated: StatedDay | null;
    /** "Plan agreed 15 April 2024". */
    readonly agreed?: StatedDay | null;
  };
  /** Title of the plan as its sheet gives it; null where none was found. */
  readonly title: string | null;
}

export interface StatedDay {
  readonly day: string;
  /** True where the text holds a slip and the day is its one good reading ("29//12/21"). */
  readonly suggested?: boolean;
  readonly text: string;
  readonly cell: CellRef;
}

/** The text of a field, "" where it is blank. */
export function textOf(reading: Reading<unknown>): string {
  return reading.kind === "blank" ? "" : reading.text;
}

/** The value of a field, null where it is blank or could not be read. */
export function valueOf<T>(reading: Reading<T>): T | null {
  return reading.kind === "stated" || reading.kind === "inherited" ? reading.value : null;
}
