/** Writing sheets through the real Excel client: filled in place, nothing else touched, text always text. */

import { readFileSync } from "node:fs";
import type { Outcome } from "../../src/app/outcome";
import type { WrittenSheets } from "../../src/app/workbook-port";
import { day, toSerial } from "../../src/domain/calendar";
import { LOOKS } from "../../src/domain/report/roles";
import type { SheetCell, SheetModel } from "../../src/domain/report/sheet-model";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import type { Book, BookSheet } from "../../src/host/book/book";
import { newBook, openBook } from "../../src/host/book/open-book";
import { patchParts, richWorkbook } from "../host/book/rich-workbook";
import { diffBooks, printDifferences } from "../support/diff-workbooks";
import { hostOver, openHost } from "../support/open-host";
import { numberCell, sheetModel, textCell } from "../support/sheet-model-of";

const SAMPLE = new Uint8Array(readFileSync("assets/samples/stockton-action-plan.xlsx"));
const DETAILS = { title: "Action plan", author: "Example ICB" };
const port = new OfficeWorkbook({ attempts: 1 });

const HOSTILE = [
  "=1+1",
  "+cmd|' /C calc'!A0",
  "-2",
  "@SUM(A1:A9)",
  "\t=1+1",
  " =1+1",
  "'quoted",
  "\r=1+1",
  '=HYPERLINK("http://example.org")',
];
/** Looks like something else to Excel, which must leave it as it is. */
const PLAIN = ["1/2", "31/03/2025", "TRUE", "007", "50%", "1e5", "#REF!", "two\nlines", "_x0041_", "ends here"];

const formula = (written: string, value: number): SheetCell => ({
  content: { kind: "formula", formula: written, value },
  role: "number",
});
const link = (text: string, target: string): SheetCell => ({ content: { kind: "link", text, target }, role: "link" });
const EMPTY: SheetCell = { content: { kind: "empty" }, role: "body" };

const DATA: SheetModel = sheetModel(
  "action-data",
  "Action data",
  [
    [textCell("Action", "heading"), textCell("Rating", "heading"), textCell("Due", "heading")],
    ...["Red", "Amber", "Red"].map((rating, row): SheetCell[] => [
      textCell(HOSTILE[row]!, "data"),
      textCell(rating, "data"),
      { content: { kind: "day", day: day(2025, 3, 31) }, role: "data.day" },
    ]),
  ],
  { kind: "data", tables: [{ name: "Action_data", top: 1, left: 1, bottom: 4, right: 3 }] },
);

const FRONT: SheetModel = sheetModel(
  "front-sheet",
  "Front sheet",
  [
    [textCell("Discharge & flow", "title"), EMPTY, EMPTY],
    [textCell("Red", "rag.red"), formula("=COUNTIF('Action data'!$B$2:$B$4,\"Red\")", 2), numberCell(0.5, "share")],
    [textCell("Amber", "rag.amber"), formula("=COUNTIF('Action data'!$B$2:$B$4,\"Amber\")", 1), EMPTY],
    [link("See row 2", "'Action plan'!C6"), EMPTY, EMPTY],
  ],
  {
    kind: "pack",
    heights: { 1: 30, 3: 45 },
    widths: [30, 10, 12],
    frozenRows: 0,
    charts: [
      {
        kind: "stacked bar",
        title: "Actions by rating",
        altText: "Red 2, amber 1.",
        data: { top: 2, left: 1, bottom: 3, right: 2 },
        place: { top: 6, left: 1, bottom: 16, right: 3 },
        series: ["rag.red"],
      },
    ],
    print: {
      orientation: "landscape",
      titleRows: [1, 1],
      header: ["Discharge && flow", "", "Draft"],
      footer: ["", "", "Page &P of &N"],
      breaksBefore: [4],
      columns: 2,
    },
  },
);

const CHECKS: SheetModel = sheetModel(
  "checks",
  "Checks",
  [...HOSTILE, ...PLAIN].map((text, row) => [textCell(text), link(text, `'Action plan'!C${row + 1}`)]),
  { frozenRows: 1 },
);

const PACK = [FRONT, CHECKS, DATA];

