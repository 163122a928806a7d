/** A checklist of the officer's own: a sheet of the workbook with an ask and words to look for in each row. It comes before the national ones. */

import type { Day } from "../calendar";
import { readDate } from "../dates/read-date";
import { formatAt, lastColumn, lastRow, textAt, valueAt, type Grid } from "../grid";
import type { Checklist, ChecklistItem } from "./checklist";
import { comparable } from "./words";

/** A sheet is a checklist where one row bears both of these headings; no tracker has the second by chance. */
export const OWN_LIST_HEADINGS = ["Ask", "Words to look for"] as const;

/** The headings it may have beside them. */
const OPTIONAL = {
  id: ["no", "number", "ref", "reference"],
  commitment: ["commitment", "section", "theme", "area"],
  measure: ["measure", "how it will be shown"],
  dueText: ["due", "due date", "by when", "date", "time due"],
} as const;

export interface OwnLists {
  readonly lists: readonly Checklist[];
  /** The other sheets, which may hold the plan. */
  readonly others: readonly Grid[];
}

/** Takes the officer's checklists out of the sheets, so that no ask is read as an action of the plan. */
export function takeOwnLists(grids: readonly Grid[]): OwnLists {
  const lists: Checklist[] = [];
  const others: Grid[] = [];
  for (const grid of grids) {
    const list = ownListOf(grid);
    if (list) lists.push(list);
    else others.push(grid);
  }
  return { lists, others };
}

function ownListOf(grid: Grid): Checklist | null {
  for (let row = grid.firstRow; row <= Math.min(lastRow(grid), grid.firstRow + 15); row += 1) {
    const columns = new Map<string, number>();
    for (let column = lastColumn(grid); column >= grid.firstColumn; column -= 1) {
      columns.set(comparable(String(valueAt(grid, row, column))).trim(), column);
    }
    const [ask, words] = OWN_LIST_HEADINGS.map((heading) => columns.get(comparable(heading).trim()));
    if (ask !== undefined && words !== undefined) {
      return {
        id: `own: ${grid.sheet}`,
        title: grid.sheet,
        kind: "asks",
        years: "",
        first: null,
        last: null,
        source: `the sheet "${grid.sheet}" of this workbook`,
        items: itemsOf(grid, row, ask, words, columns),
      };
    }
  }
  return null;
}

function itemsOf(
  grid: Grid,
  headings: number,
  ask: number,
  words: number,
  columns: ReadonlyMap<string, number>,
): ChecklistItem[] {
  const column = (names: readonly string[]) =>
    names.map((name) => columns.get(name)).find((each) => each !== undefined);
  const places = {
    id: column(OPTIONAL.id),
    commitment: column(OPTIONAL.commitment),
    measure: column(OPTIONAL.measure),
    dueText: column(OPTIONAL.dueText),
  };
  const items: ChecklistItem[] = [];
  for (let row = headings + 1; row <= lastRow(grid); row += 1) {
    const text = (at: number | undefined): string | null =>
      (at === undefined ? "" : textAt(grid, row, at).trim()) || null;
    const said = text(ask);
    if (said === null) continue;
    const dueText = text(places.dueText);
    items.push({
      id: text(places.id) ?? String(row),
      commitment: text(places.commitment),
      ask: said,
      measure: text(places.measure),
      dueText,
      dueDay: places.dueText === undefined ? null : lastDayAt(grid, row, places.dueText),
      terms: (text(words) ?? "")
        .split(/[;,\n]/)
        .map((each) => each.trim())
        .filter(Boolean),
    });
  }
  return items;
}

/** The last day of what a date cell says, by the same reading as the plan's own dates. */
function lastDayAt(grid: Grid, row: number, column: number): Day | null {
  const context = { planDate: null, dateSystem: grid.dateSystem, meetings: [] };
  return readDate(valueAt(grid, row, column), formatAt(grid, row, column), context).end;
}
