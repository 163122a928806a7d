/** Structured references ("Actions[Due]", "[@Due]") as plain ranges, since the engine knows only those. */

import type { Box } from "./book";
import { absoluteName, contains, quoteSheet } from "./address";
import { mapReferences } from "./formula-text";

export interface TablePlace {
  readonly name: string;
  readonly sheet: string;
  readonly box: Box;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
}

/** "[[#This Row],[Due]]", "[@Due]", "[Due]", "[[From]:[To]]" in its parts; the brackets around it are off already. */
function readSpecifier(inside: string): { area: string; from?: string; to?: string } {
  const text = inside.trim();
  if (text.startsWith("@")) {
    const column = bare(text.slice(1));
    return column ? { area: "#this row", from: column } : { area: "#this row" };
  }
  if (!text.startsWith("["))
    return text.startsWith("#")
      ? { area: text.toLowerCase() }
      : text
        ? { area: "#data", from: bare(text) }
        : { area: "#data" };
  const pieces = text.split(/\]\s*([,:])\s*\[/);
  let area = "#data";
  const columns: string[] = [];
  for (const piece of pieces) {
    if (piece === "," || piece === ":") continue;
    const name = bare(piece);
    if (name.startsWith("#")) area = name.toLowerCase();
    else columns.push(name);
  }
  const [from, to] = columns;
  return { area, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

const bare = (text: string): string =>
  text
    .trim()
    .replace(/^\[/, "")
    .replace(/\]$/, "")
    .replace(/'([[\]#'@])/g, "$1");

function rowsOf(table: TablePlace, area: string, row: number): { row: number; rows: number } | null {
  const head = table.hasHeader ? 1 : 0;
  const foot = table.hasTotals ? 1 : 0;
  const { row: top, rows } = table.box;
  if (area === "#all") return { row: top, rows };
  if (area === "#headers") return head ? { row: top, rows: 1 } : null;
  if (area === "#totals") return foot ? { row: top + rows - 1, rows: 1 } : null;
  if (area === "#this row") return row >= top + head && row < top + rows - foot ? { row, rows: 1 } : null;
  return area === "#data" ? { row: top + head, rows: rows - head - foot } : null;
}

/** The formula of a cell with its structured references spelled out; what cannot be found becomes #REF!. */
export function spellOut(
  formula: string,
  tables: readonly TablePlace[],
  sheet: string,
  row: number,
  column: number,
): string {
  return mapReferences(formula, (text) => {
    const at = text.indexOf("[");
    const name = at < 0 ? text : text.slice(0, at);
    const here = { row, column, rows: 1, columns: 1 };
    const table = tables.find((one) =>
      name === "" ? one.sheet === sheet && contains(one.box, here) : one.name.toLowerCase() === name.toLowerCase(),
    );
    if (!table) return at < 0 ? text : "#REF!";
    const { area, from, to = from } = readSpecifier(at < 0 ? "" : text.slice(at + 1, -1));
    const place = (wanted: string): number =>
      table.columns.findIndex((one) => one.toLowerCase() === wanted.toLowerCase());
    const [first, last] =
      from === undefined || to === undefined ? [0, table.box.columns - 1] : [place(from), place(to)];
    const rows = rowsOf(table, area, row);
    if (!rows || first < 0 || last < first) return "#REF!";
    return `${quoteSheet(table.sheet)}!${absoluteName({ ...rows, column: table.box.column + first, columns: last - first + 1 })}`;
  });
}
