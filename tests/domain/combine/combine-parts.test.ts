/** What becomes of plans when they are combined: names told apart, places found again, settings one for all. */

import { settingsForAll, combineParts } from "../../../src/domain/combine/combine-parts";
import { headingsCsv, rowCsv, combinedSchema } from "../../../src/domain/combine/combined-csv";
import { partOf, type PlanPart } from "../../../src/domain/combine/plan-part";
import { wordingOf } from "../../../src/domain/report/wording";
import { reviewPlan } from "../../../src/domain/review";
import { reviewSchema } from "../../../src/domain/review-schema";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { gridOf } from "../../support/grid-of";
import { AS_AT, reviewOf } from "../report/review-of";

const TWO = [
  { action: "Publish the access survey", theme: "Access" },
  { action: "Write, then train", rating: "red" as const },
];

function combined(...files: [file: string, title: string | null][]): PlanPart[] {
  const parts: PlanPart[] = [];
  for (const [file, title] of files) {
    const review = { ...reviewOf(TWO), title };
    review.rows[1]!.linkedTo = [{ sheet: review.rows[0]!.sheet, row: review.rows[0]!.row }];
    parts.push(
      partOf(
        { file, review, remarks: [] },
        parts.map(({ plan }) => plan),
      ),
    );
  }
  return parts;
}

test.each([
  [
    "by their titles",
    [
      ["a.xlsx", "North plan"],
      ["b.xlsx", "South plan"],
    ],
    ["North plan", "South plan"],
  ],
  [
    "by the file where two share a title",
    [
      ["a.xlsx", "Our plan"],
      ["b.xlsx", "our  plan"],
    ],
    ["Our plan", "our plan (b)"],
  ],
  [
    "by a number where two share both",
    [
      ["a.xlsx", "Our plan"],
      ["b.xlsx", "Our plan"],
      ["b.xlsx", "Our plan"],
    ],
    ["Our plan", "Our plan (b)", "Our plan (b) 2"],
  ],
  [
    "by the file where there is no title",
    [
      ["a.xlsx", null],
      ["a.xlsx", null],
    ],
    ["a", "a 2"],
  ],
] as [string, [string, string | null][], string[]][])("plans are told apart %s", (_how, files, names) => {
  expect(combined(...files).map(({ plan }) => plan.name)).toEqual(names);
});

test("rows stand on Action data one under the other, and what they refer to moves with them", () => {
  const parts = combined(["a.xlsx", "North"], ["b.xlsx", "South"]);
  const review = combineParts(parts, [{ file: "c.xlsx", why: "It is empty." }], {
    asAt: AS_AT,
    asAtFrom: "given",
    settings: DEFAULT_SETTINGS,
  });
  expect(
    review.rows.map(
      ({ sheet, row, cell, plan, linkedTo }) =>
        `${sheet} ${cell} row ${row}: ${plan?.name}, like ${linkedTo.map((each) => each.row).join()}`,
    ),
  ).toEqual([
    "Action data A7 row 7: North, like ",
    "Action data A8 row 8: North, like 7",
    "Action data A9 row 9: South, like ",
    "Action data A10 row 10: South, like 9",
  ]);
  expect(review.rollup.all).toMatchObject({ red: 2, grey: 2, total: 4 });
  expect(review.rollup.byTheme.map(({ name, total }) => `${name} ${total}`)).toEqual(["Access 2", "No theme given 2"]);
  expect(review.counts.rowsSeen).toBe(review.counts.rowsRead + review.counts.rowsSkipped);
  expect(reviewSchema.parse(review)).toEqual(review);
});

test("what decides a rating is one for all plans; what a workbook says of its columns stays its own", () => {
  const over = settingsForAll({ dueSoonDays: 14 });
  expect(over).toMatchObject({ policy: "brag", graceDays: 0, dueSoonDays: 14 });
  expect(over).not.toHaveProperty("columns");
  expect(over).not.toHaveProperty("statusWords");
});

