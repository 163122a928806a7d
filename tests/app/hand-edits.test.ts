/** Again and again: what an officer typed on the pack is found before it is overwritten, and kept, merged or dropped; on the real Excel client. */

import { choicesForSeen, listHandEdits } from "../../src/app/hand-edits";
import type { Outcome } from "../../src/app/outcome";
import { runReview } from "../../src/app/run-review";
import { writeReport } from "../../src/app/write-report";
import { day } from "../../src/domain/calendar";
import { cellAddress, readAddress, type CellValue } from "../../src/domain/grid";
import type { HandEditChoices } from "../../src/domain/report/by-hand/place-edits";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import type { Book } from "../../src/host/book/book";
import { newBook, openBook } from "../../src/host/book/open-book";
import { hostOver } from "../support/open-host";

const PLAN: CellValue[][] = [
  ["Ref", "Action", "Owner", "Due date", "Status"],
  ["1", "Write to practices about the pathway", "Primary care lead", "31 March 2025", "In progress"],
  ["2", "Agree a discharge protocol", "Discharge lead", "30 April 2025", "In progress"],
  ["3", "Recruit two link workers", "Workforce lead", "31 May 2025", "In progress"],
];
const CHOICES = { title: "Discharge", committee: null, meeting: null, preset: "council-scrutiny", version: "0.1.0" };
jest.setTimeout(240_000);

const port = new OfficeWorkbook();

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.sentence} (${outcome.failure.detail})`);
  return outcome.value;
}

async function trackerOf(rows: readonly (readonly CellValue[])[]): Promise<Book> {
  const book = await newBook();
  setRows(book, rows);
  hostOver(book);
  return book;
}

function setRows(book: Book, rows: readonly (readonly CellValue[])[]): void {
  const box = { row: 0, column: 0, rows: rows.length, columns: 5 };
  sheetOf(book, "Sheet1").setValues(
    box,
    rows.map((row) => [...row]),
  );
}

const checked = async () => valueOf(await runReview(port, { today: day(2026, 11, 22), asAt: day(2025, 9, 30) }));

async function pack(handEdits?: HandEditChoices) {
  const { review, reading } = await checked();
  return valueOf(await writeReport(port, review, reading, { ...CHOICES, ...(handEdits ? { handEdits } : {}) }));
}

function sheetOf(book: Book, name: string) {
  const sheet = book.sheets().find((each) => each.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}`);
  return sheet;
}

/** Types into a cell as an officer does. */
function type(book: Book, sheet: string, cell: string, value: CellValue): void {
  const { top, left } = readAddress(cell)!;
  sheetOf(book, sheet).setValues({ row: top - 1, column: left - 1, rows: 1, columns: 1 }, [[value]]);
}

function at(book: Book, sheet: string, cell: string): CellValue | undefined {
  const { top, left } = readAddress(cell)!;
  return sheetOf(book, sheet).values({ row: top - 1, column: left - 1, rows: 1, columns: 1 })[0]?.[0];
}

/** Where a text stands on a sheet: "C7". */
function find(book: Book, sheet: string, text: string, column?: number): string {
  const values = sheetOf(book, sheet).values({ row: 0, column: 0, rows: 80, columns: 20 });
  for (const [r, row] of values.entries()) {
    for (const [c, value] of row.entries()) {
      if (String(value).includes(text) && (column === undefined || column === c + 1)) {
        return cellAddress({ row: r + 1, column: c + 1 });
      }
    }
  }
  return "";
}

/** The cell of the same row in the column under a heading. */
function beside(book: Book, sheet: string, cell: string, heading: string): string {
  const column = readAddress(find(book, sheet, heading))!.left;
  return cellAddress({ row: readAddress(cell)!.top, column });
}

test("a pack that nobody touched has no edits, on the day it was made and after it was saved and opened", async () => {
  const book = await trackerOf(PLAN);
  expect((await pack()).handEdits).toEqual([]);
  const { review, reading } = await checked();
  expect(valueOf(await listHandEdits(port, review, reading, CHOICES))).toEqual({ edits: [], untold: [] });
  hostOver(await openBook(book.save()));
  const again = await pack();
  expect(again.handEdits).toEqual([]);
  expect(again.remarks).toEqual([]);
});

