/** Autofit by estimate: there is no font here to measure, so letters count as an average digit wide. */

import type { Box, BookSheet } from "../../book/book";

/** Points of an average letter for each point of font size: a digit of 11 point Calibri is 7 pixels of 96 to the inch. */
const LETTER = (7 * 0.75) / 11;
/** Points beside the letters, as Excel pads a column. */
const PADDING = 5 * 0.75;
/** Line height for each point of font size: 15 points for 11. */
const LINE = 15 / 11;
/** Excel's widest column, 255 letters. */
const WIDEST = 255 * LETTER * 11;

export function fitColumns(sheet: BookSheet, box: Box): void {
  const texts = sheet.text(box);
  for (let at = 0; at < box.columns; at += 1) {
    const widths = texts.map((row, down) => {
      const lines = (row[at] ?? "").split("\n");
      const { fontSize } = sheet.format(box.row + down, box.column + at);
      return Math.max(...lines.map((line) => line.length)) * fontSize * LETTER;
    });
    const widest = Math.max(0, ...widths);
    if (widest > 0) sheet.setColumnWidth(box.column + at, 1, Math.min(widest + PADDING, WIDEST));
  }
}

export function fitRows(sheet: BookSheet, box: Box): void {
  const texts = sheet.text(box);
  texts.forEach((row, down) => {
    const heights = row.map((text, at) => {
      const { fontSize, wrap } = sheet.format(box.row + down, box.column + at);
      const letters = Math.max(1, Math.floor((sheet.columnWidth(box.column + at) - PADDING) / (fontSize * LETTER)));
      const lines = wrap
        ? text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0)
        : 1;
      return lines * fontSize * LINE;
    });
    sheet.setRowHeight(box.row + down, 1, Math.min(409, Math.max(15, ...heights)));
  });
}
