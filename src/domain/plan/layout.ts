/** Remembers where each column of the plan stood when the officer last confirmed it, and says what stands elsewhere now. */

import { columnLetter, columnNumber } from "../grid";
import type { Settings } from "../settings";
import { COLUMN_BY_FIELD, type ColumnField } from "./columns";
import type { PlanTable, ReadingNote, TableColumn } from "./plan-row";

export type RememberedColumn = Settings["layout"][number];

/** A table as a `Review` tells of it. */
interface ToldTable {
  readonly sheet: string;
  readonly kind: string;
  readonly headings: readonly { readonly column: string; readonly heading: string; readonly field: string | null }[];
}

/** The record to keep in the settings: each known column of each plan and checklist, once a sheet. */
export function layoutOf(tables: readonly ToldTable[]): RememberedColumn[] {
  const kept = new Map<string, RememberedColumn>();
  for (const { sheet, headings } of plansAmong(tables)) {
    for (const { column, heading, field } of headings) {
      if (field !== null) kept.set(JSON.stringify([sheet, field, column]), { sheet, heading, column, field });
    }
  }
  return [...kept.values()];
}

/** One note for each remembered column that has moved or gone. Sheets that are gone or new are no drift: their columns were never compared. */
export function layoutNotes(tables: readonly PlanTable[], layout: Settings["layout"]): ReadingNote[] {
  const notes: ReadingNote[] = [];
  const plans = plansAmong(tables);
  const told = new Set<string>();
  for (const { sheet, field, heading, column: from } of layout) {
    const here = plans.filter((table) => table.sheet === sheet);
    const [first] = here;
    const key = JSON.stringify([sheet, field]);
    if (!first || told.has(key)) continue;
    told.add(key);
    const before = new Set(
      layout.filter((each) => each.sheet === sheet && each.field === field).map((each) => each.column),
    );
    const now = here.flatMap(({ columns }) => columns.filter((each) => means(each) && each.field === field));
    if (now.some((each) => before.has(columnLetter(each.column)))) continue;
    const name = titleOf(field);
    const [moved] = now;
    notes.push(
      moved
        ? {
            kind: "column-moved",
            cell: { sheet, row: first.headerRow, column: moved.column },
            values: { column: name, heading: moved.heading || heading, from, to: columnLetter(moved.column) },
          }
        : {
            kind: "column-gone",
            cell: { sheet, row: first.headerRow, column: columnNumber(from) },
            values: { column: name, heading, from },
          },
    );
  }
  return notes;
}

/** One note for each column that the officer spoke of and whose heading is not on its sheet now. */
export function overrideNotes(tables: readonly PlanTable[], said: Settings["columns"]): ReadingNote[] {
  return said.flatMap(({ sheet, column, heading, field }): ReadingNote[] => {
    const here = tables.filter((table) => table.sheet === sheet);
    const [first] = plansAmong(here);
    const held = here.some(({ columns }) => columns.some((each) => each.from === "override" && each.field === field));
    if (!first || heading === undefined || held) return [];
    const values = { column: field === null ? "nothing" : titleOf(field), heading, from: columnLetter(column) };
    return [{ kind: "override-lost", cell: { sheet, row: first.headerRow, column }, values }];
  });
}

/** The sentence of such a note: "The due date column has moved from F to G since last time." */
export function layoutSentence({
  kind,
  values: { column = "", heading = "", from = "", to = "" },
}: ReadingNote): string {
  if (kind === "column-moved") return `The ${column} column has moved from ${from} to ${to} since last time.`;
  if (kind === "column-gone") return `The ${column} column ("${heading}", ${from} last time) is not there now.`;
  return `You said that column ${from} ("${heading}") means ${column}; no column has that heading now, so it was not used.`;
}

/** The tables, the first plan of each sheet saying how its columns have drifted: how it was read is where an officer looks for it. */
export function withDrift(tables: readonly PlanTable[], drift: readonly ReadingNote[]): readonly PlanTable[] {
  if (drift.length === 0) return tables;
  const plans = plansAmong(tables);
  return tables.map((table) => {
    if (plans.find(({ sheet }) => sheet === table.sheet) !== table) return table;
    const said = drift.filter(({ cell }) => cell.sheet === table.sheet).map(layoutSentence);
    return said.length === 0 ? table : { ...table, why: [table.why, ...said].join(" ") };
  });
}

const plansAmong = <T extends { readonly kind: string }>(tables: readonly T[]): readonly T[] =>
  tables.filter(({ kind }) => kind === "actions" || kind === "checklist");

const titleOf = (field: string): string => (COLUMN_BY_FIELD.get(field as ColumnField)?.title ?? field).toLowerCase();

const means = (column: TableColumn): column is TableColumn & { readonly field: ColumnField } =>
  column.field !== null && column.brokenBefore === undefined;