test("a row is a line of CSV with as many fields as the schema has, quoted where it must be", () => {
  const [part] = combined(["a.xlsx", 'North "and" East']);
  const wording = wordingOf({ policy: "brag" }, {});
  const line = rowCsv(part!.rows[1]!, wording, (text) => text);
  expect(line.startsWith('"North ""and"" East",')).toBe(true);
  expect(line).toContain(',"Write, then train",');
  expect(line).toContain(",a.xlsx,Plan,");
  expect(line.endsWith("\r\n")).toBe(true);
  const fields = line.replace(/"(?:[^"]|"")*"/g, "x").split(",");
  expect(fields).toHaveLength(combinedSchema().fields.length);
  expect(headingsCsv().trim().split(",")).toEqual(combinedSchema().fields.map(({ name }) => name));
});

test("the notes of a plan say how it was read and what was left, a sentence each", () => {
  const notes = (text: string, remarks: string[] = []) => {
    const grids = [gridOf("Plan", "B3", text)];
    const { review } = reviewPlan({ grids, settings: DEFAULT_SETTINGS, asAt: AS_AT, asAtFrom: "given" });
    const { plan } = partOf({ file: "north.xlsx", review, remarks }, []);
    return plan.notes.map(({ item, said }) => `${item}: ${said}`);
  };
  const plan = `Ref | Action | Owner | Due date | Status | Room | Van |
1 | Move every practice to digital telephony | Digital lead | 31/12/2024 | In progress | 4 | | x
 | | | | | | |
2 | Publish the access survey | Engagement lead | 31/07/2024 | | | red |`;
  expect(notes(plan, ["The sheet Old plan is hidden."])).toEqual([
    "File: north.xlsx",
    'Plan B3:H6: Action table, 2 rows, headings in row 3. Read: "Ref" as reference number, 100% sure; "Action" as action, 100% sure; "Owner" as who is responsible, 100% sure; "Due date" as due date, 100% sure; "Status" as status, 100% sure. Left as they are: "Room" and "Van".',
    "Rows: 4 rows seen: 2 read and 2 skipped.",
    "Skipped: Headings: Plan row 3",
    "Skipped: Blank row: Plan row 5",
    "As-at date: 30 September 2024.",
    expect.stringMatching(/^Settings: Fingerprint [0-9a-f]{16}\.$/),
    "Checks of the plan itself: 5 findings, 1 to settle before a paper goes: they stand in its own workbook once it is checked there.",
    "Said when it was read: The sheet Old plan is hidden.",
  ]);
  expect(notes("Nothing | here")).toEqual([
    "File: north.xlsx",
    "Rows: 0 rows seen: 0 read and 0 skipped.",
    "As-at date: 30 September 2024.",
    expect.stringMatching(/^Settings: Fingerprint /),
    "Checks of the plan itself: Nothing was found.",
  ]);
});

test("a measure of an action and the rows that say the same point to their places in the combined workbook", () => {
  const review = reviewOf([{ action: "Publish" }, { action: "Publish", measureOf: 6 }, { measureOf: 99 }]);
  review.rows[2]!.linkedTo = [
    { sheet: "Plan", row: 6 },
    { sheet: "Other", row: 6 },
    { sheet: "Plan", row: 99 },
  ];
  const before = [{ name: "South", file: "s.xlsx", rows: 4, notes: [] }];
  const { plan, rows } = partOf({ file: "north.plan.XLSX", review, remarks: [] }, before);
  expect([plan.name, plan.file, plan.rows]).toEqual(["north.plan", "north.plan.XLSX", 3]);
  expect(rows.map(({ row, cell, table, measureOf, linkedTo }) => ({ row, cell, table, measureOf, linkedTo }))).toEqual([
    { row: 11, cell: "A11", table: 0, measureOf: null, linkedTo: [] },
    { row: 12, cell: "A12", table: 0, measureOf: 11, linkedTo: [] },
    { row: 13, cell: "A13", table: 0, measureOf: null, linkedTo: [{ sheet: "Action data", row: 11 }] },
  ]);
});
