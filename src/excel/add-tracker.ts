/** Adds the sheets of an empty tracker: tables with lists and rules of Excel's own, and a sheet on how to use them. */

import { freeSheetName } from "../app/workbook-port";
import { columnLetter, rangeAddress } from "../domain/grid";
import { HOW_TO } from "../domain/plan/template-how-to";
import type { Template, TemplateColumn, TemplateTable } from "../domain/plan/template-model";
import { columnRule, isKeptAsText } from "../domain/plan/template-rules";
import { columnPoints } from "../domain/report/measure-text";
import { send } from "./in-excel";
import { gated } from "./text-gate";

const HEADING_ROW = 4;
const LAST_ROW = HEADING_ROW + 30;
const HOW_TO_NAME = "How to";
const NEEDED = { fill: "#1F3864", colour: "#FFFFFF" };
const OTHER = { fill: "#D9E2F3", colour: "#1F3864" };

const FORMATS = { list: "General", day: "dd/mm/yyyy", share: "0%" } as const;

/** Two requests: which names are taken, and the sheets. Columns that the file folds away are left out, and told of on the last sheet. */
export async function addTracker(context: Excel.RequestContext, template: Template): Promise<readonly string[]> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  await context.sync();
  const names = worksheets.items.map(({ name }) => name);
  const takenTables = new Set(tables.items.map(({ name }) => name.toLowerCase()));
  const add = (wanted: string): Excel.Worksheet => {
    const name = freeSheetName(wanted, names);
    names.push(name);
    return worksheets.add(name);
  };
  const made = template.tables.map((table) => {
    const sheet = add(table.sheet);
    fillTable(sheet, table, freeTableName(table.name, takenTables));
    return sheet;
  });
  fillHowTo(add(HOW_TO_NAME), template);
  made[0]?.activate();
  made[0]?.getRange(`A${HEADING_ROW + 1}`).select();
  await send(context);
  return names.slice(worksheets.items.length);
}

function freeTableName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}_${number}`;
  taken.add(name.toLowerCase());
  return name;
}

function fillTable(sheet: Excel.Worksheet, { title, guide, columns }: TemplateTable, name: string): void {
  const shown = columns.filter(({ folded }) => !folded);
  writeText(sheet.getRange("A1"), [[title]]);
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A1").format.font.size = 16;
  writeText(sheet.getRange("A2"), [[guideOf(guide)]]);
  const heads = sheet.getRange(rangeAddress(HEADING_ROW, 1, HEADING_ROW, shown.length));
  writeText(heads, [shown.map(({ column }) => column.heading)]);
  heads.format.wrapText = true;
  heads.format.font.bold = true;
  heads.format.verticalAlignment = "Top";
  heads.format.rowHeight = 38;
  const body = sheet.getRange(rangeAddress(HEADING_ROW + 1, 1, LAST_ROW, shown.length));
  body.format.wrapText = true;
  body.format.verticalAlignment = "Top";
  body.format.horizontalAlignment = "Left";
  shown.forEach((each, index) => fillColumn(sheet, each, columnLetter(index + 1)));
  const table = sheet.tables.add(rangeAddress(HEADING_ROW, 1, LAST_ROW, shown.length), true);
  table.name = name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  sheet.freezePanes.freezeRows(HEADING_ROW);
}

/** In Excel nothing is folded, and notes stand on the last sheet. */
const guideOf = (guide: string): string =>
  `${guide.split(". ")[0] ?? guide}. The sheet "${HOW_TO_NAME}" says what belongs in each column.`;

function fillColumn(sheet: Excel.Worksheet, { column, width }: TemplateColumn, letter: string): void {
  const head = sheet.getRange(`${letter}${HEADING_ROW}`);
  const look = column.required ? NEEDED : OTHER;
  head.format.fill.color = look.fill;
  head.format.font.color = look.colour;
  const cells = sheet.getRange(`${letter}${HEADING_ROW + 1}:${letter}${LAST_ROW}`);
  cells.format.columnWidth = columnPoints(width);
  const rule = columnRule(column);
  const format = isKeptAsText(column) ? "@" : rule && FORMATS[rule.holds];
  // One code for every cell of a range; the typings know only arrays.
  if (format) cells.numberFormat = format as unknown as string[][];
  if (!rule?.fits) return;
  cells.dataValidation.rule = excelRule(rule.holds, rule.words);
  const style = rule.asks ? "Warning" : "Stop";
  cells.dataValidation.errorAlert = { title: column.heading, message: rule.says, showAlert: true, style };
}

function excelRule(holds: keyof typeof FORMATS, words: readonly string[]): Excel.DataValidationRule {
  switch (holds) {
    case "list":
      return { list: { inCellDropDown: true, source: words.join(",") } };
    case "day":
      return { date: { formula1: "2000-01-01", operator: "GreaterThanOrEqualTo" } };
    case "share":
      return { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
  }
}

/** The lines on keeping it, then every heading with what belongs under it, those that may be added among them. */
function fillHowTo(sheet: Excel.Worksheet, { title, tables }: Template): void {
  const lines = HOW_TO.filter((line) => !line.includes("folded away"));
  const notes = tables.flatMap(({ sheet: name, columns }) =>
    columns.map(({ column, folded, note }) => [
      name,
      column.heading,
      folded ? `${note} Not there at first: add the heading to the right where you need it.` : note,
    ]),
  );
  writeText(sheet.getRange("A1"), [[`How to keep this tracker: ${title}`]]);
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A1").format.font.size = 16;
  writeText(
    sheet.getRange(`A3:A${2 + lines.length}`),
    lines.map((line, index) => [`${index + 1}.  ${line}`]),
  );
  const top = lines.length + 4;
  writeText(sheet.getRange(`A${top}:C${top}`), [["Sheet", "Heading", "What belongs under it"]]);
  sheet.getRange(`A${top}:C${top}`).format.font.bold = true;
  const cells = sheet.getRange(`A${top + 1}:C${top + notes.length}`);
  writeText(cells, notes);
  cells.format.verticalAlignment = "Top";
  for (const [letter, width] of [
    ["A", 12],
    ["B", 20],
    ["C", 90],
  ] as const) {
    sheet.getRange(`${letter}:${letter}`).format.columnWidth = columnPoints(width);
  }
  sheet.getRange(`C${top + 1}:C${top + notes.length}`).format.wrapText = true;
}

/** Our own words all the same go through the gate: a list's words may be the officer's. */
function writeText(range: Excel.Range, texts: readonly (readonly string[])[]): void {
  range.numberFormat = "@" as unknown as string[][];
  range.values = texts.map((line) => line.map(gated));
}
