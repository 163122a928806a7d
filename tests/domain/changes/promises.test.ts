/** A due date that was written over since an earlier report: the first promise counts for the rating, and nobody can lose it by typing. */

import { HISTORY_HEADINGS } from "../../../src/domain/changes/history";
import { day, type Day } from "../../../src/domain/calendar";
import type { CellValue } from "../../../src/domain/grid";
import type { KeptSheets } from "../../../src/domain/kept-sheets";
import { reviewPlan } from "../../../src/domain/review";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { gridOf } from "../../support/grid-of";

const ACTION = "Move every practice to digital telephony";

/** "2024-03-31 2024-06-30": as at the first day, the action was due on the second. */
function record(issue: number, said: string): CellValue[] {
  const [asAt = "", due = ""] = said.split(" ");
  const values: Record<string, CellValue> = {
    Issue: issue,
    Committee: "HSC",
    Meeting: asAt,
    "As at": asAt,
    Version: `${issue}.0`,
    Standing: "Issued",
    "Action key": "A1",
    Ref: "1",
    Action: ACTION,
    "First date": due,
    "Date now": due,
    Rating: "Green",
    "Rating in words": "On track",
  };
  return HISTORY_HEADINGS.map((heading) => values[heading] ?? "None recorded");
}

interface Told {
  readonly due: string;
  readonly revised?: string;
  readonly approved?: string;
  readonly status?: string;
  readonly completed?: string;
  readonly issues: readonly string[];
  readonly decisions?: string;
}

function rowOf({ due, revised = "", approved = "", status = "On track", completed = "", issues, decisions }: Told) {
  const plan = `Ref | Action | Owner | Due date | Revised date | Approved by | Status | Completed
1 | ${ACTION} | Digital lead | ${due} | ${revised} | ${approved} | ${status} | ${completed}
2 | Publish the access survey | Engagement lead | 31/07/2025 | | | On track |`;
  const kept: KeptSheets = {
    history: gridOf("Issue history", "A1", [
      ["Issue history"],
      [...HISTORY_HEADINGS],
      ...issues.map((said, index) => record(index + 1, said)),
    ]),
    ...(decisions
      ? {
          decisions: gridOf(
            "Decisions",
            "A1",
            `Date | Committee | Minute | Ref | Action | Decision | New date or wanted by | Lead | What was done\n${decisions}`,
          ),
        }
      : {}),
  };
  const { review } = reviewPlan({
    grids: [gridOf("Plan", "A1", plan)],
    settings: DEFAULT_SETTINGS,
    asAt: day(2024, 10, 31) as Day,
    asAtFrom: "given",
    kept,
  });
  const row = review.rows[0]!;
  return {
    rated: `${row.computed.case} ${row.computed.rating}: ${row.computed.because}`,
    slip: row.variance.slipDays,
    times: row.variance.timesRevised,
    findings: review.findings.filter(({ cell }) => /[DE]2/.test(cell)).map(({ rule, message }) => `${rule} ${message}`),
  };
}

test("a due date written over since a report waits for approval, and what it was is named", () => {
  const told = rowOf({ due: "31/01/2025", issues: ["2024-06-30 2024-11-30"] });
  expect(told.rated).toBe(
    "R13 amber: First due 30 November 2024, now due 31 January 2025, 62 days later. No decision approves it.",
  );
  expect(told).toMatchObject({ slip: 62, times: 1 });
  expect(told.findings).toEqual([
    "D16 The date changed from 30 November 2024 to 31 January 2025. Say why and keep 30 November 2024.",
  ]);
});

test("every report's date counts: three moves without a decision are red", () => {
  const issues = ["2024-03-31 2024-05-31", "2024-06-30 2024-08-31", "2024-09-30 2024-11-30"];
  expect(rowOf({ due: "31/01/2025", issues }).rated).toBe(
    "R12 red: First due 31 May 2024. The date has moved 3 times; now 31 January 2025. No decision approves it.",
  );
});

test("the plan's own first date counts where it is earlier than what was reported", () => {
  const told = rowOf({ due: "31/05/2024", revised: "31/01/2025", issues: ["2024-06-30 2024-11-30"] });
  expect(told.rated).toContain("First due 31 May 2024, now due 31 January 2025");
  expect(told.findings).toEqual([
    "D16 The date changed from 31/05/2024 to 31 January 2025. Say why and keep 31/05/2024.",
  ]);
});

test("an extension that a committee agreed makes it no exception, and that it moved is said for ever", () => {
  const { rated } = rowOf({
    due: "31/01/2025",
    issues: ["2024-06-30 2024-11-30"],
    decisions: `12/09/2024 | HSC | 23 | 1 | ${ACTION} | Extension agreed | 31/01/2025 | | `,
  });
  expect(rated).toMatch(/^R20 green: .*Date revised once, \+62 days\.$/);
});

test("complete by the new date is late by the first", () => {
  const { rated } = rowOf({
    due: "31/10/2024",
    status: "Complete",
    completed: "15/10/2024",
    issues: ["2024-06-30 2024-08-31"],
  });
  expect(rated).toBe("R5 blue: Completed on 15 October 2024, 45 days after the first agreed date.");
});

test.each([
  ["a date as it was reported", { due: "31/12/2024", issues: ["2024-06-30 2024-12-31"] }],
  ["a date brought forward", { due: "31/12/2024", issues: ["2024-06-30 2025-03-31"] }],
  ["a report that is later than the day it is rated as at", { due: "31/01/2025", issues: ["2024-11-30 2024-12-31"] }],
])("%s is no revision", (_what, told) => {
  expect(rowOf(told)).toMatchObject({ slip: null, times: 0 });
  expect(rowOf(told).rated).toMatch(/^R20 green/);
});
