/**
 * A case's workbook as text, so that a case can be read and written without Excel:
 *
 *   === Action plan            a sheet; "=== Old plan (hidden)" hides it
 *   @ B4                       where the next row goes; A1 without it
 *   No. | Action | Due         a row; an empty line is a blank row; "-" alone is no row at all, for the eye
 *   1 | Write | {31/03/2025}   a real date; {75%} a real percentage; {=1+1} a formula; {text 75} the text 75; \n a line break
 *   ~~31/03/2024~~ 30/06/2024  struck through between the tildes, with {} around for a real date: ~~{31/03/2025}~~
 *   ... hidden                 at the end of a row hides it
 *   @table A1:C3 Actions       makes an Excel Table of these cells
 */

import type { Book, BookSheet } from "../../src/host/book/book";
import { newBook, openBook } from "../../src/host/book/open-book";
import { readAddress } from "../../src/domain/grid";
import { dayOf, toSerial } from "../../src/domain/calendar";
import { patchParts } from "../host/book/rich-workbook";

export async function caseWorkbook(text: string): Promise<Book> {
  const book = await newBook();
  const first = book.sheets()[0];
  let sheet: BookSheet | undefined;
  let row = 0;
  let column = 0;
  for (const line of text.replace(/\n$/, "").split("\n")) {
    const heading = /^=== (.*?)( \(hidden\))?$/.exec(line);
    if (heading) {
      sheet = sheetNamed(book, heading[1] ?? "", sheet === undefined ? first : undefined);
      if (heading[2]) book.setVisibility(sheet.id, "Hidden");
      [row, column] = [0, 0];
      continue;
    }
    if (!sheet) throw new Error(`A case's workbook begins with a sheet, not with "${line}".`);
    if (line === "-") continue;
    if (line.startsWith("@table ")) {
      addTable(sheet, line.slice("@table ".length));
      continue;
    }
    const place = line.startsWith("@ ") ? readAddress(line.slice(2)) : undefined;
    if (place) {
      [row, column] = [place.top - 1, place.left - 1];
      continue;
    }
    writeRow(sheet, row, column, line);
    row += 1;
  }
  return struckInPart(book) ? withRuns(book) : book;
}

function struckInPart(book: Book): boolean {
  return book.sheets().some((sheet) => {
    const used = sheet.usedBox(true);
    return used !== null && sheet.values(used).some((row) => row.some((value) => String(value).includes("~~")));
  });
}

/** Excelize writes no runs: texts struck through in part are written with their tildes, and made runs in the file. */
function withRuns(book: Book): Promise<Book> {
  const strike = (text: string): string =>
    text
      .split("~~")
      .map((piece, index) => {
        const font = `<rPr>${index % 2 === 1 ? "<strike/>" : ""}<sz val="11"/></rPr>`;
        return piece === "" ? "" : `<r>${font}<t xml:space="preserve">${piece}</t></r>`;
      })
      .join("");
  return openBook(
    patchParts(book.save(), {
      "xl/sharedStrings.xml": (xml) =>
        xml.replace(/<t(?: [^>]*)?>([^<]*~~[^<]*)<\/t>/g, (_whole, text: string) => strike(text)),
    }),
  );
}

function addTable(sheet: BookSheet, words: string): void {
  const [address = "", name = ""] = words.split(" ");
  const area = readAddress(address);
  if (!area) throw new Error(`A case's table has no such place: ${words}`);
  const { top, left, bottom, right } = area;
  sheet.addTable({ row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 }, name);
}

function sheetNamed(book: Book, name: string, fresh: BookSheet | undefined): BookSheet {
  if (!fresh) return book.addSheet(name);
  book.renameSheet(fresh.id, name);
  const renamed = book.sheets().find((each) => each.id === fresh.id);
  if (!renamed) throw new Error("The first sheet is gone.");
  return renamed;
}

function writeRow(sheet: BookSheet, row: number, column: number, line: string): void {
  const hidden = line.endsWith(" ... hidden");
  const cells = (hidden ? line.slice(0, -" ... hidden".length) : line).split("|").map((cell) => cell.trim());
  cells.forEach((cell, index) => writeCell(sheet, row, column + index, cell));
  if (hidden) sheet.setRowHidden(row, 1, true);
}

function writeCell(sheet: BookSheet, row: number, column: number, cell: string): void {
  if (cell === "") return;
  const box = { row, column, rows: 1, columns: 1 };
  const struck = /^~~((?:(?!~~).)*)~~$/.exec(cell)?.[1];
  if (struck !== undefined) {
    writeCell(sheet, row, column, struck);
    sheet.setFormat(box, { strikethrough: true });
    return;
  }
  const special = /^\{(.*)\}$/.exec(cell)?.[1];
  if (special === undefined) {
    // A number format of text first: a case means what it says, and "10/07/24" is not to become a number on the way in.
    if (!/^-?\d+(\.\d+)?$/.test(cell)) sheet.setNumberFormats(box, [["@"]]);
    sheet.setValues(box, [[/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell.replaceAll("\\n", "\n")]]);
    return;
  }
  const date = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(special);
  const day = date ? dayOf(Number(date[3]), Number(date[2]), Number(date[1])) : undefined;
  const percent = /^(-?\d+(?:\.\d+)?)%$/.exec(special);
  if (day) put(sheet, box, toSerial(day), "dd/mm/yyyy");
  else if (percent) put(sheet, box, Number(percent[1]) / 100, "0%");
  else if (special.startsWith("text ")) put(sheet, box, special.slice("text ".length), "@");
  else if (special.startsWith("=")) sheet.setValues(box, [[special]]);
  else throw new Error(`A case's cell is not understood: ${cell}`);
}

function put(
  sheet: BookSheet,
  box: Parameters<BookSheet["setValues"]>[0],
  value: string | number,
  format: string,
): void {
  sheet.setNumberFormats(box, [[format]]);
  sheet.setValues(box, [[value]]);
}
