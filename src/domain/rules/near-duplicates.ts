/** Which actions say nearly the same, found without comparing each with each. */

/** Texts by their place in the list, in its order; `score` is the least likeness, 0 to 1, of the links that joined them. */
export interface AlikeGroup {
  readonly members: readonly number[];
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
const NEIGHBOURS = 4;

/** The telling words of texts as `comparable` leaves them, plain plurals off, numbered as they are met: each word is looked at once. */
class Vocabulary {
  readonly stems: string[] = [];
  /** In how many texts each stands, by its number. */
  readonly frequency: number[] = [];
  private readonly numberOf = new Map<string, number>();
  private readonly seen = new Map<string, number | null>();

  /** The number of the text that held each word last, by the word's number. */
  private readonly lastIn: number[] = [];
  private texts = 0;

  /** The numbers of a text's telling words, each once. */
  take(text: string): number[] {
    const numbers: number[] = [];
    this.texts += 1;
    for (const word of text.split(" ")) {
      let number = this.seen.get(word);
      if (number === undefined) this.seen.set(word, (number = this.add(word)));
      if (number === null || this.lastIn[number] === this.texts) continue;
      this.lastIn[number] = this.texts;
      this.frequency[number] = (this.frequency[number] ?? 0) + 1;
      numbers.push(number);
    }
    return numbers;
  }

  private add(word: string): number | null {
    if (word === "" || STOP_WORDS.has(word)) return null;
    const stemmed = stem(word);
    const known = this.numberOf.get(stemmed);
    if (known !== undefined) return known;
    this.numberOf.set(stemmed, this.stems.length);
    this.frequency.push(0);
    this.lastIn.push(0);
    return this.stems.push(stemmed) - 1;
  }
}

function stem(word: string): string {
  if (word.length > 5 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith("s") && !word.endsWith("ss")) return word.slice(0, -1);
  return word;
}

/**
 * Groups of texts whose words overlap by at least `least` (Dice: twice the shared words over all words of both, as published by
 * L. R. Dice, 1945), each with a text of its group. Each text is filed under its rarest words alone: two texts that overlap that
 * far must share one of them (prefix filtering, as in joins by set similarity), so the work grows with the texts and not with
 * their square.
 */
export function findAlike(texts: readonly string[], least: number): readonly AlikeGroup[] {
  const ranked = byRarity(texts);
  const buckets = new Map<number, number[]>();
  ranked.forEach((words, index) => {
    if (words.length < FEWEST_WORDS) return;
    for (const word of words.slice(0, prefixLength(words.length, least))) {
      const bucket = buckets.get(word);
      if (bucket) bucket.push(index);
      else buckets.set(word, [index]);
    }
  });
  const groups = new Groups(texts.length);
  for (const bucket of buckets.values()) {
    const reach = bucket.length <= BUCKET ? bucket.length : NEIGHBOURS;
    for (let place = 0; place < bucket.length; place += 1) {
      const last = Math.min(bucket.length - 1, place + reach);
      for (let next = place + 1; next <= last; next += 1) compare(bucket[place] ?? 0, bucket[next] ?? 0);
    }
  }
  return groups.all();

  function compare(first: number, second: number): void {
    if (groups.together(first, second)) return;
    const score = dice(ranked[first] ?? [], ranked[second] ?? []);
    if (score >= least) groups.join(first, second, score);
  }
}

/** Words as numbers, the rarest the smallest, each text's in rising order. */
function byRarity(texts: readonly string[]): readonly (readonly number[])[] {
  const vocabulary = new Vocabulary();
  const sets = texts.map((text) => vocabulary.take(text));
  const { stems, frequency } = vocabulary;
  const rarestFirst = stems
    .map((word, number) => ({ word, number, often: frequency[number] ?? 0 }))
    .sort((a, b) => a.often - b.often || (a.word < b.word ? -1 : 1));
  const rank = new Array<number>(stems.length).fill(0);
  rarestFirst.forEach(({ number }, index) => (rank[number] = index));
  return sets.map((set) => set.map((number) => rank[number] ?? 0).sort((a, b) => a - b));
}

/** With `n` words, at least this many must be shared with any text that overlaps by `least`; one of the first n − shared + 1 is among them. */
function prefixLength(n: number, least: number): number {
  const shared = Math.ceil((least * n) / (2 - least));
  return n - shared + 1;
}

/** Of two rising lists. */
function dice(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return (2 * shared) / (a.length + b.length);
}

/** Which texts hang together, kept as trees that point to the first of their group (union by find). */
class Groups {
  private readonly head: number[];
  private readonly score = new Map<number, number>();

  constructor(count: number) {
    this.head = Array.from({ length: count }, (_, index) => index);
  }

  together(a: number, b: number): boolean {
    return this.first(a) === this.first(b);
  }

  join(a: number, b: number, score: number): void {
    const [one, other] = [this.first(a), this.first(b)];
    const [head, rest] = one < other ? [one, other] : [other, one];
    this.head[rest] = head;
    this.score.set(head, Math.min(score, this.score.get(head) ?? 1, this.score.get(rest) ?? 1));
  }

  all(): readonly AlikeGroup[] {
    const members = new Map<number, number[]>();
    this.head.forEach((_, index) => {
      const head = this.first(index);
      const group = members.get(head);
      if (group) group.push(index);
      else members.set(head, [index]);
    });
    return [...members]
      .filter(([, group]) => group.length > 1)
      .map(([head, group]) => ({ members: group, score: this.score.get(head) ?? 1 }));
  }

  private first(index: number): number {
    let head = index;
    while ((this.head[head] ?? head) !== head) {
      const above = this.head[head] ?? head;
      this.head[head] = this.head[above] ?? above;
      head = this.head[head] ?? head;
    }
    return head;
  }
}
