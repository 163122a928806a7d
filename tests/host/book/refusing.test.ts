import type { Book, BookSheet } from "../../../src/host/book/book";
import { BookError } from "../../../src/host/book/book";
import { newBook, openBook } from "../../../src/host/book/open-book";
import { patchParts } from "./rich-workbook";

const box = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

/** Excel's code for what `act` is refused, or "done". */
function code(act: () => void): string {
  try {
    act();
  } catch (error) {
    if (error instanceof BookError) return error.code;
    throw error;
  }
  return "done";
}

let book: Book;
let sheet: BookSheet;
beforeEach(async () => {
  book = await newBook();
  sheet = book.sheets()[0]!;
});

test.each([
  ["", "InvalidArgument"],
  ["   ", "InvalidArgument"],
  ["a".repeat(31), "done"],
  ["a".repeat(32), "InvalidArgument"],
  ["a/b", "InvalidArgument"],
  ["a[b", "InvalidArgument"],
  ["what?", "InvalidArgument"],
  ["'quoted", "InvalidArgument"],
  ["quoted'", "InvalidArgument"],
  ["it's fine", "done"],
  ["History", "InvalidArgument"],
  ["SHEET1", "ItemAlreadyExists"],
  ["Plan – résumé", "done"],
])("a sheet named %j: %s", (name, expected) => {
  expect(code(() => book.addSheet(name))).toBe(expected);
  expect(book.sheets()).toHaveLength(expected === "done" ? 2 : 1);
});

test("the last visible sheet can be neither deleted nor hidden", () => {
  expect(code(() => book.removeSheet(sheet.id))).toBe("InvalidOperation");
  expect(code(() => book.setVisibility(sheet.id, "Hidden"))).toBe("InvalidOperation");
  const other = book.addSheet("Other");
  book.setVisibility(other.id, "VeryHidden");
  expect(code(() => book.removeSheet(sheet.id))).toBe("InvalidOperation");
  book.setVisibility(other.id, "Visible");
  expect(code(() => book.removeSheet(sheet.id))).toBe("done");
  expect(book.sheets().map((one) => one.name)).toEqual(["Other"]);
});

test("renaming to a name in use is refused, to another case of its own name not", () => {
  book.addSheet("Other");
  expect(code(() => book.renameSheet(sheet.id, "OTHER"))).toBe("ItemAlreadyExists");
  expect(code(() => book.renameSheet(sheet.id, "SHEET1"))).toBe("done");
  expect(sheet.name).toBe("SHEET1");
});

test.each([
  ["values of another shape", [["a", "b"]], "InvalidArgument"],
  ["a text of 32,767 characters", [["x".repeat(32_767)]], "done"],
  ["a text of 32,768 characters", [["x".repeat(32_768)]], "InvalidArgument"],
  ["a number that is none", [[Number.NaN]], "InvalidArgument"],
  ["=SUM((", [["=SUM(("]], "InvalidArgument"],
  ["=1+", [["=1+"]], "InvalidArgument"],
  ['="open', [['="open']], "InvalidArgument"],
  ["=)(", [["=)("]], "InvalidArgument"],
  ["=A1 B1 (where ranges cross)", [["=A1 B1"]], "done"],
  ["=SUM(A2,)", [["=SUM(A2,)"]], "done"],
  ["='No such'!A2", [["='No such'!A2"]], "done"],
  ["=Table1[[#This Row],[Due]]", [["=Table1[[#This Row],[Due]]"]], "done"],
  ['=IF(A2="","",A2%)', [['=IF(A2="","",A2%)']], "done"],
  ["={1,2;3,4}", [["={1,2;3,4}"]], "done"],
])("writing %s: %s", (_, values, expected) => {
  sheet.setValues(box(0, 0), [["before"]]);
  expect(code(() => sheet.setValues(box(0, 0), values))).toBe(expected);
  if (expected !== "done") expect(sheet.values(box(0, 0))).toEqual([["before"]]);
});

