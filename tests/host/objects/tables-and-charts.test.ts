/** Tables and charts as the real client sees them. */

import { openHost } from "../../support/open-host";
import type { OpenHost } from "../../support/open-host";
import { codeOf, refusalOf } from "../../support/refusal-of";

const ROWS = [
  ["Rating", "Open", "Closed"],
  ["Red", 3, 1],
  ["Amber", 5, 2],
];

async function withRows(): Promise<OpenHost> {
  const opened = await openHost();
  await opened.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:C3").values = ROWS;
    await context.sync();
  });
  return opened;
}

describe("tables", () => {
  test("a table is added over a heading row, named, styled and found from everywhere", async () => {
    const { run } = await withRows();
    const told = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const table = sheet.tables.add("A1:C3", true);
      table.name = "ActionData";
      table.style = "TableStyleLight9";
      table.showFilterButton = false;
      table.showBandedRows = false;
      await context.sync();
      table.load("name,style,showFilterButton,showBandedRows,worksheet/name");
      const parts = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        sheet.getRange("ActionData"),
      ];
      parts.forEach((part) => part.load("address"));
      const inBook = context.workbook.tables.load("items/name");
      const touching = sheet.getRange("C3:D4").getTables().load("items/name");
      const within = sheet.getRange("C3:D4").getTables(true).getCount();
      await context.sync();
      return [
        [table.name, table.style, table.showFilterButton, table.showBandedRows, table.worksheet.name],
        parts.map((part) => part.address),
        inBook.items.map((item) => item.name),
        touching.items.map((item) => item.name),
        within.value,
      ];
    });
    expect(told).toEqual([
      ["ActionData", "TableStyleLight9", false, false, "Sheet1"],
      ["Sheet1!A1:C3", "Sheet1!A1:C1", "Sheet1!A2:C3", "Sheet1!A1:C3"],
      ["ActionData"],
      ["ActionData"],
      0,
    ]);
  });

  test("deleting a table takes its cells with it, converting it leaves them", async () => {
    const { run, book } = await withRows();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.tables.add("A1:C3", true).convertToRange();
      await context.sync();
    });
    expect(book.sheets()[0]?.values({ row: 0, column: 0, rows: 3, columns: 3 })).toEqual(ROWS);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.tables.add("A1:C3", true).delete();
      await context.sync();
    });
    expect(book.sheets()[0]?.tables()).toHaveLength(0);
    expect(book.sheets()[0]?.usedBox(true)).toBeNull();
  });

  test("a table cannot overlap another, bear its name, or a name that is no name", async () => {
    const { run } = await withRows();
    const overlapping = run(async (context) => {
      const { tables } = context.workbook.worksheets.getItem("Sheet1");
      tables.add("A1:B3", true).name = "One";
      tables.add("B1:C3", true);
      await context.sync();
    });
    expect(await refusalOf(overlapping)).toMatchObject({ code: "InvalidArgument", place: "TableCollection.add" });
    const rename = (name: string) =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("E1:E2").values = [["Head"], [1]];
        sheet.tables.add("E1:E2", true).name = name;
        await context.sync();
      });
    expect(await refusalOf(rename("ONE"))).toMatchObject({ code: "InvalidArgument", place: "Table.name" });
    await run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").tables.getItemAt(1).delete();
      await context.sync();
    });
    expect(await codeOf(rename("two words"))).toBe("InvalidArgument");
  });

  test("tables that are not there are null objects, or not found", async () => {
    const { run } = await withRows();
    const isNull = await run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject("None");
      await context.sync();
      return table.isNullObject;
    });
    expect(isNull).toBe(true);
    const asked = run(async (context) => {
      context.workbook.tables.getItem("None").load("name");
      await context.sync();
    });
    expect(await refusalOf(asked)).toMatchObject({ code: "ItemNotFound", place: "TableCollection.getItem" });
  });
});

describe("charts", () => {
  test("a chart is drawn with its words, place and colours in one request, and read back", async () => {
    const { run, host } = await withRows();
    host.resetCounts();
    const told = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = sheet.charts.add("BarStacked", sheet.getRange("A1:C3"), "Columns");
      chart.name = "Ratings";
      chart.title.text = "Actions by rating";
      chart.legend.position = "Bottom";
      chart.axes.categoryAxis.title.text = "Rating";
      chart.axes.valueAxis.title.text = "Actions";
      chart.axes.valueAxis.numberFormat = "0";
      chart.series.getItemAt(0).format.fill.setSolidColor("#B00020");
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.axes.valueAxis.visible = false;
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.series.getItemAt(1).format.line.color = "#231F20";
      chart.series.getItemAt(1).gapWidth = 40;
      chart.series.getItemAt(1).hasDataLabels = true;
      chart.series.getItemAt(1).dataLabels.numberFormat = "0;;";
      chart.series.getItemAt(1).dataLabels.format.font.color = "#FFFFFF";
      chart.setPosition("E2", "K14");
      await context.sync();
      const found = sheet.charts.getItem("Ratings");
      found.load("name,chartType,title/text,legend/position,axes/valueAxis/title/text,width,height,left");
      found.series.load("items/name,items/hasDataLabels,items/gapWidth,items/dataLabels/format/font/color");
      found.load("axes/categoryAxis/reversePlotOrder,axes/valueAxis/visible,axes/valueAxis/majorGridlines/visible");
      const count = sheet.charts.getCount();
      await context.sync();
      const told = [
        [found.name, found.chartType, found.title.text, found.legend.position, found.axes.valueAxis.title.text],
        found.series.items.map((series) => [series.name, series.hasDataLabels]),
        [
          found.axes.categoryAxis.reversePlotOrder,
          found.axes.valueAxis.visible,
          found.axes.valueAxis.majorGridlines.visible,
          found.series.items.map((series) => [series.gapWidth, series.dataLabels.format.font.color]),
        ],
        [count.value, Math.round(found.left), Math.round(found.width), Math.round(found.height)],
      ];
      return told;
    });
    expect(told).toEqual([
      ["Ratings", "BarStacked", "Actions by rating", "Bottom", "Actions"],
      [
        ["Open", false],
        ["Closed", true],
      ],
      [
        true,
        false,
        false,
        [
          [40, ""],
          [40, "#FFFFFF"],
        ],
      ],
      [1, 4 * 48, 7 * 48, 13 * 15],
    ]);
    expect(host.counts.requests).toBe(2);
  });

  test("a chart is deleted, and one that is not there is a null object", async () => {
    const { run, book } = await withRows();
    const isNull = await run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem("Sheet1");
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns").name = "Due";
      await context.sync();
      charts.getItem("Due").delete();
      const gone = charts.getItemOrNullObject("Due");
      await context.sync();
      return gone.isNullObject;
    });
    expect(isNull).toBe(true);
    expect(book.sheets()[0]?.charts()).toHaveLength(0);
  });

  test("a chart that cannot be drawn is refused, and so is sizing by points", async () => {
    const { run } = await withRows();
    const draw = (use: (sheet: Excel.Worksheet) => void) =>
      run(async (context) => {
        use(context.workbook.worksheets.getItem("Sheet1"));
        await context.sync();
      });
    const unknown = draw((sheet) =>
      Object.assign(sheet.charts.add("Sparkles" as "Line", sheet.getRange("A1:B3"), "Columns")),
    );
    expect(await refusalOf(unknown)).toMatchObject({ code: "InvalidArgument", place: "ChartCollection.add" });
    const sized = draw((sheet) => (sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns").width = 300));
    expect(await refusalOf(sized)).toMatchObject({ code: "InvalidOperation", place: "Chart.width" });
  });
});
