/** An add-in's settings in the workbook: properties of its web-extension part, which Excel opens with the file. */

import type { Package } from "./package";
import { attribute, childOf, childrenOf, element, removeElement, rootOf, setAttribute } from "./xml";
import type { Element } from "./xml";

const panesRelation = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const extensionRelation = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const panesType = "application/vnd.ms-office.webextensiontaskpanes+xml";
const extensionType = "application/vnd.ms-office.webextension+xml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface AddIn {
  /** The id of the add-in's manifest. */
  readonly id: string;
  readonly version: string;
}

export class Settings {
  constructor(
    private readonly pack: Package,
    private readonly addIn: AddIn,
  ) {}

  all(): { key: string; value: string }[] {
    return this.elements(this.path()).map((one) => ({
      key: attribute(one, "name") ?? "",
      value: attribute(one, "value") ?? "",
    }));
  }

  set(key: string, value: string | undefined): void {
    const known = this.path();
    if (!known && value === undefined) return;
    const path = known ?? this.create();
    const list = childOf(rootOf(this.pack.xml(path)), "properties");
    if (!list) return;
    const one = this.elements(path).find((each) => attribute(each, "name") === key);
    if (value === undefined) removeElement(one);
    else if (one) setAttribute(one, "value", value);
    else list.appendChild(element(list, "property", { name: key, value }));
    this.pack.touch(path);
  }

  private elements(path: string | undefined): Element[] {
    const list = path && childOf(rootOf(this.pack.xml(path)), "properties");
    return list ? childrenOf(list, "property") : [];
  }

  private panes(): string | undefined {
    return this.pack.relations("").find((one) => one.kind === "webextensiontaskpanes" && this.pack.has(one.target))
      ?.target;
  }

  /** Our own extension part: other add-ins keep theirs beside it. */
  private path(): string | undefined {
    const panes = this.panes();
    if (!panes) return undefined;
    return this.pack
      .relations(panes)
      .filter((one) => one.kind === "webextension" && this.pack.has(one.target))
      .map((one) => one.target)
      .find((path) => {
        const reference = childOf(rootOf(this.pack.xml(path)), "reference");
        return reference && attribute(reference, "id")?.toLowerCase() === this.addIn.id.toLowerCase();
      });
  }

  private create(): string {
    const { id, version } = this.addIn;
    let panes = this.panes();
    if (!panes) {
      panes = this.pack.freePath("xl/webextensions/taskpanes#.xml").replace("taskpanes1.xml", "taskpanes.xml");
      this.pack.put(
        panes,
        `${declaration}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"/>`,
        panesType,
      );
      this.pack.relate("", panesRelation, panes);
    }
    const path = this.pack.freePath("xl/webextensions/webextension#.xml");
    this.pack.put(
      path,
      `${declaration}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" ` +
        `id="{${id}}"><we:reference id="${id}" version="${version}" store="developer" storeType="Registry"/>` +
        `<we:alternateReferences/><we:properties/><we:bindings/>` +
        `<we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>`,
      extensionType,
    );
    const relation = this.pack.relate(panes, extensionRelation, path);
    const root = rootOf(this.pack.xml(panes));
    const pane = element(root, "taskpane", {
      dockstate: "right",
      visibility: 0,
      width: 350,
      row: this.pack.relations(panes).length,
    });
    const reference = element(root, "webextensionref");
    reference.setAttributeNS("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:id", relation);
    pane.appendChild(reference);
    root.appendChild(pane);
    this.pack.touch(panes);
    return path;
  }
}
