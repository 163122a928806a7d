/** The little language of tests for ratings: rows as a plan writes them in, judged rows out. */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { readDay, type Day } from "../../../src/domain/calendar";
import type { PlanField, PlanRow, PlanTable, StatedDay } from "../../../src/domain/plan/plan-row";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";
import type { ClauseExample } from "../../../src/domain/status/clause";
import { judgePlan, type JudgeInput } from "../../../src/domain/status/judge-status";
import type { JudgedRow } from "../../../src/domain/status/judged-row";
import { rowOf, rowsOf, type RowCells, type RowExtras } from "../../support/row-of";

export interface PlanWords {
  /** ISO day, or null for a plan without any report date. */
  readonly asAt: string | null;
  /** The sheet's own "updated" day, ISO. */
  readonly updated?: string;
  readonly settings?: Partial<Settings>;
  /** Columns of the plan; a full tracker unless said. */
  readonly columns?: readonly PlanField[];
}

const TRACKER: readonly PlanField[] = [
  "action",
  "owner",
  "due",
  "status",
  "declared",
  "percent",
  "progress",
  "completed",
];

export function dayOf(text: string): Day {
  const found = readDay(text);
  if (!found) throw new Error(`Not a day: ${text}`);
  return found;
}

export function settingsOf(settings: Partial<Settings> = {}): Settings {
  return { ...DEFAULT_SETTINGS, ...settings };
}

/** What `judgePlan` takes, of rows in one table. */
export function planOf(rows: readonly PlanRow[], words: PlanWords): JudgeInput {
  return {
    rows,
    tables: [tableOf(words.columns ?? TRACKER)],
    stated: { asAt: null, updated: words.updated ? stated(words.updated) : null },
    asAt: words.asAt === null ? null : dayOf(words.asAt),
    settings: settingsOf(words.settings),
  };
}

export function judge(rows: readonly PlanRow[], words: PlanWords): JudgedRow[] {
  return judgePlan(planOf(rows, words));
}

/** One row by itself. */
export function judgeRow(cells: RowCells & RowExtras, words: PlanWords): JudgedRow {
  const [judged] = judge([rowOf(cells)], words);
  if (!judged) throw new Error("A row in, a row out");
  return judged;
}

const NO_STATUS: readonly PlanField[] = ["action", "owner", "due", "revised", "review"];

/** The rating of a clause's own example under a policy. */
export function rateExample(example: ClauseExample, policy: string): JudgedRow["computed"] {
  return judgeRow(example.cells, {
    asAt: example.asAt,
    settings: { ...example.settings, policy },
    ...(example.updated ? { updated: example.updated } : {}),
    ...(example.planHasStatus === false ? { columns: NO_STATUS } : {}),
  }).computed;
}

export function judgeRows(cells: readonly (RowCells & RowExtras)[], words: PlanWords): JudgedRow[] {
  return judge(rowsOf(...cells), words);
}

export function tableOf(fields: readonly PlanField[]): PlanTable {
  return {
    sheet: "Action plan",
    kind: "actions",
    why: "It has actions and due dates.",
    headerRow: 4,
    headerRows: 1,
    top: 4,
    left: 1,
    bottom: 80,
    right: fields.length,
    columns: fields.map((field, index) => ({ column: index + 1, heading: field, field, sure: 1, from: "heading" })),
    sure: 1,
    titles: [],
  };
}

function stated(day: string): StatedDay {
  return { day, text: `Updated ${day}`, cell: { sheet: "Action plan", row: 1, column: 1 } };
}

/** Rows of a table of tab-separated text beside the tests, by the names in its first line. */
export function readTable(file: string): Record<string, string>[] {
  const [head = "", ...lines] = readFileSync(resolve(__dirname, file), "utf8").trimEnd().split("\n");
  const names = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
  });
}

/** "1 red, 2 amber": how many of each, for a test to read. */
export function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
