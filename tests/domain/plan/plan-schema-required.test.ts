/** What a workbook's settings need of every action is asked for: by the rules there are, else in a reading. */

import type { Day } from "../../../src/domain/calendar";
import { reviewPlan } from "../../../src/domain/review";
import { settingsSchema } from "../../../src/domain/settings";
import { gridOf } from "../../support/grid-of";

const PLAN = [
  "No. | Action | Success measure | Owner | Due date | Priority",
  "1 | Write to all practices about record access | 19 of 19 practices by March 2025, from 3 | Digital lead | March 2025 | High",
  "2 | Train reception staff in care navigation | | Training hub | March 2025 |",
  "3 | Move to cloud telephony | 6 of 6 sites by May 2025, from 1 | Head of estates | May 2025 |",
].join("\n");

function reviewed(required: readonly string[]) {
  const settings = settingsSchema.parse({ plan: { required } });
  const grids = [gridOf("Plan", "A4", PLAN)];
  return reviewPlan({ grids, settings, asAt: "2025-01-31" as Day, asAtFrom: "given" }).review;
}

const needed = (required: readonly string[]) =>
  reviewed(required)
    .readings.filter(({ rule }) => rule === "settings.plan.required")
    .map(({ cells, message }) => `${cells.map(({ cell }) => cell).join(" ")}: ${message}`);

test("nothing more is asked for by the usual settings", () => {
  expect(needed(["action", "owner", "due"])).toEqual([]);
});

test("blank cells of a needed column are said in one reading, with their cells", () => {
  expect(needed(["action", "priority"])).toEqual([
    "F6 F7: Priority is needed in this workbook, and 2 of 3 actions leave it blank.",
  ]);
});

test("what has a rule of its own is left to it", () => {
  expect(needed(["action", "measure"])).toEqual([]);
  expect(reviewed(["action", "measure"]).findings.map(({ rule }) => rule)).toContain("M01");
});

test("a needed column that is missing is reported as one, once", () => {
  const { findings } = reviewed(["action", "status", "declared"]);
  expect(findings.filter(({ rule }) => rule === "S02").map(({ message }) => message)).toEqual([
    "This plan has no status column.",
    "This plan has no RAG rating column.",
  ]);
  expect(needed(["action", "status"])).toEqual([]);
});
