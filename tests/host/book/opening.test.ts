import { strToU8, zipSync } from "fflate";
import { BookFileError, newBook, openBook } from "../../../src/host/book/open-book";
import { patchParts, richWorkbook } from "./rich-workbook";

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => [...text].flatMap((one) => [one.charCodeAt(0), 0]);

/** The kind and sentence of the refusal. */
async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await openBook(bytes);
  } catch (error) {
    if (error instanceof BookFileError) return `${error.kind}: ${error.message}`;
    throw error;
  }
  return "opened";
}

test.each([
  ["an empty file", new Uint8Array(), "not-a-workbook: The file is empty, so it is not an Excel workbook."],
  ["a text file", strToU8("Ref,Action\n1,Publish"), "not-a-workbook: The file is not an Excel workbook (.xlsx)."],
  [
    "a zip of something else",
    zipSync({ "readme.txt": strToU8("hello") }),
    "not-a-workbook: The file is not an Excel workbook (.xlsx).",
  ],
  [
    "a zip cut short",
    zipSync({ "[Content_Types].xml": strToU8("<Types/>") }).slice(0, 40),
    "broken: The file is damaged and cannot be unpacked as a workbook.",
  ],
  [
    "an .xls of old",
    Uint8Array.from([...compound, ...new Array<number>(600).fill(0)]),
    "old-format: The file is in an old format (.xls). Save it in Excel as an Excel workbook (.xlsx) and try again.",
  ],
  [
    "a workbook with a password",
    Uint8Array.from([...compound, ...utf16("EncryptedPackage")]),
    "password: The workbook is protected with a password. Take the password off in Excel and try again.",
  ],
])("%s is refused in a sentence", async (_, bytes, sentence) => {
  expect(await refusal(bytes)).toBe(sentence);
});

test("a file that unpacks to far more than it weighs is refused", async () => {
  const zeros = new Uint8Array(100 * 1024 * 1024);
  expect(await refusal(zipSync({ "xl/a.xml": zeros }))).toMatch(/^too-large: /);
});

test("a Word document is refused", async () => {
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const bytes = zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${word}"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/document.xml": strToU8("<document/>"),
  });
  expect(await refusal(bytes)).toBe("not-a-workbook: The file is an Office document, but not an Excel workbook.");
});

test.each([
  ["whose XML breaks off", (text: string) => text.slice(0, text.length / 2)],
  ["with a document type", (text: string) => text.replace("<workbook", '<!DOCTYPE a [<!ENTITY b "c">]><workbook')],
])("a workbook %s is refused as broken", async (_, change) => {
  expect(await refusal(patchParts(await richWorkbook(), { "xl/workbook.xml": change }))).toMatch(
    /^broken: The workbook/,
  );
});

test("a new book has one visible sheet, Sheet1, empty and active", async () => {
  const book = await newBook();
  const [sheet] = book.sheets();
  expect(book.sheets().map((one) => [one.name, one.visibility])).toEqual([["Sheet1", "Visible"]]);
  expect(sheet!.usedBox(false)).toBeNull();
  expect(book.activeSheetId()).toBe(sheet!.id);
  expect((await openBook(book.save())).sheets()[0]!.name).toBe("Sheet1");
});

test("a sheet whose elements bear a prefix and whose cells bear no addresses is read and kept", async () => {
  const bytes = patchParts(await richWorkbook(), {
    "xl/worksheets/sheet3.xml": () =>
      '<?xml version="1.0" encoding="utf-8"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
      '<x:row><x:c t="inlineStr"><x:is><x:t>one</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  });
  const book = await openBook(bytes);
  const sheet = book.sheets()[2]!;
  sheet.setValues({ row: 1, column: 0, rows: 1, columns: 1 }, [["new"]]);
  sheet.merge({ row: 3, column: 0, rows: 1, columns: 2 });
  const again = (await openBook(book.save())).sheets()[2]!;
  expect(again.values({ row: 0, column: 0, rows: 2, columns: 2 })).toEqual([
    ["one", 2],
    ["new", ""],
  ]);
  expect(again.merges()).toHaveLength(1);
});
