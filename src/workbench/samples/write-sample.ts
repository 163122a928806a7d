/** Makes the xlsx file of a sample: the same bytes every time, so that a test can show that the file is what this makes. */

import { resolve } from "node:path";

import { init } from "excelize-wasm";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import type { RowLook, Sample, SampleCell, SampleSheet } from "./sample";

type Excelize = Awaited<ReturnType<typeof init>>;
type File = ReturnType<Excelize["NewFile"]>;
type Style = Parameters<File["NewStyle"]>[0];

const WASM = resolve(__dirname, "../../../node_modules/excelize-wasm/excelize.wasm.gz");
const STYLES_PART = "xl/styles.xml";
const MADE = "2024-06-14T09:00:00Z";
const LINE = { Color: "9DA5AB", Style: 1 };
const GRID = ["left", "right", "top", "bottom"].map((Type) => ({ Type, ...LINE }));
const TOP = { Vertical: "top", WrapText: true };

const WRAPPED = new Set<RowLook>(["body", "heading", "total", "text"]);

const STYLES: Record<RowLook, Style> = {
  title: { Font: { Family: "Arial", Size: 14, Bold: true, Color: "1F3864" } },
  subtitle: { Font: { Family: "Arial", Size: 12, Bold: true } },
  heading: {
    Font: { Family: "Arial", Size: 10, Bold: true, Color: "FFFFFF" },
    Fill: { Type: "pattern", Pattern: 1, Color: ["2F5496"] },
    Border: GRID,
    Alignment: { Vertical: "center", WrapText: true },
  },
  band: {
    Font: { Family: "Arial", Size: 10, Bold: true },
    Fill: { Type: "pattern", Pattern: 1, Color: ["D9E2F3"] },
    Border: GRID,
  },
  body: { Font: { Family: "Arial", Size: 10 }, Border: GRID, Alignment: TOP },
  total: { Font: { Family: "Arial", Size: 10, Bold: true }, Border: GRID, Alignment: TOP },
  plain: { Font: { Family: "Arial", Size: 10 }, Alignment: { Vertical: "top" } },
  text: { Font: { Family: "Arial", Size: 10 }, Alignment: TOP },
};

/** One WebAssembly engine a process. */
let engine: Promise<Excelize> | undefined;

/** The sample's xlsx file. */
export async function writeSample(sample: Sample): Promise<Uint8Array> {
  engine ??= init(WASM);
  const file = (await engine).NewFile();
  must(file.SetDefaultFont("Arial"));
  sample.sheets.forEach((sheet, index) => {
    if (index === 0) must(file.SetSheetName("Sheet1", sheet.name));
    else must(file.NewSheet(sheet.name));
    writeSheet(file, sheet);
  });
  must(file.SetActiveSheet(0));
  must(file.SetDocProps({ Title: sample.title, Creator: "Scrutiny officer", Created: MADE, Modified: MADE }));
  const written = file.WriteToBuffer();
  must(written);
  return sameEveryTime(written.buffer as Uint8Array);
}

function writeSheet(file: File, sheet: SampleSheet): void {
  const styles = new Map<string, number>();
  const style = (look: RowLook, format?: string): number => {
    const key = `${look} ${format ?? ""}`;
    const known = styles.get(key);
    if (known !== undefined) return known;
    const made = file.NewStyle(format ? { ...STYLES[look], CustomNumFmt: format } : STYLES[look]);
    must(made);
    styles.set(key, made.style);
    return made.style;
  };
  const last = sheet.widths.length;
  sheet.widths.forEach((width, index) =>
    must(file.SetColWidth(sheet.name, letter(index + 1), letter(index + 1), width)),
  );
  sheet.rows.forEach((row, index) => {
    const at = index + 1;
    const wide = row.look === "title" || row.look === "subtitle" || row.look === "plain" ? row.cells.length : last;
    if (wide > 0) must(file.SetCellStyle(sheet.name, `A${at}`, `${letter(wide)}${at}`, style(row.look)));
    row.cells.forEach((cell, column) =>
      writeCell(file, sheet.name, `${letter(column + 1)}${at}`, cell, (format) => style(row.look, format)),
    );
    if (row.mergeDown) {
      const { column, rows } = row.mergeDown;
      must(file.MergeCell(sheet.name, `${letter(column)}${at}`, `${letter(column)}${at + rows - 1}`));
    }
  });
  rowHeights(sheet).forEach((height, index) => must(file.SetRowHeight(sheet.name, index + 1, height)));
  setPrint(file, sheet);
}

