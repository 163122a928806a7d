/** Applying fixes says what was done and what was left. */

import { applyFixes } from "../../src/app/apply-fixes";
import { portOf } from "../support/port-of";

const fix = (row: number) => ({ cell: { sheet: "Plan", row, column: 4 }, old: "31 June 2025", new: "30 June 2025" });

test("what was changed and what was left is said in a sentence", async () => {
  const outcome = await applyFixes(portOf({}), [fix(2), fix(3), fix(4)]);
  expect(outcome.ok && outcome.value.sentence).toBe(
    "1 cell was changed. 2 were left, since what stands there is no longer what was read: check the plan again.",
  );
});

test("no fixes, no request", async () => {
  const port = portOf({});
  expect(await applyFixes(port, [])).toMatchObject({ ok: true, value: { applied: [], changed: [] } });
  expect(port.fixed).toEqual([]);
});
