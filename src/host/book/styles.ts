/** The style table: formats of a cell read from its index, and an index made for a changed format, old ones never altered. */

import type { CellFormat } from "./book";
import { BookError } from "./book";
import { argb, readColour, themeColours } from "./colours";
import { builtInFormats, idOfBuiltIn } from "./built-in-formats";
import type { Package } from "./package";
import type { Element } from "./xml";
import {
  attribute,
  childOf,
  childrenOf,
  element,
  ensureChild,
  find,
  flag,
  insertOrdered,
  numberOf,
  removeElement,
  rootOf,
  setAttribute,
  writeXml,
} from "./xml";

const rootOrder = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
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
const sides = ["top", "bottom", "left", "right"] as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

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

export class Styles {
  private readonly root: Element;
  private readonly theme: readonly string[];
  private readonly formats = new Map<number, CellFormat>();
  private readonly derived = new Map<string, number>();
  private readonly known = new Map<Element, Map<string, number>>();
  private readonly lists = new Map<Element, Element[]>();
  private readonly codes = new Map<number, string>();

  constructor(
    private readonly pack: Package,
    private readonly path: string,
    workbookPath: string,
  ) {
    this.root = rootOf(pack.xml(path));
    this.theme = themeColours(pack, workbookPath);
    const custom = childOf(this.root, "numFmts");
    for (const one of custom ? childrenOf(custom) : []) {
      this.codes.set(numberOf(one, "numFmtId") ?? -1, attribute(one, "formatCode") ?? "General");
    }
  }

  numberFormat(style: number): string {
    return this.format(style).numberFormat;
  }

  format(style: number): CellFormat {
    const known = this.formats.get(style);
    if (known) return known;
    const read = this.read(this.xf(style));
    this.formats.set(style, read);
    return read;
  }

