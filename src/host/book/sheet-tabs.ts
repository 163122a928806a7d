/** The sheets of a book in tab order: adding, renaming, moving, hiding and removing them, with what Excel refuses. */

import type { Visibility } from "./book";
import { BookError } from "./book";
import { BookFileError } from "./book-file-error";
import type { SheetIdentity } from "./book-parts";
import { emptySheet, worksheetType } from "./empty-package";
import { followName } from "./follow-name";
import type { Session } from "./session";
import { Sheet } from "./sheet";
import { checkSheetName } from "./sheet-names";
import { SheetPart } from "./sheet-part";
import { setTabSelected } from "./sheet-view";
import { workbookOrder } from "./workbook-order";
import {
  attribute,
  childOf,
  childrenOf,
  element,
  ensureChild,
  find,
  flag,
  numberOf,
  relationId,
  removeElement,
  rootOf,
  setAttribute,
  setRelationId,
} from "./xml";
import type { Element } from "./xml";

const relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
const states: Record<Visibility, string | undefined> = {
  Visible: undefined,
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

interface Tab {
  readonly entry: Element;
  readonly identity: SheetIdentity;
  /** undefined for chart sheets and the like, which are kept and not shown. */
  readonly path: string | undefined;
  sheet?: Sheet;
}

/** What Excel itself hands over at most (`limits.ts`); a cell takes some 150 to 300 bytes here, all of them a browser's page. */
const MOST_CELLS = 5_000_000;

const damaged = (how: string): BookFileError => new BookFileError("broken", `The workbook is damaged: ${how}.`);

export class SheetTabs {
  private tabs: Tab[];
  private readonly root: Element;
  private room = MOST_CELLS;

  constructor(private readonly session: Session) {
    const { pack, path } = session;
    this.root = rootOf(pack.xml(path));
    const relations = pack.relations(path);
    this.tabs = childrenOf(this.list()).map((entry, position) => {
      const relation = relations.find((one) => one.id === relationId(entry));
      const isSheet = relation?.kind === "worksheet" && pack.has(relation.target);
      return this.tab(entry, position, isSheet ? relation.target : undefined);
    });
  }

  /** Throws BookFileError. */
  refuseBroken(): void {
    const { pack, path } = this.session;
    const relations = pack.relations(path);
    for (const { entry } of this.tabs) {
      const relation = relations.find((one) => one.id === relationId(entry));
      if (relation && !pack.has(relation.target)) throw damaged(`its part ${relation.target} is missing`);
    }
    const paths = this.tabs.flatMap((tab) => tab.path ?? []);
    if (paths.length === 0) throw damaged("none of its sheets is there");
    if (new Set(paths).size < paths.length) throw damaged("two of its sheets are one");
    if (new Set(this.names().map((name) => name.toLowerCase())).size < this.tabs.length)
      throw damaged("two of its sheets have one name");
    for (const sheet of this.all()) {
      sheet.tables();
      sheet.charts();
    }
  }

  all(): Sheet[] {
    return this.tabs.flatMap((tab) => (tab.path === undefined ? [] : [this.open(tab)]));
  }

  /** Those that anybody looked into: the others are as they came. */
  opened(): Sheet[] {
    return this.tabs.flatMap((tab) => tab.sheet ?? []);
  }

  get(id: string): Sheet {
    return this.open(this.find(id));
  }

  idAt = (position: number): string | undefined => this.tabs[position]?.identity.id;

  add(name: string): Sheet {
    this.guard();
    checkSheetName(name, this.names());
    const { pack, path } = this.session;
    const part = pack.freePath("xl/worksheets/sheet#.xml");
    pack.put(part, emptySheet, worksheetType);
    const number = Math.max(0, ...this.tabs.map((tab) => numberOf(tab.entry, "sheetId") ?? 0)) + 1;
    const entry = element(this.list(), "sheet", { name, sheetId: number });
    setRelationId(entry, pack.relate(path, relationType, part));
    this.list().appendChild(entry);
    const tab = this.tab(entry, this.tabs.length, part);
    this.tabs.push(tab);
    this.session.reachChanged();
    this.touch();
    return this.open(tab);
  }

  rename(id: string, name: string): void {
    const tab = this.find(id);
    const before = tab.identity.name;
    if (before === name) return;
    this.guard();
    checkSheetName(
      name,
      this.names().filter((other) => other !== before),
    );
    followName(this.session, before, name);
    tab.identity.name = name;
    setAttribute(tab.entry, "name", name);
    this.session.formulasChanged();
    this.touch();
  }

  move(id: string, position: number): void {
    const tab = this.find(id);
    if (!Number.isInteger(position) || position < 0 || position >= this.tabs.length) {
      throw new BookError("InvalidArgument", `There is no position ${position} among ${this.tabs.length} sheets.`);
    }
    if (tab.identity.position === position) return;
    this.guard();
    const active = this.activeTab();
    this.tabs.splice(tab.identity.position, 1);
    this.tabs.splice(position, 0, tab);
    for (const one of this.tabs) {
      removeElement(one.entry);
      this.list().appendChild(one.entry);
    }
    this.renumber();
    this.setActiveTab(active);
  }

  setVisibility(id: string, visibility: Visibility): void {
    const tab = this.find(id);
    if (this.visibility(tab) === visibility) return;
    this.guard();
    if (visibility !== "Visible") this.leave(tab);
    setAttribute(tab.entry, "state", states[visibility]);
    this.touch();
  }

  remove(id: string): void {
    const tab = this.find(id);
    this.guard();
    if (this.visibility(tab) === "VeryHidden")
      throw new BookError("InvalidOperation", "A very hidden sheet cannot be deleted.");
    this.leave(tab);
    const active = this.activeTab();
    followName(this.session, tab.identity.name, null);
    const { pack, path } = this.session;
    this.tabs = this.tabs.filter((one) => one !== tab);
    removeElement(tab.entry);
    this.renumber();
    const relation = relationId(tab.entry);
    if (relation) pack.unrelate(path, relation);
    if (tab.path) pack.removeTree(tab.path);
    this.setActiveTab(active);
    this.session.formulasChanged();
  }

  active(): Sheet {
    return this.open(this.activeTab());
  }

  activate(id: string): void {
    const tab = this.find(id);
    if (this.visibility(tab) !== "Visible")
      throw new BookError("InvalidOperation", `The sheet "${tab.identity.name}" is hidden and cannot be activated.`);
    if (tab === this.activeTab()) return;
    this.setActiveTab(tab);
    for (const one of this.tabs) if (one.path !== undefined) setTabSelected(this.open(one).part, one === tab);
  }

  private tab(entry: Element, position: number, path: string | undefined): Tab {
    const id = `{00000000-0001-0000-0000-${String(numberOf(entry, "sheetId") ?? position).padStart(12, "0")}}`;
    return { entry, path, identity: { id, name: attribute(entry, "name") ?? "", position } };
  }

  private open(tab: Tab): Sheet {
    if (!tab.sheet) {
      if (tab.path === undefined) throw new BookError("ItemNotFound", "That sheet holds no cells.");
      const { pack, strings, dateSystem, styles } = this.session;
      const part = new SheetPart(pack, tab.path, strings, dateSystem, styles.usualDigit(), this.room);
      this.room -= part.cells.count;
      tab.sheet = new Sheet(this.session, tab.identity, part, () => this.visibility(tab));
    }
    return tab.sheet;
  }

  private find(id: string): Tab {
    const found = this.tabs.find((tab) => tab.identity.id === id);
    if (!found) throw new BookError("ItemNotFound", "The sheet is not in the workbook.");
    return found;
  }

  private names = (): string[] => this.tabs.map((tab) => tab.identity.name);
  private list = (): Element => ensureChild(this.root, "sheets", workbookOrder);
  private touch = (): void => this.session.pack.touch(this.session.path);

  private guard(): void {
    if (flag(childOf(this.root, "workbookProtection"), "lockStructure")) {
      throw new BookError("AccessDenied", "The workbook's structure is protected.");
    }
  }

  private visibility(tab: Tab): Visibility {
    const state = attribute(tab.entry, "state");
    return state === "veryHidden" ? "VeryHidden" : state === "hidden" ? "Hidden" : "Visible";
  }

  /** Before a sheet goes out of sight: another must be there to see. */
  private leave(tab: Tab): void {
    const others = this.tabs.filter((one) => one !== tab && this.visibility(one) === "Visible");
    if (others.length === 0)
      throw new BookError("InvalidOperation", "A workbook must have at least one visible sheet.");
    if (this.activeTab() !== tab) return;
    const next =
      others.find((one) => one.identity.position > tab.identity.position && one.path) ??
      others.reverse().find((one) => one.path);
    if (next) this.activate(next.identity.id);
  }

  private activeTab(): Tab {
    const position = numberOf(find(this.root, "bookViews", "workbookView"), "activeTab") ?? 0;
    const at = this.tabs[position];
    const shown = at && at.path !== undefined && this.visibility(at) === "Visible" ? at : undefined;
    const found =
      shown ??
      this.tabs.find((tab) => tab.path !== undefined && this.visibility(tab) === "Visible") ??
      this.tabs.find((tab) => tab.path);
    if (!found) throw new BookError("ItemNotFound", "The workbook has no sheet with cells.");
    return found;
  }

  private setActiveTab(tab: Tab): void {
    const views = ensureChild(this.root, "bookViews", workbookOrder);
    const view = ensureChild(views, "workbookView", ["workbookView"]);
    setAttribute(view, "activeTab", tab.identity.position || undefined);
    const first = numberOf(view, "firstSheet") ?? 0;
    if (first > tab.identity.position) view.removeAttribute("firstSheet");
    this.touch();
  }

  private renumber(): void {
    const moved = new Map<number, number | null>(Array.from({ length: this.tabs.length + 1 }, (_, at) => [at, null]));
    this.tabs.forEach((tab, position) => {
      moved.set(tab.identity.position, position);
      tab.identity.position = position;
    });
    this.session.names.follow(moved);
    this.touch();
  }
}
