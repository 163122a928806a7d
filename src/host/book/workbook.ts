/** The open book: its sheets in order, names, settings and properties, and how it is saved. */

import type { Book, BookSheet, Box, Visibility } from "./book";
import { BookError } from "./book";
import type { SheetTabs } from "./sheet-tabs";
import { readProperty, writeProperty } from "./document-properties";
import type { PropertyKey } from "./document-properties";
import type { startEngine } from "./engine";
import type { Package } from "./package";
import { Settings } from "./settings-part";
import type { AddIn } from "./settings-part";
import { saveBook } from "./save-book";
import { Session } from "./session";
import { selection, select } from "./sheet-view";

export class Workbook implements Book {
  isShared = false;
  readonly dateSystem: "1900" | "1904";
  private readonly session: Session;
  private readonly tabs: SheetTabs;
  private readonly settingsPart: Settings;

  constructor(pack: Package, path: string, addIn: AddIn, excelize: Awaited<ReturnType<typeof startEngine>>) {
    this.session = new Session(pack, path, excelize);
    this.tabs = this.session.tabs;
    this.dateSystem = this.session.dateSystem;
    this.settingsPart = new Settings(pack, addIn);
  }

  /** Throws BookFileError where a sheet, or what hangs on it, cannot be read: better at once than in the middle of something. */
  refuseBroken(): void {
    this.tabs.refuseBroken();
  }

  sheets = (): readonly BookSheet[] => this.tabs.all();

  addSheet(name: string): BookSheet {
    return this.tabs.add(name);
  }
  renameSheet(id: string, name: string): void {
    this.tabs.rename(id, name);
  }
  moveSheet(id: string, position: number): void {
    this.tabs.move(id, position);
  }
  setVisibility(id: string, visibility: Visibility): void {
    this.tabs.setVisibility(id, visibility);
  }
  removeSheet(id: string): void {
    this.tabs.remove(id);
  }
  activeSheetId(): string {
    return this.tabs.active().id;
  }
  activate(id: string): void {
    this.tabs.activate(id);
  }
  select(sheetId: string, box: Box): void {
    this.tabs.activate(sheetId);
    select(this.tabs.get(sheetId).part, box);
  }
  selection(): { sheetId: string; box: Box } {
    const sheet = this.tabs.active();
    return { sheetId: sheet.id, box: selection(sheet.part) };
  }

  names(): readonly { name: string; formula: string; visible: boolean; sheetId: string | null }[] {
    return this.session.names
      .all()
      .filter((one) => !one.name.toLowerCase().startsWith("_xlnm."))
      .map((one) => ({
        name: one.name,
        formula: `=${one.formula}`,
        visible: one.visible,
        sheetId: one.sheet === null ? null : (this.tabs.idAt(one.sheet) ?? null),
      }));
  }
  addName(name: string, formula: string): void {
    this.session.names.add(name, formula);
    this.session.formulasChanged();
  }
  removeName(name: string): void {
    if (!this.session.names.find(name, null))
      throw new BookError("ItemNotFound", `There is no name "${name}" in the workbook.`);
    this.session.names.set(name, null, null);
    this.session.formulasChanged();
  }

  setting(key: string): string | undefined {
    return this.settings().find((one) => one.key === key)?.value;
  }
  settings = (): readonly { key: string; value: string }[] => this.settingsPart.all();
  setSetting(key: string, value: string | undefined): void {
    this.settingsPart.set(key, value);
  }
  property = (key: PropertyKey): string => readProperty(this.session.pack, key);
  setProperty(key: PropertyKey, value: string): void {
    writeProperty(this.session.pack, key, value);
  }

  save(): Uint8Array {
    return saveBook(this.session);
  }
}
