/**
 * A review on its way from the worker: as text, which a page reads in half the time that it takes over a clone, and in pieces, so that
 * no reading of one holds up a key or a turn of the wheel. What comes together is the same review, byte for byte.
 */

import type { ReviewOutcome } from "../domain/review";
import type { Review } from "../domain/review-schema";

/** Entries of one of the review's lists. */
interface ListPiece {
  readonly list: string;
  /** A JSON array. */
  readonly entries: string;
}

/** What is left: the review with its lists empty, and what else the outcome holds. Comes last. */
interface LastPiece {
  readonly review: string;
  readonly rest: Omit<ReviewOutcome, "review">;
}

export type Piece = ListPiece | LastPiece;

/** Characters of a piece: read in a millisecond or two. */
const PIECE = 100_000;

/** One after the other, so that the first are read while the last are still being written. */
export function* piecesOf({ review, ...rest }: ReviewOutcome): Generator<Piece> {
  const left: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(review)) {
    if (!Array.isArray(value)) {
      left[name] = value;
      continue;
    }
    // Keeps its place among the others.
    left[name] = [];
    for (const entries of textsOf(value)) yield { list: name, entries };
  }
  yield { review: JSON.stringify(left), rest };
}

function* textsOf(list: readonly unknown[]): Generator<string> {
  let texts: string[] = [];
  let length = 0;
  for (const entry of list) {
    const text = JSON.stringify(entry);
    texts.push(text);
    length += text.length;
    if (length < PIECE) continue;
    yield `[${texts.join(",")}]`;
    texts = [];
    length = 0;
  }
  if (texts.length > 0) yield `[${texts.join(",")}]`;
}

/** Puts pieces together again: gives the outcome with the last of them, and null before. */
export function gatherPieces(): (piece: Piece) => ReviewOutcome | null {
  const lists = new Map<string, unknown[]>();
  return (piece) => {
    if ("list" in piece) {
      const list = lists.get(piece.list) ?? [];
      for (const entry of JSON.parse(piece.entries) as unknown[]) list.push(entry);
      lists.set(piece.list, list);
      return null;
    }
    const review = Object.assign(JSON.parse(piece.review) as Review, Object.fromEntries(lists));
    return { review, ...piece.rest };
  };
}
