/** Settles what a table's columns mean once its cells can be seen: doubles parted, blanks guessed, the officer's word last. */

import { COLUMN_BY_FIELD, type ColumnField } from "./columns";
import { guessField, profileColumn, type ColumnProfile } from "./column-content";
import { comparable } from "./cell-text";
import type { Grid } from "../grid";
import type { Settings } from "../settings";
import type { ReadingNote, TableColumn } from "./plan-row";

export interface Resolved {
  readonly columns: readonly TableColumn[];
  readonly notes: readonly ReadingNote[];
}

/** Where the rows under the headings stand. */
export interface Body {
  readonly grid: Grid;
  readonly headerRow: number;
  readonly top: number;
  readonly bottom: number;
}

/** Fields whose headings are sometimes used for words: what the column is where hardly any cell is a date. */
const NOT_DATES: Partial<Record<ColumnField, ColumnField | null>> = {
  completed: "status",
  updated: "progress",
  start: null,
  revised: "progress",
  review: null,
};

/** Headings of figures that plans also put over dates. */
const DATES_AFTER_ALL: Partial<Record<ColumnField, ColumnField>> = {
  target: "due",
  actual: "completed",
  period: "due",
};

export function resolveColumns(found: readonly TableColumn[], body: Body, settings: Settings): Resolved {
  const profiles = new Map<number, ColumnProfile>();
  const beside = found.find(({ field }) => field === "action")?.column;
  const profile = (column: number): ColumnProfile => {
    const known = profiles.get(column) ?? profileColumn(body.grid, column, body.top, body.bottom, beside);
    profiles.set(column, known);
    return known;
  };
  const notes: ReadingNote[] = [];
  let columns = withHeadless(found, body, profile);
  columns = byContent(columns, profile);
  columns = partDoubles(columns, body, notes, profile);
  columns = standIns(columns, profile);
  columns = overridden(columns, body, settings);
  return { columns, notes };
}

/** Columns inside or just before the table that have cells and no heading. */
function withHeadless(
  found: readonly TableColumn[],
  body: Body,
  profile: (column: number) => ColumnProfile,
): TableColumn[] {
  const known = new Set(found.map(({ column }) => column));
  const first = Math.min(...known);
  const last = Math.max(...known);
  const taken = new Set(found.map(({ field }) => field));
  const columns = [...found];
  for (let column = Math.max(body.grid.firstColumn, first - 1); column < last; column += 1) {
    if (known.has(column) || profile(column).filled === 0) continue;
    const guess = guessField(profile(column));
    const field = guess && !taken.has(guess.field) ? guess.field : null;
    taken.add(field);
    columns.push({ column, heading: "", field, sure: field ? (guess?.sure ?? 0) : 0, from: "content" });
  }
  return columns.sort((a, b) => a.column - b.column);
}

function byContent(columns: readonly TableColumn[], profile: (column: number) => ColumnProfile): TableColumn[] {
  const taken = new Set(columns.map(({ field }) => field));
  return columns.map((column) => {
    if (!column.field || column.from !== "heading") return column;
    const { filled, dates, days } = profile(column.column);
    const dated = DATES_AFTER_ALL[column.field];
    if (dated && filled > 0 && days * 2 >= filled && !taken.has(dated) && taken.has("action")) {
      taken.add(dated);
      return { ...column, field: dated, sure: Math.min(column.sure, 0.8) };
    }
    if (column.field in NOT_DATES && filled >= 2 && dates * 10 < filled * 3) {
      const other = NOT_DATES[column.field] ?? null;
      const field = other && !taken.has(other) ? other : null;
      if (field) taken.add(field);
      return { ...column, field, sure: field ? 0.6 : 0 };
    }
    return column;
  });
}

/** One column a field. Of two due dates the one called original or first stays; of several updates the last one filled. */
function partDoubles(
  columns: readonly TableColumn[],
  body: Body,
  notes: ReadingNote[],
  profile: (column: number) => ColumnProfile,
): TableColumn[] {
  const byField = new Map<ColumnField, TableColumn[]>();
  for (const column of columns) {
    if (!column.field || column.brokenBefore !== undefined) continue;
    byField.set(column.field, [...(byField.get(column.field) ?? []), column]);
  }
  const kept = new Map<number, ColumnField | null>();
  for (const [field, same] of byField) {
    if (same.length < 2 || field === "comparator") continue;
    const chosen = choose(field, same, profile);
    for (const column of same) {
      if (column === chosen) continue;
      const revised =
        field === "due" && isFirstDate(chosen) && !byField.has("revised") && ![...kept.values()].includes("revised");
      kept.set(column.column, revised ? "revised" : null);
      if (revised) continue;
      notes.push({
        kind: "column-doubled",
        cell: { sheet: body.grid.sheet, row: body.headerRow, column: column.column },
        values: {
          column: COLUMN_BY_FIELD.get(field)?.title ?? field,
          field,
          heading: column.heading,
          kept: chosen.heading,
        },
      });
    }
  }
  return columns.map((column) => {
    const field = kept.get(column.column);
    return field === undefined ? column : { ...column, field, sure: field ? 0.8 : 0 };
  });
}

