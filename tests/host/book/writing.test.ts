import fc from "fast-check";
import type { Book, BookSheet, CellFormat, Value } from "../../../src/host/book/book";
import { newBook, openBook } from "../../../src/host/book/open-book";
import { partText, partDifferences } from "./part-differences";
import { patchParts } from "./rich-workbook";

const box = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

let book: Book;
let sheet: BookSheet;
beforeEach(async () => {
  book = await newBook();
  sheet = book.sheets()[0]!;
});

const saved = async (): Promise<BookSheet> => (await openBook(book.save())).sheets()[0]!;

test.each<[string, Value, Value, string, string]>([
  ["a text", "Publish", "Publish", "Publish", "General"],
  ["a number", 12.5, 12.5, "12.5", "General"],
  ["a number typed as text", "12.5", 12.5, "12.5", "General"],
  ["a grouped number", "1,250", 1250, "1,250", "#,##0"],
  ["a percentage", "7%", 0.07, "7%", "0%"],
  ["true", "true", true, "TRUE", "General"],
  ["an error", "#N/A", "#N/A", "#N/A", "General"],
  ["an ISO date", "2024-09-30", 45565, "9/30/2024", "m/d/yyyy"],
  [
    "a date in words, which depends on the region",
    "30 September 2024",
    "30 September 2024",
    "30 September 2024",
    "General",
  ],
  ["30/09/2024, which depends on the region", "30/09/2024", "30/09/2024", "30/09/2024", "General"],
  ["no day at all", "2024-02-31", "2024-02-31", "2024-02-31", "General"],
  ["a formula", "=1+1", 2, "2", "General"],
  ["a formula after a plus", "+1+1", 2, "2", "General"],
  ["a formula after a minus", "-(1+1)", -2, "-2", "General"],
  ["a dash before words", "- improve discharge", "- improve discharge", "- improve discharge", "General"],
  ["a lone equals sign", "=", "=", "=", "General"],
  ["a formula behind an apostrophe", "'=1+1", "=1+1", "=1+1", "General"],
  ["a handle", "@ward", "@ward", "@ward", "General"],
  ["an escape look-alike", "see _x0041_ below", "see _x0041_ below", "see _x0041_ below", "General"],
  ["a control character", "a\u0001b", "ab", "ab", "General"],
  ["a lone surrogate", "a\ud800b", "a\ufffdb", "a\ufffdb", "General"],
  ["lines, spaces and marks", "  one\ntwo & <three> ", "  one\ntwo & <three> ", "  one\ntwo & <three> ", "General"],
  ["an emoji", "done 🎉", "done 🎉", "done 🎉", "General"],
])("%s is kept as Excel would have it", async (_, typed, value, text, numberFormat) => {
  sheet.setValues(box(1, 1), [[typed]]);
  for (const one of [sheet, await saved()]) {
    expect(one.values(box(1, 1))).toEqual([[value]]);
    expect(one.text(box(1, 1))).toEqual([[text]]);
    expect(one.format(1, 1).numberFormat).toBe(numberFormat);
  }
});

test("a cell formatted as text takes everything as text", async () => {
  sheet.setNumberFormats(box(0, 0, 1, 3), [["@", "@", "@"]]);
  sheet.setValues(box(0, 0, 1, 3), [["=1+1", "007", "2024-09-30"]]);
  expect((await saved()).values(box(0, 0, 1, 3))).toEqual([["=1+1", "007", "2024-09-30"]]);
});

test("null leaves a cell, an empty text clears it and keeps its format", () => {
  sheet.setValues(box(0, 0, 1, 2), [["a", "b"]]);
  sheet.setFormat(box(0, 1), { bold: true });
  sheet.setValues(box(0, 0, 1, 2), [[null, ""]]);
  expect(sheet.values(box(0, 0, 1, 2))).toEqual([["a", ""]]);
  expect(sheet.format(0, 1).bold).toBe(true);
  expect(sheet.usedBox(true)).toEqual(box(0, 0));
  expect(sheet.usedBox(false)).toEqual(box(0, 0, 1, 2));
});

