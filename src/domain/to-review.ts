/** Turns rows, tables and findings as the stages hold them into the plain records of a `Review`. */

import { cellAddress, columnLetter, rangeAddress } from "./grid";
import type { Finding } from "./finding";
import type { DateReading } from "./dates/date-reading";
import { textOf, valueOf, type PlanTable, type Reading } from "./plan/plan-row";
import type { JudgedRow } from "./status/judged-row";
import type { Review, ReviewDate, ReviewFinding, ReviewRow } from "./review-schema";

export function toReviewRow(judged: JudgedRow): ReviewRow {
  const { row, variance } = judged;
  const owners = valueOf(row.owner) ?? [];
  return {
    sheet: row.sheet,
    row: row.row,
    cell: cellAddress(row.cell),
    table: row.table,
    hidden: row.hidden,
    ref: valueOf(row.ref),
    theme: valueOf(row.theme),
    recommendation: valueOf(row.recommendation),
    part: row.part,
    action: valueOf(row.action) ?? textOf(row.action),
    measure: plain(row.measure),
    owners: owners.map((owner) => owner.name),
    ownerText: textOf(row.owner) || null,
    lead: valueOf(row.lead) ?? (owners.find((owner) => owner.role === "lead") ?? owners[0])?.name ?? null,
    due: toReviewDate(row.due) ?? blankDate(cellAddress(row.due.cell)),
    revised: toReviewDate(row.revised),
    completed: toReviewDate(row.completed),
    start: toReviewDate(row.start),
    review: toReviewDate(row.review),
    updated: toReviewDate(row.updated),
    status: plain(row.status),
    declared: plain(row.declared),
    percent: valueOf(row.percent),
    progress: plain(row.progress),
    recovery: plain(row.recovery),
    decision: plain(row.decision),
    position: judged.position,
    computed: judged.computed,
    reported: judged.reported,
    disagreement: judged.disagreement,
    variance: {
      days: variance.days,
      workingDays: variance.workingDays,
      slipDays: variance.slipDays,
      timesRevised: variance.timesRevised,
      because: variance.because,
    },
    measureOf: row.measureOf,
    linkedTo: [...judged.linkedTo],
    notes: [...row.notes],
  };
}

export function toReviewTable(table: PlanTable, rows: number): Review["tables"][number] {
  const columns: Record<string, string> = {};
  for (const { field, column } of table.columns) {
    if (field !== null && !(field in columns)) columns[field] = columnLetter(column);
  }
  return {
    sheet: table.sheet,
    address: rangeAddress(table.top, table.left, table.bottom, table.right),
    kind: table.kind,
    why: table.why,
    headerRow: table.headerRow,
    rows,
    sure: Math.round(table.sure * 100) / 100,
    columns,
    headings: table.columns.map(({ column, heading, field, sure, from }) => ({
      column: columnLetter(column),
      heading,
      field,
      sure: Math.round(sure * 100) / 100,
      from,
    })),
  };
}

/** `text` is what the finding's cell holds. */
export function toReviewFinding(finding: Finding, title: string, text: string): ReviewFinding {
  const { rule, severity, count, message, why, mend, beforePaper, fix } = finding;
  return {
    rule,
    severity,
    title,
    sheet: finding.cell.sheet,
    cell: cellAddress(finding.cell),
    count,
    cells: finding.cells.map((cell) => ({ sheet: cell.sheet, cell: cellAddress(cell) })),
    message,
    why,
    mend,
    beforePaper,
    fix: fix ? { sheet: fix.cell.sheet, cell: cellAddress(fix.cell), old: fix.old, new: fix.new } : null,
    text,
  };
}

function toReviewDate(reading: Reading<DateReading>): ReviewDate | null {
  const cell = cellAddress(reading.cell);
  if (reading.kind === "blank") return null;
  if (reading.kind === "unreadable")
    return { ...blankDate(cell), text: reading.text, class: "unreadable", note: reading.why };
  const date = reading.value;
  const { assumed, warnings } = date;
  const said = assumed.length > 0 || warnings.length > 0;
  const notes = said ? [...new Set([...assumed, ...warnings.map(({ sentence }) => sentence)])] : [];
  if (date.label) notes.unshift(`Said of the date: ${date.label}.`);
  if (date.why) notes.push(date.why);
  return {
    text: reading.text,
    class: date.class,
    start: date.start,
    end: date.end,
    precision: date.precision,
    ongoing: date.ongoing,
    soft: date.soft,
    condition: date.condition,
    milestones: date.milestones.map(({ day, label }) => ({ day, label })),
    note: notes.length > 0 ? notes.join(" ") : null,
    cell,
  };
}

function blankDate(cell: string): ReviewDate {
  return {
    text: "",
    class: "blank",
    start: null,
    end: null,
    precision: null,
    ongoing: false,
    soft: false,
    condition: null,
    milestones: [],
    note: null,
    cell,
  };
}

/** What was read, else what stands there, else nothing. */
function plain(reading: Reading<string>): string | null {
  return valueOf(reading) ?? (textOf(reading) || null);
}
