/** What Excel makes of a value put into a cell: a formula, number, boolean, error or text. */

import type { Value } from "./book";
import { BookError } from "./book";
import { parses } from "./formula-text";
import { cleanText } from "./xml";

export const maxText = 32_767;

export interface Entry {
  value: Value;
  isError: boolean;
  formula?: string;
  /** Entered with a leading apostrophe. */
  quoted: boolean;
  /** The format Excel gives a General cell with such an entry, e.g. "0%". */
  numberFormat?: string;
}

const errors = new Set(["#REF!", "#DIV/0!", "#N/A", "#NAME?", "#NUM!", "#NULL!", "#VALUE!", "#SPILL!", "#CALC!"]);
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const dayFromEpoch = 86_400_000;

/** ISO dates only: day-month-year would depend on the region that Excel runs in, so such text stays text. */
function isoSerial(text: string, system: "1900" | "1904"): number | undefined {
  const match = isoDate.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1905) return undefined;
  return (
    (time - Date.UTC(system === "1904" ? 1904 : 1899, system === "1904" ? 0 : 11, system === "1904" ? 1 : 30)) /
    dayFromEpoch
  );
}

const text = (value: string, quoted = false): Entry => ({ value: cleanText(value), isError: false, quoted });

function formulaEntry(formula: string): Entry {
  const trimmed = formula.trim();
  if (!parses(trimmed)) {
    throw new BookError("InvalidArgument", `There is a problem with this formula: =${trimmed.slice(0, 200)}`);
  }
  return { value: "", isError: false, formula: trimmed, quoted: false };
}

/**
 * Reads a value as typed into a cell with `numberFormat`. Text starting with "=" is a formula, and with "+" or "-" too when it parses as one;
 * a cell formatted "@" takes everything else as text. Throws BookError InvalidArgument for over-long text and formulas that do not parse.
 */
export function readEntry(value: Value, numberFormat: string, system: "1900" | "1904"): Entry {
  if (typeof value === "boolean") return { value, isError: false, quoted: false };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new BookError("InvalidArgument", "A cell cannot hold that number.");
    return { value, isError: false, quoted: false };
  }
  if (value.length > maxText + (value.startsWith("'") ? 1 : 0)) {
    throw new BookError(
      "InvalidArgument",
      `A cell cannot hold more than ${maxText} characters; this text has ${value.length}.`,
    );
  }
  if (value.startsWith("'")) return text(value.slice(1), true);
  if (numberFormat === "@") return text(value);
  if (value.length > 1 && value.startsWith("=")) return formulaEntry(value.slice(1));
  const trimmed = value.trim();
  if (number.test(trimmed)) return { value: Number(trimmed), isError: false, quoted: false };
  if (grouped.test(trimmed)) {
    return {
      value: Number(trimmed.replaceAll(",", "")),
      isError: false,
      quoted: false,
      numberFormat: trimmed.includes(".") ? "#,##0.00" : "#,##0",
    };
  }
  if (trimmed.endsWith("%") && number.test(trimmed.slice(0, -1))) {
    const percent = trimmed.slice(0, -1);
    const value = Number((Number(percent) / 100).toPrecision(15));
    return { value, isError: false, quoted: false, numberFormat: percent.includes(".") ? "0.00%" : "0%" };
  }
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE", isError: false, quoted: false };
  if (errors.has(upper)) return { value: upper, isError: true, quoted: false };
  const serial = isoSerial(trimmed, system);
  if (serial !== undefined) return { value: serial, isError: false, quoted: false, numberFormat: "m/d/yyyy" };
  if (/^[+-]./.test(value) && looksLikeFormula(value))
    return formulaEntry(value.startsWith("+") ? value.slice(1) : value);
  return text(value);
}

/** "-SUM(A1)" and "+B2" are formulas to Excel; "- improve discharge" is not one it could read, and stays text here. */
function looksLikeFormula(value: string): boolean {
  const rest = value.slice(1).trim();
  return /^[A-Za-z$]{1,4}\$?\d+\b|^[A-Za-z.]+\(|^[\d.]+\s*[-+*/^]|^\(/.test(rest) && parses(value);
}
