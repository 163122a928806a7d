/** A cell's look in the file, said in CSS. */

import type { CSSProperties } from "react";

import type { CellFormat } from "../../host/book/book";

/** CSS pixels in a point. */
export const PX = 96 / 72;

const LINES: Readonly<Record<string, string>> = {
  hair: "1px dotted",
  dotted: "1px dotted",
  dashed: "1px dashed",
  medium: "2px solid",
  thick: "3px solid",
  double: "3px double",
};
const ALIGN: Partial<Record<CellFormat["horizontal"], CSSProperties["textAlign"]>> = {
  Left: "left",
  Right: "right",
  Center: "center",
  CenterAcrossSelection: "center",
  Justify: "justify",
  Distributed: "justify",
};
const VERTICAL: Record<CellFormat["vertical"], CSSProperties["verticalAlign"]> = {
  Top: "top",
  Center: "middle",
  Bottom: "bottom",
  Justify: "top",
  Distributed: "middle",
};

/** Numbers stand to the right where nothing says otherwise, as in Excel. */
export function cellStyle(format: CellFormat, isNumber: boolean): CSSProperties {
  const { borders, indent } = format;
  const align = ALIGN[format.horizontal] ?? (isNumber ? "right" : "left");
  return {
    fontFamily: `"${format.fontName}", Arial, sans-serif`,
    fontSize: `${format.fontSize * PX}px`,
    fontWeight: format.bold ? 700 : 400,
    fontStyle: format.italic ? "italic" : "normal",
    textDecoration: decoration(format),
    color: format.fontColour || "#000000",
    ...(format.fill ? { backgroundColor: format.fill } : {}),
    textAlign: align,
    verticalAlign: VERTICAL[format.vertical],
    ...(indent > 0 ? { [align === "right" ? "paddingRight" : "paddingLeft"]: `${indent * 9 + 3}px` } : {}),
    ...side("borderTop", borders.top),
    ...side("borderBottom", borders.bottom),
    ...side("borderLeft", borders.left),
    ...side("borderRight", borders.right),
  };
}

function decoration({ underline, strikethrough }: CellFormat): string {
  const lines = [underline === "Single" ? "underline" : "", strikethrough ? "line-through" : ""].filter(Boolean);
  return lines.join(" ") || "none";
}

function side(name: string, border: { style: string; colour: string } | undefined): CSSProperties {
  if (!border?.style) return {};
  return { [name]: `${LINES[border.style] ?? "1px solid"} ${border.colour || "#000000"}` };
}
