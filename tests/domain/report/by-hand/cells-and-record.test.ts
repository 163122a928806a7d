/** What a cell of ours holds, and the record of what was written that travels with its sheet. */

import type { Day } from "../../../../src/domain/calendar";
import type { CellValue } from "../../../../src/domain/grid";
import { cellPrint, heldAs, heldBy, isFormula, rowPrint } from "../../../../src/domain/report/by-hand/cell-print";
import { shownText } from "../../../../src/domain/report/by-hand/shown-text";
import { gridOf, printRecord, readRecord, recordOf } from "../../../../src/domain/report/by-hand/written-record";
import type { Content } from "../../../../src/domain/report/sheet-model";
import { cellOf, sheet } from "./sheet-as-text";

describe("what a cell holds", () => {
  test.each<[Content, string]>([
    [{ kind: "text", text: "a\r\nb\rc\u0007\td" }, "ta\nb\nc\td"],
    [{ kind: "text", text: "\u0001" }, ""],
    [{ kind: "text", text: "x".repeat(32_001) }, `t${"x".repeat(32_000)}`],
    [{ kind: "link", text: "C6", target: "'Plan'!C6" }, "tC6"],
    [{ kind: "number", number: 0.1 + 0.2 }, "n0.3"],
    [{ kind: "number", number: 123456789012.4 }, "n123456789012"],
    [{ kind: "day", day: "2025-03-31" as Day }, "n45747"],
    [{ kind: "formula", formula: "=countif('Action data'!$A$1, \"x\")", value: 1 }, 'f=COUNTIF(!$A$1,"X")'],
    [{ kind: "formula", formula: "=SUM(Data!A1:A2)+'It''s'!B1", value: 1 }, "f=SUM(!A1:A2)+!B1"],
    [{ kind: "empty" }, ""],
  ])("%j is held as %j", (content, held) => {
    expect(heldBy(content)).toBe(held);
  });

  test.each<[CellValue, unknown, string]>([
    ["text", "text", "ttext"],
    [12, 12, "n12"],
    [true, true, "btrue"],
    [false, false, "bfalse"],
    ["", "", ""],
    [3, "=1+2", "f=1+2"],
    ["=1+2", "=1+2", "t=1+2"],
    ["x", "y", "tx"],
  ])("%j with the formula %j is held as %j", (value, formula, held) => {
    expect(heldAs(value, formula)).toBe(held);
  });

  test("a formula is one that begins with = and is not the value again", () => {
    expect([isFormula(3, "=1+2"), isFormula("=1+2", "=1+2"), isFormula(3, 3), isFormula(3, "1+2")]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test("it shows as text", () => {
    const shown = ["text", "12", "2025-03-31", "=1+1 -> 2", ""].map((said) => shownText(cellOf(said).content));
    expect(shown).toEqual(["text", "12", "2025-03-31", "2", ""]);
    expect(shownText({ kind: "link", text: "C6", target: "'Plan'!C6" })).toBe("C6");
  });
});

describe("the record that travels with a sheet", () => {
  test("prints are the same in every version: a sheet written by another must be read by this one", () => {
    expect(["", "tOpen the hub", "n45747", "f=SUM(!A1)"].map(cellPrint)).toEqual(PRINTS);
    expect([rowPrint(["tOpen the hub", "", "n45747"]), rowPrint(["tOpen the hub", "", "n45747", "", ""])]).toEqual([
      ROW_PRINT,
      ROW_PRINT,
    ]);
    expect(rowPrint(["", "tOpen the hub"])).not.toBe(rowPrint(["tOpen the hub"]));
  });

  test("it is a piece a row, empty cells marked and those at the end left out", () => {
    const record = recordOf(sheet("Title|\n\nRef||Due\n|1|"));
    expect(printRecord(record)).toBe(RECORD);
    expect(readRecord(RECORD)).toEqual(record);
    expect(record.columns).toBe(3);
    expect(record.rows.map(({ print, cells }) => [print === "", cells.map((cell) => cell !== "")])).toEqual([
      [false, [true, false, false]],
      [true, [false, false, false]],
      [false, [true, false, true]],
      [false, [false, true, false]],
    ]);
  });

  test.each(["", "1", "1,x", "1,-1", "1,1.5", "2,1,abcdefghijabc", "1,1,abc", "1,1,abcdefghijab", "1,1,abcdefghi"])(
    "%j is no record",
    (text) => {
      expect(readRecord(text)).toBeNull();
    },
  );

  test("a sheet of nothing has a record of nothing, and blocks that lie apart make one", () => {
    expect(recordOf(sheet("", { blocks: [] }))).toEqual({ rows: [], columns: 0 });
    expect(readRecord("1,0")).toEqual({ rows: [], columns: 0 });
    const apart = sheet("", {
      blocks: [
        { top: 2, left: 2, cells: [[cellOf("a")]] },
        { top: 1, left: 1, cells: [[cellOf("b")]] },
      ],
    });
    expect(gridOf(apart, ({ content }) => shownText(content), "-")).toEqual([
      ["b", "-"],
      ["-", "a"],
    ]);
  });
});

/** As every version since the first has printed them. */
const PRINTS = ["Lwn", "Ndi", "k5g", "4Qh"];
const ROW_PRINT = "6vEiZzgw6N";
const RECORD = "1,3,5tUtsvGTGv5tU,,ivRxgXMMHFwGM~~~Ho1,KA343_1t-C~~~Bc0";
