/** The cells of words in which a figure may be claimed: each looked at once with one cheap pattern. */

import { valueAt, type Grid } from "../../grid";
import { oneLine } from "../../plan/cell-text";
import type { PlanTable } from "../../plan/plan-row";
import type { ClaimForm, Passage } from "./claim";

/** Longer cells are papers of their own; what they claim is read up to here. */
const LONGEST = 12_000;

/** Passages that may hold a claim, in the order of the sheets; rows of tables of figures are left out. */
export function passagesOf(
  grids: readonly Grid[],
  tables: readonly PlanTable[],
  forms: readonly ClaimForm[],
): Passage[] {
  const withFigures = hintOf(forms);
  const wordsAlone = hintOf(forms.filter((form) => form.wordsAlone));
  /** Most texts of a plan stand in it more than once: each is looked at once. */
  const known = new Map<string, boolean>();
  const mayClaim = (text: string): boolean => {
    let may = known.get(text);
    if (may === undefined) known.set(text, (may = (/\d/.test(text) ? withFigures : wordsAlone).test(text)));
    return may;
  };
  return grids.flatMap((grid) => {
    const within = tables.filter(
      ({ sheet, kind }) => sheet === grid.sheet && (kind === "figures" || kind === "measures"),
    );
    return grid.values.flatMap((values, index) => {
      const row = grid.firstRow + index;
      if (within.some(({ top, bottom }) => row >= top && row <= bottom)) return [];
      const passages: Passage[] = [];
      values.forEach((value, at) => {
        if (typeof value === "string" && value.length >= 12 && mayClaim(value))
          passages.push(passageAt(grid, row, grid.firstColumn + at));
      });
      return passages;
    });
  });
}

const hintOf = (forms: readonly ClaimForm[]): RegExp =>
  new RegExp(forms.map(({ hint }) => `(?:${hint.source})`).join("|"), "i");

function passageAt(grid: Grid, row: number, column: number): Passage {
  const wordsAt = (at: number): Passage | undefined => {
    const value = valueAt(grid, at, column);
    return typeof value === "string" && value.trim() !== "" ? passageAt(grid, at, column) : undefined;
  };
  return {
    cell: { sheet: grid.sheet, row, column },
    text: oneLine(String(valueAt(grid, row, column)).slice(0, LONGEST)),
    get before() {
      return wordsAt(row - 1);
    },
    get after() {
      return wordsAt(row + 1);
    },
  };
}

/** Keys and legends: a name behind its number in the first column of a table of words ("2. Engaged" -> "2"). */
export function keysOf(grids: readonly Grid[], tables: readonly PlanTable[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { sheet, kind, left, headerRow, bottom } of tables) {
    if (kind !== "other") continue;
    const grid = grids.find((each) => each.sheet === sheet);
    for (let row = headerRow + 1; grid && row <= Math.min(bottom, headerRow + 30); row += 1) {
      const [, number, name] =
        /^\s*(\d{1,2})[.):]? ([A-Za-z][A-Za-z -]{1,30})\s*$/.exec(String(valueAt(grid, row, left))) ?? [];
      if (number !== undefined && name !== undefined) keys.set(name.trim().toLowerCase(), number);
    }
  }
  return keys;
}
