/** What every workbook that the workbench makes has in common: the engine, its looks, its page, and the same bytes every time. */

import { resolve } from "node:path";

import { init } from "excelize-wasm";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

type Excelize = Awaited<ReturnType<typeof init>>;
export type File = ReturnType<Excelize["NewFile"]>;
export type Style = Parameters<File["NewStyle"]>[0];

const WASM = resolve(__dirname, "../../node_modules/excelize-wasm/excelize.wasm.gz");
const STYLES_PART = "xl/styles.xml";
const SHEET_PARTS = "xl/worksheets/sheet";
/** The day that stands in every file as its making. */
const MADE = "2024-06-14T09:00:00Z";
const LINE = { Color: "9DA5AB", Style: 1 };

export const GRID = ["left", "right", "top", "bottom"].map((Type) => ({ Type, ...LINE }));
export const TOP = { Vertical: "top", WrapText: true };
export const TITLE: Style = { Font: { Family: "Arial", Size: 14, Bold: true, Color: "1F3864" } };
export const HEADING: Style = {
  Font: { Family: "Arial", Size: 10, Bold: true, Color: "FFFFFF" },
  Fill: { Type: "pattern", Pattern: 1, Color: ["2F5496"] },
  Border: GRID,
  Alignment: { Vertical: "center", WrapText: true },
};
export const BODY: Style = { Font: { Family: "Arial", Size: 10 }, Border: GRID, Alignment: TOP };
export const PLAIN: Style = { Font: { Family: "Arial", Size: 10 }, Alignment: { Vertical: "top" } };
export const TEXT: Style = { Font: { Family: "Arial", Size: 10 }, Alignment: TOP };

/** One WebAssembly engine a process. */
let engine: Promise<Excelize> | undefined;

/** A new workbook in Arial, with one sheet that has no name of ours yet. */
export async function newFile(): Promise<File> {
  engine ??= init(WASM);
  const file = (await engine).NewFile();
  must(file.SetDefaultFont("Arial"));
  return file;
}

/** The sheet at an index, counted from 0, by its name; made where it is not the first. */
export function addSheet(file: File, index: number, name: string): void {
  if (index === 0) must(file.SetSheetName("Sheet1", name));
  else must(file.NewSheet(name));
}

/** The file's bytes: the same for the same workbook, on any day. */
export function finishFile(file: File, { title, creator }: { title: string; creator: string }): Uint8Array {
  must(file.SetActiveSheet(0));
  must(file.SetDocProps({ Title: title, Creator: creator, Created: MADE, Modified: MADE }));
  const written = file.WriteToBuffer();
  must(written);
  return sameEveryTime(written.buffer as Uint8Array);
}

/** A4 across, one page wide, numbered; `titleRows` ("$4:$4") stand again on every page. */
export function setPage(file: File, sheet: string, titleRows: string | null): void {
  must(file.SetPageLayout(sheet, { Size: 9, Orientation: "landscape", FitToWidth: 1, FitToHeight: 0 }));
  must(file.SetSheetProps(sheet, { FitToPage: true }));
  must(file.SetPageMargins(sheet, { Left: 0.5, Right: 0.5, Top: 0.6, Bottom: 0.6, Header: 0.3, Footer: 0.3 }));
  must(file.SetHeaderFooter(sheet, { OddFooter: "&L&A&RPage &P of &N" }));
  if (!titleRows) return;
  must(file.SetDefinedName({ Name: "_xlnm.Print_Titles", RefersTo: `'${sheet}'!${titleRows}`, Scope: sheet }));
}

export function must(result: { error: string | null }): void {
  if (result.error) throw new Error(`The workbook could not be made: ${result.error}`);
}

/**
 * The usual font becomes Arial 10, whose digits are as wide as those of Excel's own usual font: column widths are counted in them.
 * Excelize stamps the moment into the package; a zip with one time for all its parts, in order of name, has none. Nor does it
 * leave room for the + above folded columns, without which Excel does not show it.
 */
function sameEveryTime(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    const text = name === STYLES_PART || name.startsWith(SHEET_PARTS) ? strFromU8(part) : "";
    if (name === STYLES_PART) parts[name] = strToU8(text.replace('<sz val="11"/>', '<sz val="10"/>'));
    else if (text.includes(' outlineLevel="1"'))
      parts[name] = strToU8(text.replace("<sheetFormatPr ", '<sheetFormatPr outlineLevelCol="1" '));
  }
  const sorted = Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return zipSync(sorted, { level: 6, mtime: new Date("2024-06-14T09:00:00") });
}
