/** The open workbook, as the use cases need it: the one implementation of the port, on Office.js. */

import { done, failed, type Failure, type Outcome } from "../app/outcome";
import type {
  DocumentDetails,
  SettingsChange,
  WorkbookPort,
  WorkbookReading,
  WrittenSheets,
} from "../app/workbook-port";
import type { Fix } from "../domain/finding";
import { cellAddress, type CellRef } from "../domain/grid";
import type { StandingSheet } from "../domain/report/by-hand/standing-sheet";
import type { SheetModel } from "../domain/report/sheet-model";
import { fixCells, type FixedCells } from "./fix-cells";
import { inExcel } from "./in-excel";
import { readGrids } from "./read-grids";
import { readOurs } from "./read-ours";
import { saveSettings } from "./settings-store";
import { WriteLog, writeSheets, type Progress } from "./write-sheets";

const NOTHING_CHANGED = () => "Nothing in the workbook was changed.";

export class OfficeWorkbook implements WorkbookPort {
  read(): Promise<Outcome<WorkbookReading>> {
    return inExcel(NOTHING_CHANGED, readGrids);
  }

  readOurs(): Promise<Outcome<readonly StandingSheet[]>> {
    return inExcel(NOTHING_CHANGED, readOurs);
  }

  write(
    models: readonly SheetModel[],
    details: DocumentDetails,
    progress: Progress,
    before: readonly StandingSheet[] = [],
  ): Promise<Outcome<WrittenSheets>> {
    const log = new WriteLog();
    return inExcel(
      () => log.kept(),
      (context) => writeSheets(context, models, details, progress, log, before),
    );
  }

  fix(fixes: readonly Fix[]): Promise<Outcome<FixedCells>> {
    return inExcel(
      () => "Some changes may not have been made; check the plan again to see which.",
      (context) => fixCells(context, fixes),
    );
  }

  async select(cell: CellRef): Promise<Outcome<void>> {
    const found = await inExcel(NOTHING_CHANGED, (context) => show(context, cell));
    if (!found.ok) return found;
    return found.value === "shown" ? done(undefined) : failed(notShown(cell, found.value));
  }

  saveSettings(settings: object | SettingsChange): Promise<Outcome<void>> {
    return inExcel(
      () => "The settings were not saved; those in the workbook are as they were.",
      (context) => saveSettings(context, settings),
    );
  }
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
