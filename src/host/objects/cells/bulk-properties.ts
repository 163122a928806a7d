/** Properties of many cells, rows or columns in one call: get and setCellProperties, …RowProperties, …ColumnProperties. */

import type { Box } from "../../book/book";
import { invalidArgument } from "../../wire/host-error";
import type { HostObject, HostType } from "../../wire/host-type";
import { openChild, pascalCase, setProperty, unknownMember } from "../../wire/members";
import { rangeType } from "../range";
import { fontOf } from "../../book/text-runs";
import { cellsOf, sheetOf } from "./area";
import type { Cells } from "./area";
import { filled } from "./grid";

/** Members that each of the three calls may name, as paths. Source: CellProperties, RowProperties, ColumnProperties and their load options. */
const FORMAT = [
  "format/fill/color",
  "format/font/bold",
  "format/font/color",
  "format/font/italic",
  "format/font/name",
  "format/font/size",
  "format/font/strikethrough",
  "format/font/underline",
  "format/horizontalAlignment",
  "format/indentLevel",
  "format/protection/locked",
  "format/verticalAlignment",
  "format/wrapText",
];
export const CELL_PATHS = ["address", "addressLocal", "hidden", "hyperlink", "textRuns", ...FORMAT];
export const ROW_PATHS = ["address", "addressLocal", "rowHidden", "rowIndex", "format/rowHeight", ...FORMAT];
export const COLUMN_PATHS = ["address", "addressLocal", "columnHidden", "columnIndex", "format/columnWidth", ...FORMAT];

type Leaf = readonly [path: string, value: unknown];

/** { format: { fill: { color: x } } } as ["format/fill/color", x]. A link is one value, not a branch. */
function leaves(given: unknown, above = ""): Leaf[] {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw invalidArgument("An object with the names of members is expected.");
  return Object.entries(given).flatMap(([key, value]): Leaf[] => {
    const path = above === "" ? key : `${above}/${key}`;
    const branch = typeof value === "object" && value !== null && path !== "hyperlink";
    return branch ? leaves(value, path) : [[path, value]];
  });
}

function known(path: string, paths: readonly string[], typeName: string): void {
  if (!paths.includes(path)) throw unknownMember({ typeName, members: {}, target: null }, path.replaceAll("/", "."));
}

function wantedPaths(wanted: unknown, paths: readonly string[], typeName: string): string[] {
  return leaves(wanted)
    .filter(([, value]) => value === true)
    .map(([path]) => {
      known(path, paths, typeName);
      return path;
    });
}

/** Each property is read through Range itself, so both ways give the same. */
function readPaths(range: HostObject, paths: readonly string[]): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const path of paths) {
    if (path === "textRuns") {
      answer[path] = textRuns(range.target as Cells);
      continue;
    }
    const names = path.split("/");
    const last = names.pop() ?? "";
    const holder = names.reduce<HostObject>((object, name) => openChild(object, pascalCase(name)) ?? object, range);
    const value = holder.members.properties?.[pascalCase(last)]?.read?.(holder.target);
    let place = answer;
    for (const name of names) place = (place[name] ??= {}) as Record<string, unknown>;
    place[last] = value;
  }
  return answer;
}

/** One for each stretch of letters in one font; none where the cell holds no text. Source: RangeTextRun, ExcelApi 1.18. */
function textRuns(cells: Cells): object[] {
  const { row, column } = cells.box;
  const sheet = sheetOf(cells);
  const [[value = ""] = []] = sheet.values(cells.box);
  if (typeof value !== "string" || value === "") return [];
  const runs = sheet.textRuns(row, column) ?? [{ text: value, ...fontOf(sheet.format(row, column)) }];
  return runs.map(({ text, bold, italic, strikethrough, fontName, fontSize }) => ({
    text,
    font: { bold, italic, strikethrough, name: fontName, size: fontSize },
  }));
}

function writePaths(range: HostObject, given: readonly Leaf[]): void {
  for (const [path, value] of given) {
    const names = path.split("/");
    const last = names.pop() ?? "";
    const holder = names.reduce<HostObject>((object, name) => openChild(object, pascalCase(name)) ?? object, range);
    setProperty(holder, pascalCase(last), value);
  }
}

function rangeIn(cells: Cells, box: Box): HostObject {
  const type: HostType<Cells> = rangeType;
  return type.of(cellsOf(cells.session, cells.sheetId, box));
}

export function cellProperties(cells: Cells, wanted: unknown): unknown[][] {
  const paths = wantedPaths(wanted, CELL_PATHS, "CellProperties");
  const { row, column, rows, columns } = cells.box;
  return filled(rows, columns, (down, across) =>
    readPaths(rangeIn(cells, { row: row + down, column: column + across, rows: 1, columns: 1 }), paths),
  );
}

export function rowProperties(cells: Cells, wanted: unknown): unknown[] {
  const paths = wantedPaths(wanted, ROW_PATHS, "RowProperties");
  const { box } = cells;
  return Array.from({ length: box.rows }, (_row, at) =>
    readPaths(rangeIn(cells, { ...box, row: box.row + at, rows: 1 }), paths),
  );
}

export function columnProperties(cells: Cells, wanted: unknown): unknown[] {
  const paths = wantedPaths(wanted, COLUMN_PATHS, "ColumnProperties");
  const { box } = cells;
  return Array.from({ length: box.columns }, (_column, at) =>
    readPaths(rangeIn(cells, { ...box, column: box.column + at, columns: 1 }), paths),
  );
}

export function writeCells(cells: Cells, given: readonly (readonly unknown[])[]): void {
  const { row, column, rows, columns } = cells.box;
  if (given.length !== rows || given.some((line) => line.length !== columns)) {
    throw invalidArgument(`Properties for ${rows} rows by ${columns} columns are expected.`);
  }
  given.forEach((line, down) =>
    line.forEach((each, across) => {
      const changes = leaves(each);
      changes.forEach(([path]) => known(path, CELL_PATHS, "SettableCellProperties"));
      writePaths(rangeIn(cells, { row: row + down, column: column + across, rows: 1, columns: 1 }), changes);
    }),
  );
}

export function writeAlong(cells: Cells, given: readonly unknown[], along: "rows" | "columns"): void {
  const { box } = cells;
  if (given.length !== box[along])
    throw invalidArgument(`Properties for ${box[along]} ${along} are expected, ${given.length} were given.`);
  const [paths, name] =
    along === "rows" ? [ROW_PATHS, "SettableRowProperties"] : [COLUMN_PATHS, "SettableColumnProperties"];
  given.forEach((each, at) => {
    const changes = leaves(each);
    changes.forEach(([path]) => known(path, paths, name));
    const one =
      along === "rows" ? { ...box, row: box.row + at, rows: 1 } : { ...box, column: box.column + at, columns: 1 };
    writePaths(rangeIn(cells, one), changes);
  });
}
