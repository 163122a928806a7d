/** What the sheets of one open book share. */

import type { Computed } from "./engine";
import type { DefinedNames } from "./defined-names";
import type { Package } from "./package";
import type { SharedStrings } from "./shared-strings";
import type { SheetPart } from "./sheet-part";
import type { Styles } from "./styles";

/** Who a sheet is: kept by the book, since only the book renames and moves. */
export interface SheetIdentity {
  readonly id: string;
  name: string;
  position: number;
}

export interface BookParts {
  readonly pack: Package;
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly names: DefinedNames;
  readonly theme: readonly string[];
  readonly dateSystem: "1900" | "1904";
  /** Called after every write of cells; `values` says that formulas could now give something else. */
  changed(sheet: SheetIdentity, values: boolean): void;
  /** Whether a formula on that sheet may have lost its cached value to a write. */
  isStale(sheet: SheetIdentity, formula: string): boolean;
  compute(sheet: SheetIdentity, row: number, column: number, formula: string): Computed | undefined;
  formulasChanged(): void;
  sheetById(id: string): { readonly identity: SheetIdentity; readonly part: SheetPart } | undefined;
  sheetByName(name: string): { readonly identity: SheetIdentity; readonly part: SheetPart } | undefined;
  /** Names and ids of all tables in the book, whichever sheet they stand on. */
  tableNames(): { name: string; id: number }[];
}