test("formulas follow the cells they look at, and the file carries what they give", async () => {
  sheet.setValues(box(0, 0, 3, 1), [["Red"], ["Red"], ["Green"]]);
  const pack = book.addSheet("It's a pack");
  pack.setValues(box(0, 0, 4, 1), [['=COUNTIFS(Sheet1!$A$1:$A$3,"Red")'], ["=A1*2"], ['="n = "&A2'], ['=TEXT(7,"0")']]);
  expect(pack.values(box(0, 0, 4, 1)).flat()).toEqual([2, 4, "n = 4", "7"]);
  sheet.setValues(box(2, 0), [["Red"]]);
  expect(pack.values(box(0, 0, 4, 1)).flat()).toEqual([3, 6, "n = 6", "7"]);
  expect(pack.formulas(box(0, 0, 2, 1)).flat()).toEqual(['=COUNTIFS(Sheet1!$A$1:$A$3,"Red")', "=A1*2"]);
  const again = (await openBook(book.save())).sheets()[1]!;
  expect(again.values(box(0, 0, 4, 1)).flat()).toEqual([3, 6, "n = 6", "7"]);
});

test.each([
  ["=1/0", "#DIV/0!"],
  ["=VLOOKUP(1,A5:B6,2,FALSE)", "#N/A"],
  ['=VALUE("x")', "#VALUE!"],
])("%s gives %s, in the file too", async (formula, error) => {
  sheet.setValues(box(0, 0), [[formula]]);
  for (const one of [sheet, await saved()])
    expect([one.values(box(0, 0)), one.text(box(0, 0))]).toEqual([[[error]], [[error]]]);
  expect(partText(book.save(), "xl/worksheets/sheet1.xml")).toContain(`t="e"><f>`);
});

test("a formula that the engine cannot compute is kept, shows #NAME? here and is left to Excel to compute", async () => {
  sheet.setValues(box(0, 0), [["=LET(a,1,a)"]]);
  expect(sheet.values(box(0, 0))).toEqual([["#NAME?"]]);
  const bytes = book.save();
  expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain('<c r="A1"><f>LET(a,1,a)</f></c>');
  expect(partText(bytes, "xl/workbook.xml")).toContain("fullCalcOnLoad");
});

const formats: Partial<CellFormat>[] = [
  {
    fontName: "Arial",
    fontSize: 14,
    bold: true,
    italic: true,
    underline: "Single",
    strikethrough: true,
    fontColour: "#C00000",
  },
  { fill: "#E2EFDA", horizontal: "Center", vertical: "Top", wrap: true },
  { horizontal: "CenterAcrossSelection", indent: 0, vertical: "Distributed" },
  { horizontal: "Left", indent: 2, numberFormat: "d mmmm yyyy", locked: false },
  { numberFormat: "0.0%" },
  {
    borders: {
      top: { style: "thin", colour: "#A6A6A6" },
      bottom: { style: "double", colour: "#000000" },
      left: { style: "mediumDashed", colour: "#FF0000" },
    },
  },
];

test.each(formats)("%j comes back from the file, and what it does not say stays", async (change) => {
  const before = sheet.format(3, 3);
  sheet.setFormat(box(2, 2, 2, 2), change);
  for (const one of [sheet, await saved()]) expect(one.format(3, 3)).toEqual({ ...before, ...change });
  sheet.setFormat(box(3, 3), { fill: "#FFFFFF" });
  expect(sheet.format(3, 3)).toEqual({ ...before, ...change, fill: "#FFFFFF" });
  sheet.clear(box(2, 2, 2, 2), "Formats");
  expect(sheet.format(3, 3)).toEqual(before);
  expect(sheet.usedBox(false)).toBeNull();
});

test("a format laid on whole columns is that of every cell in them, there or not", async () => {
  sheet.setValues(box(0, 1), [["x"]]);
  sheet.setFormat({ row: 0, column: 1, rows: 1_048_576, columns: 2 }, { wrap: true });
  sheet.setColumnWidth(1, 1, 150);
  const again = await saved();
  expect([again.format(0, 1).wrap, again.format(500, 2).wrap, again.format(500, 3).wrap]).toEqual([true, true, false]);
  expect(again.columnWidth(1)).toBe(150);
  expect(again.usedBox(false)).toEqual(box(0, 1));
});

