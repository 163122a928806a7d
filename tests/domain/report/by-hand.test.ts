/** What officers type on our sheets: how it is told from what we wrote, where it belongs once the sheet is filled anew, and what is said of it. */

import type { Day } from "../../../src/domain/calendar";
import type { CellValue } from "../../../src/domain/grid";
import { cellPrint, heldAs, heldBy, isFormula, rowPrint } from "../../../src/domain/report/by-hand/cell-print";
import { findEdits } from "../../../src/domain/report/by-hand/find-edits";
import {
  BY_HAND,
  editKey,
  isHandEditChoice,
  type HandEditChoices,
  type PlacedEdit,
} from "../../../src/domain/report/by-hand/place-edits";
import { editNotes, placeOfEdit, sayEdits } from "../../../src/domain/report/by-hand/say-edits";
import { settleEdits } from "../../../src/domain/report/by-hand/settle-edits";
import { shownText } from "../../../src/domain/report/by-hand/shown-text";
import { staleCells } from "../../../src/domain/report/by-hand/stale-cells";
import { standingAt, standingRows, type StandingSheet } from "../../../src/domain/report/by-hand/standing-sheet";
import { gridOf, printRecord, readRecord, recordOf } from "../../../src/domain/report/by-hand/written-record";
import type { Content, SheetCell, SheetModel } from "../../../src/domain/report/sheet-model";
import { standingOf } from "../../support/grid-of-model";

/** "12" is a number, "2025-03-31" a day, "=1+1 -> 2" a formula; a first line of "#" cells is headings. */
function cellOf(said: string): SheetCell {
  const text = said.trim();
  const formula = /^(=.*) -> (.*)$/.exec(text);
  if (text.startsWith("#")) return { content: { kind: "text", text: text.slice(1) }, role: "heading" };
  const content: Content =
    text === ""
      ? { kind: "empty" }
      : formula
        ? { kind: "formula", formula: formula[1]!, value: Number(formula[2]) }
        : /^\d{4}-\d{2}-\d{2}$/.test(text)
          ? { kind: "day", day: text as Day }
          : /^-?\d+(\.\d+)?$/.test(text)
            ? { kind: "number", number: Number(text) }
            : { kind: "text", text };
  return { content, role: "body" };
}

function sheet(text: string, more: Partial<SheetModel> = {}): SheetModel {
  const cells = text.split("\n").map((line) => line.split("|").map(cellOf));
  const width = Math.max(...cells.map((row) => row.length));
  const even = cells.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? cellOf("")));
  return {
    id: "exceptions",
    name: "Exceptions",
    kind: "pack",
    widths: even[0]!.map(() => 20),
    heights: {},
    blocks: [{ top: 1, left: 1, cells: even }],
    tables: [],
    charts: [],
    frozenRows: 0,
    print: {
      orientation: "landscape",
      titleRows: null,
      header: ["", "", ""],
      footer: ["", "", ""],
      breaksBefore: [],
    },
    ...more,
  };
}

const PACK = `Exceptions
#Ref|#Action|#Reason|#Due
1|Open the hub|The lease waits|2025-03-31
2|Print a leaflet|The printer failed|2025-04-30
3|Train receptionists|Two are ill|2025-05-31`;

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

/** How the sheet comes out: what became of each edit, and the cells that hold something else than PlanProof's own. */
function settled(
  before: string,
  typed: Record<string, CellValue> | StandingSheet,
  after: string,
  choices?: HandEditChoices,
) {
  const standing = "values" in typed ? typed : standingOf(sheet(before), typed);
  const { models, placed, untold } = settleEdits(
    () => [sheet(after)],
    [standing as StandingSheet],
    choices ?? { all: "keep" },
  );
  const told = placed.map(
    ({ cell, done, to, wouldBe, planChanged, asValue }) =>
      `${cell} ${done}${to === null ? "" : ` at ${to}`}${wouldBe === null ? "" : ` over "${wouldBe}"`}${planChanged ? ", both changed" : ""}${asValue ? ", as value" : ""}`,
  );
  const blocks = models[0]!.blocks.flatMap(({ top, left, cells }) =>
    cells.flatMap((row, r) =>
      row.flatMap(({ content, ours, role }, c) =>
        ours === undefined
          ? []
          : [`${top + r},${left + c} ${role}: ${shownText(content)} [${content.kind}] for ${shownText(ours)}`],
      ),
    ),
  );
  return { told, cells: blocks, untold, model: models[0]! };
}

