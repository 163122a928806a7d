/** From a checklist's words to what is looked for in a text: each term once, under every spelling it has. */

import { PROGRAMME_ABBREVIATIONS } from "./abbreviations";
import { GENERIC_TERMS } from "./generic-terms";
import { comparable } from "./words";

export interface Term {
  /** As the list has it, for people. */
  readonly term: string;
  /** The same for two spellings of one thing: "CBT" and "cloud based telephony". */
  readonly id: string;
  /** Comparable texts, any of which is the term. */
  readonly spellings: readonly string[];
  /** True for a word that says too little to stand alone. */
  readonly generic: boolean;
}

const GENERIC = new Set(GENERIC_TERMS.map(comparable));

/** Comparable abbreviation <-> comparable expansion, the plan's own meanings before the programme's. */
export type Meanings = ReadonlyMap<string, string>;

/** `own`: abbreviation -> expansion as the plan writes it out. */
export function meaningsOf(own: Readonly<Record<string, string>> = {}): Meanings {
  const meanings = new Map<string, string>();
  for (const [short, long] of Object.entries({ ...PROGRAMME_ABBREVIATIONS, ...own })) {
    meanings.set(comparable(short), comparable(long));
  }
  return meanings;
}

/** The terms of an item, each thing once. */
export function termsOf(terms: readonly string[], meanings: Meanings): readonly Term[] {
  const shortOf = new Map([...meanings].map(([short, long]) => [long, short]));
  const found = new Map<string, Term>();
  for (const term of terms) {
    const own = comparable(term);
    const long = meanings.get(own) ?? own;
    const spellings = new Set([own, long, comparable(term.replaceAll("-", ""))]);
    const short = shortOf.get(long);
    if (short !== undefined) spellings.add(short);
    if (!found.has(long)) found.set(long, { term, id: long, spellings: [...spellings], generic: GENERIC.has(own) });
  }
  return [...found.values()];
}

/** Of the terms that stand in a comparable text, which is made where it is asked for, those that stand not only inside a longer one ("messaging" in "secure messaging"). */
export function withoutInner(text: () => string, present: readonly Term[]): readonly Term[] {
  if (present.length < 2) return present;
  return present.filter((term) => {
    const longer = present.flatMap((other) =>
      other === term ? [] : other.spellings.filter((spelling) => term.spellings.some((each) => inside(each, spelling))),
    );
    if (longer.length === 0) return true;
    const rest = longer.reduce((left, spelling) => left.replaceAll(spelling, "  "), text());
    return term.spellings.some((spelling) => rest.includes(spelling));
  });
}

const inside = (short: string, long: string): boolean => short.length < long.length && long.includes(short);
