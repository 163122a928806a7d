/** A workbook at a moment, told so that two moments can be compared: the officer's sheets part by part, ours by what they hold. */

import { isDeepStrictEqual } from "node:util";

import { MARK, RECORD, UNFINISHED } from "../../src/excel/marks";
import { HIGHLIGHT_MARK } from "../../src/excel/highlight-cells";
import type { Book, BookSheet } from "../../src/host/book/book";
import { partsOf } from "./parts-of";
import { OFFICERS_SHEETS } from "./tracker";

export interface OurSheet {
  readonly name: string;
  readonly id: string;
  /** True while its record says that it is being filled. */
  readonly unfinished: boolean;
  readonly isEmpty: boolean;
  /** Formulas and values, row by row. */
  readonly cells: readonly (readonly unknown[])[];
}

export interface Snapshot {
  /** Part -> text, of the sheets that are not ours. */
  readonly parts: ReadonlyMap<string, string>;
  /** What their cells hold, as the parts keep texts in a list that all sheets share. */
  readonly cells: Readonly<Record<string, OurSheet["cells"]>>;
  /** The officer's sheets: name, and whether it is to be seen, in tab order. */
  readonly tabs: readonly string[];
  readonly ours: readonly OurSheet[];
  readonly names: readonly string[];
  readonly settings: readonly string[];
  /** How many conditional formats are our highlights. */
  readonly highlights: number;
}

export function snapshotOf(book: Book): Snapshot {
  const sheets = book.sheets();
  const theirs = sheets.filter((sheet) => sheet.customProperty(MARK) === undefined && !isBegun(sheet));
  return {
    parts: partsOf(
      book.save(),
      theirs.map(({ name }) => name),
    ),
    cells: Object.fromEntries(theirs.map((sheet) => [sheet.name, cellsOf(sheet)])),
    tabs: theirs.map(({ name, visibility }) => `${name} (${visibility})`),
    ours: sheets.filter((sheet) => !theirs.includes(sheet)).map(ourSheet),
    names: book.names().map(({ name, formula }) => `${name} ${formula}`),
    settings: book.settings().map(({ key, value }) => `${key} ${value}`),
    highlights: theirs.reduce((sum, sheet) => sum + sheet.conditionalFormats().filter(isHighlight).length, 0),
  };
}

/** One that was added and could not be marked yet: the officer has no empty sheet. */
const isBegun = (sheet: BookSheet): boolean =>
  sheet.usedBox(false) === null && !(OFFICERS_SHEETS as readonly string[]).includes(sheet.name);

export const isHighlight = ({ formula }: { readonly formula: string }): boolean => formula.includes(HIGHLIGHT_MARK);

function ourSheet(sheet: BookSheet): OurSheet {
  const cells = cellsOf(sheet);
  const first = sheet.customProperties().find(({ key }) => key.toLowerCase() === `${RECORD}1`.toLowerCase());
  return {
    name: sheet.name,
    id: sheet.customProperty(MARK) ?? "",
    unfinished: first?.value === UNFINISHED,
    isEmpty: cells.length === 0,
    cells,
  };
}

function cellsOf(sheet: BookSheet): OurSheet["cells"] {
  const box = sheet.usedBox(true);
  if (box === null) return [];
  return sheet.formulas({ row: 0, column: 0, rows: box.row + box.rows, columns: box.column + box.columns });
}

/** What differs in the officer's sheets, a line each. */
export function theirDifferences(before: Snapshot, now: Snapshot): string[] {
  const paths = [...new Set([...before.parts.keys(), ...now.parts.keys()])].sort();
  return [
    ...(isDeepStrictEqual(before.tabs, now.tabs)
      ? []
      : [`tabs: ${before.tabs.join(", ")} are now ${now.tabs.join(", ")}`]),
    ...Object.entries(before.cells).flatMap(([sheet, cells]) =>
      isDeepStrictEqual(cells, now.cells[sheet]) ? [] : [`cells of ${sheet} hold something else`],
    ),
    ...paths.flatMap((path) => {
      const [was, is] = [before.parts.get(path), now.parts.get(path)];
      if (was === is) return [];
      if (was === undefined || is === undefined) return [`${path} is ${was === undefined ? "new" : "gone"}`];
      let at = 0;
      while (was[at] === is[at]) at += 1;
      const from = Math.max(0, at - 40);
      return [`${path}: "${was.slice(from, at + 60)}" is now "${is.slice(from, at + 60)}"`];
    }),
  ];
}

/** Whether nothing at all was changed. */
export function isSame(before: Snapshot, now: Snapshot): boolean {
  return theirDifferences(before, now).length === 0 && restIsSame(before, now);
}

/** Whether what is ours is the same. */
export function restIsSame(before: Snapshot, now: Snapshot): boolean {
  return (
    isDeepStrictEqual(before.ours, now.ours) &&
    isDeepStrictEqual(before.names, now.names) &&
    isDeepStrictEqual(before.settings, now.settings) &&
    before.highlights === now.highlights
  );
}
