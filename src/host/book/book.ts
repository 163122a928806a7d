/** The workbook behind the stand-in: what the Office.js objects need of a file, whoever keeps which part of it. */

/** "" is an empty cell; errors are their text ("#REF!"); dates are serials. */
export type Value = string | number | boolean;

/** Rows and columns count from 0 here, as Office.js does. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";
export type BorderEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** Formats of one cell; setting merges the fields given into what the cell has. Colours "#RRGGBB", "" for none. Points for sizes. */
export interface CellFormat {
  fontName: string;
  fontSize: number;
  bold: boolean;
  italic: boolean;
  underline: "None" | "Single";
  strikethrough: boolean;
  fontColour: string;
  fill: string;
  horizontal: "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  vertical: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  wrap: boolean;
  indent: number;
  numberFormat: string;
  locked: boolean;
  /** Styles in the file's words ("thin", "medium", "hair", "dashed", "double" …); "" draws none. */
  borders: Partial<Record<"top" | "bottom" | "left" | "right", { style: string; colour: string }>>;
}

export interface PageSetup {
  orientation: "Portrait" | "Landscape";
  /** Excel's paper code; 9 is A4, 8 is A3. */
  paperSize: number;
  fitToWidth: number | null;
  fitToHeight: number | null;
  /** Percent, where not fitted. */
  scale: number | null;
  /** Points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  printGridlines: boolean;
  centreHorizontally: boolean;
  /** "$A$1:$F$20" or null. */
  printArea: string | null;
  /** "$6:$6" or null. */
  titleRows: string | null;
  /** In Excel's codes: left, centre, right. */
  header: { left: string; centre: string; right: string };
  footer: { left: string; centre: string; right: string };
}

export interface BookTable {
  readonly id: number;
  name: string;
  readonly box: Box;
  style: string;
  showFilterButton: boolean;
  showBandedRows: boolean;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly box: Box;
  readonly type: "Custom" | "CellValue" | "DataBar" | "Other";
  readonly formula: string;
  /** Of a comparison with values, in the file's words ("between"); "" for others. */
  readonly operator: string;
  /** The second value of a comparison with two; "" for others. */
  readonly formula2: string;
  readonly fill: string;
  readonly fontColour: string;
  priority: number;
  stopIfTrue: boolean;
}

/** The two axes of a chart; `reversed` is true where categories run from the top or the right. */
export interface ChartAxes {
  categoryTitle: string;
  valueTitle: string;
  valueFormat: string;
  reversed: boolean;
  gridlines: boolean;
  valueVisible: boolean;
  /** Where the axis of values begins and ends; null where the program decides. */
  minimum: number | null;
  maximum: number | null;
}

export interface BookChart {
  readonly id: string;
  name: string;
  /** Office.js names: "BarStacked", "ColumnClustered", "Line" … */
  type: string;
  readonly data: { readonly sheetId: string; readonly box: Box };
  readonly seriesBy: "Rows" | "Columns" | "Auto";
  title: string;
  altText: string;
  /** The box it covers. */
  place: Box;
  legend: { visible: boolean; position: string };
  /** True where any series bears its numbers; set, all do or none. */
  dataLabels: boolean;
  /** By series. */
  seriesLabels: boolean[];
  /** Where they stand, by series: "Top"; "" where the program decides. */
  labelPlaces: string[];
  /** Number format of the labels, "" for that of the numbers. */
  labelFormat: string;
  /** "#RRGGBB" by series, "" for the default. */
  seriesColours: string[];
  /** Colour of the lines around bars and of the labels, by series; "" for the default. */
  outlineColours: string[];
  labelColours: string[];
  /** Room between bars, in percent of their breadth. */
  gapWidth: number;
  axes: ChartAxes;
}

/** Thrown for what Excel would refuse; `code` is Excel's own ("ItemNotFound", "AccessDenied", "InvalidArgument" …). */
export class BookError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A stretch of a cell's text in one font. */
export interface TextRun extends Pick<CellFormat, "bold" | "italic" | "strikethrough" | "fontName" | "fontSize"> {
  readonly text: string;
}

/** What may be typed into cells, as Excel keeps it: the kinds that the stand-in can write. */
export interface DataValidation {
  readonly type: "list" | "date" | "decimal" | "whole" | "textLength" | "time" | "custom";
  readonly operator: string;
  readonly formula1: string;
  readonly formula2: string;
  readonly ignoreBlanks: boolean;
  readonly inCellDropDown: boolean;
  readonly errorTitle: string;
  readonly errorMessage: string;
  readonly errorStyle: "stop" | "warning" | "information";
  readonly showError: boolean;
  readonly promptTitle: string;
  readonly promptMessage: string;
  readonly showPrompt: boolean;
}

export interface BookSheet {
  /** Stable while the book is open, e.g. "{00000000-0001-0000-0000-000000000000}". */
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** "#RRGGBB" or "". */
  tabColour: string;
  showGridlines: boolean;
  readonly isProtected: boolean;

