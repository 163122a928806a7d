/** Judges every derived cell of one table: infers the relations, works each cell out, and names the cell that is wrong. */

import type { CellRef } from "../grid";
import { asHeld, formulaOf, workingOut, workOut, type Equation, type Worked } from "./equations";
import { findCulprits } from "./culprits";

import { byColumns, byRows, type FigureTable, type Side } from "./figure-table";
import { POINTS, type Relation } from "./forms";
import { equationAt, inferSide, subjectOf, type Inferred } from "./infer";
import { saysRounded } from "./label-words";
import { inWords } from "./printed-number";
import type { JudgedFigure, Verdict } from "./figure";

/** An equation of a table with what became of it. */
interface Tried {
  readonly equation: Equation;
  worked: Worked;
  readonly side: Side;
  readonly inferred: Inferred;
  readonly place: number;
}

export interface TableVerdicts {
  readonly table: FigureTable;
  readonly figures: readonly JudgedFigure[];
  /** Columns and rows, by their place in the table, that follow from others, with how. */
  readonly derivedColumns: ReadonlyMap<number, Relation>;
  readonly derivedRows: ReadonlyMap<number, Relation>;
  /** True where whole numbers of the table are rounded, not counted. */
  readonly rounded: boolean;
  /** Shares that should make a whole. */
  readonly shareSets: readonly { readonly cell: CellRef; readonly total: number }[];
}

/** Columns first; then rows, with the columns left out that hold quotients, since those do not add. */
export function judgeTable(table: FigureTable): TableVerdicts {
  const columns = byColumns(table);
  const rows = byRows(table);
  const across = inferSide(columns);
  const quotients = new Set(
    across
      .filter(({ candidate }) => candidate.form.quotient || candidate.form === POINTS)
      .map(({ candidate }) => candidate.target),
  );
  const down = inferSide(rows, quotients, table.kind === "measures");
  const tried = [...equations(columns, across, new Set()), ...equations(rows, down, quotients)];
  const rounded = areRounded(tried, table.about);
  for (const each of tried) each.worked = workOut(each.equation, rounded);
  const held = tried.filter((each) => !isNoSum(each));
  const culprits = findCulprits(
    held.map(({ equation, worked }) => ({ equation, worked })),
    rounded,
  );
  const blanksProven = areBlanksNoughts(held);
  const figures = held.map((each) => verdictOf(each, culprits, blanksProven, rounded));
  return {
    table,
    figures: [...figures, ...culprits.leaves],
    derivedColumns: relationsOf(across),
    derivedRows: relationsOf(down),
    rounded,
    shareSets: shareSetsOf(held),
  };
}

const relationsOf = (inferred: readonly Inferred[]): ReadonlyMap<number, Relation> =>
  new Map(inferred.map(({ candidate }) => [candidate.target, candidate.form.relation]));

function equations(side: Side, inferred: readonly Inferred[], skip: ReadonlySet<number>): Tried[] {
  const worked: Worked = { outcome: "unknown", value: undefined };
  return inferred.flatMap((each) =>
    side.places.flatMap((_, place) => {
      const equation = skip.has(place) ? undefined : equationAt(side, each.candidate, place);
      return equation ? [{ equation, worked, side, inferred: each, place }] : [];
    }),
  );
}

/**
 * Whole numbers are counts, and exact, unless the table says otherwise: by a word (WTE, £k), or by sums that come out one off where
 * rounding explains it. One such sum among many that come out exactly is a slip and no rounding: all of those would hardly have
 * come out so had the parts been rounded.
 */
function areRounded(tried: readonly Tried[], about: string): boolean {
  if (saysRounded(about)) return true;
  let luck = 1;
  let exact = 0;
  let off = 0;
  for (const { equation } of tried) {
    const { form, target, inputs } = equation;
    if (target.places > 0 || target.percent) continue;
    const { outcome } = workOut(equation, true);
    if (!form.quotient && inputs.length > 1) {
      if (outcome === "agrees") {
        exact += 1;
        luck *= inputs.length === 2 ? 0.75 : 0.67;
      } else if (outcome === "rounding") off += 1;
    }
  }
  if (off > 0) return !(luck < 0.05 && off * 8 <= exact);
  const quotients = tried.filter(({ equation }) => equation.form.quotient);
  const wrong = quotients.filter(({ equation }) => workOut(equation, false).outcome === "wrong");
  const explained = wrong.filter(({ equation }) => workOut(equation, true).outcome !== "wrong");
  return explained.length >= 2 && explained.length * 6 >= quotients.length && luck >= 0.05;
}

