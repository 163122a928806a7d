/** Highlights on and off: the officer's sheets are the same to the byte before and after, and formats of others stay. */

import { strFromU8, unzipSync } from "fflate";

import type { Highlight } from "../../src/app/workbook-port";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import { HIGHLIGHT_MARK } from "../../src/excel/highlight-cells";
import { patchParts } from "../host/book/rich-workbook";
import { openHost, type OpenHost } from "../support/open-host";
import { sampleBytes } from "../support/sample-bytes";

jest.setTimeout(30_000);

const PLAN = "Action plan";
const THREE: readonly Highlight[] = [
  { sheet: PLAN, addresses: ["F32", "N21"], severity: "error" },
  { sheet: PLAN, addresses: ["G6", "G7", "G8", "H6:H8"], severity: "warning" },
];

/**
 * The part of the first sheet, as it would be saved; empty elements in one spelling and without the extent, which saving writes
 * afresh for any sheet that was touched.
 */
function sheetPart({ book }: OpenHost): string {
  return strFromU8(unzipSync(book.save())["xl/worksheets/sheet1.xml"] ?? new Uint8Array())
    .replace(/<\?xml[^>]*\?>\s*/, "")
    .replace(/<([\w:]+)((?:\s[^<>]*)?)><\/\1>/g, "<$1$2/>")
    .replace(/<dimension[^>]*\/>/, "");
}

function ours({ book }: OpenHost): string[] {
  const formats = book.sheets().flatMap((sheet) => sheet.conditionalFormats());
  return formats.filter(({ formula }) => formula.includes(HIGHLIGHT_MARK)).map(({ fill }) => fill);
}

async function opened(prepare: (host: OpenHost) => void = () => undefined) {
  const host = await openHost(sampleBytes("live-tracker.xlsx"));
  prepare(host);
  return { host, workbook: new OfficeWorkbook() };
}

test("on: one format for each block of cells, in the severity's colour; cells side by side are one block", async () => {
  const { host, workbook } = await opened();
  const outcome = await workbook.highlight(THREE);
  expect(outcome).toEqual({ ok: true, value: 8 });
  expect(ours(host).sort()).toEqual(["#F7D4D1", "#F7D4D1", "#FFDC8E"]);
});

test("off again: the sheet's part is what it was, to the byte", async () => {
  const { host, workbook } = await opened();
  const before = sheetPart(host);
  await workbook.highlight(THREE);
  expect(sheetPart(host) === before).toBe(false);
  expect(await workbook.highlight([])).toEqual({ ok: true, value: 0 });
  expect(sheetPart(host) === before).toBe(true);
});

test("the officer's own conditional formats stand before and after, with the priority they had", async () => {
  const { host, workbook } = await opened(({ book }) => {
    const plan = book.sheets()[0];
    for (const formula of ['=$N6="Red"', "=$G6<TODAY()"]) {
      const made = plan?.addConditionalFormat({ row: 5, column: 0, rows: 34, columns: 12 }, "Custom");
      plan?.setConditionalFormat(made?.id ?? "", { formula, fill: "#AABBCC" });
    }
  });
  const before = sheetPart(host);
  await workbook.highlight(THREE);
  await workbook.highlight(THREE);
  expect(ours(host).length).toBe(3);
  await workbook.highlight([]);
  expect(sheetPart(host) === before).toBe(true);
});

test("highlights stay off a protected sheet, with a sentence, and nothing is changed", async () => {
  const bytes = patchParts(sampleBytes("live-tracker.xlsx"), {
    "xl/worksheets/sheet1.xml": (text) => text.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
  });
  const host = await openHost(bytes);
  const workbook = new OfficeWorkbook();
  const before = sheetPart(host);
  const outcome = await workbook.highlight(THREE);
  expect(outcome.ok ? "" : outcome.failure.sentence).toMatch(/"Action plan" is protected against changes/);
  expect(sheetPart(host) === before).toBe(true);
});

test("a sheet that is gone is passed over", async () => {
  const { workbook } = await opened();
  expect(await workbook.highlight([{ sheet: "Gone", addresses: ["A1"], severity: "error" }])).toEqual({
    ok: true,
    value: 0,
  });
});
