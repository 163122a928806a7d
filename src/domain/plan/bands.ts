/** Rows that name a section: their words put together again where they stand broken over cells. */

import { plainText } from "./cell-text";
import type { Grid } from "../grid";

/** Words that sections of plans are called by, for telling "Com" + "munications" from "Publ" + "lic". */
const SECTION_WORDS =
  "communications communication community public patient patients operational operations general workforce digital access quality governance finance " +
  "financial performance engagement training development resilience capacity experience primary secondary estates prevention recommendations leadership safety " +
  "commissioning planning recruitment retention education information technology feedback collaboration partnership";

/** Shorter cells may be halves of a broken word themselves. */
const SENTENCE = 24;

/** Words of a sheet's sentences, lower case; made once a sheet and only where a broken band asks for it. */
export function wordsOf(grid: Grid): ReadonlySet<string> {
  const words = new Set(SECTION_WORDS.split(" "));
  for (const row of grid.values) {
    for (const value of row) {
      if (typeof value !== "string" || value.length < SENTENCE || value.length > 2000) continue;
      for (const word of value.toLowerCase().match(/\p{L}{4,}/gu) ?? []) words.add(word);
    }
  }
  return words;
}

export interface BandText {
  /** As read: "Public / patient feedback". */
  readonly value: string;
  /** As it stands, cell after cell. */
  readonly text: string;
  readonly broken: boolean;
}

/** The words of a band's cells. Broken words are joined, and a letter that stands in both halves is read once. */
export function readBand(cells: readonly string[], words: () => ReadonlySet<string>): BandText {
  const pieces = cells.map((cell) => plainText(cell).replaceAll("\n", " "));
  const text = pieces.join(" ");
  let value = pieces[0] ?? "";
  let broken = false;
  for (const piece of pieces.slice(1)) {
    if (/\p{L}$/u.test(value) && /^\p{Ll}/u.test(piece) && !isWord(lastWord(value), words)) {
      value = joinHalves(value, piece, words);
      broken = true;
    } else value = `${value} ${piece}`;
  }
  return { value, text, broken };
}

const lastWord = (text: string): string => text.slice(text.lastIndexOf(" ") + 1).toLowerCase();
const firstWord = (text: string): string => (/^\p{L}+/u.exec(text)?.[0] ?? "").toLowerCase();

/** "and", "of": whole words that may end a cell; anything longer counts as whole where the sheet has it elsewhere. */
function isWord(word: string, words: () => ReadonlySet<string>): boolean {
  return (
    ["and", "of", "for", "the", "in", "to", "with", "or"].includes(word) || (word.length >= 4 && words().has(word))
  );
}

function joinHalves(left: string, right: string, words: () => ReadonlySet<string>): string {
  const front = lastWord(left);
  const back = firstWord(right);
  if (words().has(front + back)) return left + right;
  for (let shared = Math.min(front.length, back.length, 3); shared >= 1; shared -= 1) {
    if (front.endsWith(back.slice(0, shared)) && words().has(front + back.slice(shared)))
      return left + right.slice(shared);
  }
  return left + right;
}
