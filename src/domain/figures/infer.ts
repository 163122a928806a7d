/**
 * Finds what the derived lines of a table are. Every candidate is tried on the numbers: a place where it gives what is printed counts
 * as evidence, the more so the finer the figure (a match to six digits is no accident, one to a single digit may be); a place where it
 * does not counts against. A heading that names the form lowers the bar, it never carries a relation that the numbers do not bear out.
 */

import { candidatesFor, type Candidate } from "./candidates";
import { isFraction, unit, workOut, type Equation } from "./equations";
import { isNumber, type Line, type Side } from "./figure-table";
import type { Relation } from "./forms";
import { sharedWords } from "./label-words";
import type { CellRef } from "../grid";
import type { PrintedNumber } from "./printed-number";

export interface Inferred {
  readonly candidate: Candidate;
  readonly score: number;
  /** True where no number bears it out: a plain total that is not the sum, in a table too small to tell more. */
  readonly onWordAlone: boolean;
}

/** Candidates are tried on so many places; the few best on all. */
const SAMPLE = 30;
const KEPT = 6;
const MISS = 2;
const BAR = 3;

/**
 * The relations of one side, one for a line at most, none that rests on itself. `skip`: places that follow from other lines. `sumsOnly`:
 * the lines are measures of different things, of which one may be the sum of others but hardly a per cent of them.
 */
export function inferSide(side: Side, skip: ReadonlySet<number> = new Set(), sumsOnly = false): Inferred[] {
  const places = side.places.map((_, place) => place).filter((place) => !skip.has(place));
  const sample = spread(places, SAMPLE);
  const found: Inferred[] = [];
  for (const [target, line] of side.lines.entries()) {
    if (!line.cells.some(isNumber)) continue;
    found.push(...bestFor(side, target, line, sample, sumsOnly));
  }
  found.sort((a, b) => b.score - a.score || a.candidate.lines.length - b.candidate.lines.length || byName(side, a, b));
  return accepted(found);
}

function bestFor(side: Side, target: number, line: Line, sample: readonly number[], sumsOnly: boolean): Inferred[] {
  const best: Inferred[] = [];
  const tried = new Map<string, number>();
  const plain: Candidate[] = [];
  for (const candidate of candidatesFor(side, target, sample)) {
    if (sumsOnly && candidate.form.quotient && line.hints.per === null) continue;
    const family = candidate.form.id;
    tried.set(family, (tried.get(family) ?? 0) + 1);
    if (candidate.canonical && candidate.form.id === "sum" && line.hints.plainTotal) plain.push(candidate);
    if (!worthTrying(side, line, candidate, sample)) continue;
    const evidence = evidenceOf(side, candidate, sample);
    if (evidence === undefined) continue;
    best.push({ candidate, score: evidence + expectation(side, line, candidate), onWordAlone: false });
    if (best.length > 40) best.sort((a, b) => b.score - a.score).splice(KEPT * 2);
  }
  const good = best
    .map((each) => ({ ...each, score: each.score - Math.log10(tried.get(each.candidate.form.id) ?? 1) }))
    .filter(({ score }) => score >= BAR)
    .sort((a, b) => b.score - a.score || a.candidate.lines.length - b.candidate.lines.length || byName(side, a, b))
    .slice(0, KEPT);
  if (good.length > 0) return good;
  const last = plain.at(-1);
  const numbers = sample.filter((place) => isNumber(line.cells[place])).length;
  return last && numbers <= 2 && !line.percent ? [{ candidate: last, score: 0, onWordAlone: true }] : [];
}

