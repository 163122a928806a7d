/** Every check across plans runs its own examples: a few plans in, a sentence or none out. */

import { CHECKS_ACROSS, checkAcross, type Plans } from "../../../src/domain/combine/checks-across";
import type { ReviewRow } from "../../../src/domain/review-schema";
import { dated, reviewRow } from "../report/review-of";

function rowsOf(plans: Plans): ReviewRow[] {
  return Object.entries(plans)
    .flatMap(([name, rows]) => rows.map((row) => ({ name, row })))
    .map(({ name, row: { action, owner = "ICB", due = "2025-03-31" } }, index) =>
      reviewRow(
        {
          action,
          owners: [owner],
          ownerText: owner,
          lead: owner,
          due: dated(due, due),
          sheet: "Action data",
          cell: `A${index + 7}`,
          plan: { name, file: `${name}.xlsx`, sheet: "Plan", row: index + 2 },
        },
        index + 7,
      ),
    );
}

const said = (id: string, plans: Plans): string[] =>
  checkAcross(rowsOf(plans))
    .filter(({ rule }) => rule === id)
    .map(({ message }) => message);

describe.each(CHECKS_ACROSS.map((check) => [check.id, check.title, check] as const))("%s %s", (id, _title, check) => {
  test("says what its failing examples say it says", () => {
    expect(check.examples.fail.length).toBeGreaterThan(0);
    for (const { plans, says } of check.examples.fail) expect(said(id, plans)).toEqual([says]);
  });

  test("says nothing of its passing examples", () => {
    expect(check.examples.pass.length).toBeGreaterThan(0);
    for (const plans of check.examples.pass) expect(said(id, plans)).toEqual([]);
  });
});

test("ids are unique, and what is found points to its row on Action data", () => {
  expect(new Set(CHECKS_ACROSS.map(({ id }) => id)).size).toBe(CHECKS_ACROSS.length);
  const survey = [{ action: "Publish the access survey" }];
  const [finding] = checkAcross(rowsOf({ North: survey, South: survey }));
  expect(finding?.cells).toEqual([
    { sheet: "Action data", cell: "A7" },
    { sheet: "Action data", cell: "A8" },
  ]);
});
