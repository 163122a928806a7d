/** Which cells of a sheet are tables, so that Excel and a screen reader know them as such and not by their looks. */

import type { Block, SheetCell, SheetModel, TableMark } from "./sheet-model";

/** Lines that stand between the rows of a list under headings; Excel has no table with such lines in it. */
const BETWEEN: ReadonlySet<string> = new Set(["band", "recommendation"]);

/**
 * The tables of a sheet that marks none itself: a heading row and the filled rows right below it. A sheet that parts its rows by
 * heading lines has none.
 */
export function tableMarks({ id, blocks }: Pick<SheetModel, "id" | "blocks">): TableMark[] {
  const [block] = blocks;
  if (!block || block.cells.some((row) => row.some(({ role }) => BETWEEN.has(role)))) return [];
  const rows = block.cells;
  const found = rows.flatMap((row, at) => {
    const right = row.findIndex(({ role }) => !role.startsWith("heading"));
    const width = right < 0 ? row.length : right;
    if (width === 0) return [];
    const height = rows.slice(at + 1).findIndex((below) => !belongs(below, width));
    const body = height < 0 ? rows.length - at - 1 : height;
    return body === 0 ? [] : [{ top: block.top + at, bottom: block.top + at + body, right: block.left + width - 1 }];
  });
  return found.map(({ top, bottom, right }, index) => ({
    name: `${id.slice(0, 1).toUpperCase()}${id.slice(1).replaceAll("-", "_")}${found.length > 1 ? `_${index + 1}` : ""}`,
    top,
    left: block.left,
    bottom,
    right,
  }));
}

/** A row of a table has a border round every one of its cells, and is no heading row itself. */
function belongs(row: readonly SheetCell[], width: number): boolean {
  return row.slice(0, width).every(({ role }) => !OUTSIDE.has(role) && !role.startsWith("heading"));
}

const OUTSIDE: ReadonlySet<string> = new Set(["plain", "title", "subtitle", "note", "section", "message", "label"]);

/** What stands in a table where the plan has nothing to put there: no cell of a table is blank. */
const NOTHING = "None recorded";

/** The blocks with every blank cell of their tables filled with words. */
export function filledTables(blocks: readonly Block[], tables: readonly TableMark[]): readonly Block[] {
  return blocks.map((block) => {
    const inTable = (row: number, column: number): boolean =>
      tables.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
    const cells = block.cells.map((row, r) =>
      row.some(isBlank)
        ? row.map((cell, c) =>
            isBlank(cell) && inTable(block.top + r, block.left + c)
              ? { ...cell, content: { kind: "text", text: NOTHING } as const }
              : cell,
          )
        : row,
    );
    return { ...block, cells };
  });
}

function isBlank({ content }: SheetCell): boolean {
  return content.kind === "empty" || (content.kind === "text" && content.text.trim() === "");
}