test("rows, columns, panes, tab, grid lines, merges and breaks come back from the file", async () => {
  sheet.setRowHeight(0, 2, 31.5);
  sheet.setRowHidden(5, 2, true);
  sheet.setColumnWidth(0, 3, 120);
  sheet.setColumnWidth(1, 1, 60);
  sheet.setColumnWidth(7, 1, 0);
  sheet.freeze(2, 1);
  sheet.tabColour = "#1F3864";
  sheet.showGridlines = false;
  sheet.merge(box(8, 0, 2, 3));
  for (const row of [30, 12, 30]) sheet.addRowBreak(row);
  book.select(sheet.id, box(4, 2, 2, 2));
  const again = await openBook(book.save());
  const one = again.sheets()[0]!;
  expect([0, 1, 2, 3].map((row) => one.rowHeight(row))).toEqual([31.5, 31.5, 15, 15]);
  expect([4, 5, 6, 7].map((row) => one.isRowHidden(row))).toEqual([false, true, true, false]);
  expect([0, 1, 2, 3].map((column) => one.columnWidth(column))).toEqual([120, 60, 120, 48]);
  expect(one.isColumnHidden(7)).toBe(true);
  expect(one.frozen()).toEqual({ rows: 2, columns: 1 });
  expect([one.tabColour, one.showGridlines]).toEqual(["#1F3864", false]);
  expect(one.merges()).toEqual([box(8, 0, 2, 3)]);
  expect(one.rowBreaks()).toEqual([12, 30]);
  expect(again.selection()).toEqual({ sheetId: one.id, box: box(4, 2, 2, 2) });
  one.unmerge(box(8, 0));
  one.clearRowBreaks();
  one.freeze(0, 0);
  const last = (await openBook(again.save())).sheets()[0]!;
  expect([last.merges(), last.rowBreaks(), last.frozen()]).toEqual([[], [], { rows: 0, columns: 0 }]);
});

test("print set-up comes back from the file", async () => {
  const setup = {
    orientation: "Landscape" as const,
    paperSize: 8,
    fitToWidth: 1,
    fitToHeight: null,
    margins: { top: 36, bottom: 45, left: 18, right: 18, header: 9, footer: 9 },
    printGridlines: true,
    centreHorizontally: true,
    printArea: "$A$1:$F$20",
    titleRows: "$6:$6",
    header: { left: "Board && committee", centre: "", right: "&D" },
    footer: { left: "", centre: "Page &P of &N", right: "" },
  };
  sheet.setPageSetup(setup);
  expect((await saved()).pageSetup()).toEqual({ ...setup, scale: null });
  sheet.setPageSetup({ fitToWidth: null, scale: 80, printArea: null, titleRows: null });
  expect((await saved()).pageSetup()).toMatchObject({
    fitToWidth: null,
    fitToHeight: null,
    scale: 80,
    printArea: null,
    titleRows: null,
  });
  expect(book.names()).toEqual([]);
});

test("links, custom properties, settings and document properties come back and go again", async () => {
  sheet.setLink(0, 0, { documentReference: "'It''s here'!A1", screenTip: "Go" });
  sheet.setLink(1, 0, { address: "https://example.org/?a=1&b=2" });
  sheet.setCustomProperty("mark", '{"id":"front-sheet"} – é');
  book.setSetting("policy", '{"a":"<&>"}');
  book.setProperty("title", "Action plan & pack");
  book.setProperty("author", "Committee officer");
  const again = await openBook(book.save());
  const one = again.sheets()[0]!;
  expect(one.link(0, 0)).toEqual({ documentReference: "'It''s here'!A1", screenTip: "Go" });
  expect(one.link(1, 0)).toEqual({ address: "https://example.org/?a=1&b=2" });
  expect(one.customProperties()).toEqual([{ key: "mark", value: '{"id":"front-sheet"} – é' }]);
  expect(one.customProperty("MARK")).toBe('{"id":"front-sheet"} – é');
  expect(again.settings()).toEqual([{ key: "policy", value: '{"a":"<&>"}' }]);
  expect([again.property("title"), again.property("author"), again.property("subject")]).toEqual([
    "Action plan & pack",
    "Committee officer",
    "",
  ]);
  one.setLink(0, 0, null);
  one.clear(box(1, 0), "Hyperlinks");
  one.setCustomProperty("mark", undefined);
  again.setSetting("policy", undefined);
  const last = await openBook(again.save());
  const end = last.sheets()[0]!;
  expect([end.link(0, 0), end.link(1, 0), end.customProperties(), last.settings()]).toEqual([null, null, [], []]);
});

test("settings are the add-in's own: another's are neither read nor lost", async () => {
  const other = await openBook(book.save(), {
    addIn: { id: "aaaaaaaa-0000-4000-8000-000000000002", version: "1.0.0.0" },
  });
  other.setSetting("theirs", "1");
  const mine = await openBook(other.save());
  expect(mine.settings()).toEqual([]);
  mine.setSetting("mine", "2");
  const again = await openBook(mine.save(), {
    addIn: { id: "AAAAAAAA-0000-4000-8000-000000000002", version: "1.0.0.0" },
  });
  expect(again.settings()).toEqual([{ key: "theirs", value: "1" }]);
});

