/** Texts and terms as they are compared: small letters, no punctuation, one form for singular and plural. */

import { hasEnglishLetters } from "../plan/cell-text";

const SMALL_WORDS = new Set(["is", "as", "its", "this", "his", "us", "was", "has", "does", "plus", "less", "across"]);

/** " care navigation train ": words with single spaces between and around, so that whole words are found by `includes`. */
export function comparable(text: string): string {
  return spaced(wordsOf(text));
}

/** The same of words that are known already. */
export function spaced(words: readonly string[]): string {
  return words.length === 0 ? " " : ` ${words.join(" ")} `;
}

/** The words of a text, one form each, in their order. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  const bare = POSSESSIVE.test(lower) ? lower.replace(POSSESSIVES, "") : lower;
  if (hasEnglishLetters(bare)) return typedWordsOf(bare);
  return (bare.match(/[\p{L}\p{N}]+%?/gu) ?? []).map(singular);
}

const POSSESSIVE = /[’']s\b/;
const POSSESSIVES = /[’']s\b/g;
const [ZERO, NINE, SMALL_A, SMALL_Z, PERCENT] = [48, 57, 97, 122, 37];

/** Letter by letter, several times as quickly as by a pattern: letters and figures in a row, and a per cent sign behind them. */
function typedWordsOf(lower: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= lower.length; at += 1) {
    const code = lower.charCodeAt(at);
    const isLetter = (code >= SMALL_A && code <= SMALL_Z) || (code >= ZERO && code <= NINE);
    if (isLetter) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      words.push(singular(lower.slice(start, code === PERCENT ? at + 1 : at)));
      start = -1;
    }
  }
  return words;
}

const SMALL_S = 115;

/** One form for a word and its plural; what it makes of other words is the same on both sides, and never shown. */
function singular(word: string): string {
  const { length } = word;
  if (word.charCodeAt(length - 1) !== SMALL_S || length < 4 || word.endsWith("ss") || SMALL_WORDS.has(word))
    return word;
  return length > 4 && word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
