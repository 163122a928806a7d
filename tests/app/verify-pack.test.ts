/** A checked copy: still true, tracker changed since, or edited by hand and where; through the real Excel client, on a copy of the file. */

import type { Outcome } from "../../src/app/outcome";
import { runReview } from "../../src/app/run-review";
import { verifyPack } from "../../src/app/verify-pack";
import { writeReport } from "../../src/app/write-report";
import { day } from "../../src/domain/calendar";
import { readAddress, type CellValue } from "../../src/domain/grid";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import type { Book } from "../../src/host/book/book";
import { newBook, openBook } from "../../src/host/book/open-book";
import { hostOver } from "../support/open-host";

const PLAN: CellValue[][] = [
  ["Ref", "Action", "Owner", "Due date", "Status"],
  ["1", "Write to practices about the pathway", "Primary care lead", "31 March 2025", "In progress"],
  ["2", "Agree a discharge protocol", "Discharge lead", "30 April 2025", "In progress"],
  ["3", "Recruit two link workers", "Workforce lead", "31 May 2026", "In progress"],
];
const VERSION = "0.1.0";
const CHOICES = {
  title: "Discharge",
  committee: "Health Scrutiny",
  meeting: null,
  preset: "council-scrutiny",
  version: VERSION,
};
jest.setTimeout(240_000);

const port = new OfficeWorkbook();

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.sentence} (${outcome.failure.detail})`);
  return outcome.value;
}

/** The pack as it comes by e-mail: saved, and opened by somebody else. */
async function emailed(change: (book: Book) => void): Promise<Book> {
  const book = await newBook();
  type(book, "Sheet1", "A1", ...PLAN);
  hostOver(book);
  const { review, reading } = valueOf(await runReview(port, { today: day(2026, 11, 22), asAt: day(2025, 9, 30) }));
  valueOf(await writeReport(port, review, reading, CHOICES));
  const copy = await openBook(book.save());
  change(copy);
  hostOver(copy);
  return copy;
}

function type(book: Book, sheet: string, cell: string, ...rows: CellValue[][]): void {
  const { top, left } = readAddress(cell)!;
  const box = { row: top - 1, column: left - 1, rows: rows.length, columns: rows[0]!.length };
  book
    .sheets()
    .find(({ name }) => name === sheet)!
    .setValues(box, rows);
}

const verify = async () => valueOf(await verifyPack(port, { today: day(2026, 11, 25), version: VERSION }));

test("a pack and a tracker that nobody touched are still true, whatever day it is", async () => {
  await emailed(() => undefined);
  expect(await verify()).toMatchObject({ verdict: "still true", edits: [], changes: [], stale: [], remarks: [] });
});

test("one cell of the pack: that cell, what stands and what the tracker gives", async () => {
  const row = (book: Book): number =>
    1 +
    book
      .sheets()
      .find(({ name }) => name === "Front sheet")!
      .values({ row: 0, column: 0, rows: 30, columns: 1 })
      .findIndex(([word]) => word === "Red");
  let at = "";
  await emailed((book) => {
    at = `C${row(book)}`;
    type(book, "Front sheet", at, [0]);
  });
  const { verdict, edits, changes } = await verify();
  expect(verdict).toBe("edited by hand");
  expect(edits).toMatchObject([{ sheet: "Front sheet", cell: at, now: 0, wouldBe: "2", told: false }]);
  expect(changes).toEqual([]);
});

test("one cell of the tracker: that cell, what it was, and the figures of the pack that it makes untrue", async () => {
  await emailed((book) => type(book, "Sheet1", "D3", ["30 April 2026"]));
  const { verdict, edits, changes, stale } = await verify();
  expect(verdict).toBe("tracker changed");
  expect(edits).toEqual([]);
  expect(changes).toEqual([
    { sheet: "Sheet1", row: 3, cell: "D3", what: "Due date as written", was: "30 April 2025", now: "30 April 2026" },
  ]);
  expect(stale).toEqual(
    expect.arrayContaining([expect.objectContaining({ sheet: "Front sheet", stands: "2", wouldBe: "1" })]),
  );
});

test("both at once are told apart", async () => {
  await emailed((book) => {
    type(book, "Sheet1", "E2", ["Complete"]);
    type(book, "Exceptions", "A1", ["Our exceptions"]);
  });
  const { verdict, edits, changes } = await verify();
  expect(verdict).toBe("tracker changed and edited by hand");
  expect(edits.map(({ cell }) => cell)).toEqual(["A1"]);
  expect(changes.map(({ cell, was, now }) => [cell, was, now])).toEqual([["E2", "In progress", "Complete"]]);
});

test("rows that only moved in the tracker change nothing of what it says", async () => {
  await emailed((book) => type(book, "Sheet1", "A2", PLAN[2]!, PLAN[1]!));
  const { verdict, changes } = await verify();
  expect(verdict).toBe("tracker changed");
  expect(changes).toEqual([]);
});

test("a row added to the tracker", async () => {
  await emailed((book) =>
    type(book, "Sheet1", "A5", ["4", "Publish the winter plan", "Winter lead", "31 May 2026", "In progress"]),
  );
  expect((await verify()).changes).toEqual([
    { sheet: "Sheet1", row: 5, cell: null, what: "the row", was: "not there", now: "Publish the winter plan" },
  ]);
});

test("a program that takes the record away: edits are told by what the tracker gives", async () => {
  await emailed((book) => {
    for (const sheet of book.sheets()) {
      for (const { key } of sheet.customProperties()) if (key !== "PlanProof") sheet.setCustomProperty(key, undefined);
    }
    type(book, "Exceptions", "A1", ["Our exceptions"]);
  });
  const { verdict, stale, remarks } = await verify();
  expect(verdict).toBe("cannot be told");
  expect(stale).toEqual([
    { sheet: "Exceptions", cell: "A1", stands: "Our exceptions", wouldBe: "Exceptions – Discharge" },
  ]);
  expect(remarks.join(" ")).toContain("is not recorded in this file");
});

test("a workbook without a pack is a failure with its sentence", async () => {
  const book = await newBook();
  type(book, "Sheet1", "A1", ...PLAN);
  hostOver(book);
  const outcome = await verifyPack(port, { today: day(2026, 11, 25), version: VERSION });
  expect(outcome).toMatchObject({ ok: false, failure: { kind: "no-pack" } });
});
