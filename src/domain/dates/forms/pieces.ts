/** The pieces that written dates are made of: a month, a year, a financial year, and clean edges around them. */

import type { Token } from "../tokens";
import { MONTHS, NOT_BEFORE_A_DAY } from "../vocabulary";

/** Years that a plan can speak of; "1550 practices" and "2.1 million" fall outside. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

export const wordAt = (tokens: readonly Token[], at: number): string => textAt(tokens[at], "word");
export const markAt = (tokens: readonly Token[], at: number): string => textAt(tokens[at], "mark");
export const numberAt = (tokens: readonly Token[], at: number): Token | undefined =>
  tokens[at]?.kind === "number" ? tokens[at] : undefined;

const textAt = (token: Token | undefined, kind: Token["kind"]): string => (token?.kind === kind ? token.text : "");

/** The next token where the one at `at` is one of these marks or words, else `at` itself. */
export function skip(tokens: readonly Token[], at: number, ...texts: readonly string[]): number {
  const token = tokens[at];
  return token && token.kind !== "number" && texts.includes(token.text) ? at + 1 : at;
}

/** True where a number at `at` is not the tail of a version, a price or a reference. */
export function startsCleanly(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return true;
  if (!tokens[at]?.glued) return before.text !== "£" && before.text !== "#";
  if (before.kind !== "mark") return false;
  if ("£$€#@+.'_=".includes(before.text)) return false;
  if (before.text !== "/" && before.text !== ":") return true;
  const beyond = tokens[at - 2];
  return !(before.glued && beyond !== undefined && (beyond.kind === "number" || beyond.text.length < 3));
}

/** An ending of an ordinal with a slip in it: "1rst", "3Ist", "2ns". */
const ODD_ENDING = /^[a-z]?(?:st|nd|rd|th|ts|dn|dr|ht|ns)$/;

/** True where a number, or a digit with a letter stuck to it, stands right before a month: "0 March 2025", "3O June 2024". */
export function strayNumberBefore(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind === "number") return !countsSomething(tokens, at - 1);
  if (before?.kind !== "word" || !before.glued || tokens[at - 2]?.kind !== "number") return false;
  return before.text.length === 1 || ODD_ENDING.test(before.text);
}

/** True where the number belongs to the word before it: "Phase 2 March 2025". */
export function countsSomething(tokens: readonly Token[], at: number): boolean {
  return NOT_BEFORE_A_DAY.has(wordAt(tokens, at - 1));
}

/** True where nothing is stuck to the number before `next` that makes it another thing: "50%", "1.2.3", "24/7". */
export function endsCleanly(tokens: readonly Token[], next: number): boolean {
  const after = tokens[next];
  if (!after?.glued) return after?.text !== "%";
  if (after.kind !== "mark") return false;
  if (after.text === "%" || after.text === "_" || after.text === "@") return false;
  const beyond = tokens[next + 1];
  return !("/.:\\".includes(after.text) && beyond?.glued === true && beyond.kind === "number");
}

export interface MonthPiece {
  readonly month: number;
  readonly next: number;
}

/** A month by name; the full stop of "Sept." belongs to it. A misspelt one is none: it is offered, never read (`suggest.ts`). */
export function monthPiece(tokens: readonly Token[], at: number): MonthPiece | undefined {
  const word = wordAt(tokens, at);
  const month = word.length < 3 ? undefined : MONTHS.get(word);
  if (month === undefined) return undefined;
  const next = markAt(tokens, at + 1) === "." && tokens[at + 1]?.glued === true ? at + 2 : at + 1;
  return { month, next };
}

export interface YearPiece {
  readonly year: number;
  /** Two digits, read as 20xx. */
  readonly short: boolean;
  readonly next: number;
}

/** "2025", "25" or "'25". */
export function yearPiece(tokens: readonly Token[], at: number): YearPiece | undefined {
  const start = markAt(tokens, at) === "'" ? at + 1 : at;
  const number = numberAt(tokens, start);
  if (!number || number.ordinal !== "" || !endsCleanly(tokens, start + 1)) return undefined;
  if (number.text.length === 4) {
    if (number.value < FIRST_YEAR || number.value > LAST_YEAR) return undefined;
    return { year: number.value, short: false, next: start + 1 };
  }
  // "31 March 20 25" is 2025 with a space in it, and no day of 2020.
  if (number.value === 20 && numberAt(tokens, start + 1)?.text.length === 2) return undefined;
  return number.text.length === 2 && number.value < 80
    ? { year: 2000 + number.value, short: true, next: start + 1 }
    : undefined;
}

export interface FinancialYearPiece {
  /** The year it starts in. */
  readonly year: number;
  /** "fy": the words say so; "long": 2024/25; "short": 24/25, which needs its neighbours to be a date. */
  readonly written: "fy" | "long" | "short";
  /** Set for "FY25" and "2024/2025", which some use in another sense. */
  readonly assumed: string | null;
  readonly next: number;
}

/** "2024/25", "2024-25", "24/25", "FY25", "FY 2024/25", "2024/2025", "financial year 24-25". */
export function financialYearPiece(tokens: readonly Token[], at: number): FinancialYearPiece | undefined {
  const named = financialYearName(tokens, at);
  const start = named ?? at;
  const first = numberAt(tokens, start);
  if (!first || first.ordinal !== "" || (named === undefined && !startsCleanly(tokens, at))) return undefined;
  const pair = yearPair(tokens, start, named !== undefined);
  if (pair) return named === undefined ? pair : { ...pair, written: "fy" };
  if (named === undefined) return undefined;
  const single = yearPiece(tokens, start);
  if (!single) return undefined;
  const year = single.year - 1;
  const assumed = `A single year after “FY” is read as the year that ends in March ${single.year}.`;
  return { year, written: "fy", assumed, next: single.next };
}

function yearPair(tokens: readonly Token[], at: number, named: boolean): FinancialYearPiece | undefined {
  const first = numberAt(tokens, at);
  const mark = markAt(tokens, at + 1);
  const second = numberAt(tokens, at + 2);
  if (!first || !second || (mark !== "/" && mark !== "-") || second.ordinal !== "") return undefined;
  if (!endsCleanly(tokens, at + 3)) return undefined;
  const glued = tokens[at + 1]?.glued === true && second.glued;
  const long = first.text.length === 4;
  if (!long && !(first.text.length === 2 && second.text.length === 2 && (glued || named))) return undefined;
  const year = long ? first.value : 2000 + first.value;
  if (year < FIRST_YEAR || year > LAST_YEAR || (year + 1) % 100 !== second.value % 100) return undefined;
  if (second.text.length === 4 ? second.value !== year + 1 || !glued : second.text.length !== 2) return undefined;
  const assumed = second.text.length === 4 ? `“${year}${mark}${year + 1}” is read as one financial year.` : null;
  return { year, written: long ? "long" : "short", assumed, next: at + 3 };
}

/** The token after "FY", "F/Y", "financial year", "fiscal year" or "year" in front of a pair. */
function financialYearName(tokens: readonly Token[], at: number): number | undefined {
  const word = wordAt(tokens, at);
  if (word === "fy") return at + 1;
  if (word === "f" && markAt(tokens, at + 1) === "/" && wordAt(tokens, at + 2) === "y") return at + 3;
  if ((word === "financial" || word === "fiscal") && wordAt(tokens, at + 1) === "year") return at + 2;
  return undefined;
}
