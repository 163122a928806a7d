/** One row of a sheet: its attributes are read and its cells made room for when first needed, for a sheet may have a million empty rows. */

import type { Cell } from "./cell-grid";
import { unescapeXml } from "./xml";

const attributePattern = /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Of an opening tag, or of what it says after its name. */
export function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of tag.matchAll(attributePattern))
    found.set(match[1] ?? "", unescapeXml(match[2] ?? match[3] ?? ""));
  return found;
}

const NO_CELLS: ReadonlyMap<number, Cell> = new Map();

export class SheetRow {
  /** Whether a cell or an attribute may have changed since reading. */
  isTouched = false;
  private known: Map<string, string> | undefined;
  private own: Map<number, Cell> | undefined;

  /** `tag` is what its opening tag says after the name; "" for a row that the file does not have. */
  constructor(private readonly tag: string) {}

  get attributes(): ReadonlyMap<string, string> {
    return (this.known ??= attributesOf(this.tag));
  }

  get cells(): ReadonlyMap<number, Cell> {
    return this.own ?? NO_CELLS;
  }

  /** Undefined takes the attribute away. */
  setAttribute(name: string, value: string | undefined): void {
    this.isTouched = true;
    const known = (this.known ??= attributesOf(this.tag));
    if (value === undefined) known.delete(name);
    else known.set(name, value);
  }

  put(column: number, cell: Cell): void {
    this.isTouched = true;
    this.read(column, cell);
  }

  /** As the file has it. */
  read(column: number, cell: Cell): void {
    (this.own ??= new Map()).set(column, cell);
  }

  remove(column: number): void {
    this.isTouched = true;
    this.own?.delete(column);
  }

  /** The attributes as they stand in the file, where nothing of the row was touched. */
  get raw(): string | undefined {
    return this.isTouched || this.tag === "" ? undefined : this.tag;
  }
}
