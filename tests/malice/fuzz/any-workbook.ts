/** Whole workbooks at random, as plain data that shrinks: several sheets, odd layouts, merges, hidden rows, formats, formulas, errors, hostile cells. */

import fc from "fast-check";

import { toSerial, day } from "../../../src/domain/calendar";
import type { Book, BookSheet, Box } from "../../../src/host/book/book";
import { BookError } from "../../../src/host/book/book";
import { newBook } from "../../../src/host/book/open-book";
import { HOSTILE_CELLS } from "../hostile-cells";

/** Text or a value as it stands; a formula; or a number under a format. */
export type AnyCell =
  string | number | boolean | { readonly formula: string } | { readonly number: number; readonly format: string };

export interface AnySheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Where its first cell is, from 0. */
  readonly at: readonly [row: number, column: number];
  readonly rows: readonly (readonly AnyCell[])[];
  /** Areas within the rows: row, column, rows, columns, from 0. */
  readonly merges: readonly (readonly [number, number, number, number])[];
  readonly hiddenRows: readonly number[];
}

/** What somebody types on one of our sheets once the pack is there: which sheet, how far down and right as a share, and what. */
export interface HandEdit {
  readonly sheet: number;
  readonly down: number;
  readonly right: number;
  readonly text: string;
}

export interface AnyWorkbook {
  readonly sheets: readonly AnySheet[];
  readonly edits: readonly HandEdit[];
  readonly preset: string;
}

/** The long ones have tests of their own, and would make every run as long. */
const hostileText = fc.constantFrom(
  ...HOSTILE_CELLS.map(({ value }) => value).filter((value) => String(value).length < 600),
);
const words = (...texts: string[]) => fc.constantFrom(...texts);
const number = (value: number, format: string): AnyCell => ({ number: value, format });

/** Headings with what officers write under them. */
const COLUMNS: readonly (readonly [headings: readonly string[], cells: fc.Arbitrary<AnyCell>])[] = [
  [["Ref", "No.", "ID"], fc.oneof(words("1", "2.1", "A3", "8b"), fc.integer({ min: 1, max: 99 }))],
  [["Recommendation", "Theme"], words("Make access easier", "Recommendation 2: discharge", "Workforce", "")],
  [
    ["Action", "Proposed Actions / Progress"],
    words("Write to practices", "Agree a protocol", "Recruit two link workers.", "• Ring\n• Write", ""),
  ],
  [["Success Measures", "Measure"], words("95% of practices", "Number of letters sent", "")],
  [["Owner", "Lead", "Responsibility"], words("ICB", "Primary care lead", "ICB/ Practices", "TBC", "")],
  [
    ["Due date", "Date", "By when"],
    fc.oneof(
      words("March 2025", "31/03/2025", "Ongoing", "TBC", "Q3 2024/25", "30 Sept 2024", "31 June 2025", ""),
      fc.constantFrom(number(toSerial(day(2024, 9, 30)), "dd/mm/yyyy"), number(toSerial(day(2025, 3, 31)), "mmm-yy")),
    ),
  ],
  [["Revised date"], words("30 June 2025", "", "")],
  [["Status", "RAG"], words("Complete", "In progress", "Green", "Red", "R", "Not started", "")],
  [["% complete"], fc.oneof(fc.constantFrom(number(0.5, "0%"), number(1, "0%")), words("75%", ""))],
  [["Progress", "Update"], words("Letter sent in May 2024.", "Delayed: funding.", "Complete", "")],
];

const oddCell: fc.Arbitrary<AnyCell> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<AnyCell>("") },
  { weight: 3, arbitrary: hostileText },
  fc.constantFrom<AnyCell>(
    { formula: "=1+1" },
    { formula: '="Complete"' },
    { formula: "=1/0" },
    { formula: "=NA()" },
    { formula: "=Nowhere!A1" },
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.integer({ min: -5, max: 60_000 }).map((value) => number(value, "dd mmm yyyy")),
);
const orOdd = (cells: fc.Arbitrary<AnyCell>) =>
  fc.oneof({ weight: 7, arbitrary: cells }, { weight: 1, arbitrary: oddCell });

