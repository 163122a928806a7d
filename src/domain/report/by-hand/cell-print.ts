/** What a cell holds, as a short print of it: enough to tell whether somebody has typed over it, and too little to hold the plan's text. */

import { toSerial } from "../../calendar";
import type { CellValue } from "../../grid";
import type { Content } from "../sheet-model";

/** What a cell holds in one form, whether it comes from a model or back from Excel; "" for nothing. Compared and hashed, never shown. */
export type Held = string;

/** What a cell should hold once PlanProof has written it. */
export function heldBy(content: Content): Held {
  switch (content.kind) {
    case "text":
    case "link":
      return heldText(content.text);
    case "number":
      return heldNumber(content.number);
    case "day":
      return heldNumber(toSerial(content.day));
    case "formula":
      return heldFormula(content.formula);
    case "empty":
      return "";
  }
}

/** What a cell holds as Excel hands it over; `formula` repeats the value where there is no formula. */
export function heldAs(value: CellValue, formula: unknown): Held {
  if (isFormula(value, formula)) return heldFormula(String(formula));
  if (typeof value === "number") return heldNumber(value);
  return typeof value === "boolean" ? `b${value}` : heldText(value);
}

/** True where a cell computes what it shows. Text that begins with "=" is handed over alike as value and as formula. */
export function isFormula(value: CellValue, formula: unknown): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** Line ends, control characters and what no cell has room for are Excel's to change. */
function heldText(text: string): Held {
  const plain = text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .slice(0, 32_000);
  return plain === "" ? "" : `t${plain}`;
}

/** Excel keeps fifteen digits. */
const heldNumber = (number: number): Held => `n${Number(number.toPrecision(12))}`;

/** Excel writes sheets' names with quotes or without, and follows a sheet that is renamed: only what stands behind the name counts. */
function heldFormula(formula: string): Held {
  return `f${formula
    .replace(/(?<!')'(?:[^']|'')+'!/g, "!")
    .replace(/(?<![A-Za-z0-9_.])[A-Za-z0-9_.]+!/g, "!")
    .replace(/\s/g, "")
    .toUpperCase()}`;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Letters of a cell's print: 18 bits. An edit of one cell goes unnoticed by it once in some 260,000, and by its row's print never. */
export const CELL_LETTERS = 3;
/** Letters of a row's print: 60 bits. */
export const ROW_LETTERS = 10;

/** Three letters for what a cell holds. */
export function cellPrint(held: Held): string {
  return letters(sum(held, 0x811c9dc5), CELL_LETTERS);
}

/** Ten letters for all that a row holds, cell by cell. */
export function rowPrint(row: readonly Held[]): string {
  const text = row.join("\u0001").replace(/(?<!\u0001)\u0001+$/, "");
  return letters(sum(text, 0x811c9dc5), 5) + letters(sum(text, 0x9dc5811c), 5);
}

/** A 32-bit sum in the manner of FNV-1a (Fowler, Noll, Vo), stirred at the end as in MurmurHash3, so that each of its bits is as good as another. */
function sum(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

function letters(value: number, count: number): string {
  let text = "";
  for (let left = value, at = 0; at < count; at += 1, left = Math.floor(left / 64)) text += LETTERS[left % 64];
  return text;
}
