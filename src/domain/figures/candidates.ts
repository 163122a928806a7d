/**
 * What a line of a table might be worked out from. The search is bounded: on a side of up to 40 lines pairs are tried (and pairs in a
 * share's numerator up to 24 lines, three-part sums up to 12); a subset sum is found as a run of lines, or all of them, with up to two
 * left out. On a longer side only lines called totals are tried, against runs and wholes. So the work grows with the cells, not faster.
 */

import { isNumber, type Line, type Side } from "./figure-table";
import { CHANGE, DIFFERENCE, GROWTH, POINTS, rateForm, SHARE, SHARE_OF_SUM, SUM, type Form } from "./forms";
import type { PrintedNumber } from "./printed-number";

export interface Candidate {
  readonly form: Form;
  readonly target: number;
  /** Lines whose cell at the same place is an input, in the form's order. */
  readonly lines: readonly number[];
  /** A cell that is an input at every place: a fixed base, a total. */
  readonly fixed: { readonly line: number; readonly place: number } | null;
  /** How far to the left or above the last input stands: growth on the period before. */
  readonly back: number | null;
  /** True where the inputs are all cells of the first line as well: a share of what they add up to. */
  readonly ofSum: boolean;
  /** True for all lines, or the run right before: what a plain total is the total of. */
  readonly canonical: boolean;
}

const PAIRS_UP_TO = 40;
const NUMERATOR_PAIRS_UP_TO = 24;
const TRIPLES_UP_TO = 12;
const PLACES_FOR_SUM = 200;

/** `derived`: lines of this side that already follow from others by a quotient or a difference, and so are no parts of a sum. */
export function* candidatesFor(side: Side, target: number, sample: readonly number[]): Generator<Candidate> {
  const line = side.lines[target];
  if (!line) return;
  const small = side.lines.length <= PAIRS_UP_TO;
  if (small || line.hints.total) yield* sums(side, target, line, sample, small);
  if (!small) return;
  const { change, points, percent, growth, per } = line.hints;
  const others = side.lines.map((_, index) => index).filter((index) => index !== target);
  const counts = others.filter((index) => !side.lines[index]?.percent);
  const percents = others.filter((index) => side.lines[index]?.percent);
  if (change || points) {
    const form = line.percent || points ? POINTS : DIFFERENCE;
    if (!line.percent) for (const [a, b] of ordered(counts)) yield candidate(DIFFERENCE, target, [a, b]);
    if (form === POINTS) for (const [a, b] of ordered(percents)) yield candidate(POINTS, target, [a, b]);
    if (line.percent || points)
      for (const [a, b] of ordered(counts)) if (bothShares(side, a, b)) yield candidate(POINTS, target, [a, b]);
  }
  if (line.percent || percent || change || growth) {
    for (const [a, b] of ordered(counts)) yield candidate(CHANGE, target, [a, b]);
    yield* alongTheLine(side, target, counts);
  }
  if (line.percent || percent) {
    for (const [a, b] of ordered(counts)) yield candidate(SHARE, target, [a, b]);
    if (counts.length <= NUMERATOR_PAIRS_UP_TO) {
      for (const whole of counts) {
        const parts = counts.filter((index) => index !== whole);
        for (const [a, b] of pairs(parts)) yield candidate(SHARE, target, [a, b, whole]);
      }
    }
  }
  if (per !== null) for (const [a, b] of ordered(counts)) yield candidate(rateForm(per), target, [a, b]);
}

/** Growth on a fixed base or on the period before, and shares of one cell or of the sum of a line. */
function* alongTheLine(side: Side, target: number, sources: readonly number[]): Generator<Candidate> {
  const length = side.places.length;
  const bases = length <= PAIRS_UP_TO ? side.places.map((_, place) => place) : [0, length - 1];
  for (const source of sources) {
    for (const place of bases) {
      yield { ...candidate(GROWTH, target, [source]), fixed: { line: source, place } };
      yield { ...candidate(SHARE, target, [source]), fixed: { line: source, place } };
    }
    yield { ...candidate(CHANGE, target, [source]), back: 1 };
    if (length <= PLACES_FOR_SUM) yield { ...candidate(SHARE_OF_SUM, target, [source]), ofSum: true };
  }
}

