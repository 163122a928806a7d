/** The scrutiny committee's plan as its officer keeps it: the published pages one under the other, warts and all. */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { readTsv, type Sample, type SampleRow } from "./sample";

/**
 * Text of the action plan that Stockton-on-Tees Borough Council published in 2024 ("Review of Access to GPs and Primary Medical
 * Care"), with the two people it names written as roles. Left as they were: the heading row on each of the seven pages, section
 * names broken over two cells, recommendations that run over rows and pages, an action broken by a page's end.
 */
const TEXT = resolve(__dirname, "stockton-action-plan.tsv");
const RECOMMENDATION = 2;

export function stocktonSample(): Sample {
  const lines = readTsv(readFileSync(TEXT, "utf8"));
  return {
    file: "stockton-action-plan.xlsx",
    title: "Action plan: Review of Access to GPs and Primary Medical Care",
    sheets: [
      {
        name: "Action plan",
        widths: [6, 42, 46, 32, 22, 18],
        rows: lines.map((cells, index) => rowOf(cells, lines, index)),
        frozenRows: 3,
        titleRows: "$3:$3",
      },
    ],
  };
}

function rowOf(cells: readonly string[], lines: readonly string[][], index: number): SampleRow {
  if (cells[0] === "APPENDIX 1") return { look: "title", cells };
  if (cells.length === 1) return { look: "subtitle", cells };
  if (cells[0] === "No.") return { look: "heading", cells };
  if (cells.slice(2).every((cell) => cell === "")) return { look: "band", cells };
  const rows = blankBelow(lines, index);
  return rows > 1 ? { look: "body", cells, mergeDown: { column: RECOMMENDATION, rows } } : { look: "body", cells };
}

/** How many rows a recommendation's cell covers: itself and the action rows below it that leave theirs blank. */
function blankBelow(lines: readonly string[][], index: number): number {
  const isBlank = (cells: readonly string[] | undefined): boolean =>
    cells !== undefined &&
    cells.length > 2 &&
    cells[RECOMMENDATION - 1] === "" &&
    cells.slice(2).some((cell) => cell !== "");
  if (lines[index]?.[RECOMMENDATION - 1] === "") return 1;
  let rows = 1;
  while (isBlank(lines[index + rows])) rows += 1;
  return rows;
}
