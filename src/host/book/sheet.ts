/** A sheet of the book as Office.js objects see it: Excel's refusals first, then the aspect of the file that keeps the matter. */

import type {
  BookChart,
  BookSheet,
  BookTable,
  Box,
  CellFormat,
  ConditionalFormat,
  DataValidation,
  PageSetup,
  TextRun,
  Value,
  Visibility,
} from "./book";
import { BookError } from "./book";
import type { BookParts, SheetIdentity } from "./book-parts";
import { overlap } from "./address";
import { CellAccess } from "./cell-access";
import { CellFormats } from "./cell-formats";
import { ConditionalFormats } from "./conditional-formats";
import { clearValidation, setValidation, validationAt } from "./data-validations";
import { guardSheet } from "./protection";
import type { Guarded } from "./protection";
import { SheetCharts } from "./sheet-charts";
import * as filters from "./sheet-filter";
import * as layout from "./sheet-layout";
import * as links from "./sheet-links";
import * as merges from "./sheet-merges";
import * as page from "./sheet-page";
import type { SheetPart } from "./sheet-part";
import * as properties from "./sheet-properties";
import { SheetTables } from "./sheet-tables";
import * as view from "./sheet-view";
import { readRuns, struckIn } from "./text-runs";
import { flag } from "./xml";

export class Sheet implements BookSheet {
  readonly access: CellAccess;
  readonly tablesHere: SheetTables;
  readonly chartsHere: SheetCharts;
  private readonly cellFormats: CellFormats;
  private readonly conditions: ConditionalFormats;

  constructor(
    private readonly book: BookParts,
    readonly identity: SheetIdentity,
    readonly part: SheetPart,
    private readonly visibilityOf: () => Visibility,
  ) {
    this.access = new CellAccess(book, part, identity);
    this.cellFormats = new CellFormats(book, part, this.access);
    this.conditions = new ConditionalFormats(book, part);
    this.tablesHere = new SheetTables(book, part, this.access);
    this.chartsHere = new SheetCharts(book, part, identity);
  }

  get id(): string {
    return this.identity.id;
  }
  get name(): string {
    return this.identity.name;
  }
  get visibility(): Visibility {
    return this.visibilityOf();
  }
  get tabColour(): string {
    return view.tabColour(this.part, this.book.theme);
  }
  set tabColour(colour: string) {
    this.guard("sheet");
    view.setTabColour(this.part, colour);
  }
  get showGridlines(): boolean {
    return view.showsGridlines(this.part);
  }
  set showGridlines(show: boolean) {
    view.setShowGridlines(this.part, show);
  }
  get isProtected(): boolean {
    return flag(this.part.child("sheetProtection"), "sheet");
  }

  values(box: Box): Value[][] {
    return this.access.read<Value>(box, "", (cell, row, column) => this.access.value(cell, row, column));
  }
  formulas(box: Box): Value[][] {
    return this.access.read<Value>(box, "", (cell) => (cell.formula === undefined ? cell.value : `=${cell.formula}`));
  }
  text(box: Box): string[][] {
    return this.access.read(box, "", (cell, row, column) => this.access.text(cell, row, column));
  }
  setValues(box: Box, values: readonly (readonly (Value | null)[])[]): void {
    this.guard("cells", box);
    this.access.write(box, values);
  }
  usedBox(valuesOnly: boolean): Box | null {
    return this.part.box(
      (cell) => cell.value !== "" || cell.formula !== undefined || (!valuesOnly && cell.style !== 0),
    );
  }

  format(row: number, column: number): CellFormat {
    return this.book.styles.format(this.access.style(row, column));
  }
  textRuns(row: number, column: number): readonly TextRun[] | null {
    const rich = this.part.cells.get(row, column)?.rich;
    return rich === undefined ? null : readRuns(rich, this.format(row, column));
  }
  struck(box: Box): boolean | null {
    return struckIn(this.part, this.book.styles, box, (row, column) => this.textRuns(row, column));
  }
  setFormat(box: Box, format: Partial<CellFormat>): void {
    this.guard("formats");
    this.cellFormats.set(box, format);
  }
  setNumberFormats(box: Box, formats: readonly (readonly (string | null)[])[]): void {
    this.guard("formats");
    this.cellFormats.setNumberFormats(box, formats);
  }
  rowHeight = (row: number): number => layout.rowHeight(this.part, row);
  columnWidth = (column: number): number => layout.columnWidth(this.part, column);
  isRowHidden = (row: number): boolean => layout.isRowHidden(this.part, row);
  isColumnHidden = (column: number): boolean => layout.isColumnHidden(this.part, column);
  setRowHeight(row: number, rows: number, points: number): void {
    this.guard("rows");
    if (!(points >= 0 && points <= 409.5))
      throw new BookError("InvalidArgument", "A row's height must be from 0 to 409.5 points.");
    layout.setRowHeight(this.part, row, rows, points);
  }
  setColumnWidth(column: number, columns: number, points: number): void {
    this.guard("columns");
    if (!(points >= 0 && layout.widthOfPoints(points, this.part.digitPixels) <= 256)) {
      throw new BookError("InvalidArgument", "A column's width must be from 0 to 255 characters.");
    }
    layout.setColumnWidth(this.part, column, columns, points);
  }
  setRowHidden(row: number, rows: number, hidden: boolean): void {
    this.guard("rows");
    layout.setRowHidden(this.part, row, rows, hidden);
  }
  filterBox = (): Box | null => filters.filterBox(this.part);
  removeFilter(): void {
    this.guard("sheet");
    filters.removeFilter(this.part);
  }
  isFiltered = (): boolean => filters.isFiltered(this.part, this.tablesHere);

