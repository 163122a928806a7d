/** The book as the engine is given it: values, formulas and names, nothing else. */

import { cellName } from "./address";
import type { Cell } from "./cell-grid";
import { sheetsIn } from "./formula-text";
import { Package } from "./package";
import type { Session } from "./session";
import type { SheetRow } from "./sheet-row";
import { spellOut } from "./structured-references";
import type { TablePlace } from "./structured-references";
import { attribute, childOf, childrenOf, escapeXml, numberOf } from "./xml";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function cellXml(cell: Cell, name: string, formula: string | undefined): string {
  const { value } = cell;
  if (formula !== undefined) return `<c r="${name}"><f>${escapeXml(formula)}</f></c>`;
  if (typeof value === "number") return `<c r="${name}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${name}" t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${name}" t="${cell.isError ? "e" : "str"}"><v>${escapeXml(value)}</v></c>`;
}

/** Sheets whose cells the formulas of `sheet` can see, by way of others too; all of them where a formula says which only when computed. */
export function sheetsInReach(session: Session, sheet: string): ReadonlySet<string> {
  const sheets = session.tabs.all();
  const byName = new Map(sheets.map((one) => [one.name.toLowerCase(), one]));
  const reached = new Set<string>();
  const waiting = [sheet.toLowerCase()];
  for (const { name, formula } of session.names.all())
    if (!name.startsWith("_xlnm.")) waiting.push(...sheetsIn(formula));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const found = byName.get(next);
    if (!found || reached.has(found.name)) continue;
    reached.add(found.name);
    for (const { cells } of found.part.cells.rows.values()) {
      for (const { formula } of cells.values()) {
        if (formula === undefined) continue;
        if (/\[|INDIRECT|OFFSET/i.test(formula)) return new Set(sheets.map((one) => one.name));
        waiting.push(...sheetsIn(formula));
      }
    }
  }
  return reached;
}

function tablesOf(session: Session): TablePlace[] {
  return session.tabs.all().flatMap((sheet) =>
    sheet.tablesHere.all().map((table) => {
      const list = childOf(table.root, "tableColumns");
      return {
        name: table.name,
        sheet: sheet.name,
        box: table.box,
        hasHeader: table.hasHeader,
        hasTotals: (numberOf(table.root, "totalsRowCount") ?? 0) > 0,
        columns: (list ? childrenOf(list, "tableColumn") : []).map((column) => attribute(column, "name") ?? ""),
      };
    }),
  );
}

/** Zip bytes of a plain workbook with the cells of those sheets; the others are there and empty. */
export function calculationFile(session: Session, wanted: ReadonlySet<string>): Uint8Array {
  const parts: Record<string, string> = {};
  const overrides = [["xl/workbook.xml", "sheet.main"]];
  const entries: string[] = [];
  const links: string[] = [];
  const tables = tablesOf(session);
  session.tabs.all().forEach((sheet, index) => {
    const number = index + 1;
    const rows = wanted.has(sheet.name) ? sheet.part.cells.rows : new Map<number, SheetRow>();
    const lines: string[] = [];
    for (const row of [...rows.keys()].sort((a, b) => a - b)) {
      const cells = [...(rows.get(row)?.cells ?? [])]
        .filter(([, cell]) => cell.value !== "" || cell.formula !== undefined)
        .sort(([a], [b]) => a - b)
        .map(([column, cell]) => {
          const plain =
            cell.formula === undefined
              ? undefined
              : tables.length === 0
                ? cell.formula
                : spellOut(cell.formula, tables, sheet.name, row, column);
          return cellXml(cell, cellName(row, column), plain);
        });
      if (cells.length > 0) lines.push(`<row r="${row + 1}">${cells.join("")}</row>`);
    }
    const path = `xl/worksheets/sheet${number}.xml`;
    parts[path] = `<worksheet xmlns="${main}"><sheetData>${lines.join("")}</sheetData></worksheet>`;
    overrides.push([path, "worksheet"]);
    entries.push(`<sheet name="${escapeXml(sheet.name)}" sheetId="${number}" r:id="rId${number}"/>`);
    links.push(
      `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
    );
  });
  const names = session.names.all().filter((one) => one.sheet === null);
  const defined = names
    .map((one) => `<definedName name="${escapeXml(one.name)}">${escapeXml(one.formula)}</definedName>`)
    .join("");
  const system = session.dateSystem === "1904" ? '<workbookPr date1904="1"/>' : "";
  return Package.of({
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `${overrides.map(([path, type]) => `<Override PartName="/${path}" ContentType="${spreadsheet}.${type}+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}">${system}<sheets>${entries.join("")}</sheets>${defined ? `<definedNames>${defined}</definedNames>` : ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageRelations}">${links.join("")}</Relationships>`,
    ...parts,
  }).zip(0);
}
