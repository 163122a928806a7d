/** What the far end remembers between requests: the book, kept references, and the application's own switches. */

import type { Book, BookSheet, Box } from "../book/book";
import type { Limits } from "../limits";
import { HostError } from "./host-error";
import type { HostObject } from "./host-type";

/** Cells whose contents were changed. */
export interface CellsChange {
  readonly sheetId: string;
  readonly box: Box;
}

export class Session {
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  eventsEnabled = true;
  /** Event registrations by "target id|event name". */
  readonly registrations = new Set<string>();
  private changes: CellsChange[] = [];
  private readonly kept = new Map<string, HostObject>();
  private readonly idsOfKept = new WeakMap<object, string>();
  private nextReference = 1;

  /** `thisYear` completes a date that is typed without a year. */
  constructor(
    readonly book: Book,
    readonly limits: Limits,
    readonly thisYear: number,
  ) {}

  noteChange(sheetId: string, box: Box): void {
    this.changes.push({ sheetId, box });
  }

  /** The changes noted since they were last taken. */
  takeChanges(): CellsChange[] {
    const taken = this.changes;
    this.changes = [];
    return taken;
  }

  /** The sheet as it stands now; a sheet that was deleted is not found. */
  sheet(id: string): BookSheet {
    const sheet = this.book.sheets().find((each) => each.id === id);
    if (!sheet) throw new HostError("ItemNotFound", "The sheet is no longer in the workbook.");
    return sheet;
  }

  sheetByName(name: string): BookSheet | undefined {
    const wanted = name.toLowerCase();
    return this.book.sheets().find((each) => each.name.toLowerCase() === wanted);
  }

  /** Keeps an object for later requests (`_KeepReference`), under an id that the client gives back. */
  keep(object: HostObject): void {
    const key = object.target as object;
    if (this.idsOfKept.has(key)) return;
    const id = `{R${this.nextReference++}}`;
    this.kept.set(id, object);
    this.idsOfKept.set(key, id);
  }

  referenceOf(target: object): string | undefined {
    return this.idsOfKept.get(target);
  }

  referred(id: string): HostObject {
    const object = this.kept.get(id);
    if (!object) throw new HostError("InvalidReference", `Reference ${id} was released or never kept.`);
    return object;
  }

  release(id: string): void {
    const object = this.kept.get(id);
    if (!object) return;
    this.kept.delete(id);
    this.idsOfKept.delete(object.target as object);
  }

  get keptCount(): number {
    return this.kept.size;
  }
}
