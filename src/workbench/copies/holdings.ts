/** What a workbook's file holds, part by part, read from the finished file itself: the proof that a copy holds nothing it should not. */

import { strFromU8, unzipSync } from "fflate";

export interface Holding {
  /** The part of the file, or "the file" for what runs through all of them. */
  readonly part: string;
  readonly holds: string;
}

export interface Holdings {
  readonly holdings: readonly Holding[];
  /** What must not be in a public copy and is; [] for a clean one. */
  readonly unwanted: readonly Holding[];
}

/** Parts that a workbook of values, looks and charts consists of; anything else is named. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^\[Content_Types\]\.xml$/, "the kinds of the parts"],
  [/_rels\/[^/]*\.rels$/, "which part belongs to which"],
  [/^xl\/workbook\.xml$/, "the list of sheets"],
  [/^xl\/worksheets\/[^/]+\.xml$/, "a sheet"],
  [/^xl\/sharedStrings\.xml$/, "the texts"],
  [/^xl\/styles\.xml$/, "the looks"],
  [/^xl\/theme\/[^/]+\.xml$/, "the colours and fonts"],
  [/^xl\/tables\/[^/]+\.xml$/, "a table"],
  [/^xl\/drawings\/[^/]+\.xml$/, "where charts stand"],
  [/^xl\/charts\/[^/]+\.xml$/, "a chart of cells of this file"],
  [/^docProps\/core\.xml$/, "the title"],
  [/^docProps\/app\.xml$/, "the program's name"],
];

/** What may stand inside parts and must not in a public copy. */
const UNWANTED: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^xl\/worksheets\//, /<f[ >/]/g, "formulas"],
  [/^xl\/worksheets\//, /<hyperlink[ >/]/g, "links"],
  [/^xl\/worksheets\//, /<legacyDrawing[ >/]/g, "comments"],
  [/^xl\/worksheets\//, /<customPr[ >/]/g, "marks"],
  [/^xl\/worksheets\//, /<(?:row|col)\b[^<>]*\bhidden="(?:1|true)"/g, "hidden rows or columns"],
  [/^xl\/worksheets\//, /<dataValidation[ >]/g, "drop-down lists"],
  [/^xl\/workbook\.xml$/, /<definedName[ >]/g, "defined names"],
  [/^xl\/workbook\.xml$/, /\bstate="(?:hidden|veryHidden)"/g, "hidden sheets"],
  [/^xl\/workbook\.xml$/, /<externalReference[ >]/g, "links to other files"],
  [/\.rels$/, /TargetMode="External"/g, "links out of the file"],
  [/^docProps\//, /<(?:dc:creator|cp:lastModifiedBy|Manager|Company)>[^<]+</g, "an author"],
  [/^xl\/drawings\//, /<xdr:pic[ >]/g, "pictures"],
];

/** `names` are those of people, which must not stand anywhere. */
export function holdingsOf(bytes: Uint8Array, names: readonly string[] = []): Holdings {
  const parts = unzipSync(bytes);
  const holdings: Holding[] = [];
  const unwanted: Holding[] = [];
  for (const [part, data] of Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const known = KNOWN.find(([pattern]) => pattern.test(part));
    const text = strFromU8(data);
    holdings.push({ part, holds: `${known?.[1] ?? "something else"}${countsIn(part, text)}` });
    if (!known) unwanted.push({ part, holds: "a part that a public copy does not need" });
    for (const [where, pattern, what] of UNWANTED) {
      const count = where.test(part) ? (text.match(pattern) ?? []).length : 0;
      if (count > 0) unwanted.push({ part, holds: `${what} (${count})` });
    }
    const lower = plain(text).toLowerCase();
    for (const name of names) {
      if (lower.includes(name.toLowerCase())) unwanted.push({ part, holds: "the name of a person" });
    }
  }
  return { holdings, unwanted };
}

function countsIn(part: string, text: string): string {
  const count = (pattern: RegExp): number => (text.match(pattern) ?? []).length;
  if (part === "xl/workbook.xml") {
    const sheets = [...text.matchAll(/<sheet [^<>]*name="([^"]*)"/g)].map((match) => plain(match[1] ?? ""));
    return `: ${sheets.join(", ")}`;
  }
  if (part.startsWith("xl/worksheets/sheet"))
    return `, ${count(/<c [^<>]*>/g)} cells, ${count(/<v>|<t[ >]/g)} with something in them`;
  if (part === "xl/sharedStrings.xml") return ` (${count(/<si>|<si\/>/g)})`;
  if (part === "docProps/core.xml") return `: ${plain(/<dc:title>([^<]*)/.exec(text)?.[1] ?? "none")}`;
  return "";
}

const plain = (text: string): string =>
  text
    .replace(/&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