  /** The index of `style` with `change` laid over it. */
  derive(style: number, change: Partial<CellFormat>): number {
    const key = `${style} ${JSON.stringify(change)}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const made = this.make(style, change);
    this.derived.set(key, made);
    return made;
  }

  /** The index of `style` with the mark that a leading apostrophe leaves. */
  quoted(style: number, quotePrefix: boolean): number {
    const from = this.xf(style);
    if (flag(from, "quotePrefix") === quotePrefix) return style;
    const xf = from.cloneNode(true) as Element;
    setAttribute(xf, "quotePrefix", quotePrefix ? 1 : undefined);
    return this.append("cellXfs", xf);
  }

  /** A differential format for a conditional format. */
  addDifferential(fill: string, fontColour: string): number {
    const dxf = element(this.root, "dxf");
    if (fontColour) {
      const font = element(this.root, "font");
      font.appendChild(element(this.root, "color", { rgb: argb(fontColour) }));
      dxf.appendChild(font);
    }
    if (fill) {
      const pattern = element(this.root, "patternFill", { patternType: "solid" });
      pattern.appendChild(element(this.root, "bgColor", { rgb: argb(fill) }));
      const outer = element(this.root, "fill");
      outer.appendChild(pattern);
      dxf.appendChild(outer);
    }
    return this.append("dxfs", dxf);
  }

  differential(index: number): { fill: string; fontColour: string } {
    const dxf = this.list("dxfs")[index];
    if (!dxf) return { fill: "", fontColour: "" };
    const pattern = find(dxf, "fill", "patternFill");
    return {
      fill: readColour(pattern && (childOf(pattern, "bgColor") ?? childOf(pattern, "fgColor")), this.theme),
      fontColour: readColour(find(dxf, "font", "color"), this.theme),
    };
  }

  private list(name: string): Element[] {
    const parent = ensureChild(this.root, name, rootOrder);
    const known = this.lists.get(parent);
    if (known) return known;
    const children = childrenOf(parent);
    this.lists.set(parent, children);
    return children;
  }

  private xf(style: number): Element {
    const list = this.list("cellXfs");
    const found = list[style] ?? list[0];
    if (found) return found;
    return this.list("cellXfs")[
      this.append("cellXfs", element(this.root, "xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }))
    ] as Element;
  }

  /** Index of an equal element, or of this one added at the end. */
  private append(name: string, child: Element): number {
    const parent = ensureChild(this.root, name, rootOrder);
    const list = this.list(name);
    let known = this.known.get(parent);
    if (!known) {
      known = new Map();
      for (let at = list.length - 1; at >= 0; at--) known.set(writeXml(list[at] as Element), at);
      this.known.set(parent, known);
    }
    const text = writeXml(child);
    const found = known.get(text);
    if (found !== undefined) return found;
    parent.appendChild(child);
    known.set(text, list.length);
    setAttribute(parent, "count", list.length + 1);
    this.pack.touch(this.path);
    return list.push(child) - 1;
  }

  private read(xf: Element): CellFormat {
    const font = this.list("fonts")[numberOf(xf, "fontId") ?? 0];
    const pattern = find(this.list("fills")[numberOf(xf, "fillId") ?? 0] ?? xf, "patternFill");
    const border = this.list("borders")[numberOf(xf, "borderId") ?? 0];
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
        borders[side] = { style, colour: readColour(childOf(line, "color"), this.theme) || "#000000" };
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
      fontColour: readColour(font && childOf(font, "color"), this.theme) || "#000000",
      fill: filled ? readColour(childOf(pattern, "fgColor"), this.theme) : "",
      horizontal: (alignment && capitalHorizontal(attribute(alignment, "horizontal"))) ?? "General",
      vertical: ((alignment && capital(attribute(alignment, "vertical") ?? "")) || "Bottom") as CellFormat["vertical"],
      wrap: flag(alignment, "wrapText"),
      indent: numberOf(alignment, "indent") ?? 0,
      numberFormat: this.codes.get(id) ?? builtInFormats[id] ?? "General",
      locked: flag(childOf(xf, "protection"), "locked", true),
      borders,
    };
  }

  private make(style: number, change: Partial<CellFormat>): number {
    const from = this.xf(style);
    const xf = from.cloneNode(true) as Element;
    const fontKeys = ["fontName", "fontSize", "bold", "italic", "underline", "strikethrough", "fontColour"] as const;
    if (fontKeys.some((key) => change[key] !== undefined)) {
      setAttribute(xf, "fontId", this.append("fonts", this.font(numberOf(from, "fontId") ?? 0, change)));
      setAttribute(xf, "applyFont", 1);
    }
    if (change.fill !== undefined) {
      setAttribute(xf, "fillId", change.fill === "" ? 0 : this.append("fills", this.fill(change.fill)));
      setAttribute(xf, "applyFill", 1);
    }
    if (change.borders) {
      setAttribute(
        xf,
        "borderId",
        this.append("borders", this.border(numberOf(from, "borderId") ?? 0, change.borders)),
      );
      setAttribute(xf, "applyBorder", 1);
    }
    if (change.numberFormat !== undefined) {
      setAttribute(xf, "numFmtId", this.codeId(change.numberFormat));
      setAttribute(xf, "applyNumberFormat", 1);
    }
    const { horizontal, vertical, wrap, indent } = change;
    if (horizontal !== undefined || vertical !== undefined || wrap !== undefined || indent !== undefined) {
      const alignment = ensureChild(xf, "alignment", ["alignment", "protection", "extLst"]);
      if (horizontal !== undefined)
        setAttribute(
          alignment,
          "horizontal",
          horizontal === "General"
            ? undefined
            : horizontal === "CenterAcrossSelection"
              ? "centerContinuous"
              : small(horizontal),
        );
      if (vertical !== undefined)
        setAttribute(alignment, "vertical", vertical === "Bottom" ? undefined : small(vertical));
      if (wrap !== undefined) setAttribute(alignment, "wrapText", wrap ? 1 : undefined);
      if (indent !== undefined) setAttribute(alignment, "indent", indent || undefined);
      setAttribute(xf, "applyAlignment", 1);
    }
    if (change.locked !== undefined) {
      const protection = ensureChild(xf, "protection", ["alignment", "protection", "extLst"]);
      setAttribute(protection, "locked", change.locked ? 1 : 0);
      setAttribute(xf, "applyProtection", 1);
    }
    return this.append("cellXfs", xf);
  }

  private font(from: number, change: Partial<CellFormat>): Element {
    const font = (this.list("fonts")[from]?.cloneNode(true) as Element | undefined) ?? element(this.root, "font");
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

  private fill(colour: string): Element {
    const fill = element(this.root, "fill");
    const pattern = element(this.root, "patternFill", { patternType: "solid" });
    pattern.appendChild(element(this.root, "fgColor", { rgb: argb(colour) }));
    pattern.appendChild(element(this.root, "bgColor", { indexed: 64 }));
    fill.appendChild(pattern);
    return fill;
  }

  private border(from: number, change: CellFormat["borders"]): Element {
    const border = (this.list("borders")[from]?.cloneNode(true) as Element | undefined) ?? element(this.root, "border");
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

  private codeId(code: string): number {
    const builtIn = idOfBuiltIn(code);
    if (builtIn !== undefined && !this.codes.has(builtIn)) return builtIn;
    for (const [id, known] of this.codes) if (known === code) return id;
    const id = Math.max(163, ...this.codes.keys()) + 1;
    const list = ensureChild(this.root, "numFmts", rootOrder);
    list.appendChild(element(list, "numFmt", { numFmtId: id, formatCode: code }));
    setAttribute(list, "count", childrenOf(list).length);
    this.codes.set(id, code);
    this.pack.touch(this.path);
    return id;
  }
}

function capitalHorizontal(value: string | undefined): CellFormat["horizontal"] | undefined {
  if (value === undefined) return undefined;
  return (value === "centerContinuous" ? "CenterAcrossSelection" : capital(value)) as CellFormat["horizontal"];
}
