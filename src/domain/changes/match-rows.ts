/**
 * Pairs the rows of two readings of a plan, whatever was done between them: sorted, reworded, renumbered, split, moved to another
 * theme. Rows of the same words first, then those that look most alike, then what was split off or merged; what is left was
 * removed or is new. Rows are looked up by their rare words, so that the work grows with the plan and not with its square.
 */

import { RowComparer, type Likeness, type Traits } from "./likeness";
import type { Correction, MatchedBy, Matching, MatchRow, RowPair } from "./match-row";
import { shared, without } from "./row-words";

/** From this likeness of words on, an action is the same reworded, wherever it stands now. */
const WORDS_ENOUGH = 0.5;
const SCORE_ENOUGH = 0.42;
/** With less in common, all else must agree, and no other row may come near. */
const FEW_WORDS = 0.2;
const BESIDE_ENOUGH = 0.8;
const CLEARLY = 0.05;
/** Under a reference that is as good as a name this much in common is enough. */
const UNDER_ITS_NAME = 0.05;
/** A part of a split holds this much of its words from the whole, and adds this much to what the nearest part kept of it. */
const PART_OF = 0.6;
const PART_ADDS = 0.12;
/** Rows that share a word are compared each with each up to this many. */
const BUCKET = 32;
/** The rarest words first, until this many rows are to be compared with one. */
const ENOUGH_NEAR = 48;

/**
 * Pairs rows one to one, parts of a split and rows merged many to one. What `corrections` say is kept and wins; `known` are pairs
 * that were found before, by a key that both bear.
 */
export function matchRows(
  before: readonly MatchRow[],
  after: readonly MatchRow[],
  corrections: readonly Correction[] = [],
  known: readonly RowPair[] = [],
): Matching {
  const comparer = new RowComparer(before, after);
  const pairing = new Pairing(comparer);
  pairing.byHand(corrections);
  pairing.asKnown(known);
  pairing.bySameWords();
  comparer.learnReferences(pairing.pairs);
  pairing.byLikeness();
  pairing.bySplits();
  return pairing.result();
}

interface Candidate extends Likeness {
  readonly before: Traits;
  readonly after: Traits;
}

class Pairing {
  readonly pairs: RowPair[] = [];
  private readonly openBefore: Set<Traits>;
  private readonly openAfter: Set<Traits>;
  /** Rows that a person said have no partner: nothing is split from them or merged into them. */
  private readonly settled = new Set<Traits>();

  constructor(private readonly comparer: RowComparer) {
    this.openBefore = new Set(comparer.before);
    this.openAfter = new Set(comparer.after);
  }

  byHand(corrections: readonly Correction[]): void {
    for (const { before, after } of corrections) {
      const one = before === null ? undefined : this.comparer.before[before];
      const other = after === null ? undefined : this.comparer.after[after];
      if (one && other) this.pair(one, other, "hand", 1);
      for (const [row, open] of [
        [one, this.openBefore],
        [other, this.openAfter],
      ] as const) {
        if (!row) continue;
        open.delete(row);
        this.settled.add(row);
      }
    }
  }

  asKnown(known: readonly RowPair[]): void {
    for (const { before, after, by, sure } of known) {
      const one = this.comparer.before[before];
      const other = this.comparer.after[after];
      if (one && other && this.openBefore.has(one) && this.openAfter.has(other)) this.pair(one, other, by, sure);
    }
  }

  /** Rows of one wording are parted by what stands beside it, ever less of it; those that nothing tells apart pair in order. */
  bySameWords(): void {
    const keys: readonly ((row: Traits) => readonly unknown[])[] = [
      (row) => [row.ref, row.theme, row.under?.words, row.measure?.words, row.owner, row.due],
      (row) => [row.theme, row.under?.words, row.measure?.words, row.owner, row.due],
      (row) => [row.under?.words, row.measure?.words],
      (row) => [row.under?.words, row.owner],
      (row) => [row.measure?.words],
      (row) => [row.ref],
    ];
    this.pairByKey((row) => `${row.text}\u0001${row.ref}\u0001${row.besideKey}`, true);
    if (this.openAfter.size === 0) return;
    for (const key of keys) this.pairByKey((row) => JSON.stringify([row.text, ...key(row)]), true);
    this.pairByKey(({ text }) => text, false);
  }

