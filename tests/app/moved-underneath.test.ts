/** The workbook changes between the check and the click: a change is made only where its row and its cell are as they were shown. */

import fc from "fast-check";

import { applyFixes } from "../../src/app/apply-fixes";
import { decideRating, type RatingDecision } from "../../src/app/decide-rating";
import type { Outcome } from "../../src/app/outcome";
import { runReview } from "../../src/app/run-review";
import { Session } from "../../src/app/session";
import { trackingColumns } from "../../src/app/tracking-columns";
import { day } from "../../src/domain/calendar";
import type { Fix } from "../../src/domain/finding";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import type { Book, Value } from "../../src/host/book/book";
import { newBook } from "../../src/host/book/open-book";
import { fixOf } from "../../src/taskpane/components/fix-of";
import { hostOver } from "../support/open-host";

const PLAN: Value[][] = [
  ["Ref", "Action", "Owner", "Due date", "Progress"],
  ["1", "Open a second clinic", "Clinic lead", "31 st March 2025", "Room found"],
  ["2", "Write to practices", "Primary care lead", "31 June 2025", "Draft"],
  ["3", "Agree a protocol", "Discharge lead", "31 st March 2025", "Draft"],
  ["4", "Recruit two link workers", "Workforce lead", "31 June 2025", "Advert out"],
];
const port = new OfficeWorkbook({ attempts: 1 });

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.failure.sentence);
  return outcome.value;
}

function write(book: Book, rows: readonly Value[][]): void {
  const [sheet] = book.sheets();
  const box = { row: 0, column: 0, rows: 20, columns: 8 };
  const cells = Array.from({ length: box.rows }, (_, row) =>
    Array.from({ length: box.columns }, (_each, column) => rows[row]?.[column] ?? ""),
  );
  sheet?.setValues(box, cells);
}

const rowsIn = (book: Book): Value[][] => book.sheets()[0]?.values({ row: 0, column: 0, rows: 20, columns: 8 }) ?? [];

async function openPlan(): Promise<Book> {
  const book = await newBook();
  const [sheet] = book.sheets();
  if (!sheet) throw new Error("A new workbook has no sheet.");
  book.renameSheet(sheet.id, "Plan");
  sheet.setFormat({ row: 0, column: 0, rows: 20, columns: 8 }, { numberFormat: "@" });
  write(book, PLAN);
  hostOver(book);
  return book;
}

/** The plan checked, then changed by somebody, then the fixes that were shown. */
async function fixAfter(move: (book: Book) => void) {
  const book = await openPlan();
  const seen = valueOf(await runReview(port, { today: day(2024, 10, 31), asAt: day(2024, 10, 31) }));
  const fixes = seen.review.findings.flatMap(({ fix }): Fix[] => (fix ? [fixOf(fix)] : []));
  move(book);
  const before = rowsIn(book);
  const { sentence } = valueOf(await applyFixes(port, fixes, seen));
  return { fixes, sentence, before, now: rowsIn(book) };
}

const changedCells = (before: Value[][], now: Value[][]): string[] =>
  before.flatMap((row, r) => row.flatMap((value, c) => (value === now[r]?.[c] ? [] : [`${r + 1}:${c + 1}`])));

const NONE_MADE =
  "0 cells were changed. 4 were left, since what stands there is no longer what was read: check the plan again.";
const [HEADINGS = [], ...ROWS] = PLAN;

test.each<[string, (book: Book) => void, string]>([
  ["nothing moved", () => undefined, "4 cells were changed."],
  ["a row was inserted above", (book) => write(book, [HEADINGS, ["0", "New", "", "", ""], ...ROWS]), NONE_MADE],
  ["the first row was deleted", (book) => write(book, [HEADINGS, ...ROWS.slice(1)]), NONE_MADE],
  [
    "rows with the same date changed places",
    (book) => write(book, [HEADINGS, ...[2, 3, 0, 1].map((at) => ROWS[at] ?? [])]),
    NONE_MADE,
  ],
  [
    "a column was inserted before the date",
    (book) =>
      write(
        book,
        PLAN.map((row) => [...row.slice(0, 3), "31 st March 2025", ...row.slice(3)]),
      ),
    NONE_MADE,
  ],
  ["the sheet was renamed", (book) => book.renameSheet(book.sheets()[0]?.id ?? "", "Plan 2025"), NONE_MADE],
  [
    "the sheet was removed",
    (book) => {
      const [sheet] = book.sheets();
      book.addSheet("Cover");
      book.removeSheet(sheet?.id ?? "");
    },
    NONE_MADE,
  ],
  [
    "another author wrote one of the cells",
    (book) => book.sheets()[0]?.setValues({ row: 1, column: 3, rows: 1, columns: 1 }, [["1 May 2025"]]),
    "3 cells were changed. 1 was left, since what stands there is no longer what was read: check the plan again.",
  ],
  [
    "another author wrote another cell of the row",
    (book) => book.sheets()[0]?.setValues({ row: 1, column: 4, rows: 1, columns: 1 }, [["Opened"]]),
    "4 cells were changed.",
  ],
])("%s", async (_name, move, expected) => {
  const { sentence, before, now } = await fixAfter(move);
  expect(sentence).toBe(expected);
  const made = Number(/^\d+/.exec(sentence)?.[0]);
  expect(changedCells(before, now)).toHaveLength(made);
});

