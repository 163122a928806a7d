/** The findings for the officer: what must be settled before the paper goes first, each with its cell, why, and how to mend it. */

import { linkAddress, readAddress } from "../../grid";
import type { Review, ReviewFinding } from "../../review-schema";
import { layOut, link, number, text, topLines, type Line } from "../blocks";
import { findingsInOrder } from "../finding-order";
import { roomIn, textWidth } from "../measure-text";
import { paper, reportTitle, sourceLine } from "../page";
import { LOOKS, type Role } from "../roles";
import { listOf, plural, thousands } from "../words";
import type { SheetEntry } from "./sheet";

const WIDTHS = [16, 10, 19, 40, 26, 26, 7];
/** A link that is wider than its column is cut on paper; the column of words beside it gives way, as far as this. */
const WIDEST_PLACE = 30;
const HEADINGS = ["When to settle", "Severity", "Where", "What was found", "Why it matters", "How to mend it", "Cells"];
const SEVERITY_WORDS = { error: "Error", warning: "Warning", advice: "Advice" } as const;
/** Addresses spelt out after the first. */
const MOST_CELLS = 8;

export const checks: SheetEntry = {
  id: "checks",
  name: "Checks",
  kind: "working",
  about: "What was found wrong in the plan, each with a link to its cell and how to mend it.",
  build: (review, options) => {
    const top = topLines(`Checks – ${reportTitle(review, options)}`, summaryOf(review), [
      sourceLine(review, options),
      "For the officer who keeps the plan. Not part of the pack.",
    ]);
    const headingRow = top.length + 1;
    const findings = findingsInOrder(review);
    const table: Line[] = findings.length === 0 ? [] : [headings(), ...findings.map(findingLine)];
    const widths = widthsFor(findings);
    const { block, heights } = layOut([...top, ...table], widths);
    return {
      widths,
      heights,
      blocks: [block],
      tables:
        findings.length === 0
          ? []
          : [
              {
                name: "Plan_checks",
                top: headingRow,
                left: 1,
                bottom: headingRow + findings.length,
                right: WIDTHS.length,
              },
            ],
      charts: [],
      frozenRows: findings.length === 0 ? 0 : headingRow,
      print: paper(review, options, findings.length === 0 ? {} : { titleRows: [headingRow, headingRow] }),
    };
  },
};

function widthsFor(findings: readonly ReviewFinding[]): number[] {
  const [when = 0, severity = 0, least = 0, words = 0, ...others] = WIDTHS;
  const needed = findings.map(({ sheet, cell }) => textWidth(`${sheet} ${cell}`, LOOKS.link) / roomIn(1));
  const place = Math.min(WIDEST_PLACE, Math.ceil(Math.max(least, ...needed)));
  return [when, severity, place, words - (place - least), ...others];
}

function summaryOf(review: Review): string {
  const { findings, counts } = review;
  const checked = `${plural(counts.rowsRead, "row")} checked against ${plural(counts.rules, "rule")}`;
  if (counts.rowsRead === 0) return "No action rows were found, so no row was checked.";
  if (findings.length === 0) return `${checked}: nothing found.`;
  const first = findings.filter(({ beforePaper }) => beforePaper).length;
  const before =
    first === 0 ? "none to settle before the paper goes" : `${thousands(first)} to settle before the paper goes`;
  return `${checked}: ${plural(findings.length, "finding")}, ${before}.`;
}

function headings(): Line {
  return { cells: HEADINGS.map((heading) => text(heading, heading === "Cells" ? "heading.number" : "heading")) };
}

function findingLine(finding: ReviewFinding): Line {
  const role: Role = `severity.${finding.severity}`;
  const area = readAddress(finding.cell);
  const target = linkAddress({ sheet: finding.sheet, row: area?.top ?? 1, column: area?.left ?? 1 });
  return {
    cells: [
      text(finding.beforePaper ? "Before the paper" : finding.severity === "advice" ? "If you wish" : "When you can"),
      text(SEVERITY_WORDS[finding.severity], role),
      link(`${finding.sheet} ${finding.cell}`, target),
      text(`${finding.message} (${finding.rule})${othersOf(finding)}`),
      text(finding.why),
      text(finding.mend),
      number(finding.count),
    ],
  };
}

/** " Also D7, D8 and 39 more." */
function othersOf({ sheet, cell, cells, count }: ReviewFinding): string {
  const others = cells
    .filter((each) => each.sheet !== sheet || each.cell !== cell)
    .map((each) => (each.sheet === sheet ? each.cell : `${each.sheet} ${each.cell}`));
  if (others.length === 0) return "";
  const shown = others.slice(0, MOST_CELLS);
  const rest = Math.max(count - 1, others.length) - shown.length;
  return rest > 0 ? ` Also ${shown.join(", ")} and ${thousands(rest)} more.` : ` Also ${listOf(shown)}.`;
}
