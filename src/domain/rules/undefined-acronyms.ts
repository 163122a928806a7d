/** Abbreviations that the plan uses and nowhere writes out, those aside that every reader knows. */

import type { CellRef } from "../grid";
import { findAcronyms } from "../plan/acronyms";
import type { Reading } from "../plan/plan-row";
import { firstMeetings, once } from "./facts";

/** Letters that every reader of a public paper knows, and words in capitals that are no abbreviation. */
export const KNOWN_TO_ALL: ReadonlySet<string> = new Set(
  "NHS GP APP UK MP IT TV ID PM AM OK TBC TBA TBD RAG BRAG COVID NO YES AND OR NOT ALL THE".split(" "),
);

const FIELDS = ["recommendation", "action", "measure", "owner", "progress"] as const;

/** Each with the first cell of every wording that uses it, in the order of the plan. */
export const undefinedAcronyms = once((facts) => {
  const isFirst = firstMeetings();
  const wordings = new Map<string, CellRef>();
  for (const { row } of facts.rows) {
    for (const field of FIELDS) {
      const reading: Reading<unknown> = row[field];
      if (reading.kind === "blank" || !isFirst(reading) || wordings.has(reading.text)) continue;
      wordings.set(reading.text, reading.cell);
    }
  }
  const texts = [...wordings].map(([text, cell]) => ({ text, cell }));
  return findAcronyms(texts, facts.readAcronyms).filter(
    ({ acronym, expansion }) => expansion === null && !KNOWN_TO_ALL.has(acronym),
  );
});
