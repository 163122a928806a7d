/** While a cell is being edited: PlanProof says so, waits, and goes on by itself; it can be stopped; nothing is done twice. */

import type { Attendant } from "../../src/app/workbook-port";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import { openHost } from "../support/open-host";
import { sampleBytes } from "../support/sample-bytes";

const TYPING = "InvalidOperationInCellEditMode";

async function whileTyping(requests: number, attempts = 10) {
  const { host, book } = await openHost(sampleBytes("live-tracker.xlsx"));
  for (let request = 1; request <= requests; request += 1) host.injectFault({ request, code: TYPING });
  const workbook = new OfficeWorkbook({ pauseMs: 1, attempts });
  const said: (string | null)[] = [];
  let stopped = false;
  const attendant: Attendant = { waits: (why) => said.push(why), ticket: () => () => stopped };
  workbook.attend(attendant);
  return { workbook, book, said, stop: () => (stopped = true) };
}

test("a check goes on by itself once the cell is left", async () => {
  const { workbook, said } = await whileTyping(3);
  const read = await workbook.read();
  expect(read.ok).toBe(true);
  expect(said.slice(0, 3)).toEqual(Array(3).fill("Finish typing in the cell (Enter or Esc) and PlanProof will go on."));
  expect(said.at(-1)).toBeNull();
});

test("a change is made once, however often Excel refused", async () => {
  const { workbook, book } = await whileTyping(2);
  const old = String(book.sheets()[0]?.text({ row: 5, column: 2, rows: 1, columns: 1 })[0]?.[0]);
  const fix = { cell: { sheet: "Action plan", row: 6, column: 3 }, old, new: "Changed once." };
  expect(await workbook.fix([fix])).toEqual({ ok: true, value: { applied: [fix], changed: [] } });
  expect(book.sheets()[0]?.values({ row: 5, column: 2, rows: 1, columns: 1 })).toEqual([["Changed once."]]);
});

test("after so many attempts the refusal is passed on, with what to do", async () => {
  const { workbook, said } = await whileTyping(9, 3);
  const read = await workbook.read();
  expect(read).toMatchObject({ ok: false, failure: { kind: "busy", retry: true } });
  expect(said.at(-1)).toBeNull();
});

test("stopped while it waits, it does not go on", async () => {
  const { workbook, stop } = await whileTyping(9);
  stop();
  expect(await workbook.read()).toMatchObject({ ok: false, failure: { kind: "stopped" } });
});
