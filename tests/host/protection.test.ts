/** What a protected sheet refuses through the real client, and what it leaves open. */

import { newBook } from "../../src/host/book/open-book";
import { openHost } from "../support/open-host";
import { refusalOf } from "../support/refusal-of";
import { patchParts } from "./book/rich-workbook";

/** A workbook whose one sheet is protected, but for the cell B1. */
async function lockedWorkbook(): Promise<Uint8Array> {
  const book = await newBook();
  const [sheet] = book.sheets();
  sheet?.setValues({ row: 0, column: 0, rows: 1, columns: 2 }, [["locked", "open"]]);
  sheet?.setFormat({ row: 0, column: 1, rows: 1, columns: 1 }, { locked: false });
  const lock = (xml: string): string =>
    xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1" objects="1"/>');
  return patchParts(book.save(), { "xl/worksheets/sheet1.xml": lock });
}

test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
  ["values of locked cells", (sheet) => (sheet.getRange("A1").values = [["x"]]), "Range.values"],
  ["number formats", (sheet) => (sheet.getRange("A1").numberFormat = [["0"]]), "Range.numberFormat"],
  ["fills", (sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000"), "RangeFill.color"],
  ["widths", (sheet) => (sheet.getRange("A:A").format.columnWidth = 90), "RangeFormat.columnWidth"],
  ["merging", (sheet) => sheet.getRange("A1:A2").merge(), "Range.merge"],
  ["clearing", (sheet) => sheet.getRange("A1:B9").clear(), "Range.clear"],
  ["tables", (sheet) => sheet.tables.add("A1:B2", true), "TableCollection.add"],
  ["charts", (sheet) => sheet.charts.add("Line", sheet.getRange("A1:B2"), "Columns"), "ChartCollection.add"],
  ["print set-up", (sheet) => (sheet.pageLayout.orientation = "Landscape"), "PageLayout.orientation"],
  ["page breaks", (sheet) => sheet.horizontalPageBreaks.add("A5"), "PageBreakCollection.add"],
])("%s are refused on a protected sheet", async (_what, use, place) => {
  const { run } = await openHost(await lockedWorkbook());
  const refusal = await refusalOf(
    run(async (context) => {
      use(context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    }),
  );
  expect(refusal).toMatchObject({ code: "AccessDenied", place });
});

test("a protected sheet says so, is read, and takes values in cells that are not locked", async () => {
  const { run } = await openHost(await lockedWorkbook());
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B1").values = [["changed"]];
    sheet.protection.load("protected");
    const range = sheet.getUsedRange().load("values");
    await context.sync();
    return [sheet.protection.protected, range.values];
  });
  expect(read).toEqual([true, [["locked", "changed"]]]);
});
