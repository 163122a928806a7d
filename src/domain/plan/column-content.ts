/** What the cells of a column look like, for columns whose heading says nothing or the wrong thing. */

import { valueAt, formatAt, type CellValue, type Grid } from "../grid";
import { comparable, plainText } from "./cell-text";
import type { ColumnField } from "./columns";
import { OWNER_TYPES } from "./owner-words";

const MONTH =
  /(?:^|[^a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?(?:[^a-z]|$)/i;
const NUMERIC_DATE = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:^|\D)(?:19|20)\d\d(?:\D|$)|\d\d\/\d\d/;
const DATE_WORD =
  /(?:^|[^a-z])(?:ongoing|on-going|continuous|tbc|tba|immediate|immediately|monthly|quarterly|weekly|annual|annually|spring|summer|autumn|winter|q[1-4]|quarter|asap|within|end of|in line with|complete|completed|n\/a|daily|year end|months?|weeks?)(?:[^a-z]|$)/i;

/** True for what might be read as a date: cheap, and right often enough to tell a column of dates from a column of words. */
export function looksLikeDate(value: CellValue, format: string): boolean {
  if (typeof value === "number")
    return isDateFormat(format) || (value > 30_000 && value < 80_000 && Number.isInteger(value));
  if (typeof value !== "string" || value.length > 160) return false;
  return MONTH.test(value) || NUMERIC_DATE.test(value) || DATE_WORD.test(value);
}

/** As `looksLikeDate`, leaving out the words that may also be a status or a frequency. */
export function namesADay(value: CellValue, format: string): boolean {
  if (typeof value === "number") return isDateFormat(format);
  return typeof value === "string" && value.length <= 60 && (MONTH.test(value) || NUMERIC_DATE.test(value));
}

/** Excel's format code for a date has d, m or y outside quotes and brackets. */
export function isDateFormat(format: string): boolean {
  if (format === "General" || format === "@") return false;
  return /[dmy]/i.test(format.replace(/"[^"]*"|\[[^\][]*\]|\\./g, ""));
}

/** What a column of statuses mostly holds. What each word means is no business of reading: `status/status-words.ts` has that. */
const STATUS_LIKE = new Set(
  (
    "complete|completed|done|closed|open|delivered|implemented|in progress|ongoing|underway|under way|started|not started|not yet started|to do|planned|" +
    "on track|on target|on schedule|delayed|behind|behind schedule|slipped|late|overdue|at risk|off track|off target|on hold|paused|cancelled|superseded|" +
    "withdrawn|yes|no|partially complete|partly complete|outstanding|pending|not due|not yet due|embedded|assured|signed off"
  ).split("|"),
);
const RAG_LIKE = /^\s*(?:blue|green|amber|yellow|red|grey|gray|[bgarBGAR])\s*$/i;

export interface ColumnProfile {
  readonly filled: number;
  readonly dates: number;
  readonly days: number;
  readonly numbers: number;
  readonly percents: number;
  readonly refs: number;
  readonly owners: number;
  readonly statuses: number;
  readonly rags: number;
  /** Mean length of the text cells. */
  readonly length: number;
  readonly texts: number;
}

/** Looks at no more than this many filled cells of a column. */
const SAMPLE = 60;

/** `beside`: only rows that have something in that column count, so that bands and notes are left out. */
export function profileColumn(grid: Grid, column: number, top: number, bottom: number, beside?: number): ColumnProfile {
  const count = {
    filled: 0,
    dates: 0,
    days: 0,
    numbers: 0,
    percents: 0,
    refs: 0,
    owners: 0,
    statuses: 0,
    rags: 0,
    length: 0,
    texts: 0,
  };
  for (let row = top; row <= bottom && count.filled < SAMPLE; row += 1) {
    const value = valueAt(grid, row, column);
    if (isEmpty(value) || (beside !== undefined && isEmpty(valueAt(grid, row, beside)))) continue;
    const format = formatAt(grid, row, column);
    count.filled += 1;
    if (looksLikeDate(value, format)) count.dates += 1;
    if (namesADay(value, format)) count.days += 1;
    if (isFigure(value, format)) count.numbers += 1;
    if (format.includes("%") || (typeof value === "string" && /^\s*\d{1,3}(?:\.\d+)?\s?%\s*$/.test(value)))
      count.percents += 1;
    if (isRef(String(value))) count.refs += 1;
    if (typeof value !== "string") continue;
    const plain = plainText(value);
    count.texts += 1;
    count.length += plain.length;
    if (looksLikeOwner(plain)) count.owners += 1;
    if (STATUS_LIKE.has(comparable(plain))) count.statuses += 1;
    if (RAG_LIKE.test(plain)) count.rags += 1;
  }
  return { ...count, length: count.texts > 0 ? count.length / count.texts : 0 };
}

const isEmpty = (value: CellValue): boolean => typeof value === "string" && value.trim() === "";

/** "01632 960001", "+44 1632 960001". */
const TELEPHONE = /^\s*(?:\+44|0)[\d ]{9,14}$/;

/** A number, or text that is nothing but a figure: "-2%", "1,484", "£13.5k", "6,948,96 1". */
export function isFigure(value: CellValue, format: string): boolean {
  if (typeof value === "number") return !isDateFormat(format);
  return (
    typeof value === "string" &&
    value.length <= 24 &&
    !TELEPHONE.test(value) &&
    /^[\s£$€+~<>−-]*\d[\d,. ]*(?:%|[a-z]{1,3})?$/i.test(value.trim())
  );
}

/** "1", "2.3", "A07", "8a", "R-12". */
export function isRef(text: string): boolean {
  return /^\s*[(#]?(?:[a-z]{0,6}[ ./-]?)?\d{1,5}(?:[./-]\d{1,4}){0,3}\s?[a-z]?[.):]?\s*$/i.test(text);
}

function looksLikeOwner(text: string): boolean {
  if (text.length > 60 || text.length < 2) return false;
  const words = comparable(text);
  return (
    OWNER_TYPES.has(words) ||
    /(?:^|[\s/])[A-Z][A-Z&]{1,7}(?:[\s/,]|$)/.test(text) ||
    /(?:^| )(?:lead|leads|team|manager|director|officer|head of|chief|board|group|committee|trust|council|practices|healthwatch)(?: |$)/i.test(
      text,
    )
  );
}

/** The field that a column without a heading seems to hold, with how sure; undefined where nothing fits. */
export function guessField(profile: ColumnProfile): { readonly field: ColumnField; readonly sure: number } | undefined {
  const share = (part: number): number => (profile.filled > 0 ? part / profile.filled : 0);
  if (profile.filled < 2) return undefined;
  if (share(profile.rags) >= 0.8) return { field: "declared", sure: 0.6 };
  if (share(profile.statuses) >= 0.8) return { field: "status", sure: 0.6 };
  if (share(profile.percents) >= 0.8) return { field: "percent", sure: 0.5 };
  if (share(profile.refs) >= 0.8 && share(profile.days) < 0.5) return { field: "ref", sure: 0.6 };
  if (share(profile.dates) >= 0.7 && share(profile.days) >= 0.3 && profile.length <= 60)
    return { field: "due", sure: 0.5 };
  if (share(profile.owners) >= 0.6 && profile.length <= 40) return { field: "owner", sure: 0.45 };
  if (share(profile.texts) >= 0.8 && profile.length >= 25) return { field: "action", sure: 0.4 };
  return undefined;
}