test("a text typed over ours is kept in the row of the same action, although that row has moved, and the Notes say so", async () => {
  const book = await trackerOf(PLAN);
  await pack();
  const reason = beside(book, "Exceptions", find(book, "Exceptions", "link workers"), "Reason");
  const was = String(at(book, "Exceptions", reason));
  type(book, "Exceptions", reason, "Two candidates start in October.");
  // A fourth action, the latest of all, comes to stand above it; the third stays where it was in the plan.
  setRows(book, [...PLAN, ["4", "Publish the winter plan", "Winter lead", "31 January 2025", "In progress"]]);
  const { handEdits, remarks } = await pack();
  const moved = beside(book, "Exceptions", find(book, "Exceptions", "link workers"), "Reason");
  expect(moved).not.toBe(reason);
  expect(at(book, "Exceptions", moved)).toBe("Two candidates start in October.");
  expect(handEdits).toMatchObject([
    {
      sheet: "Exceptions",
      cell: reason,
      to: moved,
      done: "kept",
      now: "Two candidates start in October.",
      wouldBe: was,
      planChanged: false,
    },
  ]);
  expect(remarks).toEqual([`1 cell edited by hand was kept as typed: Exceptions ${moved}. The Notes say so too.`]);
  expect(find(book, "Notes", `Kept as typed by hand. PlanProof's own: "${was}"`)).not.toBe("");
  // And it is still known to be the officer's the next time.
  expect((await pack()).handEdits).toMatchObject([{ cell: moved, to: moved, done: "kept" }]);
});

test("the list shows what stands and what would be written, before anything is", async () => {
  const book = await trackerOf(PLAN);
  await pack();
  const title = "A1";
  const was = at(book, "Front sheet", title);
  type(book, "Front sheet", title, "Our discharge plan");
  const before = book.save();
  const { review, reading } = await checked();
  const { edits } = valueOf(await listHandEdits(port, review, reading, CHOICES));
  expect(edits).toMatchObject([{ sheet: "Front sheet", cell: "A1", now: "Our discharge plan", wouldBe: was }]);
  expect(book.save()).toEqual(before);
});

test("merged: ours and the officer's, and again the next time without piling up", async () => {
  const book = await trackerOf(PLAN);
  await pack();
  const reason = beside(book, "Exceptions", find(book, "Exceptions", "link workers"), "Reason");
  const ours = String(at(book, "Exceptions", reason));
  type(book, "Exceptions", reason, "Two candidates start in October.");
  await pack({ all: "merge" });
  const both = `${ours}\nAdded by hand: Two candidates start in October.`;
  expect(at(book, "Exceptions", reason)).toBe(both);
  await pack({ all: "merge" });
  expect(at(book, "Exceptions", reason)).toBe(both);
});

test("dropped: ours stands again, and what was there is said, with its text", async () => {
  const book = await trackerOf(PLAN);
  await pack();
  const reason = beside(book, "Exceptions", find(book, "Exceptions", "link workers"), "Reason");
  const ours = at(book, "Exceptions", reason);
  type(book, "Exceptions", reason, "Two candidates start in October.");
  const { remarks } = await pack({ all: "drop" });
  expect(at(book, "Exceptions", reason)).toBe(ours);
  expect(remarks).toEqual([`Exceptions ${reason} said "Two candidates start in October.": overwritten, as you chose.`]);
  expect((await pack()).handEdits).toEqual([]);
});

test("one edit may be dropped while the others are kept", async () => {
  const book = await trackerOf(PLAN);
  await pack();
  type(book, "Front sheet", "A1", "Our plan");
  type(book, "Exceptions", "A1", "Our exceptions");
  await pack({ all: "keep", each: { "exceptions!A1": "drop" } });
  expect(at(book, "Front sheet", "A1")).toBe("Our plan");
  expect(at(book, "Exceptions", "A1")).toBe("Exceptions – Discharge");
});

