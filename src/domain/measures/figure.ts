/** A figure as a table of measures holds it, and how it and differences of it are printed. */

import { printRounded, roundHalfAway } from "../round";

export type FigureKind = "percent" | "money" | "number";

/** What a figure says of itself beside its size: "over 90%" is more than, "up to 5" is at most. */
export type Bound = "more than" | "at least" | "less than" | "at most";

export interface Figure {
  readonly kind: FigureKind;
  /** Unrounded, in the base unit: per cent as a share (74% is 0.74), money in whole pounds. The lower end of a range. */
  readonly value: number;
  /** The upper end of a range; null for a single figure. */
  readonly upTo: number | null;
  readonly bound: Bound | null;
  /** The source's own words for the bound: "over". */
  readonly boundWords: string | null;
  readonly approximate: boolean;
  /** 19 in "17 of 19"; null where no whole is named. */
  readonly of: number | null;
  /** 1000 in "95 per 1,000"; null where it is no rate. */
  readonly per: number | null;
  readonly look: FigureLook;
}

export interface FigureLook {
  /** Decimals as printed, of the per cent for a percentage, of millions for "£1.5m". */
  readonly decimals: number;
  /** "£", or "" for what is no money. */
  readonly currency: string;
  /** 1 for plain figures, 1,000,000 for "1.5m". */
  readonly scale: number;
  readonly scaleWord: string;
}

/** More decimals than anybody prints; a difference smaller than this prints as nothing. */
const MOST_DECIMALS = 6;
/** Binary arithmetic leaves 0.9 − 0.74 a hair over 0.16; no figure of a plan is exact to ten decimals. */
const NOISE_DECIMALS = 10;

/** `a` − `b` without the noise that binary arithmetic leaves, so that 78% − 76% is exactly two points. */
export function minus(a: number, b: number): number {
  return roundHalfAway(a - b, NOISE_DECIMALS);
}

/** A product or quotient without that noise. */
export function plainly(value: number): number {
  return roundHalfAway(value, NOISE_DECIMALS);
}

/** A value in the look of a figure: "74%", "3,600", "£1.5m". */
export function printValue(value: number, { kind, look }: Pick<Figure, "kind" | "look">): string {
  const digits = withCommas(printRounded(Math.abs(shownAs(value, kind, look)), look.decimals));
  const sign = value < 0 && /[1-9]/.test(digits) ? "-" : "";
  return `${sign}${look.currency}${digits}${look.scaleWord}${kind === "percent" ? "%" : ""}`;
}

/** The whole figure as the source says it: "over 90%", "80% to 85%", "17 of 19". */
export function printFigure(figure: Figure): string {
  const { value, upTo, boundWords, of, per } = figure;
  if (upTo !== null) return `${printValue(value, figure)} to ${printValue(upTo, figure)}`;
  const whole = of === null ? "" : ` of ${withCommas(String(of))}`;
  const rate = per === null ? "" : ` per ${withCommas(String(per))}`;
  return `${boundWords === null ? "" : `${boundWords} `}${printValue(value, figure)}${whole}${rate}`;
}

/**
 * The size of a difference between two figures of one kind, with its unit: "16 percentage points", "1,400", "£0.2m". As many
 * decimals as the finer of the two prints, and more where it would otherwise print as nought; `spare` allows for more where rounding
 * would change it, so that a tolerance of 0.9 does not print as 1.
 */
export function printDifference(amount: number, a: Figure, b: Figure, spare = 0): string {
  const look = finerLook(a, b);
  const size = Math.abs(shownAs(amount, a.kind, look));
  const lost = (decimals: number): boolean =>
    decimals < look.decimals + spare
      ? Math.abs(roundHalfAway(size, decimals) - size) > 1e-9
      : size > 0 && decimals < MOST_DECIMALS && roundHalfAway(size, decimals) === 0;
  let decimals = look.decimals;
  while (lost(decimals)) decimals += 1;
  const digits = withCommas(printRounded(size, decimals));
  if (a.kind === "percent") return `${digits} percentage ${Number(digits) === 1 ? "point" : "points"}`;
  return `${look.currency}${digits}${look.scaleWord}`;
}

/** Half of the last place that a figure prints, in its base unit; null where the figure is exact: a whole count, or finer than printed. */
export function halfLastPlace({ kind, value, look }: Figure): number | null {
  const shown = shownAs(value, kind, look);
  if (Math.abs(roundHalfAway(shown, look.decimals) - shown) > 1e-9) return null;
  if (kind === "number" && look.decimals === 0 && look.scale === 1) return null;
  if (kind === "money" && look.scale === 1) return null;
  const half = 0.5 * 10 ** -look.decimals;
  return kind === "percent" ? half / 100 : half * look.scale;
}

/** True where the two can be set against each other: same kind, same whole, same rate, same currency. */
export function comparable(a: Figure, b: Figure): boolean {
  if (a.kind !== b.kind) return false;
  if (a.of !== null && b.of !== null && a.of !== b.of) return false;
  if (a.per !== null && b.per !== null && a.per !== b.per) return false;
  return a.look.currency === b.look.currency;
}

function finerLook(a: Figure, b: Figure): FigureLook {
  if (a.look.scale !== b.look.scale) return a.look.scale < b.look.scale ? a.look : b.look;
  return a.look.decimals >= b.look.decimals ? a.look : b.look;
}

function shownAs(value: number, kind: FigureKind, look: FigureLook): number {
  return kind === "percent" ? value * 100 : value / look.scale;
}

/** "1234567.5" -> "1,234,567.5". */
export function withCommas(digits: string): string {
  const [whole = "", fraction] = digits.split(".");
  let grouped = "";
  for (let at = 0; at < whole.length; at += 1) {
    const left = whole.length - at;
    grouped += at > 0 && left % 3 === 0 && whole.charAt(at - 1) !== "-" ? `,${whole.charAt(at)}` : whole.charAt(at);
  }
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
