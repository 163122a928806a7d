/** The self-check that a tester runs in a real Excel runs in the stand-in too, finds a fault that is planted, and leaves nothing behind. */

import { readFileSync } from "node:fs";

import { Session } from "../../src/app/session";
import { day } from "../../src/domain/calendar";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import { TRIALS } from "../../src/excel/self-check/run-self-check";
import { newBook, openBook } from "../../src/host/book/open-book";
import type { Book, BookSheet } from "../../src/host/book/book";
import { diffBooks, printDifferences } from "../support/diff-workbooks";
import { hostOver } from "../support/open-host";

jest.setTimeout(240_000);

const TODAY = day(2024, 10, 31);

async function selfCheck(book: Book, plant: (host: ReturnType<typeof hostOver>["host"]) => void = () => undefined) {
  const { host } = hostOver(book);
  plant(host);
  const outcome = await new OfficeWorkbook({ attempts: 1 }).selfCheck(() => undefined);
  if (!outcome.ok) throw new Error(outcome.failure.sentence);
  return outcome.value.tried;
}

const trackerBook = async (): Promise<Book> => {
  const book = await newBook();
  book.renameSheet(book.sheets()[0]!.id, "Plan");
  book.sheets()[0]!.setValues({ row: 0, column: 0, rows: 1, columns: 2 }, [["Action", "Due date"]]);
  return book;
};

test("nothing differs in the stand-in, and the workbook is as it was", async () => {
  const book = await trackerBook();
  const before = await openBook(book.save());
  const tried = await selfCheck(book);
  process.stdout.write(`${tried.length} trials of the self-check\n`);
  expect(tried.filter(({ differences, refused }) => differences.length > 0 || refused !== null)).toEqual([]);
  expect(tried.map(({ holds }) => holds)).toEqual(TRIALS.map(({ holds }) => holds));
  expect(book.sheets().map(({ name }) => name)).toEqual(["Plan"]);
  expect(printDifferences(diffBooks(before, book))).toBe("");
  expect(book.settings()).toEqual([]);
});

const scratchOf = (book: Book): BookSheet | undefined =>
  book.sheets().find(({ name }) => name === "PlanProof self-check");
const cellBox = (row: number, column: number) => ({ row: row - 1, column: column - 1, rows: 1, columns: 1 });

/** An Excel that does otherwise: something is done to the scratch sheet after the request that used a member. */
const OTHERWISE: readonly (readonly [string, string, (sheet: BookSheet) => void, string])[] = [
  [
    "takes text for a number",
    "TableCollection.add()",
    (sheet) => sheet.setValues(cellBox(2, 1), [[7]]),
    "A2: wanted plain, got 7",
  ],
  [
    "makes a formula of text",
    "TableCollection.add()",
    (sheet) => {
      sheet.setFormat(cellBox(48, 1), { numberFormat: "General" });
      sheet.setValues(cellBox(48, 1), [["=1+1"]]);
    },
    "A48, is a formula: wanted false, got true",
  ],
  [
    "keeps another font",
    "TableCollection.add()",
    (sheet) => sheet.setFormat(cellBox(3, 2), { fontName: "Calibri" }),
    "role title, font: wanted Arial, got Calibri",
  ],
  [
    "sizes columns otherwise",
    "TableCollection.add()",
    (sheet) => sheet.setColumnWidth(1, 1, 40),
    "width of column 2: wanted 98.25, got 39.75",
  ],
  [
    "forgets the print area",
    "TableCollection.add()",
    (sheet) => sheet.setPageSetup({ printArea: null }),
    "cells on paper",
  ],
  [
    "turns the page",
    "TableCollection.add()",
    (sheet) => sheet.setPageSetup({ orientation: "Portrait" }),
    "orientation: wanted Landscape, got Portrait",
  ],
  [
    "keeps properties short",
    "SettingCollection.add()",
    (sheet) => sheet.setCustomProperty("PlanProof self-check", "é"),
    "characters of a property: wanted 30000, got 1",
  ],
  [
    "leaves what stood there",
    "Range.clear()",
    (sheet) => sheet.setValues(cellBox(60, 1), [["left"]]),
    "used cells: wanted A1:B3, got A1:B60",
  ],
];

test.each(OTHERWISE)("an Excel that %s is found out", async (_name, member, change, told) => {
  const book = await trackerBook();
  let isDone = false;
  const tried = await selfCheck(book, (host) =>
    host.listen((used) => {
      const sheet = scratchOf(book);
      if (isDone || !sheet || !used.includes(member)) return;
      isDone = true;
      change(sheet);
    }),
  );
  expect(isDone).toBe(true);
  expect(tried.flatMap(({ differences }) => differences).join("\n")).toContain(told);
  expect(book.sheets().map(({ name }) => name)).toEqual(["Plan"]);
});

test("what Excel refuses is told by its code, and the other trials go on", async () => {
  const book = await trackerBook();
  const tried = await selfCheck(book, (host) =>
    host.injectFault({ member: "DataValidation.rule=", code: "NotImplemented" }),
  );
  const refused = tried.filter((each) => each.refused !== null);
  expect(refused.map(({ holds }) => holds)).toEqual([expect.stringContaining("A column is added")]);
  expect(refused[0]?.refused).toContain("NotImplemented");
  expect(book.sheets().map(({ name }) => name)).toEqual(["Plan"]);
});

test("a workbook in which no sheet can be added is told in a sentence", async () => {
  const book = await openBook((await trackerBook()).save());
  const { host } = hostOver(book);
  host.injectFault({ member: "WorksheetCollection.add()", code: "AccessDenied" });
  const outcome = await new OfficeWorkbook({ attempts: 1 }).selfCheck(() => undefined);
  expect(outcome).toMatchObject({ ok: false });
});

/** What changes a workbook: members that are set or called, as the host counts them. */
const doing = (members: Readonly<Record<string, number>>): readonly string[] =>
  Object.keys(members).filter((member) => /=$|\(\)$/.test(member) && !/\.(?:get|load)/.test(member));

/** Used by a pack and tried by nobody, with the reason. */
const UNTRIED: Readonly<Record<string, string>> = {
  "Range._ValidateArraySize()": "the client's own look at arrays that come from elsewhere",
};

test("every member that a pack, highlights and a fix use is tried", async () => {
  const { host } = hostOver(await openBook(new Uint8Array(readFileSync("assets/samples/live-tracker.xlsx"))));
  const session = new Session(new OfficeWorkbook({ attempts: 1 }), () => TODAY, "1.0.0");
  session.choose({
    asAt: TODAY,
    committee: "Health Scrutiny Committee",
    meeting: "2024-11-14",
    preset: "delivery-group",
  });
  expect(await session.issue("1.0")).toBe(true);
  expect(await session.buildPack()).toBe(true);
  expect(await session.toggleHighlights()).toBe(true);
  expect(await session.toggleHighlights()).toBe(true);
  const used = doing(host.counts.members);
  const { host: other } = hostOver(await trackerBook());
  await new OfficeWorkbook({ attempts: 1 }).selfCheck(() => undefined);
  const tried = new Set(doing(other.counts.members));
  process.stdout.write(
    `${used.length} members that change a workbook, ${used.filter((each) => tried.has(each)).length} tried\n`,
  );
  expect(used.filter((member) => !tried.has(member) && !(member in UNTRIED))).toEqual([]);
});
