/** A sheet's picture in the words of the grid component: cells with their looks, borders, merges, sizes, frozen rows, charts as pictures. */

import type { Cell, Image, Sheet } from "@fortune-sheet/core";

import type { CellFormat } from "../../host/book/book";
import type { CellPicture, SheetFrame, SheetPicture } from "./picture";

/** CSS pixels in a point. */
export const PX = 96 / 72;

const HORIZONTAL: Readonly<Record<string, number>> = { Center: 0, CenterAcrossSelection: 0, Left: 1, Right: 2 };
const VERTICAL: Readonly<Record<string, number>> = { Center: 0, Distributed: 0, Top: 1, Justify: 1, Bottom: 2 };
/** The component's numbers for the file's kinds of line. */
const LINES: Readonly<Record<string, number>> = {
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  thick: 13,
};
/** Hard spaces, for want of an indent: about as wide as one of Excel's. */
const INDENT = "\u00a0\u00a0";

/** Everything of a sheet; made anew where its frame changes. */
export function gridData(sheet: SheetPicture): Sheet {
  const { frame, cells, looks } = sheet;
  return {
    id: frame.id,
    name: frame.name,
    status: 1,
    row: cells.length,
    column: cells[0]?.length ?? 1,
    celldata: cells.flatMap((line, r) =>
      line.flatMap((cell, c) => {
        const v = gridCell(cell, looks, frame, r, c);
        return v ? [{ r, c, v }] : [];
      }),
    ),
    defaultColWidth: px(frame.widthBeyond),
    defaultRowHeight: px(frame.heightBeyond),
    showGridLines: frame.gridlines,
    images: chartImages(frame),
    ...frozenOf(frame),
    config: {
      columnlen: sizes(frame.widths),
      rowlen: sizes(frame.heights),
      colhidden: hidden(frame.widths),
      rowhidden: hidden(frame.heights),
      merge: Object.fromEntries(
        frame.merges.map(({ row, column, rows, columns }) => [
          `${row}_${column}`,
          { r: row, c: column, rs: rows, cs: columns },
        ]),
      ),
      borderInfo: borders(sheet),
    },
  };
}

/** One cell as the component takes it; null for a blank and plain one. */
export function gridCell(
  cell: CellPicture,
  looks: readonly CellFormat[],
  frame: SheetFrame,
  row: number,
  column: number,
): Cell | null {
  const merge = mergeAt(frame, row, column);
  const look = cell && looks[cell[1]];
  if (!cell || !look) return merge ? { mc: merge } : null;
  const [text, , formula] = cell;
  return {
    ...(text === "" ? {} : { v: text, m: text === "" ? "" : indented(text, look), ct: { fa: "@", t: "s" } }),
    ...(formula ? { f: formula } : {}),
    ...(merge ? { mc: merge } : {}),
    ...(look.fill ? { bg: look.fill } : {}),
    ff: look.fontName,
    fs: look.fontSize,
    fc: look.fontColour || "#000000",
    bl: look.bold ? 1 : 0,
    it: look.italic ? 1 : 0,
    un: look.underline === "None" ? 0 : 1,
    cl: look.strikethrough ? 1 : 0,
    ht: HORIZONTAL[look.horizontal] ?? 1,
    vt: VERTICAL[look.vertical] ?? 2,
    tb: look.wrap ? "2" : look.horizontal === "Right" ? "0" : "1",
  };
}

/** What is shown in the cell, with its indent. */
const indented = (text: string, { indent, horizontal }: CellFormat): string =>
  indent > 0 && horizontal === "Left" ? INDENT.repeat(indent) + text : text;

function mergeAt({ merges }: SheetFrame, row: number, column: number): Cell["mc"] {
  const found = merges.find(
    (box) => row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns,
  );
  if (!found) return undefined;
  const start = { r: found.row, c: found.column };
  return row === found.row && column === found.column ? { ...start, rs: found.rows, cs: found.columns } : start;
}

function frozenOf({ frozen }: SheetFrame): Pick<Sheet, "frozen"> {
  if (frozen.rows + frozen.columns === 0) return {};
  const type = frozen.columns === 0 ? "rangeRow" : frozen.rows === 0 ? "rangeColumn" : "rangeBoth";
  return { frozen: { type, range: { row_focus: frozen.rows - 1, column_focus: frozen.columns - 1 } } };
}

/** Which sides of a cell have a line, and of which kind: one entry a cell that has any. */
function borders({ cells, looks }: SheetPicture): unknown[] {
  const sides = looks.map(({ borders: { top, bottom, left, right } }) => {
    const entries = [
      ["t", top],
      ["b", bottom],
      ["l", left],
      ["r", right],
    ] as const;
    const drawn = entries.flatMap(([side, border]) =>
      border?.style ? [[side, { style: LINES[border.style] ?? 1, color: border.colour || "#000000" }] as const] : [],
    );
    return drawn.length > 0 ? Object.fromEntries(drawn) : null;
  });
  return cells.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const drawn = cell && sides[cell[1]];
      return drawn ? [{ rangeType: "cell", value: { row_index: row, col_index: column, ...drawn } }] : [];
    }),
  );
}

/** Where charts stand, from the cells that they cover. */
function chartImages({ charts, widths, heights, widthBeyond, heightBeyond }: SheetFrame): Image[] {
  const across = (from: number, to: number): number => span(widths, widthBeyond, from, to);
  const down = (from: number, to: number): number => span(heights, heightBeyond, from, to);
  return charts.flatMap(({ id, svg, place: { row, column, rows, columns } }) =>
    svg === ""
      ? []
      : [
          {
            id,
            src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`,
            left: across(0, column),
            top: down(0, row),
            width: across(column, column + columns),
            height: down(row, row + rows),
          },
        ],
  );
}

/** Pixels from one row or column to another; each takes one more for its line. */
export function span(sizesInPoints: readonly number[], beyond: number, from: number, to: number): number {
  let all = 0;
  for (let at = from; at < to; at += 1) {
    const points = sizesInPoints[at] ?? beyond;
    all += points === 0 ? 0 : px(points) + 1;
  }
  return all;
}

/** The component draws a line of its own beside each row and column. */
const px = (points: number): number => Math.max(1, Math.round(points * PX) - 1);
const sizes = (points: readonly number[]): Record<string, number> =>
  Object.fromEntries(points.flatMap((each, at) => (each === 0 ? [] : [[at, px(each)]])));
const hidden = (points: readonly number[]): Record<string, number> =>
  Object.fromEntries(points.flatMap((each, at) => (each === 0 ? [[at, 0]] : [])));
