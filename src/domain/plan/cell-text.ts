/** What a cell's text says once formatting codes, bullets and stray spaces are read away; the cell's own text is never changed. */

import { typedLetters } from "./typed-letters";

/** Tags that end a line when read; every other tag is read as nothing. */
const LINE_TAGS = new Set(["p", "/p", "br", "br/", "li", "/li", "ul", "/ul", "ol", "/ol", "div", "/div", "tr", "/tr"]);

/** Signs that Excel, Word and PDF readers leave at the start of a list item. */
const BULLETS = "•·▪◦‣●○■□➢✓✔";

/** Anything but words with single plain spaces between them. */
const NEEDS_READING = /[<&_\t-\r\u00a0\u00ad\u1680\u2000-\u200d\u2028-\u202f\u205f\u3000\ufeff•·▪◦‣●○■□➢✓✔]| {2}|^ | $/;

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&apos;": "'",
  "&nbsp;": " ",
};

/** True where the text carries formatting codes or bullets that a reader should not see. */
export function hasMarkup(text: string): boolean {
  return /<\/?[a-z][^<>]{0,200}>|_x000D_|&(?:amp|lt|gt|quot|nbsp|apos|#39);|[•▪◦‣●■➢]/i.test(text);
}

/**
 * The words of a cell: tags, entities, bullets and carriage-return codes read away, spaces made single, empty lines dropped.
 * Lines stay lines, since in a date or an owner cell they separate.
 */
export function plainText(text: string): string {
  if (isPlain(text)) return text;
  const bare = HAS_CODES.test(text) ? withoutCodes(text) : text;
  return bare.split("\n").map(plainLine).filter(Boolean).join("\n");
}

const [TAB, RETURN, SPACE, AMPERSAND, LESS_THAN, UNDERSCORE, LAST_TYPED] = [9, 13, 32, 38, 60, 95, 126];

/** Dashes, quotation marks, the ellipsis and the pound sign, as word processors put them; bullets are not among them. */
const isPrinted = (code: number): boolean =>
  (code >= 0x2013 && code <= 0x2026 && code !== 0x2022 && code !== 0x2023) || code === 0xa3;

/** True where nothing needs reading. Letter by letter, since every cell is asked several times; the pattern is for other scripts. */
export function isPlain(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > LAST_TYPED && !isPrinted(code)) return !NEEDS_READING.test(text);
    if (code === SPACE ? before === SPACE : code <= RETURN && code >= TAB) return false;
    if (code === AMPERSAND || code === LESS_THAN || code === UNDERSCORE) return false;
    before = code;
  }
  return text === "" || before !== SPACE;
}

/** Most texts that need reading have line breaks and nothing else: one look saves them four searches. */
const HAS_CODES = /[<&_\r\u00ad\u200b-\u200d\ufeff]/;

function withoutCodes(text: string): string {
  const untagged = text.includes("<") ? text.replace(TAG, lineOrNothing) : text;
  const lines = /[_\r]/.test(untagged) ? untagged.replace(/_x000D_|\r/g, "\n") : untagged;
  const spelled = lines.includes("&") ? lines.replace(ENTITY, (entity) => ENTITIES[entity] ?? entity) : lines;
  return INVISIBLE.test(spelled) ? spelled.replace(ALL_INVISIBLE, "") : spelled;
}

const INVISIBLE = /[\u00ad\u200b-\u200d\ufeff]/;
const ALL_INVISIBLE = /[\u00ad\u200b-\u200d\ufeff]/g;
const TAG = /<(\/?[a-z][a-z0-9]*)(?:\s[^<>]{0,200})?\s?\/?>/gi;
const ENTITY = /&(?:amp|lt|gt|quot|nbsp|apos|#39);/g;

function lineOrNothing(_whole: string, tag: string): string {
  return LINE_TAGS.has(tag.toLowerCase()) ? "\n" : "";
}

/** A run of spaces, or a space that is not the plain one. */
const ODD_SPACE = / {2}|[^\S ]/;

/** With single plain spaces and none at the ends. */
export function oneSpaced(text: string): string {
  return (ODD_SPACE.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}

function plainLine(line: string): string {
  const spaced = oneSpaced(line);
  let start = 0;
  while (start < spaced.length && (BULLETS.includes(spaced.charAt(start)) || spaced.charAt(start) === " ")) start += 1;
  return start > 0 ? spaced.slice(start) : spaced;
}

/** The words on one line. */
export function oneLine(text: string): string {
  return plainText(text).replaceAll("\n", " ");
}

/** Word parts that keep their hyphen when a line end has put a space behind it ("at- scale", "self- directed"). */
const KEEPS_HYPHEN = new Set(
  "at self non co pre post re mid multi inter cross long short well high low one two face end e ex sub semi anti bi".split(
    " ",
  ),
);

/** "Comm- unications" -> "Communications", "Double- Barrelled" -> "Double-Barrelled", "at- scale" -> "at-scale". */
export function mendBrokenWords(text: string): string {
  return text.replace(/(?<!\p{L})(\p{L}{1,40})- {1,8}(\p{L})/gu, (_whole, before: string, next: string) => {
    const keeps = next !== next.toLowerCase() || KEEPS_HYPHEN.has(before.toLowerCase());
    return keeps ? `${before}-${next}` : `${before}${next}`;
  });
}

/** Marks of print that are neither letter nor figure in any form of theirs, and would keep a text from the short way. */
const PRINT_MARKS = /[‘“”–—•…£]/g;
const APOSTROPHES = /[’'`]/g;
/**
 * True for a text whose letters and figures are all English: what an English keyboard types, and the marks of print beside it. Plain
 * patterns find its words; Unicode's tables make them several times slower.
 */
export const hasEnglishLetters = (text: string): boolean => ENGLISH.test(text);
const ENGLISH = /^[\t\n\r -~‘’“”–—•…£]*$/;

/** Nothing but what an English keyboard types: letters have one form each, and a plain pattern finds them. */
const TYPED = /^[\t\n\r -~]*$/;

/** For comparing: lower case, letters and figures only, single spaces. */
export function comparable(text: string): string {
  const letters = typedLetters(text, { apostropheIsNothing: true });
  if (letters !== null) return letters;
  const typed = text.replace(PRINT_MARKS, " ").replace(APOSTROPHES, "").toLowerCase();
  if (!TYPED.test(typed)) return comparableInAnyScript(text);
  const spelled = /[%&]/.test(typed) ? typed.replace(/%/g, " percent ").replace(/&/g, " and ") : typed;
  return spelled.replace(/[^a-z0-9]+/g, " ").trim();
}

/** As above for letters of every script and form; Unicode's tables make it several times slower. */
function comparableInAnyScript(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[’'`]/g, "")
    .replace(/%/g, " percent ")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
