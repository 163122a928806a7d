/** The rules that Excel itself keeps in an empty tracker's file: lists, dates, percentages, each with what it says when it refuses. */

import type { SchemaColumn, SchemaType } from "../../domain/plan/plan-schema";
import { columnRule, isKeptAsText } from "../../domain/plan/template-rules";
import type { File, Style } from "../workbook-file";

export type CellRule = Parameters<File["AddDataValidation"]>[1];

/** 1 January 2000, as Excel counts days. */
const FIRST_DAY = "36526";

const FORMATS: Readonly<Partial<Record<SchemaType, Pick<Style, "NumFmt" | "CustomNumFmt">>>> = {
  day: { CustomNumFmt: "dd/mm/yyyy" },
  share: { NumFmt: 9 },
};

/** The number format of text. */
const AS_TEXT = { NumFmt: 49 };

/** The number format of a column's cells; undefined where Excel's own will do. */
export function cellFormat(column: SchemaColumn): Pick<Style, "NumFmt" | "CustomNumFmt"> | undefined {
  return isKeptAsText(column) ? AS_TEXT : FORMATS[column.type];
}

/** The rule for a column's cells; undefined where anything may be typed. `listAt` is where a long list stands. */
export function cellRule(column: SchemaColumn, cells: string, listAt: string | undefined): CellRule | undefined {
  const rule = columnRule(column);
  if (!rule) return undefined;
  const shared = {
    Sqref: cells,
    AllowBlank: true,
    ShowErrorMessage: true,
    ErrorTitle: column.heading,
    ErrorStyle: rule.asks ? "warning" : "stop",
    Error: rule.says,
  };
  switch (rule.holds) {
    case "list":
      return { ...shared, Type: "list", Formula1: escaped(listAt ?? `"${rule.words.join(",")}"`) };
    case "day":
      return { ...shared, Type: "date", Operator: "greaterThanOrEqual", Formula1: FIRST_DAY };
    case "share":
      return { ...shared, Type: "decimal", Operator: "between", Formula1: "0", Formula2: "1" };
  }
}

/** Excelize puts a formula into the file as it stands, where these have a meaning of their own. */
function escaped(formula: string): string {
  return formula.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
