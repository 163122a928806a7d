/** Cuts progress notes into clauses, so that a word about the future cancels its own clause and no other. */

import { MONTH_NAMES } from "../calendar";

export interface NoteWord {
  /** Lower case. */
  readonly word: string;
  readonly raw: string;
  /** What stands between the word before and this one; "" at the head of the clause. */
  readonly gap: string;
  /** Place in the clause's text. */
  readonly start: number;
  readonly end: number;
}

export interface NoteClause {
  readonly text: string;
  /** The whole sentence the clause stands in, for quoting. */
  readonly sentence: string;
  readonly words: readonly NoteWord[];
  /** True for the head of the notes and of each of their dated entries. */
  readonly opens: boolean;
}

const WORD = /[\p{L}\p{N}£%][\p{L}\p{N}%'’/&-]*/gu;
/** A list item, a line, a semicolon, or the end of a sentence with a space behind it. */
const SENTENCE_END = /[\n•;]|[.!?]+(?=\s|$)/;
const ABBREVIATIONS = /(?:^|[\s(])(?:e\.g|i\.e|etc|approx|no|vs|incl|inc|dr|st)$/i;
const DASH = /\s[–—-]\s/;
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
  return sentencesOf(notes).flatMap(({ text, opens }) => {
    const stamp = STAMP.exec(text)?.[0] ?? "";
    const [first = "", ...others] = text.slice(stamp.length).split(DASH).flatMap(splitLostItems);
    return [stamp + first, ...others]
      .map((part, index) => ({ text: part, sentence: text, words: wordsOf(part), opens: opens && index === 0 }))
      .filter(({ words }) => words.length > 0);
  });
}

function sentencesOf(notes: string): { text: string; opens: boolean }[] {
  const sentences: { text: string; opens: boolean }[] = [];
  let rest = notes.replace(/<[^<>]{1,200}>/g, "\n");
  let held = "";
  while (rest !== "") {
    const end = SENTENCE_END.exec(rest);
    const piece = end ? rest.slice(0, end.index) : rest;
    const mark = end?.[0] ?? "";
    rest = end ? rest.slice(end.index + mark.length) : "";
    held += piece;
    if (mark.startsWith(".") && ABBREVIATIONS.test(held)) {
      held += mark;
      continue;
    }
    const text = held.trim();
    held = "";
    if (text === "") continue;
    const stamp = STAMP.exec(text);
    sentences.push({ text, opens: sentences.length === 0 || stamp !== null });
  }
  if (held.trim() !== "") sentences.push({ text: held.trim(), opens: sentences.length === 0 });
  return sentences;
}

/** Where list breaks were lost, items run together: a small letter, one space, a capital. "… agenda Practice Manager session held". */
function splitLostItems(text: string): string[] {
  const words = wordsOf(text);
  const cuts = words.flatMap(({ raw, word, gap, start }, index) => {
    const before = words[index - 1];
    if (!before || !/^\)?[ ]$/.test(gap) || !/^\p{Lu}\p{Ll}/u.test(raw) || CALENDAR_WORDS.has(word)) return [];
    const afterSmall = gap.startsWith(")") || (/^[\p{Ll}\d]/u.test(before.raw) && !LEADS_TO_NAME.has(before.word));
    return afterSmall ? [start] : [];
  });
  return [0, ...cuts].map((from, index) => text.slice(from, cuts[index] ?? text.length).trim());
}

function wordsOf(text: string): NoteWord[] {
  let last = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const raw = match[0];
    const word = {
      word: raw.toLowerCase().replaceAll("’", "'"),
      raw,
      gap: text.slice(last, match.index),
      start: match.index,
      end: match.index + raw.length,
    };
    last = word.end;
    return word;
  });
}

/** The words of an opening clause behind its date stamp. */
export function behindStamp({ text, words }: NoteClause): readonly NoteWord[] {
  const stamp = STAMP.exec(text);
  return stamp ? words.filter(({ start }) => start >= stamp[0].length) : words;
}

/** How many characters of a clause are its date stamp; 0 where it has none. */
export function stampLength({ text }: NoteClause): number {
  return STAMP.exec(text)?.[0].length ?? 0;
}
