/** Finds in one clause of a note the words that say work is done, running or ended, and leaves what only looks like it. */

import { oneSpaced } from "../plan/cell-text";
import { NOTE_ENTRIES, type NoteEntry } from "./note-entries";
import { behindStamp, gapBefore, type NoteClause, type NoteWord } from "./note-clauses";
import {
  AFTER_COMPLETE,
  AFTER_VERB,
  AHEAD,
  AHEAD_PAIRS,
  AUXILIARIES,
  BEFORE_COMPLETE,
  COMPLETE_WORDS,
  CONDITIONS,
  FALSE_FRIENDS,
  FINITE_PAST,
  MODALS,
  NEGATIONS,
  NOTHING_SHOWS,
  OPENS_AHEAD,
  PURPOSES,
  TROUBLE,
} from "./note-words";

export interface Found {
  readonly signal: "complete" | "stopped" | "progress";
  readonly phrase: string;
}

/** Entries by the first word of each of their phrases, longest phrase first. */
const BY_FIRST_WORD = new Map<string, { readonly phrase: readonly string[]; readonly entry: NoteEntry }[]>();
for (const entry of NOTE_ENTRIES) {
  for (const words of entry.words) {
    const phrase = words.split(" ");
    const first = phrase[0] ?? "";
    BY_FIRST_WORD.set(
      first,
      [...(BY_FIRST_WORD.get(first) ?? []), { phrase, entry }].sort((a, b) => b.phrase.length - a.phrase.length),
    );
  }
}

/** The first signal in a clause; an end of the work goes before any sign of it. Null where the clause holds none. */
export function findSignal(clause: NoteClause): Found | null {
  const { words } = clause;
  let progress: Found | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const phrases = BY_FIRST_WORD.get(words[at]?.word ?? "");
    if (!phrases) continue;
    for (const { phrase, entry } of phrases) {
      if (progress && entry.signal === "progress") continue;
      if (phrase.length > 1 && !phrase.every((word, offset) => words[at + offset]?.word === word)) continue;
      const end = at + phrase.length;
      if (!stands(entry, clause, at, end)) continue;
      if (entry.signal === "stopped") return { signal: "stopped", phrase: quote(clause, at, end) };
      progress ??= { signal: "progress", phrase: quote(clause, at, end) };
    }
  }
  return progress;
}

function stands(entry: NoteEntry, clause: NoteClause, at: number, end: number): boolean {
  const { words } = clause;
  if (isDenied(words, at) || liesAhead(words, at)) return false;
  const helped = hasAuxiliary(words, at);
  if (entry.how === "aux")
    return words.slice(Math.max(0, at - 2), at).some(({ word }) => /^(?:is|are|been|being|was|were)$/.test(word));
  if (entry.how === "state") return entry.signal === "stopped" || !(isCounted(words, at) || hasPurpose(words, at));
  if (isTrouble(words, at)) return false;
  if (helped) return true;
  /** One word alone has no object, and might be anything. */
  if (words.length === 1 || FALSE_FRIENDS.has(`${words[at]?.word ?? ""} ${words[end]?.word ?? ""}`)) return false;
  return !isAdjective(clause, words[end]) && (!hasPurpose(words, at) || isDated(words, end));
}

/**
 * "not yet launched", "no responses received": a denial up to five words before; "no evidence that …" reaches further. "Not only"
 * and "not just" deny nothing.
 */
function isDenied(words: readonly NoteWord[], at: number): boolean {
  return words.slice(0, at).some(({ word }, index) => {
    if (!NEGATIONS.has(word)) return false;
    const next = words[index + 1]?.word ?? "";
    return NOTHING_SHOWS.has(next) || (at - index <= 5 && !/^(?:only|just)$/.test(next));
  });
}

/**
 * Something before it in the clause puts it in the future, makes it a wish or a condition. "has", "have", "was" or "were" close
 * before the verb make it a fact again ("will follow in May and the toolkit has been sent"), unless a condition holds them.
 */
export function liesAhead(words: readonly NoteWord[], at: number): boolean {
  return aheadIn(words)(at);
}

