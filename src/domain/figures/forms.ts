/** THE list of what a derived figure may be: how it is worked out of its inputs, and how that is written and said. */

import { around, minus, over, sumOf, times, type Interval } from "./interval";

export type Relation = "sum" | "difference" | "percent change" | "percentage points" | "share" | "growth";

export interface Form {
  readonly id: string;
  readonly relation: Relation;
  /** True where the result is a quotient: in per cent, or so many per thousand. */
  readonly quotient: boolean;
  /** From the inputs in their printed units; undefined where the base is nothing, or negative where that makes no sense. */
  readonly work: (inputs: readonly Interval[]) => Interval | undefined;
  /** The same from plain numbers, for a first look at many candidates; NaN where it cannot be. */
  readonly estimate: (inputs: readonly number[]) => number;
  /** In A1 terms, from the addresses of the inputs; a per cent cell holds the fraction. */
  readonly formula: (cells: readonly string[]) => string;
  /** The working, from the inputs and the result as printed. */
  readonly say: (inputs: readonly string[], result: string) => string;
  readonly examples: readonly { readonly inputs: readonly number[]; readonly gives: number | null }[];
}

const [SUM, DIFFERENCE, POINTS, CHANGE, GROWTH, SHARE, SHARE_OF_SUM] = [
  {
    id: "sum",
    relation: "sum",
    quotient: false,
    work: sumOf,
    estimate: total,
    formula: (cells) => cells.join("+"),
    say: (inputs, result) => `${inputs.join(" + ")} = ${result}`,
    examples: [{ inputs: [17, 0, 6], gives: 23 }],
  },
  {
    id: "difference",
    relation: "difference",
    quotient: false,
    work: ([a, b]) => a && b && minus(a, b),
    estimate: ([a = NaN, b = NaN]) => a - b,
    formula: ([a, b]) => `${a}-${b}`,
    say: ([a, b], result) => `${a} − ${b} = ${result}`,
    examples: [{ inputs: [327, 305], gives: 22 }],
  },
  {
    id: "percentage points",
    relation: "percentage points",
    quotient: false,
    work: ([a, b]) => a && b && minus(a, b),
    estimate: ([a = NaN, b = NaN]) => a - b,
    formula: ([a, b]) => `${a}-${b}`,
    say: ([a, b], result) => `${a} − ${b} = ${result} percentage points`,
    examples: [{ inputs: [61.4, 55.2], gives: 6.2 }],
  },
  {
    id: "percent change",
    relation: "percent change",
    quotient: true,
    work: changeOn,
    estimate: ([now = NaN, then = NaN]) => (then > 0 ? (now / then - 1) * 100 : NaN),
    formula: ([now, then]) => `(${now}-${then})/${then}`,
    say: ([now, then], result) => `(${now} − ${then}) ÷ ${then} = ${result}%`,
    examples: [
      { inputs: [7_451_092, 6_948_961], gives: 7.226 },
      { inputs: [5, 0], gives: null },
      { inputs: [5, -2], gives: null },
    ],
  },
  {
    id: "growth on a fixed base",
    relation: "growth",
    quotient: true,
    work: changeOn,
    estimate: ([now = NaN, then = NaN]) => (then > 0 ? (now / then - 1) * 100 : NaN),
    formula: ([now, base]) => `${now}/${base}-1`,
    say: ([now, base], result) => `${now} ÷ ${base} − 1 = ${result}%`,
    examples: [{ inputs: [2802, 2758], gives: 1.595 }],
  },
  {
    id: "share",
    relation: "share",
    quotient: true,
    work: (inputs) => share(inputs.slice(0, -1), inputs.slice(-1)),
    estimate: (inputs) => {
      const whole = inputs.at(-1) ?? NaN;
      return ((total(inputs) - whole) / whole) * 100;
    },
    formula: (cells) => `${bracketed(cells.slice(0, -1))}/${cells.at(-1)}`,
    say: (inputs, result) => `${bracketed(inputs.slice(0, -1), " + ")} ÷ ${inputs.at(-1)} = ${result}%`,
    examples: [
      { inputs: [17, 9, 41], gives: 63.415 },
      { inputs: [3, 0], gives: null },
    ],
  },
  {
    id: "share of the sum",
    relation: "share",
    quotient: true,
    work: ([part, ...whole]) => part && share([part], whole),
    estimate: ([part = NaN, ...whole]) => (part / total(whole)) * 100,
    formula: ([part, ...whole]) => `${part}/${bracketed(whole)}`,
    say: ([part, ...whole], result) => `${part} ÷ ${bracketed(whole, " + ")} = ${result}%`,
    examples: [{ inputs: [15_524, 15_524, 12_824], gives: 54.762 }],
  },
] as const satisfies readonly Form[];

export const FORMS: readonly Form[] = [SUM, DIFFERENCE, POINTS, CHANGE, GROWTH, SHARE, SHARE_OF_SUM];
export { SUM, DIFFERENCE, POINTS, CHANGE, GROWTH, SHARE, SHARE_OF_SUM };

/** So many per thousand (or another number) of a population. */
export function rateForm(per: number): Form {
  return {
    ...SHARE,
    id: `rate per ${per}`,
    work: (inputs) => {
      const found = SHARE.work(inputs);
      return found && times(found, per / 100);
    },
    estimate: (inputs) => (SHARE.estimate(inputs) * per) / 100,
    formula: (cells) => `${SHARE.formula(cells)}*${per}`,
    say: (inputs, result) => `${inputs[0]} ÷ ${inputs[1]} × ${per} = ${result}`,
    examples: [{ inputs: [50, 10_000], gives: per / 200 }],
  };
}

/** In per cent; a percent of a negative base says nothing (domain conventions 2.1). */
function changeOn([now, base]: readonly Interval[]): Interval | undefined {
  if (!now || !base || base.at <= 0) return undefined;
  const ratio = over(now, base);
  return ratio && times(minus(ratio, around(1, 0)), 100);
}

function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function share(parts: readonly Interval[], whole: readonly Interval[]): Interval | undefined {
  const ratio = over(sumOf(parts), sumOf(whole));
  return ratio && times(ratio, 100);
}

function bracketed(terms: readonly string[], by = "+"): string {
  return terms.length > 1 ? `(${terms.join(by)})` : (terms[0] ?? "");
}
