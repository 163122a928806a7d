/** Which keys the grid's component is given, and what a paste holds. What it would do to its own copy alone is kept from it. */

export const clearKeys: ReadonlySet<string> = new Set(["Delete", "Backspace"]);

/** With Control or Command: moving, selecting all and copying; everything else of the component's own would not reach the file. */
const WITH_CONTROL: ReadonlySet<string> = new Set([
  "a",
  "c",
  "v",
  "Home",
  "End",
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
]);

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export function passesOn({ key, ctrlKey, metaKey }: Pressed): boolean {
  if (key === "F6" || /^F\d\d$/.test(key)) return false;
  return !(ctrlKey || metaKey) || WITH_CONTROL.has(key.length === 1 ? key.toLowerCase() : key);
}

/** Cells as every spreadsheet puts them on the clipboard: tabs between, lines below; a cell in quotes may hold lines. */
export function pastedTexts(text: string): string[][] {
  const body = text.replaceAll("\r\n", "\n").replace(/\n$/, "");
  if (body === "") return [];
  const lines: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/y;
  for (let match = cell.exec(body); match; match = cell.exec(body)) {
    lines.at(-1)?.push(match[1] === undefined ? (match[2] ?? "") : match[1].replaceAll('""', '"'));
    if (match[3] === "\n") lines.push([]);
    if (match[3] === "") break;
  }
  const across = Math.max(...lines.map((line) => line.length));
  return lines.map((line) => [...line, ...Array.from({ length: across - line.length }, () => "")]);
}
