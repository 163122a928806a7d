/** When a check is out of date: after an edit, and until the next check. */

import { EditWatch } from "../../src/app/edit-watch";
import { Session } from "../../src/app/session";
import { day } from "../../src/domain/calendar";
import { gridOf } from "../support/grid-of";
import { portOf } from "../support/port-of";

const plan = gridOf(
  "Plan",
  "A1",
  "Action | Owner | Due date\nAgree the model | Head of estates | 31 March 2025\nPublish it | Head of estates | 30 April 2025",
);

test("an edit before any check says nothing; after one, until the next, it does", async () => {
  const session = new Session(portOf({ grids: [plan] }), () => day(2024, 10, 31), "test");
  const edits = new EditWatch(session);
  let told = 0;
  edits.watch(() => (told += 1));
  edits.heard();
  expect(edits.isOutOfDate()).toBe(false);
  expect(await session.check()).toBe(true);
  expect(edits.isOutOfDate()).toBe(false);
  edits.heard();
  expect(edits.isOutOfDate()).toBe(true);
  expect(told).toBeGreaterThan(2);
  await session.check();
  expect(edits.isOutOfDate()).toBe(false);
});
