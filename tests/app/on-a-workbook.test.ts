/** The use cases end to end, on the sample plan, through the real Excel client. */

import { readFileSync } from "node:fs";
import type { Outcome } from "../../src/app/outcome";
import { runReview } from "../../src/app/run-review";
import { writeReport } from "../../src/app/write-report";
import { day } from "../../src/domain/calendar";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import { openBook } from "../../src/host/book/open-book";
import { diffBooks, printDifferences } from "../support/diff-workbooks";
import { hostOver, openHost } from "../support/open-host";

const SAMPLE = new Uint8Array(readFileSync("assets/samples/stockton-action-plan.xlsx"));
const CHOICES = {
  title: null,
  committee: "Health Scrutiny Committee",
  meeting: null,
  preset: "council-scrutiny",
  version: "0.1.0",
};
const port = new OfficeWorkbook();

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.sentence} (${outcome.failure.detail})`);
  return outcome.value;
}

const check = async () => valueOf(await runReview(port, { today: day(2026, 11, 22), asAt: day(2024, 9, 30) }));

async function pack() {
  const { review, reading } = await check();
  return valueOf(await writeReport(port, review, reading, CHOICES));
}

test("checking the sample asks Excel three times and writes nothing", async () => {
  const { host, book } = await openHost(SAMPLE);
  const { review, remarks } = await check();
  expect(host.counts.requests).toBe(3);
  expect(review.counts.rowsSeen).toBe(review.counts.rowsRead + review.counts.rowsSkipped);
  expect(review.counts.lines).toBe(44);
  expect(remarks).toEqual([]);
  expect(printDifferences(diffBooks(await openBook(SAMPLE), book))).toBe("");
});

test("the pack is written in at most two requests a sheet, every formula gives what was computed, the plan is as it was", async () => {
  const { host, book } = await openHost(SAMPLE);
  const { review, reading } = await check();
  host.resetCounts();
  const { sheets, remarks } = valueOf(await writeReport(port, review, reading, CHOICES));
  expect(remarks).toEqual([]);
  expect(host.counts.requests).toBeLessThanOrEqual(2 * sheets.length);
  expect(host.counts.largestRequest).toBeLessThan(2_000_000);
  expect(printDifferences(diffBooks(await openBook(SAMPLE), await openBook(book.save()), ["Action plan"]))).toBe("");
  process.stdout.write(`${sheets.length} sheets: ${JSON.stringify({ ...host.counts, members: undefined })}\n`);
});

test("a second run on its own output reads the same plan and changes nothing", async () => {
  const { book } = await openHost(SAMPLE);
  await pack();
  const once = book.save();
  const first = await check();
  await openHost(once);
  const second = await check();
  expect(second.review).toEqual(first.review);
  expect(second.reading.ours).toHaveLength(first.reading.ours.length);
  const again = await openBook(once);
  hostOver(again);
  await pack();
  expect(printDifferences(diffBooks(await openBook(once), await openBook(again.save())))).toBe("");
});
