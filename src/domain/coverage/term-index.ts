/** Finds which terms stand in a text without asking for each: a plan of ten thousand rows is held against some five hundred. */

import { withoutInner, type Term } from "./terms";
import { spaced, wordsOf } from "./words";

export interface TermIndex<Key> {
  /** The keys of which terms stand in a text given in pieces, with those terms: to be gone over before the next text is asked for. */
  readonly find: (texts: readonly string[]) => Standing<Key>;
}

export interface Standing<Key> {
  readonly present: readonly Present<Key>[];
  /** The whole text in its comparable form, made when it is first asked for. */
  readonly said: () => string;
}

export interface Present<Key> {
  readonly key: Key;
  readonly terms: readonly Term[];
}

/** A key and those of its terms that stand in the text in hand; made once, and filled anew for each text. */
interface Slot<Key> {
  readonly key: Key;
  terms: Term[];
  /** The text that `terms` was filled for. */
  text: number;
}

interface Entry<Key> {
  readonly slot: Slot<Key>;
  readonly term: Term;
  readonly words: readonly string[];
}

/** The spellings that are filed under one word: their longest, which is the least common. */
interface Filed<Key> {
  readonly word: string;
  readonly entries: Entry<Key>[];
  /** True where each of them is that very word. */
  isOfOneWord: boolean;
  /** Those of the entries that stand in the text in hand, and which text that is. */
  standing: readonly Entry<Key>[];
  text: number;
}

export function indexTerms<Key>(
  terms: readonly { readonly key: Key; readonly terms: readonly Term[] }[],
): TermIndex<Key> {
  const filed = new Map<string, Filed<Key>>();
  for (const { key, terms: each } of terms) {
    const slot: Slot<Key> = { key, terms: [], text: 0 };
    for (const term of each) {
      for (const spelling of term.spellings) {
        const words = spelling.trim().split(" ");
        const word = words.reduce((longest, next) => (next.length > longest.length ? next : longest), "");
        if (word === "") continue;
        const file = filed.get(word) ?? { word, entries: [], isOfOneWord: true, standing: [], text: 0 };
        file.entries.push({ slot, term, words });
        file.isOfOneWord &&= words.length === 1;
        filed.set(word, file);
      }
    }
  }
  const read = makeReader(filed);
  let text = 0;
  return { find: (texts) => standingIn(texts.map(read), (text += 1)) };
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

const NONE: readonly never[] = [];

/** `text` is the number of the text in hand. */
function standingIn<Key>(pieces: readonly Piece<Key>[], text: number): Standing<Key> {
  let whole = "";
  const said = (): string => (whole ||= spaced(pieces.flatMap(({ words }) => words)));
  const present: Slot<Key>[] = [];
  for (const file of filesMet(pieces, text)) {
    for (const { slot, term } of file.standing) {
      if (slot.text !== text) {
        slot.text = text;
        slot.terms = [term];
        present.push(slot);
      } else if (!slot.terms.includes(term)) slot.terms.push(term);
    }
  }
  for (const slot of present) if (slot.terms.length > 1) slot.terms = [...withoutInner(said, slot.terms)];
  return { present, said };
}

/** The words of the text that something is filed under, in their order, each with what of it stands there. */
function filesMet<Key>(pieces: readonly Piece<Key>[], text: number): readonly Filed<Key>[] {
  const met: Filed<Key>[] = [];
  for (let piece = 0; piece < pieces.length; piece += 1) {
    for (const { file, at } of pieces[piece]?.held ?? NONE) {
      const isNew = file.text !== text;
      if (isNew) {
        file.text = text;
        file.standing = NONE;
        met.push(file);
      }
      if (file.isOfOneWord) file.standing = file.entries;
      else if (file.standing.length < file.entries.length) addStanding(file, pieces, piece, at);
    }
  }
  return met;
}

/** In the order of the entries. Few of them stand there: nothing is made where none does. */
function addStanding<Key>(file: Filed<Key>, pieces: readonly Piece<Key>[], piece: number, at: number): void {
  const { entries, standing, word } = file;
  let added: Entry<Key>[] | undefined;
  for (const entry of entries) {
    if (standing.includes(entry) || !standsAt(entry.words, word, pieces, piece, at)) continue;
    if (added) added.push(entry);
    else added = [entry];
  }
  if (!added) return;
  file.standing =
    standing.length === 0 ? added : entries.filter((entry) => standing.includes(entry) || added.includes(entry));
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
  for (let index = 0; index < spelling.length; index += 1) {
    if (wordAt(pieces, piece, first + index) !== spelling[index]) return false;
  }
  return true;
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
