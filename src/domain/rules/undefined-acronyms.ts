/** Abbreviations that the plan uses and nowhere writes out. */

import type { CellRef } from "../grid";
import { plainText } from "../plan/cell-text";
import { textOf, type Reading } from "../plan/plan-row";
import { keyOf, once } from "./facts";

/** Letters that every reader of a public paper knows, and words in capitals that are no abbreviation. */
const KNOWN = new Set(
  "NHS GP GPS UK MP MPS IT TV ID PM AM OK TBC TBA TBD RAG BRAG COVID NO YES AND OR NOT ALL THE".split(" "),
);

const ACRONYM = /(?<![\p{L}\p{N}&/])(?:\p{Lu}[\p{Lu}&]{1,6}|\p{Lu}\p{Ll}\p{Lu}{1,3})s?(?![\p{L}\p{N}&])/gu;

const FIELDS = ["recommendation", "action", "measure", "owner", "progress"] as const;

/** Each with the cells that use it, in the order of the plan; defined is what stands in brackets after its words, or is followed by them. */
export const undefinedAcronyms = once((facts) => {
  const cells = new Map<string, CellRef[]>();
  const defined = new Set<string>();
  const seen = new Set<string>();
  const take = (text: string, cell: CellRef) => {
    for (const match of text.matchAll(/\(([\p{Lu}&][\p{L}&]{1,7})s?\)|\b([\p{Lu}&]{2,7}) [-–—] \p{Lu}\p{Ll}/gu)) {
      defined.add(singular(match[1] ?? match[2] ?? ""));
    }
    for (const match of text.matchAll(ACRONYM)) {
      const acronym = singular(match[0]);
      if (KNOWN.has(acronym)) continue;
      const known = cells.get(acronym);
      if (!known) cells.set(acronym, [cell]);
      else if (known[known.length - 1] !== cell) known.push(cell);
    }
  };
  for (const { row } of facts.rows) {
    for (const field of FIELDS) {
      const reading: Reading<unknown> = row[field];
      if (reading.kind === "blank" || seen.has(keyOf(reading.cell))) continue;
      seen.add(keyOf(reading.cell));
      take(plainText(textOf(reading)), reading.cell);
    }
  }
  return [...cells]
    .filter(([acronym]) => !defined.has(acronym))
    .map(([acronym, places]) => ({ acronym, cells: places }));
});

function singular(acronym: string): string {
  return acronym.endsWith("s") && acronym.length > 2 ? acronym.slice(0, -1) : acronym;
}
