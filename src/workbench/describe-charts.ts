/**
 * Gives our charts their alternative text in a file: Office.js has none to set (ExcelApi 1.21), so what a chart shows stands in the
 * rows right above it, and whoever saves the file without Excel puts the same words into the picture.
 */

import { CHART_WORDS } from "../domain/report/blocks";
import { CHART_MARK } from "../excel/marks";
import type { Book, BookSheet } from "../host/book/book";

/** The file, with the words of our charts in their pictures. */
export function saveDescribed(book: Book): Uint8Array {
  describeCharts(book);
  return book.save();
}

/** Charts that carry our mark; the officer's own are left as they are. */
function describeCharts(book: Book): void {
  for (const sheet of book.sheets()) {
    for (const chart of sheet.charts()) {
      if (!chart.name.startsWith(CHART_MARK)) continue;
      const words = wordsAbove(sheet, chart.place.row);
      if (words !== "" && chart.altText !== words) chart.altText = words;
    }
  }
}

/** The lines in the first column from the one that begins as the words of a chart do, down to the row. */
function wordsAbove(sheet: BookSheet, row: number): string {
  const lines: string[] = [];
  for (let at = row - 1; at >= 0; at -= 1) {
    const line = String(sheet.values({ row: at, column: 0, rows: 1, columns: 1 })[0]?.[0] ?? "");
    if (line === "") return "";
    lines.unshift(line);
    if (line.startsWith(CHART_WORDS)) return lines.join(" ");
  }
  return "";
}
