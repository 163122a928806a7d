/** Abbreviations written out where a paper first uses them, and those whose meaning nobody has said. */

import { findAcronyms } from "../../plan/acronyms";
import { comparable } from "../../plan/cell-text";
import { KNOWN_TO_ALL } from "../../rules/undefined-acronyms";
import type { Abbreviation } from "../abbreviations";
import { wordsOf, type Paragraph, type PaperBlock, type Run } from "./paper-model";

/** Words as abbreviations are made of: letters, figures and "&". */
const WORD = /[\p{L}\p{N}&]+/gu;

/** Blocks with each known abbreviation written out at its first use in a paragraph: "Integrated Care Board (ICB)". */
export function writeOut(blocks: readonly PaperBlock[], terms: readonly Abbreviation[]): PaperBlock[] {
  const waiting = new Map(terms.map(({ term, meaning }) => [term, meaning]));
  return blocks.map((block) => {
    if (block.kind !== "paragraph" || block.toWrite !== undefined) return block;
    return {
      ...block,
      runs: writeOutRuns(block.runs, waiting),
      items: block.items.map((item) => writeOutRuns(item, waiting)),
    };
  });
}

function writeOutRuns(runs: readonly Run[], waiting: Map<string, string>): Run[] {
  return runs.map((run) => ({ ...run, text: writeOutText(run.text, waiting) }));
}

function writeOutText(text: string, waiting: Map<string, string>): string {
  let told = "";
  let from = 0;
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const many = word.endsWith("s") && waiting.has(word.slice(0, -1));
    const term = many ? word.slice(0, -1) : word;
    const meaning = waiting.get(term);
    if (meaning === undefined) continue;
    waiting.delete(term);
    if (isSaid(text, match.index, word.length, meaning)) continue;
    told += `${text.slice(from, match.index)}${inNumber(meaning, term, many)} (${word})`;
    from = match.index + word.length;
  }
  return told + text.slice(from);
}

/** "Primary Care Network (PCN)", "Primary Care Networks (PCNs)", however the plan wrote it; a term that itself ends in S is left. */
function inNumber(meaning: string, term: string, many: boolean): string {
  if (many) return meaning.endsWith("s") ? meaning : `${meaning}s`;
  return /[^Ss]$/.test(term) && /[^s]s$/.test(meaning) ? meaning.slice(0, -1) : meaning;
}

/** True where the text itself writes it out: "Health and Wellbeing Board (HWB)", "HWB - Health and Wellbeing Board". */
function isSaid(text: string, at: number, length: number, meaning: string): boolean {
  const near = text.slice(Math.max(0, at - meaning.length - 12), at + length + meaning.length + 12);
  return comparable(near).includes(comparable(meaning));
}

/**
 * Abbreviations that paragraphs use, that nobody has explained and not every reader knows, in the order of their first use. The words of
 * the title are left aside: it may be all in capitals.
 */
export function unexplained(blocks: readonly PaperBlock[], terms: readonly Abbreviation[], title: string): string[] {
  const cell = { sheet: "", row: 1, column: 1 };
  const texts = blocks
    .filter((block): block is Paragraph => block.kind === "paragraph")
    .flatMap(({ runs, items }) => [runs, ...items])
    .map((runs) => ({ text: wordsOf(runs).replaceAll(title, " "), cell }));
  return findAcronyms(texts)
    .filter(({ acronym, expansion }) => expansion === null && !KNOWN_TO_ALL.has(acronym))
    .map(({ acronym }) => acronym)
    .filter((acronym) => !terms.some(({ term }) => term === acronym));
}
