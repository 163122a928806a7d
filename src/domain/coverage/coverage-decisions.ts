/** What the officer decided about an ask: typed on the Coverage check sheet, read back from there, and stronger than any match. */

import { cellAddress } from "../grid";
import { readKeptRows, type KeptSheets } from "../kept-sheets";

/** Headings of that sheet's table that are read back; the first names list and item and is what a decision is known by. */
export const COVERAGE_HEADINGS = ["List and item", "Your decision", "Reason for your decision"] as const;

/** THE words a decision may be given in, with what they come to. */
export const COVERAGE_WORDS = [
  { word: "Covered", verdict: "covered" },
  { word: "Partly", verdict: "partly" },
  { word: "Not covered", verdict: "not covered" },
  { word: "Not applicable", verdict: "not applicable" },
] as const;
export type CoverageDecisionVerdict = (typeof COVERAGE_WORDS)[number]["verdict"];

export interface CoverageDecision {
  /** "icb-action 003-I4". */
  readonly key: string;
  readonly verdict: CoverageDecisionVerdict;
  readonly reason: string;
}

export interface CoverageDecisions {
  readonly decisions: readonly CoverageDecision[];
  /** What stands there and could not be taken, a sentence each: nothing typed is passed over in silence. */
  readonly unread: readonly string[];
}

/** What an item is known by wherever it is kept. */
export const coverageKey = (list: string, item: string): string => `${list} ${item}`;

/** Reads the block; a word that is none of the four is said and not guessed, and a decision without a reason is not taken. */
export function readCoverageDecisions(kept: KeptSheets | undefined): CoverageDecisions {
  const grid = kept?.["coverage-check"];
  const rows = grid ? readKeptRows(grid, COVERAGE_HEADINGS) : null;
  const decisions: CoverageDecision[] = [];
  const unread: string[] = [];
  for (const { values, cells } of rows ?? []) {
    const [key, word, reason] = COVERAGE_HEADINGS.map((heading) => String(values[heading]).trim());
    if (!key || !word) continue;
    const where = `${cells["Your decision"].sheet}, cell ${cellAddress(cells["Your decision"])}`;
    const known = COVERAGE_WORDS.find((each) => each.word.toLowerCase() === word.toLowerCase());
    if (!known) unread.push(`${where}: "${word}" is none of ${COVERAGE_WORDS.map((each) => each.word).join(", ")}.`);
    else if (!reason) unread.push(`${where}: a decision needs its reason before it counts.`);
    else decisions.push({ key, verdict: known.verdict, reason });
  }
  return { decisions, unread };
}
