/** What officers type on our sheets is told from what we wrote. */

import type { CellValue } from "../../../../src/domain/grid";
import { findEdits } from "../../../../src/domain/report/by-hand/find-edits";
import { standingAt, standingRows, type StandingSheet } from "../../../../src/domain/report/by-hand/standing-sheet";
import { standingOf } from "../../../support/grid-of-model";
import { PACK, sheet } from "./sheet-as-text";

/** Rows and columns done to what stands: a row or column put in or taken out, rows in another order. */
const changed = (standing: StandingSheet, change: (rows: CellValue[][]) => CellValue[][]): StandingSheet => {
  const values = change(standing.values.map((row) => [...row]));
  return { ...standing, values, formulas: values, numberFormats: values.map((row) => row.map(() => "General")) };
};

const edits = (standing: StandingSheet): string[] =>
  findEdits(standing)!.edits.map(
    ({ kind, cell, row, column, now, formula }) =>
      `${kind} ${cell} (${row},${column}) ${JSON.stringify(now)}${formula === null ? "" : ` by ${formula}`}`,
  );

describe("what was typed is told from what we wrote", () => {
  const WROTE = standingOf(sheet(PACK));

  test.each<[string, StandingSheet, string[]]>([
    ["nothing", WROTE, []],
    ["a text of ours was changed", standingOf(sheet(PACK), { "3,3": "Signed" }), ['changed C3 (3,3) "Signed"']],
    ["a day of ours was changed", standingOf(sheet(PACK), { "3,4": 45000 }), ["changed D3 (3,4) 45000"]],
    ["a cell of ours was emptied", standingOf(sheet(PACK), { "3,3": "" }), ['emptied C3 (3,3) ""']],
    [
      "the title was changed",
      standingOf(sheet(PACK), { "1,1": "Our exceptions" }),
      ['changed A1 (1,1) "Our exceptions"'],
    ],
    ["the title was emptied", standingOf(sheet(PACK), { "1,1": "" }), ['emptied A1 (1,1) ""']],
    [
      "beside the title, in a cell that we left empty",
      standingOf(sheet(PACK), { "1,2": "Draft" }),
      ['beside B1 (1,2) "Draft"'],
    ],
    ["beside our columns", standingOf(sheet(PACK), { "3,5": "See me" }), ['beside E3 (3,5) "See me"']],
    [
      "below our rows",
      standingOf(sheet(PACK), { "7,1": "Seen by the chair" }),
      ['beside A7 (7,1) "Seen by the chair"'],
    ],
    [
      "two cells of one row and one of another",
      standingOf(sheet(PACK), { "5,3": "Well again", "3,2": "Open it", "3,3": "Signed" }),
      ['changed B3 (3,2) "Open it"', 'changed C3 (3,3) "Signed"', 'changed C5 (5,3) "Well again"'],
    ],
    [
      "a row of ours was deleted",
      changed(WROTE, (rows) => rows.filter((_, index) => index !== 3)),
      ['row gone A4 (4,1) ""'],
    ],
    [
      "a row was put in",
      changed(WROTE, (rows) => [...rows.slice(0, 3), ["", "Mine", "", ""], ...rows.slice(3)]),
      ['beside B4 (4,2) "Mine"'],
    ],
    ["the rows were sorted", changed(WROTE, ([a, b, c, d, e]) => [a!, b!, e!, d!, c!]), []],
    [
      "the rows were sorted and one was typed on",
      changed(WROTE, ([a, b, c, d, e]) => [a!, b!, e!, d!, [c![0]!, c![1]!, "Signed", c![3]!]]),
      ['changed C5 (5,3) "Signed"'],
    ],
    [
      "a column was put in among ours",
      changed(WROTE, (rows) =>
        rows.map((row, index) => [...row.slice(0, 2), index > 1 ? `note ${index}` : "", ...row.slice(2)]),
      ),
      ['beside C3 (3,3) "note 2"', 'beside C4 (4,3) "note 3"', 'beside C5 (5,3) "note 4"'],
    ],
    [
      "a column was put in, and a cell behind it changed",
      changed(WROTE, (rows) =>
        rows.map((row, index) => [...row.slice(0, 2), "", index === 4 ? "Well again" : row[2]!, row[3]!]),
      ),
      ['changed D5 (5,4) "Well again"'],
    ],
    [
      "a column was put in, and on one row a note in it and the cell behind it changed",
      changed(WROTE, (rows) =>
        rows.map((row, index) => [
          ...row.slice(0, 2),
          index === 4 ? "note" : "",
          index === 4 ? "Well again" : row[2]!,
          row[3]!,
        ]),
      ),
      ['beside C5 (5,3) "note"', 'changed D5 (5,4) "Well again"'],
    ],
    [
      "two rows were typed on and then sorted",
      changed(WROTE, ([a, b, c, d, e]) => [
        a!,
        b!,
        [d![0]!, d![1]!, "It works", d![3]!],
        ["1b", c![1]!, c![2]!, c![3]!],
        e!,
      ]),
      ['changed C3 (3,3) "It works"', 'changed A4 (4,1) "1b"'],
    ],
    [
      "two rows that share a word were typed on and then sorted",
      changed(standingOf(sheet("Visits\n1|Open|Late|lease\n2|Print|Late|paper")), ([a]) => [
        a!,
        ["2b", "Print", "Late", "paper"],
        ["1b", "Open", "Late", "lease"],
      ]),
      ['changed A2 (2,1) "2b"', 'changed A3 (3,1) "1b"'],
    ],
    [
      "of two rows that are alike one was typed over whole, the other in one cell",
      standingOf(sheet("Visits\nVisit|Late|one\nVisit|Late|two"), {
        "2,1": "Mine",
        "2,2": "mine",
        "2,3": "m",
        "3,3": "2",
      }),
      ['changed A2 (2,1) "Mine"', 'changed B2 (2,2) "mine"', 'changed C2 (2,3) "m"', 'changed C3 (3,3) "2"'],
    ],
  ])("%s", (_what, standing, told) => {
    expect(edits(standing)).toEqual(told);
  });

  test("a formula that was typed is told with what it shows; text that begins with = is text", () => {
    const typed = standingOf(sheet(PACK), { "3,4": 7, "4,4": "=1+1" });
    const formulas = typed.formulas.map((row, r) => row.map((each, c) => (r === 2 && c === 3 ? "=3+4" : each)));
    expect(edits({ ...typed, formulas })).toEqual(["changed D3 (3,4) 7 by =3+4", 'changed D4 (4,4) "=1+1"']);
  });

  test("nothing can be told without the record, of an unfinished writing, or of a record that is spoilt", () => {
    expect(findEdits({ ...WROTE, record: null })).toBeNull();
    expect(findEdits({ ...WROTE, unfinished: true })).toBeNull();
    expect(findEdits({ ...WROTE, record: "2,4" })).toBeNull();
  });

  test("a sheet whose first row or column is empty is read from A1 on", () => {
    const standing = {
      ...WROTE,
      firstRow: 3,
      firstColumn: 2,
      values: [["a", 1], ["b"]],
      formulas: [["a", "=1"], ["b"]],
    };
    expect(standingRows(standing)).toEqual([
      ["", "", ""],
      ["", "", ""],
      ["", "ta", "f=1"],
      ["", "tb", ""],
    ]);
    expect([standingAt(standing, 3, 3), standingAt(standing, 1, 1)]).toEqual([
      { value: 1, formula: "=1" },
      { value: "", formula: "" },
    ]);
  });
});
