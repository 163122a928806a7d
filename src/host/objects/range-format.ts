/** RangeFormat: how cells look, and how wide and high they are. */

import { child, hostType, method, property } from "../wire/host-type";
import { boolean, index, number, oneOf } from "../wire/shapes";
import { invalidArgument } from "../wire/host-error";
import { intersection, isWholeColumns, sheetOf } from "./cells/area";
import type { Area } from "./cells/area";
import { fitColumns, fitRows } from "./cells/autofit";
import { setFormats, shared, sharedAlong } from "./cells/formats";
import { rowsWorth } from "./cells/rows-and-columns";
import { formatProtectionType } from "./format-protection";
import { rangeBorderCollectionType } from "./range-border-collection";
import { fillChild } from "./range-fill";
import { rangeFontType } from "./range-font";

export const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
export const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

/** Widths or heights of all the area's columns or rows in points, null where they differ. */
function sharedSize(area: Area, along: "rows" | "columns"): number | null {
  const sheet = sheetOf(area);
  const sizes = area.boxes.map((box) => {
    const [from, count] = along === "rows" ? [box.row, box.rows] : [box.column, box.columns];
    const asked = isWholeColumns(box) && along === "rows" ? rowsWorth(sheet, from) : count;
    return sharedAlong(from, asked, (at) => (along === "rows" ? sheet.rowHeight(at) : sheet.columnWidth(at)));
  });
  const [first = null] = sizes;
  return sizes.every((size) => size === first) ? first : null;
}

export function setRowHeight(area: Area, points: number): void {
  const limit = area.session.limits.rowHeight;
  if (points < 0 || points > limit) throw invalidArgument(`A row is 0 to ${limit} points high.`);
  const sheet = sheetOf(area);
  for (const box of area.boxes) sheet.setRowHeight(box.row, box.rows, points);
}

export function setColumnWidth(area: Area, points: number): void {
  if (points < 0) throw invalidArgument("A column's width is 0 points or more.");
  const sheet = sheetOf(area);
  for (const box of area.boxes) sheet.setColumnWidth(box.column, box.columns, points);
}

export const rangeFormatType = hostType<Area>("RangeFormat", {
  properties: {
    WrapText: property(
      (area) => shared(area, (format) => format.wrap),
      boolean,
      (area, wrap) => setFormats(area, { wrap }),
    ),
    HorizontalAlignment: property(
      (area) => shared(area, (format) => format.horizontal),
      oneOf(...HORIZONTAL),
      (area, horizontal) => setFormats(area, { horizontal }),
    ),
    VerticalAlignment: property(
      (area) => shared(area, (format) => format.vertical),
      oneOf(...VERTICAL),
      (area, vertical) => setFormats(area, { vertical }),
    ),
    IndentLevel: property(
      (area) => shared(area, (format) => format.indent),
      index,
      (area, indent) => {
        if (indent > 250) throw invalidArgument("An indent is 0 to 250.");
        setFormats(area, { indent });
      },
    ),
    RowHeight: property((area) => sharedSize(area, "rows"), number, setRowHeight),
    ColumnWidth: property((area) => sharedSize(area, "columns"), number, setColumnWidth),
  },
  children: {
    Font: child("RangeFont", (area) => rangeFontType.of(area)),
    Fill: fillChild,
    Borders: child("RangeBorderCollection", (area) => rangeBorderCollectionType.of(area)),
    Protection: child("FormatProtection", (area) => formatProtectionType.of(area)),
  },
  methods: {
    AutofitColumns: method([], (area) => fit(area, fitColumns)),
    AutofitRows: method([], (area) => fit(area, fitRows)),
  },
});

/** Fits to what the sheet holds in these rows or columns: Excel looks at whole rows and columns. */
function fit(area: Area, fitter: typeof fitColumns): void {
  const sheet = sheetOf(area);
  const used = sheet.usedBox(true);
  if (!used) return;
  for (const box of area.boxes) {
    const across =
      fitter === fitColumns
        ? { ...box, row: used.row, rows: used.rows }
        : { ...box, column: used.column, columns: used.columns };
    const within = intersection(across, used);
    if (within) fitter(sheet, within);
  }
}
