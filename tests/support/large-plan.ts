/** A plan of so many actions that it is judged in a thread of its own. */

import type { CellValue } from "../../src/domain/grid";
import { newBook } from "../../src/host/book/open-book";

const HEADINGS = [
  "Ref",
  "Theme",
  "Action",
  "Owner",
  "Start",
  "Due date",
  "Revised date",
  "Status",
  "% complete",
  "Progress",
];
const STATUSES = ["On track", "In progress", "Complete", "Delayed", "Not started"];

/** Its file, on the sheet "Plan"; ten columns. */
export async function largePlan(actions: number): Promise<Uint8Array> {
  const book = await newBook();
  const [sheet] = book.sheets();
  if (!sheet) throw new Error("A new workbook has no sheet");
  book.renameSheet(sheet.id, "Plan");
  const rows = Array.from({ length: actions }, (_each, index): CellValue[] => [
    `${index + 1}`,
    `Theme ${(index % 7) + 1}`,
    `Agree the pathway of practice ${index + 1} with its partners`,
    `Lead ${(index % 23) + 1}`,
    "01/04/2024",
    `${(index % 28) + 1} ${["June", "September", "November"][index % 3] ?? ""} 2024`,
    "",
    STATUSES[index % STATUSES.length] ?? "",
    "",
    `Met the partners of practice ${index + 1}.`,
  ]);
  sheet.setValues({ row: 0, column: 0, rows: actions + 1, columns: HEADINGS.length }, [HEADINGS, ...rows]);
  return book.save();
}
