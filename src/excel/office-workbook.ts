/**
 * The open workbook, as the use cases need it: the one implementation of the port, on Office.js. What is not done at every check
 * is loaded when it is first done.
 */

import { done, failed, type Failure, type Outcome } from "../app/outcome";
import type {
  Attendant,
  DocumentDetails,
  Highlight,
  NewColumn,
  SelfChecked,
  SettingsChange,
  Traces,
  TracesToRemove,
  WorkbookPort,
  WorkbookReading,
  WrittenSheets,
} from "../app/workbook-port";
import type { Fix } from "../domain/finding";
import { cellAddress, type CellRef } from "../domain/grid";
import type { Template } from "../domain/plan/template-model";
import type { StandingSheet } from "../domain/report/by-hand/standing-sheet";
import type { SheetModel } from "../domain/report/sheet-model";
import type { AddedColumn } from "./add-columns";
import type { FixedCells, FixLog } from "./fix-cells";
import type { BegunSheets } from "./begun-sheets";
import type { BrokenHighlights } from "./highlight-cells";
import { inExcel, Stop, type How } from "./in-excel";
import { Patience, type PatienceOptions } from "./patience";
import { readGrids } from "./read-grids";
import { saveSettings } from "./settings-store";
import { WriteLog, type Progress } from "./write-log";

const NOTHING_CHANGED = () => "Nothing in the workbook was changed.";

export class OfficeWorkbook implements WorkbookPort {
  private readonly patience: Patience;
  private readonly begun: BegunSheets = new Map();
  private readonly broken: BrokenHighlights = { before: null };

  constructor(patience: PatienceOptions = {}) {
    this.patience = new Patience(patience);
  }

  attend(attendant: Attendant): void {
    this.patience.attendant = attendant;
  }

  read(): Promise<Outcome<WorkbookReading>> {
    return this.inExcel(() => "Checking changed nothing.", readGrids);
  }

  readOurs(): Promise<Outcome<readonly StandingSheet[]>> {
    return this.inExcel(NOTHING_CHANGED, async (context) => (await import("./read-ours")).readOurs(context));
  }

  write(
    models: readonly SheetModel[],
    details: DocumentDetails,
    progress: Progress,
    before: readonly StandingSheet[] = [],
  ): Promise<Outcome<WrittenSheets>> {
    const log = new WriteLog(this.begun);
    const isStopped = this.patience.ticket();
    return this.inExcel(
      () => log.kept(),
      async (context) => {
        const { writeSheets } = await import("./write-sheets");
        const stoppable: Progress = (...how) => {
          if (isStopped()) throw new Stop(stoppedAt(log));
          progress(...how);
        };
        return writeSheets(context, models, details, stoppable, log, before);
      },
      // A sheet that is being filled is filled to its end.
      { mayStop: () => log.filling === null },
    );
  }

  fix(fixes: readonly Fix[]): Promise<Outcome<FixedCells>> {
    let kept = (): string => "No cell was changed.";
    let log: FixLog | undefined;
    return this.inExcel(
      () => kept(),
      async (context) => {
        const { fixCells, FixLog } = await import("./fix-cells");
        log ??= new FixLog();
        kept = () => log?.kept(fixes.length) ?? "";
        return fixCells(context, fixes, log);
      },
      { oneUndo: true },
    );
  }

  async select(cell: CellRef): Promise<Outcome<void>> {
    const found = await this.inExcel(NOTHING_CHANGED, (context) => show(context, cell));
    if (!found.ok) return found;
    return found.value === "shown" ? done(undefined) : failed(notShown(cell, found.value));
  }

  saveSettings(settings: object | SettingsChange): Promise<Outcome<void>> {
    const begun = { sent: false };
    return this.inExcel(
      () =>
        begun.sent
          ? "It is not certain whether this was kept in the workbook; keeping it once more does no harm."
          : "The settings were not saved; those in the workbook are as they were.",
      (context) => saveSettings(context, settings, begun),
    );
  }

  highlight(highlights: readonly Highlight[]): Promise<Outcome<number>> {
    return this.inExcel(
      () => "Some highlights may be missing; switch them off and on again. Your own fills are as they were.",
      async (context) => (await import("./highlight-cells")).highlightCells(context, highlights, this.broken),
      { oneUndo: true },
    );
  }

  addColumns(columns: readonly NewColumn[]): Promise<Outcome<readonly AddedColumn[]>> {
    return this.inExcel(
      () => "The columns may not all have been added; check the plan again to see which.",
      async (context) => (await import("./add-columns")).addColumns(context, columns),
      { oneUndo: true },
    );
  }

  addTracker(template: Template): Promise<Outcome<readonly string[]>> {
    return this.inExcel(
      () =>
        "Sheets of the empty tracker may be half made; delete them and make it again. Your own sheets are as they were.",
      async (context) => (await import("./add-tracker")).addTracker(context, template),
    );
  }

  traces(): Promise<Outcome<Traces>> {
    return this.inExcel(NOTHING_CHANGED, async (context) => (await import("./traces")).findTraces(context));
  }

  removeTraces(which: TracesToRemove): Promise<Outcome<string>> {
    return this.inExcel(
      () => "Some of what was ticked may still be there; look again.",
      async (context) => (await import("./traces")).removeTraces(context, which),
    );
  }

  selfCheck(progress: (done: number, of: number) => void): Promise<Outcome<SelfChecked>> {
    return this.inExcel(
      () => "The sheet of the self-check may still be there; delete it. Nothing else was touched.",
      async (context) => (await import("./self-check/run-self-check")).runSelfCheck(context, progress),
    );
  }

  isShared(): Promise<Outcome<boolean>> {
    return this.inExcel(NOTHING_CHANGED, (context) => answer(context, context.workbook.getIsActiveCollabSession()));
  }

  private inExcel<T>(
    kept: () => string,
    work: (context: Excel.RequestContext) => Promise<T>,
    how: Omit<How, "patience"> = {},
  ): Promise<Outcome<T>> {
    return inExcel(kept, work, { ...how, patience: this.patience });
  }
}

/** What Excel answers to a question that is no object's property. */
async function answer<T>(context: Excel.RequestContext, asked: OfficeExtension.ClientResult<T>): Promise<T> {
  await context.sync();
  return asked.value;
}

function stoppedAt(log: WriteLog): Failure {
  return { kind: "stopped", sentence: `Stopped. ${log.kept()}`, detail: "stopped by the officer", retry: true };
}

async function show(context: Excel.RequestContext, cell: CellRef): Promise<"shown" | "gone" | "hidden"> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet);
  sheet.load("visibility");
  await context.sync();
  if (sheet.isNullObject) return "gone";
  if (sheet.visibility !== "Visible") return "hidden";
  sheet.activate();
  sheet.getRange(cellAddress(cell)).select();
  await context.sync();
  return "shown";
}

function notShown({ sheet }: CellRef, why: "gone" | "hidden"): Failure {
  const sentence =
    why === "gone"
      ? `There is no sheet "${sheet}" any more: it was renamed or taken away. Check the plan again.`
      : `The sheet "${sheet}" is hidden. Unhide it (right-click a tab, Unhide) to see the cell.`;
  return { kind: "gone", sentence, detail: `sheet ${why}`, retry: why === "hidden" };
}
