/** What a cell prints, read as a number: its value in the unit it is printed in, its decimals, and what is no number at all. */

import { formatAt, valueAt, textAt, type CellRef, type Grid } from "../grid";
import { isDateFormat } from "../plan/column-content";
import { printRounded } from "../round";
import { grouped } from "../thousands";

export interface PrintedNumber {
  readonly cell: CellRef;
  /** In the unit printed: 6.2 where the cell prints "6.2%" and holds 0.062. */
  readonly value: number;
  /** `value` is so many times what the cell holds: 100 under a per cent format, else 1. */
  readonly scale: 1 | 100;
  /** True where it is printed with a per cent sign. */
  readonly percent: boolean;
  /** Decimals printed. */
  readonly places: number;
  /** True where the cell holds no more digits than it prints, so that it may itself have been rounded. */
  readonly maybeRounded: boolean;
  /** As a person sees it. */
  readonly printed: string;
  /** Where the cell holds text: how it was read ("6,948,961"). */
  readonly fromText: string | null;
}

/** "number" apart, what a cell of a table of figures may be: never taken for nought unless a total proves it. */
export type NoNumber = "blank" | "missing" | "words";

/** Markers for a figure that is not there; the dotless i is how one paper's dash came out of its PDF. */
const MISSING = new Set([
  "-",
  "–",
  "—",
  "−",
  "ı",
  "n/a",
  "na",
  "n.a.",
  "*",
  "**",
  "..",
  "…",
  "x",
  "c",
  "z",
  "nil return",
]);

const NUMBER_FORMAT = /^(?:\[[^\]]{0,20}\])?[£$€]?(#,##)?0(?:\.(0+))?(%?)(?:_\))?$/;

/** Reads one cell. A date is words here. */
export function readPrinted(grid: Grid, row: number, column: number): PrintedNumber | NoNumber {
  const value = valueAt(grid, row, column);
  const cell = { sheet: grid.sheet, row, column };
  if (typeof value === "number") {
    const format = formatAt(grid, row, column);
    return isDateFormat(format) ? "words" : ofNumber(cell, value, format, textAt(grid, row, column));
  }
  if (typeof value === "boolean") return "words";
  const text = value.trim();
  if (text === "") return "blank";
  if (MISSING.has(text.toLowerCase().replace(/^[[(]([a-z*])[\])]$/, "$1"))) return "missing";
  return ofText(cell, text) ?? "words";
}

function ofNumber(cell: CellRef, held: number, format: string, shown: string): PrintedNumber {
  const section = format.split(";")[0] ?? format;
  const match = NUMBER_FORMAT.exec(section.trim());
  const percent = section.includes("%");
  const scale = percent ? 100 : 1;
  const value = clean(held * scale);
  const places = match
    ? (match[2]?.length ?? 0)
    : percent || format !== "General"
      ? shownPlaces(shown, value)
      : decimals(value);
  const printed = match ? formatted(value, places, match[1] !== undefined, percent) : shown;
  return { cell, value, scale, percent, places, maybeRounded: decimals(value) <= places, printed, fromText: null };
}

/** "6,948,96 1", "1,484", "63.99", "−2%", "7.2.%": text that is nothing but one number, perhaps broken by a space or a point. */
const TEXT_NUMBER = /^([-−–+]?)(?:£ ?)?(\d[\d, ]*)(?:\.(\d+))?\.?( ?%?)$/;

function ofText(cell: CellRef, text: string): PrintedNumber | undefined {
  if (text.length > 24) return undefined;
  const match = TEXT_NUMBER.exec(text);
  if (!match) return undefined;
  const [, sign = "", whole = "", fraction = "", unit = ""] = match;
  const digits = whole.replace(/[, ]/g, "");
  if (!joinsUp(whole, digits) || digits.length > 15) return undefined;
  const percent = unit.includes("%");
  const value = Number(`${/[-−–]/.test(sign) ? "-" : ""}${digits}${fraction ? `.${fraction}` : ""}`);
  const read = formatted(value, fraction.length, whole.includes(","), percent);
  return { cell, value, scale: 1, percent, places: fraction.length, maybeRounded: true, printed: text, fromText: read };
}

/** Without commas a space parts thousands; with them, the digits must fall into threes once the spaces are gone. */
function joinsUp(whole: string, digits: string): boolean {
  const tight = whole.trim().replaceAll(" ", "");
  if (tight.includes(",")) return /^\d{1,3}(?:,\d{3})+$/.test(tight);
  return !whole.trim().includes(" ") || /^\d{1,3}(?: \d{3})+$/.test(whole.trim()) || digits.length < 2;
}

/** Excel's text may be "####" in a narrow column; then the digits that the value has. */
function shownPlaces(shown: string, value: number): number {
  const match = /\d(?:\.(\d+))?\D*$/.exec(shown);
  return match ? (match[1]?.length ?? 0) : decimals(value);
}

function decimals(value: number): number {
  const [digits = "", exponent = "0"] = String(clean(value)).split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
}

/** Excel keeps 15 digits; 0.07 × 100 is 7 and not 7.000000000000001. */
export const clean = (value: number): number => Number(value.toPrecision(14));

/** "-2%", "1,484", "63.99": a value as a table prints it. */
export function formatted(value: number, places: number, inGroups: boolean, percent: boolean): string {
  const plain = printRounded(value, Math.min(places, 12));
  const [whole = "", fraction] = plain.split(".");
  const shown = inGroups ? grouped(whole) : whole;
  return `${shown}${fraction ? `.${fraction}` : ""}${percent ? "%" : ""}`;
}

/** A number in a sentence: thousands parted by commas, no per cent sign. */
export const inWords = (value: number, places: number): string => formatted(value, places, true, false);
