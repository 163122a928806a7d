/** Walks down one sheet and parts it into plan tables (by their headings), other blocks of cells, and lines between them. */

import { comparable } from "./cell-text";
import { isFigure, looksLikeDate } from "./column-content";
import { formatAt, lastColumn, lastRow, readAddress, valueAt, type Grid } from "../grid";
import { readHeadingRow, sameHeadings, type HeadingRow } from "./heading-rows";
import { matchHeadingFirmly } from "./match-heading";
import { filledColumns, isBlank, isNoteLine, lineText, sectionName } from "./sheet-lines";

/** A table found by its headings. */
export interface HeadedDraft {
  readonly heading: HeadingRow;
  readonly titles: readonly number[];
  readonly repeats: HeadingRow[];
  /** Last row that holds a row of the table. */
  bottom: number;
  /** Where an Excel Table ends, no row below it belongs. */
  readonly limit: number;
  readonly owners: Set<string>;
  /** True once a labelled section has stood inside: then one above repeated headings is inside too. */
  sections: boolean;
}

/** Rows that stand together and have no plan headings. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly titles: readonly number[];
}

export interface SheetScan {
  readonly headed: readonly HeadedDraft[];
  readonly blocks: readonly Block[];
}

export function scanSheet(grid: Grid): SheetScan {
  const headed: HeadedDraft[] = [];
  const blocks: Block[] = [];
  let current: HeadedDraft | undefined;
  let lines: number[] = [];
  let afterBlank = true;
  const last = lastRow(grid);
  for (let row = grid.firstRow; row <= last;) {
    const filled = filledColumns(grid, row);
    if (filled.length === 0) {
      afterBlank = true;
      row += 1;
      continue;
    }
    if (current && row > current.limit) current = undefined;
    const isWithin = current !== undefined && !afterBlank;
    const heading = filled.length >= 2 ? readHeadingRow(grid, row, isWithin) : undefined;
    if (heading) {
      if (current && isRepeat(grid, current, heading, lines)) {
        current.repeats.push(heading);
        current.bottom = Math.max(current.bottom, row + heading.rows - 1);
      } else {
        const titles = lines.filter((line) => !isNoteLine(lineText(grid, line)));
        current = {
          heading,
          titles,
          repeats: [],
          bottom: row + heading.rows - 1,
          limit: limitOf(grid, row),
          owners: new Set(),
          sections: false,
        };
        headed.push(current);
      }
      lines = [];
      row += heading.rows;
    } else if (filled.length === 1) {
      if (current && !afterBlank && isLoneAction(grid, current, row, filled[0])) {
        takeRow(grid, current, row);
        lines = [];
      } else lines.push(row);
      row += 1;
    } else if (current && !(afterBlank && isForeign(grid, current, row))) {
      current.sections ||= lines.some((line) => sectionName(lineText(grid, line)) !== undefined);
      takeRow(grid, current, row);
      lines = [];
      row += 1;
    } else {
      current = undefined;
      const bottom = blockEnd(grid, row);
      blocks.push({ top: row, bottom, titles: lines });
      lines = [];
      row = bottom + 1;
    }
    afterBlank = false;
  }
  return { headed, blocks };
}

function limitOf(grid: Grid, row: number): number {
  const declared = (grid.excelTables ?? [])
    .map(({ address }) => readAddress(address))
    .find((area) => area?.top === row && area.right >= grid.firstColumn && area.left <= lastColumn(grid));
  return declared?.bottom ?? Number.MAX_SAFE_INTEGER;
}

/** The same headings again, with nothing between but blank rows, notes and the titles of the first page. */
function isRepeat(grid: Grid, current: HeadedDraft, heading: HeadingRow, lines: readonly number[]): boolean {
  if (!sameHeadings(current.heading.columns, heading.columns)) return false;
  const known = new Set(current.titles.map((row) => comparable(lineText(grid, row))));
  const titled = current.titles.some((row) => sectionName(lineText(grid, row)) !== undefined);
  return lines.every((row) => {
    const text = lineText(grid, row);
    if (current.sections && !titled && sectionName(text) !== undefined) return true;
    return known.has(comparable(text)) || isNoteLine(text) || row <= current.bottom;
  });
}

