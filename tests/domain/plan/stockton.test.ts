/** The scrutiny plan of seven pages, read as pasted and as tidied: 44 dated lines, 43 actions, 11 recommendations, 4 themes. */

import type { Grid } from "../../../src/domain/grid";
import type { PlanRow } from "../../../src/domain/plan/plan-row";
import { textOf, valueOf } from "../../../src/domain/plan/plan-row";
import { readAll, rowsToSee, saying, stocktonLines, stocktonRaw, stocktonTidy } from "./sample-grids";
import { gridOf } from "../../support/grid-of";

const sample = (): Grid => gridOf("Action plan", "A1", stocktonLines());
const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

describe.each([
  ["as the sample workbook has it", sample()],
  ["as pasted from the paper", stocktonRaw()],
  ["as an officer tidies it", stocktonTidy()],
  ["tidied and moved to D9", stocktonTidy("D9")],
])("the Stockton plan, %s", (_name, grid) => {
  const read = readAll([grid]);
  const { rows } = read;

  test("is one table of actions", () => {
    expect(read.tables.map(({ kind }) => kind)).toEqual(["actions"]);
    expect(read.tables[0]?.sure).toBeGreaterThan(0.9);
    expect(read.nearest).toBeNull();
  });

  test("has 44 lines with a date, which are 43 actions", () => {
    expect(rows).toHaveLength(44);
    expect(rows.filter(({ due }) => due.kind === "stated")).toHaveLength(44);
    expect(rows.filter(({ measureOf }) => measureOf === null)).toHaveLength(43);
  });

  test("has 11 recommendations, the eighth in parts a, b and c", () => {
    expect(distinct(rows.map(({ ref }) => valueOf(ref)))).toEqual("1 2 3 4 5 6 7 8 9 10 11".split(" "));
    const known = rows.map(({ part, recommendation }) => (part === null ? valueOf(recommendation) : part.slice(0, -1)));
    expect(distinct(known)).toHaveLength(11);
    expect(rows.flatMap(({ part }) => part ?? [])).toEqual("8a 8a 8a 8a 8b 8b 8b 8b 8c 8c 8c".split(" "));
  });

  test("has 4 themes", () => {
    const themes = distinct(rows.map(({ theme }) => valueOf(theme)));
    expect(themes.slice(1)).toEqual(["Communications", "Operational", "Public / patient feedback"]);
    expect(themes[0]).toMatch(/^Gen/);
  });

  test("sees every row once: read or skipped", () => {
    const seen = [...rows, ...read.skipped].map(({ sheet, row }) => `${sheet}!${row}`);
    expect(distinct(seen)).toHaveLength(seen.length);
    expect([...seen].sort()).toEqual(rowsToSee([grid], read).sort());
  });

  test("has each recommendation whole, however many cells it ran over", () => {
    const whole = (ref: string): string =>
      valueOf(rows.find((row) => valueOf(row.ref) === ref)?.recommendation ?? rows[0]!.recommendation) ?? "";
    expect(whole("3")).toContain("communication messages as leaders in their communities (as well as");
    expect(whole("5")).toContain("medical care services safely in Stockton-on-Tees despite");
    expect(whole("7")).toContain("training is in place to support implementation");
    const parts = distinct(rows.filter(({ part }) => part !== null).map((row) => valueOf(row.recommendation)));
    expect(parts).toEqual([
      expect.stringMatching(/^To ensure .* offer: a\) NENC .* this initiative\.$/),
      expect.stringMatching(/^To ensure .* offer: b\) All relevant .* in the Borough\.$/),
      expect.stringMatching(/^To ensure .* offer: c\) Options .* explored further\.$/),
    ]);
    expect(whole("10")).toContain("demographic, and consider fostering links");
  });

  test("has the modern general practice access action once, with its two measures on two lines", () => {
    const lines = rows.filter((row) => valueOf(row.action)?.includes("(MGPA)"));
    expect(lines.map(({ measure }) => valueOf(measure))).toEqual([
      "Improvements in GP Patient survey/local practice survey",
      "Number of practices accessing MGPA funding",
    ]);
    expect(distinct(lines.map(({ action }) => valueOf(action)))).toEqual([
      "Continue to support practices to move to a Modern General Practice Access (MGPA) model to improve access and patient " +
        "experience (13 practices accessed funding in 23/24).",
    ]);
    expect(lines[1]?.measureOf).toBe(lines[0]?.row);
    expect(textOf(lines[1]!.action)).toBe("experience (13 practices accessed funding in 23/24).");
  });

  test("has the leaflet at the end of its action", () => {
    const leaflet = rows.filter((row) => valueOf(row.action)?.includes("leaflet"));
    expect(leaflet.map(({ action }) => valueOf(action))).toEqual([
      expect.stringContaining(
        "as part of ongoing discussions with service users. ICB to support development of a leaflet.",
      ),
    ]);
  });
});

describe("the Stockton plan as the sample workbook has it", () => {
  const read = readAll([sample()]);

  test("is 70 rows: 44 read, 26 skipped, each with its reason", () => {
    const why = new Map<string, number>();
    for (const { why: reason } of read.skipped) why.set(reason, (why.get(reason) ?? 0) + 1);
    expect(Object.fromEntries(why)).toEqual({
      title: 2,
      "title repeated": 12,
      headings: 1,
      "headings repeated": 6,
      "theme: Gen": 1,
      "theme: Communications": 1,
      "theme: Operational": 1,
      "theme: Public / patient feedback": 1,
      "continues row 64": 1,
    });
  });

  test("says what it did to read the pasted paper", () => {
    const told = readAll([stocktonRaw()]).notes.map(
      ({ kind, values }) => `${kind}: ${values.read ?? values.heading ?? values.text ?? values.row ?? values.ref}`,
    );
    expect(told.filter((note) => !note.startsWith("headings-repeated"))).toEqual([
      "heading-broken: Recommendation",
      "row-joined: 9",
      "band-broken: Communications",
      "recommendation-joined: 3",
      "recommendation-joined: 4",
      "recommendation-joined: 5",
      "band-broken: Operational",
      "recommendation-joined: 7",
      "stray-cell: J",
      "band-broken: Public / patient feedback",
      "recommendation-joined: 10",
      "row-joined: 81",
    ]);
  });

  test("takes its title from the line above the headings", () => {
    expect(read.title).toBe("ACTION PLAN: Review of Access to GPs and Primary Medical Care");
  });
});

test("the four ways of keeping it say the same, theme of the first band apart", () => {
  const words = (grid: Grid): string[] =>
    readAll([grid]).rows.map((row: PlanRow) => saying(row).replace(" | General | ", " | Gen | "));
  const raw = words(stocktonRaw());
  expect(words(sample())).toEqual(raw);
  expect(words(stocktonTidy())).toEqual(raw);
});
