/** The one rounding function: half away from zero, once, at the end, as Excel's ROUND does it (domain conventions 2.1). */

/** Excel keeps 15 significant digits, so a sum that binary arithmetic leaves a hair under a half still rounds up. */
const EXCEL_DIGITS = 15;

/**
 * Rounds to `places` decimals (negative places round to tens, hundreds …), halves away from zero: 2.5 -> 3, −2.5 -> −3.
 * Never gives −0. What is not a finite number comes back as it is.
 */
export function roundHalfAway(value: number, places = 0): number {
  if (!Number.isFinite(value)) return value;
  const whole = Math.round(shift(Number(Math.abs(value).toPrecision(EXCEL_DIGITS)), places));
  const size = shift(whole, -places);
  return size === 0 ? 0 : Math.sign(value) * size;
}

/** The rounded value with exactly `places` decimals, as it is printed: (−0.19, 0) -> "0", (6, 1) -> "6.0". */
export function printRounded(value: number, places = 0): string {
  return roundHalfAway(value, places).toFixed(Math.max(0, places));
}

/** Moves the decimal point in the number's own digits: multiplying by 100 would turn 1.005 into 100.49999999999999. */
function shift(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
