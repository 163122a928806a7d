/** Columns that moved since the officer last confirmed them are said, and nothing else is. */

import type { CellValue } from "../../../src/domain/grid";
import { layoutOf } from "../../../src/domain/plan/layout";
import { findTables } from "../../../src/domain/plan/find-tables";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { toReviewTable } from "../../../src/domain/to-review";
import { gridOf } from "../../support/grid-of";

const found = (rows: CellValue[][], layout = DEFAULT_SETTINGS.layout, sheet = "Plan") =>
  findTables([gridOf(sheet, "A1", rows)], { ...DEFAULT_SETTINGS, layout });
const drift = (rows: CellValue[][], layout = DEFAULT_SETTINGS.layout, sheet = "Plan") =>
  found(rows, layout, sheet).notes.flatMap(({ kind, values }) =>
    kind.startsWith("column-") ? [{ kind, ...values }] : [],
  );

const before = [
  ["Action", "Success measure", "Owner", "Due"],
  ["Open a same-day hub", "Hub open", "Hub manager", "March 2025"],
];
const layout = layoutOf(found(before).tables.map((table) => toReviewTable(table, 1)));

test("the layout to keep is each known column with its heading and its letter", () => {
  expect(layout).toEqual([
    { sheet: "Plan", heading: "Action", column: "A", field: "action" },
    { sheet: "Plan", heading: "Success measure", column: "B", field: "measure" },
    { sheet: "Plan", heading: "Owner", column: "C", field: "owner" },
    { sheet: "Plan", heading: "Due", column: "D", field: "due" },
  ]);
});

test("the same layout is no drift, whatever the rows hold and whatever the headings are called", () => {
  expect(drift(before, layout)).toEqual([]);
  expect(
    drift(
      [
        ["Task", "KPI", "Responsible", "By when"],
        ["Hire staff", "2 hired", "Clinic lead", "May 2025"],
      ],
      layout,
    ),
  ).toEqual([]);
});

test("a column that stands elsewhere has moved, and the table says so", () => {
  const moved = before.map(([action = "", measure = "", owner = "", due = ""]) => [
    action,
    measure,
    owner,
    "Notes",
    due,
  ]);
  expect(drift(moved, layout)).toEqual([
    { kind: "column-moved", column: "due date", heading: "Due", from: "D", to: "E" },
  ]);
  expect(found(moved, layout).tables[0]?.why).toMatch(/The due date column has moved from D to E since last time\.$/);
});

test("a column that is not there has gone", () => {
  const without = before.map(([action = "", , owner = "", due = ""]) => [action, "", owner, due]);
  expect(drift(without, layout)).toEqual([
    { kind: "column-gone", column: "success measure", heading: "Success measure", from: "B" },
  ]);
  expect(found(without, layout).tables[0]?.why).toContain('("Success measure", B last time) is not there now.');
});

test("a sheet that was never compared, and a first check, are no drift", () => {
  expect(
    drift(
      before.map((row) => ["", ...row]),
      layout,
      "Next year",
    ),
  ).toEqual([]);
  expect(drift(before.map((row) => ["", ...row]))).toEqual([]);
});

describe("what the officer said of a column", () => {
  const columns = [{ sheet: "Plan", column: 2, heading: "Who", field: "measure" }];
  const read = (rows: CellValue[][]) =>
    findTables([gridOf("Plan", "A1", rows)], { ...DEFAULT_SETTINGS, columns }).tables[0];

  test("follows its heading when a column is put in before it", () => {
    const table = read([
      ["Action", "New", "Who", "Due"],
      ["Open a same-day hub", "", "Hub open", "March 2025"],
    ]);
    expect(table?.columns.map(({ heading, field }) => [heading, field])).toEqual([
      ["Action", "action"],
      ["New", null],
      ["Who", "measure"],
      ["Due", "due"],
    ]);
  });

  test("is not used once its heading is gone, and that is said", () => {
    const table = read([
      ["Action", "Owner", "Due"],
      ["Open a same-day hub", "Hub manager", "March 2025"],
    ]);
    expect(table?.columns.map(({ field }) => field)).toEqual(["action", "owner", "due"]);
    expect(table?.why).toContain(
      'You said that column B ("Who") means success measure; no column has that heading now',
    );
  });
});
