/** Makes the xlsx file of an empty tracker: tables with lists, rules and notes, a sheet on how to use it; the same bytes every time. */

import { columnLetter } from "../../domain/grid";
import { addSheet, BODY, finishFile, GRID, HEADING, must, newFile, setPage, TEXT, TITLE, TOP } from "../workbook-file";
import type { File, Style } from "../workbook-file";
import { isKeptAsText } from "../../domain/plan/template-rules";
import { cellFormat, cellRule } from "./cell-rules";
import { HOW_TO } from "../../domain/plan/template-how-to";
import type { Template, TemplateColumn, TemplateTable } from "../../domain/plan/template-model";

const HEADING_ROW = 4;
const EMPTY_ROWS = 30;
const LAST_ROW = HEADING_ROW + EMPTY_ROWS;
const HOW_TO_SHEET = "How to";
const LISTS_SHEET = "Lists";

/** At the top of a tall row, clear of the filter's button. */
const ON_TOP = { Vertical: "top", WrapText: true };
const NEEDED: Style = { ...HEADING, Alignment: ON_TOP, Fill: { Type: "pattern", Pattern: 1, Color: ["1F3864"] } };
const OTHER: Style = {
  ...HEADING,
  Font: { Family: "Arial", Size: 10, Bold: true, Color: "1F3864" },
  Fill: { Type: "pattern", Pattern: 1, Color: ["D9E2F3"] },
  Alignment: ON_TOP,
};
/** Numbers and dates begin where words do, clear of the next column's words. */
const LEFT = { Horizontal: "left", ...TOP };
/** Excelize's number for the green corner on a number that is kept as text. */
const NUMBER_AS_TEXT = 2;
const GUIDE: Style = { Font: { Family: "Arial", Size: 9, Italic: true, Color: "595959" } };
const OFFICER: Style = { Font: { Family: "Arial", Size: 10 } };

/** The file of an empty tracker. */
export async function writeTemplate(template: Template): Promise<Uint8Array> {
  const file = await newFile();
  const lists = placesOf(template);
  template.tables.forEach((table, index) => {
    addSheet(file, index, table.sheet);
    writeTable(file, table, lists);
  });
  addSheet(file, template.tables.length, HOW_TO_SHEET);
  writeHowTo(file, template.title);
  if (template.lists.length > 0) {
    addSheet(file, template.tables.length + 1, LISTS_SHEET);
    writeLists(file, template.lists);
  }
  return finishFile(file, { title: template.title, creator: "PlanProof" });
}

function writeTable(file: File, table: TemplateTable, lists: ReadonlyMap<string, string>): void {
  const { sheet, columns } = table;
  const last = columnLetter(columns.length);
  const style = styler(file);
  writeLine(file, sheet, "A1", table.title, style("title", TITLE));
  writeLine(file, sheet, "A2", table.guide, style("guide", GUIDE));
  must(file.SetCellStyle(sheet, "A3", "A3", style("officer", OFFICER)));
  columns.forEach((each, index) => writeColumn(file, table, each, columnLetter(index + 1), style, lists));
  must(file.SetRowHeight(sheet, 1, 24));
  must(file.SetRowHeight(sheet, HEADING_ROW, 38));
  must(file.AddTable(sheet, { Range: `A${HEADING_ROW}:${last}${LAST_ROW}`, Name: table.name, ShowRowStripes: false }));
  must(
    file.SetPanes(sheet, {
      Freeze: true,
      XSplit: 1,
      YSplit: HEADING_ROW,
      TopLeftCell: `B${HEADING_ROW + 1}`,
      ActivePane: "bottomRight",
    }),
  );
  setPage(file, sheet, `$${HEADING_ROW}:$${HEADING_ROW}`);
}

type Styler = (name: string, style: Style) => number;

