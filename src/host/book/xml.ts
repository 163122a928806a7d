/** Reading and patching the package's XML: elements are found by local name, since producers differ in their prefixes. */

import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import type { Document, Element, Node } from "@xmldom/xmldom";
import { BookFileError } from "./book-file-error";

export type { Document, Element };

export const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const strictRelationshipNamespace = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** Drawings nest some thirty deep; what walks a document by calling itself has room for thousands. */
const DEEPEST = 256;

/** Throws BookFileError "broken" for text that is no XML; `part` is where it stands. */
export function parseXml(text: string, part: string): Document {
  const notWhole = (): BookFileError =>
    new BookFileError("broken", `The workbook is damaged: the XML of its part ${part} is not whole.`);
  const parser = new DOMParser({
    // As XML 1.0 has it (2.11). The library's own way is that of 1.1, which takes U+2028 and U+0085 for line ends.
    normalizeLineEndings: (source) => source.replace(/\r\n?/g, "\n"),
    onError: (level) => {
      if (level !== "warning") throw notWhole();
    },
  });
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  let document: Document;
  try {
    document = parser.parseFromString(clean, "text/xml");
  } catch {
    // Whatever the library stumbles over, the text is none that a workbook holds.
    throw notWhole();
  }
  if (isDeeperThan(document, DEEPEST))
    throw new BookFileError(
      "broken",
      `The workbook is damaged: the XML of its part ${part} is nested deeper than any workbook's.`,
    );
  return document;
}

function isDeeperThan(document: Document, most: number): boolean {
  let node: Node | null = document.documentElement;
  let depth = 1;
  while (node) {
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      if (depth > most) return true;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      depth -= 1;
    }
    if (depth < 1) return false;
    node = node?.nextSibling ?? null;
  }
  return false;
}

/** Throws BookFileError "broken" for a text with a document type, which no workbook needs: entities of its own could make it any length. */
export function refuseDocumentType(text: string): void {
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    if (text.startsWith("<?", at)) at = text.indexOf("?>", at);
    else if (text.startsWith("<!--", at)) at = text.indexOf("-->", at);
    else if (text.startsWith("<!", at))
      throw new BookFileError("broken", "The workbook holds a part that is not allowed in one.");
    else return;
    if (at < 0) return;
  }
}

/** The node as text that XML can hold, whatever was put into it. */
export const writeXml = (node: Node): string => cleanText(new XMLSerializer().serializeToString(node));

export function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (!root) throw new BookFileError("broken", "The workbook is damaged: a part of it is empty.");
  return root;
}

export function childrenOf(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || (node as Element).localName === name))
      found.push(node as Element);
  }
  return found;
}

export const childOf = (parent: Element, name: string): Element | undefined => childrenOf(parent, name)[0];

/** Walks down by local names; undefined where the way ends. */
export function find(parent: Element, ...names: string[]): Element | undefined {
  let at: Element | undefined = parent;
  for (const name of names) at = at && childOf(at, name);
  return at;
}

/** Every element of that local name below `parent`, in document order. */
export function descendants(parent: Element, name: string): Element[] {
  return childrenOf(parent).flatMap((child) => [
    ...(child.localName === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.getAttribute(name) ?? undefined;
}

export function flag(element: Element | undefined, name: string, whenAbsent = false): boolean {
  const text = element?.getAttribute(name);
  return text === null || text === undefined ? whenAbsent : text === "1" || text === "true" || text === "on";
}

export function numberOf(element: Element | undefined, name: string): number | undefined {
  const text = element?.getAttribute(name);
  const value = text ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** Sets or, for undefined, takes away. */
export function setAttribute(element: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}

export function relationId(element: Element): string | undefined {
  return (
    element.getAttributeNS(relationshipNamespace, "id") ??
    element.getAttributeNS(strictRelationshipNamespace, "id") ??
    undefined
  );
}

export function setRelationId(element: Element, id: string): void {
  const root = element.ownerDocument?.documentElement;
  const strict = root?.namespaceURI?.startsWith("http://purl.oclc.org/");
  element.setAttributeNS(strict ? strictRelationshipNamespace : relationshipNamespace, "r:id", id);
}

/** A new element in the namespace and with the prefix of `beside`, not yet put anywhere. */
export function element(
  beside: Element,
  name: string,
  attributes: Record<string, string | number | undefined> = {},
): Element {
  const owner = beside.ownerDocument;
  if (!owner) throw new Error(`no document to make <${name}> in`);
  const made = owner.createElementNS(beside.namespaceURI ?? null, beside.prefix ? `${beside.prefix}:${name}` : name);
  for (const [key, value] of Object.entries(attributes)) setAttribute(made, key, value);
  return made;
}

/** A copy with all that is in it, not yet put anywhere; the library's own `cloneNode` takes several times as long. */
export function copyOf(original: Element): Element {
  const owner = original.ownerDocument;
  if (!owner) throw new Error(`no document to copy <${original.tagName}> in`);
  const copy = owner.createElementNS(original.namespaceURI ?? null, original.tagName);
  for (const { namespaceURI, name, value } of original.attributes) {
    if (namespaceURI === null) copy.setAttribute(name, value);
    else copy.setAttributeNS(namespaceURI, name, value);
  }
  for (let node = original.firstChild; node; node = node.nextSibling) {
    copy.appendChild(node.nodeType === 1 ? copyOf(node as Element) : node.cloneNode(true));
  }
  return copy;
}

export function appendText(parent: Element, text: string): void {
  const owner = parent.ownerDocument;
  if (owner) parent.appendChild(owner.createTextNode(cleanText(text)));
}

/** Puts `child` where the schema's `order` of local names wants it. */
export function insertOrdered(parent: Element, child: Element, order: readonly string[]): Element {
  const place = order.indexOf(child.localName ?? "");
  const later = childrenOf(parent).find((other) => {
    const theirs = order.indexOf(other.localName ?? "");
    return place >= 0 && (theirs > place || (theirs < 0 && other.localName === "extLst"));
  });
  parent.insertBefore(child, later ?? null);
  return child;
}

export function ensureChild(parent: Element, name: string, order: readonly string[]): Element {
  return childOf(parent, name) ?? insertOrdered(parent, element(parent, name), order);
}

export function removeElement(element: Element | undefined): void {
  element?.parentNode?.removeChild(element);
}

const isForbidden = (code: number): boolean =>
  (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffe || code === 0xffff;
const suspicious = /[^\t\n\r -\ud7ff\ue000-\ufffd]/;

/** Text that XML can hold: control characters go, lone surrogates become U+FFFD. */
export function cleanText(text: string): string {
  if (!suspicious.test(text)) return text;
  let clean = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (isForbidden(code)) continue;
    clean += code >= 0xd800 && code <= 0xdfff ? "\ufffd" : character;
  }
  return clean;
}

export function escapeXml(text: string): string {
  return cleanText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, (whole, code: string) => {
    if (!code.startsWith("#")) return named[code] ?? whole;
    const point = code[1] === "x" ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
    return point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";
  });
}

/** Excel writes characters that XML cannot hold as _xHHHH_, so text that looks so must hide its underscore. */
export const escapeCellText = (text: string): string => text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_");

export function unescapeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
