/** Links of cells: to places in the workbook and to addresses outside it. */

import type { Box } from "./book";
import { cellName, contains, overlap, parseBox } from "./address";
import type { Package } from "./package";
import type { SheetPart } from "./sheet-part";
import { attribute, childrenOf, element, relationId, removeElement, setAttribute, setRelationId } from "./xml";
import type { Element } from "./xml";

export interface Link {
  readonly documentReference?: string;
  readonly address?: string;
  readonly screenTip?: string;
}

const relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

function elements(part: SheetPart): { one: Element; box: Box }[] {
  const links = part.child("hyperlinks");
  return (links ? childrenOf(links, "hyperlink") : []).flatMap((one) => {
    const box = parseBox(attribute(one, "ref") ?? "");
    return box ? [{ one, box }] : [];
  });
}

export function readLink(part: SheetPart, row: number, column: number): Link | null {
  const found = elements(part).find(({ box }) => contains(box, { row, column, rows: 1, columns: 1 }));
  if (!found) return null;
  const documentReference = attribute(found.one, "location");
  const screenTip = attribute(found.one, "tooltip");
  const id = relationId(found.one);
  const address = id && part.relations().find((one) => one.id === id)?.target;
  return {
    ...(documentReference !== undefined ? { documentReference } : {}),
    ...(address ? { address } : {}),
    ...(screenTip !== undefined ? { screenTip } : {}),
  };
}

export function writeLink(part: SheetPart, pack: Package, row: number, column: number, link: Link | null): void {
  removeLinks(part, pack, { row, column, rows: 1, columns: 1 });
  if (!link || (!link.address && !link.documentReference)) return;
  part.touch();
  const links = part.ensure("hyperlinks");
  const made = element(links, "hyperlink", { ref: cellName(row, column) });
  if (link.address) setRelationId(made, pack.relate(part.path, relationType, link.address, true));
  setAttribute(made, "location", link.documentReference || undefined);
  setAttribute(made, "tooltip", link.screenTip || undefined);
  links.appendChild(made);
}

/** Takes links whose cells touch the box. */
export function removeLinks(part: SheetPart, pack: Package, box: Box): void {
  for (const { one, box: place } of elements(part)) {
    if (!overlap(place, box)) continue;
    part.touch();
    const id = relationId(one);
    removeElement(one);
    if (id && !elements(part).some((other) => relationId(other.one) === id)) pack.unrelate(part.path, id);
  }
  const links = part.child("hyperlinks");
  if (links && childrenOf(links).length === 0) removeElement(links);
}
