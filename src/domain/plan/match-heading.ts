/** What a heading means: exact before contained before close, each with how sure it is. */

import { COLUMNS, type ColumnField } from "./columns";
import { comparable, plainText } from "./cell-text";

export interface HeadingMatch {
  readonly field: ColumnField;
  /** 0 to 1: 1 word for word, 0.9 read over broken words, 0.6 to 0.9 contained in a longer heading, 0.6 close in spelling. */
  readonly sure: number;
}

/** Longer text is no heading. */
export const LONGEST_HEADING = 90;
const MOST_WORDS = 14;
/** Shorter words are too near to one another to guess between. */
const SHORTEST_SLIP = 5;

/** Synonyms by first letter, for spelling slips: the first letter is hardly ever the one that slips. */
const BY_LETTER = new Map<string, [string, ColumnField][]>();
const EXACT = new Map<string, ColumnField>();
const SOLID = new Map<string, ColumnField>();
for (const { field, synonyms } of COLUMNS) {
  for (const synonym of synonyms) {
    const key = comparable(synonym);
    EXACT.set(key === "" ? synonym : key, field);
    if (key.length >= SHORTEST_SLIP) {
      const letter = key.charAt(0);
      BY_LETTER.set(letter, [...(BY_LETTER.get(letter) ?? []), [key, field]]);
    }
    if (!SOLID.has(key.replaceAll(" ", ""))) SOLID.set(key.replaceAll(" ", ""), field);
  }
}

/** How known headings begin, spaces left out: four letters of the longer ones, the whole of the shorter. */
const BEGIN = 4;
const BEGINNINGS = new Set([...SOLID.keys()].map((key) => key.slice(0, BEGIN)));

/**
 * True only where nothing known begins as this text does, told from its first letters: most cells of a plan are told so. What
 * may be read away or read as a word in front (codes, brackets, other scripts) is not judged.
 */
function beginsLikeNone(text: string): boolean {
  let begun = "";
  for (let at = 0; at < text.length && begun.length < BEGIN; at += 1) {
    const letter = text.charAt(at).toLowerCase();
    if ((letter >= "a" && letter <= "z") || (letter >= "0" && letter <= "9")) begun += letter;
    else if (letter > "~" || "#%&<_'`([".includes(letter)) return false;
    for (let length = 1; length <= begun.length; length += 1) if (BEGINNINGS.has(begun.slice(0, length))) return false;
  }
  return begun.length === BEGIN && !/[([]/.test(text);
}

/** "#" over a column of numbers. */
const HASH = /^\s*#[\s.:]{0,3}$/;

/** Words that mean a column when alone and say nothing inside a longer heading. */
const ONLY_ALONE = new Set(
  (
    "date no number by item detail details area who when what how target id line row to from end start source service project audit meeting " +
    "plan planned value base month quarter period performance result standard group function risk link health review position percent " +
    "national england midlands nhse response note completed done closed finished impact team link reason score resource monitoring stage state until " +
    "organisation achieved ambition extension approval subject topic issue description director"
  ).split(" "),
);

/** The meaning of a heading, or undefined where it has none that is known. */
export function matchHeading(heading: string): HeadingMatch | undefined {
  const plain = plainText(heading);
  if (plain.length > LONGEST_HEADING) return undefined;
  if (HASH.test(plain)) return { field: "ref", sure: 1 };
  const key = comparable(plain);
  if (key === "") return undefined;
  return exactly(key, plain) ?? contained(key) ?? closely(key);
}

/** As `matchHeading`, but only word for word or over broken words: what decides whether a row is a row of headings. */
export function matchHeadingFirmly(heading: string): HeadingMatch | undefined {
  if (heading.length > LONGEST_HEADING || beginsLikeNone(heading)) return undefined;
  const plain = plainText(heading);
  if (HASH.test(plain)) return { field: "ref", sure: 1 };
  const key = comparable(plain);
  return key === "" ? undefined : exactly(key, plain);
}

function exactly(key: string, plain: string): HeadingMatch | undefined {
  const whole = EXACT.get(key);
  if (whole) return { field: whole, sure: ONLY_ALONE.has(key) ? 0.9 : 1 };
  const bare = /[([]/.test(plain) ? comparable(plain.replace(/[([][^()[\]]{0,80}[)\]]?/g, " ")) : key;
  const unbracketed = bare === "" || bare === key ? undefined : EXACT.get(bare);
  if (unbracketed) return { field: unbracketed, sure: 0.95 };
  const unnumbered = EXACT.get(key.replace(/ \d{1,2}$/, ""));
  if (unnumbered) return { field: unnumbered, sure: 0.9 };
  const solid = key.length >= 6 ? SOLID.get(key.replaceAll(" ", "")) : undefined;
  return solid ? { field: solid, sure: 0.9 } : undefined;
}

function contained(key: string): HeadingMatch | undefined {
  const words = key.split(" ").slice(0, MOST_WORDS);
  for (let length = words.length - 1; length >= 1; length -= 1) {
    for (let first = 0; first + length <= words.length; first += 1) {
      const part = words.slice(first, first + length).join(" ");
      if (length === 1 && (ONLY_ALONE.has(part) || part.length < 3)) continue;
      const field = EXACT.get(part);
      if (field) return { field, sure: Math.round((0.55 + (0.35 * length) / words.length) * 100) / 100 };
    }
  }
  return undefined;
}

function closely(key: string): HeadingMatch | undefined {
  if (key.length < SHORTEST_SLIP || key.length > 40) return undefined;
  const allowed = key.length >= 9 ? 2 : 1;
  for (const [synonym, field] of BY_LETTER.get(key.charAt(0)) ?? []) {
    if (Math.abs(synonym.length - key.length) <= allowed && distance(synonym, key, allowed) <= allowed) {
      return { field, sure: 0.6 };
    }
  }
  return undefined;
}

/** Letters to add, drop, change or swap; stops counting past `most`. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
