/** Puts a row as it was read into the plain form of the schema, and says in sentences where it does not keep to it. */

import type { Settings, StatusMeaning } from "../settings";
import type { DateReading } from "../dates/date-reading";
import { comparable, oneLine } from "./cell-text";
import type { Owner, PlanField, PlanRow, Reading } from "./plan-row";
import { textOf, valueOf } from "./plan-row";
import { planColumns, planRowSchema, type PlainRow, type PlainValue, type SchemaColumn } from "./plan-schema";
import { STATUS_CHOICES } from "./schema-words";

/** What words mean; the vocabulary stands with the ratings, so it is handed in. */
export interface WordReaders {
  readonly statusOf: (text: string) => StatusMeaning | null;
  /** "amber" for "RAG: Amber"; null where no colour is named. */
  readonly colourOf: (text: string) => string | null;
}

export interface CheckedRow {
  readonly plain: PlainRow;
  /** A sentence for each field that does not keep to the schema; empty where the row passes. */
  readonly faults: readonly string[];
}

/** A checker of rows for one workbook; it makes the schema once. Throws nothing. */
export function makeRowChecker(settings: Settings, readers: WordReaders): (row: PlanRow) => CheckedRow {
  const columns = planColumns(settings);
  const schema = planRowSchema(settings);
  const byField = new Map(columns.map((column) => [column.field as string, column]));
  return (row) => {
    const plain = Object.fromEntries(columns.map((column) => [column.field, plainValue(column, row, readers)]));
    const checked = schema.safeParse(plain);
    const wrong = new Set((checked.error?.issues ?? []).map(({ path }) => String(path[0])));
    const faults = [...wrong].flatMap((field) => {
      const column = byField.get(field);
      return column ? [faultOf(column, plain[field] ?? null, row)] : [];
    });
    return { plain, faults };
  };
}

/** What cannot be put into its form keeps its text, which the schema then refuses. */
function plainValue(column: SchemaColumn, row: PlanRow, readers: WordReaders): PlainValue {
  const reading = row[column.field as PlanField] as Reading<unknown>;
  const value = valueOf(reading);
  const text = oneLine(textOf(reading)).trim();
  if (text === "") return null;
  switch (column.type) {
    case "day":
      return plainDay(value as DateReading | null, text);
    case "owners":
      return namesOf(column, value as readonly Owner[] | string | null, text);
    case "share":
      return typeof value === "number" ? value : text;
    case "choice":
      return choiceOf(column, text, readers);
    case "number":
    case "text":
      return value === null ? null : String(value);
  }
}

/** The last day that the cell names. "N/A" is no date and no fault; "ongoing" is kept as it stands. */
function plainDay(date: DateReading | null, text: string): string | null {
  if (date?.class === "blank") return null;
  return date?.end ?? date?.doneOn ?? text;
}

function namesOf(column: SchemaColumn, value: readonly Owner[] | string | null, text: string): PlainValue {
  if (value === null) return column.field === "owner" ? text : null;
  const names = typeof value === "string" ? [value] : value.map(({ name }) => name);
  return names.map((name) => sameWord(column.allowed, name) ?? name);
}

function choiceOf(column: SchemaColumn, text: string, { statusOf, colourOf }: WordReaders): string {
  const same = sameWord(column.allowed, text);
  if (same !== undefined) return same;
  const meaning = column.field === "status" ? statusOf(text) : null;
  if (meaning) return STATUS_CHOICES[meaning];
  const colour = column.field === "declared" ? colourOf(text) : null;
  return (colour !== null && sameWord(column.allowed, colour)) || text;
}

/** The word of the list that the text is, but for case and stops. */
function sameWord(allowed: readonly string[] | null, text: string): string | undefined {
  const key = comparable(text);
  return allowed?.find((word) => comparable(word) === key);
}

function faultOf(column: SchemaColumn, value: PlainValue, row: PlanRow): string {
  const { heading, type, allowed } = column;
  if (value === null) return `${heading} is blank, and every action needs it.`;
  const text = `"${shortened(oneLine(textOf(row[column.field as PlanField] as Reading<unknown>)).trim())}"`;
  if (type === "day") return `${heading}: ${text} names no last day.`;
  if (type === "share") return `${heading}: ${text} is not a percentage from 0% to 100%.`;
  if (type === "owners" && allowed === null) return `${heading}: ${text} names nobody yet.`;
  if (type === "owners") return `${heading}: ${text} is not on the list of owners.`;
  if (allowed) return `${heading}: ${text} is none of ${allowed.join(", ")}.`;
  return `${heading}: ${text} is longer than a cell can hold.`;
}

const LONGEST_QUOTE = 60;

function shortened(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`;
}