/** A table under headings in any order, with lines above and between. */
const planRows: fc.Arbitrary<AnyCell[][]> = fc
  .record({
    columns: fc.subarray(
      COLUMNS.map((_, index) => index),
      { minLength: 3 },
    ),
    title: fc.oneof(words("Action plan", ""), hostileText.map(String)),
    count: fc.integer({ min: 1, max: 6 }),
  })
  .chain(({ columns, title, count }) =>
    fc
      .record({
        headings: fc.tuple(...columns.map((index) => orOdd(fc.constantFrom<AnyCell>(...(COLUMNS[index]?.[0] ?? []))))),
        rows: fc.array(fc.tuple(...columns.map((index) => orOdd(COLUMNS[index]?.[1] ?? oddCell))), {
          minLength: count,
          maxLength: count,
        }),
        gap: fc.integer({ min: 0, max: 2 }),
      })
      .map(({ headings, rows, gap }) => [
        [title],
        ...Array.from({ length: gap }, (): AnyCell[] => [""]),
        headings,
        ...rows,
      ]),
  );

const oddRows = fc.array(fc.array(oddCell, { minLength: 1, maxLength: 6 }), { minLength: 0, maxLength: 6 });

const anySheet = (rows: fc.Arbitrary<AnyCell[][]>, names: readonly string[]): fc.Arbitrary<AnySheet> =>
  fc.record({
    name: fc.constantFrom(...names),
    hidden: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.constant(true)),
    at: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 2 })),
    rows,
    merges: fc.array(
      fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 4 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
      { maxLength: 2 },
    ),
    hiddenRows: fc.array(fc.nat({ max: 8 }), { maxLength: 2 }),
  });

export function anyWorkbook(presets: readonly string[]): fc.Arbitrary<AnyWorkbook> {
  return fc.record({
    sheets: fc
      .tuple(
        anySheet(planRows, ["Plan", "O'Brien's plan", "Pläne [2]".replace(/[[\]]/g, "")]).map((sheet) => ({
          ...sheet,
          hidden: false,
        })),
        fc.array(
          fc.oneof(
            anySheet(planRows, ["Plan B", "Returned"]),
            anySheet(oddRows, ["Notes", "Front sheet", "Issue history", "=1+1"]),
          ),
          { maxLength: 2 },
        ),
      )
      .map(([first, more]) => [first, ...more]),
    edits: fc.array(
      fc.record({
        sheet: fc.nat({ max: 15 }),
        down: fc.double({ min: 0, max: 1, noNaN: true }),
        right: fc.double({ min: 0, max: 1, noNaN: true }),
        text: fc.oneof(words("Typed by hand", ""), hostileText.map(String)),
      }),
      { maxLength: 3 },
    ),
    preset: fc.constantFrom(...presets),
  });
}

/** The workbook that the data tells of. Sheets of one name step aside; a merge that Excel refuses is left out. */
export async function bookOf({ sheets }: AnyWorkbook): Promise<Book> {
  const book = await newBook();
  const blank = book.sheets()[0];
  for (const given of sheets) {
    const taken = book.sheets().map(({ name }) => name.toLowerCase());
    let name = given.name;
    for (let number = 2; taken.includes(name.toLowerCase()); number += 1) name = `${given.name} ${number}`;
    const sheet = book.addSheet(name);
    fill(sheet, given);
    if (given.hidden) book.setVisibility(sheet.id, "Hidden");
  }
  if (blank) book.removeSheet(blank.id);
  return book;
}

function fill(sheet: BookSheet, { at: [top, left], rows, merges, hiddenRows }: AnySheet): void {
  rows.forEach((line, row) =>
    line.forEach((cell, column) => put(sheet, { row: top + row, column: left + column, rows: 1, columns: 1 }, cell)),
  );
  for (const [row, column, height, width] of merges) {
    try {
      sheet.merge({ row: top + row, column: left + column, rows: height, columns: width });
    } catch (error) {
      if (!(error instanceof BookError)) throw error;
    }
  }
  for (const row of hiddenRows) sheet.setRowHidden(top + row, 1, true);
}

function put(sheet: BookSheet, box: Box, cell: AnyCell): void {
  if (cell === "") return;
  if (typeof cell === "string") {
    sheet.setFormat(box, { numberFormat: "@" });
    sheet.setValues(box, [[`'${cell}`]]);
  } else if (typeof cell !== "object") sheet.setValues(box, [[cell]]);
  else if ("formula" in cell) sheet.setValues(box, [[cell.formula]]);
  else {
    sheet.setFormat(box, { numberFormat: cell.format });
    sheet.setValues(box, [[cell.number]]);
  }
}
