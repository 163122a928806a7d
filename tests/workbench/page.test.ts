/** The workbench's parts that need no browser: the desk in the worker, the picture of a sheet, and the server of its files. */

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { newBook } from "../../src/host/book/open-book";
import { Desk } from "../../src/workbench/page/desk";
import type { FromWorker } from "../../src/workbench/page/messages";
import { pictureOf, type BookPicture } from "../../src/workbench/page/picture";
import { fileAt } from "../../src/workbench/page/static-server";
import { sampleBytes } from "../support/sample-bytes";

function desk(): { heard: FromWorker[]; desk: Desk } {
  const heard: FromWorker[] = [];
  return { heard, desk: new Desk((message) => heard.push(message)) };
}

async function opened(): Promise<ReturnType<typeof desk>> {
  const made = desk();
  const bytes = sampleBytes("live-tracker.xlsx").slice().buffer;
  await made.desk.hear({ number: 1, name: "open", ask: { bytes } });
  return made;
}

test("a workbook that is opened is answered with its picture", async () => {
  const { heard } = await opened();
  const [first] = heard;
  const picture = (first && "answer" in first ? first.answer : undefined) as BookPicture;
  expect(picture.sheets.map(({ name }) => name)).toEqual(["Action plan", "Measures"]);
  expect(picture.sheet.frozen.length).toBe(5);
  expect(picture.sheet.rows[0]?.row).toBe(5);
  expect(picture.sheet.frozen[4]?.cells[7]?.text).toBe("Due date");
});

test("a cell that is selected brings its sheet to the front", async () => {
  const { heard, desk: here } = await opened();
  const first = heard[0];
  const { sheets } = (first && "answer" in first ? first.answer : undefined) as BookPicture;
  await here.hear({ number: 2, name: "select", ask: { sheetId: sheets[1]?.id ?? "", row: 3, column: 1 } });
  expect(heard[1]).toMatchObject({
    number: 2,
    answer: { selection: { row: 3, column: 1 }, sheet: { name: "Measures" } },
  });
});

test("bytes that are no workbook are refused in a sentence", async () => {
  const { heard, desk: here } = desk();
  await here.hear({ number: 1, name: "open", ask: { bytes: new Uint8Array([1, 2, 3]).buffer } });
  expect(heard).toEqual([{ number: 1, refusal: "The file is not an Excel workbook (.xlsx)." }]);
});

test("a question before any workbook is a mistake of ours, and says so", async () => {
  const { heard, desk: here } = desk();
  await here.hear({ number: 7, name: "save", ask: null });
  expect(heard[0]).toMatchObject({ number: 7, broken: expect.stringContaining("No workbook is open.") as unknown });
});

test("what the client says to a workbook that was left is not answered", async () => {
  const { heard, desk: here } = await opened();
  await here.hear({ wire: "{}", book: 0 });
  expect(heard.length).toBe(1);
});

test("a merged cell is drawn once, over the cells that it covers", async () => {
  const book = await newBook();
  const sheet = book.sheets()[0];
  sheet?.setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [["Wide"]]);
  sheet?.merge({ row: 0, column: 0, rows: 2, columns: 3 });
  const { rows } = pictureOf(book).sheet;
  expect(rows[0]?.cells[0]).toMatchObject({ text: "Wide", rows: 2, columns: 3 });
  expect([rows[0]?.cells[1], rows[1]?.cells[0]]).toEqual([null, null]);
  expect(rows[2]?.cells[0]).not.toBeNull();
});

test("a long sheet is drawn around what is selected, and each look is sent once", async () => {
  const book = await newBook();
  const sheet = book.sheets()[0];
  const values = Array.from({ length: 2000 }, (_each, index) => [`Row ${index + 1}`]);
  sheet?.setValues({ row: 0, column: 0, rows: 2000, columns: 1 }, values);
  book.select(sheet?.id ?? "", { row: 1500, column: 0, rows: 1, columns: 1 });
  const picture = pictureOf(book);
  expect(picture.sheet.rowsInAll).toBe(2000);
  expect(picture.sheet.rows.length).toBeLessThan(400);
  expect(picture.sheet.rows.some(({ row }) => row === 1500)).toBe(true);
  expect(picture.sheet.looks.length).toBe(1);
});

describe("the server", () => {
  const folder = mkdtempSync(join(tmpdir(), "planproof-served-"));
  writeFileSync(join(folder, "workbench.html"), "page");
  writeFileSync(join(folder, "a b.js"), "script");

  test.each([
    ["/", "workbench.html"],
    ["/workbench.html?x=1", "workbench.html"],
    ["/a%20b.js", "a b.js"],
  ])("%s is the file %s", (address, file) => {
    expect(fileAt(folder, address)).toBe(join(folder, file));
  });

  test.each(["/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/%00", "/%zz", "/absent.js", "/.."])(
    "%s is nothing of ours",
    (address) => {
      expect(fileAt(folder, address)).toBeUndefined();
    },
  );
});
