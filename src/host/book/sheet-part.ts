/** One worksheet's part: its cells apart, since there are many, and the rest of its XML as a document. */

import type { Box } from "./book";
import { BookFileError } from "./book-file-error";
import { boxName } from "./address";
import { CellGrid } from "./cell-grid";
import type { Cell } from "./cell-grid";
import type { Package } from "./package";
import type { SharedStrings } from "./shared-strings";
import { childOf, ensureChild, parseXml, removeElement, rootOf, setAttribute, writeXml } from "./xml";
import type { Document, Element } from "./xml";

/** ECMA-376 part 1, 18.3.1.99: the order that Excel insists on. */
export const worksheetOrder = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState " +
  "dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup " +
  "headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF " +
  "picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

const dataTag = /<((?:[\w.-]+:)?)sheetData(?=[\s/>])[^<>]*>/;

export class SheetPart {
  readonly cells: CellGrid;
  readonly root: Element;
  private readonly document: Document;
  private isTouched = false;

  constructor(
    private readonly pack: Package,
    readonly path: string,
    strings: SharedStrings,
    dateSystem: "1900" | "1904",
    /** Pixels of the widest digit of the workbook's usual font, in which widths are counted. */
    readonly digitPixels: number,
    /** How many cells it may have. */
    room: number,
  ) {
    const text = pack.text(path);
    const tag = dataTag.exec(text);
    if (!tag) throw new BookFileError("broken", "The workbook is damaged: a sheet of it has no cells at all.");
    const prefix = tag[1] ?? "";
    const start = tag.index + tag[0].length;
    const close = `</${prefix}sheetData>`;
    const end = tag[0].endsWith("/>") ? start : text.indexOf(close, start);
    if (end < 0) throw new BookFileError("broken", "The workbook is damaged: the cells of a sheet break off.");
    this.cells = new CellGrid(text.slice(start, end), prefix, strings, dateSystem, room);
    const after = tag[0].endsWith("/>") ? start : end + close.length;
    this.document = parseXml(`${text.slice(0, tag.index)}<${prefix}sheetData/>${text.slice(after)}`, path);
    this.root = rootOf(this.document);
  }

  get touched(): boolean {
    return this.isTouched;
  }

  touch(): void {
    this.isTouched = true;
  }

  child = (name: string): Element | undefined => childOf(this.root, name);
  ensure = (name: string): Element => ensureChild(this.root, name, worksheetOrder);
  drop = (name: string): void => removeElement(this.child(name));

  relations = (): ReturnType<Package["relations"]> => this.pack.relations(this.path);

  /** Smallest box of the cells that `counts`; null where there is none. */
  box(counts: (cell: Cell) => boolean): Box | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, { cells }] of this.cells.rows) {
      for (const [column, cell] of cells) {
        if (!counts(cell)) continue;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** The part as it must be saved. */
  write(): string {
    if (this.cells.changed) {
      const used = this.box(() => true);
      setAttribute(this.ensure("dimension"), "ref", used ? boxName(used) : "A1");
    }
    const data = this.cells.write();
    return writeXml(this.document).replace(
      dataTag,
      (_, prefix: string) => `<${prefix}sheetData>${data}</${prefix}sheetData>`,
    );
  }
}
