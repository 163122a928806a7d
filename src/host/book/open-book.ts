/** Opens a workbook from a file's bytes, or makes an empty one. */

import type { Book } from "./book";
import { BookFileError } from "./book-file-error";
import { startEngine } from "./engine";
import { emptyPackage } from "./empty-package";
import { Package } from "./package";
import type { AddIn } from "./settings-part";
import { Workbook } from "./workbook";

export { BookFileError } from "./book-file-error";
export type { AddIn } from "./settings-part";

export interface OpenOptions {
  /** Whose settings `setting` reads and writes: the id and version in the add-in's manifest. */
  readonly addIn?: AddIn;
}

const standInAddIn: AddIn = { id: "00000000-0000-4000-8000-000000000001", version: "1.0.0.0" };
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipFile = [0x50, 0x4b];
const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

function includes(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}

function unpack(bytes: Uint8Array): Package {
  if (startsWith(bytes, compoundFile)) {
    if (includes(bytes, "EncryptedPackage")) {
      throw new BookFileError(
        "password",
        "The workbook is protected with a password. Take the password off in Excel and try again.",
      );
    }
    throw new BookFileError(
      "old-format",
      "The file is in an old format (.xls). Save it in Excel as an Excel workbook (.xlsx) and try again.",
    );
  }
  if (bytes.length === 0)
    throw new BookFileError("not-a-workbook", "The file is empty, so it is not an Excel workbook.");
  if (!startsWith(bytes, zipFile))
    throw new BookFileError("not-a-workbook", "The file is not an Excel workbook (.xlsx).");
  const pack = Package.open(bytes);
  if (!pack.has("[Content_Types].xml"))
    throw new BookFileError("not-a-workbook", "The file is not an Excel workbook (.xlsx).");
  return pack;
}

/** Throws BookFileError for bytes that are no workbook, or one that cannot be read. */
export async function openBook(bytes: Uint8Array, options: OpenOptions = {}): Promise<Book> {
  const pack = unpack(bytes);
  const path = pack.relations("").find((one) => one.kind === "officeDocument")?.target;
  const type = path && pack.contentType(path);
  if (!path || !type?.includes("main") || !pack.has(path))
    throw new BookFileError("not-a-workbook", "The file is not an Excel workbook (.xlsx).");
  if (type.includes("sheet.binary")) {
    throw new BookFileError(
      "old-format",
      "The file is a binary workbook (.xlsb). Save it in Excel as an Excel workbook (.xlsx) and try again.",
    );
  }
  if (!/spreadsheetml|ms-excel/.test(type))
    throw new BookFileError("not-a-workbook", "The file is an Office document, but not an Excel workbook.");
  const book = new Workbook(pack, path, options.addIn ?? standInAddIn, await startEngine());
  book.refuseBroken();
  return book;
}

/** One visible sheet, "Sheet1". */
export async function newBook(options: OpenOptions = {}): Promise<Book> {
  const { pack, path } = emptyPackage();
  return new Workbook(pack, path, options.addIn ?? standInAddIn, await startEngine());
}
