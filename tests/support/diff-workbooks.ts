/** What differs between two workbooks, as rows a person can read: sheet, place, what, wanted, got. */

import type { Book, BookSheet, Box } from "../../src/host/book/book";

export interface Difference {
  readonly sheet: string;
  /** A cell, a row, a column, or "" for the sheet as a whole. */
  readonly place: string;
  readonly what: string;
  readonly wanted: string;
  readonly got: string;
}

/** Differences of the sheets named, or of all sheets of the wanted book; [] where they are alike in everything a book tells. */
export function diffBooks(wanted: Book, got: Book, sheets?: readonly string[]): Difference[] {
  const names = sheets ?? wanted.sheets().map(({ name }) => name);
  return names.flatMap((name) => {
    const [one, other] = [wanted, got].map((book) => book.sheets().find((sheet) => sheet.name === name));
    if (!one || !other) return [difference(name, "", "sheet", one ? "there" : "missing", other ? "there" : "missing")];
    return diffSheets(one, other);
  });
}

/** Differences of two sheets, cell by cell over whatever either of them uses, and beyond the cells. */
export function diffSheets(wanted: BookSheet, got: BookSheet): Difference[] {
  const told = (what: string, place: string, one: unknown, other: unknown) => {
    const [first, second] = [stable(one), stable(other)];
    return first === second ? [] : [difference(wanted.name, place, what, first, second)];
  };
  const whole = Object.entries(SHEET_FACTS).flatMap(([what, read]) => told(what, "", read(wanted), read(got)));
  const used = [wanted.usedBox(false), got.usedBox(false)].filter((box) => box !== null);
  if (used.length === 0) return whole;
  const rows = Math.max(...used.map((box) => box.row + box.rows));
  const columns = Math.max(...used.map((box) => box.column + box.columns));
  const box = { row: 0, column: 0, rows, columns };
  const along = [
    ...range(rows).flatMap((row) => told("height", `row ${row + 1}`, rowFacts(wanted, row), rowFacts(got, row))),
    ...range(columns).flatMap((column) =>
      told("width", `column ${letters(column)}`, columnFacts(wanted, column), columnFacts(got, column)),
    ),
  ];
  const [before, after] = [cellFacts(wanted, box), cellFacts(got, box)];
  const cells = range(rows).flatMap((row) =>
    range(columns).flatMap((column) => {
      const [one, other] = [before(row, column), after(row, column)];
      return Object.keys(one).flatMap((what) => told(what, `${letters(column)}${row + 1}`, one[what], other[what]));
    }),
  );
  return [...whole, ...along, ...cells];
}

/** "Plan!C6 value: wanted 3, got 4", a line each, the first twenty. */
export function printDifferences(differences: readonly Difference[]): string {
  const lines = differences.map(
    ({ sheet, place, what, wanted, got }) => `${sheet}${place && `!${place}`} ${what}: wanted ${wanted}, got ${got}`,
  );
  return lines.length > 20 ? [...lines.slice(0, 20), `and ${lines.length - 20} more`].join("\n") : lines.join("\n");
}

const SHEET_FACTS: Readonly<Record<string, (sheet: BookSheet) => unknown>> = {
  visibility: (sheet) => sheet.visibility,
  "tab colour": (sheet) => sheet.tabColour,
  gridlines: (sheet) => sheet.showGridlines,
  protection: (sheet) => sheet.isProtected,
  filter: (sheet) => sheet.isFiltered(),
  merges: (sheet) => sheet.merges().map(boxText).sort(),
  frozen: (sheet) => sheet.frozen(),
  "page set-up": (sheet) => sheet.pageSetup(),
  "page breaks": (sheet) => [...sheet.rowBreaks()].sort((a, b) => a - b),
  tables: (sheet) => sheet.tables().map(({ name, box, style }) => ({ name, box, style })),
  charts: (sheet) =>
    sheet.charts().map((chart) => {
      const { name, type, title, altText, place, legend, axes, seriesBy, data } = chart;
      const { dataLabels, labelFormat, labelColours, seriesColours, outlineColours, gapWidth } = chart;
      const face = { legend, dataLabels, labelFormat, labelColours, seriesColours, outlineColours, gapWidth, axes };
      return { name, type, title, altText, place, ...face, seriesBy, data: data.box };
    }),
  "conditional formats": (sheet) =>
    sheet.conditionalFormats().map(({ box, type, formula, fill, fontColour, priority, stopIfTrue }) => {
      return { box, type, formula, fill, fontColour, priority, stopIfTrue };
    }),
  marks: (sheet) => sheet.customProperties(),
};

const rowFacts = (sheet: BookSheet, row: number) => [sheet.rowHeight(row), sheet.isRowHidden(row)];
const columnFacts = (sheet: BookSheet, column: number) => [sheet.columnWidth(column), sheet.isColumnHidden(column)];

function cellFacts(sheet: BookSheet, box: Box): (row: number, column: number) => Readonly<Record<string, unknown>> {
  const [values, formulas, text] = [sheet.values(box), sheet.formulas(box), sheet.text(box)];
  return (row, column) => ({
    value: values[row]?.[column],
    formula: formulas[row]?.[column],
    text: text[row]?.[column],
    format: sheet.format(row, column),
    link: sheet.link(row, column),
  });
}

function difference(sheet: string, place: string, what: string, wanted: string, got: string): Difference {
  return { sheet, place, what, wanted, got };
}

function stable(value: unknown): string {
  return (
    JSON.stringify(value, (_key, each: unknown) =>
      each !== null && typeof each === "object" && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
        : each,
    ) ?? "nothing"
  );
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
const boxText = ({ row, column, rows, columns }: Box): string =>
  `${letters(column)}${row + 1}:${letters(column + columns - 1)}${row + rows}`;

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}
