/** An Excel that does not answer: the officer is told, may stop, and what it answers long after changes nothing more. */

import { Session } from "../../src/app/session";
import { day } from "../../src/domain/calendar";
import type { Fix } from "../../src/domain/finding";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import { openHost, type OpenHost } from "../support/open-host";
import { smallPlan } from "../support/small-plan";

const LATER: Fix = { cell: { sheet: "Plan", row: 2, column: 4 }, old: "31 March 2025", new: "30 June 2025" };
const due = ({ book }: OpenHost): unknown =>
  book.sheets()[0]?.values({ row: 1, column: 3, rows: 1, columns: 1 })[0]?.[0];

async function open() {
  const opened = await openHost(await smallPlan());
  const session = new Session(new OfficeWorkbook({ attempts: 1 }), () => day(2024, 10, 31), "0.1.0");
  await session.check();
  return { opened, session };
}

async function silent({ host }: OpenHost): Promise<void> {
  while (host.unanswered() === 0) await new Promise((resolve) => setImmediate(resolve));
}

test("after twenty seconds of silence the pane says so, and Stop ends it", async () => {
  const { opened, session } = await open();
  jest.useFakeTimers({ doNotFake: ["setImmediate", "nextTick", "queueMicrotask"] });
  try {
    opened.host.injectFault({ request: 1, silent: true });
    const checking = session.check();
    await silent(opened);
    jest.advanceTimersByTime(19_000);
    expect(session.now().work?.slow).toBe(false);
    jest.advanceTimersByTime(2_000);
    expect(session.now().work?.slow).toBe(true);
    session.stop();
    expect(await checking).toBe(false);
    expect(session.now()).toMatchObject({ work: null, failure: { kind: "stopped", retry: true } });
  } finally {
    jest.useRealTimers();
  }
});

test.each([1, 2])("a change that was stopped at request %i is not made when Excel wakes up", async (request) => {
  const { opened, session } = await open();
  opened.host.injectFault({ request, silent: true });
  const fixing = session.fix([LATER]);
  await silent(opened);
  session.stop();
  expect(await fixing).toBe(false);
  opened.host.wake();
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(due(opened)).toBe("31 March 2025");
  expect(await session.retry()).toBe(true);
  expect(due(opened)).toBe("30 June 2025");
});
