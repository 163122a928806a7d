/** Layouts that trackers really have, each a small sheet in and the rows or the table that come of it out. */

import { valueOf, textOf, type PlanRow } from "../../../src/domain/plan/plan-row";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { gridOf, type GridExtras } from "../../support/grid-of";
import { readAll } from "./sample-grids";

const read = (block: string, extras: GridExtras = {}, at = "A1") => readAll([gridOf("Plan", at, block, extras)]);
const brief = (row: PlanRow): string =>
  [
    valueOf(row.ref) ?? "-",
    valueOf(row.theme) ?? "-",
    valueOf(row.recommendation) ?? "-",
    valueOf(row.action) ?? "-",
    textOf(row.owner) || "-",
    textOf(row.due) || "-",
  ].join(" | ");

test("headings over two rows, the upper ones merged across", () => {
  const { rows, tables } = read(`
    Ref | Action             | Timescale |            | Responsible
        |                    | Start     | End        |
    1   | Write to practices | June 2024 | March 2025 | ICB
  `);
  expect(tables[0]).toMatchObject({ kind: "actions", headerRow: 1, headerRows: 2 });
  expect(tables[0]?.columns.map(({ field }) => field)).toEqual(["ref", "action", "start", "due", "owner"]);
  expect(rows.map(brief)).toEqual(["1 | - | - | Write to practices | ICB | March 2025"]);
});

test("an action whose cell is merged over its two measures is one action on two lines", () => {
  const { rows } = read(`
    Action             | Measure           | Owner | Due
    Write to practices | Letters sent      | ICB   | March 2025
                       | Replies received  |       |
    Ring practices     | Calls made        | ICB   | April 2025
  `);
  expect(rows.map(({ row, measureOf }) => [row, measureOf])).toEqual([
    [2, null],
    [3, 2],
    [4, null],
  ]);
  expect(brief(rows[1]!)).toBe("- | - | - | Write to practices | ICB | March 2025");
  expect(rows[1]?.owner.kind).toBe("inherited");
});

test("a row with a number, an owner and a date but no action is read with its action blank", () => {
  const { rows } = read(`
    No | Action             | Owner | Due
    1  | Write to practices | ICB   | March 2025
    2  |                    | ICB   | April 2025
  `);
  expect(rows.map(({ action }) => action.kind)).toEqual(["stated", "blank"]);
});

test("a recommendation on a line of its own is inherited by the actions under it", () => {
  const { rows, skipped } = read(`
    No | Recommendation       | Action             | Owner | Due
    1  | Improve access.      |                    |       |
       |                      | Write to practices | ICB   | March 2025
    2  | Improve recruitment. |                    |       |
  `);
  expect(rows.map(brief)).toEqual([
    "1 | - | Improve access. | Write to practices | ICB | March 2025",
    "2 | - | Improve recruitment. | - | - | -",
  ]);
  expect(skipped.map(({ row, why }) => `${row}: ${why}`)).toEqual([
    "1: headings",
    "2: recommendation: Improve access.",
  ]);
});

test("recommendations without numbers or full stops stay apart", () => {
  const { rows } = read(`
    Recommendation      | Action             | Owner | Due
    Improve access      | Write to practices | ICB   | March 2025
    Reduce missed visits | Send reminders    | ICB   | March 2025
  `);
  expect(rows.map(({ recommendation }) => valueOf(recommendation))).toEqual(["Improve access", "Reduce missed visits"]);
});

test.each([
  [
    "a letter alone under the number",
    "8 | Staff: a) keep them. | Visit | ICB | May 2025\nb) | Train them. | Teach | ICB | May 2025",
  ],
  [
    "the letter before the words",
    "8 | Staff: a) keep them. | Visit | ICB | May 2025\n | b) Train them. | Teach | ICB | May 2025",
  ],
  [
    "number and letter together",
    "8a | Staff: a) keep them. | Visit | ICB | May 2025\n8b | Train them. | Teach | ICB | May 2025",
  ],
])("parts of a recommendation, %s", (_name, body) => {
  const { rows } = read(`No | Recommendation | Action | Owner | Due\n${body}`);
  expect(rows.map(({ ref, part }) => [valueOf(ref), part])).toEqual([
    ["8", "8a"],
    ["8", "8b"],
  ]);
  expect(rows.map(({ recommendation }) => valueOf(recommendation))).toEqual([
    "Staff: a) keep them.",
    "Staff: b) Train them.",
  ]);
});

