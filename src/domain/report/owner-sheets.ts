/** A sheet an owner, for chasing: their rows under the tracker's own headings, with what is missing and room to reply; so that it can be read back. */

import { isDateFormat } from "../dates/number-format";
import { columnNumber, formatAt, textAt, valueAt, type Grid } from "../grid";
import type { Review, ReviewRow } from "../review-schema";
import { layOut, text, topLines, type Line } from "./blocks";
import { daysPast, isOpen } from "./facts";
import { asAtLine, paper, reportTitle } from "./page";
import type { ReportOptions } from "./report-options";
import type { SheetCell, SheetModel } from "./sheet-model";
import { listOf, plural } from "./words";
import { wordingOf } from "./wording";

export interface OwnerSheet {
  readonly owner: string;
  readonly rows: readonly ReviewRow[];
  readonly model: SheetModel;
}

const NOBODY = "No owner recorded";
/** Before the tracker's own columns: which row it is. */
const REFERENCE = ["Sheet", "Row"];
const ADDED = ["Rating", "What is missing", "Your reply"];

/** Each line of the plan once, under its lead; the owner with most to do first. */
export function ownerSheets(review: Review, grids: readonly Grid[], options: ReportOptions): OwnerSheet[] {
  const rowsOf = new Map<string, ReviewRow[]>();
  for (const row of review.rows) {
    const owner = (row.lead ?? row.ownerText ?? "").trim() || NOBODY;
    rowsOf.set(owner, [...(rowsOf.get(owner) ?? []), row]);
  }
  const late = (row: ReviewRow): number => daysPast(review, row) ?? -Infinity;
  const names: string[] = [];
  return [...rowsOf]
    .map(([owner, rows]) => ({
      owner,
      rows: [...rows].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || late(b) - late(a) || a.row - b.row),
    }))
    .sort((a, b) => b.rows.filter(isOpen).length - a.rows.filter(isOpen).length)
    .map(({ owner, rows }, index) => {
      const name = tabFor(owner, names);
      names.push(name);
      return { owner, rows, model: sheetFor(owner, rows, `owner-${index + 1}`, name, review, grids, options) };
    });
}

function sheetFor(
  owner: string,
  rows: readonly ReviewRow[],
  id: string,
  name: string,
  review: Review,
  grids: readonly Grid[],
  options: ReportOptions,
): SheetModel {
  const tables = [...new Set(rows.map(({ table }) => table))].map((table) => {
    const mine = rows.filter((row) => row.table === table);
    return { mine, headings: headingsFor(review, table, mine, grids) };
  });
  const widths = tables
    .map(({ headings }) => [10, 6, ...headings.map(({ field }) => FIELDS[field ?? ""] ?? 16), 12, 20, 20])
    .reduce((most, each) => (each.length > most.length ? each : most), []);
  const open = rows.filter(isOpen);
  const asked = open.filter((row) => missingOf(row).length > 0).length;
  const lines: Line[] = [
    ...topLines(
      `${owner} – ${reportTitle(review, options)}`,
      `${plural(rows.length, "action line")} led by you: ${open.length} open, ${rows.length - open.length} complete or closed. Something is missing in ${asked}.`,
      [
        `${asAtLine(review)}. Please fill in the shaded cells, change what is no longer so, or write in the last column; leave Sheet and Row as they are, and send this file back.`,
      ],
    ),
    ...tables.flatMap(({ mine, headings }) => [
      {
        cells: [
          ...REFERENCE,
          ...headings.map(({ heading, column }) => heading.trim() || `Column ${column}`),
          ...ADDED,
        ].map((heading) => text(heading, "heading")),
      },
      ...mine.map((row) => rowLine(row, headings, review, grids, options)),
    ]),
  ];
  const { block, heights } = layOut(lines, widths);
  return {
    id,
    name,
    kind: "working",
    widths,
    heights,
    blocks: [block],
    tables: [],
    charts: [],
    frozenRows: 4,
    print: paper(review, options, { titleRows: [4, 4] }),
  };
}

/** What an owner can say something of, with its width; what else the tracker has is found by Sheet and Row. */
const FIELDS: Readonly<Record<string, number>> = {
  ref: 6,
  action: 28,
  measure: 18,
  due: 13,
  revised: 13,
  completed: 13,
  status: 11,
  declared: 8,
  percent: 9,
  progress: 22,
  recovery: 18,
};

type Heading = Review["tables"][number]["headings"][number];

