/** Where an edit belongs once the sheet is filled anew, and what stands there then. */

import type { CellValue } from "../../../../src/domain/grid";
import {
  BY_HAND,
  editKey,
  isHandEditChoice,
  type HandEditChoices,
  type PlacedEdit,
} from "../../../../src/domain/report/by-hand/place-edits";
import { settleEdits } from "../../../../src/domain/report/by-hand/settle-edits";
import { shownText } from "../../../../src/domain/report/by-hand/shown-text";
import { type StandingSheet } from "../../../../src/domain/report/by-hand/standing-sheet";
import type { SheetModel } from "../../../../src/domain/report/sheet-model";
import { standingOf } from "../../../support/grid-of-model";
import { PACK, sheet } from "./sheet-as-text";

/** Rows and columns done to what stands: a row or column put in or taken out, rows in another order. */
const changed = (standing: StandingSheet, change: (rows: CellValue[][]) => CellValue[][]): StandingSheet => {
  const values = change(standing.values.map((row) => [...row]));
  return { ...standing, values, formulas: values, numberFormats: values.map((row) => row.map(() => "General")) };
};

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
