/** The rules that Excel itself keeps in an empty tracker: lists, dates, percentages, each with what it says when it refuses. */

import type { SchemaColumn, SchemaType } from "../../domain/plan/plan-schema";
import type { File, Style } from "../workbook-file";

export type CellRule = Parameters<File["AddDataValidation"]>[1];

/** 1 January 2000, as Excel counts days. */
const FIRST_DAY = "36526";

/** Promises may in truth have no day yet ("Ongoing"), so Excel asks rather than refuses. */
const MAY_BE_WORDS = new Set<string>(["due", "revised"]);

const FORMATS: Readonly<Partial<Record<SchemaType, Pick<Style, "NumFmt" | "CustomNumFmt">>>> = {
  day: { CustomNumFmt: "dd/mm/yyyy" },
  share: { NumFmt: 9 },
};

/** The number format of text. */
const AS_TEXT = { NumFmt: 49 };

/** True for a Ref, whose numbers are kept as text: as a number, 1.10 would become 1.1. */
export const isKeptAsText = ({ field }: SchemaColumn): boolean => field === "ref";

/** The number format of a column's cells; undefined where Excel's own will do. */
export function cellFormat(column: SchemaColumn): Pick<Style, "NumFmt" | "CustomNumFmt"> | undefined {
  return isKeptAsText(column) ? AS_TEXT : FORMATS[column.type];
}

/** The rule for a column's cells; undefined where anything may be typed. `listAt` is where a long list stands. */
export function cellRule(column: SchemaColumn, cells: string, listAt: string | undefined): CellRule | undefined {
  const shared = { Sqref: cells, AllowBlank: true, ShowErrorMessage: true, ErrorTitle: column.heading };
  if (column.allowed) {
    return {
      ...shared,
      Type: "list",
      Formula1: escaped(listAt ?? `"${column.allowed.join(",")}"`),
      ErrorStyle: "stop",
      Error: "Choose one of the words of the list. The arrow beside the cell shows them.",
    };
  }
  if (column.type === "day") {
    const asks = MAY_BE_WORDS.has(column.field);
    return {
      ...shared,
      Type: "date",
      Operator: "greaterThanOrEqual",
      Formula1: FIRST_DAY,
      ErrorStyle: asks ? "warning" : "stop",
      Error: asks
        ? "This is not a date from 2000 on. Without one nobody can say whether the action is late."
        : "Type a date from 2000 on, such as 31/03/2025, or leave the cell blank.",
    };
  }
  if (column.type === "share") {
    return {
      ...shared,
      Type: "decimal",
      Operator: "between",
      Formula1: "0",
      Formula2: "1",
      ErrorStyle: "stop",
      Error: "Type a percentage from 0% to 100%.",
    };
  }
  return undefined;
}

/** Excelize puts a formula into the file as it stands, where these have a meaning of their own. */
function escaped(formula: string): string {
  return formula.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
