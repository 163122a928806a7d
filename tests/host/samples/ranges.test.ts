/** Ranges as Microsoft's reference has them: found, written, read, cleared, copied. */

import { refused, SALES, sample, sheetWith } from "../../support/sample";

sample(
  "an empty sheet's used range is its first cell",
  "worksheet#getusedrange",
  async (context, log) => {
    const used = sheetWith(context).getUsedRange().load("address");
    const none = sheetWith(context).getUsedRangeOrNullObject().load("address");
    await context.sync();
    log(used.address, none.isNullObject);
  },
  [["Sheet1!A1", true]],
);

sample(
  "the used range reaches over cells with a format alone, unless only values count",
  "worksheet#getusedrange",
  async (context, log) => {
    const sheet = sheetWith(context, [["a"]]);
    sheet.getRange("D6").format.fill.color = "#FFFF00";
    const [all, values] = [sheet.getUsedRange().load("address"), sheet.getUsedRange(true).load("address")];
    await context.sync();
    log(all.address, values.address);
  },
  [["Sheet1!A1:D6", "Sheet1!A1"]],
);

sample(
  "one value set is set in every cell",
  "guide:excel-add-ins-ranges-set-get-values",
  async (context, log) => {
    const range = sheetWith(context).getRange("B2:C3");
    (range.values as unknown) = "same";
    range.load("values");
    await context.sync();
    log(range.values);
  },
  [
    [
      ["same", "same"],
      ["same", "same"],
    ],
  ],
);

sample(
  "null in an array leaves the cell, empty text clears it",
  "guide:excel-add-ins-blank-null-values",
  async (context, log) => {
    const range = sheetWith(context, [["keep", "clear"]]).getRange("A1:B1");
    range.values = [[null, ""]];
    range.load("values,valueTypes");
    await context.sync();
    log(range.values, range.valueTypes);
  },
  [[[["keep", ""]], [["String", "Empty"]]]],
);

refused(
  "an array of another shape than the range is refused",
  "range#values",
  async (context) => {
    sheetWith(context).getRange("A1:B2").values = [["one", "two"]];
    await context.sync();
  },
  "InvalidArgument",
  "Range.values",
);

sample(
  "a text that begins with = is a formula, also through values; its value is computed",
  "range#values",
  async (context, log) => {
    const range = sheetWith(context, [[2, 3, "=A1*B1"]]).getRange("A1:C1");
    range.load("values,formulas,text");
    await context.sync();
    log(range.values, range.formulas, range.text);
  },
  [[[[2, 3, 6]], [[2, 3, "=A1*B1"]], [["2", "3", "6"]]]],
);

sample(
  "an apostrophe before it keeps a text from being a formula, and is not read back",
  "range#values",
  async (context, log) => {
    const range = sheetWith(context, [["'=1+1", "'007"]]).getRange("A1:B1");
    range.load("values,text,valueTypes");
    await context.sync();
    log(range.values, range.text, range.valueTypes);
  },
  [[[["=1+1", "007"]], [["=1+1", "007"]], [["String", "String"]]]],
);

sample(
  "an error is its text, and its type says so",
  "range#valuetypes",
  async (context, log) => {
    const range = sheetWith(context, [["=1/0", true, 1.5]]).getRange("A1:C1");
    range.load("values,valueTypes");
    await context.sync();
    log(range.values, range.valueTypes);
  },
  [[[["#DIV/0!", true, 1.5]], [["Error", "Boolean", "Double"]]]],
);

sample(
  "a date is a serial with a format; the text is what Excel shows",
  "range#numberformat",
  async (context, log) => {
    const range = sheetWith(context, [[45291, 0.125]]).getRange("A1:B1");
    range.numberFormat = [["dd/mm/yyyy", "0.0%"]];
    range.load("values,text,numberFormat");
    await context.sync();
    log(range.values, range.text, range.numberFormat);
  },
  [[[[45291, 0.125]], [["31/12/2023", "12.5%"]], [["dd/mm/yyyy", "0.0%"]]]],
);

sample(
  "whole columns have no values to read",
  "guide:excel-add-ins-ranges-unbounded",
  async (context, log) => {
    const column = sheetWith(context, SALES).getRange("A:A").load("values,rowCount,isEntireColumn,address");
    await context.sync();
    log(column.values, column.rowCount, column.isEntireColumn, column.address);
  },
  [[null, 1048576, true, "Sheet1!A:A"]],
);

