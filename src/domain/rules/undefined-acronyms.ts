/** Abbreviations that the plan uses and nowhere writes out. */

import type { CellRef } from "../grid";
import { plainText } from "../plan/cell-text";
import { textOf, type Reading } from "../plan/plan-row";
import { firstMeetings, once, onceByText } from "./facts";

/** Letters that every reader of a public paper knows, and words in capitals that are no abbreviation. */
const KNOWN = new Set(
  "NHS GP GPS APP UK MP MPS IT TV ID PM AM OK TBC TBA TBD RAG BRAG COVID NO YES AND OR NOT ALL THE".split(" "),
);

/** A run of letters; letters that are no abbreviation are passed over whole. */
const WORD = /[A-Za-z\d&/]+/g;
const ACRONYM = /^(?:[A-Z][A-Z&]{1,6}|[A-Z][a-z][A-Z]{1,3})s?$/;

/** Letters in brackets behind their words. */
const IN_BRACKETS = /\(([A-Z&][A-Za-z&]{1,7})\)/g;
/** Letters before a dash and their words: "NENC ICB - North East …". */
const BEFORE_DASH = /([A-Z&]{2,7}(?: [A-Z&]{2,7})?) [-–—] [A-Z][a-z]/g;

/** What a text uses and what it explains: letters in brackets behind their words, or before a dash and their words. */
const acronymsIn = onceByText((text) => {
  const used = new Set<string>();
  const defined = new Set<string>();
  if (!/[A-Z&]{2}|[A-Z][a-z][A-Z]/.test(text)) return { used, defined };
  const words = plainText(text);
  if (words.includes("(")) for (const match of words.matchAll(IN_BRACKETS)) defined.add(singular(match[1] ?? ""));
  if (/ [-–—] /.test(words)) {
    for (const match of words.matchAll(BEFORE_DASH)) {
      for (const acronym of (match[1] ?? "").split(" ")) defined.add(singular(acronym));
    }
  }
  for (const [run] of words.matchAll(WORD)) {
    for (const word of run.split("/")) {
      if (ACRONYM.test(word) && !KNOWN.has(singular(word))) used.add(singular(word));
    }
  }
  return { used, defined };
});

const FIELDS = ["recommendation", "action", "measure", "owner", "progress"] as const;

/** Each with the cells that use it, in the order of the plan; defined is what stands in brackets after its words, or is followed by them. */
export const undefinedAcronyms = once((facts) => {
  const cells = new Map<string, CellRef[]>();
  const defined = new Set<string>();
  const isFirst = firstMeetings();
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
      if (reading.kind === "blank" || !isFirst(reading)) continue;
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
