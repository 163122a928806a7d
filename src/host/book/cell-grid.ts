/** The cells of one sheet: read from its <sheetData>, written back with every row and cell that nobody changed as it stood. */

import type { Value } from "./book";
import { BookFileError } from "./book-file-error";
import { cellName, columnNumber, lastColumn, lastRow } from "./address";
import { writeCell } from "./cell-writing";
import { shiftFormula } from "./formula-text";
import { textOfRuns } from "./shared-strings";
import type { SharedStrings } from "./shared-strings";
import { attributesOf, SheetRow } from "./sheet-row";
import { escapeXml, unescapeCellText, unescapeXml } from "./xml";

export interface Cell {
  style: number;
  value: Value;
  isError: boolean;
  /** Without "=". */
  formula?: string;
  /** A formula written here, whose value is still to be computed (`value` then says nothing). */
  pending?: boolean;
  /** What a pending formula gave when last asked for saving. */
  computed?: { readonly value: Value; readonly isError: boolean } | undefined;
  /** The group of a shared formula that the raw text takes part in. */
  shared?: string;
  /** The runs of a text in more than one font, as the file has them; gone once the cell is changed. */
  rich?: string;
  /** The cell as the file has it; gone once it is changed. */
  raw?: string;
}

function tagInside(xml: string, name: string): { attributes: Map<string, string>; inner: string } | undefined {
  const at = openingTag(xml, name);
  if (!at) return undefined;
  const from = at.index + at.tag.length;
  if (at.tag.endsWith("/>")) return { attributes: attributesOf(at.tag), inner: "" };
  const end = xml.indexOf("</", from);
  return { attributes: attributesOf(at.tag), inner: xml.slice(from, end < 0 ? undefined : end) };
}

/** The opening tag of a local name, whatever its prefix. */
function openingTag(xml: string, name: string): { index: number; tag: string } | undefined {
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at + 1)) {
    const end = xml.indexOf(">", at);
    if (end < 0) return undefined;
    const tag = xml.slice(at, end + 1);
    const local = tag.slice(1).split(/[\s/>]/, 1)[0] ?? "";
    if (local.slice(local.indexOf(":") + 1) === name) return { index: at, tag };
  }
  return undefined;
}

/** Where the mark stands, which must be there. */
function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  if (end < 0) throw damaged("the cells of a sheet break off");
  return end;
}

/** From 0; the one after the last where the row does not say. */
function rowNumber(tag: string, next: number): number {
  const said = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag);
  const number = said ? Number(said[1] ?? said[2]) - 1 : next;
  if (!Number.isInteger(number) || number < 0) throw damaged("a sheet of it has a row without a number");
  if (number > lastRow) throw damaged("a sheet of it has a row beyond the last that Excel has, 1,048,576");
  return number;
}

const damaged = (how: string): BookFileError => new BookFileError("broken", `The workbook is damaged: ${how}.`);

const dayOfEpoch = (system: "1900" | "1904"): number =>
  Date.UTC(system === "1904" ? 1904 : 1899, system === "1904" ? 0 : 11, system === "1904" ? 1 : 30);

/** A cell typed as an ISO date (t="d") as the serial Excel shows. */
function serialOf(text: string, system: "1900" | "1904"): Value {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(text);
  if (!match) return text;
  const [year, month, day, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return (Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second) - dayOfEpoch(system)) / 86_400_000;
}

export class CellGrid {
  readonly rows = new Map<number, SheetRow>();
  /** Whether a cell was added, changed or taken away since reading. */
  changed = false;
  private readonly masters = new Map<string, { row: number; column: number; formula: string }>();

  /** How many cells the file has. */
  count = 0;

