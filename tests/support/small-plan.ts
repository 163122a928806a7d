/** A plan of three rows as an officer keeps it, for tests that build a pack again and again. */

import type { CellValue } from "../../src/domain/grid";
import { newBook } from "../../src/host/book/open-book";

const ROWS: CellValue[][] = [
  ["Ref", "Action", "Owner", "Due date", "Status"],
  ["1", "Write to practices about the pathway", "Primary care lead", "31 March 2025", "In progress"],
  ["2", "Agree a discharge protocol", "Discharge lead", "30 April 2025", "In progress"],
  ["3", "Recruit two link workers", "Workforce lead", "31 May 2025", "In progress"],
];

/** Its file, on the sheet "Plan". */
export async function smallPlan(): Promise<Uint8Array> {
  const book = await newBook();
  const [sheet] = book.sheets();
  if (!sheet) throw new Error("A new workbook has no sheet");
  book.renameSheet(sheet.id, "Plan");
  sheet.setValues({ row: 0, column: 0, rows: ROWS.length, columns: 5 }, ROWS);
  return book.save();
}
