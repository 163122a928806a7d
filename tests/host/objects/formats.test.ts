/** Formats as the real client sees them: shared ones as they are, mixed ones as null. */

import { newBook, openBook } from "../../../src/host/book/open-book";
import { openHost } from "../../support/open-host";
import { codeOf, refusalOf } from "../../support/refusal-of";
import { patchParts } from "../book/rich-workbook";

async function onSheet<T, R>(use: (sheet: Excel.Worksheet) => T, read: (loaded: T) => R): Promise<R> {
  const { run } = await openHost();
  return run(async (context) => {
    const loaded = use(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
    return read(loaded);
  });
}

test("formats that all the cells share are read as they are, mixed ones as null", async () => {
  const formats = await onSheet(
    (sheet) => {
      const both = sheet.getRange("A1:B1");
      both.format.font.bold = true;
      both.format.font.size = 14;
      both.format.font.name = "Arial";
      both.format.wrapText = true;
      both.format.verticalAlignment = "Top";
      const first = sheet.getRange("A1");
      first.format.fill.color = "#005EB8";
      first.format.font.color = "white";
      first.format.horizontalAlignment = "Center";
      first.format.indentLevel = 1;
      return both.load(
        "format/wrapText,format/verticalAlignment,format/horizontalAlignment,format/font/bold,format/font/size,format/font/name,format/font/color,format/fill/color",
      );
    },
    ({ format }) => [
      format.wrapText,
      format.verticalAlignment,
      format.font.bold,
      format.font.size,
      format.font.name,
      format.horizontalAlignment,
      format.font.color,
      format.fill.color,
    ],
  );
  expect(formats).toEqual([true, "Top", true, 14, "Arial", null, null, null]);
});

test("a fill is cleared, and cells without one read as white", async () => {
  const colours = await onSheet(
    (sheet) => {
      const range = sheet.getRange("A1");
      range.format.fill.color = "#ff0000";
      const before = sheet.getRange("A1").load("format/fill/color");
      range.format.fill.clear();
      return [before, sheet.getRange("A1").load("format/fill/color")];
    },
    (ranges) => ranges.map((range) => range.format.fill.color),
  );
  expect(colours).toEqual(["#FF0000", "#FFFFFF"]);
});

test("many areas take one format in one call", async () => {
  const { run, host, book } = await openHost();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRanges("A1,A3:B3,D9").format.fill.color = "#FFEE00";
    await context.sync();
  });
  const fills = [
    [0, 0],
    [1, 0],
    [2, 1],
    [8, 3],
  ].map(([row = 0, column = 0]) => book.sheets()[0]?.format(row, column).fill);
  expect(fills).toEqual(["#FFEE00", "", "#FFEE00", "#FFEE00"]);
  expect(host.counts.requests).toBe(1);
});

test("edges and the lines between cells are drawn apart", async () => {
  const { run, book } = await openHost();
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const { borders } = sheet.getRange("B2:C3").format;
    borders.getItem("EdgeBottom").style = "Continuous";
    borders.getItem("EdgeBottom").weight = "Medium";
    borders.getItem("EdgeBottom").color = "#005EB8";
    borders.getItem("InsideHorizontal").style = "Dot";
    borders.load("items/sideIndex,items/style,items/weight,items/color");
    await context.sync();
    return borders.items
      .filter((item) => item.style !== "None")
      .map((item) => [item.sideIndex, item.style, item.weight, item.color]);
  });
  expect(read).toEqual([
    ["EdgeBottom", "Continuous", "Medium", "#005EB8"],
    ["InsideHorizontal", "Dot", "Thin", "#000000"],
  ]);
  const sheet = book.sheets()[0];
  expect(sheet?.format(2, 1).borders.bottom).toEqual({ style: "medium", colour: "#005EB8" });
  expect(sheet?.format(1, 1).borders.bottom?.style).toBe("dotted");
  expect(sheet?.format(1, 1).borders.top?.style ?? "").toBe("");
});

