/** The empty tracker: what Excel itself keeps in it, what PlanProof says of it empty, and that a filled one is read without a doubt. */

import { strFromU8, unzipSync } from "fflate";

import { runReview } from "../../src/app/run-review";
import type { Day } from "../../src/domain/calendar";
import { planColumns } from "../../src/domain/plan/plan-schema";
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from "../../src/domain/settings";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import { openBook } from "../../src/host/book/open-book";
import { HOW_TO } from "../../src/domain/plan/template-how-to";
import { templateFor } from "../../src/domain/plan/template-model";
import { writeTemplate } from "../../src/workbench/template/write-template";
import { hostOver } from "../support/open-host";

const AS_AT = "2025-01-31" as Day;

/** The engine takes a second or two to start. */
jest.setTimeout(30_000);

const make = (settings: Settings): Promise<Uint8Array> => writeTemplate(templateFor(settings, "Access plan 2025/26"));
const usual = make(DEFAULT_SETTINGS);
const made = (settings?: Settings): Promise<Uint8Array> => (settings ? make(settings) : usual);

/** A part of the file, as text. */
async function part(name: string, settings?: Settings): Promise<string> {
  return strFromU8(unzipSync(await made(settings))[name] ?? new Uint8Array());
}

const PLAN_SHEET = "xl/worksheets/sheet1.xml";

/** Opens the template with cells typed into it: by heading, from the first empty row on. */
async function filled(sheetName: string, rows: readonly Readonly<Record<string, string | number>>[]) {
  const book = await openBook(await made());
  const sheet = book.sheets().find(({ name }) => name === sheetName);
  if (!sheet) throw new Error(`No sheet ${sheetName}.`);
  const model = templateFor(DEFAULT_SETTINGS, "").tables.find((table) => table.sheet === sheetName);
  const headings = model?.columns.map(({ column }) => column.heading) ?? [];
  rows.forEach((cells, index) => {
    for (const [heading, value] of Object.entries(cells)) {
      const column = headings.indexOf(heading);
      if (column < 0) throw new Error(`No heading ${heading}.`);
      sheet.setValues({ row: 4 + index, column, rows: 1, columns: 1 }, [[value]]);
    }
  });
  return book;
}

const review = () => runReview(new OfficeWorkbook(), { today: AS_AT, asAt: AS_AT });

test("is the same file twice, byte for byte", async () => {
  expect(Buffer.compare(Buffer.from(await made()), Buffer.from(await make(DEFAULT_SETTINGS)))).toBe(0);
});

test("has every column of the schema, and a note on each heading", async () => {
  const [plan] = templateFor(DEFAULT_SETTINGS, "").tables;
  expect(new Set(plan?.columns.map(({ column }) => column.field))).toEqual(
    new Set(planColumns(DEFAULT_SETTINGS).map(({ field }) => field)),
  );
  const notes = await part("xl/comments1.xml");
  expect(notes.match(/<comment /g)).toHaveLength(23);
  expect(notes).toContain("Needed in every row. The day the action was first promised for.");
  expect(plan?.columns.filter(({ column, folded }) => column.required && folded)).toEqual([]);
});

test("has lists, dates and percentages that Excel keeps, in an Excel Table with its headings in view", async () => {
  const sheet = await part(PLAN_SHEET);
  const rule = (heading: string) =>
    sheet.match(new RegExp(`<dataValidation [^>]*errorTitle="${heading}".*?</dataValidation>`))?.[0];
  expect(rule("Priority")).toContain('<formula1>"High,Medium,Low"</formula1>');
  expect(rule("RAG rating")).toContain('<formula1>"Blue,Green,Amber,Red,Grey"</formula1>');
  expect(rule("Status")).toContain("Complete and assured");
  expect(rule("Date completed")).toMatch(/type="date".*<formula1>36526</);
  expect(rule("Due date")).toContain('errorStyle="warning"');
  expect(rule("% complete")).toMatch(/<formula1>0<\/formula1><formula2>1</);
  expect(sheet.match(/<pane [^>]*>/)?.[0]).toContain('state="frozen" topLeftCell="B5"');
  expect(sheet.match(/<pageSetup [^>]*>/)?.[0]).toContain('fitToWidth="1" orientation="landscape" paperSize="9"');
  expect(sheet.match(/<sheetFormatPr [^>]*>/)?.[0]).toContain('outlineLevelCol="1"');
  expect(sheet.match(/<ignoredError [^>]*>/)?.[0]).toMatch(
    /numberStoredAsText="(?:true|1)".*sqref="A5:A34"|sqref="A5:A34".*numberStoredAsText/,
  );
  expect(await part("xl/tables/table1.xml")).toContain('name="Plan" displayName="Plan" ref="A4:W34"');
});

