/** Puts what the officer typed on our sheets into the sheets that are about to be written: kept, merged or dropped, and never silently. */

import { cellAddress, type CellValue } from "../../grid";
import { neededHeight, text } from "../blocks";
import type { Block, Content, SheetCell, SheetModel } from "../sheet-model";
import { heldAs, heldBy } from "./cell-print";
import type { FoundEdits, HandEdit } from "./find-edits";
import { findPlaces, type Places } from "./find-places";
import type { WrittenRecord } from "./written-record";
import { shownText } from "./shown-text";

export const HAND_EDIT_CHOICES = ["keep", "merge", "drop"] as const;
export type HandEditChoice = (typeof HAND_EDIT_CHOICES)[number];

export function isHandEditChoice(text: string | undefined): text is HandEditChoice {
  return (HAND_EDIT_CHOICES as readonly (string | undefined)[]).includes(text);
}

/** An edit and what becomes of it. */
export interface PlacedEdit extends HandEdit {
  /** What PlanProof would write in that cell; null where there is no such cell any more. */
  readonly wouldBe: string | null;
  /** True where PlanProof would now write something else than last time: both sides have changed. Never where that cannot be told. */
  readonly planChanged: boolean;
  /** no place: it was to be kept, and the row or column it stood in is gone; refilled: a row of ours that was deleted is written again. */
  readonly done: "kept" | "merged" | "dropped" | "no place" | "refilled";
  /** Where it stands afterwards; null where it does not. */
  readonly to: string | null;
  /** "formula": a formula that moved with its row, so that what it showed was kept in its place. */
  readonly asValue: boolean;
}

/** "exceptions!E7": how an edit is named where a choice is made for it alone. */
export const editKey = ({ id, cell }: Pick<HandEdit, "id" | "cell">): string => `${id}!${cell}`;

export interface HandEditChoices {
  readonly all: HandEditChoice;
  /** Edits that are treated otherwise, by `editKey`. */
  readonly each?: Readonly<Record<string, HandEditChoice>>;
}

export interface PlacedEdits {
  readonly model: SheetModel;
  readonly placed: readonly PlacedEdit[];
}

/** Begins the officer's part of a merged text; what follows it is the officer's when the text is read again. */
export const BY_HAND = "Added by hand: ";

/** The sheet as it should be written. What the officer typed is never a formula unless the officer typed one, and then only in the same cell. */
export function placeEdits(found: FoundEdits, model: SheetModel, choices: HandEditChoices): PlacedEdits {
  const places = findPlaces(found, model);
  const sheet = new Sheet(model);
  const placed = found.edits.flatMap((edit): PlacedEdit[] => {
    const choice = choices.each?.[editKey(edit)] ?? choices.all;
    if (edit.kind === "row gone") return [{ ...outcome(edit, "refilled"), to: null }];
    const at = placeOf(edit, places, sheet, found.record);
    if (!at) return [outcome(edit, choice === "drop" ? "dropped" : "no place")];
    const standing = sheet.cellAt(at.row, at.column);
    const ours: Content = standing?.ours ?? standing?.content ?? { kind: "empty" };
    if (heldBy(ours) === heldAs(edit.now, edit.formula ?? edit.now)) return [];
    const told = { wouldBe: shownText(ours), planChanged: found.hasChanged(edit, ours) };
    if (choice === "drop") return [{ ...outcome(edit, "dropped"), ...told }];
    const merged = choice === "merge" ? mergedText(ours, edit) : null;
    const moved = cellAddress(at) !== edit.cell;
    const asValue = edit.formula !== null && moved;
    const content: Content = merged !== null ? { kind: "text", text: merged } : contentOf(edit, asValue);
    sheet.put(at.row, at.column, { content, role: standing?.role ?? "message", ours });
    return [{ ...outcome(edit, merged === null ? "kept" : "merged"), ...told, to: cellAddress(at), asValue }];
  });
  return { model: sheet.model(), placed };
}

function outcome(edit: HandEdit, done: PlacedEdit["done"]): PlacedEdit {
  return { ...edit, wouldBe: null, planChanged: false, done, to: null, asValue: false };
}

