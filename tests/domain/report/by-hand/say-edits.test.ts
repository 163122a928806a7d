/** What is said of edits by hand, and of figures that are no longer true. */

import { findEdits } from "../../../../src/domain/report/by-hand/find-edits";
import { type PlacedEdit } from "../../../../src/domain/report/by-hand/place-edits";
import { editNotes, placeOfEdit, sayEdits } from "../../../../src/domain/report/by-hand/say-edits";
import { staleCells } from "../../../../src/domain/report/by-hand/stale-cells";
import { type StandingSheet } from "../../../../src/domain/report/by-hand/standing-sheet";
import type { SheetModel } from "../../../../src/domain/report/sheet-model";
import { standingOf } from "../../../support/grid-of-model";
import { cellOf, sheet } from "./sheet-as-text";

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