const MOVED = `Exceptions
#Ref|#Action|#Reason|#Due
9|Survey patients|Nobody asked|2025-06-30
1|Open the hub|The lease waits|2025-03-31
2|Print a leaflet|The printer failed|2025-04-30
3|Train receptionists|Two are ill|2025-05-31`;

describe("where an edit belongs once the sheet is filled anew", () => {
  test.each<[string, Record<string, CellValue>, string, string[], string[]]>([
    [
      "where it was",
      { "3,3": "Signed" },
      PACK,
      ['C3 kept at C3 over "The lease waits"'],
      ["3,3 body: Signed [text] for The lease waits"],
    ],
    [
      "with its row, that stands lower now",
      { "3,3": "Signed" },
      MOVED,
      ['C3 kept at C4 over "The lease waits"'],
      ["4,3 body: Signed [text] for The lease waits"],
    ],
    [
      "with its row, of which the plan changed the same cell",
      { "3,3": "Signed" },
      MOVED.replace("The lease waits", "The lease is lost"),
      ['C3 kept at C4 over "The lease is lost", both changed'],
      ["4,3 body: Signed [text] for The lease is lost"],
    ],
    [
      "under its heading, where a column came before it",
      { "3,3": "Signed" },
      `Exceptions
#Ref|#Theme|#Action|#Reason|#Due
1|Access|Open the hub|The lease waits|2025-03-31
2|Access|Print a leaflet|The printer failed|2025-04-30
3|People|Train receptionists|Two are ill|2025-05-31`,
      ['C3 kept at D3 over "The lease waits"'],
      ["3,4 body: Signed [text] for The lease waits"],
    ],
    [
      "under a heading that reads otherwise now, in its place",
      { "3,3": "Signed" },
      PACK.replace("#Reason", "#Why"),
      ['C3 kept at C3 over "The lease waits"'],
      ["3,3 body: Signed [text] for The lease waits"],
    ],
    [
      "nowhere, where its column is gone",
      { "3,3": "Signed" },
      `Exceptions
#Ref|#Action|#Due
1|Open the hub|2025-03-31
2|Print a leaflet|2025-04-30
3|Train receptionists|2025-05-31`,
      ["C3 no place"],
      [],
    ],
    [
      "nowhere, where its row is gone",
      { "3,3": "Signed" },
      `Exceptions
#Ref|#Action|#Reason|#Due
2|Print a leaflet|The printer failed|2025-04-30
3|Train receptionists|Two are ill|2025-05-31`,
      ["C3 no place"],
      [],
    ],
    [
      "a title stays the title",
      { "1,1": "Our exceptions" },
      PACK.replace("Exceptions\n", "Exceptions – plan\n"),
      ['A1 kept at A1 over "Exceptions – plan", both changed'],
      ["1,1 body: Our exceptions [text] for Exceptions – plan"],
    ],
    [
      "a cell that was emptied stays empty",
      { "3,3": "" },
      PACK,
      ['C3 kept at C3 over "The lease waits"'],
      ["3,3 body:  [empty] for The lease waits"],
    ],
    [
      "a number is a number, true and false are words",
      { "3,4": 12, "4,3": true, "5,3": false },
      PACK,
      [
        'D3 kept at D3 over "2025-03-31"',
        'C4 kept at C4 over "The printer failed"',
        'C5 kept at C5 over "Two are ill"',
      ],
      [
        "3,4 body: 12 [number] for 2025-03-31",
        "4,3 body: TRUE [text] for The printer failed",
        "5,3 body: FALSE [text] for Two are ill",
      ],
    ],
    [
      "what says the same as ours would is no edit",
      { "3,3": "The lease is lost" },
      PACK.replace("The lease waits", "The lease is lost"),
      [],
      [],
    ],
    [
      "beside our columns it stays beside its row",
      { "3,5": "See me" },
      MOVED,
      ['E3 kept at E4 over ""'],
      ["4,5 message: See me [text] for "],
    ],
    [
      "below our rows it stays as far below",
      { "7,1": "Seen by the chair" },
      MOVED,
      ['A7 kept at A8 over ""'],
      ["8,1 message: Seen by the chair [text] for "],
    ],
    [
      "beside the title, where ours would stand now, it goes to the right of all",
      { "1,2": "Draft" },
      PACK.replace("Exceptions\n", "Exceptions|As at June\n"),
      ['B1 kept at E1 over ""'],
      ["1,5 message: Draft [text] for "],
    ],
    [
      "beside the last of our rows, which is the first now",
      { "5,5": "See me" },
      `Exceptions
#Ref|#Action|#Reason|#Due
3|Train receptionists|Two are ill|2025-05-31
1|Open the hub|The lease waits|2025-03-31
2|Print a leaflet|The printer failed|2025-04-30`,
      ['E5 kept at E3 over ""'],
      ["3,5 message: See me [text] for "],
    ],
    [
      "two columns beside ours it stays two columns beside",
      { "3,5": "", "3,6": "See me" },
      PACK,
      ['F3 kept at F3 over ""'],
      ["3,6 message: See me [text] for "],
    ],
    [
      "where our sheet is wider now, it stays beside it",
      { "3,5": "See me" },
      `Exceptions
#Ref|#Action|#Reason|#Due|#Lead
1|Open the hub|The lease waits|2025-03-31|Hub
2|Print a leaflet|The printer failed|2025-04-30|Desk`,
      ['E3 kept at F3 over ""'],
      ["3,6 message: See me [text] for "],
    ],
  ])("%s", (_what, typed, after, told, cells) => {
    const result = settled(PACK, typed, after);
    expect(result.told).toEqual(told);
    expect(result.cells).toEqual(cells);
  });

  test("of rows alike, the one that stands nearest", () => {
    const twice = `#Ref|#Action|#Reason\n1|Visit|Late\n2|Rest|Late\n3|Visit|Late`;
    const later = `#Ref|#Action|#Reason\n5|Visit|Late\n2|Rest|Late\n6|Visit|Late`;
    expect(settled(twice, { "4,1": "Third" }, later).told).toEqual(['A4 kept at A4 over "6", both changed']);
    expect(settled(twice, { "2,1": "First" }, later).told).toEqual(['A2 kept at A2 over "5", both changed']);
  });

  test("of two that stand as near, the upper one", () => {
    const one = "#Ref|#Action|#Reason\n1|Rest|Soon\n2|Visit|Late\n3|Print|Soon";
    const two = "#Ref|#Action|#Reason\n4|Visit|Late\n5|Rest|Soon\n6|Visit|Late";
    expect(settled(one, { "3,1": "Second" }, two).told).toEqual(['A3 kept at A2 over "4", both changed']);
  });

  test("a row that the officer put in goes below our rows, with one left blank between", () => {
    const put = changed(standingOf(sheet(PACK)), (rows) => [
      ...rows.slice(0, 3),
      ["", "Mine", "", ""],
      ...rows.slice(3),
    ]);
    expect(settled(PACK, put, PACK).told).toEqual(['B4 kept at B7 over ""']);
  });

  test("one heading alone is no line of headings", () => {
    const plain = "#Ref|#Action\nA|Open\nB|Print";
    expect(settled(plain, { "2,1": "C" }, "#What|#Ref\nA|Open\nB|Print").told).toEqual(['A2 kept at A2 over "A"']);
    const parts = "#Part one\n#Ref|#Action|#Reason\n1|Open|Late\n2|Print|Soon";
    expect(
      settled(parts, { "3,3": "Now" }, "#Part one\n#Ref|#Theme|#Action|#Reason\n1|Access|Open|Late\n2|Words|Print|Soon")
        .told,
    ).toEqual(['C3 kept at D3 over "Late"']);
  });

  test("figures and days tell little of which row it is", () => {
    const figures = `#Theme|#Late|#Left\nAccess|3|7\nPeople|4|8`;
    const next = `#Theme|#Late|#Left\nPeople|3|7\nAccess|4|9`;
    expect(settled(figures, { "2,4": "Why?" }, next).told).toEqual(['D2 kept at D3 over ""']);
  });

  test("a title above several tables stands as far below the row before it as it did", () => {
    const before = "Report\nIntroduction|x\nStanding\n1|Open the hub\n2|Print";
    const after = "Report\nNew line|y\nIntroduction|x\nWhere we stand\n1|Open the hub\n2|Print";
    expect(settled(before, { "3,1": "Our standing" }, after).told).toEqual([
      'A3 kept at A4 over "Where we stand", both changed',
    ]);
  });

  test("and below the very first row, too", () => {
    expect(
      settled("Report|x\nStanding\n1|Open", { "2,1": "Ours" }, "New|y\nReport|x\nWhere we stand\n1|Open").told,
    ).toEqual(['A2 kept at A3 over "Where we stand", both changed']);
  });

  test("where no row of its kind stands there, a title has no place", () => {
    const before = "Report\nIntroduction|x\nStanding\n1|Open the hub";
    const after = "Report\nIntroduction|x\n1|Open the hub\n2|Print";
    expect(settled(before, { "3,1": "Our standing" }, after).told).toEqual(["A3 no place"]);
  });

  test("a formula stays one in its own cell, and what it shows is kept where its row moved", () => {
    const typed = standingOf(sheet(PACK), { "3,4": 7 });
    const formulas = typed.formulas.map((row, r) => row.map((each, c) => (r === 2 && c === 3 ? "=3+4" : each)));
    const stays = settled(PACK, { ...typed, formulas }, PACK);
    expect(stays.told).toEqual(['D3 kept at D3 over "2025-03-31"']);
    expect(stays.model.blocks[0]!.cells[2]![3]).toEqual({
      content: { kind: "formula", formula: "=3+4", value: 7, byHand: true },
      role: "body",
      ours: { kind: "day", day: "2025-03-31" },
    });
    const moves = settled(PACK, { ...typed, formulas }, MOVED);
    expect(moves.told).toEqual(['D3 kept at D4 over "2025-03-31", as value']);
    expect(moves.cells).toEqual(["4,4 body: 7 [number] for 2025-03-31"]);
  });

  test("a formula that gives true is kept with the word", () => {
    const typed = standingOf(sheet(PACK), { "3,4": true });
    const formulas = typed.formulas.map((row, r) => row.map((each, c) => (r === 2 && c === 3 ? "=1=1" : each)));
    expect(settled(PACK, { ...typed, formulas }, PACK).cells).toEqual(["3,4 body: TRUE [formula] for 2025-03-31"]);
  });

  test("a row that was deleted is written again, whatever is chosen", () => {
    const gone = changed(standingOf(sheet(PACK)), (rows) => rows.filter((_, index) => index !== 3));
    for (const all of ["keep", "merge", "drop"] as const) {
      expect(settled(PACK, gone, PACK, { all })).toMatchObject({ told: ["A4 refilled"], cells: [] });
    }
  });

  test("merged, ours comes first and the officer's after it; again, it is not said twice", () => {
    const once = settled(PACK, { "3,3": "Signed" }, PACK, { all: "merge" });
    const merged = `The lease waits\n${BY_HAND}Signed`;
    expect(once).toMatchObject({
      told: ['C3 merged at C3 over "The lease waits"'],
      cells: [`3,3 body: ${merged} [text] for The lease waits`],
    });
    const again = settled(PACK, { "3,3": merged }, PACK.replace("The lease waits", "It is lost"), { all: "merge" });
    expect(again.cells).toEqual([`3,3 body: It is lost\n${BY_HAND}Signed [text] for It is lost`]);
  });

  test.each<[string, Record<string, CellValue>, string]>([
    ["a number", { "3,3": 12 }, 'C3 kept at C3 over "The lease waits"'],
    ["blanks", { "3,3": "  " }, 'C3 kept at C3 over "The lease waits"'],
    ["over a day", { "3,4": "June" }, 'D3 kept at D3 over "2025-03-31"'],
  ])("what is no text beside a text is kept, not merged: %s", (_what, typed, told) => {
    expect(settled(PACK, typed, PACK, { all: "merge" }).told).toEqual([told]);
  });

  test("dropped, ours stands; one edit may be chosen for otherwise than all", () => {
    const typed = { "3,3": "Signed", "4,3": "It works" };
    expect(settled(PACK, typed, PACK, { all: "drop", each: { "exceptions!C4": "keep" } })).toMatchObject({
      told: ['C3 dropped over "The lease waits"', 'C4 kept at C4 over "The printer failed"'],
      cells: ["4,3 body: It works [text] for The printer failed"],
    });
    const lost = PACK.replace("\n1|Open the hub|The lease waits|2025-03-31", "");
    expect(settled(PACK, typed, lost, { all: "drop" }).told).toEqual([
      "C3 dropped",
      'C4 dropped over "The printer failed"',
    ]);
    expect(editKey({ id: "exceptions", cell: "C4" })).toBe("exceptions!C4");
    expect(["keep", "merge", "drop", "lose", undefined].map(isHandEditChoice)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test("a row is as high as the longest kept text needs", () => {
    const long = "word ".repeat(30).trim();
    const { model } = settled(PACK, { "3,3": long }, PACK);
    expect(Object.keys(model.heights)).toEqual(["3"]);
    expect(model.heights[3]).toBeGreaterThan(60);
  });

  test("the Notes are built with what became of the edits, and only where there are any", () => {
    const asked: number[] = [];
    const build = (told: readonly PlacedEdit[]): SheetModel[] => {
      asked.push(told.length);
      return [sheet(PACK)];
    };
    settleEdits(build, [standingOf(sheet(PACK))], { all: "keep" });
    settleEdits(build, [standingOf(sheet(PACK), { "3,3": "Signed" })], { all: "keep" });
    expect(asked).toEqual([0, 0, 1]);
  });

  test("of a sheet and its copy the one that bears its name is meant; a sheet of memory is left alone", () => {
    const own = standingOf(sheet(PACK), { "3,3": "Signed" });
    const copy = { ...standingOf(sheet(PACK), { "3,3": "Copied" }), name: "Exceptions (2)" };
    const nowOf = (standing: StandingSheet[], model = sheet(PACK)) =>
      settleEdits(() => [model], standing, { all: "keep" }).placed.map(({ now }) => now);
    expect(nowOf([copy, own])).toEqual(["Signed"]);
    expect(nowOf([copy])).toEqual(["Copied"]);
    expect(nowOf([{ ...own, id: "by-theme" }])).toEqual([]);
    expect(nowOf([{ ...own, id: "briefing" }], sheet(PACK, { id: "briefing" }))).toEqual([]);
  });

  test("where nothing can be told, that is said, unless the sheet is empty", () => {
    const own = standingOf(sheet(PACK));
    const whyOf = (standing: StandingSheet) => settled(PACK, standing, PACK).untold;
    expect(whyOf(own)).toEqual([]);
    expect(whyOf({ ...own, unfinished: true })).toEqual([
      { sheet: "Exceptions", why: '"Exceptions" was not finished last time, so nothing that stood on it was kept.' },
    ]);
    expect(whyOf({ ...own, record: null })).toEqual([
      {
        sheet: "Exceptions",
        why: 'What PlanProof had written on "Exceptions" is not known any more, so edits by hand on it could not be told and were overwritten.',
      },
    ]);
    expect(whyOf({ ...own, record: null, values: [], formulas: [] })).toEqual([]);
  });
});

describe("what is said of edits", () => {
  const edit = (more: Partial<PlacedEdit>): PlacedEdit => ({
    id: "exceptions",
    sheet: "Exceptions",
    cell: "C3",
    row: 3,
    column: 3,
    kind: "changed",
    now: "Signed",
    formula: null,
    wouldBe: "The lease waits",
    planChanged: false,
    done: "kept",
    to: "C4",
    asValue: false,
    ...more,
  });
  const many = (count: number): PlacedEdit[] =>
    Array.from({ length: count }, (_, index) => edit({ to: `C${index + 1}` }));

  test.each<[string, PlacedEdit[], string[]]>([
    ["nothing", [], []],
    ["one kept", [edit({})], ["1 cell edited by hand was kept as typed: Exceptions C4. The Notes say so too."]],
    [
      "two merged",
      [edit({ done: "merged" }), edit({ done: "merged", to: null })],
      [
        "2 cells edited by hand were merged with PlanProof's text: Exceptions C4 and Exceptions C3. The Notes say so too.",
      ],
    ],
    [
      "a formula that moved",
      [edit({ formula: "=3+4", asValue: true })],
      [
        "1 cell edited by hand was kept as typed: Exceptions C4. The Notes say so too.",
        "Exceptions C4: your formula =3+4 had to move with its row, so what it showed was kept in its place.",
      ],
    ],
    [
      "one without a place",
      [edit({ done: "no place", to: null })],
      [
        'Exceptions C3 said "Signed". Its row or column is no longer on the sheet, so it has no place there; the Notes hold it.',
      ],
    ],
    [
      "dropped: a text, a formula, an emptied cell",
      [
        edit({ done: "dropped", to: null }),
        edit({ done: "dropped", to: null, formula: "=3+4" }),
        edit({ done: "dropped", to: null, now: "" }),
      ],
      [
        'Exceptions C3 said "Signed": overwritten, as you chose.',
        'Exceptions C3 said "=3+4": overwritten, as you chose.',
        "Exceptions C3 had been emptied: overwritten, as you chose.",
      ],
    ],
    [
      "a row that was deleted",
      [edit({ done: "refilled", to: null })],
      ["Exceptions row 3, which was deleted by hand, is written again."],
    ],
  ])("%s", (_what, placed, told) => {
    expect(sayEdits(placed)).toEqual(told);
  });

  test("twelve places are named, of more the number", () => {
    expect(sayEdits(many(12))[0]).toContain("Exceptions C11 and Exceptions C12. The");
    expect(sayEdits(many(13))[0]).toContain("Exceptions C11, Exceptions C12 and 1 more. The");
    expect(sayEdits(many(13))[0]).toMatch(/^13 cells edited/);
  });

  test.each<[string, Partial<PlacedEdit>, string | null, string]>([
    ["kept", {}, "Exceptions C4", `Kept as typed by hand. PlanProof's own: "The lease waits"`],
    [
      "kept, and the plan has changed",
      { planChanged: true },
      "Exceptions C4",
      `Kept as typed by hand. PlanProof's own: "The lease waits" That has changed since it was edited: look at it again.`,
    ],
    [
      "kept over nothing",
      { wouldBe: "", planChanged: true },
      "Exceptions C4",
      "Kept as typed by hand. PlanProof has nothing there.",
    ],
    [
      "kept where no cell is",
      { wouldBe: null, planChanged: true },
      "Exceptions C4",
      "Kept as typed by hand. PlanProof has nothing there.",
    ],
    ["merged", { done: "merged" }, "Exceptions C4", "PlanProof's text, with what was typed by hand after it."],
    [
      "merged, and the plan has changed",
      { done: "merged", planChanged: true },
      "Exceptions C4",
      "PlanProof's text, with what was typed by hand after it. That has changed since it was edited: look at it again.",
    ],
    [
      "no place",
      { done: "no place", now: 12 },
      "Exceptions, no place any more",
      'Typed by hand where there is no row or column now: "12"',
    ],
    ["dropped", { done: "dropped" }, null, ""],
    ["refilled", { done: "refilled" }, null, ""],
  ])("the Notes on one %s", (_what, more, item, said) => {
    expect(editNotes([edit(more)])).toEqual(item === null ? [] : [{ subject: "Edited by hand", item, said }]);
  });

  test("its place is where it stands now, else where it was typed", () => {
    expect([placeOfEdit(edit({})), placeOfEdit(edit({ to: null }))]).toEqual(["Exceptions C4", "Exceptions C3"]);
  });
});

describe("figures of the pack that are no longer true", () => {
  const FIGURES = "#Theme|#Late|#Share\nAccess|=2+1 -> 3|0.5\nPeople|4|0.25";
  const stale = (standing: StandingSheet, after: string, more: Partial<SheetModel> = {}): string[] =>
    staleCells([standing], [sheet(after, more)], []).map(
      ({ sheet: tab, cell, stands, wouldBe }) => `${tab} ${cell} ${stands}, now ${wouldBe}`,
    );
  const STANDING = standingOf(sheet(FIGURES));

  test.each<[string, string, string[]]>([
    ["all as it was", FIGURES, []],
    ["a figure that moved", FIGURES.replace("4|0.25", "5|0.25"), ["Exceptions B3 4, now 5"]],
    ["a formula that gives another figure", FIGURES.replace("-> 3", "-> 2"), ["Exceptions B2 3, now 2"]],
    ["a formula that is written otherwise and gives the same", FIGURES.replace("=2+1", "=3*1"), []],
    ["a formula in the place of a figure", FIGURES.replace("4|0.25", "=2+2 -> 4|0.25"), []],
    ["a figure that is off by a billionth", FIGURES.replace("-> 3", "-> 3.000000002"), []],
    ["and one that is off by more", FIGURES.replace("-> 3", "-> 3.00000001"), ["Exceptions B2 3, now 3.00000001"]],
    ["a row that stands elsewhere now", "#Theme|#Late|#Share\nPeople|4|0.25\nAccess|=2+1 -> 3|0.5", []],
    ["a row that is gone", "#Theme|#Late|#Share\nPeople|4|0.25", []],
    ["a column that is gone", "#Theme|#Share\nAccess|0.5\nPeople|0.25", []],
  ])("%s", (_what, after, told) => {
    expect(stale(STANDING, after)).toEqual(told);
  });

  test("place by place where the record is gone", () => {
    const standing = { ...STANDING, record: null };
    expect(stale(standing, "#Theme|#Late|#Share\nPeople|4|0.25")).toEqual([
      "Exceptions A2 Access, now People",
      "Exceptions B2 3, now 4",
      "Exceptions C2 0.5, now 0.25",
    ]);
  });

  test("nothing is said of what was typed by hand, of another sheet or of one that is no pack sheet", () => {
    const typed = standingOf(sheet(FIGURES), { "3,2": 9 });
    const { edits: found } = findEdits(typed)!;
    expect(staleCells([typed], [sheet(FIGURES)], found)).toEqual([]);
    expect(stale(typed, FIGURES)).toEqual(["Exceptions B3 9, now 4"]);
    expect(stale({ ...typed, name: "Copy" }, FIGURES)).toEqual([]);
    expect(stale({ ...typed, id: "by-theme" }, FIGURES)).toEqual([]);
    expect(stale(typed, FIGURES, { kind: "data" })).toEqual([]);
  });

  test("between blocks that lie apart there is nothing", () => {
    const blocks = [
      { top: 1, left: 1, cells: [[cellOf("a"), cellOf("b")]] },
      { top: 3, left: 2, cells: [[cellOf("c")]] },
    ];
    const apart = sheet("", { blocks });
    expect(staleCells([{ ...standingOf(apart), record: null }], [apart], [])).toEqual([]);
  });

  test("a text for a formula's figure is no longer true", () => {
    expect(stale({ ...standingOf(sheet(FIGURES), { "2,2": "three" }), record: null }, FIGURES)).toEqual([
      "Exceptions B2 three, now 3",
    ]);
  });
});

/** As every version since the first has printed them. */
const PRINTS = ["Lwn", "Ndi", "k5g", "4Qh"];
const ROW_PRINT = "6vEiZzgw6N";
const RECORD = "1,3,5tUtsvGTGv5tU,,ivRxgXMMHFwGM~~~Ho1,KA343_1t-C~~~Bc0";
