/** Abbreviations that the plan uses and nowhere writes out. */

import type { CellRef } from "../grid";
import { plainText } from "../plan/cell-text";
import { textOf, type Reading } from "../plan/plan-row";
import { keyOf, once, onceByText } from "./facts";

/** Letters that every reader of a public paper knows, and words in capitals that are no abbreviation. */
const KNOWN = new Set(
  "NHS GP GPS APP UK MP MPS IT TV ID PM AM OK TBC TBA TBD RAG BRAG COVID NO YES AND OR NOT ALL THE".split(" "),
);

const ACRONYM = /(?<![\p{L}\p{N}&/])(?:\p{Lu}[\p{Lu}&]{1,6}|\p{Lu}\p{Ll}\p{Lu}{1,3})s?(?![\p{L}\p{N}&])/gu;

/** What a text uses and what it explains: letters in brackets behind their words, or before a dash and their words. */
const acronymsIn = onceByText((text) => {
  const used = new Set<string>();
  const defined = new Set<string>();
  if (!/[A-Z&]{2}|[A-Z][a-z][A-Z]/.test(text)) return { used, defined };
  const words = plainText(text);
  for (const match of words.matchAll(
    /\(([\p{Lu}&][\p{L}&]{1,7})s?\)|\b((?:[\p{Lu}&]{2,7} )?[\p{Lu}&]{2,7}) [-–—] \p{Lu}\p{Ll}/gu,
  )) {
    for (const acronym of (match[1] ?? match[2] ?? "").split(" ")) defined.add(singular(acronym));
  }
  for (const [acronym] of words.matchAll(ACRONYM)) if (!KNOWN.has(singular(acronym))) used.add(singular(acronym));
  return { used, defined };
});

const FIELDS = ["recommendation", "action", "measure", "owner", "progress"] as const;

/** Each with the cells that use it, in the order of the plan; defined is what stands in brackets after its words, or is followed by them. */
export const undefinedAcronyms = once((facts) => {
  const cells = new Map<string, CellRef[]>();
  const defined = new Set<string>();
  const seen = new Set<string>();
  const take = (text: string, cell: CellRef) => {
    const found = acronymsIn(facts, text);
    for (const acronym of found.defined) defined.add(acronym);
    for (const acronym of found.used) {
      const known = cells.get(acronym);
      if (known) known.push(cell);
      else cells.set(acronym, [cell]);
    }
  };
  for (const { row } of facts.rows) {
    for (const field of FIELDS) {
      const reading: Reading<unknown> = row[field];
      if (reading.kind === "blank" || seen.has(keyOf(reading.cell))) continue;
      seen.add(keyOf(reading.cell));
      take(textOf(reading), reading.cell);
    }
  }
  return [...cells]
    .filter(([acronym]) => !defined.has(acronym))
    .map(([acronym, places]) => ({ acronym, cells: places }));
});

function singular(acronym: string): string {
  return acronym.endsWith("s") && acronym.length > 2 ? acronym.slice(0, -1) : acronym;
}