/** The cell an edit belongs to now. What stood below our rows stays as far below them; what has no row of ours goes there too. */
function placeOf(
  { kind, row, column }: HandEdit,
  { rowOf, columnOf }: Places,
  sheet: Sheet,
  { rows: { length: bottomThen }, columns: columnsThen }: WrittenRecord,
): { row: number; column: number } | null {
  const known = rowOf(row);
  const inOurs = columnOf(column);
  if (kind !== "beside") return known === null || inOurs === null ? null : { row: known, column: inOurs };
  if (row > bottomThen) return sheet.free(sheet.bottom + (row - bottomThen), column);
  if (known === null) return sheet.free(sheet.bottom + 2, column);
  return sheet.free(
    known,
    column > columnsThen ? Math.max(column, sheet.right + 1) : (inOurs ?? sheet.right + 1),
    sheet.right + 1,
  );
}

/** An officer's entry as a cell holds it. */
function contentOf({ now, formula }: HandEdit, asValue: boolean): Content {
  if (formula !== null && !asValue) return { kind: "formula", formula, value: plainValue(now), byHand: true };
  if (typeof now === "number") return { kind: "number", number: now };
  return now === "" ? { kind: "empty" } : { kind: "text", text: plainText(now) };
}

const plainValue = (value: CellValue): number | string => (typeof value === "boolean" ? plainText(value) : value);
const plainText = (value: CellValue): string =>
  typeof value === "boolean" ? String(value).toUpperCase() : String(value);

/** Ours and the officer's text, a paragraph each; null where either is no text, so that the officer's stands alone. */
function mergedText(ours: Content, { now, formula }: HandEdit): string | null {
  if (ours.kind !== "text" || typeof now !== "string" || formula !== null || now.trim() === "") return null;
  const mark = now.lastIndexOf(BY_HAND);
  return `${ours.text}\n${BY_HAND}${mark < 0 ? now : now.slice(mark + BY_HAND.length)}`;
}

/** A model that is being filled with what the officer typed; rows and columns as Excel counts. */
class Sheet {
  private readonly blocks: { top: number; left: number; cells: SheetCell[][] }[];
  private readonly heights: Record<number, number>;
  readonly bottom: number;
  readonly right: number;

  constructor(private readonly base: SheetModel) {
    this.blocks = base.blocks.map(({ top, left, cells }) => ({ top, left, cells: cells.map((row) => [...row]) }));
    this.heights = { ...base.heights };
    this.bottom = Math.max(0, ...base.blocks.map(({ top, cells }) => top + cells.length - 1));
    this.right = Math.max(0, ...base.blocks.map(({ left, cells }) => left + (cells[0]?.length ?? 0) - 1));
  }

  cellAt(row: number, column: number): SheetCell | undefined {
    return this.blocks
      .map(({ top, left, cells }) => cells[row - top]?.[column - left])
      .find((cell) => cell !== undefined);
  }

  /** The cell itself where nothing of ours stands in it, else the next one to the right, from `beyond` on. */
  free(row: number, column: number, beyond = column): { row: number; column: number } {
    let at = column;
    const isTaken = (): boolean => (this.cellAt(row, at)?.content.kind ?? "empty") !== "empty";
    while (isTaken()) at = Math.max(at + 1, beyond);
    return { row, column: at };
  }

  put(row: number, column: number, cell: SheetCell): void {
    const block = this.blocks.find(({ top, left, cells }) => cells[row - top]?.[column - left] !== undefined);
    if (block) block.cells[row - block.top]![column - block.left] = cell;
    else this.blocks.push({ top: row, left: column, cells: [[cell]] });
    this.heights[row] = Math.max(this.heights[row] ?? 0, this.heightFor(row));
  }

  model(): SheetModel {
    const blocks: Block[] = this.blocks;
    return { ...this.base, blocks, heights: this.heights };
  }

  /** What the texts of a row need; a kept text may be longer than ours was. */
  private heightFor(row: number): number {
    const cells = this.base.widths.map((_, index) => this.cellAt(row, index + 1) ?? text("", "plain"));
    return neededHeight(cells, this.base.widths);
  }
}
