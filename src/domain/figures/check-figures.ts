/**
 * START HERE for figures: what each derived figure of a workbook is, worked out again, and whether the printed one agrees.
 *
 *   tables -figureTable-> squares of printed numbers -judgeTable-> relations found by the numbers, a verdict for each derived cell
 *   words  -passagesOf-> passages -CLAIM_FORMS-> claims, each held against the tables or against its own figures
 *
 * The work grows with the cells: relations are sought on a sample of places and their number is bounded (`candidates.ts`); each cell of
 * words is looked at with one pattern.
 */

import { cellAddress, type Grid } from "../grid";
import type { PlanTable } from "../plan/plan-row";
import type { ReviewFigure } from "../review-schema";
import { CLAIM_FORMS } from "./claims";
import type { ClaimContext, JudgedClaim } from "./claims/claim";
import { keysOf, passagesOf } from "./claims/passages";
import type { JudgedFigure } from "./figure";
import { factsOf, type FigureFacts } from "./figure-facts";
import { figureTable, type FigureTable } from "./figure-table";
import { judgeTable } from "./judge-table";
import { boundsIn } from "./limits";
import { impliedBy } from "./rates";

export interface CheckedFigures {
  readonly figures: readonly ReviewFigure[];
  readonly facts: FigureFacts;
}

/** Judges every derived cell of the tables of figures and measures, and every claim in words that it knows. Never throws. */
export function checkFigures(grids: readonly Grid[], tables: readonly PlanTable[]): CheckedFigures {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const squares = tables.flatMap((table): FigureTable[] => {
    const grid = bySheet.get(table.sheet);
    const holds = table.kind === "figures" || table.kind === "measures";
    const square = grid && holds ? figureTable(grid, table) : undefined;
    return square ? [square] : [];
  });
  const judged = squares.map(judgeTable);
  const rates = judged.map(impliedBy);
  const bounds = squares.map(boundsIn);
  const context: ClaimContext = {
    tables: judged,
    passages: passagesOf(grids, tables, CLAIM_FORMS),
    keys: keysOf(grids, tables),
    populations: rates.flatMap(({ populations }) => populations),
  };
  const claims = context.passages.flatMap((passage): readonly JudgedClaim[] =>
    CLAIM_FORMS.flatMap((form) => (form.hint.test(passage.text) ? form.find(passage, context) : [])),
  );
  const inTables = [...judged, ...rates, ...bounds].flatMap(({ figures }) => figures);
  const order = new Map(grids.map(({ sheet }, index) => [sheet, index]));
  const figures = [...inTables, ...claims].sort(
    (a, b) =>
      (order.get(a.cell.sheet) ?? 0) - (order.get(b.cell.sheet) ?? 0) ||
      a.cell.row - b.cell.row ||
      a.cell.column - b.cell.column,
  );
  return {
    figures: figures.map(toReviewFigure),
    facts: factsOf({
      squares,
      judged,
      figures: inTables,
      claims,
      impossible: bounds.flatMap(({ impossible }) => impossible),
    }),
  };
}

function toReviewFigure({
  cell,
  printed,
  recomputed,
  formula,
  verdict,
  because,
  subject,
  relation,
}: JudgedFigure): ReviewFigure {
  return {
    sheet: cell.sheet,
    cell: cellAddress(cell),
    printed,
    recomputed,
    formula,
    verdict,
    because,
    subject,
    relation,
  };
}