  /** `xml` is what stands between <sheetData> and its end; `prefix` the one its elements bear ("x:" or ""). Throws BookFileError. */
  constructor(
    xml: string,
    private readonly prefix: string,
    private readonly strings: SharedStrings,
    private readonly dateSystem: "1900" | "1904",
    private readonly room: number,
  ) {
    const rowOpen = `<${prefix}row`;
    const rowClose = `</${prefix}row>`;
    let next = 0;
    for (let at = xml.indexOf(rowOpen); at >= 0; at = xml.indexOf(rowOpen, at)) {
      const tagEnd = endOf(xml, ">", at);
      const isEmpty = xml[tagEnd - 1] === "/";
      const tag = xml.slice(at + rowOpen.length, isEmpty ? tagEnd - 1 : tagEnd);
      const number = rowNumber(tag, next);
      next = number + 1;
      if (this.rows.has(number)) throw damaged(`row ${next} of a sheet of it is there twice`);
      const row = new SheetRow(tag);
      this.rows.set(number, row);
      if (isEmpty) {
        at = tagEnd;
        continue;
      }
      const end = endOf(xml, rowClose, tagEnd);
      this.readCells(xml.slice(tagEnd + 1, end), number, row);
      at = end;
    }
  }

  get(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.cells.get(column);
  }

  row(row: number): SheetRow {
    let found = this.rows.get(row);
    if (!found) {
      found = new SheetRow("");
      this.rows.set(row, found);
    }
    return found;
  }

  /** The cell to change: made with `style` where there is none, and loosed from its text in the file. */
  edit(row: number, column: number, style: number): Cell {
    this.changed = true;
    const own = this.row(row);
    const cell = own.cells.get(column) ?? { style, value: "", isError: false };
    own.put(column, cell);
    if (cell.shared !== undefined) this.unshare(cell.shared);
    delete cell.raw;
    delete cell.rich;
    return cell;
  }

  /** Changes the style alone: what else the file says of the cell stays as it stands. */
  restyle(row: number, column: number, style: number): void {
    this.changed = true;
    const cell = this.get(row, column);
    if (!cell) {
      this.row(row).put(column, { style, value: "", isError: false });
      return;
    }
    cell.style = style;
    if (cell.raw === undefined) return;
    const end = cell.raw.indexOf(">");
    const close = cell.raw[end - 1] === "/" ? end - 1 : end;
    const opening = cell.raw
      .slice(0, close)
      .replace(/\ss=(?:"\d*"|'\d*')/, "")
      .trimEnd();
    cell.raw = `${opening}${style ? ` s="${style}"` : ""}${cell.raw.slice(close)}`;
  }

  remove(row: number, column: number): void {
    this.changed = true;
    const cell = this.get(row, column);
    if (cell?.shared !== undefined) this.unshare(cell.shared);
    this.rows.get(row)?.remove(column);
  }

  /** Followers of a shared formula stand on their own once one of the group changes. */
  private unshare(group: string): void {
    for (const row of this.rows.values()) {
      for (const cell of row.cells.values()) {
        if (cell.shared !== group) continue;
        delete cell.shared;
        delete cell.raw;
      }
    }
  }

