/** One derived cell and the cells it should follow from: worked out again, and held against what is printed. */

import { cellAddress, type CellRef } from "../grid";
import { roundHalfAway } from "../round";
import type { Form } from "./forms";
import { around, exactly, meet, type Interval } from "./interval";
import { inWords, type PrintedNumber } from "./printed-number";

export interface Equation {
  readonly form: Form;
  readonly target: PrintedNumber;
  readonly inputs: readonly PrintedNumber[];
  /** Parts that are blank or hold a marker for no figure, counted as nought. */
  readonly empty: number;
  /** The cells that a formula names: those of the inputs, and blank ones, which Excel counts as nought. */
  readonly cells: readonly CellRef[];
}

export type Outcome = "agrees" | "rounding" | "wrong" | "unknown";

export interface Worked {
  readonly outcome: Outcome;
  /** In the unit the target is printed in. */
  readonly value: Interval | undefined;
}

/** A value put in a cell's place, to see whether that would mend it. */
export type Instead = ReadonlyMap<PrintedNumber, number>;

/**
 * Works an equation out. `rounded`: whole numbers here may be rounded from finer ones; otherwise they are counts and exact.
 * A total may be out by half a unit for each rounded part and half for itself (domain conventions 2.1); a quotient is explained
 * by rounding where some unrounded inputs give what is printed.
 */
export function workOut(equation: Equation, rounded: boolean, instead?: Instead): Worked {
  const { form, target, inputs } = equation;
  const value = form.work(inputs.map((input) => intervalOf(input, rounded, instead)));
  if (!value || !Number.isFinite(value.at)) return { outcome: "unknown", value: undefined };
  const printed = roundHalfAway(instead?.get(target) ?? target.value, target.places);
  const wanted = asTarget(value, target, form);
  const near = Math.abs(roundHalfAway(wanted.at, target.places) - printed) < unit(target) / 1e6;
  if (near) return { outcome: "agrees", value: wanted };
  const counted = !form.quotient && isCount(target) && !rounded;
  const shown = counted ? exactly(printed) : around(printed, unit(target) / 2);
  return { outcome: meet(wanted, shown) ? "rounding" : "wrong", value: wanted };
}

/** Shares kept as plain fractions ("0.64" under General) are worked out in per cent and read back. */
function asTarget(value: Interval, target: PrintedNumber, form: Form): Interval {
  if (!form.quotient || form.id.startsWith("rate") || !isFraction(target)) return value;
  return { at: value.at / 100, low: value.low / 100, high: value.high / 100 };
}

export const isFraction = (cell: PrintedNumber): boolean =>
  !cell.percent && cell.places >= 2 && Math.abs(cell.value) <= 1.5 && !Number.isInteger(cell.value);

export const unit = ({ places }: PrintedNumber): number => 10 ** -places;

const isCount = ({ places, percent }: PrintedNumber): boolean => places === 0 && !percent;

export function intervalOf(cell: PrintedNumber, rounded: boolean, instead?: Instead): Interval {
  const value = instead?.get(cell) ?? cell.value;
  if (!cell.maybeRounded || (isCount(cell) && !rounded)) return exactly(value);
  return around(value, unit(cell) / 2);
}

/** In the unit of what the cell holds, as Excel would give it: −0.0213 for a cell that prints "-2%". */
export function asHeld(value: number, { scale }: PrintedNumber): number {
  return Number((value / scale).toPrecision(12));
}

/** "(C4-B4)/B4": with ×100 where the cell prints per cent as a plain number, since there it is part of the figure. */
export function formulaOf({ form, target, inputs, cells }: Equation): string {
  const plain = form.id === "sum" ? sumFormula(cells) : form.formula(cells.map(cellAddress));
  if (form.id.startsWith("rate")) return plain;
  const from = form.quotient ? 100 : (inputs[0]?.scale ?? 1);
  const to = form.quotient && isFraction(target) ? 100 : target.scale;
  if (from === to || (form.quotient && to === 100)) return plain;
  const whole = /^[A-Z]+\d+(?:\/[A-Z]+\d+)?$/.test(plain) ? plain : `(${plain})`;
  return from > to ? `${whole}*100` : `${whole}/100`;
}

/** Three or more cells side by side are a range. */
function sumFormula(cells: readonly CellRef[]): string {
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return "";
  const inRow = cells.every((cell, index) => cell.row === first.row && cell.column === first.column + index);
  const inColumn = cells.every((cell, index) => cell.column === first.column && cell.row === first.row + index);
  if (cells.length > 2 && (inRow || inColumn)) return `SUM(${cellAddress(first)}:${cellAddress(last)})`;
  return cells.map(cellAddress).join("+");
}

/** The working in words: "374,185 − 296,676 …". `result` to two more decimals than printed, so that rounding is seen. */
export function workingOut({ form, target, inputs }: Equation, value: Interval): string {
  const shown = inputs.map((input) => inWords(input.value, input.places));
  const places = form.quotient
    ? Math.min(target.places + 2, 4)
    : Math.max(target.places, ...inputs.map(({ places }) => places));
  return form.say(
    inputs.length > 8 && form.id === "sum" ? [shown[0] ?? "", "…", shown.at(-1) ?? ""] : shown,
    inWords(value.at, places),
  );
}