async function write(models: readonly SheetModel[] = PACK, details = DETAILS): Promise<WrittenSheets> {
  return valueOf(await port.write(models, details, () => undefined));
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.sentence} (${outcome.failure.detail})`);
  return outcome.value;
}

function sheetOf(book: Book, name: string): BookSheet {
  const sheet = book.sheets().find((each) => each.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}`);
  return sheet;
}

const cellsOf = (sheet: BookSheet, rows: number, columns: number) => sheet.values({ row: 0, column: 0, rows, columns });

test("a pack is added at the end, marked, and leaves the officer's sheet as it was", async () => {
  const { host, book } = await openHost(SAMPLE);
  const { sheets, remarks } = await write();
  expect(remarks).toEqual([]);
  expect(sheets).toEqual(PACK.map(({ id, name }) => ({ id, name })));
  expect(book.sheets().map(({ name }) => name)).toEqual(["Action plan", "Front sheet", "Checks", "Action data"]);
  expect(sheetOf(book, "Checks").customProperty("PlanProof")).toBe("checks");
  expect(printDifferences(diffBooks(await openBook(SAMPLE), book, ["Action plan"]))).toBe("");
  expect(printDifferences(diffBooks(await openBook(SAMPLE), await openBook(book.save()), ["Action plan"]))).toBe("");
  expect(host.counts.requests).toBeLessThanOrEqual(4 + PACK.length);
  expect(host.breakdowns).toEqual([]);
});

test("text arrives as text, whatever it looks like, in cells and in links", async () => {
  const { book } = await openHost(SAMPLE);
  await write();
  const sheet = sheetOf(book, "Checks");
  const wanted = [...HOSTILE, ...PLAIN].map((text) => text.replace("\r", "\n")).map((text) => [text, text]);
  const box = { row: 0, column: 0, rows: wanted.length, columns: 2 };
  expect(sheet.values(box)).toEqual(wanted);
  const kept = sheetOf(await openBook(book.save()), "Checks");
  expect(kept.values(box)).toEqual(wanted);
  expect(kept.text(box)).toEqual(wanted);
  expect(kept.link(2, 1)).toMatchObject({ documentReference: "'Action plan'!C3" });
  expect(kept.format(2, 1)).toMatchObject({ fontColour: LOOKS.link.colour, underline: "Single", numberFormat: "@" });
});

describe("an Excel that takes the gate otherwise", () => {
  /** What such an Excel does with a value on its way into a cell of a sheet that is added. */
  function entering(
    book: Book,
    change: (sheet: BookSheet, row: number, column: number, value: string) => string,
  ): void {
    const add = book.addSheet.bind(book);
    book.addSheet = (name) => {
      const sheet = add(name);
      const set = sheet.setValues.bind(sheet);
      sheet.setValues = (box, values) =>
        set(
          box,
          values.map((row, r) =>
            row.map((value, c) =>
              typeof value === "string" ? change(sheet, box.row + r, box.column + c, value) : value,
            ),
          ),
        );
      return sheet;
    };
  }

  test("and keeps its apostrophe gets the text again without", async () => {
    const { host, book } = await openHost(SAMPLE);
    entering(book, (_sheet, _row, _column, value) => (value.startsWith("'") ? `'${value}` : value));
    const { remarks } = await write([DATA]);
    expect(remarks).toEqual([]);
    expect(cellsOf(sheetOf(book, "Action data"), 4, 1).slice(1)).toEqual(HOSTILE.slice(0, 3).map((text) => [text]));
    expect(host.counts.requests).toBe(6);
  });

  test("and makes a formula of it all the same has the cell emptied, and the officer is told", async () => {
    const { book } = await openHost(SAMPLE);
    entering(book, (sheet, row, column, value) => {
      if (!value.startsWith("'=")) return value;
      sheet.setNumberFormats({ row, column, rows: 1, columns: 1 }, [["General"]]);
      return value.slice(1);
    });
    const { remarks } = await write([DATA]);
    expect(remarks).toEqual([
      "Action data, cell A2: this Excel makes a formula of the plan's text, so the text was left out.",
    ]);
    expect(cellsOf(sheetOf(book, "Action data"), 2, 1)[1]).toEqual(["[text not written]"]);
  });
});