test("a figure, a formula, a note beside the table, a line below it and a cell that was emptied", async () => {
  const book = await trackerOf(PLAN);
  await pack();
  const red = beside(book, "Front sheet", find(book, "Front sheet", "Red", 1), "Actions");
  const exceptions = sheetOf(book, "Exceptions").usedBox(true)!;
  const bottom = exceptions.row + exceptions.rows;
  const [note, line] = [cellAddress({ row: 5, column: exceptions.columns + 2 }), `A${bottom + 3}`];
  const action = find(book, "Exceptions", "Agree a discharge protocol");
  type(book, "Front sheet", red || "C10", "=1+1");
  type(book, "Exceptions", note, "Ask in the meeting");
  type(book, "Exceptions", line, "=not a formula but text".slice(1));
  type(book, "Exceptions", action, "");
  const { handEdits } = await pack();
  expect(handEdits.map(({ cell, kind, done }) => [cell, kind, done])).toEqual(
    expect.arrayContaining([
      [red || "C10", "changed", "kept"],
      [note, "beside", "kept"],
      [line, "beside", "kept"],
      [action, "emptied", "kept"],
    ]),
  );
  expect(at(book, "Front sheet", red || "C10")).toBe(2);
  expect(at(book, "Exceptions", note)).toBe("Ask in the meeting");
  expect(at(book, "Exceptions", line)).toBe("not a formula but text");
  expect(at(book, "Exceptions", action)).toBe("");
});

test("rows that were sorted, inserted or deleted by hand are told apart from rows typed over", async () => {
  const book = await trackerOf(PLAN);
  await pack();
  const data = sheetOf(book, "Action data");
  const box = data.usedBox(true)!;
  const rows = { row: 6, column: 0, rows: 3, columns: box.columns };
  const [one, two, three] = data.values(rows);
  data.setValues(rows, [three!, one!, two!]);
  expect((await pack()).handEdits).toEqual([]);
  const [first] = data.values(rows);
  data.setValues({ ...rows, rows: 1 }, [first!.map(() => "")]);
  const { handEdits, remarks } = await pack();
  expect(handEdits).toMatchObject([{ sheet: "Action data", kind: "row gone", done: "refilled" }]);
  expect(remarks).toEqual(["Action data row 7, which was deleted by hand, is written again."]);
});

test("a text whose action has left the plan is said, and the Notes hold it", async () => {
  const book = await trackerOf(PLAN);
  await pack();
  const reason = beside(book, "Exceptions", find(book, "Exceptions", "link workers"), "Reason");
  type(book, "Exceptions", reason, "Two candidates start in October.");
  setRows(book, [...PLAN.slice(0, 3), ["", "", "", "", ""]]);
  const { handEdits, remarks } = await pack();
  expect(handEdits).toMatchObject([{ done: "no place", to: null }]);
  expect(remarks.join(" ")).toContain("Two candidates start in October.");
  expect(find(book, "Notes", "Two candidates start in October.")).not.toBe("");
});

test("an edit that says what PlanProof would now write is no edit any more", async () => {
  const book = await trackerOf(PLAN);
  await pack();
  type(book, "Front sheet", "A1", "Discharge and flow");
  const { review, reading } = await checked();
  const { edits } = valueOf(await listHandEdits(port, review, reading, { ...CHOICES, title: "Discharge and flow" }));
  expect(edits).toEqual([]);
});

test("nothing of the plan's text is in what is remembered", async () => {
  const book = await trackerOf(PLAN);
  await pack();
  const remembered = book.sheets().flatMap((sheet) => sheet.customProperties().map(({ value }) => value));
  expect(remembered.length).toBeGreaterThan(8);
  for (const text of ["practices", "Write", "link workers", "lead"]) expect(remembered.join(" ")).not.toContain(text);
});

test("a choice holds for what was shown: an edit that says something else by now, or was not there, is kept", () => {
  const edit = (cell: string, now: string) =>
    ({ id: "exceptions", sheet: "Exceptions", cell, row: 7, column: 5, kind: "changed", now, formula: null }) as const;
  const seen = [edit("E7", "Ask the lead"), edit("E8", "Delete this"), edit("E9", "Both")];
  const now = [edit("E7", "Ask the board"), edit("E8", "Delete this"), edit("E9", "Both"), edit("E10", "New")];
  expect(choicesForSeen(seen, now, { all: "drop", each: { "exceptions!E9": "merge" } })).toEqual({
    all: "keep",
    each: { "exceptions!E8": "drop", "exceptions!E9": "merge" },
  });
});
