/** Stretches of one cell's text with fonts of their own, as the file spells them. */

import type { Box, CellFormat, TextRun } from "./book";
import { columnStyle } from "./sheet-layout";
import type { SheetPart } from "./sheet-part";
import type { Styles } from "./styles";
import { textOfRuns } from "./shared-strings";
import { elementsNamed } from "./xml-text";

/** The runs of a rich string; a run that names no font has the cell's. */
export function readRuns(xml: string, format: CellFormat): TextRun[] {
  return elementsNamed(xml, "r").map(({ inner }) => {
    const font = elementsNamed(inner, "rPr")[0]?.inner;
    return { text: textOfRuns(inner), ...(font === undefined ? fontOf(format) : readFont(font)) };
  });
}

/** What a cell's whole text is written in. */
export const fontOf = ({ bold, italic, strikethrough, fontName, fontSize }: CellFormat): Omit<TextRun, "text"> => ({
  bold,
  italic,
  strikethrough,
  fontName,
  fontSize,
});

function readFont(xml: string): Omit<TextRun, "text"> {
  const tag = (name: string): string | undefined =>
    new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])[^<>]*>`).exec(xml)?.[0];
  const value = (name: string): string | undefined => /\sval="([^"]*)"/.exec(tag(name) ?? "")?.[1];
  const on = (name: string): boolean => tag(name) !== undefined && !["0", "false"].includes(value(name) ?? "1");
  return {
    bold: on("b"),
    italic: on("i"),
    strikethrough: on("strike"),
    fontName: value("rFont") ?? "Calibri",
    fontSize: Number(value("sz") ?? 11),
  };
}

/** Whether a box's text is struck through, null where it differs. Cells that are not there are as their row or their column is. */
export function struckIn(
  part: SheetPart,
  styles: Styles,
  box: Box,
  runsAt: (row: number, column: number) => readonly TextRun[] | null,
): boolean | null {
  const seen = new Set<boolean>();
  const mark = (style: number): Set<boolean> => seen.add(styles.format(style).strikethrough);
  let there = 0;
  for (const [row, { cells, attributes }] of part.cells.rows) {
    if (row < box.row || row >= box.row + box.rows) continue;
    let here = 0;
    for (const [column, { style, rich }] of cells) {
      if (column < box.column || column >= box.column + box.columns) continue;
      here += 1;
      if (rich === undefined) mark(style);
      else for (const run of runsAt(row, column) ?? []) seen.add(run.strikethrough);
    }
    there += here;
    if (attributes.has("s") && here < box.columns) {
      there += box.columns - here;
      mark(Number(attributes.get("s")));
    }
    if (seen.size > 1) return null;
  }
  if (there < box.rows * box.columns) {
    for (let column = box.column; column < box.column + box.columns; column += 1) mark(columnStyle(part, column));
  }
  const [first = null] = seen;
  return seen.size === 1 ? first : null;
}
