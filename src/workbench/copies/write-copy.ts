/** Writes sheets into a new workbook of their own, through the add-in's own writer, and takes every mark of it out again. */

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import type { Outcome } from "../../app/outcome";
import type { SheetModel } from "../../domain/report/sheet-model";
import { OfficeWorkbook } from "../../excel/office-workbook";
import { createHost } from "../../host/bridge";
import { newBook } from "../../host/book/open-book";
import { replaceElements } from "../../host/book/xml-text";
import { connect } from "../office-client";

/** A zip that says nothing of when it was made. */
const NO_TIME = new Date(1980, 0, 1, 0, 0, 0);

/** The file's bytes: these sheets and no other, no marks, no defined names, no author. The workbook that was open is left. */
export async function writeCopy(models: readonly SheetModel[], title: string): Promise<Outcome<Uint8Array>> {
  const book = await newBook();
  const [blank] = book.sheets();
  connect(createHost(book));
  const written = await new OfficeWorkbook().write(models, { title, author: "" }, () => undefined);
  if (!written.ok) return written;
  if (blank) book.removeSheet(blank.id);
  for (const sheet of book.sheets()) {
    for (const { key } of sheet.customProperties()) sheet.setCustomProperty(key, undefined);
  }
  return { ok: true, value: withoutTraces(book.save()) };
}

/** Print areas are names, an author may stand in two places, and marks leave an empty list of relations behind. */
function withoutTraces(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const change = (name: string, make: (text: string) => string): void => {
    const part = parts[name];
    if (part) parts[name] = strToU8(make(strFromU8(part)));
  };
  // The rows that print again on every page are a name that Excel itself keeps for each sheet; they tell of nobody.
  change("xl/workbook.xml", (text) =>
    replaceElements(text, "definedName", ({ whole }) =>
      /\bname="_xlnm\.Print_Titles"/.test(whole) ? whole : "",
    ).replace(/<definedNames>\s*<\/definedNames>/, ""),
  );
  change("docProps/core.xml", (text) =>
    text.replace(/<(dc:creator|cp:lastModifiedBy)>[^<]*<\/\1>|<(?:dc:creator|cp:lastModifiedBy)\/>/g, ""),
  );
  for (const [name, part] of Object.entries(parts)) {
    if (name.endsWith(".rels") && !strFromU8(part).includes("<Relationship ")) delete parts[name];
  }
  return zipSync(parts, { level: 6, mtime: NO_TIME });
}
