/** The style table: formats of a cell read from its index, and an index made for a changed format, old ones never altered. */

import type { CellFormat } from "./book";
import { argb, readColour, themeColours } from "./colours";
import { idOfBuiltIn } from "./built-in-formats";
import { digitPixels } from "./digit-width";
import type { Package } from "./package";
import { readFormat } from "./style-reading";
import { changedBorder, changedFont, solidFill } from "./style-writing";
import type { Element } from "./xml";
import {
  attribute,
  childOf,
  childrenOf,
  copyOf,
  element,
  ensureChild,
  find,
  flag,
  numberOf,
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

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

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

  /** Pixels of the widest digit of the usual font, in which the widths of columns are counted. */
  usualDigit(): number {
    const normal = this.list("cellStyleXfs")[0];
    const font = this.list("fonts")[(normal && numberOf(normal, "fontId")) ?? 0];
    const name = font && childOf(font, "name");
    const size = font && childOf(font, "sz");
    return digitPixels((name && attribute(name, "val")) ?? "Calibri", (size && numberOf(size, "val")) ?? 11);
  }

  numberFormat(style: number): string {
    return this.format(style).numberFormat;
  }

  format(style: number): CellFormat {
    const known = this.formats.get(style);
    if (known) return known;
    const xf = this.xf(style);
    const part = (name: string, id: string): Element | undefined => this.list(name)[numberOf(xf, id) ?? 0];
    const read = readFormat(
      { xf, font: part("fonts", "fontId"), fill: part("fills", "fillId"), border: part("borders", "borderId") },
      this.codes,
      this.theme,
    );
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
    const xf = copyOf(from);
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

  /** An entry of a list, or an empty one of its kind. */
  private entry(name: string, kind: string, index = 0): Element {
    return this.list(name)[index] ?? element(this.root, kind);
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

  private make(style: number, change: Partial<CellFormat>): number {
    const from = this.xf(style);
    const xf = copyOf(from);
    const fontKeys = ["fontName", "fontSize", "bold", "italic", "underline", "strikethrough", "fontColour"] as const;
    if (fontKeys.some((key) => change[key] !== undefined)) {
      setAttribute(
        xf,
        "fontId",
        this.append("fonts", changedFont(this.entry("fonts", "font", numberOf(from, "fontId")), change)),
      );
      setAttribute(xf, "applyFont", 1);
    }
    if (change.fill !== undefined) {
      setAttribute(xf, "fillId", change.fill === "" ? 0 : this.append("fills", solidFill(this.root, change.fill)));
      setAttribute(xf, "applyFill", 1);
    }
    if (change.borders) {
      setAttribute(
        xf,
        "borderId",
        this.append(
          "borders",
          changedBorder(this.entry("borders", "border", numberOf(from, "borderId")), change.borders),
        ),
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
