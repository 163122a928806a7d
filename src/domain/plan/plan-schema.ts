/** THE schema of a row of a plan, made from the list of columns and the workbook's settings; every other form of it is made from here. */

import "../zod-without-eval";
import * as z from "zod";

import type { Settings } from "../settings";
import { COLUMNS, MEASURE_FIELDS, type ColumnField, type ColumnMeaning } from "./columns";
import { COLUMN_WORDS, HEADINGS, HOW_READ, POLARITY_CHOICES, STATUS_CHOICES } from "./schema-words";

/** What a column holds in plain form: a text, the names of owners, a day, a share of 1, a word from a list, a number. */
export type SchemaType = "text" | "owners" | "day" | "share" | "choice" | "number";

export interface SchemaColumn {
  readonly field: ColumnField;
  /** What stands at its head; it is recognised without a doubt. */
  readonly heading: string;
  readonly type: SchemaType;
  readonly required: boolean;
  /** The words that it may hold; null where any may stand there. For owners, each of them. */
  readonly allowed: readonly string[] | null;
  /** What belongs in it, for an officer. */
  readonly words: string;
  readonly howRead: string;
  readonly examples: readonly string[];
}

/** A row in plain form: days as "2025-03-31", a share of 1, owners as a list of names, null for a blank. */
export type PlainValue = string | number | readonly string[] | null;
export type PlainRow = Readonly<Partial<Record<ColumnField, PlainValue>>>;

/** The most text that a cell of Excel holds. */
const LONGEST_TEXT = 32767;

/** Days from 2000 on: an earlier one in a plan is a slip of the keyboard. */
const DAY = /^2\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** The columns that a table of measures shares with the plan; with owners or notes as well it would be taken for one. */
const SHARED_WITH_MEASURES: ReadonlySet<ColumnField> = new Set<ColumnField>(["measure", "due"]);

/** Columns of the plan with what they must and may hold in this workbook, in the order of the list. */
export function planColumns(settings: Settings): SchemaColumn[] {
  return COLUMNS.filter(({ field }) => !MEASURE_FIELDS.has(field)).map((each) =>
    schemaColumn(each, settings, settings.plan.required.includes(each.field)),
  );
}

/** Columns of a table of measures. A measure needs its name, a figure now and a figure to reach. */
export function measureColumns(settings: Settings): SchemaColumn[] {
  const needed = new Set<ColumnField>(["measure", "actual", "target"]);
  return COLUMNS.filter(({ field }) => MEASURE_FIELDS.has(field) || SHARED_WITH_MEASURES.has(field)).map((each) =>
    schemaColumn(each, settings, needed.has(each.field)),
  );
}

/** The schema of an action in plain form, as the workbook's settings have it. */
export function planRowSchema(settings: Settings) {
  return rowSchema(planColumns(settings), "An action of a plan", "One row of an action plan, in plain form.");
}

/** The schema of a measure in plain form. */
export function measureRowSchema(settings: Settings) {
  return rowSchema(measureColumns(settings), "A measure of a plan", "One row of a table of measures, in plain form.");
}

/** The schema in words, a line a column: "Due date (needed): …". */
export function describePlan(settings: Settings): string[] {
  return planColumns(settings).map(describeColumn);
}

/** One column in words. */
export function describeColumn(column: SchemaColumn): string {
  return `${column.heading}${column.required ? " (needed)" : ""}: ${columnNote(column)}`;
}

/** What belongs in a column, how it is read and what it may hold, without its heading. */
export function columnNote({ words, howRead, allowed }: SchemaColumn): string {
  const list = allowed === null ? "" : `One of: ${allowed.join(", ")}.`;
  return [words, howRead, list].filter((part) => part !== "").join(" ");
}

function schemaColumn(meaning: ColumnMeaning, settings: Settings, required: boolean): SchemaColumn {
  const { field, title, content, examples } = meaning;
  const allowed = allowedIn(field, settings);
  return {
    field,
    heading: HEADINGS[field] ?? title,
    type: typeOf(content, allowed),
    required,
    allowed,
    words: COLUMN_WORDS[field],
    howRead: HOW_READ[content],
    examples,
  };
}

function typeOf(content: ColumnMeaning["content"], allowed: SchemaColumn["allowed"]): SchemaType {
  if (content === "owner") return "owners";
  if (content === "date") return "day";
  if (content === "percent") return "share";
  if (content === "number") return "number";
  return allowed === null ? "text" : "choice";
}

function allowedIn(field: ColumnField, { plan, statusWords }: Settings): readonly string[] | null {
  const listed: Partial<Record<ColumnField, readonly string[]>> = {
    status: [...Object.values(STATUS_CHOICES), ...Object.keys(statusWords)],
    declared: plan.ratings,
    priority: plan.priorities,
    owner: plan.owners,
    polarity: POLARITY_CHOICES,
  };
  const words = [...new Set(listed[field] ?? [])];
  return words.length === 0 ? null : words;
}

function rowSchema(columns: readonly SchemaColumn[], title: string, description: string) {
  const shape: Record<string, z.ZodType<PlainValue | undefined>> = {};
  for (const column of columns) {
    const value = valueSchema(column);
    const kept = column.required ? value : value.nullish();
    shape[column.field] = kept.meta({ title: column.heading, description: columnNote(column) });
  }
  return z.strictObject(shape).meta({ title, description });
}

function valueSchema({ type, allowed }: SchemaColumn): z.ZodType<string | number | readonly string[]> {
  const text = z.string().trim().min(1).max(LONGEST_TEXT);
  switch (type) {
    case "choice":
      return z.enum(allowed ?? []);
    case "owners":
      return z.array(allowed ? z.enum(allowed) : text).min(1);
    case "day":
      return z.string().regex(DAY).meta({ format: "date" });
    case "share":
      return z.number().min(0).max(1);
    case "number":
      return z.number();
    case "text":
      return text;
  }
}
