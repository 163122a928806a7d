/** Sheets are planned a moment after typing: never for a plan that was not read, nor for a pane that nobody looks at any more. */

import { Session } from "../../src/app/session";
import { day } from "../../src/domain/calendar";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import { openHost } from "../support/open-host";
import { sampleBytes } from "../support/sample-bytes";

const TODAY = day(2024, 10, 31);

async function opened(): Promise<Session> {
  await openHost(sampleBytes("live-tracker.xlsx"));
  return new Session(new OfficeWorkbook(), () => TODAY, "0.1.0");
}

afterEach(() => jest.useRealTimers());

test("what is chosen before the plan was read sets nothing going", async () => {
  const session = await opened();
  jest.useFakeTimers();
  session.choose({ preset: "board" });
  expect(jest.getTimerCount()).toBe(0);
});

test("what is typed for a plan that was read is planned with once typing has paused", async () => {
  const session = await opened();
  await session.check();
  session.show("pack");
  const planned = new Promise((resolve) =>
    session.watch(() => session.now().planned && resolve(session.now().planned)),
  );
  session.choose({ preset: "board" });
  expect(await planned).not.toEqual([]);
  await session.close();
});

test("once the workbook is closed nothing more is planned, and what ran has come to its end", async () => {
  const session = await opened();
  await session.check();
  jest.useFakeTimers();
  session.choose({ preset: "board" });
  session.show("pack");
  expect(jest.getTimerCount()).toBe(1);
  await session.close();
  expect(jest.getTimerCount()).toBe(0);
  expect(session.now()).toMatchObject({ work: null, planned: expect.anything() });
});
