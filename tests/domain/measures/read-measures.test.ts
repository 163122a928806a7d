/** How a line of a table of measures is read: unit, polarity, period, comparators, deadline, each with its cell. */

import { figureOf } from "../../../src/domain/measures/figure-reading";
import { printFigure } from "../../../src/domain/measures/figure";
import { polarityIn, readMeasures } from "../../../src/domain/measures/read-measures";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { gridOf } from "../../support/grid-of";
import { readAll } from "../plan/sample-grids";
import { judgeOne, readOne, tableOf, type MeasureCells, type Told } from "./measures-of";

const actualOf = (cells: MeasureCells, name?: string): string => {
  const { actual } = readOne({ cells, ...(name ? { name } : {}) });
  const figure = figureOf(actual);
  return figure ? `${printFigure(figure)} = ${figure.value}` : actual.kind === "unreadable" ? actual.why : actual.kind;
};

describe("units", () => {
  test.each([
    ["a bare 44 of a measure in per cent", { unit: "%", actual: 44, target: 50 }, "44% = 0.44"],
    ["a bare 0.44 of one", { unit: "%", actual: 0.44, target: 0.5 }, "44% = 0.44"],
    ["0.5 beside 44 is half a per cent", { unit: "%", actual: 0.5, target: 44 }, "0.5% = 0.005"],
    ["a bare 1 that nothing explains", { unit: "per cent", actual: 1 }, "1 may be 1% or 100%."],
    ["nought is nought", { unit: "%", actual: 0 }, "0% = 0"],
    ["a percentage as Excel holds it", { unit: "%", actual: "74%", target: 90 }, "74% = 0.74"],
    ["millions by the unit", { unit: "£m", actual: 1.2 }, "£1.2m = 1200000"],
    ["thousands by the unit", { unit: "£000", actual: 809 }, "£809k = 809000"],
    ["pounds by the unit", { unit: "£", actual: 809 }, "£809 = 809"],
    ["a count", { unit: "practices", actual: 17 }, "17 = 17"],
  ])("%s", (_what, cells, expected) => {
    expect(actualOf(cells)).toBe(expected);
  });
  test("a name that begins with % gives the unit where no column does", () => {
    expect(actualOf({ actual: 40.9 }, '% "Same Day"')).toBe("40.9% = 0.409");
    expect(actualOf({ actual: 40.9, unit: "rate" }, '% "Same Day"')).toBe("40.9 = 40.9");
  });
  test("how bare figures were taken is said once", () => {
    expect(readOne({ cells: { unit: "%", actual: 44, target: 50, baseline: 40 } }).notes).toEqual([
      "Figures without a per cent sign are read as per cent, since the measure is in per cent.",
    ]);
    expect(readOne({ cells: { unit: "%", actual: 0.44 } }).notes).toEqual([
      "Figures without a per cent sign are read as shares, since the measure is in per cent.",
    ]);
    expect(readOne({ cells: { unit: "%", actual: "44%" } }).notes).toEqual([]);
  });
});

describe("which side is good", () => {
  test.each([
    ["higher", "higher"],
    ["Higher is better", "higher"],
    ["High", "higher"],
    ["Up", "higher"],
    ["↑", "higher"],
    ["Increase", "higher"],
    ["Maximise", "higher"],
    ["lower", "lower"],
    ["Low is good", "lower"],
    ["Down", "lower"],
    ["↓", "lower"],
    ["Reduce", "lower"],
    ["fewer", "lower"],
    ["higher or lower", null],
    ["stay level", null],
    ["", null],
    ["follow the plan", null],
  ])("%s: %s", (text, polarity) => {
    expect(polarityIn(text)).toBe(polarity);
  });
  test("a target with a limit says it where the column does not, and that is noted", () => {
    expect(readOne({ cells: { target: "over 90%" } })).toMatchObject({
      polarity: { value: "higher", from: "target" },
      notes: ['Higher is taken to be better, since the target says "over 90%".'],
    });
    expect(readOne({ cells: { target: "<5%" } }).polarity).toMatchObject({ value: "lower", from: "target" });
  });
  test("the column wins over the target's words, and words it cannot read are not guessed past", () => {
    expect(readOne({ cells: { polarity: "lower", target: "over 90%" } }).polarity.value).toBe("lower");
    expect(readOne({ cells: { polarity: "sideways", target: "over 90%" } }).polarity.value).toBeNull();
  });
  test("the name of the measure decides nothing", () => {
    expect(judgeOne({ name: "Reduce complaints", cells: { actual: 5, target: 3 } }).case).toBe("K1");
  });
});

