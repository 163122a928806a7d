/** Cells found by what they hold: text, kinds of contents, the region around a cell. */

import type { Box, Value } from "../../book/book";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../limits";
import { boolean, fields, oneOf } from "../../wire/shapes";
import { cellsOf, intersection, sheetOf } from "./area";
import type { Area, Cells } from "./area";
import { setContents, valueTypes } from "./contents";

/** Excel's SearchCriteria and ReplaceCriteria. */
export const SEARCH = fields({
  completeMatch: boolean,
  matchCase: boolean,
  searchDirection: oneOf("Forward", "Backwards"),
});
export const REPLACE = fields({ completeMatch: boolean, matchCase: boolean });

interface Criteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: "Forward" | "Backwards";
}

/** The cells of the sheet's used part that the area covers, row by row. */
function* usedCells(area: Area): Generator<[row: number, column: number]> {
  const used = sheetOf(area).usedBox(false);
  for (const box of area.boxes) {
    const within = used && intersection(used, box);
    if (!within) continue;
    for (let row = within.row; row < within.row + within.rows; row += 1)
      for (let column = within.column; column < within.column + within.columns; column += 1) yield [row, column];
  }
}

const single = (row: number, column: number): Box => ({ row, column, rows: 1, columns: 1 });

/**
 * The first cell, in row order, whose shown text holds the text. A single cell stands for the whole sheet, searched from the cell
 * after it. Source: reference of Range.find.
 */
export function findText(cells: Cells, text: string, criteria: Criteria): Cells | null {
  const whole = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };
  const isSingle = cells.box.rows * cells.box.columns === 1;
  const within = isSingle ? cellsOf(cells.session, cells.sheetId, whole) : cells;
  const holds = matcher(text, criteria);
  const sheet = sheetOf(cells);
  const found = [...usedCells(within)].filter(([row, column]) => holds(sheet.text(single(row, column))[0]?.[0] ?? ""));
  if (criteria.searchDirection === "Backwards") found.reverse();
  const isAfter = ([row, column]: [number, number]): boolean =>
    criteria.searchDirection === "Backwards"
      ? row < cells.box.row || (row === cells.box.row && column < cells.box.column)
      : row > cells.box.row || (row === cells.box.row && column > cells.box.column);
  const first = (isSingle && found.find(isAfter)) || found[0];
  return first ? cellsOf(cells.session, cells.sheetId, single(...first)) : null;
}

function matcher(text: string, { completeMatch, matchCase }: Criteria): (shown: string) => boolean {
  const cased = (each: string): string => (matchCase ? each : each.toLowerCase());
  const wanted = cased(text);
  return (shown) => (completeMatch ? cased(shown) === wanted : cased(shown).includes(wanted));
}

/** Replaces the text in what cells hold, formulas too, and gives the number of cells changed. */
export function replaceText(cells: Cells, text: string, replacement: string, criteria: Criteria): number {
  const holds = matcher(text, criteria);
  const sheet = sheetOf(cells);
  let count = 0;
  if (text === "") return count;
  for (const [row, column] of usedCells(cells)) {
    const box = single(row, column);
    const held = String(sheet.formulas(box)[0]?.[0] ?? "");
    if (!holds(held)) continue;
    const next = criteria.completeMatch ? replacement : replaced(held, text, replacement, criteria.matchCase ?? false);
    setContents(cellsOf(cells.session, cells.sheetId, box), next, "Range.replaceAll");
    count += 1;
  }
  return count;
}

/** No pattern is made of the text: what a person looks for may hold any letter. */
function replaced(held: string, text: string, replacement: string, matchCase: boolean): string {
  const [where, what] = matchCase ? [held, text] : [held.toLowerCase(), text.toLowerCase()];
  let result = "";
  let from = 0;
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, from)) {
    result += held.slice(from, at) + replacement;
    from = at + what.length;
  }
  return result + held.slice(from);
}