function writeCell(
  file: File,
  sheet: string,
  address: string,
  cell: SampleCell,
  styled: (format: string) => number,
): void {
  if (cell === "") return;
  if (typeof cell === "string") must(file.SetCellStr(sheet, address, cell));
  else if (typeof cell === "number") must(file.SetCellValue(sheet, address, cell));
  else {
    must(file.SetCellValue(sheet, address, cell.number));
    must(file.SetCellStyle(sheet, address, address, styled(cell.format)));
  }
}

function setPrint(file: File, sheet: SampleSheet): void {
  must(file.SetPageLayout(sheet.name, { Size: 9, Orientation: "landscape", FitToWidth: 1, FitToHeight: 0 }));
  must(file.SetSheetProps(sheet.name, { FitToPage: true }));
  must(file.SetPageMargins(sheet.name, { Left: 0.5, Right: 0.5, Top: 0.6, Bottom: 0.6, Header: 0.3, Footer: 0.3 }));
  must(file.SetHeaderFooter(sheet.name, { OddFooter: "&L&A&RPage &P of &N" }));
  if (sheet.titleRows) {
    must(
      file.SetDefinedName({
        Name: "_xlnm.Print_Titles",
        RefersTo: `'${sheet.name}'!${sheet.titleRows}`,
        Scope: sheet.name,
      }),
    );
  }
  if (sheet.frozenRows > 0) {
    const next = `A${sheet.frozenRows + 1}`;
    must(
      file.SetPanes(sheet.name, {
        Freeze: true,
        YSplit: sheet.frozenRows,
        TopLeftCell: next,
        ActivePane: "bottomLeft",
      }),
    );
  }
}

/** Points that show each row's text, by rough measure; a merged cell spreads its text over the rows it covers. */
function rowHeights(sheet: SampleSheet): number[] {
  const lines = sheet.rows.map((row) =>
    WRAPPED.has(row.look)
      ? Math.max(
          1,
          ...row.cells.map((cell, column) =>
            row.mergeDown?.column === column + 1 ? 1 : linesOf(cell, sheet.widths[column]),
          ),
        )
      : 1.4,
  );
  sheet.rows.forEach((row, index) => {
    if (!row.mergeDown) return;
    const { column, rows } = row.mergeDown;
    const needed = linesOf(row.cells[column - 1] ?? "", sheet.widths[column - 1]);
    const has = lines.slice(index, index + rows).reduce((sum, each) => sum + each, 0);
    for (let n = 0; n < rows && needed > has; n += 1)
      lines[index + n] = (lines[index + n] ?? 1) + (needed - has) / rows;
  });
  return lines.map((count) => Math.min(409, Math.ceil(count * 13) + 4));
}

function linesOf(cell: SampleCell, width = 10): number {
  if (typeof cell !== "string") return 1;
  return cell.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.08) / width)), 0);
}

/**
 * The usual font becomes Arial 10, whose digits are as wide as those of Excel's own usual font: column widths are counted in them.
 * Excelize stamps the moment into the package; a zip with one time for all its parts, in order of name, has none.
 */
function sameEveryTime(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  parts[STYLES_PART] = strToU8(
    strFromU8(parts[STYLES_PART] ?? new Uint8Array()).replace('<sz val="11"/>', '<sz val="10"/>'),
  );
  const sorted = Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return zipSync(sorted, { level: 6, mtime: new Date("2024-06-14T09:00:00") });
}

const letter = (column: number): string => String.fromCharCode(64 + column);

function must(result: { error: string | null }): void {
  if (result.error) throw new Error(`The sample could not be made: ${result.error}`);
}
