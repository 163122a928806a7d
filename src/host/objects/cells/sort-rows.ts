/** Rows put in order, and rows that repeat others taken out: contents and formats go together, formulas stay where they are or nothing moves. */

import type { Value } from "../../book/book";
import { HostError, invalidArgument } from "../../wire/host-error";
import { boolean, fields, index, listOf, oneOf, text } from "../../wire/shapes";
import { cellsOf, guardSheet, sheetOf } from "./area";
import type { Cells } from "./area";
import { valueTypes } from "./contents";

/** Excel's SortField; colours and icons are not sorted by here. */
export const SORT_FIELDS = listOf(
  fields({
    key: index,
    ascending: boolean,
    sortOn: oneOf("Value"),
    dataOption: oneOf("Normal", "TextAsNumber"),
    subField: text,
  }),
);

interface SortField {
  readonly key?: number;
  readonly ascending?: boolean;
}

/** Excel's order: numbers, text in any case, false and true, errors; blanks last whichever way. */
const RANKS = ["Double", "String", "Boolean", "Error", "Empty"];

export function sortRows(
  cells: Cells,
  sortFields: readonly SortField[],
  matchCase: boolean,
  hasHeaders: boolean,
): void {
  const body = bodyOf(cells, hasHeaders);
  if (!body) return;
  guardSheet(sheetOf(cells));
  if (sortFields.some(({ key }) => key === undefined || key >= cells.box.columns))
    throw invalidArgument("A sort field's key is a column of the range, counted from 0.");
  const sheet = sheetOf(body);
  const values = sheet.values(body.box);
  const types = valueTypes(body) ?? [];
  const compare = (one: number, other: number): number => {
    for (const { key = 0, ascending = true } of sortFields) {
      const [a, b] = [one, other].map((row) => ({
        value: values[row]?.[key] ?? "",
        rank: RANKS.indexOf(types[row]?.[key] ?? "Empty"),
      })) as [Ranked, Ranked];
      const order = orderOf(a, b, ascending, matchCase);
      if (order !== 0) return order;
    }
    return one - other;
  };
  move(body, values.map((_, row) => row).sort(compare));
}

interface Ranked {
  readonly value: Value;
  readonly rank: number;
}

function orderOf(a: Ranked, b: Ranked, ascending: boolean, matchCase: boolean): number {
  const blank = RANKS.indexOf("Empty");
  if (a.rank === blank || b.rank === blank) return Number(a.rank === blank) - Number(b.rank === blank);
  const up = a.rank - b.rank || compareValues(a.value, b.value, matchCase);
  return ascending ? up : -up;
}

function compareValues(a: Value, b: Value, matchCase: boolean): number {
  if (typeof a === "string" && typeof b === "string")
    return a.localeCompare(b, "en", { sensitivity: matchCase ? "variant" : "accent" });
  return Number(a) - Number(b);
}

/** Takes out the rows whose named columns repeat an earlier row's; those below move up. Source: reference of Range.removeDuplicates. */
export function removeDuplicates(
  cells: Cells,
  columns: readonly number[],
  hasHeaders: boolean,
): { removed: number; uniqueRemaining: number } {
  const body = bodyOf(cells, hasHeaders);
  if (!body) return { removed: 0, uniqueRemaining: 0 };
  guardSheet(sheetOf(cells));
  if (columns.some((column) => column >= cells.box.columns)) throw invalidArgument("A column beyond the range.");
  const seen = new Set<string>();
  const kept = sheetOf(body)
    .values(body.box)
    .flatMap((row, at) => {
      const key = JSON.stringify(columns.map((column) => String(row[column]).toLowerCase()));
      if (seen.has(key)) return [];
      seen.add(key);
      return [at];
    });
  move(body, kept);
  return { removed: body.box.rows - kept.length, uniqueRemaining: kept.length };
}

function bodyOf(cells: Cells, hasHeaders: boolean): Cells | null {
  const { box } = cells;
  if (!hasHeaders) return cells;
  return box.rows === 1
    ? null
    : cellsOf(cells.session, cells.sheetId, { ...box, row: box.row + 1, rows: box.rows - 1 });
}

/** Puts the rows in the order given, by their old numbers; rows that are left over are emptied. */
function move(cells: Cells, order: readonly number[]): void {
  const sheet = sheetOf(cells);
  const { box } = cells;
  const formulas = sheet.formulas(box);
  const values = sheet.values(box);
  if (formulas.some((row, r) => row.some((formula, c) => formula !== values[r]?.[c])))
    throw new HostError("NotImplemented", "The stand-in does not move formulas with the rows it sorts.");
  const formats = values.map((row, r) => row.map((_, c) => sheet.format(box.row + r, box.column + c)));
  sheet.setValues(
    box,
    values.map((_, r) => (values[order[r] ?? -1] ?? values[r]?.map(() => ""))?.map(asText) ?? []),
  );
  for (const [r, from] of order.entries())
    for (const [c, format] of (formats[from] ?? []).entries())
      sheet.setFormat({ row: box.row + r, column: box.column + c, rows: 1, columns: 1 }, format);
  cells.session.noteChange(cells.sheetId, box);
}

/** Moved text stays text whatever it begins with, which an apostrophe says. */
function asText(value: Value): Value {
  return typeof value === "string" && value !== "" ? `'${value}` : value;
}