  private pairByKey(keyOf: (row: Traits) => string, inOrder: boolean): void {
    const [befores, afters] = [groupBy(this.openBefore, keyOf), groupBy(this.openAfter, keyOf)];
    for (const [key, ones] of befores) {
      const others = afters.get(key) ?? [];
      if (ones[0]?.text === "" || others.length === 0) continue;
      // Rows that stand in different places, or are fewer now: likeness decides which of them is which.
      if (!inOrder && (ones.length > 1 || others.length > 1)) continue;
      for (const [index, one] of ones.entries()) {
        const other = others[index];
        if (!other) break;
        const alone = ones.length === 1 && others.length === 1;
        const sameRef = one.ref !== "" && one.ref === other.ref;
        this.pair(one, other, sameRef ? "same" : "words", alone ? 1 : 0.9);
      }
    }
  }

  /** The best pair first; each row once. */
  byLikeness(): void {
    const candidates = this.candidates();
    const runnerUp = runnersUp(candidates);
    for (const each of candidates) {
      const { before, after } = each;
      if (!this.openBefore.has(before) || !this.openAfter.has(after)) continue;
      const by = this.reasonFor(each, runnerUp(each));
      if (by) this.pair(before, after, by, Math.round(Math.min(0.98, each.score) * 100) / 100);
    }
  }

  private reasonFor({ before, after, words, beside, score }: Candidate, next: number): MatchedBy | null {
    const sameRef = before.ref !== "" && before.ref === after.ref;
    if (words === 1) return sameRef ? "same" : "words";
    if (words >= WORDS_ENOUGH && score >= SCORE_ENOUGH) return "alike";
    if (score - next < CLEARLY) return null;
    if (words >= FEW_WORDS && beside >= BESIDE_ENOUGH) return "alike";
    if (this.comparer.refsAreNames && sameRef && words >= UNDER_ITS_NAME) return "reference";
    return null;
  }

  /** Rows still open that share a rare word, a reference or a measure; the likest first, then the nearest in place. */
  private candidates(): Candidate[] {
    const buckets = new Map<string, Traits[]>();
    for (const row of this.openBefore) for (const key of keysOf(row)) push(buckets, key, row);
    const found: Candidate[] = [];
    for (const after of this.openAfter) {
      const near = new Set<Traits>();
      const shelves = keysOf(after).map((key) => buckets.get(key) ?? []);
      for (const bucket of shelves.filter(({ length }) => length > 0).sort((a, b) => a.length - b.length)) {
        if (near.size >= ENOUGH_NEAR || (bucket.length > BUCKET && near.size > 0)) break;
        for (const before of bucket.length > BUCKET ? nearestTo(after, bucket) : bucket) near.add(before);
      }
      for (const before of near) found.push({ before, after, ...this.comparer.compare(before, after) });
    }
    const apart = ({ before, after }: Candidate): number => Math.abs(before.place - after.place);
    return found.sort((a, b) => b.score - a.score || apart(a) - apart(b) || a.after.index - b.after.index);
  }

  /** A row left over whose words were in a row that lost them to it was split off; the same the other way round was merged. */
  bySplits(): void {
    const { before, after } = this.comparer;
    const wholes = this.pairs.map((pair) => [before[pair.before], after[pair.after]] as const);
    this.partsOf(this.openAfter, wholes, (part, whole) => this.pair(whole, part, "split", this.partSure(part, whole)));
    const turned = wholes.map(([one, other]) => [other, one] as const);
    this.partsOf(this.openBefore, turned, (part, whole) =>
      this.pair(part, whole, "merged", this.partSure(part, whole)),
    );
  }

