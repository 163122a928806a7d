/** The workbook's shared strings: read once, only ever added to, so that indices in untouched sheets stay good. */

import { BookFileError } from "./book-file-error";
import type { Package } from "./package";
import { escapeCellText, escapeXml, unescapeCellText, unescapeXml } from "./xml";

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
const relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings";

/** Text of the <t> elements in a piece of XML, readings for pronunciation (rPh) left out. */
export function textOfRuns(xml: string): string {
  let text = "";
  const piece = /<(\/?)(?:[\w.-]+:)?(t|rPh)(?=[\s/>])([^<>]*)>/g;
  let phonetic = false;
  for (let match = piece.exec(xml); match; match = piece.exec(xml)) {
    const closing = match[1] === "/";
    if (match[2] === "rPh") phonetic = !closing && !match[3]?.endsWith("/");
    else if (!closing && !phonetic && !match[3]?.endsWith("/")) {
      const end = xml.indexOf("</", piece.lastIndex);
      text += plain(xml.slice(piece.lastIndex, end < 0 ? undefined : end));
    }
  }
  return unescapeCellText(text);
}

const plain = (text: string): string =>
  text.startsWith("<![CDATA[") ? text.slice(9, text.endsWith("]]>") ? -3 : undefined) : unescapeXml(text);

export const textElement = (name: string, text: string): string =>
  `<${name}${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ""}>${escapeXml(escapeCellText(text))}</${name}>`;

export class SharedStrings {
  private readonly texts: string[] = [];
  /** Strings that are written in more than one font, as the file has them. */
  private readonly rich = new Map<number, string>();
  private readonly index = new Map<string, number>();
  private readonly added: string[] = [];
  private readonly path: string | undefined;
  private readonly original: string = "";

  constructor(
    private readonly pack: Package,
    private readonly workbookPath: string,
  ) {
    this.path = pack.relations(workbookPath).find((one) => one.kind === "sharedStrings")?.target;
    if (!this.path) return;
    this.original = pack.text(this.path);
    const open = /<((?:[\w.-]+:)?si)(?=[\s/>])[^<>]*>/g;
    for (let match = open.exec(this.original); match; match = open.exec(this.original)) {
      const end = match[0].endsWith("/>") ? open.lastIndex : this.original.indexOf(`</${match[1]}>`, open.lastIndex);
      if (end < 0) throw new BookFileError("broken", "The workbook is damaged: its texts break off.");
      const inner = this.original.slice(open.lastIndex, end);
      const text = textOfRuns(inner);
      const rich = inner.includes("rPr>") || inner.includes("rPr ") || inner.includes("rPh");
      if (!rich && !this.index.has(text)) this.index.set(text, this.texts.length);
      if (inner.includes("rPr")) this.rich.set(this.texts.length, inner);
      this.texts.push(text);
      open.lastIndex = end;
    }
  }

  at(index: number): string {
    const text = this.texts[index];
    if (text === undefined)
      throw new BookFileError("broken", "The workbook is damaged: a cell of it names a text that is not there.");
    return text;
  }

  /** The runs of a string as the file has them; undefined where it is all in its cell's font. */
  richAt = (index: number): string | undefined => this.rich.get(index);

  indexOf(text: string): number {
    const known = this.index.get(text);
    if (known !== undefined) return known;
    this.index.set(text, this.texts.length);
    this.added.push(text);
    return this.texts.push(text) - 1;
  }

  /** The part as it must be saved, or undefined where nothing was added. */
  write(): { path: string; xml: string } | undefined {
    if (this.added.length === 0) return undefined;
    const path = this.path ?? "xl/sharedStrings.xml";
    if (!this.pack.has(path)) {
      this.pack.put(path, "", contentType);
      this.pack.relate(this.workbookPath, relationType, path);
    }
    const base =
      this.original || `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${namespace}"></sst>`;
    const root = /<((?:[\w.-]+:)?)sst(?=[\s/>])[^<>]*>/.exec(base);
    const prefix = root?.[1] ?? "";
    const items = this.added.map((text) => `<${prefix}si>${textElement(`${prefix}t`, text)}</${prefix}si>`).join("");
    const close = `</${prefix}sst>`;
    const opening = (root?.[0] ?? "").replace(/\s(?:count|uniqueCount)="\d*"/g, "").replace(/\/>$/, ">");
    const head = base.slice(0, root?.index ?? 0) + opening;
    const end = base.lastIndexOf(close);
    const body = end < 0 ? "" : base.slice((root?.index ?? 0) + (root?.[0].length ?? 0), end);
    return { path, xml: head + body + items + close + (end < 0 ? "" : base.slice(end + close.length)) };
  }
}
