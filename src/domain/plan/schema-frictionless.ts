/** The schema as a Frictionless Table Schema, the open form in which many data tools take one (Data Package standard 2.0). */

import type { SchemaColumn, SchemaType } from "./plan-schema";
import { columnNote } from "./plan-schema";

export interface TableSchemaField {
  /** The heading, as the standard asks: a table saved from the tracker has it at its head. */
  readonly name: string;
  readonly type: "string" | "date" | "number" | "integer";
  readonly title: string;
  readonly description: string;
  readonly example?: string;
  readonly constraints: {
    readonly required: boolean;
    readonly enum?: readonly string[];
    readonly minimum?: number | string;
    readonly maximum?: number;
  };
  /** What PlanProof calls the field. */
  readonly field: string;
}

export interface TableSchema {
  readonly $schema: string;
  readonly fieldsMatch: "partial" | "exact";
  readonly fields: readonly TableSchemaField[];
  readonly missingValues: readonly string[];
}

const TYPES: Readonly<Record<SchemaType, TableSchemaField["type"]>> = {
  text: "string",
  owners: "string",
  choice: "string",
  day: "date",
  share: "number",
  number: "number",
};

/** Blank cells, and the dashes that stand for one. */
const MISSING = ["", "-", "–", "—"];

/**
 * Days are ISO days, percentages shares of 1: what a program gets when it reads the cells of a tracker, not what Excel displays.
 * Columns may be absent or stand in any order, so fields match by name.
 */
export function tableSchema(columns: readonly SchemaColumn[]): TableSchema {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fieldsMatch: "partial",
    fields: columns.map(fieldOf),
    missingValues: MISSING,
  };
}

function fieldOf(column: SchemaColumn): TableSchemaField {
  const { field, heading, type, required, allowed, examples } = column;
  const [example] = type === "text" || type === "owners" || type === "choice" ? examples : [];
  return {
    name: heading,
    type: TYPES[type],
    title: heading,
    description: columnNote(column),
    ...(example === undefined ? {} : { example }),
    constraints: {
      required,
      ...(allowed ? { enum: allowed } : {}),
      ...(type === "day" ? { minimum: "2000-01-01" } : {}),
      ...(type === "share" ? { minimum: 0, maximum: 1 } : {}),
    },
    field,
  };
}
