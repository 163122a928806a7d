/** What the officer decided about each ask of a national or local checklist; what words alone suggest stands on Coverage check, never on paper. */

import type { Day } from "../../calendar";
import { daysBetween } from "../../calendar";
import type { Review, ReviewRow } from "../../review-schema";
import { dayCell, headingLine, layOut, link, number, sectionLine, text, topLinesWithin, type Line } from "../blocks";
import {
  coverageLists,
  localRows,
  rowsFor,
  VERDICT_WORDS,
  type CoverageItem,
  type CoverageList,
} from "../coverage-facts";
import { dateNow, refOf, targetOf } from "../facts";
import { asAtLine, filled, paper, reportTitle } from "../page";
import type { ReportOptions } from "../report-options";
import type { SheetCell } from "../sheet-model";
import { listOf, plural } from "../words";
import { wordingOf } from "../wording";
import type { SheetEntry } from "./sheet";

const COLUMNS = [
  { width: 9 },
  { width: 30, share: 3 },
  { width: 15 },
  { width: 22, share: 2 },
  { width: 10 },
  { width: 18 },
  { width: 18 },
  { width: 18 },
  { width: 11 },
] as const;

const HEADINGS = [
  { heading: "Ref" },
  { heading: "What is asked" },
  { heading: "Decision" },
  { heading: "Reason" },
  { heading: "In the plan" },
  { heading: "Status" },
  { heading: "Asked by" },
  { heading: "Plan date" },
  { heading: "Days later", numeric: true },
] as const;

export const coverage: SheetEntry = {
  id: "coverage",
  name: "Coverage",
  kind: "pack",
  about: "What was decided about each ask of a national or local checklist, with the action that answers it.",
  offered: (review) => review.coverage.some(({ decided }) => decided !== null),
  build: (review, options) => {
    const widths = filled(COLUMNS);
    const lists = coverageLists(review);
    const decided = lists.filter(({ items }) => items.some(isDecided));
    const top = topLinesWithin(
      `Coverage – ${reportTitle(review, options)}`,
      summaryOf(decided),
      [
        `${asAtLine(review)}. Each decision is the reporting officer's, with its reason; what is not decided is to be confirmed.`,
        ...notReviewed(lists),
      ],
      widths,
    );
    const lines: Line[] = [
      ...top,
      ...decided.flatMap((list) => listLines(list, review, options)),
      ...localLines(review, options),
    ];
    const { block, heights } = layOut(lines, widths);
    return {
      widths,
      heights,
      blocks: [block],
      tables: [],
      charts: [],
      frozenRows: 0,
      print: paper(review, options),
    };
  },
};

const isDecided = ({ decided }: CoverageItem): boolean => decided !== null;

function summaryOf(lists: readonly CoverageList[]): string {
  const items = lists.flatMap((list) => list.items);
  return `${items.filter(isDecided).length} of ${plural(items.length, "ask")} decided.`;
}

function notReviewed(lists: readonly CoverageList[]): string[] {
  const open = lists.filter(({ items }) => !items.some(isDecided)).map(({ title }) => title);
  return open.length === 0 ? [] : [`Not yet gone through: ${listOf(open)}.`];
}

function listLines(list: CoverageList, review: Review, options: ReportOptions): Line[] {
  return [
    sectionLine(`${list.title}: ${countsOf(list)}`),
    headingLine(HEADINGS),
    ...list.items.map((item): Line => ({ cells: itemCells(item, review, options) })),
  ];
}

/** "3 covered, 1 partly, 16 to be confirmed, of 20". */
function countsOf({ items }: CoverageList): string {
  const counts = (["covered", "partly", "not covered", "not applicable"] as const).flatMap((verdict) => {
    const count = items.filter(({ decided }) => decided?.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${verdict}`];
  });
  const open = items.filter((item) => !isDecided(item)).length;
  return [...counts, ...(open > 0 ? [`${open} to be confirmed`] : []), `of ${items.length}`].join(", ");
}

function itemCells(item: CoverageItem, review: Review, options: ReportOptions): SheetCell[] {
  const { decided, dueDay } = item;
  const answers = decided?.verdict === "covered" || decided?.verdict === "partly";
  const [row] = answers ? rowsFor(review, item) : [];
  const local = row ? dateNow(row) : null;
  const later = local !== null && dueDay !== null ? daysBetween(dueDay as Day, local) : null;
  const { rated, role } = wordingOf(review, options);
  return [
    text(item.id),
    text(item.ask),
    text(decided === null ? "To be confirmed" : VERDICT_WORDS[decided.verdict], decided ? "body.strong" : "body.muted"),
    text(decided?.reason ?? ""),
    row ? link(`Row ${row.row}`, targetOf(row)) : text("–"),
    row ? text(rated(row.reported), role(row.reported.rating)) : text("–"),
    dueDay === null ? text(item.due ?? "No date") : dayCell(dueDay as Day),
    local === null ? text("–") : dayCell(local),
    later === null || later <= 0 ? text("–") : number(later),
  ];
}

/** What no list asks for is no fault: it is what the plan does of its own accord. */
function localLines(review: Review, options: ReportOptions): Line[] {
  const rows = localRows(review);
  if (rows.length === 0) return [];
  const { rated, role } = wordingOf(review, options);
  const cells = (row: ReviewRow): SheetCell[] => [
    text(refOf(row) ?? "–"),
    text(row.action),
    text(row.theme ?? "–"),
    text(row.lead ?? "None recorded"),
    link(`Row ${row.row}`, targetOf(row)),
    text(rated(row.reported), role(row.reported.rating)),
  ];
  return [
    sectionLine(`Local priorities: ${plural(rows.length, "action")} of which no list speaks`),
    headingLine(["Ref", "Action", "Theme", "Lead", "In the plan", "Status"].map((heading) => ({ heading }))),
    ...rows.map((row): Line => ({ cells: cells(row) })),
  ];
}
