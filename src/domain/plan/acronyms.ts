/** Abbreviations of a plan: where each is used, and where and as what it is written out. */

import type { CellRef } from "../grid";
import { hasEnglishLetters, plainText } from "./cell-text";

export interface Acronym {
  /** Without the plural's s: "PCN". */
  readonly acronym: string;
  /** "Primary Care Network"; null where the plan nowhere writes it out. */
  readonly expansion: string | null;
  readonly definedAt: CellRef | null;
  /** Where it is used, in the order given, each cell once. */
  readonly cells: readonly CellRef[];
}

interface Found {
  expansion: string | null;
  definedAt: CellRef | null;
  readonly cells: CellRef[];
}

/** What can be a capital is looked for before what stands behind it: most places fail at once. */
const USE =
  /(?=[A-Z]|[^ -~])(?<![\p{L}\p{N}&/-])(\p{Lu}[\p{Lu}&]{1,7}|\p{Lu}\p{Ll}\p{Lu}{1,4}|\p{Lu}{1,3}\p{Ll}{1,2}\p{Lu}{1,3})s?(?![\p{L}\p{N}&])/gu;
/** The same for text in English letters, several times as quick. */
const TYPED_USE = /([A-Z][A-Z&]{1,7}|[A-Z][a-z][A-Z]{1,4}|[A-Z]{1,3}[a-z]{1,2}[A-Z]{1,3})s?(?![A-Za-z0-9&])/y;
/** What may not stand before a use, by its code; of it the capitals, which may open one. */
const [OUTSIDE, INSIDE, CAPITAL] = [0, 1, 2] as const;
const KIND_OF: readonly number[] = Array.from({ length: 127 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/[A-Z]/.test(letter)) return CAPITAL;
  return /[a-z0-9&/-]/.test(letter) ? INSIDE : OUTSIDE;
});
/** "Primary Care Networks (PCNs)". */
const IN_BRACKETS = /\(([\p{L}&]{2,9})\)/gu;
/** "CLMC - Cleveland Local Medical Committee". */
const BEFORE_DASH = /((?:[\p{Lu}&]{2,8} )?[\p{Lu}&]{2,8})s? ?[-–—=:] (?=\p{Lu})/gu;
/** What any use needs: two capitals, next to one another or around a small letter. Few texts hold letters that are not English. */
const TYPED_CAPITALS = /[A-Z](?:[A-Z&]|[a-z][A-Z])/;
const CAPITALS = /\p{Lu}(?:[\p{Lu}&]|\p{Ll}\p{Lu})/u;
const mayHoldUse = (words: string): boolean =>
  TYPED_CAPITALS.test(words) || (/[^\t\n -~]/.test(words) && CAPITALS.test(words));
/** A dash behind what can be a capital. */
const MAY_HOLD_DASH = /(?:[A-Z&]|[^\t\n -~])s? ?[-–—=:] /;
const SMALL = new Set(["and", "of", "for", "the", "in", "to", "on", "a", "an", "&", "with"]);

/** What one text holds: its uses in their order, as often as they stand there, and what it writes out. */
interface InText {
  readonly uses: readonly string[];
  readonly definitions: readonly (readonly [string, string])[];
}

export type AcronymReader = (text: string) => InText;

/** A reader that remembers the texts it has read; one for each plan, since more than one stage asks for the same texts. */
export function makeAcronymReader(): AcronymReader {
  const seen = new Map<string, InText>();
  return (text) => {
    let known = seen.get(text);
    if (!known) seen.set(text, (known = acronymsIn(text)));
    return known;
  };
}

/** Abbreviations in the order of their first use. Text all in capitals is a heading, and is left. */
export function findAcronyms(
  texts: readonly { readonly text: string; readonly cell: CellRef }[],
  read: AcronymReader = acronymsIn,
): readonly Acronym[] {
  const found = new Map<string, Found>();
  const of = (acronym: string): Found => {
    let known = found.get(acronym);
    if (!known) found.set(acronym, (known = { expansion: null, definedAt: null, cells: [] }));
    return known;
  };
  for (const { text, cell } of texts) {
    const { uses, definitions } = read(text);
    for (const acronym of uses) {
      const { cells } = of(acronym);
      if (cells.at(-1) !== cell) cells.push(cell);
    }
    for (const [acronym, expansion] of definitions) {
      const definition = of(acronym);
      if (definition.expansion !== null) continue;
      definition.expansion = expansion;
      definition.definedAt = cell;
    }
  }
  return [...found].filter(([, { cells }]) => cells.length > 0).map(([acronym, each]) => ({ acronym, ...each }));
}

const NOTHING: InText = { uses: [], definitions: [] };

function acronymsIn(text: string): InText {
  const words = plainText(text);
  if (!mayHoldUse(words) || (words.length > 12 && !/\p{Ll}/u.test(words))) return NOTHING;
  const uses = hasEnglishLetters(words)
    ? typedUsesIn(words)
    : Array.from(words.matchAll(USE), (match) => match[1] ?? "");
  return { uses, definitions: definitionsIn(words) };
}

/** Looks at each capital that opens a word, and asks the pattern only where another capital follows close enough. */
function typedUsesIn(text: string): string[] {
  const uses: string[] = [];
  let isInside = false;
  for (let at = 0; at < text.length; at += 1) {
    const kind = KIND_OF[text.charCodeAt(at)] ?? OUTSIDE;
    if (kind === CAPITAL && !isInside && isCapitalNear(text, at)) {
      TYPED_USE.lastIndex = at;
      const match = TYPED_USE.exec(text);
      if (match) {
        uses.push(match[1] ?? "");
        at += match[0].length - 1;
      }
    }
    isInside = (KIND_OF[text.charCodeAt(at)] ?? OUTSIDE) !== OUTSIDE;
  }
  return uses;
}