  clear(box: Box, what: "All" | "Contents" | "Formats" | "Hyperlinks"): void {
    this.guard(what === "Formats" ? "formats" : "cells", box);
    if (what === "Contents" || what === "All") this.access.clearContents(box);
    if (what === "Formats" || what === "All") {
      this.cellFormats.clear(box);
      this.conditions.removeIn(box);
      for (const merged of this.merges()) if (overlap(merged, box)) merges.unmerge(this.part, merged);
    }
    if (what === "Hyperlinks" || what === "All") links.removeLinks(this.part, this.book.pack, box);
    if (what === "All") this.clearDataValidation(box);
  }
  merges = (): Box[] => merges.read(this.part);
  merge(box: Box): void {
    this.guard("formats");
    if (this.tablesHere.all().some((table) => overlap(table.box, box)))
      throw new BookError("InvalidArgument", "Cells of a table cannot be merged.");
    if (box.rows * box.columns < 2) return;
    merges.merge(this.part, box);
    const rest: Value[][] = Array.from({ length: box.rows }, () => new Array<Value>(box.columns).fill(""));
    const kept: (Value | null)[][] = rest.map((row, down) =>
      row.map((cell, across) => (down + across === 0 ? null : cell)),
    );
    this.access.write(box, kept);
  }
  unmerge(box: Box): void {
    this.guard("formats");
    merges.unmerge(this.part, box);
  }
  link = (row: number, column: number): ReturnType<BookSheet["link"]> => links.readLink(this.part, row, column);
  setLink(row: number, column: number, link: ReturnType<BookSheet["link"]>): void {
    this.guard("cells", { row, column, rows: 1, columns: 1 });
    links.writeLink(this.part, this.book.pack, row, column, link);
  }

  frozen = (): { rows: number; columns: number } => view.frozen(this.part);
  freeze(rows: number, columns: number): void {
    view.freeze(this.part, rows, columns);
  }
  pageSetup = (): PageSetup => page.readPageSetup(this.page());
  setPageSetup(setup: Partial<PageSetup>): void {
    this.guard("sheet");
    page.writePageSetup(this.page(), setup);
  }
  rowBreaks = (): number[] => page.rowBreaks(this.part);
  addRowBreak(row: number): void {
    this.guard("sheet");
    page.addRowBreak(this.part, row);
  }
  clearRowBreaks(): void {
    this.guard("sheet");
    page.clearRowBreaks(this.part);
  }

  tables = (): readonly BookTable[] => this.tablesHere.all();
  addTable(box: Box, name: string | null): BookTable {
    this.guard("sheet");
    for (const merged of this.merges()) if (overlap(merged, box)) merges.unmerge(this.part, merged);
    return this.tablesHere.add(box, name);
  }
  resizeTable(id: number, box: Box): void {
    this.guard("sheet");
    this.tablesHere.resize(id, box);
  }
  removeTable(id: number, keepCells: boolean): void {
    this.guard("sheet");
    const box = this.tablesHere.remove(id);
    if (!keepCells) this.clear(box, "All");
  }
  charts = (): readonly BookChart[] => this.chartsHere.all();
  addChart(type: string, data: { sheetId: string; box: Box }, seriesBy: "Rows" | "Columns" | "Auto"): BookChart {
    this.guard("objects");
    return this.chartsHere.add(type, data, seriesBy);
  }
  removeChart(id: string): void {
    this.guard("objects");
    this.chartsHere.remove(id);
  }
  conditionalFormats = (): readonly ConditionalFormat[] => this.conditions.all();
  addConditionalFormat(box: Box, type: ConditionalFormat["type"]): ConditionalFormat {
    this.guard("formats");
    return this.conditions.add(box, type);
  }
  setConditionalFormat(id: string, change: Parameters<BookSheet["setConditionalFormat"]>[1]): void {
    this.guard("formats");
    this.conditions.change(id, change);
  }
  removeConditionalFormats(box: Box): void {
    this.guard("formats");
    this.conditions.removeIn(box);
  }
  removeConditionalFormat(id: string): void {
    this.guard("formats");
    this.conditions.remove(id);
  }
  dataValidation = (box: Box): DataValidation | null => validationAt(this.part, box);
  setDataValidation(box: Box, change: Partial<DataValidation>): void {
    this.guard("cells", box);
    setValidation(this.part, box, change);
  }
  clearDataValidation(box: Box): void {
    this.guard("cells", box);
    clearValidation(this.part, box);
  }

  customProperty(key: string): string | undefined {
    return this.customProperties().find((one) => one.key.toLowerCase() === key.toLowerCase())?.value;
  }
  customProperties = (): readonly { key: string; value: string }[] =>
    properties.customProperties(this.part, this.book.pack);
  setCustomProperty(key: string, value: string | undefined): void {
    if (key === "" || key.length > 255)
      throw new BookError("InvalidArgument", "A property's key must have from 1 to 255 characters.");
    properties.setCustomProperty(this.part, this.book.pack, key, value);
  }

  private page(): page.PageOf {
    return { part: this.part, names: this.book.names, position: this.identity.position, sheetName: this.identity.name };
  }

  private guard(what: Guarded, box?: Box): void {
    const isLocked = (row: number, column: number): boolean => this.format(row, column).locked;
    guardSheet(this.part, this.name, isLocked, what, box);
  }
}
