/** Ranges as the real client sees them: contents, places, links, properties in bulk. */

import { openHost } from "../../support/open-host";
import { codeOf, refusalOf } from "../../support/refusal-of";

/** Runs `use` on a new workbook's one sheet, with a sync after it, and gives what `read` then finds. */
async function onSheet<T, R>(use: (sheet: Excel.Worksheet) => T, read: (loaded: T) => R): Promise<R> {
  const { run } = await openHost();
  return run(async (context) => {
    const loaded = use(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
    return read(loaded);
  });
}

describe("contents", () => {
  test("values, formulas, text, formats and types of a mixed block", async () => {
    const block = await onSheet(
      (sheet) => {
        const range = sheet.getRange("A1:E2");
        range.numberFormat = [
          ["General", "@", "dd mmm yyyy", "0%", "General"],
          ["General", "@", "dd mmm yyyy", "0%", "General"],
        ];
        range.values = [
          ["Action", "007", 45565, 0.25, "=1+1"],
          [true, "=not a formula", "", 3, "=1/0"],
        ];
        return range.load("values,formulas,text,numberFormat,valueTypes");
      },
      (range) => [range.values, range.formulas, range.text, range.numberFormat[0], range.valueTypes],
    );
    expect(block).toEqual([
      [
        ["Action", "007", 45565, 0.25, 2],
        [true, "=not a formula", "", 3, "#DIV/0!"],
      ],
      [
        ["Action", "007", 45565, 0.25, "=1+1"],
        [true, "=not a formula", "", 3, "=1/0"],
      ],
      [
        ["Action", "007", "30 Sep 2024", "25%", "2"],
        ["TRUE", "=not a formula", "", "300%", "#DIV/0!"],
      ],
      ["General", "@", "dd mmm yyyy", "0%", "General"],
      [
        ["String", "String", "Double", "Double", "Double"],
        ["Boolean", "String", "Empty", "Double", "Error"],
      ],
    ]);
  });

  test("null leaves a cell alone and an empty text clears it", async () => {
    const values = await onSheet(
      (sheet) => {
        const range = sheet.getRange("A1:C1");
        range.values = [["a", "b", "c"]];
        range.values = [[null, "", "d"]];
        return range.load("values");
      },
      (range) => range.values,
    );
    expect(values).toEqual([["a", "", "d"]]);
  });

  test("one value goes to every cell of the range", async () => {
    const values = await onSheet(
      (sheet) => {
        const range = sheet.getRange("A1:B2");
        // The typings know arrays only; the documentation and the client take one value for all.
        Object.assign(range, { values: "x", numberFormat: "@" });
        return range.load("values,numberFormat");
      },
      (range) => [range.values, range.numberFormat],
    );
    expect(values).toEqual([
      [
        ["x", "x"],
        ["x", "x"],
      ],
      [
        ["@", "@"],
        ["@", "@"],
      ],
    ]);
  });

  test("a large array, which the client itself sends in blocks of rows, arrives whole", async () => {
    const rows = Array.from({ length: 2_000 }, (_row, row) => [row, `Action ${row}`, row % 2 === 0]);
    const { run, host } = await openHost();
    const [read, requests] = await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:D2001");
      range.values = rows;
      range.load("values");
      await context.sync();
      return [range.values, host.counts.requests];
    });
    expect(read).toEqual(rows);
    expect(requests).toBe(1);
    expect(host.counts.members["Range.values="]).toBeGreaterThan(1);
  });

  test.each([
    ["too few rows", [["a", "b"]]],
    ["rows of unequal length", [["a", "b"], ["c"]]],
    ["an object in a cell", [["a", {}], ["c", "d"]]], // prettier-ignore
    ["nothing", null],
    ["a text of more than 32,767 characters", [["a", "b"], ["c", "x".repeat(32_768)]]], // prettier-ignore
    ["a formula that does not parse", [["a", "b"], ["c", "=SUM("]]], // prettier-ignore
    ["a formula of more than 8,192 characters", [["a", "b"], ["c", `=${"1+".repeat(4_100)}1`]]], // prettier-ignore
  ])("values that are %s are refused", async (_what, values) => {
    const writing = onSheet(
      (sheet) => Object.assign(sheet.getRange("A1:B2"), { values }),
      () => undefined,
    );
    expect(await refusalOf(writing)).toMatchObject({ code: "InvalidArgument", place: "Range.values" });
  });

  test("cells of whole columns cannot be written one by one", async () => {
    const writing = onSheet(
      (sheet) => Object.assign(sheet.getRange("A:A"), { numberFormat: "@" }),
      () => undefined,
    );
    expect(await refusalOf(writing)).toMatchObject({ code: "InvalidArgument", place: "Range.numberFormat" });
  });

  test("clearing takes contents, formats or all", async () => {
    const values = await onSheet(
      (sheet) => {
        const range = sheet.getRange("A1:C1");
        range.values = [["a", "b", "c"]];
        range.format.fill.color = "#FFFF00";
        sheet.getRange("A1").clear("Contents");
        sheet.getRange("B1").clear("Formats");
        sheet.getRange("C1").clear();
        const fills = ["A1", "B1", "C1"].map((cell) => sheet.getRange(cell).load("format/fill/color"));
        return { range: range.load("values"), fills };
      },
      ({ range, fills }) => [range.values, fills.map((cell) => cell.format.fill.color)],
    );
    expect(values).toEqual([[["", "b", ""]], ["#FFFF00", "#FFFFFF", "#FFFFFF"]]);
  });

  test("copies keep text as text, and refuse to guess how a formula moves", async () => {
    const values = await onSheet(
      (sheet) => {
        sheet.getRange("A1:B1").values = [["'=x", "=1+1"]];
        sheet.getRange("A3").copyFrom("A1:B1", "Values");
        return sheet.getRange("A3:B3").load("formulas");
      },
      (range) => range.formulas,
    );
    expect(values).toEqual([["=x", 2]]);
    const moved = onSheet(
      (sheet) => {
        sheet.getRange("A1").formulas = [["=B1"]];
        sheet.getRange("A2").copyFrom("A1");
      },
      () => undefined,
    );
    expect(await codeOf(moved)).toBe("NotImplemented");
  });
});