  values(box: Box): Value[][];
  /** Formulas with their "="; the value where there is none. */
  formulas(box: Box): Value[][];
  /** As Excel displays them. */
  text(box: Box): string[][];
  /** null leaves the cell, "" clears its content, a string that begins with "=" becomes a formula. */
  setValues(box: Box, values: readonly (readonly (Value | null)[])[]): void;
  /** Smallest box holding content (and, unless `valuesOnly`, formats); null for an empty sheet. */
  usedBox(valuesOnly: boolean): Box | null;

  format(row: number, column: number): CellFormat;
  /** The text's stretches in fonts of their own; null for a cell whose text is all in the font of its format. */
  textRuns(row: number, column: number): readonly TextRun[] | null;
  /** Whether text is struck through: null where cells differ, or the letters of one. Quick on boxes with hardly a cell in them. */
  struck(box: Box): boolean | null;
  setFormat(box: Box, format: Partial<CellFormat>): void;
  setNumberFormats(box: Box, formats: readonly (readonly (string | null)[])[]): void;
  /** Points. */
  rowHeight(row: number): number;
  setRowHeight(row: number, rows: number, points: number): void;
  columnWidth(column: number): number;
  setColumnWidth(column: number, columns: number, points: number): void;
  isRowHidden(row: number): boolean;
  setRowHidden(row: number, rows: number, hidden: boolean): void;
  isColumnHidden(column: number): boolean;
  isFiltered(): boolean;
  /** The cells under the sheet's own filter buttons, whether or not they hide rows; null where it has none. Tables have theirs. */
  filterBox(): Box | null;
  /** Takes the sheet's own filter away and shows the rows under it. */
  removeFilter(): void;

  clear(box: Box, what: "All" | "Contents" | "Formats" | "Hyperlinks"): void;
  merges(): Box[];
  merge(box: Box): void;
  unmerge(box: Box): void;
  link(row: number, column: number): { documentReference?: string; address?: string; screenTip?: string } | null;
  setLink(
    row: number,
    column: number,
    link: { documentReference?: string; address?: string; screenTip?: string } | null,
  ): void;

  frozen(): { rows: number; columns: number };
  freeze(rows: number, columns: number): void;
  pageSetup(): PageSetup;
  setPageSetup(setup: Partial<PageSetup>): void;
  rowBreaks(): number[];
  addRowBreak(row: number): void;
  clearRowBreaks(): void;

  tables(): readonly BookTable[];
  addTable(box: Box, name: string | null): BookTable;
  /** Gives a table another extent; its heading row stays where it is. */
  resizeTable(id: number, box: Box): void;
  /** Takes the table away with the cells in it, as Office.js `delete()` does; `keepCells` for `convertToRange()`. */
  removeTable(id: number, keepCells: boolean): void;
  charts(): readonly BookChart[];
  addChart(type: string, data: { sheetId: string; box: Box }, seriesBy: "Rows" | "Columns" | "Auto"): BookChart;
  removeChart(id: string): void;
  conditionalFormats(): readonly ConditionalFormat[];
  addConditionalFormat(box: Box, type: ConditionalFormat["type"]): ConditionalFormat;
  setConditionalFormat(id: string, change: Partial<Omit<ConditionalFormat, "id" | "box" | "type">>): void;
  removeConditionalFormats(box: Box): void;
  removeConditionalFormat(id: string): void;
  /** The rule of the box's first cell; null where anything may be typed. */
  dataValidation(box: Box): DataValidation | null;
  /** Puts a rule on the box, in the place of those that were there. */
  setDataValidation(box: Box, change: Partial<DataValidation>): void;
  clearDataValidation(box: Box): void;

  customProperty(key: string): string | undefined;
  customProperties(): readonly { key: string; value: string }[];
  /** undefined takes it away. */
  setCustomProperty(key: string, value: string | undefined): void;
}

export interface Book {
  /** True where others are said to have the workbook open; to be set by whoever plays Excel. */
  isShared: boolean;
  sheets(): readonly BookSheet[];
  addSheet(name: string): BookSheet;
  renameSheet(id: string, name: string): void;
  moveSheet(id: string, position: number): void;
  setVisibility(id: string, visibility: Visibility): void;
  removeSheet(id: string): void;
  activeSheetId(): string;
  activate(id: string): void;
  /** The selected cell of a sheet. */
  select(sheetId: string, box: Box): void;
  selection(): { sheetId: string; box: Box };

  readonly dateSystem: "1900" | "1904";
  names(): readonly { name: string; formula: string; visible: boolean; sheetId: string | null }[];
  addName(name: string, formula: string): void;
  removeName(name: string): void;
  setting(key: string): string | undefined;
  settings(): readonly { key: string; value: string }[];
  setSetting(key: string, value: string | undefined): void;
  property(key: "title" | "author" | "subject" | "comments"): string;
  setProperty(key: "title" | "author" | "subject" | "comments", value: string): void;

  /** The file's bytes. What the book does not understand comes out as it went in; formulas carry their computed values. */
  save(): Uint8Array;
}
