/** RangeBorder: one edge of cells, or the lines between them. */

import type { Box, BorderEdge, CellFormat } from "../book/book";
import { hostType, property, readOnly } from "../wire/host-type";
import { colour, oneOf } from "../wire/shapes";
import { sheetOf } from "./cells/area";
import type { Area } from "./cells/area";
import { hexOf } from "./cells/colours";
import { shared } from "./cells/formats";
import { LINE_STYLES, LINE_WEIGHTS, fileLine, officeLine } from "./cells/lines";

export interface Edge {
  readonly area: Area;
  readonly edge: BorderEdge;
}

type Side = "top" | "bottom" | "left" | "right";
type Line = { style: string; colour: string };

const NONE: Line = { style: "", colour: "" };

/** The cells along an edge, and which of their sides it is; lines between cells are sides of both neighbours. */
function sidesOf({ row, column, rows, columns }: Box, edge: BorderEdge): { box: Box; side: Side }[] {
  const strip = (from: Partial<Box>, side: Side) => ({ box: { row, column, rows, columns, ...from }, side });
  switch (edge) {
    case "EdgeTop":
      return [strip({ rows: 1 }, "top")];
    case "EdgeBottom":
      return [strip({ row: row + rows - 1, rows: 1 }, "bottom")];
    case "EdgeLeft":
      return [strip({ columns: 1 }, "left")];
    case "EdgeRight":
      return [strip({ column: column + columns - 1, columns: 1 }, "right")];
    case "InsideHorizontal":
      return rows < 2 ? [] : [strip({ rows: rows - 1 }, "bottom"), strip({ row: row + 1, rows: rows - 1 }, "top")];
    case "InsideVertical":
      return columns < 2
        ? []
        : [strip({ columns: columns - 1 }, "right"), strip({ column: column + 1, columns: columns - 1 }, "left")];
  }
}

/** The first of the two sides tells; Excel keeps one line where a file may keep two. */
function readSide<V>({ area, edge }: Edge, pick: (line: Line) => V): V | null {
  const strips = area.boxes.flatMap((box) => sidesOf(box, edge).slice(0, 1));
  const [first] = strips;
  if (!first) return pick(NONE);
  const boxes = strips.map(({ box }) => box);
  return shared({ ...area, boxes }, (format) => pick(format.borders[first.side] ?? NONE));
}

function lineNow(edge: Edge): { style: string; weight: string; colour: string } {
  const line = readSide(edge, (each) => each.style) ?? "";
  const { style, weight } = officeLine(line);
  return { style, weight, colour: readSide(edge, (each) => each.colour) ?? "" };
}

function write({ area, edge }: Edge, line: Line): void {
  const sheet = sheetOf(area);
  for (const box of area.boxes) {
    for (const { box: cells, side } of sidesOf(box, edge)) {
      const borders: CellFormat["borders"] = { [side]: line };
      sheet.setFormat(cells, { borders });
    }
  }
}

export const rangeBorderType = hostType<Edge>("RangeBorder", {
  properties: {
    SideIndex: readOnly(({ edge }) => edge),
    Style: property(
      (edge) => readSide(edge, (line) => officeLine(line.style).style),
      oneOf(...LINE_STYLES),
      (edge, style) => {
        const now = lineNow(edge);
        write(edge, { style: fileLine(style, now.style === "None" ? "Thin" : now.weight), colour: now.colour });
      },
    ),
    // A weight or a colour given to an edge without a line draws one, as in Excel.
    Weight: property(
      (edge) => readSide(edge, (line) => officeLine(line.style).weight),
      oneOf(...LINE_WEIGHTS),
      (edge, weight) => {
        const now = lineNow(edge);
        write(edge, { style: fileLine(now.style === "None" ? "Continuous" : now.style, weight), colour: now.colour });
      },
    ),
    Color: property(
      (edge) => readSide(edge, (line) => (line.colour === "" ? "#000000" : line.colour)),
      colour,
      (edge, value) => {
        const now = lineNow(edge);
        const style = now.style === "None" ? "thin" : fileLine(now.style, now.weight);
        write(edge, { style, colour: hexOf(value) });
      },
    ),
  },
  id: () => ({}),
});
