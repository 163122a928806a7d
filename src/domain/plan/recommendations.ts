/** Recommendations as they are read down a table: inherited from above, run over several cells, parted into a), b), c). */

import type { CellRef } from "../grid";
import { oneLine } from "./cell-text";
import type { PlanRow, Reading } from "./plan-row";

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

/** "b) All relevant …" -> "b"; undefined where the text does not open a part. */
export function openingPart(text: string): string | undefined {
  return /^\s*\(?([a-h])[).]\s/i.exec(text)?.[1]?.toLowerCase();
}

/** A first part that stands behind its lead-in: "… the local offer: a) NENC ICB continue …". */
export function innerPart(text: string): string | undefined {
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
 * What rows are grouped by under "recommendation": its number where it has one, else its words; null where the row has none.
 * `name` is the whole text.
 */
export function recommendationOf(row: PlanRow): { readonly key: string; readonly name: string } | null {
  const { recommendation } = row;
  if (recommendation.kind === "blank") return null;
  const name = recommendation.kind === "unreadable" ? recommendation.text : recommendation.value;
  return { key: `${row.sheet}\u0000${name}`, name };
}

/** The reading of a recommendation for one row: stated where its own cell holds a piece of it, inherited where the cell is blank. */
export function recommendationReading(
  group: RecommendationGroup | null,
  own: CellRef,
  stated: StatedPiece | null,
): Reading<string> {
  const first = group?.pieces[0];
  if (!group || !first) return { kind: "blank", cell: own };
  const value = wholeText(group);
  if (stated) return { kind: "stated", value, text: stated.text, cell: stated.cell };
  return { kind: "inherited", value, text: first.text, cell: first.cell };
}
