/** How much a value takes on the wire, counted without writing it out: every text of a pack is weighed, some of them several times. */

/** Bytes of the value as JSON in UTF-8; the value is one that JSON can say. */
export function bytesOf(value: unknown): number {
  if (typeof value === "string") return bytesOfText(value);
  if (Array.isArray(value)) {
    let bytes = 1 + Math.max(1, value.length);
    for (const each of value as readonly unknown[]) bytes += bytesOf(each ?? null);
    return bytes;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    return entries.reduce(
      (sum, [key, each]) => sum + bytesOfText(key) + 1 + bytesOf(each),
      1 + Math.max(1, entries.length),
    );
  }
  return JSON.stringify(value).length;
}

/** Of controls these have a letter after the backslash; the others are written as \u and four digits (RFC 8259, section 7). */
const SHORT_CONTROLS = new Set([8, 9, 10, 12, 13]);

function bytesOfText(text: string): number {
  let bytes = 2 + text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20) bytes += SHORT_CONTROLS.has(code) ? 1 : 5;
    else if (code === 0x22 || code === 0x5c) bytes += 1;
    else if (code >= 0x80) {
      if (code < 0x800) bytes += 1;
      else if (code < 0xd800 || code > 0xdfff) bytes += 2;
      else if (isPair(text, at)) {
        bytes += 2;
        at += 1;
      } else bytes += 5;
    }
  }
  return bytes;
}

/** A letter of two units, four bytes of UTF-8; a unit without its other is written as \u and four digits. */
function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}
