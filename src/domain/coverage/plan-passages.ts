/** What a plan says, row by row, as passages to hold against a checklist; with the abbreviations it writes out itself. */

import type { CellRef } from "../grid";
import { findAcronyms } from "../plan/acronyms";
import { plainText } from "../plan/cell-text";
import { textOf, type PlanRow } from "../plan/plan-row";
import type { Passage } from "./match-checklist";

export type PlanPassage = Passage<PlanRow>;

/** Action, success measure and notes are what a row says; theme and recommendation are the section it stands in. */
export function fromPlan(rows: readonly PlanRow[]): {
  readonly passages: readonly PlanPassage[];
  /** Abbreviation -> meaning. */
  readonly abbreviations: Readonly<Record<string, string>>;
} {
  const passages = rows.map((row) => ({
    place: row,
    text: [row.action, row.measure, row.progress].map((field) => plainText(textOf(field))).join("\n"),
    section: [row.theme, row.recommendation].map((field) => plainText(textOf(field))).join("\n"),
  }));
  /** Each wording once: what an abbreviation stands for is told by the first that writes it out. */
  const texts = new Map<string, CellRef>();
  for (const row of rows) {
    for (const field of [row.recommendation, row.action, row.measure, row.owner, row.progress]) {
      const text = textOf(field);
      if (!texts.has(text)) texts.set(text, row.cell);
    }
  }
  const abbreviations = Object.fromEntries(
    findAcronyms([...texts].map(([text, cell]) => ({ text, cell }))).flatMap(({ acronym, expansion }) =>
      expansion === null ? [] : [[acronym, expansion]],
    ),
  );
  return { passages, abbreviations };
}