  private partsOf(
    open: ReadonlySet<Traits>,
    wholes: readonly (readonly [whole: Traits | undefined, nearest: Traits | undefined])[],
    join: (part: Traits, whole: Traits) => void,
  ): void {
    if (open.size === 0) return;
    const buckets = new Map<string, [Traits, Traits][]>();
    for (const [whole, nearest] of wholes) {
      if (!whole || !nearest || whole.text === nearest.text || this.settled.has(whole)) continue;
      for (const word of without(whole.action.words, nearest.action.words)) push(buckets, `${word}`, [whole, nearest]);
    }
    for (const part of [...open]) {
      const near = new Map<Traits, Traits>();
      for (const word of part.action.words) {
        for (const [whole, nearest] of (buckets.get(`${word}`) ?? []).slice(0, BUCKET)) near.set(whole, nearest);
      }
      let best: { readonly whole: Traits; readonly score: number } | null = null;
      for (const [whole, nearest] of near) {
        const score = this.partScore(part, whole, nearest);
        if (score !== null && (best === null || score > best.score)) best = { whole, score };
      }
      if (best) join(part, best.whole);
    }
  }

  /** Null where it is no part of the whole. */
  private partScore(part: Traits, whole: Traits, nearest: Traits): number | null {
    const { weights } = this.comparer;
    const common = shared(part.action.words, whole.action.words);
    const held = weights.sum(common) / part.action.weight;
    const adds = weights.sum(without(common, nearest.action.words)) / whole.action.weight;
    if (held < PART_OF || adds < PART_ADDS) return null;
    return held + adds + this.comparer.compare(part, whole).beside / 2;
  }

  private partSure(part: Traits, whole: Traits): number {
    const { weights } = this.comparer;
    const held = weights.sharedWeight(part.action.words, whole.action.words) / part.action.weight;
    return Math.round(Math.min(0.95, held) * 100) / 100;
  }

  private pair(before: Traits, after: Traits, by: MatchedBy, sure: number): void {
    this.pairs.push({ before: before.index, after: after.index, by, sure });
    this.openBefore.delete(before);
    this.openAfter.delete(after);
  }

  result(): Matching {
    const paired = {
      before: new Set(this.pairs.map(({ before }) => before)),
      after: new Set(this.pairs.map(({ after }) => after)),
    };
    return {
      pairs: [...this.pairs].sort((a, b) => a.after - b.after || a.before - b.before),
      removed: this.comparer.before.map(({ index }) => index).filter((index) => !paired.before.has(index)),
      added: this.comparer.after.map(({ index }) => index).filter((index) => !paired.after.has(index)),
    };
  }
}

/** What a row is filed under: each word of its action, its reference, its measure. */
function keysOf(row: Traits): string[] {
  const keys = row.action.words.map((word) => `w${word}`);
  if (row.ref !== "") keys.push(`r${row.ref}`);
  if (row.measure) keys.push(`m${row.measure.words.join(" ")}`);
  return keys;
}

/** Of many rows that share all their words with others, the nearest in place. */
function nearestTo(row: Traits, bucket: readonly Traits[]): readonly Traits[] {
  const middle = Math.round(row.place * bucket.length);
  return bucket.slice(Math.max(0, middle - BUCKET / 2), middle + BUCKET / 2);
}

/** For a candidate, the best score that either of its rows has with another. */
function runnersUp(candidates: readonly Candidate[]): (candidate: Candidate) => number {
  const best = new Map<Traits, Candidate[]>();
  for (const each of candidates) {
    for (const row of [each.before, each.after]) {
      const top = best.get(row);
      if (!top) best.set(row, [each]);
      else if (top.length < 2) top.push(each);
    }
  }
  return (candidate) =>
    Math.max(
      0,
      ...[candidate.before, candidate.after].map(
        (row) => best.get(row)?.find((each) => each !== candidate)?.score ?? 0,
      ),
    );
}

function groupBy(rows: Iterable<Traits>, keyOf: (row: Traits) => string): Map<string, Traits[]> {
  const groups = new Map<string, Traits[]>();
  for (const row of rows) push(groups, keyOf(row), row);
  return groups;
}

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