test("sizes are points, for whole columns too", async () => {
  const sizes = await onSheet(
    (sheet) => {
      sheet.getRange("A:B").format.columnWidth = 90;
      sheet.getRange("1:2").format.rowHeight = 33;
      sheet.getRange("C1").format.columnWidth = 200;
      return sheet.getRange("A1:B2").load("format/columnWidth,format/rowHeight,width,height,left,top");
    },
    (range) => [
      Math.round(range.format.columnWidth),
      range.format.rowHeight,
      Math.round(range.width),
      range.height,
      range.left,
    ],
  );
  expect(sizes).toEqual([90, 33, 180, 66, 0]);
  const mixed = await onSheet(
    (sheet) => {
      sheet.getRange("A:A").format.columnWidth = 90;
      return sheet.getRange("A1:B1").load("format/columnWidth");
    },
    (range) => range.format.columnWidth,
  );
  expect(mixed).toBeNull();
});

test("autofit makes room for the longest text, and for wrapped lines", async () => {
  const [narrow, wide, high] = await onSheet(
    (sheet) => {
      sheet.getRange("A1:B1").values = [["Due", "A due date that is written out in many words"]];
      sheet.getRange("A:B").format.autofitColumns();
      const [a, b] = ["A1", "B1"].map((cell) => sheet.getRange(cell).load("format/columnWidth"));
      sheet.getRange("C1").values = [["word ".repeat(40)]];
      sheet.getRange("C1").format.wrapText = true;
      sheet.getRange("1:1").format.autofitRows();
      return [a, b, sheet.getRange("C1").load("format/rowHeight")];
    },
    ([a, b, c]) => [a?.format.columnWidth ?? 0, b?.format.columnWidth ?? 0, c?.format.rowHeight ?? 0],
  );
  expect(wide).toBeGreaterThan(3 * (narrow ?? 0));
  expect(high).toBeGreaterThan(60);
});

test.each<[string, (format: Excel.RangeFormat) => unknown]>([
  ["a row of 410 points", (format) => (format.rowHeight = 410)],
  ["a column of less than nothing", (format) => (format.columnWidth = -1)],
  ["an alignment that there is not", (format) => Object.assign(format, { horizontalAlignment: "Middle" })],
  ["a colour that there is not", (format) => (format.fill.color = "#12345")],
  ["a colour word that there is not", (format) => (format.font.color = "greenish")],
  ["bold that is a word", (format) => Object.assign(format.font, { bold: "yes" })],
])("%s is refused", async (_what, set) => {
  const setting = onSheet(
    (sheet) => set(sheet.getRange("A1").format),
    () => undefined,
  );
  expect(await codeOf(setting)).toBe("InvalidArgument");
});

test("what the book cannot draw is said, not dropped", async () => {
  const setting = onSheet(
    (sheet) => (sheet.getRange("A1").format.font.underline = "Double"),
    () => undefined,
  );
  expect(await refusalOf(setting)).toMatchObject({ code: "NotImplemented", place: "RangeFont.underline" });
});

describe("conditional formats", () => {
  test("a formula with its look is added, found by the range, changed and deleted", async () => {
    const { run } = await openHost();
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const format = sheet.getRange("A2:C9").conditionalFormats.add("Custom");
      format.custom.rule.formula = '=AND($C2="Red",N("planproof")=0)';
      format.custom.format.fill.color = "#F8D7DA";
      format.custom.format.font.color = "#721C24";
      format.stopIfTrue = true;
      await context.sync();
      const all = sheet.getRange("B5").conditionalFormats;
      all.load(
        "items/type,items/priority,items/stopIfTrue,items/id,items/custom/rule/formula,items/custom/format/fill/color",
      );
      const beside = sheet.getRange("E1").conditionalFormats.getCount();
      const range = format.getRange().load("address");
      await context.sync();
      const [item] = all.items;
      const told = [
        item?.type,
        item?.stopIfTrue,
        item?.custom.rule.formula,
        item?.custom.format.fill.color,
        range.address,
        beside.value,
      ];
      item?.delete();
      const left = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      return [...told, left.value];
    });
    expect(found).toEqual(["Custom", true, '=AND($C2="Red",N("planproof")=0)', "#F8D7DA", "Sheet1!A2:C9", 0, 0]);
  });

  test("all of a range are cleared, those of other cells stay", async () => {
    const { run } = await openHost();
    const counts = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (const address of ["A1:A9", "C1:C9"]) {
        const format = sheet.getRange(address).conditionalFormats.add("Custom");
        format.custom.rule.formula = "=TRUE";
        format.custom.format.fill.color = "#FFFF00";
      }
      const before = sheet.getRange().conditionalFormats.getCount();
      sheet.getRange("A:A").conditionalFormats.clearAll();
      const after = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      return [before.value, after.value];
    });
    expect(counts).toEqual([2, 1]);
  });
});

