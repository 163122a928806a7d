/** A sheet of the pack as data: what stands where and what role it plays. How a role looks is in `roles.ts`, nowhere else. */

import type { Day } from "../calendar";
import type { Role } from "./roles";

/**
 * What one cell holds. `text` is always written as text, whatever it begins with; only `formula` is ever a formula, and only our
 * code makes one (starts with "="), with the value PlanProof computed beside it, so that the two can be compared; or the officer, on
 * our sheet, who keeps it.
 */
export type Content =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "day"; readonly day: Day }
  | {
      readonly kind: "formula";
      readonly formula: string;
      readonly value: number | string;
      /** True for a formula that the officer typed on the sheet and kept, which PlanProof computes nothing for. */
      readonly byHand?: boolean;
    }
  /** A link to a cell of this workbook; `target` is "'Action plan'!C6". */
  | { readonly kind: "link"; readonly text: string; readonly target: string }
  | { readonly kind: "empty" };

export interface SheetCell {
  readonly content: Content;
  readonly role: Role;
  /** What PlanProof itself would write here, where `content` is what the officer typed and chose to keep. */
  readonly ours?: Content;
}

/** A block of cells; `cells[r][c]` stands in row `top + r`, column `left + c` (both count from 1). Rows are equally long. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly SheetCell[])[];
}

/** An Excel Table over cells that blocks have written; `name` is unique in the workbook. */
export interface TableMark {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** True for a data sheet that the officer works on: its headings have filter buttons, as those of working sheets do. */
  readonly filters?: boolean;
}

export interface ChartModel {
  readonly kind: "stacked bar" | "column" | "line";
  readonly title: string;
  /** Read aloud in place of the picture; the same words stand in the rows right above the chart, since Office.js has no alternative text for charts. */
  readonly altText: string;
  /** Headings and numbers the chart draws, on the same sheet; first column categories, first row series names. */
  readonly data: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };
  readonly place: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };
  /** One colour role a series, in order. */
  readonly series: readonly Role[];
  /** Of a line chart: how its numbers look, on which side of the first line they stand, and where its axis begins and ends. */
  readonly line?: {
    readonly figures: Role;
    readonly labels: "above" | "below";
    readonly from: number;
    readonly to: number;
  };
}

export interface PrintModel {
  readonly orientation: "landscape" | "portrait";
  /** Rows to repeat on every page, e.g. [6, 6]; null for none. */
  readonly titleRows: readonly [number, number] | null;
  /** Left, centre and right of the page's head and foot; "&P" and "&N" are page and pages. */
  readonly header: readonly [string, string, string];
  readonly footer: readonly [string, string, string];
  /** Rows before which a page should start. */
  readonly breaksBefore: readonly number[];
  /** So many columns from the left go on paper; absent where all do. */
  readonly columns?: number;
  /** True where the whole sheet is to be fitted on one page, one wide and one tall. */
  readonly onePage?: boolean;
  /** A4 where absent. */
  readonly size?: "A3";
}

export interface SheetModel {
  /** Its key in the list of sheets, kept as the mark on the sheet. */
  readonly id: string;
  /** Tab name, under 31 characters. */
  readonly name: string;
  readonly kind: "pack" | "working" | "data";
  /** Column widths in characters of the body font. */
  readonly widths: readonly number[];
  /** Row heights in points for rows that need one computed, by row number. */
  readonly heights: Readonly<Record<number, number>>;
  readonly blocks: readonly Block[];
  readonly tables: readonly TableMark[];
  readonly charts: readonly ChartModel[];
  /** Rows kept in view; 0 for none (pack and data sheets never freeze). */
  readonly frozenRows: number;
  readonly print: PrintModel;
}
