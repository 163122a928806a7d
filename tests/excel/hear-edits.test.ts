/** Edits are heard: a person's, on any sheet, and not the add-in's own. */

import { hearEdits } from "../../src/excel/hear-edits";
import { openHost } from "../support/open-host";

jest.setTimeout(60_000);

const later = () => new Promise((resolve) => setTimeout(resolve, 20));

async function listening() {
  const opened = await openHost();
  let heard = 0;
  expect(await hearEdits(() => (heard += 1))).toMatchObject({ ok: true });
  return { ...opened, heard: () => heard, sheetId: opened.book.sheets()[0]?.id ?? "" };
}

test("what a person types is heard", async () => {
  const { host, heard, sheetId } = await listening();
  host.type(sheetId, { row: 2, column: 2 }, [["31/3/2025"]]);
  await later();
  expect(heard()).toBe(1);
});

test("what is typed on a sheet that was added later is heard too", async () => {
  const { host, book, heard } = await listening();
  host.type(book.addSheet("Later").id, { row: 0, column: 0 }, [["x"]]);
  await later();
  expect(heard()).toBe(1);
});

test("what the add-in writes is not", async () => {
  const { run, heard } = await listening();
  await run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["mended"]];
    await context.sync();
  });
  await later();
  expect(heard()).toBe(0);
});

test("a second workbook is heard as the first was", async () => {
  await listening();
  const { host, heard, sheetId } = await listening();
  host.type(sheetId, { row: 0, column: 0 }, [["x"]]);
  await later();
  expect(heard()).toBe(1);
});