/** An action that has neither owner nor date, or the rest of the action above: words right under the rows, in their column. */
function isLoneAction(grid: Grid, current: HeadedDraft, row: number, column: number | undefined): boolean {
  const text = lineText(grid, row);
  if (column === undefined || column !== columnOf(current, "action") || row - 1 > current.bottom) return false;
  if (isNoteLine(text) || sectionName(text) !== undefined) return false;
  const leftmost = Math.min(...current.heading.columns.map((each) => each.column));
  return column > leftmost || /^\p{Ll}/u.test(text);
}

function columnOf(current: HeadedDraft, field: string): number | undefined {
  const heading = current.repeats.at(-1) ?? current.heading;
  return heading.columns.find((column) => column.field === field && column.brokenBefore === undefined)?.column;
}

function takeRow(grid: Grid, current: HeadedDraft, row: number): void {
  current.bottom = row;
  const owner = columnOf(current, "owner");
  if (owner !== undefined && current.owners.size < 500) {
    const value = valueAt(grid, row, owner);
    if (!isBlank(value)) current.owners.add(comparable(String(value)));
  }
}

function blockEnd(grid: Grid, top: number): number {
  let row = top;
  const last = lastRow(grid);
  while (row < last) {
    const filled = filledColumns(grid, row + 1);
    if (filled.length === 0 || (filled.length >= 2 && readHeadingRow(grid, row + 1))) break;
    row += 1;
  }
  return row;
}

/** A key's words ("Green", "On hold") are shorter than an action. */
const SHORT = 14;

/** True where a cell of the row is a heading word for word, as the first row of a key or of another table has. */
function namesColumn(grid: Grid, row: number): boolean {
  return filledColumns(grid, row).some(
    (column) => matchHeadingFirmly(String(valueAt(grid, row, column))) !== undefined,
  );
}

/** How many rows of a block are looked at to tell whether it goes on with the table above. */
const LOOK = 20;

/** True where the rows after a blank row do not go on with the table above: other columns, no actions, no dates. */
function isForeign(grid: Grid, current: HeadedDraft, top: number): boolean {
  const heading = current.repeats.at(-1) ?? current.heading;
  const headed = Math.max(...heading.columns.map(({ column }) => column));
  const unheaded = !isBlank(valueAt(grid, heading.row + heading.rows, headed + 1));
  const right = unheaded ? headed + 1 : headed;
  const action = columnOf(current, "action") ?? columnOf(current, "recommendation");
  const due = columnOf(current, "due");
  const owner = columnOf(current, "owner") ?? columnOf(current, "lead");
  const seen = { rows: 0, beyond: 0, actions: 0, dues: 0, dates: 0, owners: 0, figures: 0, cells: 0, short: 0 };
  const bottom = Math.min(lastRow(grid), top + LOOK);
  for (let row = top; row <= bottom; row += 1) {
    const filled = filledColumns(grid, row);
    if (filled.length === 0) break;
    if (filled.length === 1) continue;
    if (row > top && readHeadingRow(grid, row)) break;
    seen.rows += 1;
    seen.cells += filled.length;
    if (filled.some((column) => column > right)) seen.beyond += 1;
    if (action !== undefined && filled.includes(action)) {
      seen.actions += 1;
      if (String(valueAt(grid, row, action)).length <= SHORT) seen.short += 1;
    }
    if (due !== undefined && filled.includes(due)) {
      seen.dues += 1;
      if (looksLikeDate(valueAt(grid, row, due), formatAt(grid, row, due))) seen.dates += 1;
    }
    if (owner !== undefined && current.owners.has(comparable(String(valueAt(grid, row, owner))))) seen.owners += 1;
    seen.figures += filled.filter((column) => isFigure(valueAt(grid, row, column), formatAt(grid, row, column))).length;
  }
  if (seen.rows < 2) return seen.rows === 1 && seen.beyond === 1 && seen.dates === 0;
  if (seen.beyond * 2 > seen.rows && seen.dates * 2 < seen.rows) return true;
  if (seen.actions === 0) return true;
  if (seen.dues > 0) return seen.dates === 0 && seen.owners * 2 < seen.rows;
  if (seen.owners > 0) return false;
  return (
    seen.figures * 2 > seen.cells || (due !== undefined && (seen.short === seen.actions || namesColumn(grid, top)))
  );
}
