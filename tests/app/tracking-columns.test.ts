/** Which tracking columns are offered, and where. */

import { runReview, type Reviewed } from "../../src/app/run-review";
import { trackingColumns } from "../../src/app/tracking-columns";
import { day } from "../../src/domain/calendar";
import { gridOf } from "../support/grid-of";
import { portOf } from "../support/port-of";

async function reviewed(text: string): Promise<Reviewed> {
  const outcome = await runReview(portOf({ grids: [gridOf("Plan", "A1", text)] }), { today: day(2024, 9, 30) });
  if (!outcome.ok) throw new Error(outcome.failure.sentence);
  return outcome.value;
}

const told = (all: ReturnType<typeof trackingColumns>): string[] =>
  all.flatMap(({ columns }) =>
    columns.map(({ column, heading, firstRow, lastRow }) => `${column} ${heading} ${firstRow}-${lastRow}`),
  );

test("a plan of actions and dates is offered all four, to its right", async () => {
  const review = await reviewed(`
    Action               | Lead      | Due date
    Open the new surgery | Estates   | 31 March 2025
    Train the staff      | Workforce | 30 June 2025
  `);
  expect(told(trackingColumns(review))).toEqual([
    "4 Status 2-3",
    "5 Revised date 2-3",
    "6 % complete 2-3",
    "7 Progress 2-3",
  ]);
});

test("what it has already is not offered again", async () => {
  const review = await reviewed(`
    Action               | Lead      | Due date      | Status      | Progress
    Open the new surgery | Estates   | 31 March 2025 | In progress | Begun
    Train the staff      | Workforce | 30 June 2025  | On track    | Begun
  `);
  expect(told(trackingColumns(review))).toEqual(["6 Revised date 2-3", "7 % complete 2-3"]);
});
