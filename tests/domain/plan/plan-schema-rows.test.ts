/** Rows as they were read, held against the schema: each passes or is refused in a sentence. */

import { planRowSchema } from "../../../src/domain/plan/plan-schema";
import { findTables } from "../../../src/domain/plan/find-tables";
import { readRows } from "../../../src/domain/plan/read-rows";
import { makeRowChecker } from "../../../src/domain/plan/schema-rows";
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from "../../../src/domain/settings";
import { makeColourReader, makeStatusReader } from "../../../src/domain/status/status-words";
import { OfficeWorkbook } from "../../../src/excel/office-workbook";
import { openHost } from "../../support/open-host";
import { rowOf, type RowCells } from "../../support/row-of";
import { sampleBytes } from "../../support/sample-bytes";

const checkerFor = (settings: Settings) =>
  makeRowChecker(settings, { statusOf: makeStatusReader(settings), colourOf: makeColourReader() });

const WHOLE: RowCells = { action: "Write to all practices", owner: "Digital lead", due: "March 2025" };

test("a row is put in plain form: days, a share, names, the words of the lists", () => {
  const row = rowOf({ ...WHOLE, status: "in-progress", declared: "RAG: amber", percent: "75%", priority: "HIGH" });
  const { plain, faults } = checkerFor(DEFAULT_SETTINGS)(row);
  expect(faults).toEqual([]);
  expect(plain).toMatchObject({
    action: "Write to all practices",
    owner: ["Digital lead"],
    due: "2025-03-31",
    status: "In progress",
    declared: "Amber",
    percent: 0.75,
    priority: "High",
    revised: null,
  });
});

test.each<[string, RowCells, string[]]>([
  ["nothing", {}, []],
  ["a blank owner", { owner: "" }, ["Owner is blank, and every action needs it."]],
  ["an owner to be confirmed", { owner: "TBC" }, ['Owner: "TBC" names nobody yet.']],
  ["a date that never ends", { due: "Ongoing" }, ['Due date: "Ongoing" names no last day.']],
  ["a date that is none", { revised: "next blue moon" }, ['Revised date: "next blue moon" names no last day.']],
  ["N/A where a date may be blank", { revised: "N/A" }, []],
  ["too much done", { percent: "110%" }, ['% complete: "110%" is not a percentage from 0% to 100%.']],
  ["a priority of another scale", { priority: "P2" }, ['Priority: "P2" is none of High, Medium, Low.']],
  [
    "two colours",
    { declared: "Amber or Green" },
    ['RAG rating: "Amber or Green" is none of Blue, Green, Amber, Red, Grey.'],
  ],
])("a row with %s", (_what, cells, faults) => {
  expect(checkerFor(DEFAULT_SETTINGS)(rowOf({ ...WHOLE, ...cells })).faults).toEqual(faults);
});

test("the workbook's own owners and needs are asked for", () => {
  const check = checkerFor(settingsSchema.parse({ plan: { required: ["action", "evidence"], owners: ["ICB"] } }));
  expect(check(rowOf({ action: "Write", owner: "icb", evidence: "Minutes" })).faults).toEqual([]);
  expect(check(rowOf({ action: "Write", owner: "Federation" })).faults).toEqual([
    'Owner: "Federation" is not on the list of owners.',
    "Evidence is blank, and every action needs it.",
  ]);
});

describe("the rows of the samples", () => {
  test.each<[string, number, string[]]>([
    [
      "stockton-action-plan.xlsx",
      44,
      ['33 Due date: "In line with end date of individual practice contracts" names no last day.'],
    ],
    [
      "live-tracker.xlsx",
      34,
      [
        '19 Due date: "In line with end date of individual practice contracts" names no last day.',
        '22 Due date: "Ongoing" names no last day.',
        '23 Due date: "Ongoing" names no last day.',
        '29 Due date: "TBC" names no last day.',
        "32 Owner is blank, and every action needs it.",
        "32 Due date is blank, and every action needs it.",
        '35 Due date: "Late autumn or so" names no last day.',
        '35 Status: "Ambling along" is none of Not started, In progress, On track, At risk, Delayed, Off track, On hold, Complete, Complete and assured, No longer required.',
      ],
    ],
  ])("%s", async (file, rows, faults) => {
    await openHost(sampleBytes(file));
    const read = await new OfficeWorkbook().read();
    if (!read.ok) throw new Error(read.failure.sentence);
    const plan = readRows(read.value.grids, findTables(read.value.grids, DEFAULT_SETTINGS).tables, DEFAULT_SETTINGS);
    const check = checkerFor(DEFAULT_SETTINGS);
    const schema = planRowSchema(DEFAULT_SETTINGS);
    const checked = plan.rows.map((row) => ({ row: row.row, ...check(row) }));
    expect(checked).toHaveLength(rows);
    expect(checked.flatMap(({ row, faults: said }) => said.map((fault) => `${row} ${fault}`))).toEqual(faults);
    for (const { plain, faults: said } of checked) expect(schema.safeParse(plain).success).toBe(said.length === 0);
  });
});
