/** Finds which terms stand in a text without asking for each: a plan of ten thousand rows is held against some five hundred. */

import { termsIn, type Term } from "./terms";

export interface TermIndex<Key> {
  /** The keys of which terms stand in a comparable text, with those terms. */
  readonly find: (text: string) => ReadonlyMap<Key, readonly Term[]>;
}

interface Entry<Key> {
  readonly key: Key;
  readonly term: Term;
  readonly spelling: string;
}

/** Spellings are filed under their longest word, which is the least common. */
export function indexTerms<Key>(
  terms: readonly { readonly key: Key; readonly terms: readonly Term[] }[],
): TermIndex<Key> {
  const filed = new Map<string, Entry<Key>[]>();
  for (const { key, terms: each } of terms) {
    for (const term of each) {
      for (const spelling of term.spellings) {
        const word = longestWord(spelling);
        const entries = filed.get(word) ?? [];
        entries.push({ key, term, spelling });
        filed.set(word, entries);
      }
    }
  }
  return {
    find(text) {
      const present = new Map<Key, Set<Term>>();
      for (const word of new Set(text.split(" "))) {
        for (const { key, term, spelling } of filed.get(word) ?? []) {
          if (!text.includes(spelling)) continue;
          const found = present.get(key) ?? new Set();
          found.add(term);
          present.set(key, found);
        }
      }
      return new Map([...present].map(([key, found]) => [key, termsIn(text, [...found])]));
    },
  };
}

function longestWord(spelling: string): string {
  return spelling
    .trim()
    .split(" ")
    .reduce((longest, word) => (word.length > longest.length ? word : longest), "");
}