test("numbers, days and formulas are what they are, and formulas give what was computed", async () => {
  const { book } = await openHost(SAMPLE);
  await write();
  const front = sheetOf(book, "Front sheet");
  expect(cellsOf(front, 3, 3)).toEqual([
    ["Discharge & flow", "", ""],
    ["Red", 2, 0.5],
    ["Amber", 1, ""],
  ]);
  expect(front.formulas({ row: 1, column: 1, rows: 1, columns: 1 })).toEqual([
    ["=COUNTIF('Action data'!$B$2:$B$4,\"Red\")"],
  ]);
  const data = sheetOf(book, "Action data");
  expect(data.values({ row: 1, column: 2, rows: 1, columns: 1 })).toEqual([[toSerial(day(2025, 3, 31))]]);
  expect(data.text({ row: 1, column: 2, rows: 1, columns: 1 })).toEqual([["31 March 2025"]]);
});

test("looks, sizes, print set-up, chart, table and frozen rows", async () => {
  const { book } = await openHost(SAMPLE);
  await write();
  const front = sheetOf(book, "Front sheet");
  expect(front.format(0, 0)).toMatchObject({ fontName: "Arial", fontSize: 16, bold: true, fontColour: "#003087" });
  expect(front.format(1, 0)).toMatchObject({ fill: LOOKS["rag.red"].fill, wrap: true, vertical: "Top" });
  expect(front.format(1, 2)).toMatchObject({ numberFormat: "0%", horizontal: "Right" });
  expect(front.format(1, 1).borders).toMatchObject({ top: { colour: "#AEB7BD" }, left: { colour: "#AEB7BD" } });
  expect([front.rowHeight(0), front.rowHeight(2)]).toEqual([30, 45]);
  expect([front.columnWidth(0), front.columnWidth(1)].map(Math.round)).toEqual([161, 56]);
  expect([front.showGridlines, front.tabColour]).toEqual([false, LOOKS.title.colour]);
  expect(front.pageSetup()).toMatchObject({
    orientation: "Landscape",
    paperSize: 9,
    fitToWidth: 1,
    printArea: "$A$1:$B$4",
    titleRows: "$1:$1",
    header: { left: "Discharge && flow", centre: "", right: "Draft" },
    footer: { left: "", centre: "", right: "Page &P of &N" },
  });
  expect(front.rowBreaks()).toEqual([3]);
  expect(front.charts().map(({ type, title, place }) => ({ type, title, place }))).toEqual([
    { type: "BarStacked", title: "Actions by rating", place: { row: 5, column: 0, rows: 11, columns: 3 } },
  ]);
  expect(
    sheetOf(book, "Action data")
      .tables()
      .map(({ name, box }) => ({ name, box })),
  ).toEqual([{ name: "Action_data", box: { row: 0, column: 0, rows: 4, columns: 3 } }]);
  expect(sheetOf(book, "Checks").frozen()).toEqual({ rows: 1, columns: 0 });
  expect(front.frozen()).toEqual({ rows: 0, columns: 0 });
  expect(book.activeSheetId()).toBe(front.id);
});

test("the document gets a title and an author where it has none, and keeps its own", async () => {
  const blank = await newBook();
  hostOver(blank);
  await write([DATA]);
  expect([blank.property("title"), blank.property("author")]).toEqual(["Action plan", "Example ICB"]);
  await write([DATA], { title: "Another", author: "Somebody else" });
  expect([blank.property("title"), blank.property("author")]).toEqual(["Action plan", "Example ICB"]);
});

