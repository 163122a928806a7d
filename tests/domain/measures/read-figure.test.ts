/** What cells of figures are read as: the figure as it is printed back, or why there is none. */

import fc from "fast-check";
import { printFigure } from "../../../src/domain/measures/figure";
import { BOUNDS_AFTER, BOUNDS_BEFORE, MISSING_MARKERS } from "../../../src/domain/measures/figure-words";
import { readFigure, type FigureCell } from "../../../src/domain/measures/read-figure";
import { readDate } from "../../../src/domain/dates/read-date";

const dayIn: FigureCell["dayIn"] = (text) =>
  readDate(text, "General", { planDate: null, meetings: [], dateSystem: "1900" }).end;

function read(value: string | number | boolean, numberFormat = "General", as: FigureCell["as"] = "aim") {
  return readFigure({ value, numberFormat, cell: null, as, dayIn });
}

/** "90%" with its value, or the marker's meaning, or why not. */
function said(value: string | number | boolean, numberFormat?: string, as?: FigureCell["as"]): string {
  const found = read(value, numberFormat, as);
  if (found.kind === "figure") return `${printFigure(found.figure)} = ${found.figure.value}`;
  return found.kind === "blank" ? "blank" : found.why;
}

describe("numbers under their formats", () => {
  test.each([
    [0.74, "0%", "74% = 0.74"],
    [0.044, "0.0%", "4.4% = 0.044"],
    [0.7436, "0%", "74% = 0.7436"],
    [3600, "#,##0", "3,600 = 3600"],
    [511.8, "0.0", "511.8 = 511.8"],
    [1 / 3, "General", "0.33 = 0.3333333333333333"],
    [-0.02, "0%", "-2% = -0.02"],
    [-0.001, "0%", "0% = -0.001"],
    [809000, "£#,##0", "£809,000 = 809000"],
    [809000, "[$£-809]#,##0.00", "£809,000.00 = 809000"],
    [12, '0" practices"', "12 = 12"],
    [0, "General", "0 = 0"],
  ])("%d under %s: %s", (value, format, expected) => {
    expect(said(value, format)).toBe(expected);
  });
  test("a date is no figure, nor is true or false, nor an Excel error", () => {
    expect(said(45_382, "dd/mm/yyyy")).toBe("It holds a date and no figure.");
    expect(said(true)).toBe("It holds true or false.");
    expect(said("#DIV/0!")).toBe("It holds the Excel error #DIV/0!.");
  });
});

