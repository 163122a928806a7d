/** What fifty issues of a plan of 200 rows cost a check: the history is made by the sheet's own code, issue after issue. */

import { addDays, day, type Day } from "../../src/domain/calendar";
import type { CellValue, Grid } from "../../src/domain/grid";
import type { KeptSheets } from "../../src/domain/kept-sheets";
import type { ReportOptions } from "../../src/domain/report/report-options";
import type { SheetModel } from "../../src/domain/report/sheet-model";
import { history as sheet } from "../../src/domain/report/sheets/history";
import { reviewPlan, type ReviewOutcome } from "../../src/domain/review";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { makeTracker } from "./make-tracker";
import { best, timed, type Time } from "./measure";

export const ISSUES = 50;
export const ROWS = 200;
const FIRST = day(2021, 1, 31);
const RUNS = 15;

export interface HistoryCost {
  readonly records: number;
  readonly without: Time;
  readonly withHistory: Time;
}

export function measureHistory(): HistoryCost {
  const plan = makeTracker(ROWS);
  const history = historyAfter(plan, ISSUES);
  const asAt = asAtOf(ISSUES);
  const times: { readonly without: Time[]; readonly withHistory: Time[] } = { without: [], withHistory: [] };
  for (let run = 0; run < RUNS; run += 1) {
    // A grid as it comes from Excel, new at every check: nothing of the check before is known any more.
    const kept = { history: { ...history } };
    times.without.push(timed(() => checked(plan, asAt)).time);
    times.withHistory.push(timed(() => checked(plan, asAt, kept)).time);
  }
  return {
    records: history.values.length - 6,
    without: best(times.without),
    withHistory: best(times.withHistory),
  };
}

const asAtOf = (number: number): Day => addDays(FIRST, number * 30);

function checked(plan: Grid, asAt: Day, kept?: KeptSheets): ReviewOutcome {
  return reviewPlan({
    grids: [plan],
    settings: DEFAULT_SETTINGS,
    asAt,
    asAtFrom: "given",
    committee: "Board",
    meeting: addDays(asAt, 10),
    ...(kept ? { kept } : {}),
  });
}

/** The sheet after so many monthly issues. */
function historyAfter(plan: Grid, issues: number): Grid {
  let history: Grid | undefined;
  for (let number = 0; number < issues; number += 1) {
    const asAt = asAtOf(number);
    const kept = history ? { history } : undefined;
    const options: ReportOptions = {
      title: null,
      committee: "Board",
      meeting: addDays(asAt, 10),
      version: "0",
      draft: "Version 1.0",
      preset: "board",
      sheetNames: {},
      sourceName: "bench",
      issue: { version: "1.0" },
      ...(kept ? { kept } : {}),
    };
    history = gridOf(sheet.build(checked(plan, asAt, kept).review, options));
  }
  if (!history) throw new Error("No issue was made.");
  return history;
}

function gridOf({ blocks }: Pick<SheetModel, "blocks">): Grid {
  const values = (blocks[0]?.cells ?? []).map((cells) =>
    cells.map(({ content }): CellValue => {
      switch (content.kind) {
        case "text":
        case "link":
          return content.text;
        case "number":
          return content.number;
        case "day":
          return content.day;
        case "formula":
          return content.value;
        case "empty":
          return "";
      }
    }),
  );
  return { sheet: "Issue history", firstRow: 1, firstColumn: 1, values, dateSystem: "1900" };
}
