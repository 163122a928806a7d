/** Reads the sheets of a returned file in a thread and with a client of its own, so that the open workbook's is never joined to another. */

import { createHost } from "../../host/bridge";
import { BookFileError } from "../../host/book/book-file-error";
import { openBook } from "../../host/book/open-book";
import { OfficeWorkbook } from "../../excel/office-workbook";
import { lendBrowser } from "../lend-browser";
import { officeOver } from "../office-members";
import type { CopyAnswer } from "./read-copy";

declare function importScripts(...addresses: string[]): void;

interface BridgeInit {
  readonly HostBridge: { init(bridge: object): void };
}

/** Microsoft's client looks for a page's window as it loads. */
function loadClient(): void {
  const realm = globalThis as unknown as Record<string, unknown>;
  lendBrowser(realm);
  importScripts(new URL("office/excel-web-16.00.js", location.href).href);
  realm["Office"] = officeOver(realm["Office"] as object);
}

async function answer(bytes: ArrayBuffer): Promise<CopyAnswer> {
  try {
    const host = createHost(await openBook(new Uint8Array(bytes)));
    loadClient();
    (OfficeExtension as unknown as BridgeInit).HostBridge.init(host.bridge);
    const read = await new OfficeWorkbook().read();
    return read.ok ? { reading: read.value } : { failure: read.failure };
  } catch (error) {
    if (error instanceof BookFileError) return { refusal: error.message };
    return { broken: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

addEventListener(
  "message",
  ({ data }: MessageEvent<ArrayBuffer>) => void answer(data).then((said) => postMessage(said)),
);
