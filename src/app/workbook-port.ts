/** What the use cases need of a workbook. `excel/office-workbook.ts` is its one implementation. */

import type { Fix } from "../domain/finding";
import type { CellRef, Grid } from "../domain/grid";
import type { SheetModel } from "../domain/report/sheet-model";
import type { Outcome } from "./outcome";

/** What an open workbook holds that concerns us. */
export interface WorkbookReading {
  /** The officer's own sheets, in tab order; never ours. */
  readonly grids: readonly Grid[];
  /** Sheets that carry our mark, by the id in it. */
  readonly ours: readonly { readonly id: string; readonly name: string }[];
  /** Settings kept in the workbook, as they were stored; null where there are none. */
  readonly settings: unknown;
}

export interface WrittenSheets {
  /** Names as they stand in the workbook: a taken name was stepped aside from. */
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** What was done on the way that the officer should know, a sentence each. */
  readonly remarks: readonly string[];
}

export interface DocumentDetails {
  readonly title: string;
  readonly author: string;
}

export interface WorkbookPort {
  /** Reads every sheet that is not ours: at most three requests, whatever the number of rows. Writes nothing. */
  read(): Promise<Outcome<WorkbookReading>>;
  /** Refills our sheets, or adds them: at most two requests a sheet. Touches only sheets that carry our mark. */
  write(
    models: readonly SheetModel[],
    details: DocumentDetails,
    progress: (done: number, of: number, sheet: string) => void,
  ): Promise<Outcome<WrittenSheets>>;
  /** Applies fixes to cells that still hold what was read; says which did not. */
  fix(fixes: readonly Fix[]): Promise<Outcome<{ readonly applied: readonly Fix[]; readonly changed: readonly Fix[] }>>;
  /** Shows a cell to the officer. */
  select(cell: CellRef): Promise<Outcome<void>>;
  saveSettings(settings: unknown): Promise<Outcome<void>>;
}
