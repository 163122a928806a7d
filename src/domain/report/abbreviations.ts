/** Abbreviations that a plan writes out itself: "Primary Care Network (PCN)" and "CLMC - Cleveland Local Medical Committee". */

import type { Review } from "../review-schema";

export interface Abbreviation {
  readonly term: string;
  readonly meaning: string;
}

/** Words that an abbreviation may pass over. */
const SMALL = new Set(["of", "and", "the", "for", "in", "to", "with", "on", "by", "a", "&"]);
const TERM = /^[A-Z][A-Za-z&]*[A-Z&][A-Za-z&]*$/;
const LONGEST_TERM = 10;
const MOST_WORDS = 14;

/** In alphabetical order, each term once, as the plan first writes it out. */
export function abbreviationsOf(review: Review): Abbreviation[] {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  for (const row of review.rows) {
    for (const text of [row.recommendation, row.action, row.measure, row.ownerText, row.progress]) {
      if (text === null || seen.has(text)) continue;
      seen.add(text);
      for (const { term, meaning } of abbreviationsIn(text)) if (!found.has(term)) found.set(term, meaning);
    }
  }
  return [...found]
    .map(([term, meaning]) => ({ term, meaning }))
    .sort((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1));
}

export function abbreviationsIn(text: string): Abbreviation[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  return words.flatMap((word, index) => {
    const bracketed = /^\(([^()]+)\)[.,;:]?$/.exec(word)?.[1];
    if (bracketed !== undefined) return behind(bracketed, words.slice(Math.max(0, index - MOST_WORDS), index));
    return word === "-" || word === "–" || word === "—" ? ahead(words, index) : [];
  });
}

/** "Primary Care Network (PCN)": the initials of the words before the brackets, from the last back. */
function behind(bracketed: string, words: readonly string[]): Abbreviation[] {
  const term = singular(bracketed);
  const letters = lettersOf(term);
  if (letters === null) return [];
  let left = letters.length;
  for (let at = words.length - 1; at >= 0 && left > 0; at -= 1) {
    const word = words[at] ?? "";
    if (initialOf(word) === letters[left - 1]) left -= 1;
    else if (!SMALL.has(word.toLowerCase())) return [];
    if (left === 0) return [{ term, meaning: trimmed(words.slice(at)) }];
  }
  return [];
}

/** "NENC ICB - North East and North Cumbria Integrated Care Board": one or two words in capitals before the dash. */
function ahead(words: readonly string[], dash: number): Abbreviation[] {
  for (const size of [2, 1]) {
    const before = words.slice(Math.max(0, dash - size), dash);
    const term = before.join(" ");
    const letters =
      before.length === size && before.every((word) => TERM.test(word)) ? lettersOf(before.join("")) : null;
    if (letters === null) continue;
    const after = words.slice(dash + 1, dash + 1 + MOST_WORDS);
    let matched = 0;
    for (const [at, word] of after.entries()) {
      if (initialOf(word) === letters[matched]) matched += 1;
      else if (!SMALL.has(word.toLowerCase())) break;
      if (matched === letters.length) return [{ term, meaning: trimmed(after.slice(0, at + 1)) }];
    }
  }
  return [];
}

/** The capitals of a term, two or more; null for what is no abbreviation. */
function lettersOf(term: string): string[] | null {
  if (term.length > LONGEST_TERM || !TERM.test(term)) return null;
  const letters = [...term].filter((letter) => letter >= "A" && letter <= "Z");
  return letters.length < 2 ? null : letters;
}

function initialOf(word: string): string {
  return word
    .replace(/^[("“‘']/, "")
    .slice(0, 1)
    .toUpperCase();
}

function singular(term: string): string {
  return term.length > 2 && term.endsWith("s") ? term.slice(0, -1) : term;
}

function trimmed(words: readonly string[]): string {
  return words.join(" ").replace(/^[("“‘']|[.,;:)]$/g, "");
}
