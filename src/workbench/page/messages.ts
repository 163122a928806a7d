/** What the page and the worker that holds the workbook say to each other. */

import type { BookPicture } from "./picture";

/** What the page asks for; each question is answered once, under its number. */
export interface Questions {
  /** Opens a workbook from a file's bytes; the one before it is left. */
  open: { readonly ask: { readonly bytes: ArrayBuffer }; readonly answer: BookPicture };
  /** The sheet in front, as it is now. */
  look: { readonly ask: null; readonly answer: BookPicture };
  /** Selects a cell of a sheet, counted from 0, and brings the sheet to the front. */
  select: {
    readonly ask: { readonly sheetId: string; readonly row: number; readonly column: number };
    readonly answer: BookPicture;
  };
  /** The file as it is now. */
  save: { readonly ask: null; readonly answer: Uint8Array };
}
export type QuestionName = keyof Questions;

/** Microsoft's client to the workbook of that number, as text of its own. */
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
