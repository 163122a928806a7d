/** The one rounding function: half away from zero, once, at the end, as Excel's ROUND does it (domain conventions 2.1). */

/** Excel keeps 15 significant digits, so a sum that binary arithmetic leaves a hair under a half still rounds up. */
const EXCEL_DIGITS = 15;
/** So far from a half, the fifteenth digit of a number of this size decides nothing, and need not be looked for. */
const NEAR_HALF = 0.001;
const PLAIN = 1e11;

/**
 * Rounds to `places` decimals (negative places round to tens, hundreds …), halves away from zero: 2.5 -> 3, −2.5 -> −3.
 * Never gives −0. What is not a finite number comes back as it is.
 */
export function roundHalfAway(value: number, places = 0): number {
  if (!Number.isFinite(value)) return value;
  const size = Math.abs(value);
  if (places === 0 && size < PLAIN && Math.abs(size - Math.floor(size) - 0.5) > NEAR_HALF) {
    return size < 0.5 ? 0 : Math.sign(value) * Math.round(size);
  }
  const whole = Math.round(shift(Number(size.toPrecision(EXCEL_DIGITS)), places));
  const rounded = shift(whole, -places);
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}

/** The rounded value with exactly `places` decimals, as it is printed: (−0.19, 0) -> "0", (6, 1) -> "6.0". */
export function printRounded(value: number, places = 0): string {
  return roundHalfAway(value, places).toFixed(Math.max(0, places));
}

/** Moves the decimal point in the number's own digits: multiplying by 100 would turn 1.005 into 100.49999999999999. */
function shift(value: number, places: number): number {
  if (places === 0) return value;
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