test("totals, notes, keys and empty rows are skipped, each with its reason", () => {
  const { rows, skipped } = read(`
    Action plan
    Action             | Owner | Due
    Write to practices | ICB   | March 2025

    Note: dates are the last day of the month.
    Ring practices     | ICB   | April 2025
    Total              | 2     |
    Source: the access group
  `);
  expect(rows.map(brief)).toHaveLength(2);
  expect(skipped.map(({ row, why }) => `${row}: ${why}`)).toEqual([
    "1: title",
    "2: headings",
    "4: blank row",
    "5: note",
    "7: total",
    "8: note",
  ]);
});

test("a colour key beside the plan is not read into it", () => {
  const { rows } = read(`
    Action             | Owner | Due        | | Key   | Meaning
    Write to practices | ICB   | March 2025 | | Green | On track
    Ring practices     | ICB   | April 2025 | | Red   | Late
                       |       |            | | Blue  | Done
  `);
  expect(rows.map(brief)).toHaveLength(2);
});

test("a key under the plan is a table of its own", () => {
  const { rows, leftOut } = read(`
    Action             | Owner | Due        | Status
    Write to practices | ICB   | March 2025 | Open

    Status             | Meaning of the status
    Open               | Work has begun
    Closed             | Nothing more to do
  `);
  expect(rows.map(brief)).toHaveLength(1);
  expect(leftOut.map(({ address }) => address)).toEqual(["A4:B6"]);
});

test("an Excel Table ends where it was declared to end", () => {
  const { rows, skipped } = read(
    `
    Action             | Owner | Due
    Write to practices | ICB   | March 2025
    Ring practices     | ICB   | April 2025
    Old actions kept   | ICB   | March 2019
  `,
    { excelTables: [{ name: "Plan", address: "Plan!A1:C3" }] },
  );
  expect(rows.map(brief)).toHaveLength(2);
  expect(skipped.at(-1)).toMatchObject({ row: 4, why: "note under the table" });
});

test("hidden rows are read, and said to be hidden", () => {
  const { rows, notes } = read(
    `
    Action             | Owner | Due
    Write to practices | ICB   | March 2025
    Ring practices     | ICB   | April 2025
  `,
    { hiddenRows: [3] },
  );
  expect(rows.map(({ hidden }) => hidden)).toEqual([false, true]);
  expect(notes.filter(({ kind }) => kind === "hidden-rows").map(({ values }) => values)).toEqual([
    { count: 1, rows: "3" },
  ]);
});

test("a plan without a due column is a plan, and the lack is noted on its heading row", () => {
  const { tables, notes } = read(`
    Action             | Responsible officer | Comments
    Write to practices | ICB                 | Sent in May
  `);
  expect(tables[0]?.kind).toBe("actions");
  expect(notes).toContainEqual({
    kind: "column-missing",
    cell: { sheet: "Plan", row: 1, column: 1 },
    values: { column: "due date", field: "due" },
  });
});

test("an auditor's tracker has no action column: its recommendations are what is tracked", () => {
  const { tables, rows } = read(`
    Audit title | Recommendation            | Priority | Responsible officer | Implementation date | Revised date | Status
    Payroll     | Reconcile leavers monthly | High     | Payroll manager     | 31/03/2025          | 30/06/2025   | Open
  `);
  expect(tables[0]?.columns.map(({ field }) => field)).toEqual([
    "theme",
    "action",
    "priority",
    "owner",
    "due",
    "revised",
    "status",
  ]);
  expect(brief(rows[0]!)).toBe("- | Payroll | - | Reconcile leavers monthly | Payroll manager | 31/03/2025");
  expect(valueOf(rows[0]!.revised)?.end).toBe("2025-06-30");
});

test("of two dates the one called original is the first and the other the revised", () => {
  const { tables } = read(`
    Action | Lead | Original target date | Target date | % complete | BRAG
    Write  | ICB  | March 2025           | June 2025   | 75%        | Green
  `);
  expect(tables[0]?.columns.map(({ field }) => field)).toEqual([
    "action",
    "owner",
    "due",
    "revised",
    "percent",
    "declared",
  ]);
});

test("a second action column is kept without a meaning, and said", () => {
  const { tables, notes } = read(`
    Action | Action required | Owner | Due
    Write  | Write at once   | ICB   | March 2025
  `);
  expect(tables[0]?.columns.map(({ field }) => field)).toEqual(["action", null, "owner", "due"]);
  expect(notes.find(({ kind }) => kind === "column-doubled")?.values).toMatchObject({
    column: "Action",
    heading: "Action required",
  });
});

