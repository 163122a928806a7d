/** A cell cut into parts: dates, cue words, other words. Phrases read parts and never characters. */

import type { DateContext } from "./date-reading";
import { FORMS_BY_OPENING } from "./forms";
import { strayNumberBefore } from "./forms/pieces";
import type { Moment, Span } from "./moment";
import { wrongMoment } from "./moment";
import type { Token } from "./tokens";
import { tokenize } from "./tokens";
import type { Cue } from "./vocabulary";
import { CUES, MEETING_WORDS } from "./vocabulary";

interface Place {
  /** First character of the cleaned text, and the one after the last. */
  readonly at: number;
  readonly to: number;
}

export interface DatePart extends Place {
  readonly kind: "date";
  readonly moment: Moment;
  /** null while the year is missing. */
  readonly span: Span | null;
  /** Id of the form, or of the join, that read it. */
  readonly form: string;
}
export interface CuePart extends Place {
  readonly kind: "cue";
  readonly cue: Cue;
  readonly text: string;
}
export interface OtherPart extends Place {
  readonly kind: "word" | "number" | "mark";
  readonly text: string;
}
export type Part = DatePart | CuePart | OtherPart;

export interface Cell {
  /** The cell's own text, untouched. */
  readonly text: string;
  /** What the parts' places count in. */
  readonly clean: string;
  readonly parts: readonly Part[];
  /** The dates among the parts, and the kinds of cue: found once, asked by every phrase. */
  readonly dates: readonly DatePart[];
  readonly cues: ReadonlySet<Cue>;
  readonly context: DateContext;
}

export function cellOf(text: string, clean: string, parts: readonly Part[], context: DateContext): Cell {
  const cues = new Set(parts.flatMap((part) => (part.kind === "cue" ? [part.cue] : [])));
  return { text, clean, parts, dates: parts.filter(isDate), cues, context };
}

const NO_OPTIONS = { bareYear: false };

/** Left to right: at each token a date, else a cue, else the token itself. */
export function cutParts(clean: string): Part[] {
  const tokens = tokenize(clean);
  const parts: Part[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const next = dateAt(tokens, token, at, parts) ?? cueAt(tokens, token, at, parts);
    if (next !== undefined) {
      at = next;
      continue;
    }
    // "5th" stays an ordinal: the fifth week of March is not five weeks of it.
    parts.push({ kind: token.kind, text: token.text + token.ordinal, at: token.at, to: token.to });
    at += 1;
  }
  return parts;
}

function dateAt(tokens: readonly Token[], token: Token, at: number, parts: Part[]): number | undefined {
  if (token.kind === "mark") return undefined;
  for (const form of FORMS_BY_OPENING[token.kind]) {
    const found = form.match(tokens, at, NO_OPTIONS);
    if (!found) continue;
    const { next } = found;
    const stray = found.moment.precision === "month" && strayNumberBefore(tokens, at);
    const moment = stray ? wrongMoment("The number before the month does not fit a date.", null) : found.moment;
    const span = moment.year === null ? null : (moment.span(moment.year) ?? null);
    parts.push({
      kind: "date",
      moment,
      span,
      form: found.form ?? form.id,
      at: token.at,
      to: tokens[next - 1]?.to ?? token.to,
    });
    return next;
  }
  return undefined;
}

function cueAt(tokens: readonly Token[], token: Token, at: number, parts: Part[]): number | undefined {
  for (const { cue, words } of CUES.get(token.text) ?? []) {
    if (!words.every((word, index) => tokens[at + index]?.text === word)) continue;
    const last = tokens[at + words.length - 1] ?? token;
    parts.push({ kind: "cue", cue, text: words.join(" "), at: token.at, to: last.to });
    return at + words.length;
  }
  return undefined;
}

export const isDate = (part: Part | undefined): part is DatePart => part?.kind === "date";
export const isCue = (part: Part | undefined, ...cues: readonly Cue[]): part is CuePart =>
  part?.kind === "cue" && cues.includes(part.cue);
export const isMark = (part: Part | undefined, ...texts: readonly string[]): boolean =>
  part?.kind === "mark" && texts.includes(part.text);
export const isMeetingWord = (part: Part | undefined): boolean => part?.kind === "word" && MEETING_WORDS.has(part.text);

export function datesOf(cell: Cell): readonly DatePart[] {
  return cell.dates;
}

export function hasCue(cell: Cell, ...cues: readonly Cue[]): boolean {
  return cues.some((cue) => cell.cues.has(cue));
}

/** The same cell with only some of its parts, for a phrase that reads one side of it. */
export function slice(cell: Cell, from: number, to: number): Cell {
  return cellOf(cell.text, cell.clean, cell.parts.slice(from, to), cell.context);
}

/** Words that say nothing of what a date is the date of, and a time of day. */
const EDGE = new Set(
  (
    "by for in on at the to be of and or a with from until as due before within no later than is will then between over during " +
    "through throughout across latest earlier sooner c ca am pm noon midday midnight close play business"
  ).split(" "),
);

/** Words of the cell between two characters, freed of small words and marks at either end; null where none is left. */
export function labelBetween(cell: Cell, from: number, to: number, edge: ReadonlySet<string> = EDGE): string | null {
  const words = cell.clean
    .slice(from, to)
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}£]+/u, "").replace(/(?<![^\p{L}\p{N}%£])[^\p{L}\p{N}%£]+$/u, ""))
    .filter((word) => word !== "");
  let first = 0;
  let last = words.length;
  while (first < last && isEdge(words[first], edge)) first += 1;
  while (last > first && isEdge(words[last - 1], edge)) last -= 1;
  return last > first ? words.slice(first, last).join(" ") : null;
}

const TIME_OF_DAY = /^\d{1,2}([.:]\d{2})?(am|pm)?$/;

function isEdge(word = "", edge: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  return edge.has(lower) || (TIME_OF_DAY.test(lower) && lower.length > 2);
}
