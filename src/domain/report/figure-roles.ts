/** How the figures of a measure look: all of them with one number of decimals. */

import type { ReviewMeasure } from "../review-schema";
import { grouped } from "../thousands";
import type { Role } from "./roles";
import { thousands } from "./words";

export type FigureRole = Extract<Role, "share" | "share.fine" | "number" | "decimal">;

/** Whole where all are whole, else one decimal. */
export function figureRole(unit: string | null, figures: readonly number[]): FigureRole {
  const share = unit === "%";
  const whole = figures.every((value) => isWhole(share ? value * 100 : value));
  if (share) return whole ? "share" : "share.fine";
  return whole ? "number" : "decimal";
}

export function figuresOf(measure: ReviewMeasure): number[] {
  const { baseline, trajectory, target, previous, actual, comparators } = measure;
  return [baseline, trajectory, target, previous, actual, ...comparators.map(({ value }) => value)].filter(
    (value) => value !== null,
  );
}

/** In words as the role prints it: "74%", "4.4%", "5,500". */
export function printFigure(value: number, role: Role): string {
  if (role === "share") return `${Math.round(value * 100)}%`;
  if (role === "share.fine") return `${(value * 100).toFixed(1)}%`;
  return role === "number" && isWhole(value) ? thousands(value) : grouped(value.toFixed(1));
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9;
