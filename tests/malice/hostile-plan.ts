/** Plans that hold hostile cells in every place: a sheet a cell, its name and headings with them, a row a place. */

import type { Book, BookSheet, Value } from "../../src/host/book/book";
import { newBook } from "../../src/host/book/open-book";
import { sheetNameFault, WEB_LIMITS } from "../../src/host/limits";
import type { HostileCell } from "./hostile-cells";

/** Where a cell may stand in a row: THE places of a plan's own sheet, each with the column under which it is put there. */
export const COLUMNS = {
  reference: "Ref",
  theme: "Theme",
  recommendation: "Recommendation",
  action: "Action",
  "success measure": "Success measure",
  owner: "Owner",
  "due date": "Due date",
  "revised date": "Revised date",
  status: "Status",
  "declared rating": "RAG",
  "per cent": "% complete",
  notes: "Progress",
} as const;
const PLACES = Object.keys(COLUMNS) as Place[];
/** Places beyond the rows. */
export const OTHER_PLACES = ["sheet name", "title", "heading", "every column of a row"] as const;

const ORDINARY: Readonly<Record<keyof typeof COLUMNS, Value>> = {
  reference: "",
  theme: "Access",
  recommendation: "Make it easier to be seen",
  action: "Write to practices about",
  "success measure": "95% of practices written to",
  owner: "Primary care lead",
  "due date": "31 March 2025",
  "revised date": "",
  status: "In progress",
  "declared rating": "Amber",
  "per cent": "50%",
  notes: "Letter drafted in June.",
};

/** A workbook with a sheet for each cell. `share` places of the rows for each, in turn; all where it is not given. */
export async function hostilePlan(
  cells: readonly HostileCell[],
  share: number = PLACES.length,
): Promise<{ book: Book; places: number }> {
  const book = await newBook();
  const blank = book.sheets()[0];
  cells.forEach((cell, index) => {
    const chosen = PLACES.filter((_, at) => (at + index * share) % PLACES.length < share);
    fillSheet(book.addSheet(tabName(String(cell.value), index)), cell, index, chosen);
  });
  if (blank) book.removeSheet(blank.id);
  return { book, places: cells.length * (share + OTHER_PLACES.length) };
}

type Place = keyof typeof COLUMNS;

/** The rows of a plan with the cell in each place in turn, and in all of them. */
function fillSheet(sheet: BookSheet, { value }: HostileCell, number: number, places: readonly Place[]): void {
  const headings = [...Object.values(COLUMNS), value];
  const rows = [...places, null].map((place, row) => [
    ...PLACES.map((each): Value => {
      if (place === null || place === each) return value;
      if (each === "reference") return `${number + 1}.${row + 1}`;
      return each === "action" ? `${ORDINARY.action} matter ${number + 1}.${row + 1}` : ORDINARY[each];
    }),
    value,
  ]);
  putAsText(sheet, 0, [[value]]);
  putAsText(sheet, 2, [headings, ...rows]);
}

/** Texts as they are, whatever Excel would make of them. */
export function putAsText(sheet: BookSheet, row: number, rows: readonly (readonly Value[])[]): void {
  const box = { row, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 };
  sheet.setFormat(box, { numberFormat: "@" });
  sheet.setValues(
    box,
    rows.map((line) => line.map((each) => (typeof each === "string" && each !== "" ? `'${each}` : each))),
  );
}

/** The nearest name that Excel allows, and none but this sheet's. */
function tabName(text: string, index: number): string {
  const name =
    `${index + 1} ${text.replace(/[\u0000-\u001f\ufffe\uffff[\]:*?/\\]/g, " ").replace(/\p{Cs}/gu, "")}`.slice(0, 30);
  const allowed = name.replace(/['\s]+$/, "").replace(/[\ud800-\udbff]$/, "");
  if (sheetNameFault(allowed, WEB_LIMITS)) throw new Error(`No sheet's name: ${allowed}`);
  return allowed;
}