sample(
  "neighbours of a range are found from it",
  "range#getoffsetrange",
  async (context, log) => {
    const range = sheetWith(context).getRange("B2:C4");
    const found = [
      range.getOffsetRange(1, 2),
      range.getResizedRange(-1, 1),
      range.getCell(2, 1),
      range.getLastCell(),
      range.getEntireRow(),
      range.getColumnsAfter(2),
      range.getRowsAbove(1),
      range.getBoundingRect("E6"),
      range.getIntersection("C1:D3"),
    ].map((each) => each.load("address"));
    await context.sync();
    log(...found.map(({ address }) => address.slice("Sheet1!".length)));
  },
  [["D3:E5", "B2:D3", "C4", "C4", "2:4", "D2:E4", "B1:C1", "B2:E6", "C2:C3"]],
);

refused(
  "ranges that do not meet have no intersection",
  "range#getintersection",
  async (context) => {
    sheetWith(context).getRange("A1:B2").getIntersection("D4").load("address");
    await context.sync();
  },
  "ItemNotFound",
);

refused(
  "a range beyond the sheet is refused",
  "range#getoffsetrange",
  async (context) => {
    sheetWith(context).getRange("A1").getOffsetRange(-1, 0).load("address");
    await context.sync();
  },
  "InvalidArgument",
);

refused(
  "what was not loaded cannot be read",
  "range#load",
  async (context) => {
    const range = sheetWith(context).getRange("A1").load("address");
    await context.sync();
    return range.values;
  },
  "PropertyNotLoaded",
);

sample(
  "clearing contents keeps the format, clearing formats the contents",
  "range#clear",
  async (context, log) => {
    const range = sheetWith(context, [["kept", "gone"]]).getRange("A1:B1");
    range.format.fill.color = "#FFC000";
    range.getCell(0, 1).clear("Contents");
    range.getCell(0, 0).clear("Formats");
    range.load("values");
    const fills = [0, 1].map((column) => range.getCell(0, column).format.fill.load("color"));
    await context.sync();
    log(range.values, ...fills.map(({ color }) => color));
  },
  [[[["kept", ""]], "#FFFFFF", "#FFC000"]],
);

sample(
  "copying brings values and formats, or one of them",
  "range#copyfrom",
  async (context, log) => {
    const sheet = sheetWith(context, [[3, "=A1*2"]]);
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A3").copyFrom("A1");
    sheet.getRange("B3").copyFrom("B1", Excel.RangeCopyType.values);
    const [one, two] = [sheet.getRange("A3").load("values"), sheet.getRange("B3").load("formulas")];
    one.format.font.load("bold");
    await context.sync();
    log(one.values, one.format.font.bold, two.formulas);
  },
  [[[[3]], true, [[6]]]],
);

sample(
  "a merged area keeps its first cell's value",
  "range#merge",
  async (context, log) => {
    const range = sheetWith(context, [["first", "second"]]).getRange("A1:B1");
    range.merge();
    range.load("values");
    await context.sync();
    log(range.values);
    range.unmerge();
    range.load("values");
    await context.sync();
    log(range.values);
  },
  [[["first", ""]], [["first", ""]]],
);

sample(
  "formats that differ across a range are null",
  "guide:excel-add-ins-blank-null-values",
  async (context, log) => {
    const range = sheetWith(context).getRange("A1:A2");
    range.getCell(0, 0).format.font.bold = true;
    range.format.font.load("bold,italic,name");
    await context.sync();
    log(range.format.font.bold, range.format.font.italic);
  },
  [[null, false]],
);

sample(
  "many cells are asked and formatted at once",
  "range#getcellproperties",
  async (context, log) => {
    const range = sheetWith(context, [["a", "b"]]).getRange("A1:B1");
    range.setCellProperties([[{ format: { fill: { color: "#00B050" } } }, { format: { font: { bold: true } } }]]);
    const asked = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
    await context.sync();
    log(asked.value[0]?.map(({ address, format }) => [address, format?.fill?.color, format?.font?.bold]));
  },
  [
    [
      ["Sheet1!A1", "#00B050", false],
      ["Sheet1!B1", "#FFFFFF", true],
    ],
  ],
);

