/** Text that every file format can hold: control characters and halves of characters are left out of a paper. */

/** What XML 1.0 allows in no form (https://www.w3.org/TR/xml/#charsets), but for halves of pairs. */
const NEVER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Halves of pairs that stand alone. */
const HALVES = /\p{Cs}/gu;

/** The same data with every text in it cleaned. */
export function printable<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === "string") return value.replace(NEVER, "").replace(HALVES, "");
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, clean(held)]));
}
