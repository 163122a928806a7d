/** What the use cases need of a workbook. `excel/office-workbook.ts` is its one implementation. */

import type { Fix, Severity } from "../domain/finding";
import type { CellRef, Grid } from "../domain/grid";
import type { Template } from "../domain/plan/template-model";
import type { KeptSheets } from "../domain/kept-sheets";
import type { StandingSheet } from "../domain/report/by-hand/standing-sheet";
import type { SheetModel } from "../domain/report/sheet-model";
import type { Outcome } from "./outcome";

/** Excel's limit on a tab's name. */
const LONGEST_NAME = 31;

/** The wanted tab name, or, where another sheet bears it (Excel ignores case), the next like it: "Checks (PlanProof)", "Checks (PlanProof 2)". */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const inUse = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 1; inUse.has(name.toLowerCase()); number += 1) {
    const suffix = number === 1 ? " (PlanProof)" : ` (PlanProof ${number})`;
    name = wanted.slice(0, LONGEST_NAME - suffix.length).trimEnd() + suffix;
  }
  return name;
}

/** What an open workbook holds that concerns us. */
export interface WorkbookReading {
  /** The officer's own sheets, in tab order; never ours. */
  readonly grids: readonly Grid[];
  /** The file's name, as Excel shows it; absent where Excel gave none. */
  readonly name?: string;
  /** Every tab's name, ours and hidden ones included. */
  readonly tabs?: readonly string[];
  /** Sheets left out, with the reason in a sentence: hidden ones, which may hold an older copy of the plan. */
  readonly unread?: readonly { readonly sheet: string; readonly why: string }[];
  /** Sheets that carry our mark, by the id in it. */
  readonly ours: readonly { readonly id: string; readonly name: string }[];
  /** What stands on those of our sheets that are memory: issues, decisions, answers; hidden ones too. */
  readonly kept?: KeptSheets;
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

/** Makes the fields to save out of the settings as they are stored. */
export type SettingsChange = (stored: unknown) => object;

/** Cells to be coloured over the officer's own fills, and how gravely. */
export interface Highlight {
  readonly sheet: string;
  /** "C17", "C17:D20". */
  readonly addresses: readonly string[];
  readonly severity: Severity;
}

/** A column to be added to the right of a plan, shown to the officer beforehand. */
export interface NewColumn {
  readonly sheet: string;
  /** Row of the headings, and the first and the last row of the plan beneath. */
  readonly headingRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Where it goes, as Excel counts; never over anything that stands there. */
  readonly column: number;
  /** The plan's last heading, by which it is known whether the plan still stands where it was read; absent where that is blank. */
  readonly beside?: { readonly column: number; readonly text: string };
  readonly heading: string;
  /** What Excel lets into its cells. */
  readonly holds: "status" | "day" | "percent" | "text";
  /** The words of its drop-down list. */
  readonly words?: readonly string[];
}

/** What PlanProof keeps in a workbook. */
export interface Traces {
  /** Sheets that carry our mark, but for those that are the workbook's memory. */
  readonly sheets: readonly string[];
  /** History, Decisions and the like: what was issued, decided and answered. */
  readonly memory: readonly string[];
  /** Conditional formats that carry our mark. */
  readonly highlights: number;
  /** Names that PlanProof defined. */
  readonly names: readonly string[];
  readonly settings: boolean;
}

export type TracesToRemove = Readonly<Record<keyof Traces, boolean>>;

/** One thing that the self-check tried. */
export interface TriedFeature {
  /** What holds where nothing differs. */
  readonly holds: string;
  /** "B7, is a formula: wanted false, got true". */
  readonly differences: readonly string[];
  /** Excel's words where it would not do it at all; null where it did. */
  readonly refused: string | null;
}

export interface SelfChecked {
  /** Which Excel it was: "Excel, OfficeOnline, 16.0.1"; "" where it does not say. */
  readonly excel: string;
  readonly tried: readonly TriedFeature[];
}

/** Who is told while Excel is waited for, and may stop that. */
export interface Attendant {
  /** What is waited for, in a sentence; null once it is over. */
  readonly waits: (why: string | null) => void;
  /** Asked when a piece of work begins; what it gives tells, ever after, whether that work was stopped. */
  readonly ticket: () => () => boolean;
}

export interface WorkbookPort {
  /** Names who is told while Excel is waited for. */
  attend?(attendant: Attendant): void;
  /**
   * Reads every sheet that is not ours, and ours that are memory: three requests, whatever the number of rows; one more where cells
   * are struck through, and one where parts of cells are. Writes nothing.
   */
  read(): Promise<Outcome<WorkbookReading>>;
  /** Reads our own sheets as they stand, with what is remembered of writing them. Writes nothing. */
  readOurs(): Promise<Outcome<readonly StandingSheet[]>>;
  /**
   * Refills our sheets, or adds them: at most two requests a sheet. Touches only sheets that carry our mark. `before` is what stands
   * on them, to be put back where one cannot be filled to its end.
   */
  write(
    models: readonly SheetModel[],
    details: DocumentDetails,
    progress: (done: number, of: number, sheet: string) => void,
    before?: readonly StandingSheet[],
  ): Promise<Outcome<WrittenSheets>>;
  /** Applies fixes to cells that still hold what was read; says which did not. */
  fix(fixes: readonly Fix[]): Promise<Outcome<{ readonly applied: readonly Fix[]; readonly changed: readonly Fix[] }>>;
  /** Shows a cell to the officer. */
  select(cell: CellRef): Promise<Outcome<void>>;
  /** Saves these fields over what is kept; a function is given what is kept at that moment, so that nothing saved since the last check is lost. */
  saveSettings(settings: object | SettingsChange): Promise<Outcome<void>>;
  /** Puts these highlights in the place of those that are on, and gives the number of cells; none takes all off. */
  highlight(highlights: readonly Highlight[]): Promise<Outcome<number>>;
  /** Adds columns where the sheets are as they were shown; gives what was added. */
  addColumns(
    columns: readonly NewColumn[],
  ): Promise<Outcome<readonly { readonly heading: string; readonly address: string }[]>>;
  /** Adds the sheets of an empty tracker after the others, under names that are free, and shows the first; gives their names. */
  addTracker(template: Template): Promise<Outcome<readonly string[]>>;
  traces(): Promise<Outcome<Traces>>;
  /** Takes away what is named, and says in a sentence what was. */
  removeTraces(which: TracesToRemove): Promise<Outcome<string>>;
  /** Tries everything that PlanProof does to a sheet on a scratch sheet of its own, which goes at the end. For testers. */
  selfCheck(progress: (done: number, of: number) => void): Promise<Outcome<SelfChecked>>;
  /** True where other people have the workbook open too. */
  isShared(): Promise<Outcome<boolean>>;
}