sample(
  "a link has an address or a place in the workbook, and shows its text",
  "range#hyperlink",
  async (context, log) => {
    const cell = sheetWith(context).getRange("A1");
    cell.hyperlink = { documentReference: "Sheet1!C3", textToDisplay: "Go", screenTip: "To C3" };
    cell.load("hyperlink,values");
    await context.sync();
    log(cell.values, cell.hyperlink.documentReference, cell.hyperlink.screenTip);
    cell.clear("RemoveHyperlinks");
    cell.load("hyperlink,values");
    await context.sync();
    log(cell.values, cell.hyperlink);
  },
  [
    [[["Go"]], "Sheet1!C3", "To C3"],
    [[["Go"]], null],
  ],
);

sample(
  "selecting a range activates its sheet",
  "range#select",
  async (context, log) => {
    const sheet = context.workbook.worksheets.add("Second");
    sheet.getRange("B2:C3").select();
    const [active, selected] = [
      context.workbook.worksheets.getActiveWorksheet().load("name"),
      context.workbook.getSelectedRange().load("address"),
    ];
    await context.sync();
    log(active.name, selected.address);
  },
  [["Second", "Second!B2:C3"]],
);

sample(
  "the region around a cell ends at blank rows and columns",
  "range#getsurroundingregion",
  async (context, log) => {
    const sheet = sheetWith(context, SALES);
    sheet.getRange("E7").values = [["apart"]];
    const region = sheet.getRange("B3").getSurroundingRegion().load("address");
    await context.sync();
    log(region.address);
  },
  ["Sheet1!A1:C5"],
);

sample(
  "text is found, in part or whole, in any case unless asked",
  "range#findornullobject",
  async (context, log) => {
    const range = sheetWith(context, SALES).getUsedRange();
    const found = [
      range.find("south", {}),
      range.find("Q2", { completeMatch: true, searchDirection: "Backwards" }),
      range.findOrNullObject("south", { matchCase: true }),
    ].map((each) => each.load("address"));
    await context.sync();
    log(...found.map((each) => (each.isNullObject ? null : each.address)));
  },
  [["Sheet1!A3", "Sheet1!B5", null]],
);

refused(
  "what is not there is not found",
  "range#find",
  async (context) => {
    sheetWith(context, SALES).getUsedRange().find("West", {}).load("address");
    await context.sync();
  },
  "ItemNotFound",
);

sample(
  "text is replaced, and the number of replacements told",
  "range#replaceall",
  async (context, log) => {
    const range = sheetWith(context, SALES).getUsedRange();
    const count = range.replaceAll("North", "Northern", { completeMatch: true });
    range.load("values");
    await context.sync();
    log(count.value, range.values[1]?.[0], range.values[3]?.[0]);
  },
  [[2, "Northern", "Northern"]],
);

sample(
  "special cells: formulas, constants, blanks",
  "range#getspecialcells",
  async (context, log) => {
    const range = sheetWith(context, [
      [1, "=A1", ""],
      ["text", "", "=1/0"],
    ]).getRange("A1:C2");
    const found = [
      range.getSpecialCells("Formulas"),
      range.getSpecialCells("Formulas", "Errors"),
      range.getSpecialCells("Constants", "Text"),
      range.getSpecialCells("Blanks"),
      range.getSpecialCellsOrNullObject("Constants", "Logical"),
    ].map((each) => each.load("address"));
    await context.sync();
    log(...found.map((each) => (each.isNullObject ? null : each.address.replaceAll("Sheet1!", ""))));
  },
  [["B1,C2", "C2", "A2", "C1,B2", null]],
);

sample(
  "rows are sorted by a column, the header left where it is",
  "rangesort#apply",
  async (context, log) => {
    const range = sheetWith(context, SALES).getRange("A1:C5");
    range.sort.apply([{ key: 2, ascending: false }], false, true);
    range.load("values");
    await context.sync();
    log(range.values.map((row: unknown[]) => row[2]));
  },
  [["Calls", 15, 12, 9, 7]],
);

sample(
  "duplicates are removed and counted",
  "range#removeduplicates",
  async (context, log) => {
    const range = sheetWith(context, SALES).getRange("A1:C5");
    const removed = range.removeDuplicates([0], true).load("removed,uniqueRemaining");
    range.load("values");
    await context.sync();
    log(
      removed.removed,
      removed.uniqueRemaining,
      range.values.map((row: unknown[]) => row[0]),
    );
  },
  [[2, 2, ["Team", "North", "South", "", ""]]],
);