  private readCells(xml: string, rowNumber: number, row: SheetRow): void {
    const open = `<${this.prefix}c`;
    const close = `</${this.prefix}c>`;
    let next = 0;
    for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
      const tagEnd = endOf(xml, ">", at);
      const empty = xml[tagEnd - 1] === "/";
      const attributes = attributesOf(xml.slice(at + open.length, tagEnd));
      const end = empty ? tagEnd + 1 : endOf(xml, close, tagEnd);
      const stop = empty ? end : end + close.length;
      const column = this.columnOf(attributes.get("r"), next);
      next = column + 1;
      if (row.cells.has(column))
        throw damaged(`the cell ${cellName(rowNumber, column)} of a sheet of it is there twice`);
      this.count += 1;
      if (this.count > this.room)
        throw new BookFileError("too-large", "The workbook has more cells than this program will read (5,000,000).");
      const inner = empty ? "" : xml.slice(tagEnd + 1, end);
      row.read(column, this.readCell(attributes, inner, xml.slice(at, stop), rowNumber, column));
      at = stop;
    }
  }

  private columnOf(address: string | undefined, next: number): number {
    const letters = /^[A-Za-z]+/.exec(address ?? "")?.[0];
    const column = letters ? columnNumber(letters) : next;
    if (column > lastColumn) throw damaged("a sheet of it has a column beyond the last that Excel has, XFD");
    return column;
  }

  private readCell(attributes: Map<string, string>, inner: string, raw: string, row: number, column: number): Cell {
    const type = attributes.get("t") ?? "n";
    const cell: Cell = { style: Number(attributes.get("s") ?? 0), value: "", isError: type === "e", raw };
    if (!attributes.has("r")) delete cell.raw;
    if (inner === "") return cell;
    if (type === "inlineStr") {
      cell.value = textOfRuns(inner);
      if (inner.includes("rPr")) cell.rich = inner;
    } else {
      const text = unescapeXml(tagInside(inner, "v")?.inner ?? "");
      if (text !== "" || type === "str") cell.value = this.typed(type, text);
      const rich = type === "s" ? this.strings.richAt(Number(text)) : undefined;
      if (rich !== undefined) cell.rich = rich;
    }
    const formula = tagInside(inner, "f");
    if (formula) {
      const group = formula.attributes.get("t") === "shared" ? formula.attributes.get("si") : undefined;
      let text = unescapeXml(formula.inner);
      if (group !== undefined) {
        cell.shared = group;
        const master = this.masters.get(group);
        if (text) this.masters.set(group, { row, column, formula: text });
        else if (master) text = shiftFormula(master.formula, row - master.row, column - master.column);
      }
      if (formula.attributes.get("t") !== "dataTable") cell.formula = text;
    }
    return cell;
  }

  private typed(type: string, text: string): Value {
    if (type === "s") return this.strings.at(Number(text));
    if (type === "b") return text === "1" || text === "true";
    if (type === "d") return serialOf(text, this.dateSystem);
    if (type === "n") return Number.isFinite(Number(text)) ? Number(text) : text;
    return unescapeCellText(text);
  }

  /** The inside of <sheetData>. Pending formulas are written with what was computed for them, or without a value. */
  write(): string {
    const p = this.prefix;
    const pieces: string[] = [];
    for (const number of [...this.rows.keys()].sort((a, b) => a - b)) {
      const row = this.rows.get(number);
      if (!row) continue;
      const { raw } = row;
      if (raw === undefined && row.cells.size === 0 && row.attributes.size === 0) continue;
      const columns = [...row.cells.keys()].sort((a, b) => a - b);
      pieces.push(`<${p}row`);
      if (raw === undefined) this.writeAttributes(number, row, columns, pieces);
      else pieces.push(raw.trimEnd());
      pieces.push(columns.length === 0 ? "/>" : ">");
      for (const column of columns) {
        const cell = row.cells.get(column);
        if (cell) pieces.push(cell.raw ?? writeCell(cell, cellName(number, column), p, this.strings));
      }
      if (columns.length > 0) pieces.push(`</${p}row>`);
    }
    return pieces.join("");
  }

  private writeAttributes(number: number, row: SheetRow, columns: readonly number[], pieces: string[]): void {
    this.widenSpans(row, columns);
    pieces.push(` r="${number + 1}"`);
    for (const [key, value] of row.attributes) if (key !== "r") pieces.push(` ${key}="${escapeXml(value)}"`);
  }

  private widenSpans(row: SheetRow, columns: readonly number[]): void {
    const [first, last] = (row.attributes.get("spans") ?? "").split(":").map(Number);
    if (first === undefined || last === undefined || columns.length === 0) return;
    const from = Math.min(first, (columns[0] ?? 0) + 1);
    const to = Math.max(last, (columns[columns.length - 1] ?? 0) + 1);
    row.setAttribute("spans", `${from}:${to}`);
  }
}
