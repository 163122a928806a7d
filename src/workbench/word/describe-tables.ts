/** Gives each table of a Word file the words that are read aloud for it, which the library that makes the file cannot. */

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { escapeHtml } from "../../domain/report/paper/paper-as-html";

const DOCUMENT = "word/document.xml";

/** `titles` in the order of the tables; the same file with a title and a description on each. Throws where their number differs. */
export function describeTables(file: Uint8Array, titles: readonly string[]): Uint8Array {
  const parts = unzipSync(file);
  const part = parts[DOCUMENT];
  if (!part) throw new Error("The Word file has no document in it.");
  let met = 0;
  // Both stand last in a table's properties (ECMA-376, part 1, 17.4.61 and 17.4.62).
  const xml = strFromU8(part).replace(/<\/w:tblPr>/g, (end) => {
    const title = escapeHtml(titles[met] ?? "");
    met += 1;
    return `<w:tblCaption w:val="${title}"/><w:tblDescription w:val="${title}"/>${end}`;
  });
  if (met !== titles.length) throw new Error(`The Word file has ${met} tables, and titles for ${titles.length}.`);
  return zipSync({ ...parts, [DOCUMENT]: strToU8(xml) });
}
