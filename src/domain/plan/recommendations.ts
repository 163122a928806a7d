/** Recommendations as they are read down a table: inherited from above, run over several cells, parted into a), b), c). */

import type { CellRef } from "../grid";
import { oneLine } from "./cell-text";
import type { Reading } from "./plan-row";

/** One recommendation and the cells its text stands in. */
export interface RecommendationGroup {
  ref: string | null;
  refCell: CellRef | null;
  refText: string;
  readonly pieces: { readonly text: string; readonly cell: CellRef; readonly joins: boolean }[];
  /** "a", "b" … of the part that is being read; null where the recommendation has none. */
  part: string | null;
}

/** What a row's own recommendation cell says. */
export interface StatedPiece {
  readonly text: string;
  readonly cell: CellRef;
}

export function newGroup(ref: string | null, refCell: CellRef | null, refText: string): RecommendationGroup {
  return { ref, refCell, refText, pieces: [], part: null };
}

/** The whole recommendation, every piece of it, parts included. */
export function wholeText(group: RecommendationGroup): string {
  return group.pieces.map(({ text }) => oneLine(text)).join(" ");
}

/** Where a part begins in the whole text; spaces around the mark tell it from "(a)" inside words. */
const MARK = /(?:^|\s)\(?([a-h])[).]\s/gi;

/**
 * A divided recommendation: its lead-in, and its parts by letter in order; null where it is not divided into a), b) and so on.
 * Where only the letters after the first are marked, the first part is what stands before them.
 */
export function partsOf(text: string): { readonly leadIn: string; readonly parts: ReadonlyMap<string, string> } | null {
  const starts: number[] = [];
  for (const match of text.matchAll(MARK)) {
    const letter = match[1]?.toLowerCase();
    if (starts.length === 0 && letter === "b") starts.push(0);
    if (letter === LETTERS[starts.length]) starts.push(match.index);
  }
  if (starts.length < 2) return null;
  const parts = starts.map((at, index) => [LETTERS[index] ?? "", text.slice(at, starts[index + 1]).trim()] as const);
  return { leadIn: text.slice(0, starts[0]).trim(), parts: new Map(parts) };
}

const LETTERS = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** "b) All relevant …" -> "b"; undefined where the text does not open a part. */
export function openingPart(text: string): string | undefined {
  return /^\s*\(?([a-h])[).]\s/i.exec(text)?.[1]?.toLowerCase();
}

/** A first part that stands behind its lead-in and is alone in its cell: "… the local offer: a) NENC ICB continue …". */
export function innerPart(text: string): string | undefined {
  if (partsOf(text)) return undefined;
  return /[:;–-]\s*\(?(a)\)\s/i.exec(text)?.[1]?.toLowerCase();
}

/** "b)", "(b)", "b" in a column of numbers. */
export function loneLetter(text: string): string | undefined {
  return /^\s*\(?([a-h])[).]?\s*$/i.exec(text)?.[1]?.toLowerCase();
}

/** "8b", "8 (b)", "8.b" in a column of numbers. */
export function numberAndLetter(text: string): { readonly number: string; readonly letter: string } | undefined {
  const match = /^\s*(\d{1,4})\s?[.(]?\s?([a-h])[).]?\s*$/i.exec(text);
  return match ? { number: match[1] ?? "", letter: (match[2] ?? "").toLowerCase() } : undefined;
}

/** Words after which a sentence must go on. */
const HANGING =
  /(?:^|\s)(?:and|or|the|a|an|of|to|in|on|at|by|for|with|from|as|that|which|who|is|are|be|been|this|these|their|its|including|ensure|between|into|through|within|via|than|not|will|all)$|[,&/–-]$/i;

/** True where the text breaks off: no full stop, or a word or sign that cannot be last. */
export function isUnfinished(text: string): boolean {
  return text !== "" && !/[.?!:;)\]"”]$/.test(text.trim());
}

/** True where the text breaks off in a way that no sentence ends. */
export function isHanging(text: string): boolean {
  return HANGING.test(text.trim());
}

export const startsSmall = (text: string): boolean => /^\p{Ll}/u.test(text.trim());

/**
 * The reading of a recommendation for one row: stated where its own cell holds a piece of it, inherited where the cell is blank.
 * Of a divided one, the lead-in and the row's own part. `letter` is that part's; null where the row answers to the whole.
 */
export function recommendationReading(
  group: RecommendationGroup | null,
  own: CellRef,
  stated: StatedPiece | null,
  letter: string | null,
): Reading<string> {
  const first = group?.pieces[0];
  if (!group || !first) return { kind: "blank", cell: own };
  const value = textOfPart(group, letter);
  if (stated) return { kind: "stated", value, text: stated.text, cell: stated.cell };
  return { kind: "inherited", value, text: first.text, cell: first.cell };
}

function textOfPart(group: RecommendationGroup, letter: string | null): string {
  const whole = wholeText(group);
  const divided = letter === null ? null : partsOf(whole);
  const part = divided?.parts.get(letter ?? "");
  return divided && part !== undefined ? `${divided.leadIn} ${part}`.trim() : whole;
}
