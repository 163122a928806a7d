/** The combined rows as CSV (RFC 4180), a line at a time, and what its columns are as a Frictionless Table Schema. */

import type { Day } from "../calendar";
import type { TableSchema } from "../plan/schema-frictionless";
import { DATA_COLUMNS, type DataColumn, type Places } from "../report/action-data-columns";
import type { Wording } from "../report/wording";
import type { ReviewRow } from "../review-schema";

/** Excel takes a CSV file for UTF-8 by this mark alone. */
export const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";

/** Every column there may be, the same for all plans, so that lines can be written before all plans are read; never those of a single plan's place. */
const COLUMNS: readonly DataColumn[] = DATA_COLUMNS.filter(
  ({ id, type }) => id !== "sheet" && id !== "row" && type !== "link",
);
/** A file of rows has no other sheets to point to. */
const NO_PLACES: Places = { exceptionOf: () => null, findingsOf: () => null };

/** `gate` is what text from a plan passes, so that no program takes it for a formula. */
export type Gate = (text: string) => string;

export function headingsCsv(): string {
  return lineOf(COLUMNS.map(({ heading }) => heading));
}

/** A row's line; what is not there is empty, days are ISO days, percentages shares of 1. */
export function rowCsv(row: ReviewRow, wording: Wording, gate: Gate): string {
  return lineOf(
    COLUMNS.map((column) => {
      const value = column.value(row, wording, NO_PLACES);
      if (value === null || (typeof value === "object" && "link" in value)) return "";
      if (typeof value === "number") return String(value);
      return typeof value === "string" ? gate(value.trim() === "" ? "" : value) : plainDay(value.day);
    }),
  );
}

const plainDay = (day: Day): string => day;

function lineOf(fields: readonly string[]): string {
  return fields.map(quoted).join(",") + LINE_END;
}

/** In quotes where it holds a comma, a quote or a line end (RFC 4180, section 2). */
function quoted(field: string): string {
  return /[",\r\n]/.test(field) || field !== field.trim() ? `"${field.replaceAll('"', '""')}"` : field;
}

/** `name` is a rating's name as the rows print it. */
export function combinedSchema(): TableSchema {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fieldsMatch: "exact",
    fields: COLUMNS.map(({ id, heading, type, role }) => ({
      name: heading,
      type: type === undefined || type === "link" ? "string" : type,
      title: heading,
      description: describe(type, role),
      constraints: { required: REQUIRED.includes(id) },
      field: id,
    })),
    missingValues: [""],
  };
}

const REQUIRED: readonly string[] = ["plan", "file", "fileSheet", "fileRow", "rating", "position"];

function describe(type: DataColumn["type"], role: DataColumn["role"]): string {
  if (type === "date") return "A day, YYYY-MM-DD.";
  if (type === "integer") return "A whole number.";
  if (type === "number") return role === "data.share" ? "A share of 1: 0.5 is 50%." : "A number.";
  return "Text. One that a spreadsheet would take for a formula has an apostrophe before it.";
}
