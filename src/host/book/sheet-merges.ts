/** Merged areas of a sheet. */

import type { Box } from "./book";
import { BookError } from "./book";
import { boxName, contains, overlap, parseBox } from "./address";
import type { SheetPart } from "./sheet-part";
import { attribute, childrenOf, element, removeElement, setAttribute } from "./xml";

export function read(part: SheetPart): Box[] {
  const list = part.child("mergeCells");
  return (list ? childrenOf(list, "mergeCell") : []).flatMap((one) => parseBox(attribute(one, "ref") ?? "") ?? []);
}

/** Areas within the new one give way; one that reaches beyond it is refused. */
export function merge(part: SheetPart, box: Box): void {
  const partly = read(part).find((one) => overlap(one, box) && !contains(box, one));
  if (partly) throw new BookError("InvalidArgument", `The range crosses the merged area ${boxName(partly)}.`);
  unmerge(part, box);
  part.touch();
  const list = part.ensure("mergeCells");
  list.appendChild(element(list, "mergeCell", { ref: boxName(box) }));
  setAttribute(list, "count", childrenOf(list).length);
}

export function unmerge(part: SheetPart, box: Box): void {
  const list = part.child("mergeCells");
  if (!list) return;
  for (const one of childrenOf(list, "mergeCell")) {
    const place = parseBox(attribute(one, "ref") ?? "");
    if (!place || !overlap(place, box)) continue;
    part.touch();
    removeElement(one);
  }
  setAttribute(list, "count", childrenOf(list).length);
  if (childrenOf(list).length === 0) removeElement(list);
}