const isFirstDate = ({ heading }: TableColumn): boolean => /\b(?:original|initial|first|baseline)\b/i.test(heading);

function choose(
  field: ColumnField,
  same: readonly TableColumn[],
  profile: (column: number) => ColumnProfile,
): TableColumn {
  const filled = same.filter(({ column }) => profile(column).filled > 0);
  const candidates = filled.length > 0 ? filled : same;
  const first = candidates.find(isFirstDate);
  if (field === "due" && first) return first;
  const ordered = field === "progress" ? [...candidates].reverse() : candidates;
  const best = ordered.reduce((a, b) => (b.sure > a.sure ? b : a), ordered[0] as TableColumn);
  return best;
}

/** A plan with a lead and no owner column is owned by its leads; one with recommendations and no actions tracks those. */
function standIns(columns: readonly TableColumn[], profile: (column: number) => ColumnProfile): TableColumn[] {
  const fields = new Set(columns.map(({ field }) => field));
  const swap = (from: ColumnField, to: ColumnField): TableColumn[] =>
    columns.map((column) => (column.field === from ? { ...column, field: to, sure: column.sure * 0.9 } : column));
  if (fields.has("lead") && !fields.has("owner")) return standIns(swap("lead", "owner"), profile);
  if (fields.has("revised") && !fields.has("due")) return standIns(swap("revised", "due"), profile);
  if (!fields.has("action") && (fields.has("due") || fields.has("owner"))) {
    if (fields.has("recommendation")) return standIns(swap("recommendation", "action"), profile);
    const wordy = columns
      .filter(({ field }) => field === null || field === "measure" || field === "progress")
      .filter(({ field, column }) => field === null && profile(column).length >= 15)
      .sort((a, b) => profile(b.column).length - profile(a.column).length)[0];
    if (wordy) {
      return columns.map((column) =>
        column === wordy ? { ...column, field: "action", sure: 0.4, from: "content" } : column,
      );
    }
  }
  return [...columns];
}

function overridden(columns: readonly TableColumn[], body: Body, settings: Settings): TableColumn[] {
  const said = settings.columns.filter(({ sheet }) => sheet === body.grid.sheet);
  if (said.length === 0) return [...columns];
  const known = new Set(columns.map(({ column }) => column));
  const added = said
    .filter(({ column }) => !known.has(column))
    .map(({ column }): TableColumn => ({ column, heading: "", field: null, sure: 1, from: "override" }));
  const saidFields = new Set(said.map(({ field }) => field));
  return [...columns, ...added]
    .map((column): TableColumn => {
      const word = said.find((each) => each.column === column.column);
      if (word) {
        const field =
          word.field !== null && COLUMN_BY_FIELD.has(word.field as ColumnField) ? (word.field as ColumnField) : null;
        return { ...column, field, sure: 1, from: "override" };
      }
      return column.field && saidFields.has(column.field) ? { ...column, field: null, sure: 0 } : column;
    })
    .sort((a, b) => a.column - b.column);
}

/** The columns of a repeated row of headings, by what the same headings meant the first time. */
export function likeBefore(repeat: readonly TableColumn[], first: readonly TableColumn[]): readonly TableColumn[] {
  const meaning = new Map(
    first.filter(({ heading }) => heading !== "").map((column) => [comparable(column.heading), column]),
  );
  const headless = first.filter(({ heading }) => heading === "" && first.length > 0);
  const read = repeat.map((column) => {
    const before = meaning.get(comparable(column.heading));
    return before ? { ...column, field: before.field, sure: before.sure, from: before.from } : column;
  });
  const taken = new Set(read.map(({ column }) => column));
  const same = read.every(({ column, heading }) => meaning.get(comparable(heading))?.column === column);
  return same
    ? [...read, ...headless.filter(({ column }) => !taken.has(column))].sort((a, b) => a.column - b.column)
    : read;
}
