/** RangeFont: the letters of cells. */

import { hostType, property } from "../wire/host-type";
import { boolean, colour, number, oneOf, text } from "../wire/shapes";
import type { Area } from "./cells/area";
import { hexOf } from "./cells/colours";
import { setFormats, shared, sharedStrike } from "./cells/formats";
import { HostError } from "../wire/host-error";

export const rangeFontType = hostType<Area>("RangeFont", {
  properties: {
    Name: property(
      (area) => shared(area, (format) => format.fontName),
      text,
      (area, fontName) => setFormats(area, { fontName }),
    ),
    Size: property(
      (area) => shared(area, (format) => format.fontSize),
      number,
      (area, fontSize) => setFormats(area, { fontSize }),
    ),
    Bold: property(
      (area) => shared(area, (format) => format.bold),
      boolean,
      (area, bold) => setFormats(area, { bold }),
    ),
    Italic: property(
      (area) => shared(area, (format) => format.italic),
      boolean,
      (area, italic) => setFormats(area, { italic }),
    ),
    Strikethrough: property(sharedStrike, boolean, (area, strikethrough) => setFormats(area, { strikethrough })),
    Underline: property(
      (area) => shared(area, (format) => format.underline),
      oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant"),
      (area, underline) => {
        if (underline !== "None" && underline !== "Single") {
          throw new HostError("NotImplemented", `The stand-in has no underline ${underline}.`);
        }
        setFormats(area, { underline });
      },
    ),
    Color: property(
      (area) => shared(area, (format) => (format.fontColour === "" ? "#000000" : format.fontColour)),
      colour,
      (area, value) => setFormats(area, { fontColour: hexOf(value) }),
    ),
  },
});