test("a protected sheet takes writes into unlocked cells only", async () => {
  sheet.setValues(box(0, 0, 1, 2), [["locked", "open"]]);
  sheet.setFormat(box(0, 1), { locked: false });
  const bytes = patchParts(book.save(), {
    "xl/worksheets/sheet1.xml": (text) =>
      text.replace("</sheetData>", '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>'),
  });
  const guarded = (await openBook(bytes)).sheets()[0]!;
  expect(guarded.isProtected).toBe(true);
  expect(code(() => guarded.setValues(box(0, 0), [["x"]]))).toBe("AccessDenied");
  expect(code(() => guarded.setValues(box(0, 1), [["x"]]))).toBe("done");
  expect(code(() => guarded.setFormat(box(0, 1), { bold: true }))).toBe("AccessDenied");
  expect(code(() => guarded.addConditionalFormat(box(0, 1), "Custom"))).toBe("AccessDenied");
  expect(code(() => guarded.addChart("Line", { sheetId: guarded.id, box: box(0, 0, 2, 2) }, "Auto"))).toBe(
    "AccessDenied",
  );
  expect(code(() => guarded.setColumnWidth(0, 1, 50))).toBe("AccessDenied");
  expect(code(() => guarded.addTable(box(4, 0, 2, 2), null))).toBe("AccessDenied");
});

test("a workbook whose structure is protected takes no new sheet", async () => {
  const bytes = patchParts(book.save(), {
    "xl/workbook.xml": (text) => text.replace("<bookViews", '<workbookProtection lockStructure="1"/><bookViews'),
  });
  const guarded = await openBook(bytes);
  expect(code(() => guarded.addSheet("New"))).toBe("AccessDenied");
});

test("tables may not overlap, and their names are given once in the workbook", () => {
  sheet.setValues(box(0, 0, 1, 2), [["a", "b"]]);
  sheet.addTable(box(0, 0, 3, 2), "Actions");
  expect(code(() => sheet.addTable(box(2, 1, 3, 2), "Other"))).toBe("InvalidArgument");
  const next = book.addSheet("Next");
  expect(code(() => next.addTable(box(0, 0, 3, 2), "ACTIONS"))).toBe("ItemAlreadyExists");
  expect(code(() => next.addTable(box(0, 0, 3, 2), "A1"))).toBe("InvalidArgument");
  expect(code(() => next.addTable(box(0, 0, 3, 2), "two words"))).toBe("InvalidArgument");
  expect(code(() => sheet.merge(box(0, 0, 1, 2)))).toBe("InvalidArgument");
  const table = next.addTable(box(0, 0, 3, 2), null);
  expect(table.name).toBe("Table1");
  expect(code(() => (table.name = "Actions"))).toBe("ItemAlreadyExists");
});

test.each([
  ["Actions", "=Sheet1!$A$1", "done"],
  ["A1", "=Sheet1!$A$1", "InvalidArgument"],
  ["two words", "=1", "InvalidArgument"],
  ["R", "=1", "InvalidArgument"],
  ["Half", "=SUM(", "InvalidArgument"],
])("the name %j for %j: %s", (name, formula, expected) => {
  expect(code(() => book.addName(name, formula))).toBe(expected);
  if (expected === "done") expect(code(() => book.addName(name.toLowerCase(), formula))).toBe("ItemAlreadyExists");
});

test("what is not there is not found", () => {
  expect(code(() => book.removeSheet("{none}"))).toBe("ItemNotFound");
  expect(code(() => book.removeName("None"))).toBe("ItemNotFound");
  expect(code(() => sheet.removeTable(7, true))).toBe("ItemNotFound");
  expect(code(() => sheet.removeChart("{none}"))).toBe("ItemNotFound");
  expect(code(() => sheet.removeConditionalFormat("{none}"))).toBe("ItemNotFound");
});