describe("a second run", () => {
  test("of the same pack changes nothing", async () => {
    const { book } = await openHost(SAMPLE);
    await write();
    const once = book.save();
    const { host } = hostOver(book);
    await write();
    expect(printDifferences(diffBooks(await openBook(once), await openBook(book.save())))).toBe("");
    expect(host.counts.requests).toBeLessThanOrEqual(4 + PACK.length);
    expect(
      Object.keys(host.counts.members).filter((member) =>
        /Worksheet\.(delete|name=|position=|visibility=)/i.test(member),
      ),
    ).toEqual([]);
  });

  test("of a smaller pack leaves nothing of the larger one behind", async () => {
    const { book } = await openHost(SAMPLE);
    await write();
    const small = sheetModel("checks", "Checks", [[textCell("Nothing to mend")]]);
    const bare = sheetModel("front-sheet", "Front sheet", [[textCell("Nothing due", "title")]]);
    await write([bare, small]);
    const fresh = await openHost(SAMPLE);
    await write();
    await fresh.run(async (context) => {
      context.workbook.worksheets.getItem("Checks").delete();
      context.workbook.worksheets.getItem("Front sheet").delete();
      await context.sync();
    });
    await write([bare, small]);
    const left = diffBooks(fresh.book, book, ["Checks", "Front sheet"]).filter(({ what }) => what !== "page set-up");
    expect(printDifferences(left.filter(({ what }) => what !== "width" && what !== "height"))).toBe("");
    expect(sheetOf(book, "Front sheet").charts()).toEqual([]);
    expect(sheetOf(book, "Front sheet").rowBreaks()).toEqual([]);
    expect(sheetOf(book, "Checks").link(2, 1)).toBeNull();
    expect(sheetOf(book, "Checks").usedBox(true)).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
  });

  test("refills a sheet that was renamed, moved, hidden in part and painted over, under the name it has", async () => {
    const { book } = await openHost(SAMPLE);
    await write();
    const checks = sheetOf(book, "Checks");
    book.renameSheet(checks.id, "Findings for the lead");
    book.moveSheet(checks.id, 0);
    checks.setRowHidden(2, 3, true);
    checks.merge({ row: 0, column: 0, rows: 2, columns: 2 });
    checks.setFormat({ row: 0, column: 0, rows: 9, columns: 9 }, { fill: "#FF00FF" });
    const { sheets } = await write();
    expect(sheets.map(({ name }) => name)).toEqual(["Front sheet", "Findings for the lead", "Action data"]);
    expect(book.sheets().map(({ name }) => name)[0]).toBe("Findings for the lead");
    expect(checks.values({ row: 0, column: 0, rows: 2, columns: 1 })).toEqual([[HOSTILE[0]], [HOSTILE[1]]]);
    expect([checks.isRowHidden(2), checks.merges(), checks.format(8, 8).fill]).toEqual([false, [], ""]);
  });

  test("takes a filter off our sheet first, so that no row lands in the wrong place", async () => {
    const { book } = await openHost(SAMPLE);
    await write();
    const checks = book.sheets().findIndex(({ name }) => name === "Checks") + 1;
    const filter =
      '<autoFilter ref="A1:B9"><filterColumn colId="0"><filters><filter val="-2"/></filters></filterColumn></autoFilter>';
    const filtered = await openHost(
      patchParts(book.save(), {
        [`xl/worksheets/sheet${checks}.xml`]: (text) => text.replace("</sheetData>", `</sheetData>${filter}`),
      }),
    );
    const sheet = sheetOf(filtered.book, "Checks");
    sheet.setRowHidden(3, 4, true);
    expect(sheet.isFiltered()).toBe(true);
    await write();
    expect([sheet.isFiltered(), sheet.filterBox(), sheet.isRowHidden(4)]).toEqual([false, null, false]);
    expect(printDifferences(diffBooks(book, filtered.book))).toBe("");
  });

  test("leaves a chart alone that somebody else put on our sheet", async () => {
    const { book } = await openHost(SAMPLE);
    await write();
    const front = sheetOf(book, "Front sheet");
    front.addChart(
      "ColumnClustered",
      { sheetId: front.id, box: { row: 1, column: 0, rows: 2, columns: 2 } },
      "Columns",
    ).name = "Mine";
    await write();
    expect(
      front
        .charts()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["Mine", "PlanProof: Actions by rating"]);
  });
});

