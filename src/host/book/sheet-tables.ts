/** Tables of a sheet: a part of the package each, with a header row whose cells name its columns. */

import type { BookTable, Box } from "./book";
import { BookError } from "./book";
import type { BookParts } from "./book-parts";
import { boxName, overlap, parseBox } from "./address";
import type { CellAccess } from "./cell-access";
import { isValidName } from "./defined-names";
import type { SheetPart } from "./sheet-part";
import {
  attribute,
  childOf,
  childrenOf,
  element,
  escapeXml,
  flag,
  numberOf,
  relationId,
  removeElement,
  rootOf,
  setAttribute,
  setRelationId,
} from "./xml";
import type { Element } from "./xml";

const relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A table as its part describes it; setting a member changes the part. */
class Table implements BookTable {
  readonly id: number;

  constructor(
    private readonly book: BookParts,
    readonly path: string,
    readonly relation: string,
  ) {
    this.id = numberOf(this.root, "id") ?? 0;
  }

  get root(): Element {
    return rootOf(this.book.pack.xml(this.path));
  }

  get box(): Box {
    return parseBox(attribute(this.root, "ref") ?? "") ?? { row: 0, column: 0, rows: 1, columns: 1 };
  }

  get hasHeader(): boolean {
    return (numberOf(this.root, "headerRowCount") ?? 1) > 0;
  }

  get name(): string {
    return attribute(this.root, "displayName") ?? attribute(this.root, "name") ?? "";
  }

  set name(name: string) {
    if (name === this.name) return;
    checkTableName(this.book, name, this.id);
    this.root.setAttribute("name", name);
    this.root.setAttribute("displayName", name);
    this.touch();
  }

  get style(): string {
    const info = childOf(this.root, "tableStyleInfo");
    return (info && attribute(info, "name")) ?? "";
  }

  set style(style: string) {
    setAttribute(this.info(), "name", style || undefined);
    this.touch();
  }

  get showBandedRows(): boolean {
    return flag(childOf(this.root, "tableStyleInfo"), "showRowStripes");
  }

  set showBandedRows(show: boolean) {
    setAttribute(this.info(), "showRowStripes", show ? 1 : 0);
    this.touch();
  }

  get showFilterButton(): boolean {
    return childOf(this.root, "autoFilter") !== undefined;
  }

  set showFilterButton(show: boolean) {
    if (show === this.showFilterButton) return;
    if (show)
      this.root.insertBefore(element(this.root, "autoFilter", { ref: boxName(this.box) }), this.root.firstChild);
    else removeElement(childOf(this.root, "autoFilter"));
    this.touch();
  }

  touch = (): void => this.book.pack.touch(this.path);

  private info(): Element {
    const known = childOf(this.root, "tableStyleInfo");
    if (known) return known;
    const made = element(this.root, "tableStyleInfo", {
      showFirstColumn: 0,
      showLastColumn: 0,
      showRowStripes: 1,
      showColumnStripes: 0,
    });
    this.root.insertBefore(made, childOf(this.root, "extLst") ?? null);
    return made;
  }
}

function checkTableName(book: BookParts, name: string, own: number | null): void {
  if (!isValidName(name))
    throw new BookError("InvalidArgument", `"${name}" is not a name that Excel allows for a table.`);
  const wanted = name.toLowerCase();
  const taken =
    book.tableNames().some((table) => table.id !== own && table.name.toLowerCase() === wanted) ||
    book.names.all().some((one) => one.name.toLowerCase() === wanted);
  if (taken) throw new BookError("ItemAlreadyExists", `The name "${name}" is already used in the workbook.`);
}