/** A first look with plain numbers and a wide margin: most candidates are far off in most places, and are seen to be so at little cost. */
function worthTrying(side: Side, line: Line, candidate: Candidate, sample: readonly number[]): boolean {
  const { form, lines, fixed, back, ofSum } = candidate;
  if (ofSum) return true;
  const inputs: number[] = [];
  let far = 0;
  let most = Math.floor(sample.length * (names(line, candidate) ? 0.5 : 1 / 3));
  for (const place of sample) {
    const target = line.cells[place];
    inputs.length = 0;
    let lacking = !isNumber(target);
    for (const index of lacking ? [] : lines) {
      const cell = side.lines[index]?.cells[place];
      if (isNumber(cell)) inputs.push(cell.value);
      else if (form.quotient && lines.length < 3) lacking = true;
      else inputs.push(0);
    }
    const extra = fixed
      ? side.lines[fixed.line]?.cells[fixed.place]
      : back
        ? side.lines[lines[0] ?? -1]?.cells[place - back]
        : undefined;
    if (isNumber(extra)) inputs.push(extra.value);
    else if (fixed || back) lacking = true;
    if (lacking || !isNumber(target)) {
      most = Math.min(most, sample.length - 1);
      continue;
    }
    const estimate = form.estimate(inputs);
    const margin = (inputs.length + 4) * unit(target) + Math.abs(target.value) * 0.03;
    const off = Math.abs(estimate - target.value);
    if (off > margin && !(isFraction(target) && Math.abs(estimate / 100 - target.value) <= margin)) far += 1;
    if (far > most) return false;
  }
  return true;
}

/** Evidence in powers of ten; undefined where the numbers speak against it. */
function evidenceOf(side: Side, candidate: Candidate, sample: readonly number[]): number | undefined {
  const line = side.lines[candidate.target];
  if (!line) return undefined;
  const largest = Math.max(...sample.map((place) => sizeAt(line, place)));
  const seen = new Set<string>();
  let hits = 0;
  let misses = 0;
  let score = 0;
  for (const place of sample) {
    const equation = equationAt(side, candidate, place);
    if (!equation) continue;
    const { outcome, value } = workOut(equation, true);
    if (outcome === "unknown" || !value) continue;
    if (outcome === "wrong") {
      misses += 1;
      score -= MISS;
      continue;
    }
    if (equation.target.value === 0 && equation.inputs.every((input) => input.value === 0)) continue;
    const key = `${equation.target.value} ${equation.inputs.map((input) => input.value).join(" ")}`;
    if (seen.has(key)) continue;
    seen.add(key);
    hits += 1;
    const width = outcome === "agrees" ? unit(equation.target) : value.high - value.low + unit(equation.target);
    score += Math.min(6, Math.max(0.1, Math.log10(Math.max(largest, 1e-9) / width)));
  }
  const labelled = names(line, candidate);
  if (hits === 0 || (labelled ? hits < misses : hits < misses * 2 || hits < 2)) return undefined;
  return score;
}

const sizeAt = (line: Line, place: number): number => {
  const cell = line.cells[place];
  return isNumber(cell) ? Math.abs(cell.value) : 0;
};

/** What the words add: the form is named, its inputs are named, or the words are against it. */
function expectation(side: Side, line: Line, candidate: Candidate): number {
  const words = candidate.lines.reduce(
    (sum, index) => sum + sharedWords(line.label, side.lines[index]?.label ?? ""),
    0,
  );
  const named = names(line, candidate) ? (candidate.form.id === "share" && !line.hints.percent ? 1 : 2) : 0;
  const plain = candidate.canonical && line.hints.plainTotal ? 2 : 0;
  const against =
    candidate.form.id === "sum" && (line.hints.change || line.hints.average) && !line.hints.total ? -3 : 0;
  const partIsTotal =
    candidate.form.id === "sum" && !line.hints.total && candidate.lines.some((index) => side.lines[index]?.hints.total)
      ? -3
      : 0;
  const partIsChange =
    candidate.form.id === "sum" &&
    candidate.lines.some((index) => side.lines[index]?.hints.change || side.lines[index]?.hints.points)
      ? -4
      : 0;
  const baseNamed =
    candidate.fixed && /\bbase|baseline|total\b/i.test(side.places[candidate.fixed.place] ?? "") ? 0.5 : 0;
  return Math.min(words, 4) * 0.3 + named + plain + against + partIsTotal + partIsChange + baseNamed;
}

