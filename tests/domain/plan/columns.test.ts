/** The list of columns: no synonym belongs to two fields, and headings that trackers use are understood. */

import { COLUMNS, isPlanField } from "../../../src/domain/plan/columns";
import { comparable } from "../../../src/domain/plan/cell-text";
import { matchHeading } from "../../../src/domain/plan/match-heading";
import type { PlanField } from "../../../src/domain/plan/plan-row";
import { gridOf } from "../../support/grid-of";
import { readAll } from "./sample-grids";

test("each synonym belongs to one field only", () => {
  const owners = new Map<string, string>();
  const shared: string[] = [];
  for (const { field, synonyms } of COLUMNS) {
    for (const synonym of synonyms) {
      const key = comparable(synonym) || synonym;
      const other = owners.get(key);
      if (other && other !== field) shared.push(`"${synonym}": ${other} and ${field}`);
      owners.set(key, field);
    }
  }
  expect(shared).toEqual([]);
});

test("no synonym becomes another field's when its spaces are broken or left out", () => {
  const clashes = COLUMNS.flatMap(({ field, synonyms }) =>
    synonyms.filter((synonym) => matchHeading(synonym)?.field !== field).map((synonym) => `${synonym}: ${field}`),
  );
  expect(clashes).toEqual([]);
});

const HEADINGS: readonly (readonly [string, string, number])[] = [
  ["Proposed Actions / Progress", "action", 1],
  ["PROPOSED ACTIONS/PROGRESS", "action", 1],
  ["Responsi-bility", "responsibility → owner", 0.9],
  ["Re commendation", "recommendation", 0.9],
  ["Completion date", "due", 1],
  ["Date completed", "completed", 1],
  ["Completed by (name)", "due", 0.95],
  ["Target date (month)", "due", 0.95],
  ["Measure – how will this be assured by ICBs?", "measure", 1],
  ["Time due", "due", 1],
  ["Action for care homes", "action", 0.64],
  ["SRO", "lead", 1],
  ["BRAG", "declared", 1],
  ["Recomendation", "recommendation", 0.6],
  ["Resposible", "owner", 0.6],
  ["Update 2", "progress", 0.9],
  ["#", "ref", 1],
  ["% complete", "percent", 1],
];

test.each(HEADINGS)("%j is read as the %s column", (heading, expected, sure) => {
  const match = matchHeading(heading);
  expect(match).toEqual({ field: expected.split(" → ").at(-1), sure });
});

test.each(["Stage 1", "Grand Total", "Practice list size", "", "???", "Definition", "2019 to 2020 variance"])(
  "%j has no meaning here",
  (heading) => {
    expect(matchHeading(heading)?.field ?? null).toBe(heading === "Stage 1" ? "status" : null);
  },
);

const examples = COLUMNS.filter(({ field }) => isPlanField(field)).flatMap(({ field, synonyms, examples: cells }) =>
  cells.map((cell): [string, string, string] => [field, synonyms[0] ?? "", cell]),
);

test.each(examples)("the %s column's own example under %j is read: %s", (field, heading, cell) => {
  const others = [
    ["action", "Action", "Write to practices"],
    ["owner", "Owner", "ICB"],
    ["due", "Due date", "March 2025"],
  ].filter(([each]) => each !== field);
  const headings = [heading, ...others.map(([, each = ""]) => each)];
  const cells = [cell, ...others.map(([, , each = ""]) => each)];
  const { rows } = readAll([gridOf("Plan", "A1", [headings, cells])]);
  const reading = rows[0]?.[field as PlanField];
  expect(reading).toMatchObject({ kind: "stated", text: cell });
});
