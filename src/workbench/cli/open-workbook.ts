/** Opens a file in the stand-in host with Microsoft's own client before it, so that the add-in's code works on it as in Excel. */

import { readFileSync } from "node:fs";

import type { Failure, Outcome } from "../../app/outcome";
import type { WorkbookPort } from "../../app/workbook-port";
import { OfficeWorkbook } from "../../excel/office-workbook";
import { createHost } from "../../host/bridge";
import type { Book } from "../../host/book/book";
import { BookFileError } from "../../host/book/book-file-error";
import { newBook, openBook } from "../../host/book/open-book";
import { saveDescribed } from "../describe-charts";
import { connect, supportSets } from "../office-client";
import { fileReason, isFileError } from "./run-call";

/** The stand-in knows text runs, which Excel has from this version on: so it is told which part of a cell is struck through. */
export const TEXT_RUNS = "1.18";

export interface OpenWorkbook {
  readonly port: WorkbookPort;
  /** The file as it is now. */
  save(): Uint8Array;
}

export async function openWorkbook(file: string): Promise<Outcome<OpenWorkbook>> {
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  const book = opened.value;
  connect(createHost(book));
  supportSets({ ExcelApi: TEXT_RUNS });
  return { ok: true, value: { port: new OfficeWorkbook(), save: () => saveDescribed(book) } };
}

/** The file as a book that nothing is joined to yet, or a sentence on why it cannot be opened. */
export async function openFile(file: string): Promise<Outcome<Book>> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(file));
  } catch (error) {
    if (!isFileError(error)) throw error;
    return wrong("gone", `${file} could not be read: ${fileReason(error.code)}.`, error.code);
  }
  try {
    return { ok: true, value: await openBook(bytes) };
  } catch (error) {
    if (!(error instanceof BookFileError)) throw error;
    const kind = error.kind === "password" ? "password" : error.kind === "too-large" ? "too-large" : "not-a-workbook";
    return wrong(kind, `${file}: ${error.message}`, error.kind);
  }
}

/** An empty workbook, for sheets of ours alone: the blank sheet that it comes with is gone once it is saved. */
export async function newWorkbook(): Promise<OpenWorkbook> {
  const book = await newBook();
  const blank = book.sheets()[0]?.id;
  connect(createHost(book));
  supportSets({ ExcelApi: TEXT_RUNS });
  return {
    port: new OfficeWorkbook(),
    save: () => {
      if (blank !== undefined && book.sheets().length > 1) book.removeSheet(blank);
      const [first] = book.sheets();
      if (first) book.activate(first.id);
      return saveDescribed(book);
    },
  };
}

function wrong(kind: Failure["kind"], sentence: string, detail: string): Outcome<never> {
  return { ok: false, failure: { kind, sentence, detail, retry: false } };
}
