/** Copies of the plan that owners sent back, held against the tracker: every cell that differs, by owner, and who has not answered. */

import { matchRows } from "../changes/match-rows";
import type { MatchRow } from "../changes/match-row";
import { comparable, plainText } from "../plan/cell-text";
import { textOf, valueOf, type PlanRow, type PlanTable } from "../plan/plan-row";
import { formatAt, textAt, valueAt, type CellRef, type Grid } from "../grid";
import type { FixNumber } from "../finding";
import { ownerFileColumns, pairedByPlace, replyIn } from "./owner-file";
import { settleCell, type Settled } from "./settle-cell";

/** A reading of one workbook, or of some of its sheets. */
export interface PlanCopy {
  /** The file's name, or the sheet's. */
  readonly name: string;
  readonly grids: readonly Grid[];
  readonly tables: readonly PlanTable[];
  readonly rows: readonly PlanRow[];
}

export interface CellReturn {
  readonly cell: CellRef;
  readonly heading: string;
  /** What the tracker holds. */
  readonly old: string;
  readonly settled: Exclude<Settled, { kind: "same" }>;
  /** For a change that is a number or a date: both as Excel keeps them, so that neither turns into text. */
  readonly numbers: { readonly old: FixNumber | null; readonly new: FixNumber | null };
}

export interface RowReturn {
  readonly row: PlanRow;
  readonly owner: string;
  readonly cells: readonly CellReturn[];
}

export interface ReturnsReport {
  /** Rows with at least one cell that differs, in the order of the tracker. */
  readonly rows: readonly RowReturn[];
  /** What owners wrote in words, in files that have room for it; nothing of it is applied. */
  readonly replies: readonly { readonly copy: string; readonly row: PlanRow; readonly text: string }[];
  /** Rows of a copy that the tracker does not have. */
  readonly added: readonly { readonly copy: string; readonly row: PlanRow }[];
  /** Copies that came back just as they were sent. */
  readonly unchanged: readonly string[];
  /** Owners with an open row that no copy has touched, with how many rows. */
  readonly notReplied: readonly { readonly owner: string; readonly rows: number }[];
}

export interface CompareInput {
  readonly tracker: PlanCopy;
  readonly copies: readonly PlanCopy[];
  /** The copy that was sent out, where it was kept. */
  readonly sent?: PlanCopy;
  /** Rows that nobody is asked about: complete and closed ones. */
  readonly isSettled: (row: PlanRow) => boolean;
}

/** Pairs rows by reference and words, and compares cell by cell under the same headings. Changes nothing. */
export function compareReturns({ tracker, copies, sent, isSettled }: CompareInput): ReturnsReport {
  const paired = copies.map((copy) => ({ copy, ...pairedWith(tracker, copy) }));
  const base = sent ? pairedWith(tracker, sent) : null;
  const look = lookerAt(tracker);
  const rows = tracker.rows.flatMap((row): RowReturn[] => {
    const returned = paired.flatMap(({ copy, rowOf }) => {
      const other = rowOf.get(row);
      return other ? [{ copy, row: other }] : [];
    });
    if (returned.length === 0) return [];
    const sentRow = base?.rowOf.get(row);
    const cells = columnsOf(tracker, row).flatMap((column) => {
      const found = answersAt(column, returned);
      const was = sentRow && sent ? cellUnder(sent, sentRow, column) : null;
      return cellReturn(look(row.row, column.column, row.sheet), column.heading, found, was?.text);
    });
    return cells.length > 0 ? [{ row, owner: ownerOf(row), cells }] : [];
  });
  const replies = tracker.rows.flatMap((row) =>
    paired.flatMap(({ copy, rowOf }) => {
      const line = rowOf.get(row);
      const text = line ? replyIn(copy, line) : "";
      return text === "" ? [] : [{ copy: copy.name, row, text }];
    }),
  );
  const answering = new Set([...rows.map(({ owner }) => owner), ...replies.map(({ row }) => ownerOf(row))]);
  const heard = new Set([
    ...replies.map(({ copy }) => copy),
    ...rows.flatMap(({ cells }) =>
      cells.flatMap(({ settled }) =>
        settled.kind === "change" ? settled.from : settled.answers.flatMap(({ from }) => from),
      ),
    ),
  ]);
  return {
    rows,
    replies,
    added: paired.flatMap(({ copy, added }) => added.map((row) => ({ copy: copy.name, row }))),
    unchanged: copies.map(({ name }) => name).filter((name) => !heard.has(name)),
    notReplied: notReplied(tracker, copies, answering, isSettled),
  };
}

function pairedWith(
  tracker: PlanCopy,
  copy: PlanCopy,
): { rowOf: ReadonlyMap<PlanRow, PlanRow>; added: readonly PlanRow[] } {
  const rowOf = new Map(pairedByPlace(tracker, copy));
  const found = new Set(rowOf.values());
  const rows = tracker.rows.filter((row) => !rowOf.has(row));
  const others = copy.rows.filter((row) => !found.has(row));
  const { pairs, added } = matchRows(rows.map(matchable), others.map(matchable));
  for (const { before, after, by } of pairs) {
    const [row, other] = [rows[before], others[after]];
    if (row && other && by !== "split" && by !== "merged") rowOf.set(row, other);
  }
  return { rowOf, added: added.flatMap((index) => others[index] ?? []) };
}

