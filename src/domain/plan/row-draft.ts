/** A row while it may still be joined with others, and the plan row that it becomes once the table is at its end. */

import type { DateReading } from "../dates/date-reading";
import type { CellRef, CellValue } from "../grid";
import {
  readDateCell,
  readOwnerCell,
  readPercent,
  readText,
  standing,
  withoutStruck,
  type RawCell,
} from "./cell-schemas";
import type { Owner, PlanField, PlanRow, Reading } from "./plan-row";
import { WITHOUT_STRUCK } from "./struck-text";
import { recommendationReading, type RecommendationGroup, type StatedPiece } from "./recommendations";

export interface Draft {
  readonly row: number;
  readonly own: ReadonlyMap<PlanField, RawCell>;
  readonly cellOf: (field: PlanField) => CellRef;
  readonly ref: Reading<string>;
  readonly theme: Reading<string> | null;
  readonly group: RecommendationGroup | null;
  readonly stated: StatedPiece | null;
  /** A line under a labelled section, where the table has no column of recommendations. */
  readonly subBand: Reading<string> | null;
  readonly part: string | null;
  /** "b": the part of its recommendation that the row answers to. */
  readonly letter: string | null;
  /** The action's words, shared by the lines that are one action. */
  readonly action: { value: string };
  /** The line whose action this one measures a second time. */
  readonly main: Draft | null;
  readonly joined: number[];
  /** True where the whole row is struck through. */
  readonly struckRow: boolean;
  readonly notes: string[];
}

export interface FinishContext {
  readonly sheet: string;
  /** Index into the list of tables. */
  readonly table: number;
  readonly readDate: (value: CellValue, numberFormat: string) => DateReading;
  readonly hidden: ReadonlySet<number>;
  /** Owner cells already read, by their text: plans name the same few over and over. */
  readonly owners: Map<string, readonly Owner[]>;
}

export function finishDraft(draft: Draft, context: FinishContext): PlanRow {
  /** Most plans have half of the columns: a cell that is not there is blank without being read. */
  const readOwn = <T>(field: PlanField, read: (cell: RawCell) => Reading<T>): Reading<T> => {
    const own = draft.own.get(field);
    if (!own) return blankAt(draft.cellOf(field));
    return read(own.struck !== undefined && WITHOUT_STRUCK.has(field) ? standing(own) : own);
  };
  /** Fields that point to one place share one blank: most of a row's fields have no column. */
  let blank: Reading<never> | undefined;
  const blankAt = (cell: CellRef): Reading<never> => (blank?.cell === cell ? blank : (blank = { kind: "blank", cell }));
  const text = (field: PlanField): Reading<string> => readOwn(field, readText);
  /** A second line of an action has its owner, dates and status from the first where its own cells are blank. */
  const orAbove = <T>(field: PlanField, read: (cell: RawCell) => Reading<T>): Reading<T> => {
    const reading = readOwn(field, read);
    const above = draft.main?.own.get(field);
    if (reading.kind !== "blank" || !above) return reading;
    const shared = read(above);
    return shared.kind === "stated" ? { ...shared, kind: "inherited" } : shared;
  };
  const date = (field: PlanField): Reading<DateReading> =>
    orAbove(field, (cell) => readDateCell(cell, context.readDate));
  const inForce = (field: PlanField): Reading<DateReading> => {
    const own = draft.own.get(field);
    return own ? withoutStruck(own, date(field), draft.struckRow) : date(field);
  };
  const revised = inForce("revised");
  /** A due date struck through stays as the first date where the date now stands in its own column. */
  const due = revised.kind === "stated" ? date("due") : inForce("due");
  const recommendation =
    (draft.group ? null : draft.subBand) ??
    recommendationReading(draft.group, draft.cellOf("recommendation"), draft.stated, draft.letter);
  return {
    sheet: context.sheet,
    row: draft.row,
    table: context.table,
    cell: draft.cellOf("action"),
    hidden: context.hidden.has(draft.row),
    ref: draft.ref,
    theme: draft.theme ?? { kind: "blank", cell: draft.cellOf("theme") },
    recommendation,
    part: draft.part,
    action: actionOf(draft),
    measure: text("measure"),
    owner: orAbove<readonly Owner[]>("owner", (cell) => readOwnerCell(cell, context.owners)),
    lead: orAbove("lead", readText),
    start: date("start"),
    due,
    revised,
    review: date("review"),
    completed: date("completed"),
    updated: date("updated"),
    reasonRevised: text("reasonRevised"),
    approvedBy: text("approvedBy"),
    status: orAbove("status", readText),
    declared: orAbove("declared", readText),
    percent: orAbove("percent", readPercent),
    progress: text("progress"),
    recovery: text("recovery"),
    decision: text("decision"),
    priority: text("priority"),
    evidence: text("evidence"),
    measureOf: draft.main?.row ?? null,
    joined: draft.joined,
    notes: [...draft.notes, ...inheritedNote(recommendation, draft), ...percentNote(draft.own.get("percent"))],
  };
}

/** A recommendation is written once and holds for the rows below it: from where each row has it is said. */
function inheritedNote({ kind, cell }: Reading<string>, { row }: Draft): string[] {
  return kind === "inherited" && cell.row < row ? [`Its recommendation is taken from row ${cell.row}.`] : [];
}

/** A percentage that Excel does not know for one: text, or a bare number. */
function percentNote(raw: RawCell | undefined): string[] {
  if (!raw) return [];
  const reading = readPercent(standing(raw));
  if (reading.kind !== "stated") return [];
  const read = `${Math.round(reading.value * 1000) / 10}%`;
  if (typeof raw.value === "string") return [`The percentage is kept as text: "${reading.text}", read as ${read}.`];
  return raw.numberFormat.includes("%") ? [] : [`Percent complete ${reading.text} is read as ${read}.`];
}

/** The joined words, with the text of the row's own cell; from the line above where that is blank. */
function actionOf(draft: Draft): Reading<string> {
  const raw = draft.own.get("action");
  const own: Reading<string> = raw ? readText(raw) : { kind: "blank", cell: draft.cellOf("action") };
  if (own.kind === "stated") return { ...own, value: draft.action.value };
  const above = draft.main?.own.get("action");
  if (own.kind !== "blank" || !above) return own;
  return { kind: "inherited", value: draft.action.value, text: String(above.value), cell: above.cell };
}
