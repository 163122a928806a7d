/** How a plan, or a paper as plain text, stands to the checklists: every ask with the words and the rows that speak of it. */

import { CHECKLISTS } from "../../domain/coverage/checklists";
import { matchChecklists, SUGGESTIONS } from "../../domain/coverage/match-checklist";
import { meaningsOf } from "../../domain/coverage/terms";
import { findAcronyms } from "../../domain/plan/acronyms";
import { coverageLists, localRows, VERDICT_WORDS, type CoverageList } from "../../domain/report/coverage-facts";
import { plural, rowRuns } from "../../domain/report/words";
import type { Review } from "../../domain/review-schema";

const WORDS = { likely: "likely", possible: "possible", none: "no match" } as const;

/** The lists held against a plan; where none fits its dates, why, list by list. */
export function printCoverage(review: Review): string {
  const lists = coverageLists(review);
  const local = localRows(review).map(({ row }) => row);
  return [
    ...lists.flatMap(listLines),
    ...(review.coverageNotes ?? []).map((note) => `Not compared or not taken: ${note}`),
    ...(lists.length === 0 || local.length === 0
      ? []
      : ["", `${plural(local.length, "action")} of which no list speaks: ${rowRuns(local)}`]),
    "",
    "These are suggestions by words. Only you can say that something is covered: the Coverage check sheet has a cell for each.",
  ].join("\n");
}

function listLines({ id, title, items }: CoverageList): string[] {
  const decided = items.filter((item) => item.decided !== null).length;
  const counts = SUGGESTIONS.map(
    (each) => `${items.filter(({ suggestion }) => suggestion === each).length} ${WORDS[each]}`,
  );
  return [
    `${title} (${id}): ${[...counts, `${decided} decided`].join(", ")}, of ${items.length}`,
    ...items.map((item) => {
      const rows = rowRuns(item.matches.map(({ row }) => row));
      const verdict = item.decided ? VERDICT_WORDS[item.decided.verdict] : WORDS[item.suggestion];
      const words = item.matches.length === 0 ? "" : `  [${item.terms.join(", ")}] ${rows}`;
      const answer = item.answer === null ? "" : `  ${item.answer}`;
      return `  ${item.id.padEnd(8)} ${verdict.padEnd(14)} ${item.ask}${words}${answer}`;
    }),
    "",
  ];
}

/** A paper's lines against one list, or against all: "line 24" in place of rows. */
export function printPaperCoverage(text: string, list: string | undefined): string {
  const lines = text.split(/\r?\n/);
  const cell = { sheet: "", row: 1, column: 1 };
  const own = findAcronyms(lines.map((line) => ({ text: line, cell }))).flatMap(({ acronym, expansion }) =>
    expansion === null ? [] : [[acronym, expansion] as const],
  );
  const passages = lines.map((line, index) => ({ place: index + 1, texts: [line], section: "" }));
  const chosen = CHECKLISTS.filter(({ id }) => list === undefined || id === list);
  const matches = matchChecklists(chosen, passages, meaningsOf(Object.fromEntries(own)));
  return chosen
    .flatMap((each) => {
      const items = matches.filter((match) => match.list === each);
      const counts = SUGGESTIONS.map(
        (said) => `${items.filter(({ suggestion }) => suggestion === said).length} ${WORDS[said]}`,
      );
      return [
        `${each.title}, ${each.years} (${each.id}): ${counts.join(", ")}, of ${items.length}`,
        ...items.map(({ item, suggestion, terms, matches: found }) => {
          const where =
            found.length === 0 ? "" : `  [${terms.join(", ")}] line ${found.map(({ place }) => place).join(", ")}`;
          return `  ${item.id.padEnd(8)} ${WORDS[suggestion].padEnd(9)} ${item.ask}${where}`;
        }),
        "",
      ];
    })
    .join("\n")
    .trimEnd();
}
