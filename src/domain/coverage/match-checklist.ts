/** Which passages of a plan speak of which asks of a checklist: a suggestion with its words, never a verdict that something is covered. */

import type { Checklist, ChecklistItem } from "./checklist";
import { indexTerms } from "./term-index";
import { termsOf, type Meanings, type Term } from "./terms";
import { comparable } from "./words";

/** A text that may speak of an ask: an action with its measure and notes, or a paragraph of a paper. */
export interface Passage<Place> {
  readonly place: Place;
  /** What it says, in pieces that are read one behind the other: the fields of a row, or a paragraph. */
  readonly texts: readonly string[];
  /** Theme, recommendation or heading it stands under; "" where there is none. */
  readonly section: string;
}

export interface PassageMatch<Place> {
  readonly place: Place;
  /** The list's words that stand in it. */
  readonly terms: readonly string[];
  readonly sectionAgrees: boolean;
}

export const SUGGESTIONS = ["likely", "possible", "none"] as const;
export type Suggestion = (typeof SUGGESTIONS)[number];

export interface ItemMatch<Place> {
  readonly list: Checklist;
  readonly item: ChecklistItem;
  readonly suggestion: Suggestion;
  /** Distinct terms over all matching passages, one more where a section agrees. */
  readonly score: number;
  readonly terms: readonly string[];
  readonly matches: readonly PassageMatch<Place>[];
}

/** Distinct terms that make a match likely. */
const LIKELY = 2;

/** What is looked for: an item's terms, those of which one is a must, and the words of its heading. */
interface Wanted {
  readonly list: Checklist;
  readonly item: ChecklistItem;
  readonly terms: readonly Term[];
  readonly needs: readonly Term[];
  readonly heading: readonly string[];
}

interface Tally<Place> {
  readonly hits: Map<string, string>;
  readonly matches: PassageMatch<Place>[];
  mustStands: boolean;
}

/**
 * Every item of every list, in order. A passage matches by whole words, whatever their case, number or hyphens; one whose only word
 * is a generic one ("training") does not. Score: distinct terms, and one for a section under the same heading; 2 or more is likely,
 * 1 possible. Method: this project's own.
 */
export function matchChecklists<Place>(
  lists: readonly Checklist[],
  passages: readonly Passage<Place>[],
  meanings: Meanings,
): readonly ItemMatch<Place>[] {
  const wanted = lists.flatMap((list) => list.items.map((item) => wantedOf(list, item, meanings)));
  const index = indexTerms(wanted.map((each) => ({ key: each, terms: [...each.terms, ...each.needs] })));
  const tallies = new Map<Wanted, Tally<Place>>();
  const sections = new Map<string, string>();
  const comparedSection = (section: string): string => {
    let compared = sections.get(section);
    if (compared === undefined) sections.set(section, (compared = comparable(section)));
    return compared;
  };
  for (const { place, texts, section } of passages) {
    const { present, said } = index.find(texts);
    for (const { key: want, terms } of present) {
      let tally = tallies.get(want);
      if (!tally) tallies.set(want, (tally = { hits: new Map(), matches: [], mustStands: false }));
      tally.mustStands ||= want.needs.length > 0 && isAnyIn(said(), want.needs);
      const telling = want.needs.length === 0 ? terms : terms.filter((term) => want.terms.includes(term));
      if (telling.length === 0 || (telling.length === 1 && telling[0]?.generic)) continue;
      for (const { id, term } of telling) tally.hits.set(id, term);
      const under = want.heading.length === 0 ? "" : comparedSection(section);
      const sectionAgrees = want.heading.length > 0 && want.heading.every((word) => under.includes(word));
      tally.matches.push({ place, terms: telling.map(({ term }) => term), sectionAgrees });
    }
  }
  return wanted.map((want) => matchOf(want, tallies.get(want)));
}

const isAnyIn = (text: string, terms: readonly Term[]): boolean =>
  terms.some(({ spellings }) => spellings.some((spelling) => text.includes(spelling)));

function wantedOf(list: Checklist, item: ChecklistItem, meanings: Meanings): Wanted {
  return {
    list,
    item,
    terms: termsOf(item.terms, meanings),
    needs: termsOf(item.needs ?? [], meanings),
    heading: tellingWords(item.commitment ?? ""),
  };
}

function matchOf<Place>({ list, item, needs }: Wanted, tally: Tally<Place> | undefined): ItemMatch<Place> {
  if (!tally || tally.hits.size === 0) return { list, item, suggestion: "none", score: 0, terms: [], matches: [] };
  const { hits, matches, mustStands } = tally;
  const score = hits.size + (matches.some(({ sectionAgrees }) => sectionAgrees) ? 1 : 0);
  const likely = score >= LIKELY && (needs.length === 0 || mustStands);
  return { list, item, suggestion: likely ? "likely" : "possible", score, terms: [...hits.values()], matches };
}

/** Words that headings share. */
const COMMON = new Set(["and", "of", "the", "to", "for", "in", "action", "access"]);

/** The words of a heading that tell it from others. */
function tellingWords(heading: string): readonly string[] {
  return comparable(heading)
    .trim()
    .split(" ")
    .filter((word) => word !== "" && !COMMON.has(word))
    .map((word) => ` ${word} `);
}