function writeColumn(
  file: File,
  { sheet }: TemplateTable,
  { column, width, folded, note }: TemplateColumn,
  letter: string,
  style: Styler,
  lists: ReadonlyMap<string, string>,
): void {
  const heading = `${letter}${HEADING_ROW}`;
  const top = `${letter}${HEADING_ROW + 1}`;
  const bottom = `${letter}${LAST_ROW}`;
  const head = column.required ? style("needed", NEEDED) : style("other", OTHER);
  writeLine(file, sheet, heading, column.heading, head);
  const format = cellFormat(column);
  const body = style(`body ${JSON.stringify(format)}`, format ? { ...BODY, ...format, Alignment: LEFT } : BODY);
  must(file.SetCellStyle(sheet, top, bottom, body));
  if (isKeptAsText(column)) must(file.AddIgnoredErrors(sheet, `${top}:${bottom}`, NUMBER_AS_TEXT));
  must(file.SetColWidth(sheet, letter, letter, width));
  const rule = cellRule(column, `${top}:${bottom}`, lists.get(column.heading));
  if (rule) must(file.AddDataValidation(sheet, rule));
  must(file.AddComment(sheet, { Cell: heading, Author: "PlanProof", ...noteBox(column.heading, note) }));
  if (!folded) return;
  must(file.SetColOutlineLevel(sheet, letter, 1));
  must(file.SetColVisible(sheet, letter, false));
}

/** A note big enough for its words, in pixels. */
function noteBox(heading: string, note: string) {
  const font = { Family: "Arial", Size: 9, Color: "000000" };
  const lines = 2 + Math.ceil(note.length / 42);
  return {
    Width: 300,
    Height: lines * 17,
    Paragraph: [
      { Text: `${heading}\n`, Font: { ...font, Bold: true } },
      { Text: note, Font: font },
    ],
  };
}

function writeHowTo(file: File, title: string): void {
  const style = styler(file);
  writeLine(file, HOW_TO_SHEET, "A1", `How to keep this tracker: ${title}`, style("title", TITLE));
  must(file.SetColWidth(HOW_TO_SHEET, "A", "A", 125));
  const text = style("text", TEXT);
  HOW_TO.forEach((line, index) => {
    const row = index + 3;
    writeLine(file, HOW_TO_SHEET, `A${row}`, `${index + 1}.  ${line}`, text);
    must(file.SetRowHeight(HOW_TO_SHEET, row, 28));
  });
  must(file.SetSheetView(HOW_TO_SHEET, 0, { ShowGridLines: false, TopLeftCell: "A1", View: "normal" }));
  setPage(file, HOW_TO_SHEET, null);
}

function writeLists(file: File, lists: Template["lists"]): void {
  const style = styler(file);
  lists.forEach(({ heading, words }, index) => {
    const letter = columnLetter(index + 1);
    must(file.SetColWidth(LISTS_SHEET, letter, letter, 34));
    writeLine(file, LISTS_SHEET, `${letter}1`, heading, style("heading", HEADING));
    words.forEach((word, row) =>
      writeLine(file, LISTS_SHEET, `${letter}${row + 2}`, word, style("word", { ...TEXT, Border: GRID })),
    );
  });
  setPage(file, LISTS_SHEET, "$1:$1");
}

/** Where each long list stands, by its column's heading. */
function placesOf({ lists }: Template): Map<string, string> {
  return new Map(
    lists.map(({ heading, words }, index) => {
      const letter = columnLetter(index + 1);
      return [heading, `${LISTS_SHEET}!$${letter}$2:$${letter}$${words.length + 1}`];
    }),
  );
}

/** Makes each style once. */
function styler(file: File): Styler {
  const known = new Map<string, number>();
  return (name, style) => {
    const made = known.get(name);
    if (made !== undefined) return made;
    const fresh = file.NewStyle(style);
    must(fresh);
    known.set(name, fresh.style);
    return fresh.style;
  };
}

function writeLine(file: File, sheet: string, cell: string, text: string, style: number): void {
  must(file.SetCellStr(sheet, cell, text));
  must(file.SetCellStyle(sheet, cell, cell, style));
}
