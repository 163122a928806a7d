/** Numbers known only as printed: what the printed digits say, and between what the true value lies. */

export interface Interval {
  /** The value as the cells hold it. */
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

export const exactly = (value: number): Interval => ({ at: value, low: value, high: value });

export const around = (value: number, slack: number): Interval => ({
  at: value,
  low: value - slack,
  high: value + slack,
});

export const plus = (a: Interval, b: Interval): Interval => ({
  at: a.at + b.at,
  low: a.low + b.low,
  high: a.high + b.high,
});

export const minus = (a: Interval, b: Interval): Interval => ({
  at: a.at - b.at,
  low: a.low - b.high,
  high: a.high - b.low,
});

export const sumOf = (parts: readonly Interval[]): Interval => parts.reduce(plus, exactly(0));

export const times = (a: Interval, factor: number): Interval => ({
  at: a.at * factor,
  low: Math.min(a.low * factor, a.high * factor),
  high: Math.max(a.low * factor, a.high * factor),
});

/** The quotient; undefined where the divisor is, or may be, nothing. */
export function over(a: Interval, b: Interval): Interval | undefined {
  if (b.at === 0 || b.low <= 0 !== b.high <= 0) return undefined;
  const corners = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high];
  return { at: a.at / b.at, low: Math.min(...corners), high: Math.max(...corners) };
}

/** True where some true values behind both would print as they do; a hair of room for binary arithmetic. */
export function meet(a: Interval, b: Interval): boolean {
  const hair = 1e-9 * Math.max(1, Math.abs(a.at), Math.abs(b.at));
  return a.low <= b.high + hair && b.low <= a.high + hair;
}
