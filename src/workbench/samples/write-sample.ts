/** Makes the xlsx file of a sample: the same bytes every time, so that a test can show that the file is what this makes. */

import { columnLetter as letter } from "../../domain/grid";
import {
  addSheet,
  BODY,
  finishFile,
  GRID,
  HEADING,
  must,
  newFile,
  PLAIN,
  setPage,
  TEXT,
  TITLE,
  TOP,
} from "../workbook-file";
import type { File, Style } from "../workbook-file";
import type { RowLook, Sample, SampleCell, SampleSheet } from "./sample";

const WRAPPED = new Set<RowLook>(["body", "heading", "total", "text"]);

const STYLES: Record<RowLook, Style> = {
  title: TITLE,
  subtitle: { Font: { Family: "Arial", Size: 12, Bold: true } },
  heading: HEADING,
  band: {
    Font: { Family: "Arial", Size: 10, Bold: true },
    Fill: { Type: "pattern", Pattern: 1, Color: ["D9E2F3"] },
    Border: GRID,
  },
  body: BODY,
  total: { Font: { Family: "Arial", Size: 10, Bold: true }, Border: GRID, Alignment: TOP },
  plain: PLAIN,
  text: TEXT,
};

/** The sample's xlsx file. */
export async function writeSample(sample: Sample): Promise<Uint8Array> {
  const file = await newFile();
  sample.sheets.forEach((sheet, index) => {
    addSheet(file, index, sheet.name);
    writeSheet(file, sheet);
  });
  return finishFile(file, { title: sample.title, creator: "Scrutiny officer" });
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
  setPage(file, sheet.name, sheet.titleRows);
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
