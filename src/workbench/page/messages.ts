/** What the page and the worker that holds the workbook say to each other. */

import type { BookUpdate } from "./sheet-changes";

/** The sheet that the page shows, by id: an answer then holds no more than what has changed on it. null: all of it. */
type Known = string | null;

/** What the page asks for; each question is answered once, under its number. */
export interface Questions {
  /** Opens a workbook from a file's bytes, or, for null, a new one; the one before it is left. */
  open: { readonly ask: { readonly bytes: ArrayBuffer | null }; readonly answer: BookUpdate };
  /** The sheet in front, as it is now. */
  look: { readonly ask: { readonly known: Known }; readonly answer: BookUpdate };
  /** Selects a cell of a sheet, counted from 0, and brings the sheet to the front. */
  select: {
    readonly ask: { readonly sheetId: string; readonly row: number; readonly column: number; readonly known: Known };
    readonly answer: BookUpdate;
  };
  /** Types texts into a block of cells, as a person does: `refusal` says why Excel would not take them. */
  type: {
    readonly ask: {
      readonly sheetId: string;
      readonly row: number;
      readonly column: number;
      readonly texts: readonly (readonly string[])[];
    };
    readonly answer: { readonly refusal: string | null };
  };
  /** Takes away the blank sheet that a new workbook comes with, once others stand in it, and brings the first to the front. */
  dropBlank: { readonly ask: null; readonly answer: BookUpdate };
  /** The file as it is now. */
  save: { readonly ask: null; readonly answer: Uint8Array };
}
export type QuestionName = keyof Questions;

/** Microsoft's client to the workbook of that number, or back to it, as text of its own. */
export interface WireMessage {
  readonly wire: string;
  readonly book: number;
}

export type ToWorker =
  | WireMessage
  | {
      [Name in QuestionName]: { readonly number: number; readonly name: Name; readonly ask: Questions[Name]["ask"] };
    }[QuestionName];

export type FromWorker =
  | WireMessage
  | { readonly number: number; readonly answer: unknown }
  /** The file was at fault; a sentence for the person. */
  | { readonly number: number; readonly refusal: string }
  /** We were: what was thrown. */
  | { readonly number: number; readonly broken: string };
