/** What one open book keeps while it is open: the shared parts, what was written, and the engine over it all. */

import type { BookParts, SheetIdentity } from "./book-parts";
import { cellName } from "./address";
import { themeColours } from "./colours";
import { DefinedNames } from "./defined-names";
import { Engine } from "./engine";
import type { Computed, startEngine } from "./engine";
import { sheetsIn } from "./formula-text";
import { addStyles } from "./empty-package";
import type { Package } from "./package";
import { calculationFile, sheetsInReach } from "./calculation-file";
import { SharedStrings } from "./shared-strings";
import type { SheetPart } from "./sheet-part";
import { SheetTabs } from "./sheet-tabs";
import { Styles } from "./styles";
import { attribute, find, flag, numberOf, rootOf } from "./xml";

export class Session implements BookParts {
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly names: DefinedNames;
  readonly theme: readonly string[];
  readonly dateSystem: "1900" | "1904";
  readonly tabs: SheetTabs;
  /** Whether a formula was written, changed or taken away since opening. */
  formulasWereChanged = false;
  private readonly engine: Engine;
  private readonly valuesChangedOn = new Set<SheetIdentity>();

  constructor(
    readonly pack: Package,
    readonly path: string,
    excelize: Awaited<ReturnType<typeof startEngine>>,
  ) {
    const root = rootOf(pack.xml(path));
    const known = pack.relations(path).find((one) => one.kind === "styles" && pack.has(one.target))?.target;
    const stylesPath = known ?? addStyles(pack, path);
    this.dateSystem = flag(find(root, "workbookPr"), "date1904") ? "1904" : "1900";
    this.strings = new SharedStrings(pack, path);
    this.styles = new Styles(pack, stylesPath, path);
    this.theme = themeColours(pack, path);
    this.names = new DefinedNames(root, () => pack.touch(path));
    this.tabs = new SheetTabs(this);
    this.engine = new Engine(
      excelize,
      (sheet) => sheetsInReach(this, sheet),
      (sheets) => calculationFile(this, sheets),
    );
  }

  changed(sheet: SheetIdentity, values: boolean): void {
    if (!values) return;
    this.valuesChangedOn.add(sheet);
    this.engine.forget();
  }

  /** A formula of the file is doubted once values changed on its own sheet or on one that it names. */
  isStale(sheet: SheetIdentity, formula: string): boolean {
    if (this.valuesChangedOn.size === 0) return false;
    if (this.valuesChangedOn.has(sheet)) return true;
    const named = sheetsIn(formula);
    return named.length > 0 && [...this.valuesChangedOn].some((one) => named.includes(one.name.toLowerCase()));
  }

  compute(sheet: SheetIdentity, row: number, column: number, formula: string): Computed | undefined {
    return this.engine.compute(sheet.name, cellName(row, column), formula);
  }

  /** A sheet came or a name changed: formulas may now give something else, though none was written. */
  reachChanged(): void {
    this.engine.forget();
  }

  formulasChanged(): void {
    this.formulasWereChanged = true;
    this.engine.forget();
  }

  sheetById(id: string): { readonly identity: SheetIdentity; readonly part: SheetPart } | undefined {
    return this.tabs.all().find((sheet) => sheet.id === id);
  }

  sheetByName(name: string): { readonly identity: SheetIdentity; readonly part: SheetPart } | undefined {
    return this.tabs.all().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  tableNames(): { name: string; id: number }[] {
    return this.pack
      .names()
      .filter((path) => this.pack.contentType(path)?.endsWith("spreadsheetml.table+xml"))
      .map((path) => {
        const root = rootOf(this.pack.xml(path));
        return { name: attribute(root, "displayName") ?? "", id: numberOf(root, "id") ?? 0 };
      });
  }
}
