/** A sheet that Excel breaks off twice: what stood on it is put back, readable, and the sentence says so. */

import { OfficeWorkbook } from "../../src/excel/office-workbook";
import { newBook } from "../../src/host/book/open-book";
import { hostOver } from "../support/open-host";
import { sheetModel, textCell } from "../support/sheet-model-of";

jest.setTimeout(240_000);

const port = new OfficeWorkbook();
const DETAILS = { title: "Plan", author: "Example ICB" };
const TABLE = { tables: [{ name: "Action_data", top: 1, left: 1, bottom: 2, right: 1 }] };
const sheet = (text: string) =>
  sheetModel("action-data", "Action data", [[textCell("Action", "heading")], [textCell(text)]], TABLE);

test.each([
  [1, "complete"],
  [2, "put back"],
])("a fault %i times while a sheet is refilled: it is %s", async (times, what) => {
  const book = await newBook();
  const host = hostOver(book);
  const first = await port.write([sheet("Write to practices")], DETAILS, () => undefined);
  expect(first.ok).toBe(true);
  const standing = await port.readOurs();
  const before = standing.ok ? standing.value : [];
  for (let time = 0; time < times; time += 1) {
    host.host.injectFault({ member: "TableCollection.add()", code: "ConnectionFailure" });
  }
  const outcome = await port.write([sheet("Agree a protocol")], DETAILS, () => undefined, before);
  const values = book.sheets()[1]!.values({ row: 0, column: 0, rows: 2, columns: 1 });
  if (what === "complete") {
    expect(outcome.ok).toBe(true);
    expect(values).toEqual([["Action"], ["Agree a protocol"]]);
    return;
  }
  expect(outcome.ok ? "" : outcome.failure.sentence).toContain(
    "Not finished: Action data; what stood on it was put back",
  );
  expect(values).toEqual([["Action"], ["Write to practices"]]);
  const after = await port.readOurs();
  expect(after.ok ? after.value[0]?.record : "").toBe(before[0]?.record);
});
