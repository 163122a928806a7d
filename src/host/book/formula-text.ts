/** Formulas as text: taken apart far enough to refuse what does not parse, to shift shared formulas and to follow a sheet's name. */

import { cellName, columnNumber, lastColumn, lastRow, quoteSheet } from "./address";
import { columnLetters } from "./address";

type Kind =
  "space" | "text" | "sheet" | "word" | "function" | "number" | "error" | "operator" | "open" | "close" | "comma";

interface Token {
  readonly kind: Kind;
  readonly text: string;
}

const patterns: readonly (readonly [Kind, RegExp])[] = [
  ["space", /[ \t\r\n]+/y],
  ["text", /"(?:[^"]|"")*"/y],
  ["sheet", /'(?:[^']|'')*'!/y],
  ["error", /#(?:REF!|DIV\/0!|N\/A|NAME\?|NUM!|NULL!|VALUE!|SPILL!|CALC!)/iy],
  ["number", /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["word", /[A-Za-z_\\$\u00a1-\uffff][\w.$\\?\u00a1-\uffff]*/y],
  ["operator", /<=|>=|<>|[-+*/^&=<>%:@#!]/y],
  ["open", /[({]/y],
  ["close", /[)}]/y],
  ["comma", /[,;]/y],
];

/** A structured reference's brackets, which nest; -1 where they do not close. */
function endOfBrackets(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return -1;
}

/** null where some of it is no token at all. */
function tokens(formula: string): Token[] | null {
  const found: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    if (formula[at] === "[") {
      const end = endOfBrackets(formula, at);
      if (end < 0) return null;
      const last = found[found.length - 1];
      const text = formula.slice(at, end);
      if (last?.kind === "word") found[found.length - 1] = { kind: "word", text: last.text + text };
      else found.push({ kind: "word", text });
      at = end;
      continue;
    }
    let token: Token | undefined;
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = at;
      const match = pattern.exec(formula);
      if (match) {
        token = { kind, text: match[0] };
        break;
      }
    }
    if (!token) return null;
    at += token.text.length;
    if (token.kind === "word" && formula[at] === "!") {
      token = { kind: "sheet", text: `${token.text}!` };
      at++;
    } else if (token.kind === "word" && formula[at] === "(") token = { kind: "function", text: token.text };
    found.push(token);
  }
  return found;
}

const binary = new Set(["<=", ">=", "<>", "+", "-", "*", "/", "^", "&", "=", "<", ">", ":"]);

/** Whether Excel would take the formula (without its "="): brackets and quotes close, operators have their operands. */
export function parses(formula: string): boolean {
  const parts = tokens(formula);
  if (!parts || formula.trim() === "" || formula.length > 8192) return false;
  const open: string[] = [];
  let operand = false;
  let spaced = false;
  let sheet = false;
  for (const { kind, text } of parts) {
    if (kind === "space") {
      spaced = true;
      continue;
    }
    if (sheet && kind !== "word" && kind !== "error" && kind !== "number") return false;
    if (["text", "word", "number", "error", "function", "sheet"].includes(kind)) {
      if (operand && !spaced) return false;
      operand = kind !== "function" && kind !== "sheet";
    } else if (kind === "open") {
      if (operand && !spaced) return false;
      open.push(text === "(" ? ")" : "}");
      operand = false;
    } else if (kind === "close") {
      if (open.pop() !== text) return false;
      operand = true;
    } else if (kind === "comma") {
      operand = false;
    } else if (text === "%" || text === "#") {
      if (!operand) return false;
    } else if (binary.has(text)) {
      if (!operand && text !== "+" && text !== "-") return false;
      operand = false;
    } else if (text === "!") return false;
    sheet = kind === "sheet";
    spaced = false;
  }
  const last = parts.filter((part) => part.kind !== "space").pop();
  return open.length === 0 && last !== undefined && (operand || last.kind === "close");
}

const reference = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const wholeColumn = /^(\$?)([A-Za-z]{1,3})$/;

function shiftCell(text: string, rows: number, columns: number): string {
  const match = reference.exec(text);
  if (!match) return text;
  const column = columnNumber(match[2] ?? "") + (match[1] ? 0 : columns);
  const row = Number(match[4]) - 1 + (match[3] ? 0 : rows);
  if (columnNumber(match[2] ?? "") > lastColumn) return text;
  if (row < 0 || column < 0 || row > lastRow || column > lastColumn) return "#REF!";
  const name = cellName(row, column);
  const letters = columnLetters(column);
  return `${match[1]}${letters}${match[3]}${name.slice(letters.length)}`;
}

/** The formula as it reads when copied that many rows and columns on: how a shared formula's followers are meant. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const parts = tokens(formula);
  if (!parts) return formula;
  return parts
    .map(({ kind, text }, index) => {
      const inRange = parts[index - 1]?.text === ":" || parts[index + 1]?.text === ":";
      const whole = inRange && kind === "word" ? wholeColumn.exec(text) : null;
      if (whole && !whole[1]) return columnLetters(columnNumber(whole[2] ?? "") + columns);
      if (inRange && kind === "number" && /^\d+$/.test(text)) return String(Number(text) + rows);
      return kind === "word" ? shiftCell(text, rows, columns) : text;
    })
    .join("");
}

const bareSheet = (token: string): string =>
  token.startsWith("'") ? token.slice(1, -2).replaceAll("''", "'") : token.slice(0, -1);

/** The formula after a sheet was renamed or, for null, removed, which leaves #REF! as in Excel. */
export function followSheet(formula: string, from: string, to: string | null): string {
  const parts = tokens(formula);
  if (!parts?.some((part) => part.kind === "sheet")) return formula;
  const wanted = from.toLowerCase();
  let dropping = false;
  return parts
    .map(({ kind, text }) => {
      if (kind === "sheet" && bareSheet(text).toLowerCase() === wanted) {
        dropping = to === null;
        return to === null ? "#REF!" : `${quoteSheet(to)}!`;
      }
      if (!dropping) return text;
      if (kind === "word" || kind === "number" || text === ":") return "";
      dropping = false;
      return text;
    })
    .join("");
}

/** Names of the sheets a formula speaks of, in lower case. */
export const sheetsIn = (formula: string): string[] =>
  formula.includes("!")
    ? (tokens(formula) ?? []).filter((part) => part.kind === "sheet").map((part) => bareSheet(part.text).toLowerCase())
    : [];

/** The formula with each of its words (references and names, functions not among them) changed by `change`. */
export function mapReferences(formula: string, change: (word: string) => string): string {
  return (tokens(formula) ?? [{ kind: "text" as const, text: formula }])
    .map(({ kind, text }) => (kind === "word" ? change(text) : text))
    .join("");
}

/** Whether the result of the formula is a text for certain: it joins texts at its top, or is a text function throughout. */
export function givesText(formula: string): boolean {
  const parts = tokens(formula)?.filter((part) => part.kind !== "space") ?? [];
  let depth = 0;
  let joined = false;
  let closings = 0;
  for (const { kind, text } of parts) {
    if (kind === "open") depth++;
    else if (kind === "close" && --depth === 0) closings++;
    else if (depth === 0 && ["=", "<", ">", "<=", ">=", "<>"].includes(text)) return false;
    else if (depth === 0 && text === "&") joined = true;
  }
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (joined) return true;
  if (first?.kind === "text" && parts.length === 1) return true;
  return (
    first?.kind === "function" &&
    textFunctions.has(first.text.toUpperCase()) &&
    last?.kind === "close" &&
    closings === 1
  );
}

const textFunctions = new Set(
  "TEXT CONCAT CONCATENATE TEXTJOIN LEFT RIGHT MID TRIM CLEAN UPPER LOWER PROPER SUBSTITUTE REPLACE REPT CHAR UNICHAR FIXED DOLLAR T ADDRESS".split(
    " ",
  ),
);
