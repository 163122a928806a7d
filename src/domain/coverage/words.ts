/** Texts and terms as they are compared: small letters, no punctuation, one form for singular and plural. */

const SMALL_WORDS = new Set(["is", "as", "its", "this", "his", "us", "was", "has", "does", "plus", "less", "across"]);

/** Nothing but what an English keyboard types: a plain pattern finds its words several times as quickly. */
const TYPED = /^[\t\n\r -~]*$/;

/** " care navigation train ": words with single spaces between and around, so that whole words are found by `includes`. */
export function comparable(text: string): string {
  const lower = text.toLowerCase().replace(/[’']s\b/g, "");
  const words = lower.match(TYPED.test(lower) ? /[a-z0-9]+%?/g : /[\p{L}\p{N}]+%?/gu);
  return words ? ` ${words.map(singular).join(" ")} ` : " ";
}

/** One form for a word and its plural; what it makes of other words is the same on both sides, and never shown. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss") || SMALL_WORDS.has(word)) return word;
  return word.endsWith("ies") && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
