/** Print set-up as the real client sees it. */

import { openHost } from "../../support/open-host";
import { codeOf, refusalOf } from "../../support/refusal-of";

test("a whole print set-up is written in one request and read back", async () => {
  const { run, host } = await openHost();
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.printGridlines = false;
    pageLayout.setPrintMargins("Centimeters", { top: 2.54, left: 1.27 });
    pageLayout.setPrintArea("A1:F20");
    pageLayout.setPrintTitleRows("$6:$6");
    const { defaultForAllPages } = pageLayout.headersFooters;
    defaultForAllPages.leftHeader = "Action plan";
    defaultForAllPages.centerFooter = "Page &P of &N";
    await context.sync();
    pageLayout.load("orientation,paperSize,zoom,topMargin,leftMargin,centerHorizontally");
    defaultForAllPages.load("leftHeader,centerFooter,rightFooter");
    const area = pageLayout.getPrintAreaOrNullObject().load("address");
    const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
    await context.sync();
    return [
      [pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom, pageLayout.centerHorizontally],
      [Math.round(pageLayout.topMargin), Math.round(pageLayout.leftMargin)],
      [defaultForAllPages.leftHeader, defaultForAllPages.centerFooter, defaultForAllPages.rightFooter],
      [area.address, titles.address],
    ];
  });
  expect(read).toEqual([
    ["Landscape", "A4", { horizontalFitToPages: 1 }, true],
    [72, 36],
    ["Action plan", "Page &P of &N", ""],
    ["Sheet1!A1:F20", "Sheet1!6:6"],
  ]);
  expect(host.counts.requests).toBe(2);
});

test("a sheet without print area or title rows answers null objects", async () => {
  const { run } = await openHost();
  const none = await run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem("Sheet1");
    const area = pageLayout.getPrintAreaOrNullObject();
    const titles = pageLayout.getPrintTitleRowsOrNullObject();
    await context.sync();
    return [area.isNullObject, titles.isNullObject];
  });
  expect(none).toEqual([true, true]);
});

test("a scale takes the place of fitting", async () => {
  const { run } = await openHost();
  const zoom = await run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem("Sheet1");
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
    pageLayout.zoom = { scale: 80 };
    pageLayout.load("zoom");
    await context.sync();
    return pageLayout.zoom;
  });
  expect(zoom).toEqual({ scale: 80 });
});

test("page breaks come before rows, are listed and taken away", async () => {
  const { run } = await openHost();
  const breaks = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.horizontalPageBreaks.add("A21");
    sheet.horizontalPageBreaks.add("A41");
    sheet.horizontalPageBreaks.load("items/rowIndex");
    const cell = sheet.horizontalPageBreaks.getItem(0).getCellAfterBreak().load("address");
    await context.sync();
    const rows = sheet.horizontalPageBreaks.items.map((item) => item.rowIndex);
    sheet.horizontalPageBreaks.removePageBreaks();
    const left = sheet.horizontalPageBreaks.getCount();
    await context.sync();
    return [rows, cell.address, left.value];
  });
  expect(breaks).toEqual([[20, 40], "Sheet1!A21", 0]);
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ["a page break before the first row", (sheet) => sheet.horizontalPageBreaks.add("A1")],
  ["title rows that are not entire rows", (sheet) => sheet.pageLayout.setPrintTitleRows("A1:C1")],
  ["a scale of 5 percent", (sheet) => (sheet.pageLayout.zoom = { scale: 5 })],
  ["a zoom with a field that there is not", (sheet) => Object.assign(sheet.pageLayout, { zoom: { width: 1 } })],
  [
    "a header of 300 characters",
    (sheet) => (sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = "x".repeat(300)),
  ],
  ["a margin of less than nothing", (sheet) => (sheet.pageLayout.leftMargin = -1)],
])("%s is refused", async (_what, use) => {
  const { run } = await openHost();
  const using = run(async (context) => {
    use(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });
  expect(await codeOf(using)).toBe("InvalidArgument");
});

test("a different first page is refused by name", async () => {
  const { run } = await openHost();
  const using = run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").pageLayout.headersFooters.firstPage.leftHeader = "x";
    await context.sync();
  });
  expect(await refusalOf(using)).toMatchObject({ code: "ApiNotFound", place: "HeaderFooterGroup.firstPage" });
});