export const CELL_TYPES = oneOf("Blanks", "Constants", "Formulas", "Visible");
type Kind = "Errors" | "Logical" | "Numbers" | "Text";
/** "ErrorsLogicalText" names the kinds that it takes; "Logical" before "Numbers" loses its s in some of Excel's names. */
export const VALUE_TYPES = oneOf(
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
);

const KIND_OF: Readonly<Record<string, Kind>> = {
  Error: "Errors",
  Boolean: "Logical",
  Double: "Numbers",
  String: "Text",
};

/** The cells of a kind as few boxes, in row order; null where there are none. Source: reference of Range.getSpecialCells. */
export function specialCells(area: Area, type: string, values: string): Area | null {
  const sheet = sheetOf(area);
  const isWanted = ([row, column]: [number, number]): boolean => {
    const cell = cellsOf(area.session, area.sheetId, single(row, column));
    const held = sheet.formulas(cell.box)[0]?.[0] ?? "";
    const kind = KIND_OF[valueTypes(cell)?.[0]?.[0] ?? ""];
    if (type === "Visible") return !sheet.isRowHidden(row) && !sheet.isColumnHidden(column);
    if (type === "Blanks") return held === "";
    const isFormula = typeof held === "string" && held.startsWith("=") && kind !== undefined && !isShown(cell, held);
    if (kind === undefined || isFormula !== (type === "Formulas")) return false;
    return values === "All" || values.includes(kind.replace(/s$/, ""));
  };
  const boxes = joined([...usedCells(area)].filter(isWanted));
  return boxes.length === 0 ? null : { session: area.session, sheetId: area.sheetId, boxes };
}

/** A text that merely looks like a formula is its own value. */
function isShown(cell: Cells, held: Value): boolean {
  return sheetOf(cell).values(cell.box)[0]?.[0] === held;
}

/** Runs of a row, and runs below each other over the same columns, as one box. */
function joined(cells: readonly [number, number][]): Box[] {
  const boxes: Box[] = [];
  const runs: Box[] = [];
  for (const [row, column] of cells) {
    const last = runs.at(-1);
    if (last && last.row === row && last.column + last.columns === column)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push(single(row, column));
  }
  for (const run of runs) {
    const at = boxes.findIndex(
      (box) => box.row + box.rows === run.row && box.column === run.column && box.columns === run.columns,
    );
    const above = boxes[at];
    if (above) boxes[at] = { ...above, rows: above.rows + 1 };
    else boxes.push(run);
  }
  return boxes;
}

/** Grows from the cells as long as a neighbouring row or column, corners included, holds something. */
export function surroundingRegion(cells: Cells): Cells {
  const sheet = sheetOf(cells);
  const used = sheet.usedBox(true);
  if (!used) return cells;
  let { box } = cells;
  for (let grown = grow(box); grown; grown = grow(box)) box = grown;
  return cellsOf(cells.session, cells.sheetId, box);

  function grow({ row, column, rows, columns }: Box): Box | null {
    const sides: [Box, Box][] = [
      [
        { row: row - 1, column: column - 1, rows: 1, columns: columns + 2 },
        { row: row - 1, column, rows: rows + 1, columns },
      ],
      [
        { row: row + rows, column: column - 1, rows: 1, columns: columns + 2 },
        { row, column, rows: rows + 1, columns },
      ],
      [
        { row: row - 1, column: column - 1, rows: rows + 2, columns: 1 },
        { row, column: column - 1, rows, columns: columns + 1 },
      ],
      [
        { row: row - 1, column: column + columns, rows: rows + 2, columns: 1 },
        { row, column, rows, columns: columns + 1 },
      ],
    ];
    return sides.find(([beside]) => holdsSomething(beside))?.[1] ?? null;
  }

  function holdsSomething(beside: Box): boolean {
    const within = used && intersection(used, beside);
    return (
      within !== null &&
      sheet
        .values(within)
        .flat()
        .some((value) => value !== "")
    );
  }
}