/** A line called total may hold averages or rates in some columns, and percentages never add to a total but to 100. */
function isNoSum({ equation, worked, side, place, inferred }: Tried): boolean {
  const { form, target, inputs } = equation;
  if (form.id !== "sum" || worked.outcome !== "wrong" || inputs.length < 2) return false;
  const values = inputs.map(({ value }) => value);
  const within = target.value >= Math.min(...values) && target.value <= Math.max(...values);
  if (target.percent) return target.value !== 100 && within;
  const line = side.lines[inferred.candidate.target];
  const other = /\b(?:average|avg|mean|median|rate|ratio|per|%|index|score)\b/i.test(side.places[place] ?? "");
  return other || (within && (target.places > 0 || line === undefined || inferred.onWordAlone));
}

/** Blanks are noughts where two sums or more with a blank come out, and most of those that have one. */
function areBlanksNoughts(tried: readonly Tried[]): boolean {
  const withBlanks = tried.filter(({ equation }) => equation.empty > 0);
  const right = withBlanks.filter(({ worked }) => worked.outcome === "agrees" || worked.outcome === "rounding");
  return right.length >= 2 && right.length * 2 > withBlanks.length;
}

function verdictOf(
  { equation, worked, side, inferred, place }: Tried,
  culprits: ReturnType<typeof findCulprits>,
  blanksProven: boolean,
  rounded: boolean,
): JudgedFigure {
  const { target, form, inputs, empty } = equation;
  const subject = subjectOf(side, inferred.candidate.target, place);
  const { outcome, value } = worked;
  const base = {
    cell: target.cell,
    printed: target.printed,
    formula: formulaOf(equation),
    subject,
    relation: form.relation,
    recomputed: value ? asHeld(value.at, target) : null,
    shown: value ? inWords(value.at, target.places) : "",
    shownPrinted: inWords(target.value, target.places),
    ...(form.id === "share" && inputs.length === 2
      ? { part: inputs[0]?.printed ?? "", whole: inputs[1]?.printed ?? "" }
      : {}),
    ...(form === POINTS ? { calledPercent: saysPercentOnly(side, subject) } : {}),
  };
  if (outcome === "unknown" || !value) {
    return {
      ...base,
      verdict: "cannot",
      because: `${subject}: the base is nothing or negative, so no per cent can be given of it.`,
    };
  }
  const working = workingOut(equation, value);
  const blank = empty > 0 ? ` A blank part counts as 0${outcome === "wrong" ? "" : ", as the total proves"}.` : "";
  const as = `, printed ${target.printed}.`;
  if (outcome === "agrees") return { ...base, verdict: "agrees", because: `${subject}: ${working}${as}${blank}` };
  if (outcome === "rounding") {
    return {
      ...base,
      verdict: "rounding",
      because: `${subject}: ${working}${as} The figures it rests on were rounded, and unrounded ones can give what is printed.${blank}`,
    };
  }
  const cause = culprits.of(equation);
  if (cause && cause.cell !== target) {
    return {
      ...base,
      verdict: "agrees",
      because: `${subject}: ${working}${as} It agrees once ${cause.name} is ${cause.shown} and not ${cause.cell.printed}.`,
    };
  }
  if (empty > 0 && !blanksProven) {
    return {
      ...base,
      verdict: "cannot",
      because: `${subject}: ${working}${as} ${empty === 1 ? "A part is" : `${empty} parts are`} blank, and nothing proves that blank means 0 here.`,
    };
  }
  const verdict: Verdict = "disagrees";
  const count = rounded || form.quotient ? "" : " These are counts, so rounding does not explain it.";
  const off = Math.abs(value.at - target.value) <= 2 && Number.isInteger(value.at) ? count : "";
  return {
    ...base,
    verdict,
    because: `${subject}: ${working}${as} It does not follow from its figures.${off}${blank}`,
  };
}

const saysPercentOnly = (side: Side, subject: string): boolean =>
  side.lines.length > 0 && /%|per ?cent(?!age point)/i.test(subject) && !/\bpoints?\b|\bpp\b/i.test(subject);

/** Columns of percentages that are added up to a printed 100%. */
function shareSetsOf(tried: readonly Tried[]): { cell: CellRef; total: number }[] {
  return tried.flatMap(({ equation, worked }) => {
    const { form, target } = equation;
    const whole = form.id === "sum" && target.percent && target.value === 100 && worked.value;
    return whole
      ? [{ cell: target.cell, total: Number(inWords(worked.value?.at ?? 0, target.places).replaceAll(",", "")) }]
      : [];
  });
}