/** The tracker's columns, in its order, that these rows have something in or should have. */
function headingsFor(
  review: Review,
  table: number,
  rows: readonly ReviewRow[],
  grids: readonly Grid[],
): readonly Heading[] {
  const asked = new Set(rows.flatMap((row) => missingOf(row).map(({ field }) => field)));
  return (review.tables[table]?.headings ?? []).filter(({ column, field }) => {
    if (field === null || !(field in FIELDS)) return false;
    const filled = rows.some((row) => {
      const grid = grids.find(({ sheet }) => sheet === row.sheet);
      return grid !== undefined && valueAt(grid, row.row, columnNumber(column)) !== "";
    });
    return filled || asked.has(field);
  });
}

function rowLine(
  row: ReviewRow,
  headings: readonly Heading[],
  review: Review,
  grids: readonly Grid[],
  options: ReportOptions,
): Line {
  const grid = grids.find(({ sheet }) => sheet === row.sheet);
  const { rated, role } = wordingOf(review, options);
  const missing = missingOf(row);
  const fields = new Set(missing.map(({ field }) => field));
  const own = headings.map(({ column, field }): SheetCell => {
    const cell = grid ? cellFrom(grid, row.row, columnNumber(column)) : text("");
    const isAsked = field !== null && fields.has(field) && cell.content.kind === "empty";
    return isAsked ? { ...cell, role: "severity.warning" } : cell;
  });
  return {
    cells: [
      text(row.sheet),
      { content: { kind: "number", number: row.row }, role: "number" },
      ...own,
      text(rated(row.reported), role(row.reported.rating)),
      text(missing.length === 0 ? "Nothing" : `Please give: ${listOf(missing.map(({ what }) => what))}.`),
      { content: { kind: "empty" }, role: "body" },
    ],
  };
}

/** As the tracker has it; a day stays a day. */
function cellFrom(grid: Grid, row: number, column: number): SheetCell {
  const value = valueAt(grid, row, column);
  if (value === "") return { content: { kind: "empty" }, role: "body" };
  if (typeof value === "number" && isDateFormat(formatAt(grid, row, column)) && grid.dateSystem === "1900") {
    return { content: { kind: "number", number: value }, role: "day" };
  }
  return text(typeof value === "string" ? value : textAt(grid, row, column));
}

interface Missing {
  /** The column it belongs in. */
  readonly field: string;
  readonly what: string;
}

/** What an owner is asked for: nothing of a row that is complete or closed. */
export function missingOf(row: ReviewRow): Missing[] {
  if (!isOpen(row)) return [];
  const blank = (value: string | null): boolean => (value ?? "").trim() === "";
  const pressing = row.reported.rating === "red" || row.reported.rating === "amber";
  return [
    ...(blank(row.status) && blank(row.declared) && row.percent === null
      ? [{ field: "status", what: "where it stands" }]
      : []),
    ...(row.due.class === "blank" ? [{ field: "due", what: "a due date" }] : []),
    ...(row.due.class === "unreadable" ? [{ field: "due", what: "a due date that can be read" }] : []),
    ...(blank(row.measure) ? [{ field: "measure", what: "a success measure" }] : []),
    ...(pressing && blank(row.recovery) ? [{ field: "recovery", what: "the recovery action" }] : []),
    ...(blank(row.ownerText) ? [{ field: "owner", what: "who leads" }] : []),
  ];
}

/** Names that Excel keeps for itself (History), and that Windows keeps from files. */
const KEPT_NAMES = /^(?:history|con|prn|aux|nul|com\d|lpt\d)$/i;

/** A tab's name, and a file's: short, of characters that Excel and Windows allow, and no other's. */
function tabFor(owner: string, taken: readonly string[]): string {
  const plain =
    owner
      .replace(/[:\\/?*[\]'"<>|]|\p{Zl}|\p{Zp}/gu, " ")
      .replace(/[^\S ]/g, " ")
      .replace(/\p{C}/gu, "")
      .replace(/ +/g, " ")
      .trim()
      .slice(0, 27)
      .replace(/\p{Cs}/gu, "")
      .replace(/^[. ]+/, "")
      .replace(/(?<![. ])[. ]+$/, "") || "Owner";
  const clean = KEPT_NAMES.test(plain) ? `${plain} (owner)` : plain;
  let name = clean;
  for (let number = 2; taken.some((each) => each.toLowerCase() === name.toLowerCase()); number += 1)
    name = `${clean} ${number}`;
  return name;
}