describe("places", () => {
  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ["cell", (range) => range.getCell(1, 2), "Sheet1!D3"],
    ["cell outside", (range) => range.getCell(9, 0), "Sheet1!B11"],
    ["row", (range) => range.getRow(1), "Sheet1!B3:D3"],
    ["column", (range) => range.getColumn(2), "Sheet1!D2:D5"],
    ["last row", (range) => range.getLastRow(), "Sheet1!B5:D5"],
    ["last column", (range) => range.getLastColumn(), "Sheet1!D2:D5"],
    ["last cell", (range) => range.getLastCell(), "Sheet1!D5"],
    ["entire row", (range) => range.getEntireRow(), "Sheet1!2:5"],
    ["entire column", (range) => range.getEntireColumn(), "Sheet1!B:D"],
    ["offset", (range) => range.getOffsetRange(-1, 1), "Sheet1!C1:E4"],
    ["resized", (range) => range.getResizedRange(-3, 1), "Sheet1!B2:E2"],
    ["size", (range) => range.getAbsoluteResizedRange(1, 1), "Sheet1!B2"],
    ["rows above", (range) => range.getRowsAbove(1), "Sheet1!B1:D1"],
    ["rows below", (range) => range.getRowsBelow(2), "Sheet1!B6:D7"],
    ["columns before", (range) => range.getColumnsBefore(), "Sheet1!A2:A5"],
    ["columns after", (range) => range.getColumnsAfter(2), "Sheet1!E2:F5"],
    ["bounding rectangle", (range) => range.getBoundingRect("F9"), "Sheet1!B2:F9"],
    ["intersection", (range) => range.getIntersection("A1:C3"), "Sheet1!B2:C3"],
  ])("%s of B2:D5", async (_what, find, address) => {
    const found = await onSheet(
      (sheet) => find(sheet.getRange("B2:D5")).load("address"),
      (range) => range.address,
    );
    expect(found).toBe(address);
  });

  test.each<[string, (range: Excel.Range) => Excel.Range]>([
    ["a row that it has not", (range) => range.getRow(4)],
    ["an offset off the sheet", (range) => range.getOffsetRange(-2, 0)],
    ["a size of nothing", (range) => range.getResizedRange(-4, 0)],
  ])("%s is refused", async (_what, find) => {
    const finding = onSheet(
      (sheet) => find(sheet.getRange("B2:D5")).load("address"),
      (range) => range.address,
    );
    expect(await codeOf(finding)).toBe("InvalidArgument");
  });

  test("ranges that do not meet have no intersection", async () => {
    const answer = await onSheet(
      (sheet) => sheet.getRange("A1").getIntersectionOrNullObject("C3"),
      (range) => range.isNullObject,
    );
    expect(answer).toBe(true);
    const asked = onSheet(
      (sheet) => sheet.getRange("A1").getIntersection("C3").load("address"),
      (range) => range.address,
    );
    expect(await codeOf(asked)).toBe("ItemNotFound");
  });

  test.each([
    ["b2", "Sheet1!B2"],
    ["$B$2:$C$3", "Sheet1!B2:C3"],
    ["C3:B2", "Sheet1!B2:C3"],
    ["Sheet1!B2", "Sheet1!B2"],
    ["'Sheet1'!B2", "Sheet1!B2"],
    ["B:D", "Sheet1!B:D"],
    ["2:4", "Sheet1!2:4"],
  ])("the address %p is %p", async (given, address) => {
    const found = await onSheet(
      (sheet) => sheet.getRange(given).load("address"),
      (range) => range.address,
    );
    expect(found).toBe(address);
  });

  test.each(["", "B", "5", "B2:", "Other!B2", "XFE1", "A1048577", "A0", "no name"])(
    "%p is no address",
    async (given) => {
      const asking = onSheet(
        (sheet) => sheet.getRange(given).load("address"),
        (range) => range.address,
      );
      expect(await codeOf(asking)).toBe("InvalidArgument");
    },
  );

  test.each([
    ["Plan", "Plan!A1"],
    ["Action plan", "'Action plan'!A1"],
    ["Director's", "'Director''s'!A1"],
    ["2024", "'2024'!A1"],
    ["AB12", "'AB12'!A1"],
    ["Q1-Q2", "'Q1-Q2'!A1"],
  ])("the sheet %p is quoted as Excel does", async (name, address) => {
    const { run } = await openHost();
    const found = await run(async (context) => {
      const range = context.workbook.worksheets.add(name).getRange("A1").load("address");
      await context.sync();
      return range.address;
    });
    expect(found).toBe(address);
  });

  test("several areas are counted, listed and cleared together", async () => {
    const areas = await onSheet(
      (sheet) => {
        sheet.getRange("A1:B2").values = [
          ["a", "b"],
          ["c", "d"],
        ];
        const areas = sheet.getRanges("A1, B2").load("address,areaCount,cellCount,areas/items/address");
        areas.clear("Contents");
        return { areas, left: sheet.getRange("A1:B2").load("values") };
      },
      ({ areas, left }) => [
        areas.address,
        areas.areaCount,
        areas.cellCount,
        areas.areas.items.map((range) => range.address),
        left.values,
      ],
    );
    expect(areas).toEqual([
      "Sheet1!A1,Sheet1!B2",
      2,
      2,
      ["Sheet1!A1", "Sheet1!B2"],
      [
        ["", "b"],
        ["c", ""],
      ],
    ]);
  });

  test("merged areas are found by their first cell, and asking for them is counted", async () => {
    const { run, host } = await openHost();
    const merged = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A2:A4").values = [["Recommendation"], ["lost"], ["lost"]];
      sheet.getRange("A2:A4").merge();
      const all = sheet.getRange("A1:C9").getMergedAreasOrNullObject().load("address");
      const below = sheet.getRange("A3:C9").getMergedAreasOrNullObject();
      const values = sheet.getRange("A2:A4").load("values");
      await context.sync();
      sheet.getRange("A2:A4").unmerge();
      const after = sheet.getRange("A1:C9").getMergedAreasOrNullObject();
      await context.sync();
      return [all.address, below.isNullObject, values.values, after.isNullObject];
    });
    expect(merged).toEqual(["Sheet1!A2:A4", true, [["Recommendation"], [""], [""]], true]);
    expect(host.counts.members["Range.getMergedAreasOrNullObject()"]).toBe(3);
  });
});

