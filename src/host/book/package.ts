/** The zip package a workbook is: its parts, their XML on demand, relationships and content types; what nobody touches keeps its bytes. */

import { strFromU8, strToU8, zipSync } from "fflate";
import { BookFileError } from "./book-file-error";
import { unpack } from "./unpack";
import {
  attribute,
  childrenOf,
  element,
  parseXml,
  refuseDocumentType,
  removeElement,
  rootOf,
  setAttribute,
  writeXml,
} from "./xml";
import type { Document } from "./xml";

export interface Relation {
  readonly id: string;
  /** The last word of the relationship's type: "worksheet", "chart", "table" … */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const contentTypes = "[Content_Types].xml";
/** Zip cannot tell an earlier day; a fixed one keeps a saved file the same from save to save. */
const fixedTime = new Date(1980, 0, 1, 0, 0, 0);

export function relationsPath(part: string): string {
  const at = part.lastIndexOf("/") + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** The part that a .rels part speaks for. */
const ownerOf = (relations: string): string => relations.replace(/(^|\/)_rels\/([^/]*)\.rels$/, "$1$2");

function resolve(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

export class Package {
  private readonly documents = new Map<string, Document>();
  private readonly touched = new Set<string>();

  private constructor(private readonly parts: Map<string, Uint8Array>) {}

  /** Throws BookFileError. */
  static open(bytes: Uint8Array): Package {
    return new Package(unpack(bytes));
  }

  static of(parts: Record<string, string>): Package {
    return new Package(new Map(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  }

  has = (path: string): boolean => this.parts.has(path);
  names = (): string[] => [...this.parts.keys()];
  bytes = (path: string): Uint8Array | undefined => this.parts.get(path);

  text(path: string): string {
    const bytes = this.parts.get(path);
    if (!bytes) throw new BookFileError("broken", `The workbook is damaged: its part ${path} is missing.`);
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const text = utf16 ? new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes) : strFromU8(bytes);
    refuseDocumentType(text);
    return text;
  }

  /** The part's XML, kept; call `touch` after changing it. */
  xml(path: string): Document {
    const known = this.documents.get(path);
    if (known) return known;
    const document = parseXml(this.text(path), path);
    this.documents.set(path, document);
    return document;
  }

  touch(path: string): void {
    this.touched.add(path);
  }

  put(path: string, content: string | Uint8Array, contentType?: string): void {
    this.documents.delete(path);
    this.touched.delete(path);
    this.parts.set(path, typeof content === "string" ? strToU8(content) : content);
    if (contentType) this.setContentType(path, contentType);
  }

  /** Takes the part, its relationships and its content type away; what it refers to stays. */
  remove(path: string): void {
    for (const gone of [path, relationsPath(path)]) {
      this.parts.delete(gone);
      this.documents.delete(gone);
      this.touched.delete(gone);
    }
    const root = rootOf(this.xml(contentTypes));
    for (const override of childrenOf(root, "Override")) {
      if (attribute(override, "PartName") === `/${path}`) {
        removeElement(override);
        this.touch(contentTypes);
      }
    }
  }

  /** Takes the part and what it alone refers to (its drawing, tables, comments …). */
  removeTree(path: string): void {
    const below = this.relations(path).filter((one) => !one.external);
    this.remove(path);
    for (const { target } of below) {
      const owners = this.names()
        .filter((name) => name.endsWith(".rels"))
        .map(ownerOf);
      const isShared = owners.some((owner) => this.relations(owner).some((one) => one.target === target));
      if (this.has(target) && !isShared) this.removeTree(target);
    }
  }

  /** The first free path of the pattern, "#" standing for the number. */
  freePath(pattern: string): string {
    for (let number = 1; ; number++) {
      const path = pattern.replace("#", String(number));
      if (!this.parts.has(path)) return path;
    }
  }

  contentType(path: string): string | undefined {
    const root = rootOf(this.xml(contentTypes));
    const own = childrenOf(root, "Override").find((one) => attribute(one, "PartName") === `/${path}`);
    if (own) return attribute(own, "ContentType");
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    const general = childrenOf(root, "Default").find((one) => attribute(one, "Extension")?.toLowerCase() === extension);
    return general && attribute(general, "ContentType");
  }

  setContentType(path: string, type: string): void {
    if (this.contentType(path) === type) return;
    const root = rootOf(this.xml(contentTypes));
    root.appendChild(element(root, "Override", { PartName: `/${path}`, ContentType: type }));
    this.touch(contentTypes);
  }

  /** Relationships of a part, targets made whole; "" is the package itself. */
  relations(part: string): Relation[] {
    const path = relationsPath(part);
    if (!this.has(path)) return [];
    return childrenOf(rootOf(this.xml(path)), "Relationship").map((one) => {
      const type = attribute(one, "Type") ?? "";
      const external = attribute(one, "TargetMode") === "External";
      const target = attribute(one, "Target") ?? "";
      return {
        id: attribute(one, "Id") ?? "",
        kind: type.slice(type.lastIndexOf("/") + 1),
        target: external ? target : resolve(part, target),
        external,
      };
    });
  }

  /** Adds a relationship and gives its id. `target` is a whole path, or an address when external. */
  relate(part: string, type: string, target: string, external = false): string {
    const path = relationsPath(part);
    if (!this.has(path)) {
      const empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
      this.put(path, declaration + empty);
    }
    const root = rootOf(this.xml(path));
    const taken = new Set(childrenOf(root).map((one) => attribute(one, "Id")));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const one = element(root, "Relationship", {
      Id: `rId${number}`,
      Type: type,
      Target: external ? target : `/${target}`,
    });
    if (external) setAttribute(one, "TargetMode", "External");
    root.appendChild(one);
    this.touch(path);
    return `rId${number}`;
  }

  unrelate(part: string, id: string): void {
    const path = relationsPath(part);
    if (!this.has(path)) return;
    removeElement(childrenOf(rootOf(this.xml(path))).find((one) => attribute(one, "Id") === id));
    this.touch(path);
  }

  /** The zip, with `replaced` in place of parts of the same path. Level 0 stores, 6 packs. */
  zip(level: 0 | 6, replaced: ReadonlyMap<string, string> = new Map()): Uint8Array {
    for (const path of this.touched) {
      const document = this.documents.get(path);
      if (document) this.parts.set(path, strToU8(writeXml(document)));
    }
    this.touched.clear();
    const files: Record<string, [Uint8Array, { mtime: Date; level: 0 | 6 }]> = {};
    for (const [path, data] of this.parts) {
      const text = replaced.get(path);
      files[path] = [text === undefined ? data : strToU8(text), { mtime: fixedTime, level }];
    }
    return zipSync(files);
  }
}
