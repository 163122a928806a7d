/** A worksheet's custom properties: names in the sheet, values in small binary parts of their own. */

import type { Package } from "./package";
import type { SheetPart } from "./sheet-part";
import { attribute, childrenOf, element, relationId, removeElement, setRelationId } from "./xml";
import type { Element } from "./xml";

const relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customProperty";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";

/** Excel keeps the value as UTF-16 without a mark. */
function encode(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}

const decode = (bytes: Uint8Array): string => new TextDecoder("utf-16le").decode(bytes);

function elements(part: SheetPart): Element[] {
  const list = part.child("customProperties");
  return list ? childrenOf(list, "customPr") : [];
}

const pathOf = (part: SheetPart, one: Element): string | undefined =>
  part.relations().find((relation) => relation.id === relationId(one))?.target;

export function customProperties(part: SheetPart, pack: Package): { key: string; value: string }[] {
  return elements(part).map((one) => {
    const bytes = pack.bytes(pathOf(part, one) ?? "");
    return { key: attribute(one, "name") ?? "", value: bytes ? decode(bytes) : "" };
  });
}

export function setCustomProperty(part: SheetPart, pack: Package, key: string, value: string | undefined): void {
  const known = elements(part).find((one) => attribute(one, "name")?.toLowerCase() === key.toLowerCase());
  const path = known && pathOf(part, known);
  if (known && value === undefined) {
    part.touch();
    const id = relationId(known);
    if (id) pack.unrelate(part.path, id);
    if (path) pack.remove(path);
    removeElement(known);
    if (elements(part).length === 0) part.drop("customProperties");
  } else if (path && value !== undefined) {
    if (decode(pack.bytes(path) ?? new Uint8Array()) !== value) pack.put(path, encode(value));
  } else if (value !== undefined) {
    part.touch();
    const made = pack.freePath("xl/customProperty/customProperty#.bin");
    pack.put(made, encode(value), contentType);
    const list = part.ensure("customProperties");
    const one = element(list, "customPr", { name: key });
    setRelationId(one, pack.relate(part.path, relationType, made));
    list.appendChild(one);
  }
}
