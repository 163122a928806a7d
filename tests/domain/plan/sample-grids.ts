/** The published plans that the sample workbooks hold, as grids: tidy as an officer keeps them, or raw as pasted from the paper. */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CellValue, Grid } from "../../../src/domain/grid";
import { cellAddress } from "../../../src/domain/grid";
import { findTables, type FoundTables } from "../../../src/domain/plan/find-tables";
import type { PlanRow, ReadPlan } from "../../../src/domain/plan/plan-row";
import { valueOf } from "../../../src/domain/plan/plan-row";
import { readRows } from "../../../src/domain/plan/read-rows";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";
import type { Sample } from "../../../src/workbench/samples/sample";
import { gridOf } from "../../support/grid-of";

const STOCKTON = resolve(__dirname, "../../../src/workbench/samples/stockton-action-plan.tsv");

/** The lines of the Stockton plan, cell by cell. */
export function stocktonLines(): string[][] {
  return readFileSync(STOCKTON, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("\t"));
}

/** Page 5 as the paper's own text has it: "Re" | "commendation" over two columns, letters in the first, a stray "J" in the second. */
function widerPage(lines: readonly string[][]): string[][] {
  const first = lines.findIndex(([, recommendation = ""]) => recommendation.startsWith("b) "));
  const end = lines.findIndex((cells, index) => index > first && cells.length === 1);
  return lines.map((cells, index) => {
    if (index < first - 1 || index >= end) return [...cells];
    const [ref = "", recommendation = "", ...rest] = cells;
    if (ref === "No.") return [ref, "Re", "commendation", ...rest];
    const [, letter = "", words = ""] = /^([a-h]\)) (.*)$/.exec(recommendation) ?? [];
    return [ref, letter, index === first + 1 ? "J" : words, ...rest];
  });
}

/** As pasted from the paper: a blank row before and after the title lines of each page, page 5 a column wider. */
export function stocktonRaw(): Grid {
  const rows = widerPage(stocktonLines()).flatMap((cells, index) => {
    if (cells[0] === "APPENDIX 1") return index === 0 ? [cells] : [[""], cells];
    return cells[0]?.startsWith("ACTION PLAN") ? [cells, [""]] : [cells];
  });
  return gridOf("Action plan", "A1", rows);
}

/** As an officer tidies it: one heading, six columns, recommendation whole in its first cell and blank below, bands in one cell. */
export function stocktonTidy(topLeft = "A1"): Grid {
  const lines = stocktonLines();
  const title = lines[1] ?? [];
  const heading = lines[2] ?? [];
  const body = lines.filter((line) => line.length > 1 && line[0] !== "No.");
  const bands = new Map([
    ["Gen", "General"],
    ["Com", "Communications"],
    ["Ope", "Operational"],
    ["Publ", "Public / patient feedback"],
  ]);
  const rows = body.map((row) => {
    const band = row.slice(2).every((cell) => cell === "") ? bands.get(row[0] ?? "") : undefined;
    return band ? [band] : [...row];
  });
  const lead = rows.findIndex((row) => (row[2] ?? "").startsWith("discussions with service users"));
  const leaflet = rows[lead - 1];
  if (leaflet) leaflet[2] = `${leaflet[2]} ${rows[lead]?.[2]}`;
  rows.splice(lead, 1);
  return gridOf("Action plan", topLeft, [title, [""], heading, ...rows]);
}

/** A sheet a grid, with the number formats that the sample's cells have. */
export function gridsOfSample(sample: Sample): Grid[] {
  return sample.sheets.map((sheet) => {
    const formats: Record<string, string> = {};
    const rows = sheet.rows.map((row, index) =>
      row.cells.map((cell, column): CellValue => {
        if (typeof cell !== "object") return cell;
        formats[cellAddress({ row: index + 1, column: column + 1 })] = cell.format;
        return cell.number;
      }),
    );
    return gridOf(sheet.name, "A1", rows, { formats });
  });
}

/** All sheets of a workbook one under the other on a single one, two blank rows between. */
export function onOneSheet(grids: readonly Grid[]): Grid {
  const rows = grids.flatMap((grid) => [...grid.values.map((row) => [...row]), [""], [""]]);
  return gridOf("Plan", "A1", rows);
}

export type Read = FoundTables & Omit<ReadPlan, "tables" | "notes">;

export function readAll(grids: readonly Grid[], settings: Settings = DEFAULT_SETTINGS): Read {
  const found = findTables(grids, settings);
  const read = readRows(grids, found.tables, settings);
  return { ...found, ...read, notes: [...found.notes, ...read.notes] };
}

/** What a row says, whatever place it stands in: the words that must not change when a plan is moved about. */
export function saying(row: PlanRow): string {
  const due = valueOf(row.due);
  return [
    valueOf(row.ref) ?? "",
    row.part ?? "",
    valueOf(row.theme) ?? "",
    valueOf(row.recommendation) ?? "",
    valueOf(row.action) ?? "",
    valueOf(row.measure) ?? "",
    (valueOf(row.owner) ?? []).map(({ name }) => name).join("; "),
    due ? `${due.class} ${due.start ?? ""} ${due.end ?? ""}` : "",
  ].join(" | ");
}

/** Rows that must be seen: down to the last with anything in it, on each sheet that holds a plan. */
export function rowsToSee(grids: readonly Grid[], read: Read): string[] {
  const sheets = new Set(
    read.tables.filter(({ kind }) => kind === "actions" || kind === "checklist").map(({ sheet }) => sheet),
  );
  return grids
    .filter(({ sheet }) => sheets.has(sheet))
    .flatMap(({ sheet, firstRow, values }) => {
      let last = values.length;
      while (last > 0 && (values[last - 1] ?? []).every((value) => String(value).trim() === "")) last -= 1;
      return Array.from({ length: last }, (_, index) => `${sheet}!${firstRow + index}`);
    });
}
