/** A person typing into the stand-in: what the cell then holds, and what the add-in hears of it. */

import { newBook } from "../../src/host/book/open-book";
import { openHost } from "../support/open-host";
import { patchParts } from "./book/rich-workbook";

const A1 = { row: 0, column: 0 };
jest.setTimeout(60_000);

const later = () => new Promise((resolve) => setTimeout(resolve, 20));

async function listening() {
  const opened = await openHost();
  const heard: string[] = [];
  await opened.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address, triggerSource, worksheetId, changeType }) => {
      heard.push(`${changeType} ${address} by ${triggerSource} on ${worksheetId}`);
    });
    await context.sync();
  });
  return { ...opened, heard, sheetId: opened.book.sheets()[0]?.id ?? "" };
}

test.each([
  ["31/3/2025", 45747, "31/03/2025"],
  ["05/04/2025", 45752, "05/04/2025"],
  ["1.4.25", 45748, "01/04/2025"],
  ["50%", 0.5, "50%"],
  ["12", 12, "12"],
  ["31 st March 2025", "31 st March 2025", "31 st March 2025"],
  ["32/1/2025", "32/1/2025", "32/1/2025"],
  ["", "", ""],
])("%s typed into an empty cell", async (typed, value, shown) => {
  const { host, book } = await openHost();
  const [sheet] = book.sheets();
  host.type(sheet?.id ?? "", A1, [[typed]]);
  const box = { ...A1, rows: 1, columns: 1 };
  expect(sheet?.values(box)).toEqual([[value]]);
  expect(sheet?.text(box)).toEqual([[shown]]);
});

test("what a person types is heard by whoever listens to the sheets, once, with its place", async () => {
  const { host, heard, sheetId } = await listening();
  host.type(sheetId, { row: 4, column: 2 }, [["one", "two"]]);
  await later();
  expect(heard).toEqual([`RangeEdited C5:D5 by Unknown on ${sheetId}`]);
});

test("what the add-in itself writes is heard as its own", async () => {
  const { run, heard, sheetId } = await listening();
  await run(async (context) => {
    context.workbook.worksheets.getItem(sheetId).getRange("B2").values = [["mended"]];
    await context.sync();
  });
  await later();
  expect(heard).toEqual([`RangeEdited B2 by ThisLocalAddin on ${sheetId}`]);
});

test("a protected sheet refuses what is typed, and keeps what it held", async () => {
  const lock = (xml: string): string => xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>');
  const made = await newBook();
  made.sheets()[0]?.setValues({ ...A1, rows: 1, columns: 1 }, [["kept"]]);
  const { host, book } = await openHost(patchParts(made.save(), { "xl/worksheets/sheet1.xml": lock }));
  const [sheet] = book.sheets();
  expect(() => host.type(sheet?.id ?? "", A1, [["x"]])).toThrow(/protected/);
  expect(sheet?.values({ ...A1, rows: 1, columns: 1 })).toEqual([["kept"]]);
});
