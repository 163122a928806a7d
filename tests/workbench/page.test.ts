/** The workbench's parts that need no browser: the desk in the worker, the picture of a sheet, and the server of its files. */

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Book } from "../../src/host/book/book";
import { newBook } from "../../src/host/book/open-book";
import { Desk } from "../../src/workbench/page/desk";
import { pastedTexts } from "../../src/workbench/page/grid-keys";
import type { FromWorker } from "../../src/workbench/page/messages";
import { Painter, type BookPicture } from "../../src/workbench/page/picture";
import { updated, updateOf, type BookUpdate } from "../../src/workbench/page/sheet-changes";
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

function answerOf(message: FromWorker | undefined): unknown {
  if (!message || !("answer" in message)) throw new Error("There was no answer.");
  return message.answer;
}

test("a workbook that is opened is answered with its picture", async () => {
  const { heard } = await opened();
  const picture = updated(null, answerOf(heard[0]) as BookUpdate);
  expect(picture.sheets.map(({ name }) => name)).toEqual(["Action plan", "Measures"]);
  expect(picture.sheet.frame.frozen.rows).toBe(5);
  expect(picture.sheet.cells[4]?.[7]?.[0]).toBe("Due date");
});

test("a cell that is selected brings its sheet to the front, whole", async () => {
  const { heard, desk: here } = await opened();
  const { sheets, sheet } = updated(null, answerOf(heard[0]) as BookUpdate);
  const ask = { sheetId: sheets[1]?.id ?? "", row: 3, column: 1, known: sheet.frame.id };
  await here.hear({ number: 2, name: "select", ask });
  expect(answerOf(heard[1])).toMatchObject({
    selection: { row: 3, column: 1 },
    sheet: { whole: { frame: { name: "Measures" } } },
  });
});

test("after typing, no more than the cells that changed are sent, and the page has what the workbook has", async () => {
  const { heard, desk: here } = await opened();
  const before = updated(null, answerOf(heard[0]) as BookUpdate);
  const { id } = before.sheet.frame;
  await here.hear({ number: 2, name: "type", ask: { sheetId: id, row: 5, column: 7, texts: [["31/3/2025"]] } });
  expect(answerOf(heard[1])).toEqual({ refusal: null });
  await here.hear({ number: 3, name: "look", ask: { known: id } });
  const update = answerOf(heard[2]) as BookUpdate;
  expect("patch" in update.sheet && update.sheet.patch.cells.map(([row, column]) => [row, column])).toEqual([[5, 7]]);
  const after = updated(before, update);
  expect(after.sheet.cells[5]?.[7]?.[0]).toMatch(/2025/);
  expect(after.sheet.cells[6]).toBe(before.sheet.cells[6]);
});

test("a new workbook is opened for null; its blank sheet goes once another stands in it, and not before", async () => {
  const { heard, desk: here } = desk();
  await here.hear({ number: 1, name: "open", ask: { bytes: null } });
  const alone = updated(null, answerOf(heard[0]) as BookUpdate);
  expect(alone.sheets).toHaveLength(1);
  await here.hear({ number: 2, name: "dropBlank", ask: null });
  expect(updated(null, answerOf(heard[1]) as BookUpdate).sheets).toHaveLength(1);
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

const picture = (book: Book): BookPicture => new Painter(book).paint();

test("a merged cell, a hidden column, a wide one and a fill are in the picture", async () => {
  const book = await newBook();
  const sheet = book.sheets()[0];
  sheet?.setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [["Wide"]]);
  sheet?.merge({ row: 0, column: 0, rows: 2, columns: 3 });
  sheet?.setColumnWidth(1, 1, 120);
  sheet?.setFormat({ row: 4, column: 1, rows: 1, columns: 1 }, { fill: "#FF0000" });
  const { frame, cells, looks } = picture(book).sheet;
  expect(frame.merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 3 }]);
  expect(frame.widths[1]).toBeCloseTo(120, 0);
  expect(looks[cells[4]?.[1]?.[1] ?? -1]?.fill).toBe("#FF0000");
  expect(cells[4]?.[0]).toBeNull();
});

