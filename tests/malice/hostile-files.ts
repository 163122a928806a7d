/** THE hostile files: what a broken, foreign or malicious file may be, and what must be said of it. One entry each. */

import { strToU8, unzipSync } from "fflate";

import { columnLetter } from "../../src/domain/grid";
import { patchParts } from "../host/book/rich-workbook";
import { smallPlan } from "../support/small-plan";
import { makeZip, part, type ZipPart } from "./make-zip";

export interface HostileFile {
  /** What it is, as it would stand in a sentence. */
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
  /** The one sentence it is refused with, without the file's name; null where it is opened as the workbook it also is. */
  readonly refused: string | RegExp | null;
}

const DAMAGED = "The file is damaged and cannot be unpacked as a workbook.";
const NO_WORKBOOK = "The file is not an Excel workbook (.xlsx).";
const TOO_LARGE = "The workbook unpacks to more than this program will read (512 MB).";
const NOT_ALLOWED = "The workbook holds a part that is not allowed in one.";
const TOO_LARGE_TO_CHECK = /^The workbook is too large to check: the sheet "Plan" is used over /;

const SHEET = "xl/worksheets/sheet1.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => [...text].flatMap((one) => [one.charCodeAt(0), 0]);

/** The parts of a small plan as an honest zip has them, to be changed. */
async function partsOf(change: (parts: Map<string, ZipPart>) => void): Promise<Uint8Array> {
  const parts = new Map(Object.entries(unzipSync(await smallPlan())).map(([name, data]) => [name, part(name, data)]));
  change(parts);
  return makeZip([...parts.values()]);
}

/** The small plan with one part changed as text. */
const patched = async (path: string, change: (xml: string) => string): Promise<Uint8Array> =>
  patchParts(await smallPlan(), { [path]: change });

/** The small plan without a part. */
const without = (path: string): Promise<Uint8Array> => partsOf((parts) => parts.delete(path));

/** More rows of the sheet, after those of the plan. */
const withRows = (rows: () => string): Promise<Uint8Array> =>
  patched(SHEET, (xml) => xml.replace("</sheetData>", () => `${rows()}</sheetData>`));

/** Something after the cells of the sheet. */
const withAfter = (xml: () => string): Promise<Uint8Array> =>
  patched(SHEET, (text) => text.replace("</sheetData>", () => `</sheetData>${xml()}`));

const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024);
const times = (count: number, each: (index: number) => string): string =>
  Array.from({ length: count }, (_, at) => each(at)).join("");
const nested = (depth: number): string => `${"<a>".repeat(depth)}${"</a>".repeat(depth)}`;

/** Ten entities, each ten of the one before: a thousand million "lol". */
const LAUGHS = `<!DOCTYPE lolz [<!ENTITY lol0 "lol">${times(9, (at) => `<!ENTITY lol${at + 1} "${`&lol${at};`.repeat(10)}">`)}]>`;

