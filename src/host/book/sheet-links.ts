/** Links of cells: to places in the workbook and to addresses outside it. */

import type { Box } from "./book";
import { cellName, overlap, parseBox } from "./address";
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

interface Place {
  readonly one: Element;
  readonly box: Box;
}

/** Links of a part: those of one cell by its name, since a sheet may have thousands, and those of several. */
interface Links {
  readonly ofCells: Map<string, Place>;
  readonly wide: Set<Place>;
}

/** Read from the XML once; from then on only this module changes them. */
const known = new WeakMap<SheetPart, Links>();

function linksOf(part: SheetPart): Links {
  const found = known.get(part);
  if (found) return found;
  const links: Links = { ofCells: new Map(), wide: new Set() };
  const list = part.child("hyperlinks");
  for (const one of list ? childrenOf(list, "hyperlink") : []) {
    const box = parseBox(attribute(one, "ref") ?? "");
    if (box) keep(links, { one, box });
  }
  known.set(part, links);
  return links;
}

const isOneCell = ({ rows, columns }: Box): boolean => rows * columns === 1;

function keep({ ofCells, wide }: Links, place: Place): void {
  const name = cellName(place.box.row, place.box.column);
  if (isOneCell(place.box) && !ofCells.has(name)) ofCells.set(name, place);
  else wide.add(place);
}

/** Those that touch the box. */
function within({ ofCells, wide }: Links, box: Box): Place[] {
  const one = isOneCell(box) ? ofCells.get(cellName(box.row, box.column)) : undefined;
  const cells = isOneCell(box) ? (one ? [one] : []) : [...ofCells.values()].filter((each) => overlap(each.box, box));
  return [...cells, ...[...wide].filter((each) => overlap(each.box, box))];
}

export function readLink(part: SheetPart, row: number, column: number): Link | null {
  const [found] = within(linksOf(part), { row, column, rows: 1, columns: 1 });
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
  const list = part.ensure("hyperlinks");
  const made = element(list, "hyperlink", { ref: cellName(row, column) });
  if (link.address) setRelationId(made, pack.relate(part.path, relationType, link.address, true));
  setAttribute(made, "location", link.documentReference || undefined);
  setAttribute(made, "tooltip", link.screenTip || undefined);
  list.appendChild(made);
  keep(linksOf(part), { one: made, box: { row, column, rows: 1, columns: 1 } });
}

/** Takes links whose cells touch the box. */
export function removeLinks(part: SheetPart, pack: Package, box: Box): void {
  const links = linksOf(part);
  for (const place of within(links, box)) {
    part.touch();
    const id = relationId(place.one);
    removeElement(place.one);
    links.wide.delete(place);
    const name = cellName(place.box.row, place.box.column);
    if (links.ofCells.get(name) === place) links.ofCells.delete(name);
    const left = id ? [...links.ofCells.values(), ...links.wide] : [];
    if (id && !left.some(({ one }) => relationId(one) === id)) pack.unrelate(part.path, id);
  }
  if (links.ofCells.size + links.wide.size > 0) return;
  const list = part.child("hyperlinks");
  if (list && childrenOf(list).length === 0) removeElement(list);
}
