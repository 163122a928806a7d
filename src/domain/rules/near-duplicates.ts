/** Which actions say nearly the same, found without comparing each with each. */

import { comparable } from "../plan/cell-text";

/** Two texts by their place in the list, the earlier first, and how alike they are: 0 to 1. */
export interface AlikePair {
  readonly first: number;
  readonly second: number;
  readonly score: number;
}

/** Words that say nothing about what an action is. */
const STOP_WORDS = new Set(
  (
    "a an and are as at be by for from in into is it its of on or that the their them they this to via was were will with within " +
    "continue continued continues continuing ensure support supports supported supporting all any also e g etc through across work"
  ).split(" "),
);

/** Fewer telling words than this say too little for likeness to mean anything. */
const FEWEST_WORDS = 3;

/** A word's bucket is compared in full up to this size; in a larger one each text is compared with its next neighbours only. */
const BUCKET = 24;

/** The telling words of a text, plain plurals and endings off, each once. */
export function tellingWords(text: string): readonly string[] {
  const words = comparable(text).split(" ");
  return [...new Set(words.filter((word) => word && !STOP_WORDS.has(word)).map(stem))];
}

function stem(word: string): string {
  if (word.length > 5 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith("s") && !word.endsWith("ss")) return word.slice(0, -1);
  return word;
}

/**
 * Pairs of texts whose words overlap by at least `least` (Dice: twice the shared words over all words of both, as published by
 * L. R. Dice, 1945). Each text is filed under its rarest words alone: two texts that overlap that far must share one of them
 * (prefix filtering, as in joins by set similarity), so the work grows with the texts and not with their square.
 */
export function findAlike(texts: readonly string[], least: number): readonly AlikePair[] {
  const sets = texts.map(tellingWords);
  const frequency = new Map<string, number>();
  for (const set of sets) for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarity = (a: string, b: string) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1);
  const ordered = sets.map((set) => [...set].sort(rarity));
  const lookups = sets.map((set) => new Set(set));
  const buckets = new Map<string, number[]>();
  ordered.forEach((words, index) => {
    if (words.length < FEWEST_WORDS) return;
    for (const word of words.slice(0, prefixLength(words.length, least))) {
      const bucket = buckets.get(word);
      if (bucket) bucket.push(index);
      else buckets.set(word, [index]);
    }
  });
  const pairs = new Map<string, AlikePair>();
  for (const bucket of buckets.values()) {
    const reach = bucket.length <= BUCKET ? bucket.length : 4;
    bucket.forEach((first, place) => {
      for (const second of bucket.slice(place + 1, place + 1 + reach)) {
        const key = `${first} ${second}`;
        if (pairs.has(key)) continue;
        const score = dice(lookups[first], lookups[second]);
        if (score >= least) pairs.set(key, { first, second, score });
      }
    });
  }
  return [...pairs.values()].sort((a, b) => a.first - b.first || a.second - b.second);
}

/** With `n` words, at least this many must be shared with any text that overlaps by `least`; one of the first n − shared + 1 is among them. */
function prefixLength(n: number, least: number): number {
  const shared = Math.ceil((least * n) / (2 - least));
  return n - shared + 1;
}

function dice(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): number {
  if (!a || !b) return 0;
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
