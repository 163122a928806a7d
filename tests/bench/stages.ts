/** The path from grids to a review, stage by stage, beside the floor that Excel's own way of handing a grid over sets. */

import { day } from "../../src/domain/calendar";
import { PHRASES } from "../../src/domain/dates/phrases";
import type { Cell } from "../../src/domain/dates/cell";
import type { Grid } from "../../src/domain/grid";
import { findTables } from "../../src/domain/plan/find-tables";
import { readRows } from "../../src/domain/plan/read-rows";
import { reviewPlan } from "../../src/domain/review";
import { RULES } from "../../src/domain/rules";
import { runRules } from "../../src/domain/rules/run-rules";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { judgePlan } from "../../src/domain/status/judge-status";
import { best, timed, type Time } from "./measure";

const AS_AT = day(2024, 10, 31);
const SETTINGS = DEFAULT_SETTINGS;

export const STAGES = ["floor", "find tables", "read rows", "judge", "rules", "whole review"] as const;
export type Stage = (typeof STAGES)[number];

export interface Measured {
  readonly times: Readonly<Record<Stage, Time>>;
  /** The first whole review of this size, before the engine has made the most of the code. */
  readonly first: Time;
  readonly rows: number;
  readonly findings: number;
  /** Of the grid as JSON: megabytes. */
  readonly size: number;
}

/** Every stage so many times, the floor in turn with the others, so that a busy moment falls on all alike. */
export function measureStages(grid: Grid, runs: number): Measured {
  const kept: Record<Stage, Time[]> = {
    floor: [],
    "find tables": [],
    "read rows": [],
    judge: [],
    rules: [],
    "whole review": [],
  };
  const json = JSON.stringify(grid);
  const step = <T>(stage: Stage, work: () => T): T => {
    const { made, time } = timed(work);
    kept[stage].push(time);
    return made;
  };
  const whole = () => reviewPlan({ grids: [grid], settings: SETTINGS, asAt: AS_AT, asAtFrom: "given" });
  const { made: outcome, time: first } = timed(whole);
  if (outcome.broken.length > 0) throw outcome.broken[0]?.error ?? new Error("A rule broke.");
  const { counts, findings } = outcome.review;
  for (let run = 0; run < runs; run += 1) {
    step("floor", () => JSON.stringify(JSON.parse(json)));
    const found = step("find tables", () => findTables([grid], SETTINGS));
    const read = step("read rows", () => readRows([grid], found.tables, SETTINGS));
    const plan = { ...read, tables: found.tables, notes: [...found.notes, ...read.notes] };
    const judged = step("judge", () => judgePlan({ ...plan, asAt: AS_AT, settings: SETTINGS }));
    step("rules", () => runRules({ ...plan, asAt: AS_AT, settings: SETTINGS, rows: judged }));
    step("whole review", whole);
  }
  const times = Object.fromEntries(STAGES.map((stage) => [stage, best(kept[stage])])) as Record<Stage, Time>;
  return { times, first, rows: counts.rowsRead, findings: findings.length, size: json.length / 1e6 };
}

/** The rules that take longest; what several rules share is counted with the first that asks for it. */
export function slowestRules(grid: Grid, most: number): readonly { readonly id: string; readonly wall: number }[] {
  const { tables, notes } = findTables([grid], SETTINGS);
  const read = readRows([grid], tables, SETTINGS);
  const rows = judgePlan({ ...read, tables, asAt: AS_AT, settings: SETTINGS });
  const facts = { ...read, tables, notes: [...notes, ...read.notes], asAt: AS_AT, settings: SETTINGS, rows };
  const times = RULES.map(({ id, check }) => ({ id, wall: timed(() => [...check(facts)]).time.wall }));
  return times.sort((a, b) => b.wall - a.wall).slice(0, most);
}

export interface DateReads {
  readonly cells: number;
  readonly texts: number;
  /** How often wordings were read for them. */
  readonly reads: number;
}

/** Counts, while the rows of a grid are read, how often wordings of dates are: the first phrase of the list is asked about each. */
export function countDateReads(grid: Grid): DateReads {
  const [first] = PHRASES;
  if (!first) throw new Error("There are no date phrases.");
  const { tables } = findTables([grid], SETTINGS);
  const original = first.read;
  let reads = 0;
  const counting = {
    read: (cell: Cell) => {
      reads += 1;
      return original.call(first, cell);
    },
  };
  Object.assign(first, counting);
  try {
    readRows([grid], tables, SETTINGS);
  } finally {
    Object.assign(first, { read: original });
  }
  const wanted = new Set(["due", "revised", "start", "review", "completed", "updated"]);
  const columns = tables.flatMap((table) => table.columns.filter(({ field }) => field !== null && wanted.has(field)));
  const texts = columns.flatMap(({ column }) =>
    grid.values.slice(3).flatMap((row) => {
      const value = row[column - grid.firstColumn];
      return typeof value === "string" && value !== "" ? [value] : [];
    }),
  );
  return { cells: texts.length, texts: new Set(texts).size, reads };
}
