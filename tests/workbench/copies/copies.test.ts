/** What leaves the workbook: the public copy, the copy to circulate and the owners' files, read from the finished files. */

import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";

import type { Outcome } from "../../../src/app/outcome";
import { runReview } from "../../../src/app/run-review";
import { sheetBuilder, writeReport } from "../../../src/app/write-report";
import { day } from "../../../src/domain/calendar";
import { columnNumber } from "../../../src/domain/grid";
import { ownerSheets } from "../../../src/domain/report/owner-sheets";
import { peopleIn, publicPack, publishedReview } from "../../../src/domain/report/public-copy";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { OfficeWorkbook } from "../../../src/excel/office-workbook";
import { openBook } from "../../../src/host/book/open-book";
import { circulatedCopy } from "../../../src/workbench/copies/circulate";
import { holdingsOf } from "../../../src/workbench/copies/holdings";
import { writeCopy } from "../../../src/workbench/copies/write-copy";
import { diffBooks, printDifferences } from "../../support/diff-workbooks";
import { openHost } from "../../support/open-host";

const SAMPLE = new Uint8Array(readFileSync("assets/samples/live-tracker.xlsx"));
const CHOICES = { title: null, committee: null, meeting: null, preset: "council-scrutiny", version: "0.1.0" };
jest.setTimeout(240_000);

const port = new OfficeWorkbook();

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.sentence} (${outcome.failure.detail})`);
  return outcome.value;
}

const checked = async () => valueOf(await runReview(port, { today: day(2026, 11, 22), asAt: day(2024, 10, 31) }));

/** The sample with people among its owners: made-up names, with and without a title. */
async function withPeople() {
  const { book } = await openHost(SAMPLE);
  const { review } = await checked();
  const owner = columnNumber(review.tables[0]!.columns["owner"]!) - 1;
  const put = (row: number, text: string) => {
    book.sheets()[0]!.setValues({ row: row - 1, column: owner, rows: 1, columns: 1 }, [[text]]);
  };
  put(review.rows[0]!.row, "Dr Testina Exampleton");
  put(review.rows[1]!.row, "Probe Sampleson");
  return book;
}

test("a public copy has roles for names, values for formulas, the counts of the review and nothing hidden", async () => {
  await withPeople();
  const { review, reading } = await checked();
  const people = peopleIn(review);
  expect([...people].sort()).toEqual(["Dr Testina Exampleton", "Probe Sampleson"]);
  const settings = { roles: { "Dr Testina Exampleton": "Clinical lead" }, fields: DEFAULT_SETTINGS.publicCopy.fields };
  const models = sheetBuilder(review, reading, CHOICES)([]);
  const { models: published, names } = publicPack(models, people, settings);
  expect(names.map(({ name, role, given }) => [name, role, given]).sort()).toEqual([
    ["Dr Testina Exampleton", "Clinical lead", true],
    ["Probe Sampleson", "named officer", false],
  ]);
  const bytes = valueOf(await writeCopy(published, "A plan"));
  expect(holdingsOf(bytes, [...people, "Exampleton", "Sampleson"]).unwanted).toEqual([]);
  const book = await openBook(bytes);
  expect(book.sheets().map(({ name }) => name)).toEqual(
    models.filter(({ kind }) => kind === "pack").map(({ name }) => name),
  );
  const front = book.sheets()[0]!.values({ row: 0, column: 0, rows: 40, columns: 4 });
  expect(front.find(([word]) => word === "Total")?.[2]).toBe(review.rollup.all.total);
  expect(front.find(([word]) => word === "Red")?.[2]).toBe(review.rollup.all.red);
});

test("the check of a public copy finds what must not be in one", async () => {
  const book = await withPeople();
  const { review, reading } = await checked();
  valueOf(await writeReport(port, review, reading, CHOICES));
  const what = holdingsOf(book.save(), ["Probe Sampleson"]).unwanted.map(({ holds }) => holds.replace(/ \(\d+\)/, ""));
  expect(what).toEqual(
    expect.arrayContaining(["formulas", "links", "marks", "defined names", "the name of a person", "an author"]),
  );
});

test("a field that is not published takes its columns with it and leaves the counts", async () => {
  await openHost(SAMPLE);
  const { review, reading } = await checked();
  const fields = ["measure", "owner"] as const;
  const models = sheetBuilder(publishedReview(review, fields), reading, CHOICES)([]);
  const { models: published } = publicPack(models, [], { roles: {}, fields });
  const words = published.flatMap(({ blocks }) =>
    blocks.flatMap(({ cells }) => cells.flat().map(({ content }) => (content.kind === "text" ? content.text : ""))),
  );
  expect(words).not.toContain("Recovery action");
  expect(words).not.toContain("Decision sought");
  expect(words).toContain("Lead");
});

test("a copy to circulate is the tracker, byte for byte but for the lists of what is in the file", async () => {
  const { book } = await openHost(SAMPLE);
  const { review, reading } = await checked();
  valueOf(await writeReport(port, review, reading, CHOICES));
  await port.saveSettings({ graceDays: 3 });
  const packed = book.save();
  const { bytes, taken, changed } = circulatedCopy(packed);
  expect(taken).toContain("Front sheet");
  const [before, after] = [unzipSync(packed), unzipSync(bytes)];
  expect(changed.map(({ part }) => part).filter((part) => part.startsWith("xl/worksheets/"))).toEqual([]);
  expect(after["xl/worksheets/sheet1.xml"]).toEqual(before["xl/worksheets/sheet1.xml"]);
  const all = Object.entries(after)
    .map(([part, data]) => `${part}\n${strFromU8(data)}`)
    .join("\n");
  expect(all).not.toMatch(/PlanProof/);
  expect(all).not.toContain("What the committee is asked to do");
  const names = (await openBook(SAMPLE)).sheets().map(({ name }) => name);
  const copy = await openBook(bytes);
  expect(copy.sheets().map(({ name }) => name)).toEqual(names);
  expect(printDifferences(diffBooks(await openBook(SAMPLE), copy, names))).toBe("");
});

test("a tracker without a pack comes out as it is", () => {
  const { bytes, taken, changed } = circulatedCopy(SAMPLE);
  expect(taken).toEqual([]);
  expect(changed).toEqual([]);
  expect(unzipSync(bytes)).toEqual(unzipSync(SAMPLE));
});

test("owners' files hold every line of the plan once, under the tracker's own headings, and can be read as a plan again", async () => {
  await openHost(SAMPLE);
  const { review, reading } = await checked();
  const sheets = ownerSheets(review, reading.grids, {
    ...CHOICES,
    draft: "For reply",
    sheetNames: {},
    sourceName: "tracker",
  });
  expect(sheets.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(review.counts.lines);
  expect(new Set(sheets.flatMap(({ rows }) => rows.map(({ sheet, row }) => `${sheet} ${row}`))).size).toBe(
    review.counts.lines,
  );
  const most = sheets[0]!;
  const bytes = valueOf(await writeCopy([most.model], "A plan"));
  const parts = unzipSync(bytes);
  const names = [...strFromU8(parts["xl/workbook.xml"]!).matchAll(/<definedName [^<>]*name="([^"]*)"/g)];
  // Its headings print on every page; no other name is left in it.
  expect(names.map(([, name]) => name)).toEqual(["_xlnm.Print_Titles"]);
  await openHost(bytes);
  const again = await checked();
  expect(again.review.rows.map(({ action }) => action)).toEqual(most.rows.map(({ action }) => action));
  expect(again.review.rows.map(({ due }) => due.end)).toEqual(most.rows.map(({ due }) => due.end));
});
