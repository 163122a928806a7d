/** A workbook with Microsoft's own Excel client in front of it, for tests. */

import type { Book } from "../../src/host/book/book";
import { newBook, openBook } from "../../src/host/book/open-book";
import { createHost } from "../../src/host/bridge";
import type { Host, HostOptions } from "../../src/host/bridge";
import { connect } from "../../src/workbench/office-client";
import type { OfficeClient } from "../../src/workbench/office-client";

export interface OpenHost extends OfficeClient {
  readonly host: Host;
  readonly book: Book;
  /** `Excel.run` against this workbook; throws where the stand-in itself broke down. */
  readonly run: <R>(batch: (context: Excel.RequestContext) => Promise<R>) => Promise<R>;
}

/** Opens the file's bytes, or a new workbook with one empty sheet, and joins the client to it. Until the next call, `Excel.run` goes here. */
export async function openHost(bytes?: Uint8Array, options: HostOptions = {}): Promise<OpenHost> {
  const book = bytes ? await openBook(bytes) : await newBook();
  return hostOver(book, options);
}

/** Joins the client to a book that is open already. */
export function hostOver(book: Book, options: HostOptions = {}): OpenHost {
  const host = createHost(book, options);
  const client = connect(host);
  const run: OpenHost["run"] = async (batch) => {
    try {
      return await client.Excel.run(batch);
    } finally {
      const [broken] = host.breakdowns;
      if (broken) throw broken;
    }
  };
  return { ...client, host, book, run };
}