test("a table names its columns after the header cells, also when these change", async () => {
  sheet.setValues(box(0, 0, 3, 3), [
    ["Ref", "", 7],
    ["1", "a", "x"],
    ["2", "b", "y"],
  ]);
  const table = sheet.addTable(box(0, 0, 3, 3), null);
  expect(sheet.values(box(0, 0, 1, 3))).toEqual([["Ref", "Column2", "7"]]);
  table.name = "Actions";
  table.style = "TableStyleLight1";
  table.showFilterButton = false;
  table.showBandedRows = false;
  sheet.setValues(box(0, 1), [["Owner"]]);
  const bytes = book.save();
  expect(partText(bytes, "xl/tables/table1.xml")).toContain('<tableColumn id="2" name="Owner"/>');
  const again = await openBook(bytes);
  const one = again.sheets()[0]!;
  expect(
    one.tables().map(({ name, style, showFilterButton, showBandedRows, box }) => ({
      name,
      style,
      showFilterButton,
      showBandedRows,
      box,
    })),
  ).toEqual([
    {
      name: "Actions",
      style: "TableStyleLight1",
      showFilterButton: false,
      showBandedRows: false,
      box: box(0, 0, 3, 3),
    },
  ]);
  again.addSheet("P").setValues(box(0, 0), [["=COUNTA(Actions[Owner])"]]);
  expect(again.sheets()[1]!.values(box(0, 0))).toEqual([[2]]);
  one.removeTable(one.tables()[0]!.id, true);
  const last = await openBook(again.save());
  expect([last.sheets()[0]!.tables(), last.sheets()[0]!.values(box(0, 0))]).toEqual([[], [["Ref"]]]);
});

test("a chart comes back from the file with what was set on it", async () => {
  sheet.setValues(box(0, 0, 3, 3), [
    ["Rating", "Now", "Before"],
    ["Red", 3, 4],
    ["Green", 5, 2],
  ]);
  const pack = book.addSheet("Pack");
  const chart = pack.addChart("BarStacked", { sheetId: sheet.id, box: box(0, 0, 3, 3) }, "Columns");
  chart.name = "Ratings";
  chart.title = "Actions by rating";
  chart.altText = "3 red, 5 green";
  chart.place = box(9, 0, 16, 8);
  chart.legend.position = "Bottom";
  chart.dataLabels = true;
  chart.seriesColours = ["#C00000", ""];
  chart.axes.valueFormat = "0";
  chart.axes.categoryTitle = "Rating";
  chart.axes.reversed = true;
  chart.axes.gridlines = false;
  chart.axes.valueVisible = false;
  chart.labelFormat = "0;;";
  chart.labelColours = ["#FFFFFF", ""];
  chart.outlineColours = ["", "#231F20"];
  chart.gapWidth = 40;
  const bytes = book.save();
  expect(partText(bytes, "xl/charts/chart1.xml")).toContain("<c:v>Now</c:v>");
  const again = await openBook(bytes);
  const [one] = again.sheets()[1]!.charts();
  expect({ ...one!.axes }).toEqual({
    categoryTitle: "Rating",
    valueTitle: "",
    minimum: null,
    maximum: null,
    valueFormat: "0",
    reversed: true,
    gridlines: false,
    valueVisible: false,
  });
  expect([one!.labelFormat, one!.labelColours, one!.outlineColours, one!.gapWidth]).toEqual([
    "0;;",
    ["#FFFFFF", ""],
    ["", "#231F20"],
    40,
  ]);
  expect({ ...one!.legend }).toEqual({ visible: true, position: "Bottom" });
  expect([
    one!.name,
    one!.type,
    one!.title,
    one!.altText,
    one!.place,
    one!.dataLabels,
    one!.seriesColours,
    one!.seriesBy,
    one!.data,
  ]).toEqual([
    "Ratings",
    "BarStacked",
    "Actions by rating",
    "3 red, 5 green",
    box(9, 0, 16, 8),
    true,
    ["#C00000", ""],
    "Columns",
    { sheetId: again.sheets()[0]!.id, box: box(0, 0, 3, 3) },
  ]);
  expect(partDifferences(bytes, again.save())).toEqual([]);
  again.sheets()[1]!.removeChart(one!.id);
  const last = await openBook(again.save());
  expect(last.sheets()[1]!.charts()).toEqual([]);
});

