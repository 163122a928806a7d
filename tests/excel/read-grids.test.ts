/** Reading a workbook through the real Excel client: three requests, everything a plan may hold, nothing changed. */

import { readFileSync } from "node:fs";
import { day, toSerial } from "../../src/domain/calendar";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import type { Outcome } from "../../src/app/outcome";
import { newBook, openBook } from "../../src/host/book/open-book";
import type { Book, Value } from "../../src/host/book/book";
import { patchParts, richWorkbook } from "../host/book/rich-workbook";
import { diffBooks, printDifferences } from "../support/diff-workbooks";
import { supportSets } from "../../src/workbench/office-client";
import { caseWorkbook } from "../support/case-workbook";
import { hostOver, openHost } from "../support/open-host";

const SAMPLE = new Uint8Array(readFileSync("assets/samples/stockton-action-plan.xlsx"));
const port = new OfficeWorkbook({ attempts: 1 });
afterEach(() => supportSets({ ExcelApi: "1.14" }));

async function read() {
  return valueOf(await port.read());
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.sentence} (${outcome.failure.detail})`);
  return outcome.value;
}

/** A new workbook whose first sheet, "Plan", holds these rows from A1 on. */
async function bookOf(rows: Value[][]): Promise<Book> {
  const book = await newBook();
  book.renameSheet(book.sheets()[0]!.id, "Plan");
  book.sheets()[0]!.setValues({ row: 0, column: 0, rows: rows.length, columns: rows[0]!.length }, rows);
  return book;
}

/** Rows of an action plan, as wide and as wordy as plans are. */
const planRows = (count: number): Value[][] =>
  Array.from({ length: count }, (_, row) => [
    row + 1,
    "Improve access and continuity",
    `Write to practices about the pathway, part ${row}`,
    "Letters sent and answered",
    "Programme lead",
    45000 + row,
    "In progress",
    0.5,
    "First meeting held; terms agreed.",
    "",
    "",
    "Board",
  ]);

test("the sample plan is read in three requests, cell for cell", async () => {
  const { host, book } = await openHost(SAMPLE);
  const { grids, ours, settings, unread } = await read();
  const { requests, largestRequest, largestResponse } = host.counts;
  expect(requests).toBe(3);
  expect({ ours, settings, unread }).toEqual({ ours: [], settings: null, unread: [] });
  const sheet = book.sheets()[0]!;
  const box = sheet.usedBox(true)!;
  expect(grids).toHaveLength(1);
  expect(grids[0]).toMatchObject({ sheet: sheet.name, firstRow: box.row + 1, firstColumn: box.column + 1 });
  expect(grids[0]!.values).toEqual(sheet.values(box));
  expect(grids[0]!.text).toEqual(sheet.text(box));
  expect(Math.max(largestRequest, largestResponse)).toBeLessThan(2_000_000);
});

test.each([200, 5000])("%i rows of 12 are read in three requests", async (count) => {
  const { host } = hostOver(await bookOf(planRows(count)));
  const { grids } = await read();
  expect(grids[0]!.values).toHaveLength(count);
  expect(host.counts.requests).toBe(3);
  expect(host.counts.largestResponse).toBeLessThan(5 * 1024 * 1024);
});

test("past what Excel answers at once it is read in parts, and comes out the same", async () => {
  const book = await bookOf(planRows(600));
  hostOver(book);
  const { grids: whole } = await read();
  const { host } = hostOver(book, { limits: { responseBytes: 100_000 } });
  const { grids: parts } = await read();
  expect(parts).toEqual(whole);
  expect(host.counts.requests).toBeGreaterThan(3);
  expect(host.counts.requests).toBeLessThan(20);
});

test("tables, hidden rows, number formats and errors come along", async () => {
  const { book } = await openHost(await richWorkbook());
  const plan = book.sheets().find(({ name }) => name === "Plan")!;
  plan.setRowHidden(2, 1, true);
  for (const { id } of book.sheets()) book.setVisibility(id, "Visible");
  plan.setValues({ row: 8, column: 0, rows: 1, columns: 1 }, [["#REF!"]]);
  const { grids } = await read();
  const grid = grids.find(({ sheet }) => sheet === "Plan")!;
  expect(grid.hiddenRows).toEqual([3]);
  expect(grid.numberFormats?.[1]?.[3]).toBe("d mmmm yyyy");
  expect(grid.values[8]?.[0]).toBe("#REF!");
  expect(grid.dateSystem).toBe("1900");
  const tables = grids.flatMap(({ excelTables }) => excelTables ?? []);
  expect(tables.map(({ name }) => name)).toEqual(
    book.sheets().flatMap((sheet) => sheet.tables().map(({ name }) => name)),
  );
  expect(tables.every(({ address }) => /![A-Z]+\d+:[A-Z]+\d+$/.test(address))).toBe(true);
});

describe("text struck through", () => {
  const PLAN = [
    "=== Plan",
    "Action | Owner | Due",
    "Open a same-day hub | Hub manager | 31/3/24",
    "Recruit two pharmacists | Workforce lead | ~~{31/03/2024}~~",
    "Survey patients | Engagement lead | ~~31/3/24~~ 30/6/24",
  ];
  const struck = async (lines: string[], excelApi = "1.14", options = {}) => {
    const { host } = hostOver(await caseWorkbook(lines.join("\n")), options);
    supportSets({ ExcelApi: excelApi });
    const { grids } = await read();
    return { cells: grids[0]!.struckCells, requests: host.counts.requests };
  };
  const whole = { sheet: "Plan", row: 3, column: 3 };

  test("a plan without any costs no request more", async () => {
    expect(await struck(PLAN.slice(0, 3))).toEqual({ cells: [], requests: 3 });
  });

  test("cells struck through cost one", async () => {
    expect(await struck(PLAN.slice(0, 4))).toEqual({ cells: [whole], requests: 4 });
  });

  test("a part struck through is told without its place by an Excel that has no text runs", async () => {
    expect(await struck(PLAN)).toEqual({
      cells: [whole, { sheet: "Plan", row: 4, column: 3, runs: [] }],
      requests: 4,
    });
  });

  test("and with its place, for one request more, by one that has", async () => {
    const runs = [
      { text: "31/3/24", struck: true },
      { text: " 30/6/24", struck: false },
    ];
    expect(await struck(PLAN, "1.18")).toEqual({
      cells: [whole, { sheet: "Plan", row: 4, column: 3, runs }],
      requests: 5,
    });
  });

  test("an Excel that says it has text runs and has none is not believed", async () => {
    const { host } = hostOver(await caseWorkbook(PLAN.join("\n")));
    supportSets({ ExcelApi: "1.18" });
    host.injectFault({ request: 5, code: "ApiNotFound" });
    expect((await read()).grids[0]!.struckCells).toContainEqual({ sheet: "Plan", row: 4, column: 3, runs: [] });
  });

  test("a column struck through from end to end needs no look at its cells", async () => {
    const lines = ["=== Plan", "Action | ~~Old date~~", "Open a hub | ~~March 2024~~", "Hire staff | ~~May 2024~~"];
    expect((await struck(lines)).cells?.map(({ row, column }) => [row, column])).toEqual([
      [1, 2],
      [2, 2],
      [3, 2],
    ]);
    expect((await struck(lines)).requests).toBe(3);
  });
});

test("an answer too long is asked for again with the tables that went with it", async () => {
  const book = await bookOf([["Action", "Due", "Owner"], ...planRows(400).map((row) => row.slice(2, 5))]);
  book.sheets()[0]!.addTable({ row: 0, column: 0, rows: 401, columns: 3 }, "Actions");
  hostOver(book, { limits: { responseBytes: 50_000 } });
  expect((await read()).grids[0]!.excelTables).toEqual([{ name: "Actions", address: "Plan!A1:C401" }]);
});

test("the 1904 date system is told by what Excel prints", async () => {
  await openHost(await richWorkbook("1904"));
  expect((await read()).grids.map(({ dateSystem }) => dateSystem)).toContain("1904");
});

test("a hidden sheet is left out and said; ours are known by their mark and not read as a plan", async () => {
  const book = await bookOf(planRows(3));
  const old = book.addSheet("Old plan");
  old.setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [["Action"]]);
  book.setVisibility(old.id, "Hidden");
  const ours = book.addSheet("Whatever name");
  ours.setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [["Findings"]]);
  ours.setCustomProperty("PlanProof", "checks");
  book.addSheet("Empty");
  book.setSetting("PlanProof", JSON.stringify({ graceDays: 3 }));
  hostOver(book);
  const reading = await read();
  expect(reading.grids.map(({ sheet }) => sheet)).toEqual(["Plan"]);
  expect(reading.ours).toEqual([{ id: "checks", name: "Whatever name" }]);
  expect(reading.tabs).toEqual(["Plan", "Old plan", "Whatever name", "Empty"]);
  expect(reading.settings).toEqual({ graceDays: 3 });
  expect(reading.unread?.[0]?.why).toContain('"Old plan" is hidden and was not read');
});

test("our sheets that are memory are read beside the plan, under any name and though hidden, in the same three requests", async () => {
  const book = await bookOf(planRows(3));
  const decisions = book.addSheet("What they decided");
  decisions.setValues({ row: 2, column: 0, rows: 2, columns: 1 }, [["Decision"], ["Noted"]]);
  decisions.setCustomProperty("PlanProof", "decisions");
  book.setVisibility(decisions.id, "Hidden");
  book.addSheet("History of issues").setCustomProperty("PlanProof", "history");
  const { host } = hostOver(book);
  const { grids, kept } = await read();
  expect(grids.map(({ sheet }) => sheet)).toEqual(["Plan"]);
  expect(kept).toMatchObject({ decisions: { firstRow: 3, values: [["Decision"], ["Noted"]] } });
  expect(Object.keys(kept ?? {})).toEqual(["decisions"]);
  expect(host.counts.requests).toBe(3);
});

test("reading changes nothing", async () => {
  const { host, book } = await openHost(await richWorkbook());
  await read();
  expect(printDifferences(diffBooks(await openBook(await richWorkbook()), book))).toBe("");
  expect(
    Object.keys(host.counts.members).filter((member) => member.endsWith("=") || /\.(add|clear|activate)/i.test(member)),
  ).toEqual([]);
  expect(Object.keys(host.counts.members).filter((member) => /merge/i.test(member))).toEqual([]);
});

describe("what stops a reading is said in a sentence", () => {
  test("an empty workbook", async () => {
    hostOver(await newBook());
    expect(await port.read()).toMatchObject({ ok: false, failure: { kind: "empty", retry: false } });
  });

  test("a workbook whose only filled sheet is hidden", async () => {
    const book = await bookOf(planRows(2));
    book.addSheet("Cover");
    book.activate(book.sheets()[1]!.id);
    book.setVisibility(book.sheets()[0]!.id, "Hidden");
    hostOver(book);
    const outcome = await port.read();
    expect(outcome.ok ? "" : outcome.failure.sentence).toContain("only hidden sheets hold anything (Plan)");
  });

  test("one stray cell at the far end of a sheet", async () => {
    const book = await bookOf(planRows(2));
    book.sheets()[0]!.setValues({ row: 900_000, column: 40, rows: 1, columns: 1 }, [["x"]]);
    hostOver(book);
    const outcome = await port.read();
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "too-large", retry: false } });
    expect(outcome.ok ? "" : outcome.failure.sentence).toContain('"Plan" is used over A1:AO900001');
  });

  test("an Excel that hands over nothing for too many cells", async () => {
    hostOver(await bookOf(planRows(20)), { limits: { cellsRead: 100 } });
    expect(await port.read()).toMatchObject({ ok: false, failure: { kind: "too-large" } });
  });

  test.each([
    [1, "InvalidOperationInCellEditMode", "busy", "Press Enter or Esc"],
    [2, "InvalidOperationInCellEditMode", "busy", "Press Enter or Esc"],
    [3, "InvalidOperationInCellEditMode", "busy", "Press Enter or Esc"],
    [2, "AccessDenied", "protected", "is protected"],
    [3, "ItemNotFound", "gone", "no longer there"],
    [1, "ApiNotFound", "excel", "Update Office"],
    [2, "SessionNotFound", "connection", "lost its connection"],
    [3, "GeneralException", "excel", "did not say why"],
    [3, "SomethingNew", "excel", "did not say why"],
  ])("request %i refused with %s", async (request, code, kind, words) => {
    const { host } = hostOver(await bookOf(planRows(2)));
    host.injectFault({ request, code });
    const outcome = await port.read();
    expect(outcome).toMatchObject({ ok: false, failure: { kind } });
    const { sentence, detail } = outcome.ok ? { sentence: "", detail: "" } : outcome.failure;
    expect(sentence).toContain(words);
    expect(sentence).toContain("Checking changed nothing.");
    expect(detail).toContain(code);
    expect((await read()).grids).toHaveLength(1);
  });

  test("a mistake of ours is not dressed up as Excel's", async () => {
    const { host } = hostOver(await bookOf(planRows(2)));
    host.injectFault({ request: 3, code: "InvalidArgument" });
    await expect(port.read()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("dates of a workbook that began on an old Mac", async () => {
  const end = day(2025, 3, 31);
  const book = await bookOf([["Due", toSerial(end, "1904")]]);
  book.sheets()[0]!.setNumberFormats({ row: 0, column: 1, rows: 1, columns: 1 }, [["dd/mm/yyyy"]]);
  const old = patchParts(book.save(), {
    "xl/workbook.xml": (text) => text.replace("<workbookPr", '<workbookPr date1904="1"'),
  });
  await openHost(old);
  const [grid] = (await read()).grids;
  expect([grid!.text![0]![1], grid!.dateSystem]).toEqual(["31/03/2025", "1904"]);
});