test("a plan without headings is guessed from what its cells hold, and marked as a guess", () => {
  const { tables, rows } = read(`
    1 | Write to every practice about the new telephone system | ICB primary care team | March 2025
    2 | Ring the practices that have not answered by the end   | Practice Manager lead | 30/04/2025
    3 | Visit those that still have an analogue line           | LMC                   | May 2025
  `);
  expect(tables[0]).toMatchObject({ kind: "actions", headerRows: 0 });
  expect(tables[0]?.columns.map(({ field, from }) => `${field} from ${from}`)).toEqual([
    "ref from content",
    "action from content",
    "owner from content",
    "due from content",
  ]);
  expect(tables[0]?.sure).toBeLessThan(0.6);
  expect(rows.map(brief)).toHaveLength(3);
});

test("one column without a heading is guessed from its cells", () => {
  const { tables } = read(`
    Action             | Owner |            | Status
    Write to practices | ICB   | March 2025 | Open
    Ring practices     | ICB   | April 2025 | Open
  `);
  expect(tables[0]?.columns[2]).toMatchObject({ heading: "", field: "due", from: "content" });
});

test("the officer's word on a column overrides its heading", () => {
  const grid = gridOf("Plan", "A1", "Action | Who | Notes | When\nWrite | ICB | Do it well | March 2025");
  const settings = {
    ...DEFAULT_SETTINGS,
    columns: [
      { sheet: "Plan", column: 3, field: "measure" },
      { sheet: "Plan", column: 2, field: null },
    ],
  };
  const { tables, rows } = readAll([grid], settings);
  expect(tables[0]?.columns.map(({ field, from }) => `${field} from ${from}`)).toEqual([
    "action from heading",
    "null from override",
    "measure from override",
    "due from heading",
  ]);
  expect(valueOf(rows[0]!.measure)).toBe("Do it well");
});

test("headings in no language we know, with the officer's word on every column", () => {
  const grid = gridOf("Cynllun", "B3", "Gweithred | Pwy | Pryd\nYsgrifennu at y practis | ICB | March 2025");
  const settings = {
    ...DEFAULT_SETTINGS,
    columns: [
      { sheet: "Cynllun", column: 2, field: "action" },
      { sheet: "Cynllun", column: 3, field: "owner" },
      { sheet: "Cynllun", column: 4, field: "due" },
    ],
  };
  const { tables, rows } = readAll([grid], settings);
  expect(tables[0]).toMatchObject({ kind: "actions", headerRow: 3, headerRows: 1 });
  expect(rows.map(brief)).toEqual(["- | - | - | Ysgrifennu at y practis | ICB | March 2025"]);
});

test("a section in the column of actions is told from an action by its label or its missing number", () => {
  const { rows } = read(`
    No | Action              | Owner | Due
       | Theme 1: Access     |       |
    1  | Write to practices  | ICB   | March 2025
       | Recruitment of staff |      |
    2  | Advertise           | ICB   | April 2025
  `);
  expect(rows.map(({ action, theme }) => `${valueOf(theme)}: ${valueOf(action)}`)).toHaveLength(2);
});

test("an action without owner or date at the end of a plan is not lost", () => {
  const { rows } = read(`
    No | Action             | Owner | Due
    1  | Write to practices | ICB   | March 2025
       | Ring practices     |       |
  `);
  expect(rows.map(({ action }) => valueOf(action))).toEqual(["Write to practices", "Ring practices"]);
});

test("themes in a column are inherited down its blanks", () => {
  const { rows } = read(`
    Workstream | Action | Owner | Due
    Access     | Write  | ICB   | March 2025
               | Ring   | ICB   | March 2025
    Workforce  | Hire   | ICB   | March 2025
  `);
  expect(rows.map(({ theme }) => `${theme.kind} ${valueOf(theme)}`)).toEqual([
    "stated Access",
    "inherited Access",
    "stated Workforce",
  ]);
});

test("values that Excel could not compute are unreadable, with the reason", () => {
  const { rows } = read(`
    Action | Owner  | Due   | % complete
    Write  | #REF!  | #N/A  | 140%
    #NAME? | ICB    | May 2025 | 0.5
  `);
  expect(rows[0]?.owner).toMatchObject({ kind: "unreadable", why: "The cell holds Excel's error #REF!." });
  expect(rows[0]?.due.kind).toBe("unreadable");
  expect(rows[0]?.percent).toMatchObject({ kind: "unreadable", why: "Percent complete should be from 0 to 100." });
  expect(rows[1]?.action.kind).toBe("unreadable");
  expect(valueOf(rows[1]!.percent)).toBe(0.5);
});

