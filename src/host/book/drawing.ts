/** A sheet's drawing: the anchors that place charts on cells. */

import type { Box } from "./book";
import type { Package } from "./package";
import type { SheetPart } from "./sheet-part";
import {
  appendText,
  attribute,
  childOf,
  childrenOf,
  descendants,
  element,
  numberOf,
  parseXml,
  relationId,
  removeElement,
  rootOf,
  setRelationId,
} from "./xml";
import type { Element } from "./xml";

const relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing";
const contentType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const namespaces =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';

export function drawingPath(part: SheetPart): string | undefined {
  const one = part.child("drawing");
  const id = one && relationId(one);
  return id ? part.relations().find((relation) => relation.id === id)?.target : undefined;
}

export function createDrawing(pack: Package, part: SheetPart): string {
  const path = pack.freePath("xl/drawings/drawing#.xml");
  pack.put(path, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr ${namespaces}/>`, contentType);
  part.touch();
  setRelationId(part.ensure("drawing"), pack.relate(part.path, relationType, path));
  return path;
}

export const anchorsOf = (root: Element): Element[] =>
  childrenOf(root).filter((one) => one.localName?.endsWith("Anchor"));

function corner(
  anchor: Element,
  name: string,
): { row: number; column: number; rowOffset: number; columnOffset: number } | undefined {
  const one = childOf(anchor, name);
  if (!one) return undefined;
  const number = (part: string): number => Number(childOf(one, part)?.textContent ?? 0);
  return { row: number("row"), column: number("col"), rowOffset: number("rowOff"), columnOffset: number("colOff") };
}

/** The cells an anchor covers; for one that is tied to a single cell, that cell. */
export function placeOf(anchor: Element): Box {
  const from = corner(anchor, "from");
  if (!from) return { row: 0, column: 0, rows: 1, columns: 1 };
  const to = corner(anchor, "to");
  if (!to) return { row: from.row, column: from.column, rows: 1, columns: 1 };
  const rows = to.row - from.row + (to.rowOffset > 0 ? 1 : 0);
  const columns = to.column - from.column + (to.columnOffset > 0 ? 1 : 0);
  return { row: from.row, column: from.column, rows: Math.max(1, rows), columns: Math.max(1, columns) };
}

function cornerElement(anchor: Element, name: string, row: number, column: number): Element {
  const made = element(anchor, name);
  for (const [part, value] of [
    ["col", column],
    ["colOff", 0],
    ["row", row],
    ["rowOff", 0],
  ] as const) {
    const one = element(anchor, part);
    appendText(one, String(value));
    made.appendChild(one);
  }
  return made;
}

export function setPlace(anchor: Element, box: Box): void {
  for (const name of ["from", "to"]) removeElement(childOf(anchor, name));
  const to = cornerElement(anchor, "to", box.row + box.rows, box.column + box.columns);
  anchor.insertBefore(to, anchor.firstChild);
  anchor.insertBefore(cornerElement(anchor, "from", box.row, box.column), to);
}

/** Adds an anchor that shows the chart of that relationship, and gives it. */
export function writeAnchor(pack: Package, drawing: string, relation: string, box: Box): Element {
  const root = rootOf(pack.xml(drawing));
  const id = Math.max(1, ...descendants(root, "cNvPr").map((one) => numberOf(one, "id") ?? 0)) + 1;
  const names = new Set(descendants(root, "cNvPr").map((one) => attribute(one, "name")));
  let number = 1;
  while (names.has(`Chart ${number}`)) number++;
  const frame =
    `<xdr:twoCellAnchor ${namespaces}><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="Chart ${number}"/><xdr:cNvGraphicFramePr/>` +
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData ' +
    `uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  const anchor = root.ownerDocument?.importNode(rootOf(parseXml(frame, "xl/drawings")), true) as Element;
  root.appendChild(anchor);
  setPlace(anchor, box);
  pack.touch(drawing);
  return anchor;
}