describe("letters of one cell in fonts of their own", () => {
  /** A1 is struck through in part, B1 plain, C1 struck through as a whole; A2 holds a number. */
  async function struckInPart() {
    const book = await newBook();
    const [sheet] = book.sheets();
    sheet!.setValues({ row: 0, column: 0, rows: 2, columns: 3 }, [
      ["31/3/24 & 30/6/24 (was)", "plain", "gone"],
      [7, "", ""],
    ]);
    sheet!.setFormat({ row: 0, column: 2, rows: 1, columns: 1 }, { strikethrough: true });
    const runs =
      '<r><rPr><strike/><b/><sz val="9"/><rFont val="Arial"/></rPr><t>31/3/24</t></r><r><rPr><strike val="0"/><sz val="11"/></rPr>' +
      '<t xml:space="preserve"> &amp; 30/6/24</t></r><r><t xml:space="preserve"> (was)</t></r>';
    return openHost(
      patchParts(book.save(), {
        "xl/sharedStrings.xml": (xml) => xml.replace(/<t[^>]*>31\/3\/24[^<]*<\/t>/, runs),
      }),
    );
  }

  test("are struck through in part where they differ, as a range is whose cells differ", async () => {
    const { run } = await struckInPart();
    const marks = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const ranges = ["A1", "B1", "C1", "B1:C1", "A2"].map((address) => sheet.getRange(address));
      for (const range of ranges) range.load("format/font/strikethrough");
      const cells = sheet.getRange("A1:C1").getCellProperties({ format: { font: { strikethrough: true } } });
      await context.sync();
      return [
        ranges.map((range) => range.format.font.strikethrough),
        cells.value[0]?.map(({ format }) => format?.font?.strikethrough),
      ];
    });
    expect(marks).toEqual([
      [null, false, true, null, false],
      [null, false, true],
    ]);
  });

  test("are told as text runs, one for a text in one font and none for a number", async () => {
    const { run } = await struckInPart();
    const told = await run(async (context) => {
      const cells = context.workbook.worksheets.getFirst().getRange("A1:C2").getCellProperties({ textRuns: true });
      await context.sync();
      return cells.value.map((row) => row.map(({ textRuns = [] }) => textRuns));
    });
    expect(told[0]?.[0]).toEqual([
      { text: "31/3/24", font: { bold: true, italic: false, strikethrough: true, name: "Arial", size: 9 } },
      { text: " & 30/6/24", font: { bold: false, italic: false, strikethrough: false, name: "Calibri", size: 11 } },
      { text: " (was)", font: expect.objectContaining({ strikethrough: false }) as object },
    ]);
    expect(told.map((row) => row.map((runs) => runs.length))).toEqual([
      [3, 1, 1],
      [0, 0, 0],
    ]);
  });

  test("are kept in the file by a change of another cell, and gone once their own cell is written", async () => {
    const { book } = await struckInPart();
    const sheet = book.sheets()[0]!;
    sheet.setValues({ row: 1, column: 0, rows: 1, columns: 1 }, [[8]]);
    const kept = (await openBook(book.save())).sheets()[0]!;
    expect(kept.textRuns(0, 0)?.map(({ strikethrough }) => strikethrough)).toEqual([true, false, false]);
    kept.setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [["30/6/24"]]);
    expect(kept.textRuns(0, 0)).toBeNull();
  });
});
