/** Fonts, fills and borders for changed formats: always new elements, since others may use the old ones. */

import type { CellFormat } from "./book";
import { BookError } from "./book";
import { argb } from "./colours";
import { childOf, copyOf, element, insertOrdered, removeElement } from "./xml";
import type { Element } from "./xml";

const sides = ["top", "bottom", "left", "right"] as const;
const fontOrder = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];
const borderOrder = ["start", "left", "end", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];
/** Office.js words for a line, beside the file's own, which are taken as they are. */
const officeLines: Record<string, string> = {
  continuous: "thin",
  dash: "dashed",
  dot: "dotted",
  none: "",
};
const fileLines =
  "thin medium thick hair dashed dotted double mediumDashed dashDot mediumDashDot dashDotDot mediumDashDotDot slantDashDot".split(
    " ",
  );

function lineStyle(style: string): string {
  const found =
    officeLines[style.toLowerCase()] ?? fileLines.find((line) => line.toLowerCase() === style.toLowerCase());
  if (found === undefined && style !== "") throw new BookError("InvalidArgument", `"${style}" is no border style.`);
  return found ?? "";
}

/** A font like `from` with the change laid over it; the theme's font gives way to a named one. */
export function changedFont(from: Element, change: Partial<CellFormat>): Element {
  const font = copyOf(from);
  const set = (name: string, attributes: Record<string, string | number> | null): void => {
    removeElement(childOf(font, name));
    if (attributes) insertOrdered(font, element(font, name, attributes), fontOrder);
  };
  if (change.bold !== undefined) set("b", change.bold ? {} : null);
  if (change.italic !== undefined) set("i", change.italic ? {} : null);
  if (change.strikethrough !== undefined) set("strike", change.strikethrough ? {} : null);
  if (change.underline !== undefined) set("u", change.underline === "Single" ? {} : null);
  if (change.fontSize !== undefined) set("sz", { val: change.fontSize });
  if (change.fontColour !== undefined) set("color", change.fontColour ? { rgb: argb(change.fontColour) } : null);
  if (change.fontName !== undefined) {
    set("name", { val: change.fontName });
    set("scheme", null);
  }
  return font;
}

export function solidFill(beside: Element, colour: string): Element {
  const fill = element(beside, "fill");
  const pattern = element(beside, "patternFill", { patternType: "solid" });
  pattern.appendChild(element(beside, "fgColor", { rgb: argb(colour) }));
  pattern.appendChild(element(beside, "bgColor", { indexed: 64 }));
  fill.appendChild(pattern);
  return fill;
}

/** A border like `from` with the sides in `change` drawn anew; a style of "" takes a side away. */
export function changedBorder(from: Element, change: CellFormat["borders"]): Element {
  const border = copyOf(from);
  for (const side of sides) {
    const wanted = change[side];
    if (!wanted) continue;
    removeElement(childOf(border, side));
    const style = lineStyle(wanted.style);
    const line = insertOrdered(border, element(border, side, style ? { style } : {}), borderOrder);
    if (style) line.appendChild(element(border, "color", { rgb: argb(wanted.colour || "#000000") }));
  }
  return border;
}