describe("links", () => {
  test("a link shows its words, and is taken off", async () => {
    const links = await onSheet(
      (sheet) => {
        const cell = sheet.getRange("A1");
        cell.hyperlink = { documentReference: "'Action plan'!C6", textToDisplay: "Row 6", screenTip: "To the plan" };
        const linked = sheet.getRange("A1").load("hyperlink,values,format/font/underline");
        sheet.getRange("A2").hyperlink = { documentReference: "A1", textToDisplay: "x" };
        sheet.getRange("A2").clear("Hyperlinks");
        return { linked, cleared: sheet.getRange("A2").load("hyperlink,values") };
      },
      ({ linked, cleared }) => [
        linked.hyperlink,
        linked.values,
        linked.format.font.underline,
        cleared.hyperlink,
        cleared.values,
      ],
    );
    expect(links).toEqual([
      { documentReference: "'Action plan'!C6", textToDisplay: "Row 6", screenTip: "To the plan" },
      [["Row 6"]],
      "Single",
      null,
      [["x"]],
    ]);
  });

  test("a link to nowhere is refused", async () => {
    const linking = onSheet(
      (sheet) => Object.assign(sheet.getRange("A1"), { hyperlink: { textToDisplay: "x" } }),
      () => undefined,
    );
    expect(await refusalOf(linking)).toMatchObject({ code: "InvalidArgument", place: "Range.hyperlink" });
  });
});

