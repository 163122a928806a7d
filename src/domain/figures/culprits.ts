/** Which cell is wrong where several equations fail at once: the one whose mending mends most of them. */

import { cellAddress } from "../grid";
import { roundHalfAway } from "../round";
import { asHeld, formulaOf, workOut, type Equation, type Worked } from "./equations";
import type { JudgedFigure } from "./figure";
import { inWords, type PrintedNumber } from "./printed-number";

interface Judged {
  readonly equation: Equation;
  readonly worked: Worked;
}

export interface Cause {
  readonly cell: PrintedNumber;
  readonly name: string;
  readonly shown: string;
}

export interface Culprits {
  /** The cell to blame for an equation that fails. */
  readonly of: (equation: Equation) => Cause | undefined;
  /** Cells that follow from nothing themselves and yet must be wrong, since two sums or more say so. */
  readonly leaves: readonly JudgedFigure[];
}

/** More failures than this are no slips of the hand, and each is told as it stands. */
const MOST_FAILURES = 400;

/**
 * Greedy: of all cells that have a part in a failing equation, the one whose one other value makes most of them hold, and none of those
 * that held before fail. A derived cell goes before a plain one, and a plain one needs two equations against it.
 */
export function findCulprits(judged: readonly Judged[], rounded: boolean): Culprits {
  const causes = new Map<Equation, Cause>();
  const leaves: JudgedFigure[] = [];
  let failing = judged.filter(({ worked }) => worked.outcome === "wrong");
  if (failing.length > MOST_FAILURES) failing = [];
  const having = new Map<PrintedNumber, Judged[]>();
  for (const each of failing.length > 1 ? judged : []) {
    for (const cell of new Set([each.equation.target, ...each.equation.inputs])) {
      const known = having.get(cell);
      if (known) known.push(each);
      else having.set(cell, [each]);
    }
  }
  while (failing.length > 1) {
    const best = bestMending(failing, having, causes, rounded);
    if (!best) break;
    const { cell, value, mends } = best;
    const name = cellAddress(cell.cell);
    const cause = { cell, name, shown: inWords(value, cell.places) };
    for (const { equation } of mends) causes.set(equation, cause);
    const from = mends.find(({ equation }) => equation.target === cell);
    if (!from) leaves.push(leafFigure(cell, value, mends));
    failing = failing.filter((each) => !mends.includes(each));
  }
  return { of: (equation) => causes.get(equation), leaves };
}

interface Mending {
  readonly cell: PrintedNumber;
  readonly value: number;
  readonly mends: readonly Judged[];
  readonly derived: boolean;
}

function bestMending(
  failing: readonly Judged[],
  having: ReadonlyMap<PrintedNumber, readonly Judged[]>,
  settled: ReadonlyMap<Equation, Cause>,
  rounded: boolean,
): Mending | undefined {
  let best: Mending | undefined;
  const open = new Set(failing);
  for (const cell of new Set(failing.flatMap(({ equation }) => [equation.target, ...equation.inputs]))) {
    const around = (having.get(cell) ?? []).filter(
      ({ equation, worked }) => worked.outcome !== "unknown" && !settled.has(equation),
    );
    const failed = around.filter((each) => open.has(each));
    if (failed.length < 2 || around.length > 200) continue;
    for (const value of new Set(failed.flatMap(({ equation }) => wouldBe(equation, cell)))) {
      const instead = new Map([[cell, value]]);
      const holds = around.filter(({ equation }) => workOut(equation, rounded, instead).outcome !== "wrong");
      if (!around.every((each) => open.has(each) || holds.includes(each))) continue;
      const mends = holds.filter((each) => open.has(each));
      const derived = around.some(({ equation }) => equation.target === cell);
      if (mends.length < 2) continue;
      if (
        !best ||
        mends.length > best.mends.length ||
        (mends.length === best.mends.length && derived && !best.derived)
      ) {
        best = { cell, value, mends, derived };
      }
    }
  }
  return best;
}

/** The values a cell would need for an equation to hold: its result is a straight line in a part, and one over a line in a base. */
function wouldBe(equation: Equation, cell: PrintedNumber): number[] {
  const { form, target, inputs } = equation;
  const at = (instead: ReadonlyMap<PrintedNumber, number>): number | undefined =>
    workOut(equation, false, instead).value?.at;
  if (target === cell) {
    const value = at(new Map());
    return value === undefined ? [] : [roundHalfAway(value, cell.places)];
  }
  if (!inputs.includes(cell) || cell.value === 0) return [];
  const [here, twice] = [at(new Map([[cell, cell.value]])), at(new Map([[cell, cell.value * 2]]))];
  if (here === undefined || twice === undefined || here === twice) return [];
  const above = cell.value * (1 + (target.value - here) / (twice - here));
  const below = cell.value / (1 + (target.value - here) / ((here - twice) * 2));
  const found = form.quotient ? [above, below] : [above];
  return found.filter(Number.isFinite).map((value) => roundHalfAway(value, cell.places));
}

function leafFigure(cell: PrintedNumber, value: number, mends: readonly Judged[]): JudgedFigure {
  const [first] = mends;
  const where = mends.map(({ equation }) => cellAddress(equation.target.cell)).join(" and ");
  return {
    cell: cell.cell,
    printed: cell.printed,
    recomputed: asHeld(value, cell),
    formula: first ? `${cellAddress(first.equation.target.cell)}=${formulaOf(first.equation)}` : "",
    verdict: "disagrees",
    because: `${mends.length} figures (${where}) come out only if this is ${inWords(value, cell.places)} or near it, and not ${cell.printed}.`,
    subject: `Cell ${cellAddress(cell.cell)}`,
    relation: "sum",
    shown: inWords(value, cell.places),
    shownPrinted: inWords(cell.value, cell.places),
  };
}