describe("sheets that are not ours", () => {
  test("a sheet of the officer's that bears our name is left as it is", async () => {
    const { book } = await openHost(SAMPLE);
    const theirs = book.addSheet("CHECKS");
    theirs.setValues({ row: 0, column: 0, rows: 1, columns: 2 }, [["My own checks", "=1+1"]]);
    const before = book.save();
    const { sheets, remarks } = await write();
    expect(sheets.find(({ id }) => id === "checks")?.name).toBe("Checks (PlanProof)");
    expect(remarks).toEqual([
      'You have a sheet of your own called "Checks": it was not touched, and ours is called "Checks (PlanProof)".',
    ]);
    expect(printDifferences(diffBooks(await openBook(before), book, ["Action plan", "CHECKS"]))).toBe("");
  });

  test("a data sheet that has to step aside is still the one that is counted", async () => {
    const { book } = await openHost(SAMPLE);
    const theirs = book.addSheet("Action data");
    theirs.setValues({ row: 1, column: 1, rows: 3, columns: 1 }, [["Red"], ["Red"], ["Red"]]);
    const { remarks } = await write();
    expect(remarks).toHaveLength(1);
    expect(cellsOf(sheetOf(book, "Front sheet"), 2, 2)[1]).toEqual(["Red", 2]);
  });

  test("a name taken while we were writing is stepped aside from", async () => {
    const { host, book } = await openHost(SAMPLE);
    // Somebody else adds "Checks" between our look at the workbook and our adding it.
    host.injectFault({ member: "WorksheetCollection.add()", code: "ItemAlreadyExists" });
    const { sheets } = await write();
    expect(sheets.map(({ name }) => name)).toEqual(["Front sheet", "Checks", "Action data"]);
    expect(book.sheets()).toHaveLength(4);
  });

  test("everything else in a rich workbook is as it was", async () => {
    const rich = await richWorkbook();
    const { book } = await openHost(rich);
    await write(PACK.map((model) => model));
    const names = (await openBook(rich)).sheets().map(({ name }) => name);
    expect(printDifferences(diffBooks(await openBook(rich), await openBook(book.save()), names))).toBe("");
  });
});

test("a figure that Excel computes otherwise is said, with its cell", async () => {
  await openHost(SAMPLE);
  const wrong = sheetModel("front-sheet", "Front sheet", [[formula("=1+1", 3), formula("=2+2", 4)]], { kind: "pack" });
  const { remarks } = await write([wrong]);
  expect(remarks).toEqual([
    "Front sheet, cell A1: Excel computes 2 where PlanProof computed 3. Do not use this figure before you know why.",
  ]);
});

describe("how much it asks of Excel", () => {
  const rowsOf = (count: number): SheetCell[][] =>
    Array.from({ length: count }, (_, row) => [
      numberCell(row + 1, "data.number"),
      textCell(`Write to practices about the pathway, part ${row}: ${"agreed terms, ".repeat(10)}`, "data"),
      textCell(["Red", "Amber", "Green"][row % 3]!, (["rag.red", "rag.amber", "rag.green"] as const)[row % 3]),
      { content: { kind: "day", day: day(2025, 3, 31) }, role: "data.day" },
      row < 200 ? link(`Row ${row + 1}`, `'Action plan'!C${row + 1}`) : EMPTY,
    ]);

  test.each([
    [100, 1],
    [2000, 1],
    [8000, 2],
  ])(
    "%i rows take no more than %i requests beside the four that any pack takes",
    async (count, most) => {
      const { host, book } = hostOver(await newBook());
      const heights = Object.fromEntries(Array.from({ length: count }, (_, row) => [row + 1, 30]));
      await write([sheetModel("action-data", "Action data", rowsOf(count), { kind: "data", heights })]);
      const { requests, largestRequest } = host.counts;
      expect(requests).toBeLessThanOrEqual(4 + most);
      expect(largestRequest).toBeLessThan(2_500_000);
      expect(host.breakdowns).toEqual([]);
      expect(cellsOf(sheetOf(book, "Action data"), count, 1).at(-1)).toEqual([count]);
      process.stdout.write(`${count} rows: ${JSON.stringify({ ...host.counts, members: undefined })}\n`);
    },
    60_000,
  );
});

