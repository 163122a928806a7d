/** Tables of a paper in Word: heading rows that repeat and are marked as such, rows that stay whole, the colours of the pack's sheets. */

import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

import type { PaperBlock, PaperCell, PaperTable } from "../../domain/report/paper/paper-model";
import { LOOKS, type Role } from "../../domain/report/roles";

/** A row of more characters than this in one cell may run over the page: kept whole, it would leave half a page white. */
const LONGEST_WHOLE = 900;

/** A table of so few lines and words stays on one page; kept whole, a longer one would leave its title behind. */
const SMALL = 12;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "AEB7BD" };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
const MARGINS = { top: 50, bottom: 50, left: 80, right: 80 };

/** `across` in twentieths of a point, `size` in half points. */
export function dataTable({ columns, lines }: PaperTable, across: number, size: number): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((across * width) / whole));
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading: said, numeric }, index) =>
      cellOf({ text: said, role: numeric ? "heading.number" : "heading" }, size, widths[index], true),
    ),
  });
  const says = lines.reduce((sum, line) => sum + (line.kind === "cells" ? lengthOf(line.cells) : line.text.length), 0);
  const small = lines.length <= SMALL && says <= LONGEST_WHOLE;
  const rows = lines.map((line, index) => {
    const keepNext = (small || line.kind === "across") && index < lines.length - 1;
    const cells = line.kind === "across" ? [line] : line.cells;
    const long = cells.some(({ text }) => text.length > LONGEST_WHOLE);
    const children =
      line.kind === "across"
        ? [cellOf(line, size, across, keepNext, columns.length)]
        : line.cells.map((cell, column) => cellOf(cell, size, widths[column], keepNext));
    return new TableRow({ cantSplit: !long, children });
  });
  return tableOf([heading, ...rows], widths, across);
}

/** Labels and values, as a board paper opens with; the labels are the headings of their rows. */
export function detailsTable({ rows }: Extract<PaperBlock, { kind: "details" }>, across: number, size: number): Table {
  const widths = [Math.floor(across * 0.32), Math.floor(across * 0.68)];
  const lines = rows.map(
    ({ label, value, toWrite }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cellOf({ text: label, role: "recommendation" }, size, widths[0], false),
          cellOf({ text: value, role: "body" }, size, widths[1], false, 1, toWrite !== undefined),
        ],
      }),
  );
  return tableOf(lines, widths, across);
}

function tableOf(rows: readonly TableRow[], columnWidths: readonly number[], across: number): Table {
  return new Table({
    rows,
    columnWidths,
    width: { size: across, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: MARGINS,
  });
}

function cellOf(
  { text, role }: PaperCell,
  size: number,
  width: number | undefined,
  keepNext: boolean,
  columnSpan = 1,
  highlighted = false,
): TableCell {
  const { fill, align, bold, colour } = LOOKS[role];
  return new TableCell({
    columnSpan,
    ...(width === undefined ? {} : { width: { size: width, type: WidthType.DXA } }),
    ...(fill === null ? {} : { shading: { type: ShadingType.CLEAR, color: "auto", fill: fill.slice(1) } }),
    children: text.split("\n").map(
      (line) =>
        new Paragraph({
          alignment: align === "right" ? AlignmentType.RIGHT : AlignmentType.LEFT,
          keepNext,
          children: [
            new TextRun({
              text: line,
              size,
              bold: bold || strongRole(role),
              color: isLink(role) ? LOOKS.body.colour.slice(1) : colour.slice(1),
              ...(highlighted ? { highlight: "yellow" as const } : {}),
            }),
          ],
        }),
    ),
  });
}

const lengthOf = (cells: readonly PaperCell[]): number => cells.reduce((sum, { text }) => sum + text.length, 0);
const strongRole = (role: Role): boolean => role === "band";
/** On paper a link leads nowhere, and looks like the text it is. */
const isLink = (role: Role): boolean => role === "link" || role === "data.link";