describe("comparators", () => {
  const named = (comparator: string | number, told: Partial<Told> = {}) =>
    judgeOne({
      ...told,
      cells: { polarity: "higher", period: "Mar 2024", actual: "74%", target: "90%", comparator, ...told.cells },
    });
  test.each([
    ["Midlands, March 2024: 83%", [["Midlands", "March 2024", 0.83]]],
    ["England: 39%", [["England", null, 0.39]]],
    ["Midlands 79%", [["Midlands", null, 0.79]]],
    ["79% (Midlands)", [["Midlands", null, 0.79]]],
    [
      "Midlands 2023/24: 79%; England: 81%",
      [
        ["Midlands", "2023/24", 0.79],
        ["England", null, 0.81],
      ],
    ],
    ["-", []],
    ["England: [c]", []],
    ["Region: 17", []],
  ])("%s", (text, expected) => {
    expect(named(text).comparators.map(({ name, period, value }) => [name, period, value])).toEqual(expected);
  });
  test("a bare figure takes its name and period from the heading, else its period from the row", () => {
    const one = (heading: string) => named("79%", { headings: { comparator: heading } }).comparators[0];
    expect(one("NHSE 22/23")).toEqual({ name: "NHSE", period: "22/23", value: 0.79 });
    expect(one("Midlands")).toEqual({ name: "Midlands", period: "Mar 2024", value: 0.79 });
    expect(one("Comparator")).toEqual({ name: "the comparator", period: "Mar 2024", value: 0.79 });
  });
  test.each([
    ["Midlands, March 2024: 79%", "5 percentage points below Midlands (79%, March 2024)."],
    ["England: 73.5%", "0.5 percentage points above England (73.5%, date not given)."],
    ["England: 74%", "Level with England (74%, date not given)."],
  ])("%s reads: %s", (text, sentence) => {
    expect(named(text).benchmarks).toEqual([sentence]);
  });
  test("a comparator never changes the rating", () => {
    const { comparators: _c, benchmarks: _b, ...without } = named("-");
    const { comparators, benchmarks: _d, ...beside } = named("Midlands: 12%");
    expect(comparators).toHaveLength(1);
    expect(beside).toEqual(without);
  });
});

describe("when the target is wanted", () => {
  test.each<[string, Omit<Told, "cells">, string | number, string | null]>([
    ["the target's own cell", {}, "90% by March 2024", "2024-03-31"],
    ["the heading", { headings: { target: "Target for March 2025" } }, "90%", "2025-03-31"],
    ["the heading, a year", { headings: { target: "Target 2024/25" } }, "90%", "2025-03-31"],
    ["a title line", { titles: ["On the way to the target for March 2025"] }, "90%", "2025-03-31"],
    ["a title that names no day", { titles: ["Targets are set nationally"] }, "90%", null],
    ["nothing", { titles: ["Position in March 2024"] }, "90%", null],
  ])("%s", (_what, told, target, day) => {
    expect(readOne({ ...told, cells: { target } }).deadline?.day ?? null).toBe(day);
  });
  test("where it was taken from is said", () => {
    const { notes } = readOne({ cells: { target: "90%" }, headings: { target: "Target for March 2025" } });
    expect(notes).toEqual(['The target\'s date is taken from "Target for March 2025".']);
  });
});

test("every field that the line has is given with its cell", () => {
  expect(judgeOne({ cells: { polarity: "higher", actual: 17, target: 19 } })).toMatchObject({
    cell: "A4",
    cells: { measure: "A4", polarity: "C4", actual: "G4", target: "I4" },
  });
});

test("a name over several periods stands once and counts for the lines below; headings, notes and blank lines are none", () => {
  const grid = gridOf(
    "Measures",
    "A1",
    `Measure | Better is | Period | Actual | Target
     Access
     Practices with call-back | higher | Aug 2024 | 15 | 19
      | higher | Sep 2024 | 17 | 19
     Measure | Better is | Period | Actual | Target
     Online registration | higher | Sep 2024 | 12 | 19
     Source: practice returns`,
  );
  const measures = readMeasures([grid], readAll([grid]).tables, DEFAULT_SETTINGS);
  expect(
    measures.map(({ row, name, period }) => [row, name.kind, name.kind === "blank" ? "" : name.text, period?.text]),
  ).toEqual([
    [3, "stated", "Practices with call-back", "Aug 2024"],
    [4, "inherited", "Practices with call-back", "Sep 2024"],
    [6, "stated", "Online registration", "Sep 2024"],
  ]);
});

test("a table of actions or figures gives no measures", () => {
  const { grid, table } = tableOf({ cells: { actual: 17 } });
  for (const kind of ["actions", "figures", "checklist", "other"] as const) {
    expect(readMeasures([grid], [{ ...table, kind }], DEFAULT_SETTINGS)).toEqual([]);
  }
});
