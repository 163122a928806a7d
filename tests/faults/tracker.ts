/** The workbook that faults are tried on: small, and with everything an officer's file may hold. */

import type { BookSheet, Value } from "../../src/host/book/book";
import { MARK } from "../../src/excel/marks";
import { openBook } from "../../src/host/book/open-book";
import { patchSheet } from "./parts-of";
import { richWorkbook } from "../host/book/rich-workbook";

const PLAN: Value[][] = [
  ["Ref", "Action", "Owner", "Due date", "Progress"],
  ["A1", "Open a second clinic on Mondays", "Clinic  lead", "31 st March 2025", "Room found; opens in March."],
  ["A2", "Write to practices about the pathway", "Primary care lead", "30 April 2024", ""],
  ["A3", "Agree a discharge protocol", "Discharge lead", "31 June 2025", "Draft with the trust."],
  ["A4", "Recruit two link workers", "", "Ongoing", "Complete"],
  ["A5", "=1+1 is what the old sheet said here", "Workforce lead", "30 Sept 2024", "Both in post."],
];

/** A copy of the plan that an owner sent back with two cells filled in. */
const RETURNED: Value[][] = PLAN.map((row) => [...row]);
RETURNED[2] = ["A2", "Write to practices about the pathway", "Primary care lead", "30 April 2024", "Sent in May."];
RETURNED[5] = ["A5", "=1+1 is what the old sheet said here", "Workforce lead", "30 Sept 2024", "One has left."];

/** The sheets that are the officer's, in tab order; two of them hidden. */
export const OFFICERS_SHEETS = ["Plan", "Lists", "Secrets", "Access plan", "Returned", "Rates"] as const;

/**
 * `richWorkbook` (formats, merges, a comment, a picture, a chart, names, a table, conditional formats, data validation, hidden sheets,
 * custom XML) with a second plan beside the first, an owner's returned copy and a protected sheet.
 */
export async function faultTracker(): Promise<Uint8Array> {
  const book = await openBook(await richWorkbook());
  const fill = (sheet: BookSheet, rows: Value[][]): void => {
    const box = { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 };
    sheet.setFormat(box, { numberFormat: "@" });
    sheet.setValues(box, rows);
    sheet.setFormat({ ...box, rows: 1 }, { bold: true, fill: "#1F3864", fontColour: "#FFFFFF" });
    sheet.setFormat({ ...box, column: 3, columns: 1 }, { fill: "#FFF2CC" });
  };
  // Written by the stand-in itself, so that choosing another tab changes nothing else in it.
  const [plan] = book.sheets();
  plan?.setRowHeight(0, 1, 20);
  const access = book.addSheet("Access plan");
  fill(access, PLAN);
  const highlighted = access.addConditionalFormat({ row: 1, column: 4, rows: 5, columns: 1 }, "Custom");
  access.setConditionalFormat(highlighted.id, { formula: '=$E2="Complete"', fill: "#C6EFCE" });
  fill(book.addSheet("Returned"), RETURNED);
  const rates = book.addSheet("Rates");
  rates.setValues({ row: 0, column: 0, rows: 2, columns: 2 }, [
    ["Rate", "Per hour"],
    ["Locum", 61.5],
  ]);
  book.setSetting(MARK, JSON.stringify({ returnedSheets: ["Returned"] }));
  return patchSheet(book.save(), "Rates", (text) =>
    text.replace("</sheetData>", '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>'),
  );
}
