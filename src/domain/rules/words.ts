/** How sentences of findings put lists, counts and long texts. */

import { oneLine } from "../plan/cell-text";

/** "2, 4 and 5". */
export function listed(items: readonly (string | number)[]): string {
  const last = items[items.length - 1];
  return items.length < 2 ? String(last ?? "") : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** “"ICB", "NENC ICB" and "ICB (NENC)"”: each in quotation marks. */
export function quoted(items: readonly string[]): string {
  return listed(items.map((item) => `"${item}"`));
}

/** "1 month", "3 months". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The text on one line, cut at a word where it is too long to stand in a sentence. */
export function clipped(text: string, length = 80): string {
  const line = oneLine(text);
  if (line.length <= length) return line;
  const space = line.lastIndexOf(" ", length);
  return `${line.slice(0, space > length / 2 ? space : length)}…`;
}
