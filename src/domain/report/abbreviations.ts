/** Abbreviations that a plan writes out itself, for the glossary. */

import { findAcronyms } from "../plan/acronyms";
import type { Review } from "../review-schema";

export interface Abbreviation {
  readonly term: string;
  readonly meaning: string;
}

/** Looking through a long plan takes longer than a key: each review is looked through once. */
const known = new WeakMap<Review, readonly Abbreviation[]>();

/** In alphabetical order, each term once, as the plan first writes it out. */
export function abbreviationsOf(review: Review): readonly Abbreviation[] {
  const found = known.get(review) ?? lookFor(review);
  known.set(review, found);
  return found;
}

function lookFor(review: Review): Abbreviation[] {
  const texts = new Set(
    review.rows
      .flatMap((row) => [row.recommendation, row.action, row.measure, row.ownerText, row.progress])
      .filter((text) => text !== null),
  );
  // Where each stands is of no account here: a glossary lists terms, not cells.
  const cell = { sheet: "", row: 1, column: 1 };
  return findAcronyms([...texts].map((text) => ({ text, cell })))
    .flatMap(({ acronym, expansion }) => (expansion === null ? [] : [{ term: acronym, meaning: expansion }]))
    .sort((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1));
}