export const HOSTILE_FILES: readonly HostileFile[] = [
  {
    name: "an empty file",
    bytes: async () => new Uint8Array(),
    refused: "The file is empty, so it is not an Excel workbook.",
  },
  { name: "a .csv that was renamed", bytes: async () => strToU8("Ref,Action\n1,Publish"), refused: NO_WORKBOOK },
  {
    name: "a web page that was renamed",
    bytes: async () => strToU8("<!DOCTYPE html><table><tr><td>1</td></tr></table>"),
    refused: NO_WORKBOOK,
  },
  {
    name: "a picture that was renamed",
    bytes: async () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    refused: NO_WORKBOOK,
  },
  {
    name: "an .xls of old",
    bytes: async () => Uint8Array.from([...compound, ...new Array<number>(600).fill(0)]),
    refused: "The file is in an old format (.xls). Save it in Excel as an Excel workbook (.xlsx) and try again.",
  },
  {
    name: "a workbook with a password",
    bytes: async () => Uint8Array.from([...compound, ...utf16("EncryptedPackage")]),
    refused: "The workbook is protected with a password. Take the password off in Excel and try again.",
  },

  // Zips.
  { name: "two letters and no zip", bytes: async () => strToU8("PK"), refused: DAMAGED },
  { name: "a zip cut short in the middle", bytes: async () => (await smallPlan()).slice(0, 1500), refused: DAMAGED },
  { name: "a zip without its last byte", bytes: async () => (await smallPlan()).slice(0, -1), refused: DAMAGED },
  {
    name: "a zip that begins too late",
    bytes: async () => Uint8Array.from([80, 75, ...(await smallPlan()).slice(60)]),
    refused: DAMAGED,
  },
  {
    name: "a zip with one byte of a part changed",
    bytes: () =>
      partsOf((parts) =>
        change(parts, SHEET, (each) => ({
          ...each,
          stored: each.stored.map((byte, at) => (at === 200 ? byte ^ 1 : byte)),
        })),
      ),
    refused: DAMAGED,
  },
  {
    name: "a zip with the check sum of another part",
    bytes: () => partsOf((parts) => change(parts, SHEET, (each) => ({ ...each, crc: 12345 }))),
    refused: DAMAGED,
  },
  {
    name: "a zip with a password",
    bytes: () => partsOf((parts) => change(parts, SHEET, (each) => ({ ...each, flags: 0x801 }))),
    refused: "The file is a zip with a password, not an Excel workbook (.xlsx).",
  },
  {
    name: "a zip packed in another way",
    bytes: () => partsOf((parts) => change(parts, SHEET, (each) => ({ ...each, method: 99 }))),
    refused: DAMAGED,
  },
  {
    name: "a zip with two parts of one name",
    bytes: () => partsOf((parts) => parts.set("again", part(SHEET, "<worksheet><sheetData/></worksheet>"))),
    refused: DAMAGED,
  },
  {
    name: "a zip whose parts begin beyond its end",
    bytes: () => partsOf((parts) => change(parts, SHEET, (each) => ({ ...each, at: 40_000_000 }))),
    refused: DAMAGED,
  },
  {
    name: "a zip bomb that says its size",
    bytes: () => partsOf((parts) => parts.set("bomb", part("xl/a.xml", zeros(100), { crc: 0 }))),
    refused: TOO_LARGE,
  },
  {
    name: "a zip bomb that says it is small",
    bytes: () => partsOf((parts) => parts.set("bomb", part("xl/a.xml", zeros(200), { size: 1000, crc: 0 }))),
    refused: DAMAGED,
  },
  {
    name: "a zip that says it is large, and is not",
    bytes: () => partsOf((parts) => parts.set("bomb", part("xl/a.xml", "<a/>", { size: 400 * 1024 * 1024 }))),
    refused: TOO_LARGE,
  },
  {
    name: "a zip that says it is larger than any file",
    bytes: () => partsOf((parts) => parts.set("bomb", part("xl/a.xml", "<a/>", { size: 0xfffffffe }))),
    refused: TOO_LARGE,
  },
  {
    name: "a zip bomb of parts that lie over one another",
    bytes: () =>
      partsOf((parts) => {
        const kernel = part("xl/media/0.bin", zeros(1));
        for (let at = 0; at < 400; at += 1)
          parts.set(`bomb ${at}`, { ...kernel, name: `xl/media/${at}.bin`, ...(at === 0 ? {} : { at: 0 }) });
      }),
    refused: DAMAGED,
  },
  {
    name: "a zip of twelve thousand parts",
    bytes: () =>
      partsOf((parts) => Array.from({ length: 12_000 }, (_, at) => parts.set(`more ${at}`, part(`xl/${at}`, "")))),
    refused: "The workbook has more parts than this program will read (10,000).",
  },
  {
    name: "a zip within a zip",
    bytes: () =>
      partsOf((parts) => parts.set("inner", part("xl/embeddings/inner.zip", makeZip([part("0", zeros(1))])))),
    refused: null,
  },
  {
    name: "a zip whose parts would climb out of their folder",
    bytes: () => partsOf((parts) => parts.set("up", part("../../etc/passwd", "root"))),
    refused: null,
  },

  // Parts that are missing.
  { name: "a workbook without a list of its parts", bytes: () => without("[Content_Types].xml"), refused: NO_WORKBOOK },
  { name: "a workbook without its first relations", bytes: () => without("_rels/.rels"), refused: NO_WORKBOOK },
  { name: "a workbook without its list of sheets", bytes: () => without("xl/workbook.xml"), refused: NO_WORKBOOK },
  {
    name: "a workbook without its relations",
    bytes: () => without(RELATIONS),
    refused: "The workbook is damaged: none of its sheets is there.",
  },
  {
    name: "a workbook without a sheet that it names",
    bytes: () => without(SHEET),
    refused: "The workbook is damaged: its part xl/worksheets/sheet1.xml is missing.",
  },
  {
    name: "a workbook without its texts",
    bytes: () => without("xl/sharedStrings.xml"),
    refused: "The workbook is damaged: its part xl/sharedStrings.xml is missing.",
  },
  { name: "a workbook without its looks", bytes: () => without("xl/styles.xml"), refused: null },
  {
    name: "a workbook whose cells name texts that are not there",
    bytes: () => patched(SHEET, (xml) => xml.replace("<v>13</v>", "<v>130</v>")),
    refused: "The workbook is damaged: a cell of it names a text that is not there.",
  },
  {
    name: "a workbook without sheets",
    bytes: () => patched("xl/workbook.xml", (xml) => xml.replace(/<sheet .*?\/>/, "")),
    refused: "The workbook is damaged: none of its sheets is there.",
  },

  // Relations.
  {
    name: "a workbook whose sheet is the workbook itself",
    bytes: () => patched(RELATIONS, (xml) => xml.replace("worksheets/sheet1.xml", "workbook.xml")),
    refused: "The workbook is damaged: a sheet of it has no cells at all.",
  },
  {
    name: "a workbook whose relations go round",
    bytes: async () =>
      patchParts(await smallPlan(), {
        "xl/worksheets/_rels/sheet1.xml.rels": () =>
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
            "drawing",
            "table",
            "worksheet",
            "chart",
          ]
            .map((kind) => `<Relationship Id="${kind}" Type="http://x/${kind}" Target="sheet1.xml"/>`)
            .join("")}</Relationships>`,
      }),
    refused: null,
  },
  {
    name: "a workbook whose drawing is its own sheet",
    bytes: async () =>
      patchParts(await smallPlan(), {
        "xl/worksheets/_rels/sheet1.xml.rels": () =>
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="sheet1.xml"/></Relationships>',
        [SHEET]: (xml) =>
          xml.replace(
            "</worksheet>",
            '<drawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
          ),
      }),
    refused: null,
  },

  // XML.
  {
    name: "a list of sheets with a document type",
    bytes: () => patched("xl/workbook.xml", (xml) => xml.replace("<workbook ", `${LAUGHS}<workbook `)),
    refused: NOT_ALLOWED,
  },
  {
    name: "a sheet with a billion laughs",
    bytes: () => patched(SHEET, (xml) => xml.replace("<worksheet ", `${LAUGHS}<worksheet `)),
    refused: NOT_ALLOWED,
  },
  {
    name: "texts with a billion laughs",
    bytes: () =>
      patched("xl/sharedStrings.xml", (xml) =>
        xml.replace("<sst ", `${LAUGHS}<sst `).replace("Workforce lead", "&lol9;"),
      ),
    refused: NOT_ALLOWED,
  },
  {
    name: "a sheet that reads a file of the machine",
    bytes: () =>
      patched(SHEET, (xml) =>
        xml.replace("<worksheet ", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet '),
      ),
    refused: NOT_ALLOWED,
  },
  {
    name: "a sheet whose XML breaks off",
    bytes: () => patched(SHEET, (xml) => xml.slice(0, 900)),
    refused: "The workbook is damaged: the cells of a sheet break off.",
  },
  {
    name: "a sheet whose XML breaks off after its cells",
    bytes: () => patched(SHEET, (xml) => xml.slice(0, -30)),
    refused: "The workbook is damaged: the XML of its part xl/worksheets/sheet1.xml is not whole.",
  },
  {
    name: "a sheet that is no XML",
    bytes: () => patched(SHEET, () => "\u0000\u0001"),
    refused: "The workbook is damaged: a sheet of it has no cells at all.",
  },
  {
    name: "looks that are no XML",
    bytes: () => patched("xl/styles.xml", () => "{}"),
    refused: "The workbook is damaged: the XML of its part xl/styles.xml is not whole.",
  },
  {
    name: "a sheet nested a hundred thousand deep",
    bytes: () => withAfter(() => `<extLst><ext>${nested(100_000)}</ext></extLst>`),
    refused:
      "The workbook is damaged: the XML of its part xl/worksheets/sheet1.xml is nested deeper than any workbook's.",
  },
  {
    name: "looks nested ten thousand deep",
    bytes: () =>
      patched("xl/styles.xml", (xml) =>
        xml.replace("</styleSheet>", () => `<extLst><ext>${nested(10_000)}</ext></extLst></styleSheet>`),
      ),
    refused: "The workbook is damaged: the XML of its part xl/styles.xml is nested deeper than any workbook's.",
  },

  // Sheets.
  {
    name: "a sheet of 1,048,576 rows, few of them filled",
    bytes: () => withRows(() => times(40_960, (at) => `<row r="${Math.floor(25.6 * (at + 1))}" ht="20"/>`)),
    refused: null,
  },
  {
    name: "a sheet with one cell at its far end",
    bytes: () => withRows(() => '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    refused: TOO_LARGE_TO_CHECK,
  },
  {
    name: "a row of 10,000 columns",
    bytes: () =>
      withRows(() => `<row r="5">${times(10_000, (at) => `<c r="${columnLetter(at + 1)}5"><v>1</v></c>`)}</row>`),
    refused: null,
  },
  {
    name: "a row beyond the last",
    bytes: () => withRows(() => '<row r="99999999"><c r="A99999999"><v>1</v></c></row>'),
    refused: "The workbook is damaged: a sheet of it has a row beyond the last that Excel has, 1,048,576.",
  },
  {
    name: "a row that is no number",
    bytes: () => withRows(() => '<row r="x"><c r="Ax"><v>1</v></c></row>'),
    refused: "The workbook is damaged: a sheet of it has a row without a number.",
  },
  {
    name: "a column beyond the last",
    bytes: () => withRows(() => '<row r="5"><c r="ZZZZZZ5"><v>1</v></c></row>'),
    refused: "The workbook is damaged: a sheet of it has a column beyond the last that Excel has, XFD.",
  },
  {
    name: "cells merged over the whole sheet",
    bytes: () => withAfter(() => '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    refused: null,
  },
  {
    name: "20,000 merged areas",
    bytes: () =>
      withAfter(
        () =>
          `<mergeCells count="20000">${times(20_000, (at) => `<mergeCell ref="G${2 * at + 1}:H${2 * at + 2}"/>`)}</mergeCells>`,
      ),
    refused: null,
  },
  {
    name: "merged areas that lie over one another",
    bytes: () =>
      withAfter(
        () =>
          '<mergeCells count="3"><mergeCell ref="A1:E2"/><mergeCell ref="A2:E3"/><mergeCell ref="B1:B4"/></mergeCells>',
      ),
    refused: null,
  },
  {
    name: "a text of 200,000 characters",
    bytes: () =>
      withRows(() => `<row r="5"><c r="B5" t="inlineStr"><is><t>${"long ".repeat(40_000)}</t></is></c></row>`),
    refused: null,
  },
  {
    name: "a formula of a hundred thousand brackets",
    bytes: () =>
      withRows(() => `<row r="5"><c r="B5"><f>${"(".repeat(100_000)}1${")".repeat(100_000)}</f><v>1</v></c></row>`),
    refused: null,
  },
  {
    name: "a formula that goes round",
    bytes: () => withRows(() => '<row r="5"><c r="B5"><f>B6</f></c></row><row r="6"><c r="B6"><f>B5</f></c></row>'),
    refused: null,
  },
  {
    name: "numbers that are none",
    bytes: () =>
      withRows(
        () =>
          `<row r="5">${["1e999", "NaN", "Infinity", "-", "0x10", "1e400"].map((each, at) => `<c r="${"ABCDEF"[at]}5"><v>${each}</v></c>`).join("")}</row>`,
      ),
    refused: null,
  },
  {
    name: "number formats of many brackets, digits and conditions",
    bytes: async () =>
      patchParts(await smallPlan(), {
        "xl/styles.xml": (xml) =>
          xml
            .replace(
              "<fonts",
              `<numFmts count="4"><numFmt numFmtId="164" formatCode="0.${"0".repeat(2000)}"/><numFmt numFmtId="165" formatCode="${"[".repeat(5000)}"/><numFmt numFmtId="166" formatCode="${"[&gt;1]0;".repeat(2000)}"/><numFmt numFmtId="167" formatCode="${'&quot;"'.replaceAll('"', "").repeat(4001)}yyyy"/></numFmts><fonts`,
            )
            .replace(
              "</cellXfs>",
              `${[164, 165, 166, 167].map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join("")}</cellXfs>`,
            ),
        [SHEET]: (xml) =>
          xml.replace(
            "</sheetData>",
            `<row r="5">${[1, 2, 3, 4, 9999, -1].map((style, at) => `<c r="${"ABCDEF"[at]}5" s="${style}"><v>45000.5</v></c>`).join("")}</row></sheetData>`,
          ),
      }),
    refused: null,
  },
  {
    name: "dates beyond all calendars",
    bytes: async () =>
      patchParts(await smallPlan(), {
        "xl/styles.xml": (xml) => xml.replace("</cellXfs>", '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs>'),
        [SHEET]: (xml) =>
          xml.replace(
            "</sheetData>",
            `<row r="5">${["1e300", "-1", "2958466", "99999999999", "0"].map((each, at) => `<c r="${"ABCDE"[at]}5" s="1"><v>${each}</v></c>`).join("")}</row></sheetData>`,
          ),
      }),
    refused: null,
  },
  {
    name: "a row that never ends",
    bytes: () => withRows(() => '<row r="5" //'),
    refused: "The workbook is damaged: the cells of a sheet break off.",
  },
  {
    name: "a cell that never ends",
    bytes: () => withRows(() => '<row r="5"><c r="A5" t="str"><v>x</v></row>'),
    refused: "The workbook is damaged: the cells of a sheet break off.",
  },
  {
    name: "a row that is there twice",
    bytes: () => withRows(() => '<row r="4"><c r="A4"><v>9</v></c></row>'),
    refused: "The workbook is damaged: row 4 of a sheet of it is there twice.",
  },
  {
    name: "a cell that is there twice",
    bytes: () => withRows(() => '<row r="5"><c r="A5"><v>9</v></c><c r="A5"><v>8</v></c></row>'),
    refused: "The workbook is damaged: the cell A5 of a sheet of it is there twice.",
  },
  {
    name: "sheets of one name",
    bytes: async () =>
      patchParts(await smallPlan(), {
        "xl/workbook.xml": (xml) => xml.replace("</sheets>", '<sheet name="PLAN" sheetId="2" r:id="rId2"/></sheets>'),
        [RELATIONS]: (xml) =>
          xml
            .replace('Id="rId2"', 'Id="rId7"')
            .replace(
              "</Relationships>",
              '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
            ),
        "xl/worksheets/sheet2.xml": () =>
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
      }),
    refused: "The workbook is damaged: two of its sheets have one name.",
  },
  {
    name: "two sheets of one part",
    bytes: () =>
      patched("xl/workbook.xml", (xml) =>
        xml.replace("</sheets>", '<sheet name="plan" sheetId="2" r:id="rId1"/></sheets>'),
      ),
    refused: "The workbook is damaged: two of its sheets are one.",
  },
  {
    name: "a sheet with a name that Excel forbids",
    bytes: () => patched("xl/workbook.xml", (xml) => xml.replace('name="Plan"', `name="[a]:*?/\\${"x".repeat(60)}"`)),
    refused: null,
  },
  {
    name: "a sheet without a name",
    bytes: () => patched("xl/workbook.xml", (xml) => xml.replace('name="Plan"', 'name=""')),
    refused: null,
  },
  {
    name: "16,384 columns laid out one by one",
    bytes: () =>
      patched(SHEET, (xml) =>
        xml.replace(
          "<sheetData>",
          `<cols>${times(16_384, (at) => `<col min="${at + 1}" max="${at + 1}" width="9"/>`)}</cols><sheetData>`,
        ),
      ),
    refused: null,
  },
  { name: "a table that reaches over the whole sheet", bytes: () => withTable('ref="A1:XFD1048576"'), refused: null },
  { name: "a table that is nowhere", bytes: () => withTable('ref="nowhere"'), refused: null },
];

function change(parts: Map<string, ZipPart>, name: string, how: (each: ZipPart) => ZipPart): void {
  const found = parts.get(name);
  if (!found) throw new Error(`The small plan has no part ${name}.`);
  parts.set(name, how(found));
}

async function withTable(reference: string): Promise<Uint8Array> {
  return patchParts(await smallPlan(), {
    [SHEET]: (xml) =>
      xml.replace("</worksheet>", '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>'),
    "xl/worksheets/_rels/sheet1.xml.rels": () =>
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
    "xl/tables/table1.xml": () =>
      `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Actions" displayName="Actions" ${reference}><tableColumns count="1"><tableColumn id="1" name="Ref"/></tableColumns></table>`,
    "[Content_Types].xml": (xml) =>
      xml.replace(
        "</Types>",
        '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>',
      ),
  });
}
