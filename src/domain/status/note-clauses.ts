/** Cuts progress notes into clauses, so that a word about the future cancels its own clause and no other. */

import { MONTH_NAMES } from "../calendar";

export interface NoteWord {
  /** Lower case. */
  readonly word: string;
  /** Place in the sentence; `after` is where the word before it ended. */
  readonly after: number;
  readonly start: number;
  readonly end: number;
}

export interface NoteClause {
  /** The whole sentence, and where in it this clause stands. */
  readonly sentence: string;
  readonly from: number;
  readonly to: number;
  readonly words: readonly NoteWord[];
  /** True for the head of the notes and of each of their dated entries. */
  readonly opens: boolean;
  /** Where in the sentence its date stamp ends; 0 where it has none, or where the stamp belongs to a clause before. */
  readonly stampEnd: number;
}

const WORD = /[\p{L}\p{N}£%][\p{L}\p{N}%'’/&-]*/gu;
/** A list item, a line, a semicolon, or the end of a sentence with a space behind it. */
const SENTENCE_END = /[\n•;]|[.!?]{1,9}(?=\s|$)/g;
const ABBREVIATIONS = /(?:^|[\s(])(?:e\.g|i\.e|etc|approx|no|vs|incl|inc|dr|st)$/i;
const DASH = /\s[–—-]\s/;
const ONE_SPACE = /^\)? $/;
/** A month's name, long or short, for patterns that look for days in notes. */
export const MONTH_PATTERN =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
/** A date stamp at the head of an entry: "12/06/24 -", "(Nov-21)", "June 2024:". */
const STAMP = new RegExp(
  String.raw`^[([]?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:\d{1,2}(?:st|nd|rd|th)? )?${MONTH_PATTERN}[ -]{1,2}'?\d{2,4})\b[)\]]?\s{0,2}[:–—-]?\s{0,2}`,
  "i",
);

/** A word after which a capital letter begins a name, not a new list item. */
const LEADS_TO_NAME = new Set(
  (
    "the a an of by with to and or from in for our all at on via as into between their its this that across through " +
    "per new national regional local nhs practice"
  ).split(" "),
);
const CALENDAR_WORDS = new Set([
  ...MONTH_NAMES.flatMap((name) => [name.toLowerCase(), name.slice(0, 3).toLowerCase()]),
  ...["sept", "spring", "summer", "autumn", "winter", "monday", "tuesday", "wednesday", "thursday", "friday"],
]);

/** The clauses of a note in their order; none for a note without words. */
export function clausesOf(notes: string): NoteClause[] {
  const clauses: NoteClause[] = [];
  for (const { sentence, opens, stampEnd } of sentencesOf(notes)) {
    const words = wordsOf(sentence);
    for (let at = 0; at < words.length;) {
      const first = at === 0;
      let next = at + 1;
      while (next < words.length && !beginsClause(sentence, words, next, stampEnd)) next += 1;
      const from = first ? 0 : (words[at]?.start ?? 0);
      const to = next === words.length ? sentence.length : (words[next - 1]?.end ?? sentence.length);
      const own = first && next === words.length ? words : words.slice(at, next);
      clauses.push({ sentence, from, to, words: own, opens: opens && first, stampEnd: first ? stampEnd : 0 });
      at = next;
    }
  }
  return clauses;
}

interface Sentence {
  readonly sentence: string;
  readonly opens: boolean;
  readonly stampEnd: number;
}

function sentencesOf(notes: string): Sentence[] {
  const sentences: Sentence[] = [];
  const text = notes.includes("<") ? notes.replace(/<[^<>]{1,200}>/g, "\n") : notes;
  const add = (piece: string): void => {
    const sentence = piece.trim();
    if (sentence === "") return;
    const stampEnd = /\d/.test(sentence.slice(0, 20)) ? (STAMP.exec(sentence)?.[0].length ?? 0) : 0;
    sentences.push({ sentence, opens: sentences.length === 0 || stampEnd > 0, stampEnd });
  };
  let from = 0;
  SENTENCE_END.lastIndex = 0;
  for (let end = SENTENCE_END.exec(text); end; end = SENTENCE_END.exec(text)) {
    const { 0: mark, index } = end;
    if (mark.startsWith(".") && ABBREVIATIONS.test(text.slice(Math.max(0, index - 8), index))) continue;
    /** A question tells nothing. */
    if (!mark.includes("?")) add(text.slice(from, index));
    from = index + mark.length;
  }
  add(text.slice(from));
  return sentences;
}

/**
 * A dash begins a clause. So does a lost list break, where items run together: a small letter, one space, a capital
 * ("… agenda Practice Manager session held"), unless the capital belongs to a name or a month.
 */
function beginsClause(sentence: string, words: readonly NoteWord[], at: number, stampEnd: number): boolean {
  const [before, own] = [words[at - 1], words[at]];
  if (!before || !own || own.start <= stampEnd) return false;
  // Nearly every word is small and has one sign before it, and a dash that begins a clause has a space on each side.
  if (own.start - own.after < 3 && isSmallOrFigure(sentence.charCodeAt(own.start))) return false;
  const gap = sentence.slice(own.after, own.start);
  if (DASH.test(gap)) return true;
  const capital = sentence.charAt(own.start);
  if (capital === capital.toLowerCase() || !ONE_SPACE.test(gap) || CALENDAR_WORDS.has(own.word)) return false;
  if (!/^\p{Lu}\p{Ll}/u.test(sentence.slice(own.start, own.start + 4))) return false;
  return gap.startsWith(")") || (/^[\p{Ll}\d]/u.test(sentence.slice(before.start)) && !LEADS_TO_NAME.has(before.word));
}

const [ZERO, NINE, SMALL_A, SMALL_Z] = [48, 57, 97, 122];
const isSmallOrFigure = (code: number): boolean =>
  (code >= SMALL_A && code <= SMALL_Z) || (code >= ZERO && code <= NINE);

/** Letter by letter where a sentence is in English letters, as nearly all are; the pattern costs several times that. */
function typedWordsOf(sentence: string): NoteWord[] {
  const lower = sentence.toLowerCase();
  const words: NoteWord[] = [];
  let after = 0;
  let start = -1;
  for (let at = 0; at <= lower.length; at += 1) {
    const kind = KIND_OF[lower.charCodeAt(at)] ?? NO_LETTER;
    if (start < 0) {
      if (kind === LETTER) start = at;
    } else if (kind === NO_LETTER) {
      words.push({ word: lower.slice(start, at), after, start, end: at });
      after = at;
      start = -1;
    }
  }
  return words;
}

/** What begins or goes on with a word, what only goes on with it, and what does neither; of the letters of `WORD` that are typed. */
const [NO_LETTER, WITHIN, LETTER] = [0, 1, 2] as const;
const TYPED = /^[\t\n -~‘“”–—…]*$/;
const KIND_OF: readonly number[] = Array.from({ length: 127 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/[a-z\d%]/.test(letter)) return LETTER;
  return /['/&-]/.test(letter) ? WITHIN : NO_LETTER;
});

function wordsOf(sentence: string): NoteWord[] {
  if (TYPED.test(sentence)) return typedWordsOf(sentence);
  const words: NoteWord[] = [];
  let after = 0;
  for (const { 0: raw, index } of sentence.matchAll(WORD)) {
    const end = index + raw.length;
    words.push({ word: raw.toLowerCase().replaceAll("’", "'"), after, start: index, end });
    after = end;
  }
  return words;
}

/** What stands between a word and the one before it. */
export function gapBefore({ sentence }: NoteClause, { after, start }: NoteWord): string {
  return sentence.slice(after, start);
}

/** The words of an opening clause behind its date stamp. */
export function behindStamp({ words, stampEnd }: NoteClause): readonly NoteWord[] {
  return stampEnd === 0 ? words : words.filter(({ start }) => start >= stampEnd);
}
