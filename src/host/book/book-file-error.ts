/** Why a file could not be opened as a workbook, in a kind for programs and a sentence for people. */

export type BookFileErrorKind = "not-a-workbook" | "password" | "too-large" | "broken" | "old-format";

export class BookFileError extends Error {
  constructor(
    readonly kind: BookFileErrorKind,
    message: string,
  ) {
    super(message);
    this.name = "BookFileError";
  }
}
