/** What a sample workbook holds, said in the words of an officer who keeps one; `write-sample.ts` makes the file of it. */

/** How a row of a sample is dressed. */
export type RowLook = "title" | "subtitle" | "heading" | "band" | "body" | "total" | "plain" | "text";

export interface SampleRow {
  readonly look: RowLook;
  /** Cells from column A on; "" leaves a cell blank. Numbers go in as numbers; `{ serial, format }` as a date or a formatted number. */
  readonly cells: readonly SampleCell[];
  /** Merge the cell in this column (1 = A) with the blank ones below it, this many rows in all. */
  readonly mergeDown?: { readonly column: number; readonly rows: number };
}

export type SampleCell = string | number | { readonly number: number; readonly format: string };

export interface SampleSheet {
  readonly name: string;
  /** Characters. */
  readonly widths: readonly number[];
  readonly rows: readonly SampleRow[];
  /** Rows kept in view; 0 for none. */
  readonly frozenRows: number;
  /** Rows repeated in print, "$4:$4"; null for none. */
  readonly titleRows: string | null;
}

export interface Sample {
  readonly file: string;
  readonly title: string;
  readonly sheets: readonly SampleSheet[];
}

/** Reads tab-separated lines: the plan's text as it was published, a line a row. */
export function readTsv(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("\t"));
}
