/** Which parts of a file are a sheet's own: its cells, and all that hangs on them alone (drawings, charts, comments, tables). */

import { Package } from "../../src/host/book/package";
import { attribute, childOf, childrenOf, relationId, rootOf } from "../../src/host/book/xml";
import { patchParts } from "../host/book/rich-workbook";

/** Part -> text of it, for these sheets and what belongs to nobody of ours: custom XML, media. Whether a tab is selected is Excel's view of it, and left out. */
export function partsOf(bytes: Uint8Array, sheets: readonly string[]): ReadonlyMap<string, string> {
  const pack = Package.open(bytes);
  const paths = new Set<string>();
  const walk = (path: string): void => {
    if (paths.has(path) || !pack.has(path)) return;
    paths.add(path);
    for (const { target, external } of pack.relations(path)) if (!external) walk(target);
  };
  for (const sheet of sheets) walk(pathOf(pack, sheet));
  for (const name of pack.names()) if (/^(customXml|xl\/media)\//.test(name)) paths.add(name);
  return new Map([...paths].sort().map((path) => [path, plain(pack.text(path))]));
}

/** However an empty element is written. */
const plain = (text: string): string =>
  text.replace(/ tabSelected="\w+"/, "").replace(/<([\w:]+)([^<>]*)><\/\1>/g, "<$1$2/>");

/** A file with one sheet's XML changed as text. */
export function patchSheet(bytes: Uint8Array, sheet: string, change: (text: string) => string): Uint8Array {
  return patchParts(bytes, { [pathOf(Package.open(bytes), sheet)]: change });
}

function pathOf(pack: Package, sheet: string): string {
  const book = pack.relations("").find(({ kind }) => kind === "officeDocument")?.target ?? "";
  const list = childOf(rootOf(pack.xml(book)), "sheets");
  const entry = list && childrenOf(list).find((each) => attribute(each, "name") === sheet);
  const id = entry && relationId(entry);
  const found = pack.relations(book).find((each) => each.id === id)?.target;
  if (!found) throw new Error(`The file has no sheet "${sheet}".`);
  return found;
}
