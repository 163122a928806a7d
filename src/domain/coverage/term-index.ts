/** Finds which terms stand in a text without asking for each: a plan of ten thousand rows is held against some five hundred. */

import { withoutInner, type Term } from "./terms";
import { spaced, wordsOf } from "./words";

export interface TermIndex<Key> {
  /** The keys of which terms stand in a text given in pieces, with those terms. */
  readonly find: (texts: readonly string[]) => Standing<Key>;
}

export interface Standing<Key> {
  readonly present: ReadonlyMap<Key, readonly Term[]>;
  /** The whole text in its comparable form, made when it is first asked for. */
  readonly said: () => string;
}

interface Entry<Key> {
  readonly key: Key;
  readonly term: Term;
  readonly words: readonly string[];
}

/** The spellings that are filed under one word: their longest, which is the least common. */
interface Filed<Key> {
  readonly word: string;
  readonly entries: Entry<Key>[];
  /** True where each of them is that very word. */
  isOfOneWord: boolean;
}

export function indexTerms<Key>(
  terms: readonly { readonly key: Key; readonly terms: readonly Term[] }[],
): TermIndex<Key> {
  const filed = new Map<string, Filed<Key>>();
  for (const { key, terms: each } of terms) {
    for (const term of each) {
      for (const spelling of term.spellings) {
        const words = spelling.trim().split(" ");
        const word = words.reduce((longest, next) => (next.length > longest.length ? next : longest), "");
        if (word === "") continue;
        const file = filed.get(word) ?? { word, entries: [], isOfOneWord: true };
        file.entries.push({ key, term, words });
        file.isOfOneWord &&= words.length === 1;
        filed.set(word, file);
      }
    }
  }
  const read = makeReader(filed);
  return { find: (texts) => standingIn(texts.map(read)) };
}

/** The words of a text, and those of them that something is filed under with their place. */
interface Piece<Key> {
  readonly words: readonly string[];
  readonly held: readonly { readonly file: Filed<Key>; readonly at: number }[];
}

/** Each text is read once, since measures and notes stand in a plan many times over. */
function makeReader<Key>(filed: ReadonlyMap<string, Filed<Key>>): (text: string) => Piece<Key> {
  const known = new Map<string, Piece<Key>>();
  return (text) => {
    let found = known.get(text);
    if (!found) {
      const words = wordsOf(text);
      const held = words.flatMap((word, at) => {
        const file = filed.get(word);
        return file ? [{ file, at }] : [];
      });
      known.set(text, (found = { words, held }));
    }
    return found;
  };
}

function standingIn<Key>(pieces: readonly Piece<Key>[]): Standing<Key> {
  let text = "";
  const said = (): string => (text ||= spaced(pieces.flatMap(({ words }) => words)));
  const met = new Map<Filed<Key>, readonly Entry<Key>[]>();
  pieces.forEach(({ held }, piece) => {
    for (const { file, at } of held) {
      const standing = met.get(file);
      if (standing?.length === file.entries.length) continue;
      const stands = (entry: Entry<Key>): boolean =>
        (standing?.includes(entry) ?? false) || standsAt(entry.words, file.word, pieces, piece, at);
      met.set(file, file.isOfOneWord ? file.entries : file.entries.filter(stands));
    }
  });
  const present = new Map<Key, Term[]>();
  for (const standing of met.values()) {
    for (const entry of standing) {
      const found = present.get(entry.key);
      if (!found) present.set(entry.key, [entry.term]);
      else if (!found.includes(entry.term)) found.push(entry.term);
    }
  }
  for (const [key, found] of present) {
    if (found.length > 1) present.set(key, [...withoutInner(said, found)]);
  }
  return { present, said };
}

/** True where a spelling stands around its filed word, which is met in a piece at a place; it may run on into other pieces. */
function standsAt<Key>(
  spelling: readonly string[],
  word: string,
  pieces: readonly Piece<Key>[],
  piece: number,
  at: number,
): boolean {
  if (spelling.length === 1) return true;
  const first = at - spelling.indexOf(word);
  return spelling.every((each, index) => wordAt(pieces, piece, first + index) === each);
}

/** A place before the piece is counted from the end of the one before, a place behind it from the start of the next. */
function wordAt<Key>(pieces: readonly Piece<Key>[], piece: number, at: number): string | undefined {
  const { words = [] } = pieces[piece] ?? {};
  if (at >= 0 && at < words.length) return words[at];
  const next = at < 0 ? piece - 1 : piece + 1;
  const other = pieces[next];
  if (!other) return undefined;
  return wordAt(pieces, next, at < 0 ? at + other.words.length : at - words.length);
}