test("each look is sent once, and numbers stand to the right", async () => {
  const book = await newBook();
  const values = Array.from({ length: 2000 }, (_each, index) => [`Row ${index + 1}`, index]);
  book.sheets()[0]?.setValues({ row: 0, column: 0, rows: 2000, columns: 2 }, values);
  const { cells, looks } = picture(book).sheet;
  expect(looks.map(({ horizontal }) => horizontal).sort()).toEqual(["Left", "Right"]);
  expect(looks[cells[1999]?.[1]?.[1] ?? -1]?.horizontal).toBe("Right");
});

test("what is typed anywhere, the page's picture is the workbook's, and rows without a change are the same objects", async () => {
  const book = await newBook();
  const sheet = book.sheets()[0];
  const painter = new Painter(book);
  let page = updated(null, updateOf(painter.paint(), null));
  let told = page.sheet;
  for (const [row, column, text] of [
    [0, 0, "a"],
    [3, 2, "=A1"],
    [0, 0, "b"],
    [40, 4, "12"],
    [3, 2, ""],
    [200, 9, "far"],
  ] as const) {
    sheet?.setValues({ row, column, rows: 1, columns: 1 }, [[text]]);
    const now = painter.paint();
    page = updated(page, updateOf(now, told));
    told = now.sheet;
    expect(page.sheet.cells).toEqual(now.sheet.cells);
  }
});

describe("conditional formats", () => {
  const box = { row: 0, column: 0, rows: 3, columns: 2 };
  const fillsBy = async (formula: string): Promise<string[]> => {
    const book = await newBook();
    const sheet = book.sheets()[0];
    sheet?.setValues(box, [
      ["Red", 1],
      ["Green", 2],
      ["red", 3],
    ]);
    const { id } = sheet?.addConditionalFormat(box, "Custom") ?? { id: "" };
    sheet?.setConditionalFormat(id, { formula, fill: "#FF0000" });
    const { cells, looks } = picture(book).sheet;
    return ["A1", "B1", "A2", "B2", "A3", "B3"].filter(
      (_name, at) => looks[cells[at >> 1]?.[at & 1]?.[1] ?? -1]?.fill === "#FF0000",
    );
  };

  test.each([
    ['=$A1="Red"', ["A1", "B1", "A3", "B3"]],
    ["=B1>=2", ["A2", "A3"]],
    ["=$B$1=1", ["A1", "B1", "A2", "B2", "A3", "B3"]],
    ['=LEN("a mark")>0', ["A1", "B1", "A2", "B2", "A3", "B3"]],
    ["=SUM($B$1:$B$3)>5", []],
  ])("%s fills %j", async (formula, filled) => {
    expect(await fillsBy(formula)).toEqual(filled);
  });
});

test("a chart is drawn from what its cells hold, with its title, and no text of a cell becomes markup", async () => {
  const book = await newBook();
  const sheet = book.sheets()[0];
  const box = { row: 0, column: 0, rows: 3, columns: 2 };
  sheet?.setValues(box, [
    ["", "Count"],
    ["<script>", 3],
    ["Green", 5],
  ]);
  const chart = sheet?.addChart("BarStacked", { sheetId: sheet.id, box }, "Columns");
  if (chart) chart.title = "Actions by rating";
  const [drawn] = picture(book).sheet.frame.charts;
  expect(drawn?.svg).toContain(">Actions by rating</text>");
  expect(drawn?.svg).toContain("&lt;script&gt;");
  expect(drawn?.svg.match(/<rect/g)?.length).toBeGreaterThan(3);
});

test.each([
  [
    "a\tb\nc\td",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["one", [["one"]]],
  ['"two\nlines"\tx\n', [["two\nlines", "x"]]],
  [
    "a\tb\nc",
    [
      ["a", "b"],
      ["c", ""],
    ],
  ],
  ["a\t\t\n", [["a", "", ""]]],
  ["", []],
])("the clipboard's %j", (text, cells) => {
  expect(pastedTexts(text)).toEqual(cells);
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
