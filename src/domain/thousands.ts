/** Digits in groups of three, as figures are printed. */

/** "1234567" as "1,234,567"; a sign before the digits stays where it is. */
export function grouped(whole: string): string {
  const sign = /^\d/.test(whole) ? "" : whole.slice(0, 1);
  const groups: string[] = [];
  for (let end = whole.length; end > sign.length; end -= 3)
    groups.unshift(whole.slice(Math.max(sign.length, end - 3), end));
  return sign + groups.join(",");
}