/** `liesAhead` for several places of one clause, asked in their order: each word is looked at once. */
export function aheadIn(words: readonly NoteWord[]): (at: number) => boolean {
  const first = words[0]?.word ?? "";
  const opens = OPENS_AHEAD.has(first) || OPENS_AHEAD.has(`${first} ${words[1]?.word ?? ""}`);
  let seen = 0;
  let ahead = -1;
  let past = -1;
  let conditional = false;
  return (at) => {
    if (at > 0 && opens && ahead < 0) ahead = 0;
    for (; seen < at; seen += 1) {
      const word = words[seen]?.word ?? "";
      if (AHEAD.has(word) || AHEAD_PAIRS.has(`${word} ${words[seen + 1]?.word ?? ""}`)) ahead = seen;
      if (CONDITIONS.has(word)) conditional = true;
      if (FINITE_PAST.has(word)) past = seen;
    }
    if (ahead < 0) return false;
    const isFact = past > ahead && !conditional && at - past <= 4 && !MODALS.has(words[past - 1]?.word ?? "");
    return !isFact;
  };
}

function hasAuxiliary(words: readonly NoteWord[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some(({ word }) => AUXILIARIES.has(word));
}

/** "shared learning": a noun follows at once, with nothing but a space between. */
function isAdjective(clause: NoteClause, next: NoteWord | undefined): boolean {
  return next !== undefined && gapBefore(clause, next) === " " && !AFTER_VERB.has(next.word) && !/^\d/.test(next.word);
}

function isTrouble(words: readonly NoteWord[], at: number): boolean {
  return words.slice(Math.max(0, at - 4), at).some(({ word }) => TROUBLE.has(word));
}

/** "to detail current solutions in place": an infinitive of purpose stands before it. */
function hasPurpose(words: readonly NoteWord[], at: number): boolean {
  return words.some(({ word }, index) => index < at && PURPOSES.has(word) && words[index - 1]?.word === "to");
}

/** "practices with plans in place": what is counted, not what is done. */
function isCounted(words: readonly NoteWord[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 5), at);
  const place = words[at]?.word === "in" || words[at]?.word === "put";
  return place && before.some(({ word }) => word === "with");
}

/** "held 1/12/21", "held in May": a day makes it a fact whatever its purpose was. */
function isDated(words: readonly NoteWord[], end: number): boolean {
  const [next, second] = [words[end], words[end + 1]];
  if (next && /^\d/.test(next.word)) return true;
  return (
    /^(?:in|on|at)$/.test(next?.word ?? "") &&
    /^(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(second?.word ?? "")
  );
}

/** Most words quoted before and after a signal. */
const BEFORE = 12;
const AFTER = 5;
/** A quotation that is cut does not end on one of these. */
const LEFT_HANGING = new Set(
  "the a an and or of to for with by via in on at from across their our its has have as that is are".split(" "),
);

/** The note's own words around a signal: its clause, or as much of it as a sentence can carry, with "…" where it is cut. */
function quote({ sentence, from, to, words }: NoteClause, at: number, end: number): string {
  const first = Math.max(0, at - BEFORE);
  let last = Math.min(words.length, end + AFTER);
  if (last < words.length) while (last > end && LEFT_HANGING.has(words[last - 1]?.word ?? "")) last -= 1;
  const start = first === 0 ? from : (words[first]?.start ?? from);
  const stop = last === words.length ? to : (words[last - 1]?.end ?? to);
  const cut = oneSpaced(sentence.slice(start, stop));
  return `${first > 0 ? "… " : ""}${last < words.length ? `${cut} …` : cut.replace(/[,:]$/, "")}`;
}

/** "Complete – Review of data is complete": a word of completion at the head of the notes, or of a dated entry in them. */
export function completionOpening(clauses: readonly NoteClause[]): Found | null {
  const at = clauses.findIndex((clause) => clause.opens && opensComplete(clause));
  const opening = clauses[at];
  return opening ? { signal: "complete", phrase: quoteOpening(opening, clauses[at + 1]) } : null;
}

function opensComplete(clause: NoteClause): boolean {
  const words = behindStamp(clause);
  let at = 0;
  while (at < 5 && BEFORE_COMPLETE.has(words[at]?.word ?? "")) at += 1;
  if (!COMPLETE_WORDS.has(words[at]?.word ?? "")) return false;
  const next = words[at + 1];
  if (!next || gapBefore(clause, next) !== " ") return true;
  return AFTER_COMPLETE.has(next.word) || /^\d/.test(next.word);
}

/** A bare "Complete" is quoted with what follows its dash, which says of what. */
function quoteOpening(opening: NoteClause, next: NoteClause | undefined): string {
  const { sentence, words } = opening;
  const short = words.length < 4 && next?.sentence === sentence && next.to <= LONGEST_OPENING;
  return short ? oneSpaced(sentence.slice(0, next.to)) : quote(opening, 0, Math.min(words.length, 8));
}

/** Letters of a sentence quoted whole. */
const LONGEST_OPENING = 100;