test("conditional formats can be added, ordered, cut and taken off one by one", async () => {
  const [first, second] = [
    sheet.addConditionalFormat(box(0, 0, 10, 4), "Custom"),
    sheet.addConditionalFormat(box(0, 0, 10, 4), "Custom"),
  ];
  sheet.setConditionalFormat(first.id, { formula: "=$A1>1", fill: "#FFC7CE" });
  sheet.setConditionalFormat(second.id, { formula: "=$A1>2", fontColour: "#9C0006", stopIfTrue: true });
  const view = (one: BookSheet) =>
    one.conditionalFormats().map((each) => [each.formula, each.fill, each.fontColour, each.stopIfTrue]);
  expect(view(await saved())).toEqual([
    ["=$A1>2", "", "#9C0006", true],
    ["=$A1>1", "#FFC7CE", "", false],
  ]);
  sheet.setConditionalFormat(first.id, { priority: 0 });
  expect(view(await saved())[0]![0]).toBe("=$A1>1");
  sheet.removeConditionalFormats(box(0, 0, 2, 4));
  expect((await saved()).conditionalFormats().map((one) => one.box)).toEqual([box(2, 0, 8, 4), box(2, 0, 8, 4)]);
  sheet.removeConditionalFormat(first.id);
  expect(view(sheet)).toEqual([["=$A1>2", "", "#9C0006", true]]);
  sheet.removeConditionalFormats(box(0, 0, 20, 20));
  expect((await saved()).conditionalFormats()).toEqual([]);
});

test("sheets can be moved, hidden, renamed and deleted, and formulas and print titles follow", async () => {
  sheet.setValues(box(0, 0), [[5]]);
  sheet.setPageSetup({ titleRows: "$1:$1" });
  const [two, three] = [book.addSheet("Two"), book.addSheet("Three")];
  two.setValues(box(0, 0, 2, 1), [["=Sheet1!A1+1"], ["=Three!A1"]]);
  book.addName("Five", "=Sheet1!$A$1");
  book.renameSheet(sheet.id, "The plan");
  book.moveSheet(sheet.id, 2);
  expect(book.sheets().map((one) => one.name)).toEqual(["Two", "Three", "The plan"]);
  expect(two.formulas(box(0, 0))).toEqual([["='The plan'!A1+1"]]);
  expect(two.values(box(0, 0))).toEqual([[6]]);
  expect(sheet.pageSetup().titleRows).toBe("$1:$1");
  expect(book.activeSheetId()).toBe(sheet.id);
  book.removeSheet(three.id);
  expect(two.formulas(box(1, 0))).toEqual([["=#REF!"]]);
  book.setVisibility(sheet.id, "VeryHidden");
  const again = await openBook(book.save());
  expect(again.sheets().map((one) => [one.name, one.visibility])).toEqual([
    ["Two", "Visible"],
    ["The plan", "VeryHidden"],
  ]);
  expect(again.names()).toEqual([{ name: "Five", formula: "='The plan'!$A$1", visible: true, sheetId: null }]);
  expect(again.sheets()[1]!.pageSetup().titleRows).toBe("$1:$1");
  expect(again.activeSheetId()).toBe(again.sheets()[0]!.id);
});

test("a merged area takes a value in its first cell alone", () => {
  sheet.merge(box(0, 0, 2, 2));
  sheet.setValues(box(0, 0, 2, 2), [
    ["a", "b"],
    ["c", "d"],
  ]);
  expect(sheet.values(box(0, 0, 2, 2))).toEqual([
    ["a", ""],
    ["", ""],
  ]);
});

test("a workbook without styles is opened, and can be given some", async () => {
  const bare = patchParts(book.save(), {
    "xl/_rels/workbook.xml.rels": (text) => text.replace(/<Relationship [^>]*styles[^>]*>/, ""),
  });
  const again = await openBook(bare);
  again.sheets()[0]!.setFormat(box(0, 0), { bold: true });
  expect((await openBook(again.save())).sheets()[0]!.format(0, 0).bold).toBe(true);
});

test("any text behind an apostrophe comes back from the file as it was read before saving", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: "binary", maxLength: 40 }), { minLength: 1, maxLength: 5 }),
      async (texts) => {
        const one = await newBook();
        const cells = one.sheets()[0]!;
        const place = box(0, 0, texts.length, 1);
        cells.setValues(
          place,
          texts.map((text) => [`'${text}`]),
        );
        const before = cells.values(place);
        expect((await openBook(one.save())).sheets()[0]!.values(place)).toEqual(before);
      },
    ),
    { numRuns: 60 },
  );
});
