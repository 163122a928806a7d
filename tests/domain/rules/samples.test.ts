/** The sample plans: what goes on the first list, and what must never be said of them. */

import { day } from "../../../src/domain/calendar";
import type { Grid } from "../../../src/domain/grid";
import { findTables } from "../../../src/domain/plan/find-tables";
import { readRows } from "../../../src/domain/plan/read-rows";
import { readAreas } from "../../../src/domain/plan/areas";
import { runRules } from "../../../src/domain/rules/run-rules";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { judgePlan } from "../../../src/domain/status/judge-status";
import { stocktonSample } from "../../../src/workbench/samples/stockton";
import { sampleFromText } from "../../../src/workbench/samples/tagged-text";
import type { Sample, SampleCell } from "../../../src/workbench/samples/sample";
import { gridOf } from "../../support/grid-of";
import { lineOf } from "../../support/findings-of";

const valueOf = (cell: SampleCell) => (typeof cell === "object" ? cell.number : cell);

function gridsOf(sample: Sample): Grid[] {
  return sample.sheets.map(({ name, rows }) => {
    const grid = gridOf(
      name,
      "A1",
      rows.map(({ cells }) => cells.map(valueOf)),
    );
    const formats = rows.map(({ cells }) =>
      grid.values[0]?.map((_, column) => {
        const cell = cells[column];
        return typeof cell === "object" ? cell.format : "General";
      }),
    );
    return { ...grid, numberFormats: formats.map((row) => row ?? []) };
  });
}

function judged(sample: Sample, asAt: ReturnType<typeof day>) {
  const grids = gridsOf(sample);
  const settings = DEFAULT_SETTINGS;
  const { tables, notes } = findTables(grids, settings);
  const read = readRows(grids, tables, settings);
  const rows = judgePlan({ rows: read.rows, tables, stated: read.stated, asAt, settings });
  const areas = readAreas(grids, tables);
  const run = runRules({ ...read, tables, notes: [...notes, ...read.notes], asAt, settings, rows, areas });
  const told = (id: string) => run.findings.filter(({ rule }) => rule === id).map(lineOf);
  return { run, told, before: run.findings.filter(({ beforePaper }) => beforePaper).map(lineOf) };
}

const staffordshire = () => sampleFromText("staffordshire-access-plan", "General practice access plan");
const tracker = () => sampleFromText("live-tracker", "Access to general practice");

test.each([
  ["stockton", stocktonSample, day(2024, 9, 30)],
  ["stockton, a year on", stocktonSample, day(2025, 4, 1)],
  ["staffordshire", staffordshire, day(2021, 12, 29)],
  ["staffordshire, read years later", staffordshire, day(2026, 11, 22)],
  ["live tracker", tracker, day(2024, 10, 31)],
])("before the paper goes there are at most 15 lines: %s", (_name, sample, asAt) => {
  const { run, before } = judged(sample(), asAt);
  expect(run.broken).toEqual([]);
  expect(before.length).toBeGreaterThan(0);
  expect(before.length).toBeLessThanOrEqual(15);
});

describe("Stockton as at 30 September 2024", () => {
  const { told, run } = judged(stocktonSample(), day(2024, 9, 30));

  test("the four things that are late are four lines", () => {
    expect(told("D11")).toHaveLength(4);
  });

  test("actions under several recommendations are asked about once each", () => {
    expect(told("A02").map((line) => line.slice(line.indexOf(":") + 2))).toEqual([
      "The same action is under recommendations 2, 4 and 5. Count it once?",
      "The same action is under recommendations 2 and 4. Count it once?",
    ]);
  });

  test("what most rows break is one line on the heading", () => {
    expect(told("M02").map((line) => line.slice(line.indexOf(":") + 2))).toEqual([
      "No success measure has a number: 41 of 44",
    ]);
    expect(told("O04")).toHaveLength(1);
    expect(told("D17").join()).toContain("30 of 44 actions end on 31 March 2025.");
  });

  test("different owners are never called one", () => {
    const pairs = told("O02").join("\n");
    expect(pairs).not.toMatch(/"ICB" and "PCNs?"|"Practices"|"H&SH"|"CLMC"/);
    expect(pairs).toContain('"PCN" and "PCNs" look like one owner.');
  });

  test("every finding says why and how, and stands in a cell", () => {
    for (const { why, mend, message, cell, count, cells } of run.findings) {
      expect(message).toMatch(/[.?\d]$/);
      expect(`${why}${mend}`).not.toContain("undefined");
      expect(message).not.toMatch(/undefined|NaN|\bnull\b/);
      expect(cell.row).toBeGreaterThan(0);
      expect(cells[0]).toEqual(cell);
      expect(count).toBeGreaterThan(0);
    }
  });
});

describe("Staffordshire as at 29 December 2021", () => {
  const { told } = judged(staffordshire(), day(2021, 12, 29));

  test("the webinar promised for autumn is asked about, and no other note", () => {
    expect(told("P04").map((line) => line.slice(line.indexOf(":") + 2))).toEqual([
      "This was due Autumn 2021. Did it happen?",
    ]);
  });

  test("the area that is called by two names is asked about, and none is said to be empty", () => {
    expect(told("S12").map((line) => line.slice(line.indexOf(":") + 2))).toEqual([
      '"Workload" and "Workload initiatives" look like the same area.',
    ]);
    expect(told("S11")).toEqual([]);
  });

  test("what is written in brackets of a section is asked about in its rows alone", () => {
    expect(told("O06")).toHaveLength(3);
  });
});

test("every contradiction planted in the live tracker is before the paper", () => {
  const rules = new Set(judged(tracker(), day(2024, 10, 31)).before.map((line) => line.slice(0, 3)));
  expect([...rules].sort()).toEqual(["A02", "D01", "D02", "D11", "D15", "O01", "P06", "P08"]);
});
