/** How much two rows look like one: by the words of the action, and by all that stands beside them. */

import type { MatchRow } from "./match-row";
import { likeness, plainWords, WordWeights, type WordSet } from "./row-words";

/** A row as it is compared. Its words are weighed when they are first asked for: rows that nobody touched never are. */
export interface Traits {
  readonly index: number;
  /** What stands beside the action, as one key: rows of one text and one key are the same row. */
  readonly besideKey: string;
  /** The action as `plainWords`. */
  readonly text: string;
  readonly action: WordSet;
  readonly measure: WordSet | null;
  readonly under: WordSet | null;
  readonly ref: string;
  readonly theme: string;
  readonly owner: string;
  readonly due: string;
  /** 0 to 1: where in its plan it stands; parts rows that nothing else tells apart. */
  readonly place: number;
}

export interface Likeness {
  /** Of the actions' words alone, 0 to 1. */
  readonly words: number;
  /** Of what stands beside them, 0 to 1; half where nothing can be compared. */
  readonly beside: number;
  readonly score: number;
}

/** What part the action's own words have in the score; the rest is what stands beside them. */
const WORDS_PART = 0.6;

const WEIGHTS = { measure: 2, under: 1, owner: 1, due: 1, theme: 0.5 } as const;
/** Where references are as good as names, each kept by its row, and where they are the numbers of recommendations. */
const OWN_REF = 3;
const SHARED_REF = 1;
/** Too few sure pairs to know how references behave. */
const FEWEST_SURE = 5;

export class RowComparer {
  readonly before: readonly Traits[];
  readonly after: readonly Traits[];
  private weighed: WordWeights | null = null;
  private refWeight = 0.5;
  /** True where a reference names one row, and rows keep theirs. */
  refsAreNames = false;

  constructor(
    private readonly earlier: readonly MatchRow[],
    private readonly later: readonly MatchRow[],
  ) {
    this.before = earlier.map((row, index) => this.traitsOf(row, index, earlier.length));
    this.after = later.map((row, index) => this.traitsOf(row, index, later.length));
  }

  /** The weights of all words of both readings. */
  get weights(): WordWeights {
    if (this.weighed) return this.weighed;
    const weights = new WordWeights();
    for (const row of [...this.earlier, ...this.later]) {
      for (const text of new Set([saidBy(row), row.measure, row.under])) if (text) weights.take(text);
    }
    return (this.weighed = weights);
  }

  /** Learns from rows that are paired for sure whether references are kept: after a renumbering they say nothing. */
  learnReferences(pairs: readonly { readonly before: number; readonly after: number }[]): void {
    const told = pairs.filter(({ before, after }) => this.before[before]?.ref && this.after[after]?.ref);
    if (told.length < FEWEST_SURE) return;
    const kept = told.filter(({ before, after }) => this.before[before]?.ref === this.after[after]?.ref);
    const share = kept.length / told.length;
    const unique = isMostlyUnique(this.before) && isMostlyUnique(this.after);
    this.refsAreNames = unique && share >= 0.8;
    this.refWeight = share * share * (unique ? OWN_REF : SHARED_REF);
  }

  compare(one: Traits, other: Traits): Likeness {
    const words = one.text === other.text && one.text !== "" ? 1 : likeness(one.action, other.action, this.weights);
    const beside = this.beside(one, other);
    return { words, beside, score: WORDS_PART * words + (1 - WORDS_PART) * beside };
  }

  private beside(one: Traits, other: Traits): number {
    let agreed = 0;
    let total = 0;
    const add = (weight: number, agreement: number): void => {
      agreed += weight * agreement;
      total += weight;
    };
    if (one.measure && other.measure) add(WEIGHTS.measure, this.alike(one.measure, other.measure));
    if (one.under && other.under) add(WEIGHTS.under, this.alike(one.under, other.under));
    if (one.owner && other.owner) add(WEIGHTS.owner, one.owner === other.owner ? 1 : 0);
    if (one.due && other.due) add(WEIGHTS.due, one.due === other.due ? 1 : 0);
    if (one.theme && other.theme) add(WEIGHTS.theme, one.theme === other.theme ? 1 : 0);
    if (one.ref && other.ref) add(this.refWeight, one.ref === other.ref ? 1 : 0);
    return total === 0 ? 0.5 : agreed / total;
  }

  /** One wording is one set of words: most rows of a plan share theirs with others. */
  private alike(one: WordSet, other: WordSet): number {
    return one.words === other.words ? 1 : likeness(one, other, this.weights);
  }

  private traitsOf(row: MatchRow, index: number, rows: number): Traits {
    const said = saidBy(row);
    const { theme, under, measure, owner, due } = row;
    const setOf = (text: string): WordSet => this.weights.setOf(text);
    let [action, measured, standing]: (WordSet | null)[] = [null, null, null];
    return {
      index,
      besideKey: [theme, under, measure, owner, due].join("\u0001"),
      text: plainWords(said),
      get action() {
        return (action ??= setOf(said));
      },
      get measure() {
        return measure ? (measured ??= setOf(measure)) : null;
      },
      get under() {
        return under ? (standing ??= setOf(under)) : null;
      },
      ref: plainWords(row.ref ?? ""),
      theme: plainWords(theme ?? ""),
      owner: plainWords(owner ?? ""),
      due: plainWords(due ?? ""),
      place: rows < 2 ? 0 : index / (rows - 1),
    };
  }
}

/** A row without an action is known by what it is to achieve, or by what it stands under. */
function saidBy({ action, measure, under }: MatchRow): string {
  return [action, measure, under].find((text) => text !== null && text.trim() !== "") ?? "";
}

function isMostlyUnique(rows: readonly Traits[]): boolean {
  const refs = rows.map(({ ref }) => ref).filter((ref) => ref !== "");
  return refs.length > 0 && new Set(refs).size >= 0.8 * refs.length;
}
