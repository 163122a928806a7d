/** What a plan says, row by row, as passages to hold against a checklist; with the abbreviations it writes out itself. */

import type { CellRef } from "../grid";
import { findAcronyms, type AcronymReader } from "../plan/acronyms";
import { plainText } from "../plan/cell-text";
import { textOf, type PlanRow, type Reading } from "../plan/plan-row";
import type { Passage } from "./match-checklist";

export type PlanPassage = Passage<PlanRow>;

/** Action, success measure and notes are what a row says; theme and recommendation are the section it stands in. */
export function fromPlan(
  rows: readonly PlanRow[],
  readAcronyms?: AcronymReader,
): {
  readonly passages: readonly PlanPassage[];
  /** Abbreviation -> meaning. */
  readonly abbreviations: Readonly<Record<string, string>>;
} {
  const sectionOf = sectionNamer();
  const passages = rows.map((row) => ({
    place: row,
    texts: [wordsIn(row.action), wordsIn(row.measure), wordsIn(row.progress)],
    section: sectionOf(row),
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
    findAcronyms(
      [...texts].map(([text, cell]) => ({ text, cell })),
      readAcronyms,
    ).flatMap(({ acronym, expansion }) => (expansion === null ? [] : [[acronym, expansion]])),
  );
  return { passages, abbreviations };
}

/** What a field says without codes; most texts need no reading, and are their own words. */
function wordsIn(field: Reading<string>): string {
  return field.kind === "stated" && field.value === field.text ? field.value : plainText(textOf(field));
}

/** Rows of one section stand together: its name is made once for all of them. */
function sectionNamer(): (row: PlanRow) => string {
  let [theme, recommendation, name] = ["", "", "\n"];
  return (row) => {
    const [itsTheme, itsRecommendation] = [textOf(row.theme), textOf(row.recommendation)];
    if (itsTheme !== theme || itsRecommendation !== recommendation) {
      [theme, recommendation] = [itsTheme, itsRecommendation];
      name = `${plainText(theme)}\n${plainText(recommendation)}`;
    }
    return name;
  };
}
