/** Columns added to a plan: beside it, in its look, with Excel's own rules; refused wherever anything could be harmed. */

import type { NewColumn } from "../../src/app/workbook-port";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import type { Book } from "../../src/host/book/book";
import { patchParts } from "../host/book/rich-workbook";
import { openHost } from "../support/open-host";
import { sampleBytes } from "../support/sample-bytes";

jest.setTimeout(30_000);

const SHEET = "Action plan";
const PLACE = { sheet: SHEET, headingRow: 4, firstRow: 5, lastRow: 10 };
const COLUMNS: readonly NewColumn[] = [
  { ...PLACE, column: 10, heading: "Status", holds: "status", words: ["Not started", "On track", "Complete"] },
  { ...PLACE, column: 11, heading: "Revised date", holds: "day" },
  { ...PLACE, column: 12, heading: "% complete", holds: "percent" },
  { ...PLACE, column: 13, heading: "Progress", holds: "text" },
];

async function stockton(change?: (xml: string) => string) {
  const sample = sampleBytes("stockton-action-plan.xlsx");
  const bytes = change ? patchParts(sample, { "xl/worksheets/sheet1.xml": change }) : sample;
  const { book } = await openHost(bytes);
  return { book, workbook: new OfficeWorkbook() };
}

const cell = (row: number, column: number) => ({ row: row - 1, column: column - 1, rows: 1, columns: 1 });
const plan = (book: Book) => book.sheets().find(({ name }) => name === SHEET)!;

test("headings stand in their row; the cells beneath take a list, a date, a percentage or any text", async () => {
  const { book, workbook } = await stockton();
  const outcome = await workbook.addColumns(COLUMNS);
  expect(outcome).toMatchObject({ ok: true });
  const sheet = plan(book);
  expect(sheet.values({ row: 3, column: 9, rows: 1, columns: 4 })).toEqual([
    ["Status", "Revised date", "% complete", "Progress"],
  ]);
  expect(sheet.dataValidation(cell(7, 10))).toMatchObject({
    type: "list",
    formula1: '"Not started,On track,Complete"',
  });
  expect(sheet.dataValidation(cell(7, 11))).toMatchObject({ type: "date", formula1: "36526", errorStyle: "warning" });
  expect(sheet.dataValidation(cell(7, 12))).toMatchObject({ type: "decimal", formula1: "0", formula2: "1" });
  expect(sheet.dataValidation(cell(7, 13))).toBeNull();
  expect(sheet.format(6, 10).numberFormat).toBe("dd/mm/yyyy");
});

test("what stood there before is as it was", async () => {
  const { book, workbook } = await stockton();
  const all = { row: 0, column: 0, rows: 80, columns: 9 };
  const before = plan(book).formulas(all);
  await workbook.addColumns(COLUMNS);
  expect(plan(book).formulas(all)).toEqual(before);
});

test("never over anything that stands there, even far below", async () => {
  const { book, workbook } = await stockton();
  plan(book).setValues(cell(40, 12), [["a note of the officer's"]]);
  const outcome = await workbook.addColumns(COLUMNS);
  expect(outcome).toMatchObject({ ok: false, failure: { kind: "unwritable" } });
  expect(outcome.ok ? "" : outcome.failure.sentence).toContain(
    "Something stands where the new columns would go (L4 or below).",
  );
  expect(plan(book).values(cell(4, 10))).toEqual([[""]]);
});

test("a filtered sheet and a protected one are refused with a sentence", async () => {
  const filtered = await stockton((xml) =>
    xml.replace(
      "</sheetData>",
      '</sheetData><autoFilter ref="A4:F60"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>',
    ),
  );
  const one = await filtered.workbook.addColumns(COLUMNS);
  expect(one.ok ? "" : one.failure.sentence).toMatch(/"Action plan" is filtered.*Nothing was changed\./);
  const guarded = await stockton((xml) => xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'));
  const other = await guarded.workbook.addColumns(COLUMNS);
  expect(other.ok ? "" : other.failure.sentence).toMatch(/"Action plan" is protected.*Nothing was changed\./);
});

test("a plan that is an Excel Table takes the new columns in", async () => {
  const { book, workbook } = await stockton();
  const sheet = plan(book);
  sheet.setValues({ row: 100, column: 0, rows: 3, columns: 2 }, [
    ["Action", "Due"],
    ["Act", "May"],
    ["Do", "June"],
  ]);
  sheet.addTable({ row: 100, column: 0, rows: 3, columns: 2 }, "Plan");
  const at = { sheet: SHEET, headingRow: 101, firstRow: 102, lastRow: 103 };
  const outcome = await workbook.addColumns([
    { ...at, column: 3, heading: "Status", holds: "status", words: ["Complete"] },
  ]);
  expect(outcome).toMatchObject({ ok: true });
  expect(sheet.tables()[0]?.box).toEqual({ row: 100, column: 0, rows: 3, columns: 3 });
});
