/** One entry of the style table read as the format it means. */

import type { CellFormat } from "./book";
import { builtInFormats } from "./built-in-formats";
import { readColour } from "./colours";
import { attribute, childOf, find, flag, numberOf } from "./xml";
import type { Element } from "./xml";

export interface StyleElements {
  readonly xf: Element;
  readonly font: Element | undefined;
  readonly fill: Element | undefined;
  readonly border: Element | undefined;
}

const sides = ["top", "bottom", "left", "right"] as const;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function readFormat(
  { xf, font, fill, border }: StyleElements,
  codes: ReadonlyMap<number, string>,
  theme: readonly string[],
): CellFormat {
  const pattern = fill && childOf(fill, "patternFill");
  const alignment = childOf(xf, "alignment");
  const underline = font && childOf(font, "u");
  const on = (name: string): boolean => {
    const mark = font && childOf(font, name);
    return mark !== undefined && flag(mark, "val", true);
  };
  const filled = pattern && !["none", undefined].includes(attribute(pattern, "patternType"));
  const borders: CellFormat["borders"] = {};
  for (const side of sides) {
    const line = border && childOf(border, side);
    const style = line && attribute(line, "style");
    if (style && style !== "none") {
      borders[side] = { style, colour: readColour(childOf(line, "color"), theme) || "#000000" };
    }
  }
  const id = numberOf(xf, "numFmtId") ?? 0;
  return {
    fontName: (font && find(font, "name") && attribute(find(font, "name") as Element, "val")) ?? "Calibri",
    fontSize: (font && numberOf(childOf(font, "sz"), "val")) ?? 11,
    bold: on("b"),
    italic: on("i"),
    underline: underline && attribute(underline, "val") !== "none" ? "Single" : "None",
    strikethrough: on("strike"),
    fontColour: readColour(font && childOf(font, "color"), theme) || "#000000",
    fill: filled ? readColour(childOf(pattern, "fgColor"), theme) : "",
    horizontal: (alignment && capitalHorizontal(attribute(alignment, "horizontal"))) ?? "General",
    vertical: ((alignment && capital(attribute(alignment, "vertical") ?? "")) || "Bottom") as CellFormat["vertical"],
    wrap: flag(alignment, "wrapText"),
    indent: numberOf(alignment, "indent") ?? 0,
    numberFormat: codes.get(id) ?? builtInFormats[id] ?? "General",
    locked: flag(childOf(xf, "protection"), "locked", true),
    borders,
  };
}

function capitalHorizontal(value: string | undefined): CellFormat["horizontal"] | undefined {
  if (value === undefined) return undefined;
  return (value === "centerContinuous" ? "CenterAcrossSelection" : capital(value)) as CellFormat["horizontal"];
}