/** Names for columns, each filled and used once, as Excel makes them. */
function uniqueNames(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map((text, index) => {
    const base = text === "" ? `Column${index + 1}` : text.slice(0, 255);
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

export class SheetTables {
  constructor(
    private readonly book: BookParts,
    private readonly part: SheetPart,
    private readonly cells: CellAccess,
  ) {}

  all(): Table[] {
    const list = this.part.child("tableParts");
    const relations = this.part.relations();
    return (list ? childrenOf(list, "tablePart") : []).flatMap((one) => {
      const relation = relations.find((each) => each.id === relationId(one));
      return relation && this.book.pack.has(relation.target)
        ? [new Table(this.book, relation.target, relation.id)]
        : [];
    });
  }

  /** `box` with its header row. Throws BookError for an overlap, or a name that is taken or none. */
  add(given: Box, name: string | null): BookTable {
    const box = given.rows === 1 ? { ...given, rows: 2 } : given;
    if (this.all().some((table) => overlap(table.box, box))) {
      throw new BookError("InvalidArgument", "A table cannot overlap another table.");
    }
    const known = this.book.tableNames();
    const id = Math.max(0, ...known.map((table) => table.id)) + 1;
    let number = 1;
    const taken = new Set([...known, ...this.book.names.all()].map((one) => one.name.toLowerCase()));
    while (taken.has(`table${number}`)) number++;
    const chosen = name ?? `Table${number}`;
    checkTableName(this.book, chosen, null);
    const header = { ...box, rows: 1 };
    const columns = this.nameColumns(header);
    const path = this.book.pack.freePath("xl/tables/table#.xml");
    const ref = boxName(box);
    this.book.pack.put(
      path,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${namespace}" id="${id}" name="${escapeXml(chosen)}" displayName="${escapeXml(chosen)}" ref="${ref}" totalsRowShown="0">` +
        `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">` +
        columns.map((column, at) => `<tableColumn id="${at + 1}" name="${columnAttribute(column)}"/>`).join("") +
        `</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
      contentType,
    );
    const list = this.part.ensure("tableParts");
    const one = element(list, "tablePart");
    const relation = this.book.pack.relate(this.part.path, relationType, path);
    setRelationId(one, relation);
    list.appendChild(one);
    setAttribute(list, "count", childrenOf(list).length);
    this.part.touch();
    this.book.formulasChanged();
    return new Table(this.book, path, relation);
  }

  remove(id: number): Box {
    const table = this.all().find((one) => one.id === id);
    const list = this.part.child("tableParts");
    if (!table || !list) throw new BookError("ItemNotFound", "The table is not there.");
    const { box } = table;
    removeElement(childrenOf(list).find((one) => relationId(one) === table.relation));
    setAttribute(list, "count", childrenOf(list).length);
    if (childrenOf(list).length === 0) removeElement(list);
    this.book.pack.unrelate(this.part.path, table.relation);
    this.book.pack.remove(table.path);
    this.part.touch();
    this.book.formulasChanged();
    return box;
  }

  /** Gives a table another extent under the same heading row; new columns are named after their heading cells. */
  resize(id: number, box: Box): void {
    const table = this.all().find((one) => one.id === id);
    if (!table) throw new BookError("ItemNotFound", "The table is not there.");
    if (box.row !== table.box.row) throw new BookError("InvalidArgument", "The headings must stay in the same row.");
    if (this.all().some((other) => other.id !== id && overlap(other.box, box))) {
      throw new BookError("InvalidArgument", "A table cannot overlap another table.");
    }
    const names = this.nameColumns({ ...box, rows: 1 });
    const list = childOf(table.root, "tableColumns");
    if (!list) throw new BookError("InvalidArgument", "The table has no columns.");
    const columns = childrenOf(list, "tableColumn");
    let next = Math.max(0, ...columns.map((column) => numberOf(column, "id") ?? 0)) + 1;
    for (const extra of columns.slice(box.columns)) removeElement(extra);
    for (const name of names.slice(columns.length)) {
      list.appendChild(element(list, "tableColumn", { id: next, name: escapeBreaks(name) }));
      next += 1;
    }
    setAttribute(list, "count", box.columns);
    table.root.setAttribute("ref", boxName(box));
    const filter = childOf(table.root, "autoFilter");
    if (filter) setAttribute(filter, "ref", boxName(box));
    table.touch();
    this.book.formulasChanged();
  }

  /** Column names must be the header cells' texts, or Excel offers to repair the file: set right before saving, where cells were changed. */
  follow(): void {
    if (!this.part.cells.changed) return;
    for (const table of this.all()) {
      if (!table.hasHeader) continue;
      const list = childOf(table.root, "tableColumns");
      const columns = list ? childrenOf(list, "tableColumn") : [];
      const now = columns.map((column) => attribute(column, "name") ?? "");
      const header = { ...table.box, rows: 1 };
      const texts = this.cells.read(header, "", (cell, row, column) => this.cells.text(cell, row, column))[0] ?? [];
      if (texts.every((text, at) => text === readName(now[at] ?? ""))) continue;
      this.nameColumns(header).forEach((name, at) => columns[at]?.setAttribute("name", escapeBreaks(name)));
      table.touch();
    }
  }

  /** Makes the header cells what a table needs: text, filled, each once. */
  private nameColumns(header: Box): string[] {
    const cells = this.cells.read(header, { text: "", isText: false }, (cell, row, column) => ({
      text: this.cells.text(cell, row, column),
      isText: typeof cell.value === "string" && cell.formula === undefined,
    }))[0];
    const names = uniqueNames((cells ?? []).map((cell) => cell.text));
    const change = names.map((name, at) => (cells?.[at]?.isText && cells[at].text === name ? null : `'${name}`));
    if (change.some((one) => one !== null)) this.cells.write(header, [change]);
    return names;
  }
}

/** Line breaks in a column's name are written as _x000a_. */
const escapeBreaks = (name: string): string => name.replace(/\r\n|\n|\r/g, "_x000a_");
const readName = (name: string): string => name.replace(/_x000a_/gi, "\n").replace(/_x000d_/gi, "\r");
const columnAttribute = (name: string): string => escapeXml(escapeBreaks(name));