const ONE_ABOVE: readonly Value[][] = [["Access plan"], HEADINGS, ...ROWS];

test("tracking columns are not added beside a plan whose headings have moved since they were shown", async () => {
  const book = await openPlan();
  const seen = valueOf(await runReview(port, { today: day(2024, 10, 31) }));
  const columns = trackingColumns(seen).flatMap((each) => each.columns);
  write(book, ONE_ABOVE);
  const before = rowsIn(book);
  const outcome = await port.addColumns(columns);
  expect(outcome).toMatchObject({
    ok: false,
    failure: {
      sentence:
        'The headings of "Plan" stand in row 1 no more (E1 read "Progress"). Check the plan again, then add the columns. Nothing was changed.',
    },
  });
  expect(rowsIn(book)).toEqual(before);
});

test("highlights are of the plan as it stands when they are switched on, not as it was checked", async () => {
  const highlighted = async (move: (book: Book) => void): Promise<string[]> => {
    const book = await openPlan();
    const session = new Session(new OfficeWorkbook({ attempts: 1 }), () => day(2024, 10, 31), "0.1.0");
    await session.check();
    move(book);
    expect(await session.toggleHighlights()).toBe(true);
    await session.close();
    const [sheet] = book.sheets();
    return sheet?.conditionalFormats().map(({ box }) => String(box.row + 1)) ?? [];
  };
  const asChecked = await highlighted(() => undefined);
  const moved = await highlighted((book) => write(book, ONE_ABOVE));
  expect(asChecked).not.toEqual([]);
  expect(moved).toEqual(asChecked.map((row) => String(Number(row) + 1)));
});

test("a rating decided for an action that has moved since is not given to the action that stands there now", async () => {
  const book = await openPlan();
  const choices = { today: day(2024, 10, 31), asAt: day(2025, 12, 1) };
  const seen = valueOf(await runReview(port, choices));
  const [first] = seen.review.rows;
  if (!first) throw new Error("There is no row.");
  write(book, [HEADINGS, ...ROWS.slice(1), ...ROWS.slice(0, 1)]);
  const decision = { rating: "green", reason: "Seen open.", by: "Programme lead", on: choices.today, expires: null };
  valueOf(await decideRating(port, [first], decision as RatingDecision));
  const { review } = valueOf(await runReview(port, choices));
  expect(review.rows.filter(({ reported }) => reported.reason === "Seen open.").map(({ action }) => action)).toEqual(
    [],
  );
});

type Move = (rows: Value[][]) => Value[][];
const at = fc.nat({ max: 5 });
const someMove: fc.Arbitrary<Move> = fc.oneof(
  at.map((n): Move => (rows) => [
    ...rows.slice(0, n),
    ["9", "Somebody's new row", "", "31 June 2025", ""],
    ...rows.slice(n),
  ]),
  at.map(
    (n): Move =>
      (rows) =>
        rows.filter((_, index) => index !== n),
  ),
  fc.tuple(at, at).map(
    ([one, other]): Move =>
      (rows) =>
        rows.map((row, index) => (index === one ? (rows[other] ?? row) : index === other ? (rows[one] ?? row) : row)),
  ),
  at.map(
    (n): Move =>
      (rows) =>
        rows.map((row) => [...row.slice(0, n), "31 June 2025", ...row.slice(n)]),
  ),
  fc.tuple(at, at, fc.constantFrom("31 June 2025", "31 st March 2025", "Done", "")).map(
    ([row, column, text]): Move =>
      (rows) =>
        rows.map((each, r) => (r === row ? each.map((value, c) => (c === column ? text : value)) : each)),
  ),
);

test("whatever moved: only a cell that holds what was shown, in the row it was shown for, is changed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someMove, { minLength: 1, maxLength: 4 }), async (moves) => {
      const moved = moves.reduce((rows, move) => move(rows), PLAN);
      const { fixes, before, now } = await fixAfter((book) => write(book, moved));
      for (const cell of changedCells(before, now)) {
        const [row = 0, column = 0] = cell.split(":").map(Number);
        const fix = fixes.find((each) => each.cell.row === row && each.cell.column === column);
        const was = PLAN[row - 1] ?? [];
        expect(before[row - 1]?.[column - 1]).toBe(fix?.old);
        expect([before[row - 1]?.[0], before[row - 1]?.[1]]).toEqual([was[0], was[1]]);
        expect(before[0]?.[column - 1]).toBe(PLAN[0]?.[column - 1]);
        expect(now[row - 1]?.[column - 1]).toBe(fix?.new);
      }
    }),
    { numRuns: 40, seed: 20241031 },
  );
});
