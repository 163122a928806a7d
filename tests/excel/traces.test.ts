/** What PlanProof keeps in a workbook, and how it goes: all that carries our mark, nothing that does not. */

import { day } from "../../src/domain/calendar";
import { Session } from "../../src/app/session";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import { openHost } from "../support/open-host";
import { sampleBytes } from "../support/sample-bytes";

jest.setTimeout(60_000);

const ALL = { sheets: true, memory: true, highlights: true, names: true, settings: true };

async function packed() {
  const { book } = await openHost(sampleBytes("live-tracker.xlsx"));
  const workbook = new OfficeWorkbook();
  const session = new Session(workbook, () => day(2024, 10, 31), "0.1.0");
  await session.buildPack();
  await session.toggleHighlights();
  await workbook.saveSettings({ policy: "audit" });
  return { book, workbook };
}

test("each kind is found, and nothing is changed by looking", async () => {
  const { book, workbook } = await packed();
  const outcome = await workbook.traces();
  const traces = outcome.ok ? outcome.value : null;
  expect(traces?.sheets).toContain("Front sheet");
  expect(traces?.sheets).not.toContain("Action plan");
  expect(traces?.highlights).toBeGreaterThan(5);
  expect(traces?.settings).toBe(true);
  expect(book.setting("PlanProof")).toBeDefined();
});

test("everything taken away: the officer's sheets alone are left, as they were", async () => {
  const { book } = await openHost(sampleBytes("live-tracker.xlsx"));
  const names = book.sheets().map(({ name }) => name);
  const { book: after, workbook } = await packed();
  const outcome = await workbook.removeTraces(ALL);
  expect(outcome.ok ? outcome.value : "").toMatch(/^Taken away: \d+ sheets, \d+ highlights, the settings\.$/);
  expect(after.sheets().map(({ name }) => name)).toEqual(names);
  expect(after.sheets().flatMap((sheet) => sheet.conditionalFormats()).length).toBe(
    book.sheets().flatMap((sheet) => sheet.conditionalFormats()).length,
  );
  expect(after.setting("PlanProof")).toBeUndefined();
});

test("what is not ticked stays", async () => {
  const { book, workbook } = await packed();
  await workbook.removeTraces({ sheets: false, memory: false, highlights: true, names: false, settings: false });
  expect(book.sheets().map(({ name }) => name)).toContain("Front sheet");
  expect(book.setting("PlanProof")).toBeDefined();
});

test("where only ours are in view, nothing is done, and that is said", async () => {
  const { book, workbook } = await packed();
  for (const sheet of book.sheets().filter(({ name }) => ["Action plan", "Measures"].includes(name)))
    book.setVisibility(sheet.id, "Hidden");
  const outcome = await workbook.removeTraces(ALL);
  expect(outcome.ok ? "" : outcome.failure.sentence).toMatch(/Excel keeps at least one\. Nothing was changed\./);
  expect(book.sheets().map(({ name }) => name)).toContain("Front sheet");
});
