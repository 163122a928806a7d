/** A short name for data, the same everywhere for the same data: to tell whether settings or a tracker have changed, not to keep secrets. */

/** 16 hexadecimal digits: two 32-bit sums in the manner of FNV-1a (Fowler, Noll, Vo) over the value as text, object keys in order. */
export function fingerprint(value: unknown): string {
  const text = stableText(value);
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193) >>> 0;
    high = Math.imul(high ^ (code + index), 0x01000193) >>> 0;
  }
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}

function stableText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableText).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${stableText(each)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "undefined";
}