describe("what stops the writing is said in a sentence, and the officer's sheets stay as they were", () => {
  test.each([1, 2])("refused before anything is written (request %i)", async (request) => {
    const { host, book } = await openHost(SAMPLE);
    host.injectFault({ request, code: "InvalidOperationInCellEditMode" });
    const outcome = await port.write(PACK, DETAILS, () => undefined);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "busy", retry: true } });
    expect(outcome.ok ? "" : outcome.failure.sentence).toBe(
      "A cell is being edited, and Excel waits until that is finished. No sheet was written; the workbook is as it was. " +
        "Press Enter or Esc in the cell, then try again.",
    );
    expect(printDifferences(diffBooks(await openBook(SAMPLE), book))).toBe("");
  });

  test.each([
    [4, "Not finished: Action data. Not written: Checks, Front sheet."],
    [5, "Written: Action data. Not finished: Checks. Not written: Front sheet."],
    [6, "Written: Action data, Checks. Not finished: Front sheet."],
  ])("refused twice while writing (request %i)", async (request, kept) => {
    const { host, book } = await openHost(SAMPLE);
    host.injectFault({ request, code: "GeneralException" });
    host.injectFault({ request: request + 1, code: "GeneralException" });
    const outcome = await port.write(PACK, DETAILS, () => undefined);
    const sentence = outcome.ok ? "" : outcome.failure.sentence;
    expect(sentence).toContain(kept);
    expect(sentence).toContain("Your own sheets were not touched; building the pack again fills ours afresh.");
    expect(printDifferences(diffBooks(await openBook(SAMPLE), book, ["Action plan"]))).toBe("");
    const again = await openHost(SAMPLE);
    await write();
    hostOver(book);
    await write();
    expect(printDifferences(diffBooks(again.book, book))).toBe("");
  });

  test("refused while sheets are added", async () => {
    const { host, book } = await openHost(SAMPLE);
    host.injectFault({ request: 3, code: "InactiveWorkbook" });
    const outcome = await port.write(PACK, DETAILS, () => undefined);
    expect(outcome.ok ? "" : outcome.failure.sentence).toContain("No sheet was filled; ours may have been added");
    expect(printDifferences(diffBooks(await openBook(SAMPLE), book))).toBe("");
  });

  test("a fault in the middle of a sheet", async () => {
    const { host, book } = await openHost(SAMPLE);
    host.injectFault({ member: "TableCollection.add()", code: "ConnectionFailure" });
    host.injectFault({ member: "TableCollection.add()", code: "ConnectionFailure" });
    const outcome = await port.write(PACK, DETAILS, () => undefined);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "connection", retry: true } });
    expect(printDifferences(diffBooks(await openBook(SAMPLE), book, ["Action plan"]))).toBe("");
  });

  test("panes that cannot be frozen spoil nothing", async () => {
    const { host } = await openHost(SAMPLE);
    host.injectFault({ member: "WorksheetFreezePanes.freezeRows()", code: "GeneralException" });
    const { remarks } = await write();
    expect(remarks).toEqual([
      "All sheets were written, but Excel would not freeze headings or show the first sheet; click its tab to see it.",
    ]);
  });

  test("a sheet of ours that somebody protected", async () => {
    const { book } = await openHost(SAMPLE);
    await write();
    const checks = book.sheets().findIndex(({ name }) => name === "Checks") + 1;
    const locked = patchParts(book.save(), {
      [`xl/worksheets/sheet${checks}.xml`]: (text) =>
        text.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
    });
    const { host } = await openHost(locked);
    const outcome = await port.write(PACK, DETAILS, () => undefined);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "protected" } });
    expect(outcome.ok ? "" : outcome.failure.sentence).toBe(
      'This sheet of the pack is protected: "Checks". Nothing was written. Take the protection off (Review, Unprotect Sheet), ' +
        "then build the pack again.",
    );
    expect(host.counts.requests).toBe(2);
  });

  test("a workbook whose structure is protected", async () => {
    const locked = patchParts(SAMPLE, {
      "xl/workbook.xml": (text) => text.replace(/<sheets>/, '<workbookProtection lockStructure="1"/><sheets>'),
    });
    const { book } = await openHost(locked);
    const outcome = await port.write(PACK, DETAILS, () => undefined);
    expect(outcome.ok ? "" : outcome.failure.sentence).toContain("structure of this workbook is protected");
    expect(book.sheets()).toHaveLength(1);
  });
});

test("progress is told sheet by sheet", async () => {
  await openHost(SAMPLE);
  const told: string[] = [];
  await port.write(PACK, DETAILS, (done, of, sheet) => told.push(`${done}/${of} ${sheet}`));
  expect(told).toEqual(["0/3 Action data", "1/3 Checks", "2/3 Front sheet", "3/3 "]);
});
