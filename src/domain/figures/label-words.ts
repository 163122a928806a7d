/** What the words of a heading or a row's name lead to expect; a help in judging, never the judge. */

export interface Hints {
  /** Nothing but "Total", "Grand total", "All": the sum of what stands beside it. */
  readonly plainTotal: boolean;
  /** "Total PMC", "Sub-total for the area": a sum of some of it. */
  readonly total: boolean;
  readonly change: boolean;
  readonly points: boolean;
  readonly percent: boolean;
  readonly growth: boolean;
  /** 1000 where it says "per 1,000", else null. */
  readonly per: number | null;
  /** "Average wait", "Median": no sum. */
  readonly average: boolean;
}

const PLAIN_TOTAL =
  /^(?:the )?(?:(?:grand|overall|combined) ?)?(?:(?:sub[ -]?)?totals?|sum|all)(?: ?(?:number|count|\(n\)|\(wte\)|wte|fte))?\s*:?$/i;
const TOTAL = /\b(?:sub[ -]?)?(?:totals?|sum|combined|aggregate)\b/i;
const CHANGE =
  /\b(?:change|changes|variance|var|difference|diff|increase|decrease|rise|fall|movement|gap|reduction|shortfall|surplus|net|balance|remaining)\b|Δ|\+\/-|±/i;
const POINTS = /\b(?:percentage[ -]?points?|points?|pp|ppts?)\b/i;
const PERCENT = /%|\b(?:per ?cent|percentage|share|proportion|rate)\b/i;
const GROWTH = /\b(?:growth|cumulative|increase|change|uplift|since)\b/i;
const AVERAGE = /\b(?:average|avg|mean|median|mode|ratio|per|rate|index|score|rank|highest|lowest|maximum|minimum)\b/i;
const PER = /(?:\bper|\/) ?(\d{1,3}(?:,?000){1,2})\b/i;

/** Reads a label. */
export function hintsOf(label: string): Hints {
  const per = PER.exec(label)?.[1];
  return {
    plainTotal: PLAIN_TOTAL.test(label.trim()),
    total: TOTAL.test(label) || PLAIN_TOTAL.test(label.trim()),
    change: CHANGE.test(label),
    points: POINTS.test(label),
    percent: PERCENT.test(label),
    growth: GROWTH.test(label),
    per: per === undefined ? null : Number(per.replaceAll(",", "")),
    average: AVERAGE.test(label),
  };
}

const NUMBERING = /^(?:no\.?|number|#|ref\.?|reference|id|rank|row|order|item|year|code)$/i;

/** A column that numbers or dates the rows: no figure, and no part of a sum. */
export function isRowNumber(heading: string, values: readonly number[], leftmost: boolean): boolean {
  if (NUMBERING.test(heading.trim())) return true;
  if (!leftmost || values.length < 2) return false;
  const counts = values.every((value, index) => value === (values[0] ?? 0) + index && value < 10_000);
  const years = values.every((value) => Number.isInteger(value) && value >= 1900 && value <= 2100);
  return counts || years;
}

/** Words that say whole numbers here were rounded from finer ones. */
export function saysRounded(words: string): boolean {
  return /\b(?:WTE|FTE|whole[- ]time|full[- ]time equivalent|rounded|thousands?|millions?)\b|[£$€] ?(?:k|m|bn|000)\b|'000|\(000s?\)/i.test(
    words,
  );
}

/** How many words two labels share, "total", "growth" and other common ones left out. */
export function sharedWords(a: string, b: string): number {
  const words = new Set(wordsOf(a));
  return wordsOf(b).filter((word) => words.has(word)).length;
}

const wordsOf = (label: string): string[] => label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
