/** What a RAG policy is, and the two ways in which one is made from another: other words, other clauses. */

import { RATINGS, type Rating } from "../ratings";
import type { Settings } from "../settings";
import type { Clause } from "./clause";

/** Settings that a policy may fix; the officer's own values hold for the rest. */
export type PolicySettings = Partial<
  Pick<Settings, "graceDays" | "dueSoonDays" | "behindPoints" | "wellBehindPoints" | "revisionsForRed" | "tbcDays">
>;

export interface KeyLine {
  readonly rating: Rating;
  readonly word: string;
  readonly meaning: string;
}

export interface Policy {
  /** As the settings name it. */
  readonly id: string;
  readonly title: string;
  /** When an officer would choose it, in a sentence. */
  readonly use: string;
  /** Whose published practice it follows, in words that may be printed. */
  readonly source: string;
  /** Where that practice is published. */
  readonly sourceUrl: string;
  /** First match wins. */
  readonly clauses: readonly Clause[];
  readonly settings: PolicySettings;
  /** The word for a rating that no clause gave: the owner's own, or the officer's. */
  readonly words: Readonly<Record<Rating, string>>;
  /** False where ratings are printed as words alone. */
  readonly colour: boolean;
  /** What each rating means under this policy, for the printed key. */
  readonly key: readonly KeyLine[];
}

export const PLAIN_WORDS: Readonly<Record<Rating, string>> = {
  blue: "Complete",
  green: "On track",
  amber: "At risk",
  red: "Off track",
  grey: "Not rated",
  closed: "Closed",
};

/** The key, one line a rating, its meaning put together from the clauses that give it. */
export function keyOf(clauses: readonly Clause[], words: Readonly<Record<Rating, string>>): KeyLine[] {
  return RATINGS.map((rating) => {
    const titles = clauses.filter((clause) => clause.rating === rating).map((clause) => clause.title);
    return { rating, word: words[rating], meaning: `${[...new Set(titles)].join("; ")}.` };
  });
}

/** As `keyOf`, for a policy whose ratings have half steps: each word with what it stands for. */
export function keyByLabel(clauses: readonly Clause[], words: Readonly<Record<Rating, string>>): KeyLine[] {
  return RATINGS.map((rating) => {
    const labels = new Map<string, string[]>();
    for (const { label, title } of clauses.filter((clause) => clause.rating === rating)) {
      labels.set(label, [...(labels.get(label) ?? []), title]);
    }
    const steps = [...labels].map(([label, titles]) => `${label}. ${[...new Set(titles)].join("; ")}.`);
    return { rating, word: words[rating], meaning: steps.join(" ") };
  });
}

/** The same clauses under other labels: `labels` by case first, else `words` by rating. */
export function relabel(
  clauses: readonly Clause[],
  words: Readonly<Record<Rating, string>>,
  labels: Readonly<Record<string, string>> = {},
): Clause[] {
  return clauses.map((clause) => ({ ...clause, label: labels[clause.case] ?? words[clause.rating] }));
}

/** Clauses with some put in before the clause of a given case, and some left out. Throws where a case is not there. */
export function rearrange(
  clauses: readonly Clause[],
  changes: { readonly without?: readonly string[]; readonly before?: Readonly<Record<string, readonly Clause[]>> },
): Clause[] {
  const { without = [], before = {} } = changes;
  for (const name of [...without, ...Object.keys(before)]) {
    if (!clauses.some((clause) => clause.case === name)) throw new Error(`No clause ${name} to rearrange`);
  }
  return clauses.flatMap((clause) => [
    ...(before[clause.case] ?? []),
    ...(without.includes(clause.case) ? [] : [clause]),
  ]);
}
