/** Mending cells, showing them, and keeping settings, through the real Excel client. */

import type { Outcome } from "../../src/app/outcome";
import type { Fix } from "../../src/domain/finding";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import { UNREAD } from "../../src/excel/settings-store";
import type { Book, Value } from "../../src/host/book/book";
import { newBook, openBook } from "../../src/host/book/open-book";
import { patchParts } from "../host/book/rich-workbook";
import { hostOver, openHost } from "../support/open-host";

/** Impatient: what Excel refuses while a cell is edited is passed on at once. */
const port = new OfficeWorkbook({ attempts: 1 });

/** A workbook whose sheet "Plan" holds these cells in column A, in cells of these formats. */
async function planOf(values: Value[], formats: Readonly<Record<number, string>> = {}): Promise<Book> {
  const book = await newBook();
  const sheet = book.sheets()[0]!;
  book.renameSheet(sheet.id, "Plan");
  for (const [row, format] of Object.entries(formats)) {
    sheet.setNumberFormats({ row: Number(row) - 1, column: 0, rows: 1, columns: 1 }, [[format]]);
  }
  sheet.setValues(
    { row: 0, column: 0, rows: values.length, columns: 1 },
    values.map((value) => [value]),
  );
  return book;
}

const fixOf = (row: number, old: string, now: string, sheet = "Plan"): Fix => ({
  cell: { sheet, row, column: 1 },
  old,
  new: now,
});

const columnA = (book: Book, rows: number) =>
  book
    .sheets()[0]!
    .formulas({ row: 0, column: 0, rows, columns: 1 })
    .map(([value]) => value);

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.failure.sentence);
  return outcome.value;
}

describe("fixes", () => {
  test("are made where the cell still holds what was read, and only there", async () => {
    const book = await planOf(["31 June 2025", "Sept 20204", "Programme  lead"]);
    hostOver(book);
    const fixes = [
      fixOf(1, "31 June 2025", "30 June 2025"),
      fixOf(2, "Sept 2024", "September 2024"),
      fixOf(3, "Programme  lead", "Programme lead"),
    ];
    const { applied, changed } = valueOf(await port.fix(fixes));
    expect([applied, changed]).toEqual([[fixes[0], fixes[2]], [fixes[1]]]);
    expect(columnA(book, 3)).toEqual(["30 June 2025", "Sept 20204", "Programme lead"]);
  });

  test.each([
    ["31/3/25", "31/03/2025", "text stays text: Excel would read it the American way"],
    ["x", "=1+1", "no formula comes of it"],
    ["x", "2-1", "nor a date"],
    ["x", "'quoted'", "nor is an apostrophe lost"],
  ])("%j to %j: %s", async (old, now) => {
    for (const format of ["General", "@"]) {
      const book = await planOf([old], { 1: format });
      hostOver(book);
      expect(valueOf(await port.fix([fixOf(1, old, now)])).applied).toHaveLength(1);
      expect(book.sheets()[0]!.values({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[now]]);
      const kept = (await openBook(book.save())).sheets()[0]!;
      expect(kept.formulas({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[now]]);
      expect(book.sheets()[0]!.format(0, 0).numberFormat).toBe(format);
    }
  });

  test("a number stays a number, a cell can be emptied", async () => {
    const book = await planOf([50, "TBC"]);
    hostOver(book);
    valueOf(await port.fix([fixOf(1, "50", "0.5"), fixOf(2, "TBC", "")]));
    expect(columnA(book, 2)).toEqual([0.5, ""]);
  });

  test("a formula and a sheet that is gone are left and said", async () => {
    const book = await planOf(["=1+1"]);
    hostOver(book);
    const fixes = [fixOf(1, "2", "3"), fixOf(1, "x", "y", "Old plan")];
    expect(valueOf(await port.fix(fixes))).toEqual({ applied: [], changed: fixes });
    expect(columnA(book, 1)).toEqual(["=1+1"]);
  });

  test("a protected sheet is not half mended", async () => {
    const book = await planOf(["a", "b"]);
    const { book: locked } = await openHost(
      patchParts(book.save(), {
        "xl/worksheets/sheet1.xml": (text) => text.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
      }),
    );
    const outcome = await port.fix([fixOf(1, "a", "c"), fixOf(2, "b", "d")]);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "protected", retry: true } });
    expect(outcome.ok ? "" : outcome.failure.sentence).toContain(
      '"Plan" is protected against changes. Nothing was changed.',
    );
    expect(columnA(locked, 2)).toEqual(["a", "b"]);
  });

  test("many take three requests, however many", async () => {
    const book = await planOf(Array.from({ length: 300 }, (_, row) => `old ${row}`));
    const { host } = hostOver(book);
    const fixes = Array.from({ length: 300 }, (_, row) => fixOf(row + 1, `old ${row}`, `new ${row}`));
    expect(valueOf(await port.fix(fixes)).applied).toHaveLength(300);
    expect(host.counts.requests).toBe(3);
    expect(host.counts.largestRequest).toBeLessThan(2_000_000);
  });

  test("Excel's refusal says what was made", async () => {
    const { host } = hostOver(await planOf(["a"]));
    host.injectFault({ request: 3, code: "InvalidOperationInCellEditMode" });
    const outcome = await port.fix([fixOf(1, "a", "b")]);
    expect(outcome.ok ? "" : outcome.failure.sentence).toContain("No cell was changed.");
  });
});