/** What owners are asked to change, their status and dates, is no sign of another row: only what the row is about is. */
function matchable(row: PlanRow): MatchRow {
  return {
    ref: valueOf(row.ref),
    theme: valueOf(row.theme),
    under: valueOf(row.recommendation),
    action: valueOf(row.action) ?? textOf(row.action),
    measure: textOf(row.measure) || null,
    owner: textOf(row.owner) || null,
    due: null,
  };
}

interface Column {
  readonly column: number;
  readonly heading: string;
  readonly field: string | null;
}

/** Those of the tracker: what a file for an owner has around them is not theirs, whatever it was read as. */
function columnsOf({ tables }: PlanCopy, row: PlanRow): readonly Column[] {
  const table = tables[row.table];
  const around = table ? ownerFileColumns(table)?.all : undefined;
  return (table?.columns ?? []).filter(
    ({ column, heading, field }) => !around?.has(column) && (heading.trim() !== "" || field !== null),
  );
}

interface Seen {
  readonly cell: CellRef;
  readonly text: string;
  readonly number: FixNumber | null;
}

function lookerAt(copy: PlanCopy): (row: number, column: number, sheet: string) => Seen | null {
  const grids = new Map(copy.grids.map((grid) => [grid.sheet, grid]));
  return (row, column, sheet) => {
    const grid = grids.get(sheet);
    if (!grid) return null;
    const value = valueAt(grid, row, column);
    const number = typeof value === "number" ? { value, format: formatAt(grid, row, column) } : null;
    return { cell: { sheet, row, column }, text: textAt(grid, row, column).trim(), number };
  };
}

/** The cell of a copy under the same meaning, else under the same heading; null where the copy does not have it. */
function cellUnder(copy: PlanCopy, row: PlanRow, wanted: Column): Seen | null {
  const columns = columnsOf(copy, row);
  const same =
    columns.find(
      ({ field, heading }) => field === wanted.field && comparable(heading) === comparable(wanted.heading),
    ) ?? columns.find(({ field }) => field !== null && field === wanted.field);
  return same ? lookerAt(copy)(row.row, same.column, row.sheet) : null;
}

function answersAt(column: Column, returned: readonly { readonly copy: PlanCopy; readonly row: PlanRow }[]) {
  return returned.flatMap(({ copy, row }) => {
    const seen = cellUnder(copy, row, column);
    return seen ? [{ copy: copy.name, ...seen }] : [];
  });
}

function cellReturn(
  here: Seen | null,
  heading: string,
  answers: readonly (Seen & { readonly copy: string })[],
  sent: string | undefined,
): CellReturn[] {
  if (!here || answers.length === 0) return [];
  // One number under two formats is one number: a copy opened elsewhere shows dates its own way. Words without the codes and
  // bullets that the tracker has around them are the same words: an owner's file shows them so.
  const plain = plainText(here.text);
  const asHere = (text: string): string => (plainText(text) === plain ? here.text : text);
  const copies = answers.map(({ copy, text, number }) => ({
    copy,
    text: number && here.number && number.value === here.number.value ? here.text : asHere(text),
  }));
  const settled = settleCell({
    tracker: here.text,
    copies,
    ...(sent === undefined ? {} : { sent: asHere(sent) }),
  });
  if (settled.kind === "same") return [];
  const chosen = settled.kind === "change" ? answers.find(({ text }) => text === settled.text) : undefined;
  return [
    { cell: here.cell, heading, old: here.text, settled, numbers: { old: here.number, new: chosen?.number ?? null } },
  ];
}

function notReplied(
  { rows }: PlanCopy,
  copies: readonly PlanCopy[],
  answering: ReadonlySet<string>,
  isSettled: CompareInput["isSettled"],
): ReturnsReport["notReplied"] {
  const open = new Map<string, number>();
  for (const row of rows) {
    const owner = ownerOf(row);
    if (!isSettled(row) && owner !== "") open.set(owner, (open.get(owner) ?? 0) + 1);
  }
  const named = copies.map(({ name }) => ` ${comparable(name)} `);
  const hasSentOne = (owner: string): boolean => named.some((name) => name.includes(` ${comparable(owner)} `));
  return [...open]
    .filter(([owner]) => !answering.has(owner) && !hasSentOne(owner))
    .map(([owner, count]) => ({ owner, rows: count }));
}

/** Who answers for a row: its lead, else the first named. */
export function ownerOf(row: PlanRow): string {
  const owners = valueOf(row.owner) ?? [];
  return valueOf(row.lead) ?? (owners.find(({ role }) => role === "lead") ?? owners[0])?.name ?? "";
}
