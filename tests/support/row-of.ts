/** The little language of tests for rows: `rowOf({ action: "Write to practices", due: "March 2025" })` is a row as reading gives it. */

import type { CellRef, CellValue } from "../../src/domain/grid";
import { columnNumber } from "../../src/domain/grid";
import type { Day } from "../../src/domain/calendar";
import type { DateContext, DateReading } from "../../src/domain/dates/date-reading";
import { readDate } from "../../src/domain/dates/read-date";
import type { RawCell } from "../../src/domain/plan/cell-schemas";
import { readDateCell, readOwnerCell, readPercent, readText } from "../../src/domain/plan/cell-schemas";
import type { PlanField, PlanRow, Reading } from "../../src/domain/plan/plan-row";

/** What the cells of the row hold; a field left out, or "", is a blank cell. */
export type RowCells = Partial<Record<PlanField, CellValue>>;

export interface RowExtras {
  readonly sheet?: string;
  /** As Excel counts; 5 unless said. */
  readonly row?: number;
  readonly table?: number;
  readonly hidden?: boolean;
  readonly part?: string | null;
  readonly measureOf?: number | null;
  readonly joined?: readonly number[];
  readonly notes?: readonly string[];
  /** Fields that stand in a row above and are inherited here. */
  readonly inherited?: readonly ("ref" | "theme" | "recommendation")[];
  readonly formats?: Partial<Record<PlanField, string>>;
  readonly dates?: Partial<DateContext>;
}

/** Where each field stands on the sheet of a `rowOf`; the first six as in the sample plan. */
export const COLUMN_OF: Readonly<Record<PlanField, string>> = {
  ref: "A",
  recommendation: "B",
  action: "C",
  measure: "D",
  owner: "E",
  due: "F",
  status: "G",
  declared: "H",
  percent: "I",
  progress: "J",
  updated: "K",
  revised: "L",
  reasonRevised: "M",
  approvedBy: "N",
  completed: "O",
  start: "P",
  review: "Q",
  recovery: "R",
  decision: "S",
  priority: "T",
  evidence: "U",
  theme: "V",
  lead: "W",
};

/**
 * A whole `PlanRow`. Every cell goes through the readers that reading a workbook uses, so that a due date "March 2025" arrives
 * as a `DateReading` and "ICB/ Practices" as two owners.
 */
export function rowOf(cells: RowCells & RowExtras = {}): PlanRow {
  const sheet = cells.sheet ?? "Action plan";
  const row = cells.row ?? 5;
  const context: DateContext = { planDate: null, meetings: [], dateSystem: "1900", ...cells.dates };
  const cellOf = (field: PlanField): CellRef => ({ sheet, row, column: columnNumber(COLUMN_OF[field]) });
  const raw = (field: PlanField): RawCell => {
    const value = cells[field] ?? "";
    return { value, numberFormat: cells.formats?.[field] ?? "General", shown: String(value), cell: cellOf(field) };
  };
  const text = (field: PlanField): Reading<string> => {
    const reading = readText(raw(field));
    const inherits = (cells.inherited ?? []).some((each) => each === field);
    return reading.kind === "stated" && inherits
      ? { ...reading, kind: "inherited", cell: { ...reading.cell, row: row - 1 } }
      : reading;
  };
  const date = (field: PlanField): Reading<DateReading> =>
    readDateCell(raw(field), (value, format) => readDate(value, format, context));
  return {
    sheet,
    row,
    table: cells.table ?? 0,
    cell: cellOf("action"),
    hidden: cells.hidden ?? false,
    ref: text("ref"),
    theme: text("theme"),
    recommendation: text("recommendation"),
    part: cells.part ?? null,
    action: text("action"),
    measure: text("measure"),
    owner: readOwnerCell(raw("owner")),
    lead: text("lead"),
    start: date("start"),
    due: date("due"),
    revised: date("revised"),
    review: date("review"),
    completed: date("completed"),
    updated: date("updated"),
    reasonRevised: text("reasonRevised"),
    approvedBy: text("approvedBy"),
    status: text("status"),
    declared: text("declared"),
    percent: readPercent(raw("percent")),
    progress: text("progress"),
    recovery: text("recovery"),
    decision: text("decision"),
    priority: text("priority"),
    evidence: text("evidence"),
    measureOf: cells.measureOf ?? null,
    joined: cells.joined ?? [],
    notes: cells.notes ?? [],
  };
}

/** Rows one under the other from row 5 on, unless a row says where it stands. */
export function rowsOf(...rows: readonly (RowCells & RowExtras)[]): PlanRow[] {
  return rows.map((cells, index) => rowOf({ row: 5 + index, ...cells }));
}

/** A day of the calendar for tests: `on("2024-09-30")`. */
export function on(day: string): Day {
  return day as Day;
}