describe("showing a cell", () => {
  test("brings its sheet to the front and selects it", async () => {
    const book = await planOf(["a"]);
    book.addSheet("Cover");
    hostOver(book);
    valueOf(await port.select({ sheet: "Cover", row: 3, column: 2 }));
    expect(book.selection()).toMatchObject({ sheetId: book.sheets()[1]!.id, box: { row: 2, column: 1 } });
  });

  test.each([
    ["Old plan", 'There is no sheet "Old plan" any more'],
    ["Cover", 'The sheet "Cover" is hidden'],
  ])("on %s is a sentence", async (sheet, words) => {
    const book = await planOf(["a"]);
    book.setVisibility(book.addSheet("Cover").id, "Hidden");
    hostOver(book);
    const outcome = await port.select({ sheet, row: 1, column: 1 });
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "gone" } });
    expect(outcome.ok ? "" : outcome.failure.sentence).toContain(words);
  });
});

describe("settings", () => {
  test("are kept in the file and come back", async () => {
    const book = await planOf(["a"]);
    hostOver(book);
    valueOf(await port.saveSettings({ graceDays: 7 }));
    await openHost(book.save());
    expect(valueOf(await port.read()).settings).toEqual({ graceDays: 7 });
  });

  test("of a later version are not lost by saving with this one", async () => {
    const book = await planOf(["a"]);
    book.setSetting("PlanProof", JSON.stringify({ graceDays: 3, fromTheFuture: true }));
    hostOver(book);
    valueOf(await port.saveSettings({ graceDays: 7 }));
    expect(JSON.parse(book.setting("PlanProof")!)).toEqual({ graceDays: 7, fromTheFuture: true });
  });

  test("that were none are put aside before ours are saved", async () => {
    const book = await planOf(["a"]);
    book.setSetting("PlanProof", JSON.stringify("something else"));
    hostOver(book);
    valueOf(await port.saveSettings({ graceDays: 7 }));
    expect(JSON.parse(book.setting("PlanProof")!)).toEqual({ graceDays: 7 });
    expect(JSON.parse(book.setting(UNREAD)!)).toBe("something else");
  });

  test("that Excel will not take are said to be as they were", async () => {
    const { host } = hostOver(await planOf(["a"]));
    host.injectFault({ request: 2, code: "AccessDenied" });
    const outcome = await port.saveSettings({ graceDays: 7 });
    expect(outcome.ok ? "" : outcome.failure.sentence).toContain("those in the workbook are as they were");
  });
});