const NAMED: Readonly<Record<Relation, (line: Line) => boolean>> = {
  sum: ({ hints }) => hints.total,
  difference: ({ hints }) => hints.change,
  "percentage points": ({ hints }) => hints.points || hints.change,
  "percent change": ({ hints, percent }) => hints.change || (hints.growth && (percent || hints.percent)),
  growth: ({ hints, percent }) => hints.growth && (percent || hints.percent),
  share: ({ hints, percent }) => percent || hints.percent || hints.per !== null,
};

const names = (line: Line, { form }: Candidate): boolean => NAMED[form.relation](line);

/** Best first; a line follows from others once, an equation is told from one side only, and nothing rests on itself. */
function accepted(found: readonly Inferred[]): Inferred[] {
  const from = new Map<number, readonly number[]>();
  const told = new Set<string>();
  const taken: Inferred[] = [];
  const rests = (line: number, on: number, deep = 0): boolean =>
    line === on || (deep < 50 && (from.get(line) ?? []).some((input) => rests(input, on, deep + 1)));
  for (const each of found) {
    const { target, lines, form } = each.candidate;
    if (from.has(target) || lines.some((line) => rests(line, target))) continue;
    const additive = !form.quotient;
    const key = [target, ...lines].sort((a, b) => a - b).join(" ");
    if (additive && told.has(key)) continue;
    if (additive) told.add(key);
    from.set(target, lines);
    taken.push(each);
  }
  return taken;
}

/** The equation of a candidate at one place; undefined where the target or an input that is needed is no number. */
export function equationAt(side: Side, candidate: Candidate, place: number): Equation | undefined {
  const { form, lines, fixed, back, ofSum } = candidate;
  const target = side.lines[candidate.target]?.cells[place];
  if (!isNumber(target) || (fixed?.place === place && form.relation === "growth")) return undefined;
  const inputs: PrintedNumber[] = [];
  const cells: CellRef[] = [];
  let empty = 0;
  const take = (line: number, at: number, needed: boolean): boolean => {
    const cell = side.lines[line]?.cells[at];
    if (isNumber(cell)) inputs.push(cell);
    else if (needed) return false;
    else empty += 1;
    if (isNumber(cell) || cell === "blank") cells.push(side.cellAt(line, at));
    return true;
  };
  const mayLack = form.id === "sum" || (form.id === "share" && lines.length > 2);
  for (const [index, line] of lines.entries()) {
    if (!take(line, place, !mayLack || (form.id === "share" && index === lines.length - 1))) return undefined;
  }
  if (inputs.length === 0 || (form.id === "share" && !fixed && inputs.length < 2)) return undefined;
  if (fixed && !take(fixed.line, fixed.place, true)) return undefined;
  if (back !== null && !take(lines[0] ?? -1, place - back, true)) return undefined;
  if (ofSum) for (const at of side.places.keys()) if (!isTotalPlace(side, at)) take(lines[0] ?? -1, at, false);
  return { form, target, inputs, empty: ofSum ? 0 : empty, cells };
}

/** "June, 2019 to 2021 variance": row, then column. */
export function subjectOf(side: Side, line: number, place: number): string {
  const label = side.lines[line]?.label ?? "";
  const at = side.places[place] ?? "";
  return (side.axis === "columns" ? [at, label] : [label, at]).filter((each) => each !== "").join(", ");
}

const isTotalPlace = (side: Side, place: number): boolean => /\btotal\b/i.test(side.places[place] ?? "");

function byName(side: Side, a: Inferred, b: Inferred): number {
  const name = ({ candidate }: Inferred): string =>
    [candidate.form.id, ...candidate.lines.map((line) => side.lines[line]?.label ?? "")].join(" ");
  return name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0;
}

/** So many of the places, evenly spread. */
function spread(places: readonly number[], most: number): number[] {
  if (places.length <= most) return [...places];
  return Array.from({ length: most }, (_, index) => places[Math.floor((index * places.length) / most)] ?? 0);
}
