/** Settles what a table's columns mean once its cells can be seen: doubles parted, blanks guessed, the officer's word last. */

import { COLUMN_BY_FIELD, type ColumnField } from "./columns";
import { guessField, profileColumn, type ColumnProfile } from "./column-content";
import { comparable } from "./cell-text";
import { lastColumn, type Grid } from "../grid";
import { partDoubles } from "./part-doubles";
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
  columns = raisedNotDue(byContent(columns, profile), profile);
  const parted = partDoubles(columns, { sheet: body.grid.sheet, headerRow: body.headerRow, profile });
  notes.push(...parted.notes);
  columns = [...parted.columns];
  columns = byCells(standIns(columns, profile), profile);
  columns = overridden(columns, body, settings);
  return { columns, notes };
}

/**
 * Columns that have cells and no heading: inside the table, just before it, and those right behind it whose cells are plainly dates,
 * owners or the like, and stand in at least half its rows.
 */
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
  const rows = Math.max(...found.map(({ column }) => profile(column).filled));
  for (let column = Math.max(body.grid.firstColumn, first - 1); column <= lastColumn(body.grid); column += 1) {
    if (known.has(column)) continue;
    const { filled } = profile(column);
    const guess = filled > 0 ? guessField(profile(column)) : undefined;
    const field = guess && !taken.has(guess.field) ? guess.field : null;
    if (column > last && (field === null || filled * 2 < rows)) break;
    if (filled === 0) continue;
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
    if (column.field === "status" && !taken.has("progress") && holdsSentences(profile(column.column))) {
      taken.add("progress");
      return { ...column, field: "progress", sure: Math.min(column.sure, 0.7) };
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

/** "Date" before the action, in a table that has another column of days: when it was raised, and no promise. */
function raisedNotDue(columns: readonly TableColumn[], profile: (column: number) => ColumnProfile): TableColumn[] {
  const action =
    columns.find(({ field }) => field === "action") ?? columns.find(({ field }) => field === "recommendation");
  const days = (column: number): boolean => {
    const { filled, days: named } = profile(column);
    return filled > 0 && named * 2 >= filled;
  };
  return columns.map((column) => {
    const plain = column.field === "due" && comparable(column.heading) === "date";
    const other = plain && columns.some((each) => each !== column && each.field === null && days(each.column));
    return other && action && column.column < action.column ? { ...column, field: null, sure: 0 } : column;
  });
}

/** Headings that say what a date or a name is, and that it is no due date and no owner of an action. */
const OTHER_DATE =
  /\b(?:dates?|raised|opened|added|logged|received|reported|incident|meeting|from|start|birth|approved|published|updated?|last|review)\b/i;
const OTHER_NAME =
  /\b(?:committee|group|board|forum|meeting|source|origin|raised|requested|reported|author|approved|signed|support|informed|consulted|cc|copy|site|location|service|organisation|practice|provider|supplier|system)s?\b/i;

/** What a plan cannot do without and no heading names: the one column with a strange heading whose cells are plainly that. */
function byCells(columns: readonly TableColumn[], profile: (column: number) => ColumnProfile): TableColumn[] {
  if (!columns.some(({ field }) => field === "action")) return [...columns];
  let read = [...columns];
  for (const [field, other] of [
    ["due", OTHER_DATE],
    ["owner", OTHER_NAME],
  ] as const) {
    if (read.some((column) => column.field === field)) continue;
    const likely = read.filter(
      ({ field: taken, heading, column, brokenBefore }) =>
        taken === null &&
        heading !== "" &&
        brokenBefore === undefined &&
        !other.test(heading) &&
        guessField(profile(column))?.field === field,
    );
    const [only, second] = likely;
    if (only && !second) {
      read = read.map((column) => (column === only ? { ...column, field, sure: 0.4, from: "content" } : column));
    }
  }
  return read;
}

/** A column headed "Status" that tells at length how things stand is one of progress. */
const holdsSentences = ({ filled, statuses, length, texts }: ColumnProfile): boolean =>
  filled >= 2 && texts === filled && statuses * 4 < filled && length >= 60;

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
  const said = settings.columns.flatMap((each) => {
    const column = each.sheet === body.grid.sheet ? columnSaid(each, columns, body.grid) : undefined;
    return column === undefined ? [] : [{ column, field: each.field }];
  });
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

/** Where a column that the officer spoke of stands now: under its heading, where it had one; undefined where that is gone. */
function columnSaid(
  { column, heading }: Settings["columns"][number],
  columns: readonly TableColumn[],
  grid: Grid,
): number | undefined {
  const here = columns.find((each) => each.column === column);
  if (heading === undefined) return column >= grid.firstColumn && column <= lastColumn(grid) ? column : undefined;
  if (heading === "") return here && here.heading !== "" ? undefined : column;
  const named = (each: TableColumn): boolean => comparable(each.heading) === comparable(heading);
  return here && named(here) ? column : columns.find(named)?.column;
}

/** The columns of a repeated row of headings, by what the same headings meant the first time. */
export function likeBefore(repeat: readonly TableColumn[], first: readonly TableColumn[]): readonly TableColumn[] {
  const meaning = new Map(
    first.filter(({ heading }) => heading !== "").map((column) => [comparable(column.heading), column]),
  );
  const headless = first.filter(({ heading }) => heading === "");
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
