/** The document's own properties (title, author, subject, comments) in docProps/core.xml. */

import type { Package } from "./package";
import { appendText, childrenOf, removeElement, rootOf } from "./xml";

export type PropertyKey = "title" | "author" | "subject" | "comments";

const relationType = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const contentType = "application/vnd.openxmlformats-package.core-properties+xml";
const dublinCore = "http://purl.org/dc/elements/1.1/";
const names: Record<PropertyKey, string> = {
  title: "title",
  author: "creator",
  subject: "subject",
  comments: "description",
};

const pathOf = (pack: Package): string | undefined =>
  pack.relations("").find((one) => one.kind === "core-properties" && pack.has(one.target))?.target;

export function readProperty(pack: Package, key: PropertyKey): string {
  const path = pathOf(pack);
  return (path && childrenOf(rootOf(pack.xml(path)), names[key])[0]?.textContent) ?? "";
}

export function writeProperty(pack: Package, key: PropertyKey, value: string): void {
  if (readProperty(pack, key) === value) return;
  let path = pathOf(pack);
  if (!path) {
    path = "docProps/core.xml";
    pack.put(
      path,
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
        `xmlns:dc="${dublinCore}" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>`,
      contentType,
    );
    pack.relate("", relationType, path);
  }
  const root = rootOf(pack.xml(path));
  removeElement(childrenOf(root, names[key])[0]);
  const made = root.ownerDocument?.createElementNS(dublinCore, `dc:${names[key]}`);
  if (!made) throw new Error("the document properties have no document");
  appendText(made, value);
  root.appendChild(made);
  pack.touch(path);
}