describe("properties in bulk", () => {
  test("rows are told apart: hidden or not, and how high", async () => {
    const rows = await onSheet(
      (sheet) => {
        const range = sheet.getRange("A1:B3");
        range.setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }, {}]);
        return {
          rows: range.getRowProperties({ rowHidden: true, rowIndex: true, format: { rowHeight: true } }),
          range: range.load("rowHidden"),
        };
      },
      ({ rows, range }) => [
        rows.value.map((row) => [row.rowIndex, row.rowHidden, row.format?.rowHeight]),
        range.rowHidden,
      ],
    );
    expect(rows).toEqual([
      [
        [0, false, 30],
        [1, true, expect.anything()],
        [2, false, 15],
      ],
      null,
    ]);
  });

  test("columns are given widths in points, and hidden", async () => {
    const columns = await onSheet(
      (sheet) => {
        const range = sheet.getRange("A:C");
        range.setColumnProperties([{ format: { columnWidth: 120 } }, { columnHidden: true }, {}]);
        return range.getColumnProperties({ columnHidden: true, columnIndex: true, format: { columnWidth: true } });
      },
      (columns) =>
        columns.value.map((column) => [
          column.columnIndex,
          column.columnHidden,
          Math.round(column.format?.columnWidth ?? -1),
        ]),
    );
    expect(columns.slice(0, 1)).toEqual([[0, false, 120]]);
    expect(columns.map(([, hidden]) => hidden)).toEqual([false, true, false]);
  });

  test("cells are formatted and read one by one", async () => {
    const cells = await onSheet(
      (sheet) => {
        const range = sheet.getRange("A1:B1");
        range.setCellProperties([
          [{ format: { fill: { color: "#C00000" }, font: { bold: true, color: "white" } } }, {}],
        ]);
        return range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
      },
      (cells) => cells.value,
    );
    expect(cells).toEqual([
      [
        { address: "Sheet1!A1", format: { fill: { color: "#C00000" }, font: { bold: true } } },
        { address: "Sheet1!B1", format: { fill: { color: "#FFFFFF" }, font: { bold: false } } },
      ],
    ]);
  });

  test("the wrong number of properties, or a property that none of them has, is refused", async () => {
    const few = onSheet(
      (sheet) => sheet.getRange("A1:B3").setRowProperties([{}]),
      () => undefined,
    );
    expect(await refusalOf(few)).toMatchObject({ code: "InvalidArgument", place: "Range.setRowProperties" });
    const unknown = onSheet(
      (sheet) => sheet.getRange("A1").getCellProperties({ style: true }),
      () => undefined,
    );
    expect(await codeOf(unknown)).toBe("ApiNotFound");
  });
});