describe("figures in words", () => {
  test.each([
    ["1,234", "1,234 = 1234"],
    ["£1.5m", "£1.5m = 1500000"],
    ["£809K", "£809k = 809000"],
    ["£246 million", "£246 million = 246000000"],
    ["2.5 bn", "2.5bn = 2500000000"],
    ["6,948,96 1", "6,948,961 = 6948961"],
    ["7,451,09 2", "7,451,092 = 7451092"],
    ["1 234 567", "1,234,567 = 1234567"],
    ["-2%", "-2% = -0.02"],
    ["–2%", "-2% = -0.02"],
    ["80 to 85%", "80% to 85% = 0.8"],
    ["80%-85%", "80% to 85% = 0.8"],
    ["80 – 85%", "80% to 85% = 0.8"],
    ["between 20 and 25", "20 to 25 = 20"],
    ["£1m to £1.5m", "£1.0m to £1.5m = 1000000"],
    ["more than 90%", "more than 90% = 0.9"],
    ["over 90%", "over 90% = 0.9"],
    ["over 90% of practices", "over 90% = 0.9"],
    [">90%", "more than 90% = 0.9"],
    ["> 90 %", "more than 90% = 0.9"],
    ["at least 75", "at least 75 = 75"],
    ["≥75", "at least 75 = 75"],
    ["75 or more", "at least 75 = 75"],
    ["85%+", "at least 85% = 0.85"],
    ["no more than 10", "no more than 10 = 10"],
    ["not less than 10", "not less than 10 = 10"],
    ["<5%", "less than 5% = 0.05"],
    ["<=5%", "at most 5% = 0.05"],
    ["up to 12", "up to 12 = 12"],
    ["around 40", "40 = 40"],
    ["nearly 14,000", "14,000 = 14000"],
    ["17 of 19", "17 of 19 = 17"],
    ["17/19", "17 of 19 = 17"],
    ["17 out of 19", "17 of 19 = 17"],
    ["95 per 1,000", "95 per 1,000 = 95"],
    ["45 days", "45 = 45"],
    ["74%*", "74% = 0.74"],
    ["74% (provisional)", "74% = 0.74"],
    ["74% [1]", "74% = 0.74"],
    ["5 per cent", "5% = 0.05"],
    ["90% by March 2024", "90% = 0.9"],
    ["over 90% by 31 December 2024", "over 90% = 0.9"],
    ["90% (March 2025)", "90% = 0.9"],
    ["March 2025: 90%", "90% = 0.9"],
    ["National ask: over 90% by March 2024", "over 90% = 0.9"],
    ["increase from 74% to 95%", "95% = 0.95"],
    ["improve to 95%", "95% = 0.95"],
    ["nil", "0 = 0"],
    ["All 19 practices", "19 = 19"],
  ])("%s is %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe("what is no figure says why, and is never a number", () => {
  test.each([
    ["", "blank"],
    ["  ", "blank"],
    ["-", "not available"],
    ["–", "not available"],
    ["ı", "not available"],
    ["n/a", "not available"],
    ["N/A", "not available"],
    ["[x]", "not available"],
    ["TBC", "not available"],
    ["[z]", "not applicable"],
    ["*", "suppressed"],
    ["[c]", "suppressed"],
    ["Suppressed", "suppressed"],
    ["Increase by 5%", "It asks for a change, not for a level."],
    ["10% reduction", "It asks for a change, not for a level."],
    ["+5%", "It asks for a change, not for a level."],
    ["Share learning", "It holds words and no figure."],
    ["March 2025", "It holds a date and no figure."],
    ["1,23", "The commas of 1,23 do not mark thousands."],
    ["12 34", "It holds several figures."],
    ["74% and 81%", "It holds several figures."],
    ["74% of 19", "It holds several figures."],
    ["85 to 80%", "Its range cannot be read."],
    ["20 of 19", "20 of 19 cannot be."],
    ["at least 5 or fewer", "It sets two limits."],
    ["x".repeat(201), "The text is too long for a figure."],
  ])("%s: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

test.each([
  ["<5", "suppressed"],
  ["fewer than 5", "suppressed"],
  ["over 90%", "It gives a range or a limit, not a figure."],
  ["80 to 85%", "It gives a range or a limit, not a figure."],
])("as something measured, %s: %s", (text, expected) => {
  expect(said(text, "General", "observed")).toBe(expected);
});

test.each([
  ["90% by March 2024", "2024-03-31"],
  ["over 90% by 31 December 2024", "2024-12-31"],
  ["90% (March 2025)", "2025-03-31"],
  ["19 by the end of June 2024", "2024-06-30"],
  ["90%", null],
])("%s is wanted by %s", (text, day) => {
  const found = read(text);
  expect(found.kind === "figure" && found.deadline).toBe(day);
});

test.each([
  ["6,948,96 1", '"6,948,96 1" is read as 6,948,961.'],
  ["74%*", '"74%*" is read as 74%.'],
  ["nearly 14,000", '"nearly 14,000" is read as 14,000.'],
  ["1,234", null],
  ["over 90%", null],
])("%s is noted: %s", (text, note) => {
  const found = read(text);
  expect(found.kind === "figure" && found.note).toBe(note);
});

test("every marker for no figure is no figure, in capitals too", () => {
  for (const [marker, why] of MISSING_MARKERS) {
    expect([marker, said(marker)]).toEqual([marker, why]);
    const shouted = marker.toUpperCase();
    if (shouted.toLowerCase() === marker) expect([marker, said(shouted, "General", "observed")]).toEqual([marker, why]);
  }
});

test("every word for a bound is read as that bound, none stolen by a shorter one", () => {
  for (const { words, bound } of BOUNDS_BEFORE) {
    const found = read(`${words} 90%`);
    expect([words, found.kind === "figure" && found.figure.bound]).toEqual([words, bound]);
  }
  for (const { words, bound } of BOUNDS_AFTER) {
    const found = read(`90% ${words}`);
    expect([words, found.kind === "figure" && found.figure.bound]).toEqual([words, bound]);
  }
});

test("a number comes back as it went in, however it is written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
      const found = read(value.toLocaleString("en-GB"));
      expect(found.kind === "figure" && found.figure.value).toBe(value);
    }),
  );
});

test("no text makes reading fail", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      expect(["figure", "missing", "blank", "unreadable"]).toContain(read(text).kind);
    }),
    { numRuns: 500 },
  );
  for (const text of [`${"1 ".repeat(90)}x`, `${"1,".repeat(95)}x`, `${"(".repeat(190)}1`]) {
    expect(["figure", "unreadable"]).toContain(read(text).kind);
  }
});
