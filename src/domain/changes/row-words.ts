/** The words of rows, weighed: a word that few rows hold says more of which row it is than one that all hold. */

/** A text's words as numbers in rising order, each once, with the sum of their weights. */
export interface WordSet {
  readonly words: readonly number[];
  readonly weight: number;
}

/** Numbers the words of all the texts that are compared, and weighs each by how few texts hold it. */
export class WordWeights {
  private readonly numberOf = new Map<string, number>();
  private readonly held: number[] = [];
  private texts = 0;
  private readonly sets = new Map<string, readonly number[]>();
  private readonly weighed: number[] = [];

  /** Takes a text into account; all of them before the first is weighed. */
  take(text: string): void {
    this.texts += 1;
    for (const word of this.numbers(text)) this.held[word] = (this.held[word] ?? 0) + 1;
  }

  setOf(text: string): WordSet {
    const words = this.numbers(text);
    return { words, weight: this.sum(words) };
  }

  /** In how many texts a word stands. */
  frequency(word: number): number {
    return this.held[word] ?? 0;
  }

  /** A word in one of a hundred texts weighs 4.6, one that stands in all of them 0.7. */
  weightOf(word: number): number {
    return (this.weighed[word] ??= Math.log(1 + this.texts / Math.max(1, this.frequency(word))));
  }

  sum(words: readonly number[]): number {
    let total = 0;
    for (const word of words) total += this.weightOf(word);
    return total;
  }

  /** Sum of the weights of the words that two rising lists share. */
  sharedWeight(a: readonly number[], b: readonly number[]): number {
    let total = 0;
    let i = 0;
    let j = 0;
    while (i < a.length && j < b.length) {
      const one = a[i] ?? 0;
      const other = b[j] ?? 0;
      if (one === other) total += this.weightOf(one);
      if (one <= other) i += 1;
      if (one >= other) j += 1;
    }
    return total;
  }

  private numbers(text: string): readonly number[] {
    const known = this.sets.get(text);
    if (known) return known;
    const numbers = new Set<number>();
    for (const word of plainWords(text).split(" ")) {
      if (word === "") continue;
      const stemmed = stem(word);
      let number = this.numberOf.get(stemmed);
      if (number === undefined) this.numberOf.set(stemmed, (number = this.numberOf.size));
      numbers.add(number);
    }
    const sorted = [...numbers].sort((a, b) => a - b);
    this.sets.set(text, sorted);
    return sorted;
  }
}

/** Lower case, letters and figures alone, single spaces: two texts are the same words where these are the same. */
export function plainWords(text: string): string {
  const lower = text.toLowerCase();
  const isEnglish = /^[\t\n\r -~]*$/.test(lower);
  return (isEnglish ? lower.replace(/[^a-z0-9]+/g, " ") : lower.replace(/[^\p{L}\p{N}]+/gu, " ")).trim();
}

/** Twice the shared weight over the weight of both (the overlap of L. R. Dice, 1945, with weights); 0 where either is empty. */
export function likeness(a: WordSet, b: WordSet, weights: WordWeights): number {
  const both = a.weight + b.weight;
  return both === 0 ? 0 : (2 * weights.sharedWeight(a.words, b.words)) / both;
}

/** Words of both, of two rising lists. */
export function shared(a: readonly number[], b: readonly number[]): number[] {
  const common: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) common.push(a[i] ?? 0);
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return common;
}

/** Words of the first that the second lacks. */
export function without(a: readonly number[], b: readonly number[]): number[] {
  const lacking = new Set(b);
  return a.filter((word) => !lacking.has(word));
}

function stem(word: string): string {
  if (word.length > 5 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith("s") && !word.endsWith("ss")) return word.slice(0, -1);
  return word;
}
