/** The officer's own sheet for going through the checklists: what words and facts suggest for each ask, and a cell for the decision. */

import type { Day } from "../../calendar";
import { COVERAGE_HEADINGS, COVERAGE_WORDS, coverageKey } from "../../coverage/coverage-decisions";
import type { Review } from "../../review-schema";
import { dayCell, filler, headingLine, layOut, link, text, topLinesWithin, type Line } from "../blocks";
import { targetOf } from "../facts";
import { coverageLists, rowsFor, VERDICT_WORDS, type CoverageItem } from "../coverage-facts";
import { filled, paper, reportTitle, sourceLine } from "../page";
import type { SheetCell } from "../sheet-model";
import { listOf, plural, rowRuns } from "../words";
import type { SheetEntry } from "./sheet";

const [KEY, DECISION, REASON] = COVERAGE_HEADINGS;
const COLUMNS = [
  { heading: KEY, width: 12 },
  { heading: "What is asked", width: 28, share: 2 },
  { heading: "Asked by", width: 18 },
  { heading: "Suggestion", width: 14 },
  { heading: "What it rests on", width: 20, share: 1 },
  { heading: "In the plan", width: 12 },
  { heading: DECISION, width: 14 },
  { heading: REASON, width: 20, share: 1 },
] as const;

export const coverageCheck: SheetEntry = {
  id: "coverage-check",
  name: "Coverage check",
  kind: "working",
  about: "What words and facts suggest for each ask of the checklists, with a cell for your decision.",
  offered: (review) => review.coverage.length > 0,
  build: (review, options) => {
    const widths = filled(COLUMNS);
    const words = listOf(
      COVERAGE_WORDS.map(({ word }) => word),
      "or",
    );
    const top = topLinesWithin(
      `Coverage check – ${reportTitle(review, options)}`,
      summaryOf(review),
      [
        sourceLine(review, options),
        `For the officer. Type a decision (${words}) and its reason: both are kept, and decisions alone print on Coverage.`,
        "A suggestion is by words. That a word is absent does not mean that the work is.",
        ...(review.coverageNotes ?? []),
      ],
      widths,
    );
    const lines: Line[] = [
      ...top,
      headingLine(COLUMNS.map(({ heading }) => ({ heading }))),
      ...review.coverage.map((item): Line => ({ cells: itemCells(item, review) })),
    ];
    const { block, heights } = layOut(lines, widths, false);
    return {
      widths,
      heights,
      blocks: [block],
      tables: [],
      charts: [],
      frozenRows: top.length + 1,
      print: paper(review, options, { titleRows: [top.length + 1, top.length + 1] }),
    };
  },
};

function summaryOf(review: Review): string {
  const lists = coverageLists(review).map(({ title, items }) => `${title} (${items.length})`);
  const decided = review.coverage.filter((item) => item.decided !== null).length;
  return `${decided} of ${plural(review.coverage.length, "ask")} decided: ${listOf(lists)}.`;
}

function itemCells(item: CoverageItem, review: Review): SheetCell[] {
  const { decided, dueDay } = item;
  const [row] = rowsFor(review, item);
  const room = (value: string): SheetCell => (value === "" ? filler("body") : text(value, "body.strong"));
  return [
    text(coverageKey(item.list, item.id), "body.muted"),
    text(item.ask),
    dueDay === null ? text(item.due ?? "No date") : dayCell(dueDay as Day),
    text(VERDICT_WORDS[item.suggestion]),
    text(restsOn(item), "body.muted"),
    row ? link(`Row ${row.row}`, targetOf(row)) : text("–"),
    room(decided ? VERDICT_WORDS[decided.verdict] : ""),
    room(decided?.reason ?? ""),
  ];
}

/** Facts first, then the words with the rows that hold them. */
function restsOn({ answer, terms, matches }: CoverageItem): string {
  const rows = rowRuns(matches.map(({ row }) => row));
  const words = terms.length === 0 ? "" : `“${terms.join("”, “")}” in ${matches.length === 1 ? "row" : "rows"} ${rows}`;
  return [answer ?? "", words].filter(Boolean).join(" ") || "–";
}