test("puts a list that a rule cannot hold on a sheet of its own", async () => {
  const owners = Array.from({ length: 40 }, (_, index) => `Head of service ${index + 1}`);
  const settings = settingsSchema.parse({ plan: { owners, priorities: ["Must, now", "Should"] } });
  const formulas = (await part(PLAN_SHEET, settings)).match(/Lists![^<]*/g);
  expect(formulas).toEqual(["Lists!$B$2:$B$3", "Lists!$A$2:$A$41"]);
  const book = await openBook(await made(settings));
  expect(book.sheets().map(({ name }) => name)).toEqual(["Plan", "Measures", "How to", "Lists"]);
});

test("a word with a sign that XML keeps for itself is still a word", async () => {
  const settings = settingsSchema.parse({ plan: { priorities: ["Access & equity", "Other"] } });
  expect(await part(PLAN_SHEET, settings)).toContain('<formula1>"Access &amp; equity,Other"</formula1>');
  await expect(openBook(await made(settings))).resolves.toBeDefined();
});

test("a column that the settings need stands in dark blue and in view", () => {
  const settings = settingsSchema.parse({ plan: { required: ["action", "evidence"] } });
  const [plan] = templateFor(settings, "").tables;
  expect(plan?.columns.find(({ column }) => column.field === "evidence")).toMatchObject({ folded: false });
});

test("says how to use it in ten lines", () => expect(HOW_TO).toHaveLength(10));

test("checked while it is empty, it has no actions yet, and that is said", async () => {
  hostOver(await openBook(await made()));
  expect(await review()).toMatchObject({
    ok: false,
    failure: {
      kind: "no-plan",
      sentence:
        'There are no actions yet on the sheet "Plan" (headings in row 4). Checking changed nothing. Type the first action under its headings, then check again.',
    },
  });
});

const DAY = { due: 45747, start: 45383, updated: 45677 };
const rows = [
  "Write to all practices",
  "Train reception staff",
  "Move to cloud telephony",
  "Survey patients",
  "Brief councillors",
].map((action, index) => ({
  Ref: `1.${index + 9}`,
  Theme: "Access",
  Recommendation: "Make access to general practice easier",
  Action: action,
  "Success measure": `${10 + index} of 19 practices by March 2025, from ${index} in April 2024`,
  Priority: "High",
  Owner:
    ["Digital lead", "Training hub manager", "Head of estates", "Communications manager", "Scrutiny officer"][index] ??
    "",
  "Start date": DAY.start,
  "Due date": DAY.due + index,
  Status: "On track",
  "RAG rating": "Green",
  "% complete": 0.6 + index / 100,
  Progress: `20 January 2025: ${11 + index} practices have replied.`,
  "Last updated": DAY.updated,
}));

test("filled with five rows, every column is recognised beyond doubt and nothing is wrong with how it is laid out", async () => {
  hostOver(await filled("Plan", rows));
  const outcome = await review();
  if (!outcome.ok) throw new Error(outcome.failure.sentence);
  const { tables, rows: read, findings, title } = outcome.value.review;
  expect(title).toBe("Access plan 2025/26");
  expect(read.map(({ action }) => action)).toEqual(rows.map(({ Action }) => Action));
  const [plan] = tables;
  expect(plan).toMatchObject({ sheet: "Plan", kind: "actions", rows: 5, sure: 1 });
  expect(plan?.headings.filter(({ field, sure }) => field === null || sure < 1)).toEqual([]);
  expect(read[1]?.ref).toBe("1.10");
  expect(read[0]).toMatchObject({ due: { start: "2025-03-31", class: "exact" }, percent: 0.6, status: "On track" });
  expect(findings.filter(({ rule }) => /^[SD]/.test(rule)).map(({ rule, message }) => `${rule} ${message}`)).toEqual(
    [],
  );
});

test("a measure typed into the sheet Measures is in a table of measures", async () => {
  const measures = await filled("Measures", [
    {
      "Success measure": "Practices live",
      Unit: "practices",
      Baseline: 3,
      Actual: 17,
      "Target value": 19,
      "Better is": "Higher",
      "Due date": 45747,
    },
    { "Success measure": "Calls unanswered", Baseline: 40, Actual: 22, "Target value": 10, "Better is": "Lower" },
  ]);
  hostOver(measures);
  const outcome = await runReview(new OfficeWorkbook(), { today: AS_AT, asAt: AS_AT, withoutPlan: true });
  if (!outcome.ok) throw new Error(outcome.failure.sentence);
  expect(
    outcome.value.review.measures.map(({ name, actual, target, polarity }) => [name, actual, target, polarity]),
  ).toEqual([
    ["Practices live", 17, 19, "higher"],
    ["Calls unanswered", 22, 10, "lower"],
  ]);
  const table = outcome.value.review.tables.find(({ sheet }) => sheet === "Measures");
  expect(table?.kind).toBe("measures");
  /** A date in a table of measures is less sure; that it is the deadline is known all the same. */
  expect(table?.headings.filter(({ field, sure }) => field === null || sure < 1).map(({ heading }) => heading)).toEqual(
    ["Due date"],
  );
  expect(outcome.value.review.measures[0]).toMatchObject({ deadline: "2025-03-31", stillNeeded: 2 });
});