function* sums(
  side: Side,
  target: number,
  line: Line,
  sample: readonly number[],
  small: boolean,
): Generator<Candidate> {
  const { hints, percent } = line;
  const pool = side.lines.flatMap((other, index) =>
    index !== target && other.percent === percent && hasNumbers(other) && (hints.total || !isChange(other))
      ? [index]
      : [],
  );
  // The mean and the highest of the lines above stand under them and are none of them.
  const parts = pool.filter((index) => !side.lines[index]?.hints.total && !side.lines[index]?.hints.average);
  const totals = pool.filter((index) => side.lines[index]?.hints.total);
  const whole = (lines: readonly number[]): Candidate => ({ ...candidate(SUM, target, lines), canonical: true });
  if (parts.length > 1 && (small || isOutermost(side, target))) yield whole(parts);
  if (totals.length > 1) yield candidate(SUM, target, totals);
  const before = runBefore(side, target, pool);
  if (before.length > 1 && before.length < parts.length) yield whole(before);
  if (!small) return;
  const after = pool.filter((index) => index > target);
  const above = pool.filter((index) => index < target);
  for (let from = 0; from < above.length - 1; from += 1) yield candidate(SUM, target, above.slice(from));
  for (let to = 2; to <= after.length; to += 1) yield candidate(SUM, target, after.slice(0, to));
  for (const [a, b] of pairs(pool)) yield candidate(SUM, target, [a, b]);
  if (pool.length <= TRIPLES_UP_TO) for (const three of triples(pool)) yield candidate(SUM, target, three);
  if (hints.total) for (const index of pool) yield candidate(SUM, target, [index]);
  for (const base of [parts, before]) {
    if (base.length < 4) continue;
    for (const left of leftOut(side, target, base, sample)) {
      yield candidate(
        SUM,
        target,
        base.filter((index) => !left.includes(index)),
      );
    }
  }
}

/** The lines right before, back to the last total. */
function runBefore(side: Side, target: number, pool: readonly number[]): number[] {
  let from = target;
  while (from > 0 && !side.lines[from - 1]?.hints.total) from -= 1;
  return pool.filter((index) => index >= from && index < target);
}

/** The first or the last of the totals: on a long side these alone are tried as the total of everything. */
function isOutermost(side: Side, target: number): boolean {
  const isTotal = (line: Line): boolean => line.hints.total;
  return target === side.lines.findIndex(isTotal) || !side.lines.slice(target + 1).some(isTotal);
}

/** One or two lines that, left out of the sum, bring it to the target where it is tried first. */
function* leftOut(side: Side, target: number, base: readonly number[], sample: readonly number[]): Generator<number[]> {
  const places = sample.filter((place) => isNumber(side.lines[target]?.cells[place])).slice(0, 3);
  const valueOf = (line: number, place: number): number => {
    const cell = side.lines[line]?.cells[place];
    return isNumber(cell) ? cell.value : 0;
  };
  const over = places.map(
    (place) => base.reduce((sum, line) => sum + valueOf(line, place), 0) - valueOf(target, place),
  );
  const near = (lines: readonly number[]): boolean =>
    places.filter((place, index) => {
      const left = lines.reduce((sum, line) => sum + valueOf(line, place), 0);
      return Math.abs(left - (over[index] ?? 0)) <= slackOf(side.lines[target]?.cells[place], base.length);
    }).length *
      3 >=
    places.length * 2;
  for (const line of base) if (near([line])) yield [line];
  for (const [a, b] of pairs(base)) if (near([a, b])) yield [a, b];
}

function slackOf(cell: unknown, parts: number): number {
  const places = typeof cell === "object" && cell !== null ? (cell as PrintedNumber).places : 0;
  return ((parts + 1) / 2) * 10 ** -places;
}

const candidate = (form: Form, target: number, lines: readonly number[]): Candidate => ({
  form,
  target,
  lines,
  fixed: null,
  back: null,
  ofSum: false,
  canonical: false,
});

/** What is called a change follows from its neighbours, not they from it. */
const isChange = ({ hints }: Line): boolean => hints.change || hints.points;

const hasNumbers = (line: Line): boolean => line.cells.some(isNumber);

function bothShares(side: Side, a: number, b: number): boolean {
  return [a, b].every((index) =>
    side.lines[index]?.cells.every((cell) => !isNumber(cell) || Math.abs(cell.value) <= 100),
  );
}

function* ordered(lines: readonly number[]): Generator<[number, number]> {
  for (const a of lines) for (const b of lines) if (a !== b) yield [a, b];
}

function* pairs(lines: readonly number[]): Generator<[number, number]> {
  for (const [index, a] of lines.entries()) for (const b of lines.slice(index + 1)) yield [a, b];
}

function* triples(lines: readonly number[]): Generator<[number, number, number]> {
  for (const [index, a] of lines.entries()) for (const [b, c] of pairs(lines.slice(index + 1))) yield [a, b, c];
}