/** Each form of `TYPED_USE` has a capital or "&" second, or a capital third or fourth. */
function isCapitalNear(text: string, at: number): boolean {
  const isCapital = (place: number): boolean => KIND_OF[text.charCodeAt(place)] === CAPITAL;
  return isCapital(at + 1) || text.charAt(at + 1) === "&" || isCapital(at + 2) || isCapital(at + 3);
}

function definitionsIn(text: string): [string, string][] {
  const definitions: [string, string][] = [];
  const bracketed = text.includes("(") ? text.matchAll(IN_BRACKETS) : [];
  for (const match of bracketed) {
    const acronym = bare(match[1] ?? "");
    if (!/\p{Lu}.*\p{Lu}/u.test(acronym)) continue;
    const expansion = wordsSpelling(acronym, text.slice(Math.max(0, match.index - 160), match.index));
    if (expansion) definitions.push([acronym, expansion]);
  }
  const dashes = MAY_HOLD_DASH.test(text) ? [...text.matchAll(BEFORE_DASH)] : [];
  for (const [index, match] of dashes.entries()) {
    const start = match.index + match[0].length;
    const end = Math.min(dashes[index + 1]?.index ?? text.length, start + 160);
    const words = (text.slice(start, end).split(/[.;,\n(]/)[0] ?? "").trim();
    definitions.push(...spelledOut((match[1] ?? "").split(" ").map(bare), words));
  }
  return definitions;
}

/** The words before the brackets whose first letters spell the abbreviation, small words counted or left out. */
function wordsSpelling(acronym: string, before: string): string | null {
  const words = before.trim().split(/\s+/).slice(-12);
  const letters = lettersOf(acronym);
  /** Of each word once: a phrase's initials are its words' in a row. */
  const all = words.map((word) => initials([word], false));
  const telling = words.map((word) => initials([word], true));
  for (let count = Math.min(2, words.length); count <= words.length; count += 1) {
    const phrase = words.slice(words.length - count);
    if (all.slice(-count).join("") === letters || telling.slice(-count).join("") === letters) return unquoted(phrase);
    if (SMALL.has((phrase[0] ?? "").toLowerCase())) continue;
    if (count >= 2 && count <= letters.length && /\p{Ll}/u.test(acronym) && spellsLoosely(letters, phrase))
      return unquoted(phrase);
  }
  return null;
}

/** The words without the quotation marks they stood in: "‘Capacity and Access Improvement Payment’ (CAIP)". */
const unquoted = (words: readonly string[]): string =>
  words
    .join(" ")
    .replace(/^[‘’'"“”]+/, "")
    .replace(/(?<![‘’'"“”])[‘’'"“”]+$/, "");

/** "NENC ICB" and its seven words: each abbreviation takes the words whose letters it has, the last from the end. */
function spelledOut(acronyms: readonly string[], phrase: string): [string, string][] {
  const words = phrase.split(/\s+/).filter(Boolean);
  const whole: [string, string] = [acronyms.join(" "), phrase];
  if (acronyms.length === 1) {
    return spellsFrom(lettersOf(acronyms[0] ?? ""), words) ? [whole] : [];
  }
  const last = acronyms.at(-1) ?? "";
  for (let from = words.length - 1; from > 0; from -= 1) {
    const front = words.slice(0, from);
    const back = words.slice(from);
    const [first = ""] = acronyms;
    if (initials(back, true) === lettersOf(last) && initials(front, true) === lettersOf(first)) {
      return [
        [first, front.join(" ")],
        [last, back.join(" ")],
      ];
    }
  }
  return [];
}

/** True where the words begin with the letters; more words may follow ("H&SH - Hartlepool & Stockton Health GP Federation"). */
function spellsFrom(letters: string, words: readonly string[]): boolean {
  const all = initials(words, true);
  return all.startsWith(letters) && letters.length >= 2;
}

/** "HaST" in "Hartlepool and Stockton": each word, small ones aside, begins with the next letter not yet spelt. */
function spellsLoosely(letters: string, words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    if (word.charAt(0).toLowerCase() !== letters.charAt(at)) {
      if (SMALL.has(word.toLowerCase())) continue;
      return false;
    }
    const lower = word.toLowerCase();
    let letter = 0;
    while (at < letters.length && lower.charAt(letter) === letters.charAt(at)) {
      at += 1;
      letter += 1;
    }
  }
  return at === letters.length;
}

const bare = (acronym: string): string => (/\p{Lu}s$/u.test(acronym) ? acronym.slice(0, -1) : acronym);
const lettersOf = (acronym: string): string => acronym.replaceAll("&", "").toLowerCase();
const initials = (words: readonly string[], leaveSmall: boolean): string => {
  let letters = "";
  for (const word of words) letters += initialsOf(word, leaveSmall);
  return letters;
};

/** Most words begin with an English letter and have no second part: their initial is at hand. */
const PLAIN_WORD = /^[A-Za-z][^-/]*$/;

function initialsOf(word: string, leaveSmall: boolean): string {
  if (PLAIN_WORD.test(word)) return leaveSmall && SMALL.has(word.toLowerCase()) ? "" : word.charAt(0).toLowerCase();
  return word
    .split(/[-/]/)
    .filter((part) => /\p{L}/u.test(part) && !(leaveSmall && SMALL.has(part.toLowerCase())))
    .map((part) =>
      part
        .replace(/^[^\p{L}]+/u, "")
        .charAt(0)
        .toLowerCase(),
    )
    .join("");
}
