/** What a point of the accessibility check is: one entry of THE list in `checks.ts`, asked of the sheets as data, before any is written. */

import { cellAddress } from "../../grid";
import type { Look, Role } from "../roles";
import type { Content, SheetCell, SheetModel, TableMark } from "../sheet-model";

/** A pack as the points see it: its sheets, how roles look and what the document says of itself. */
export interface PackFacts {
  readonly sheets: readonly SheetModel[];
  readonly looks: Readonly<Record<Role, Look>>;
  readonly font: string;
  readonly details: { readonly title: string; readonly author: string };
}

export interface AccessFault {
  /** The tab; null where the fault is the whole workbook's. */
  readonly sheet: string | null;
  /** "C7", or null where it is the whole sheet's. */
  readonly cell: string | null;
  /** A sentence: what is wrong there. */
  readonly said: string;
}

export interface AccessCheck {
  readonly id: string;
  /** As the Notes print it. */
  readonly title: string;
  /** Whom it helps, or why it does not hold of some sheets. */
  readonly why: string;
  /** The kinds of sheet it holds of, the check being given only these; or the workbook as one, the check being given all. */
  readonly appliesTo: readonly SheetModel["kind"][] | "workbook";
  /** True for the sheets that have what the point asks after; all have where it is absent. */
  readonly has?: (sheet: SheetModel) => boolean;
  /** True where it asks after what a copy that leaves the workbook goes without on purpose: notes and an author. */
  readonly notOfCopies?: true;
  readonly check: (pack: PackFacts) => readonly AccessFault[];
  /** Packs that pass, and packs with a fault planted that this point must find. */
  readonly examples: { readonly pass: readonly PackFacts[]; readonly fail: readonly PackFacts[] };
}

export const EVERY_KIND = ["pack", "working", "data"] as const;

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: SheetCell;
}

/** Many points go through every cell of a large sheet; a model never changes, so its cells are placed once. */
const PLACED = new WeakMap<SheetModel, readonly PlacedCell[]>();

/** Every cell of a sheet with its place, row by row. */
export function cellsOf(sheet: SheetModel): readonly PlacedCell[] {
  const known = PLACED.get(sheet);
  if (known) return known;
  const placed = sheet.blocks.flatMap(({ top, left, cells }) =>
    cells.flatMap((row, r) => row.map((cell, c): PlacedCell => ({ row: top + r, column: left + c, cell }))),
  );
  PLACED.set(sheet, placed);
  return placed;
}

export function cellAt({ blocks }: SheetModel, row: number, column: number): SheetCell | undefined {
  for (const { top, left, cells } of blocks) {
    const cell = cells[row - top]?.[column - left];
    if (cell) return cell;
  }
  return undefined;
}

export function isBlank(content: Content | undefined): boolean {
  return (
    content === undefined ||
    content.kind === "empty" ||
    ((content.kind === "text" || content.kind === "link") && content.text.trim() === "")
  );
}

/** The words of a cell that shows words; "" for the others. */
export function wordsOf(content: Content | undefined): string {
  if (content?.kind === "text" || content?.kind === "link") return content.text;
  return content?.kind === "formula" && typeof content.value === "string" ? content.value : "";
}

/** Rows from one to another, or columns. */
export function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

export function isWithin(
  { top, left, bottom, right }: Omit<TableMark, "name">,
  { row, column }: Pick<PlacedCell, "row" | "column">,
): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function isHeading({ role }: SheetCell): boolean {
  return role.startsWith("heading") || role === "data.heading";
}

/** A check asked of each sheet by itself. */
export function onEachSheet(
  faultsOf: (sheet: SheetModel, pack: PackFacts) => readonly AccessFault[],
): AccessCheck["check"] {
  return (pack) => pack.sheets.flatMap((sheet) => faultsOf(sheet, pack));
}

/** A check asked of each cell; it answers with the sentence of a fault, or null. */
export function onEachCell(
  faultOf: (placed: PlacedCell, look: Look, sheet: SheetModel) => string | null,
): AccessCheck["check"] {
  return onEachSheet((sheet, { looks }) => {
    const faults: AccessFault[] = [];
    for (const placed of cellsOf(sheet)) {
      const said = faultOf(placed, looks[placed.cell.role], sheet);
      if (said !== null) faults.push(faultAt(sheet, placed, said));
    }
    return faults;
  });
}

/** A check asked of each look that a sheet uses, its charts' bars included; it answers with the sentence of a fault, or null. */
export function onEachLook(faultOf: (look: Look, sheet: SheetModel, pack: PackFacts) => string | null) {
  return onEachSheet((sheet, pack) => {
    const first = new Map<Role, PlacedCell | null>();
    for (const placed of cellsOf(sheet)) {
      if (!isBlank(placed.cell.content) && !first.has(placed.cell.role)) first.set(placed.cell.role, placed);
    }
    for (const role of sheet.charts.flatMap(({ series }) => series)) if (!first.has(role)) first.set(role, null);
    return [...first].flatMap(([role, placed]) => {
      const said = faultOf(pack.looks[role], sheet, pack);
      return said === null ? [] : [placed ? faultAt(sheet, placed, said) : faultOn(sheet, said)];
    });
  });
}

export function faultAt(
  { name }: SheetModel,
  { row, column }: Pick<PlacedCell, "row" | "column">,
  said: string,
): AccessFault {
  return { sheet: name, cell: cellAddress({ row, column }), said };
}

export function faultOn({ name }: SheetModel, said: string): AccessFault {
  return { sheet: name, cell: null, said };
}