test("a percentage is read from text, from a number and from a formatted cell", () => {
  const { rows } = read(
    `
    Action | Owner | Due      | % complete
    One    | ICB   | May 2025 | 75%
    Two    | ICB   | May 2025 | 75
    Three  | ICB   | May 2025 | 0.75
  `,
    { formats: { D4: "0%" } },
  );
  expect(rows.map(({ percent }) => valueOf(percent))).toEqual([0.75, 0.75, 0.75]);
});

test("dates as serials are read in the workbook's own date system", () => {
  const block = "Action | Owner | Due\nWrite | ICB | 45747";
  const formats = { C2: "dd/mm/yyyy" };
  const ends = (["1900", "1904"] as const).map(
    (dateSystem) => valueOf(read(block, { formats, dateSystem }).rows[0]!.due)?.end,
  );
  expect(ends).toEqual(["2025-03-31", "2029-04-01"]);
});

test("TBC and N/A as owner name nobody, and say so", () => {
  const { rows } = read("Action | Owner | Due\nWrite | TBC | May 2025\nRing | n/a | May 2025");
  expect(rows.map(({ owner }) => owner.kind)).toEqual(["unreadable", "unreadable"]);
});

test("the same plan on two sheets is read from both, each row with its sheet", () => {
  const block = "Action | Owner | Due\nWrite | ICB | May 2025";
  const { rows, tables } = readAll([gridOf("North", "A1", block), gridOf("South", "C7", block)]);
  expect(tables).toHaveLength(2);
  expect(rows.map(({ sheet, row, table }) => `${sheet} ${row} ${table}`)).toEqual(["North 2 0", "South 8 1"]);
});

test("an empty workbook and one without a plan say what was looked for", () => {
  expect(readAll([]).nearest).toContain("The sheets are empty.");
  const none = readAll([gridOf("Rota", "A1", "Name | Monday | Tuesday\nAnn | 9 | 5\nBo | 8 | 4")]);
  expect(none.nearest).toContain('The nearest is on sheet "Rota", row 1');
  expect(none.rows).toEqual([]);
});

test("Gantt columns to the right do not hide the headings", () => {
  const { tables } = read(
    "Task | Assigned to | Start | End | 45383 | 45413 | 45444 | 45474\nWrite | ICB | April 2024 | May 2024 | x | x | |",
  );
  expect(tables[0]?.columns.map(({ field }) => field).slice(0, 4)).toEqual(["action", "owner", "start", "due"]);
});

test("a gap and a double in the numbers are noted", () => {
  const { notes } = read(
    "No | Action | Owner | Due\n1 | A | ICB | May 2025\n2 | B | ICB | May 2025\n4 | C | ICB | May 2025\n2 | D | ICB | May 2025",
  );
  expect(notes.filter(({ kind }) => kind === "numbering").map(({ values }) => values)).toEqual([
    { from: 2, to: 4, again: 0 },
    { from: 4, to: 2, again: 1 },
  ]);
});

test("recommendations as lines across the table head the actions below them", () => {
  const { rows, skipped } = read(`
    Agreed action      | Responsible officer | Deadline
    Recommendation 1: That the Council improves access.
    Write to practices | Scrutiny officer    | March 2025
    Ring practices     | Scrutiny officer    | April 2025
    Recommendation 2 – That the Council reports yearly.
    Report to cabinet  | Scrutiny officer    | May 2025
  `);
  expect(rows.map(({ recommendation }) => valueOf(recommendation))).toEqual([
    "Recommendation 1: That the Council improves access.",
    "Recommendation 1: That the Council improves access.",
    "Recommendation 2 – That the Council reports yearly.",
  ]);
  expect(skipped.map(({ why }) => why)).toContain(
    "recommendation: Recommendation 1: That the Council improves access.",
  );
});

test("an action that begins with Key or Note is no note", () => {
  const { rows } = read(`
    No | Action                    | Owner | Due
    1  | Write to practices        | ICB   | March 2025
    2  | Key messages to be agreed |       |
       | Key partners to be asked. |       |
    3  | Ring practices            | ICB   | April 2025
  `);
  expect(rows.map(({ action }) => valueOf(action))).toEqual([
    "Write to practices",
    "Key messages to be agreed",
    "Key partners to be asked.",
    "Ring practices",
  ]);
});
