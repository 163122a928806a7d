/** What becomes of plans when they are combined: names told apart, places found again, settings one for all. */

import { settingsForAll, combineParts } from "../../../src/domain/combine/combine-parts";
import { headingsCsv, rowCsv, combinedSchema } from "../../../src/domain/combine/combined-csv";
import { partOf, type PlanPart } from "../../../src/domain/combine/plan-part";
import { wordingOf } from "../../../src/domain/report/wording";
import { reviewSchema } from "../../../src/domain/review-schema";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
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
